"""Finds Vale: named by the user, on the path, or built with Go where Go is at hand."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

MODULE = "github.com/vale-cli/vale/v3/cmd/vale@v3.21.0"
_SECONDS = 1_200


def find_vale(named: Path | None, environment: Mapping[str, str], build: bool) -> tuple[str | None, str]:
    """Return the program and how it was come by, or nothing and why it cannot be had.

    Args:
        named: the program that the user named.
        environment: where PATH stands.
        build: whether Go may download and build it. It is kept for the next run.
    """
    if named is not None:
        return (str(named.resolve()), "named") if named.is_file() else (None, f"there is no file {named}")
    if found := shutil.which("vale", path=environment.get("PATH")):
        return found, "on the path"
    kept = Path(environment.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "plainoffer-peers"
    if (kept / "vale").is_file():
        return str(kept / "vale"), f"built before, in {kept}"
    if not build:
        return None, "it is not on the path, and --no-build says not to build it"
    go = shutil.which("go", path=environment.get("PATH"))
    if go is None:
        return None, "it is not on the path, and there is no Go to build it with"
    return _built(go, kept, environment)


def _built(go: str, kept: Path, environment: Mapping[str, str]) -> tuple[str | None, str]:
    print(f"Vale: building {MODULE} with Go, which takes some minutes …", flush=True)
    kept.mkdir(parents=True, exist_ok=True)
    try:
        done = subprocess.run(
            [go, "install", MODULE], env={**environment, "GOBIN": str(kept)}, capture_output=True, text=True,
            timeout=_SECONDS,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        return None, f"Go did not finish within {_SECONDS // 60} minutes"
    if done.returncode or not (kept / "vale").is_file():
        last = (done.stderr.strip().splitlines() or ["it gave no reason"])[-1].strip()
        return None, f"Go could not build it: {last}"
    return str(kept / "vale"), "built with Go"
