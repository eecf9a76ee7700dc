"""Which pages changed since a commit, so that a check can leave the others alone."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from plainoffer.errors import CheckFailed


def changed_files(since: str, folder: Path | None = None) -> frozenset[Path]:
    """Return the files that differ from those of a commit, new and uncommitted ones as well, as absolute paths.

    It is the commit at which the two histories parted that counts, as in a pull request. In a shallow clone, where
    that is not known, it is the named commit itself.

    Args:
        since: a commit, branch or tag.
        folder: a folder in the repository; the current one if ``None``.

    Raises:
        CheckFailed: git is missing, this is not a repository, or it does not know the commit.
    """
    here = folder or Path.cwd()
    commit = _git(here, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{since}^{{commit}}")
    if commit is None:
        if _git(here, "rev-parse", "--git-dir") is None:
            raise CheckFailed("--changed-since works in a git repository, and this is none. Leave it out.")
        raise CheckFailed(
            f'git does not know "{since}". Check the spelling; in CI fetch the whole history, for example with '
            "fetch-depth: 0."
        )
    base = _git(here, "merge-base", commit.strip(), "HEAD") or commit
    changed = _git(here, "diff", "--name-only", "-z", "--relative", "--diff-filter=d", base.strip(), "--") or ""
    new = _git(here, "ls-files", "--others", "--exclude-standard", "-z") or ""
    return frozenset((here / name).resolve() for name in (changed + new).split("\0") if name)


def _git(folder: Path, *arguments: str) -> str | None:
    """Return what git says, or ``None`` if it says that it cannot."""
    try:
        done = subprocess.run(["git", *arguments], cwd=folder, capture_output=True, check=False)
    except OSError:
        raise CheckFailed("--changed-since needs git, which cannot be run here.") from None
    return os.fsdecode(done.stdout) if done.returncode == 0 else None
