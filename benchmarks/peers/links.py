"""The same links, checked by other tools that are at hand, in the same run and against the same truth.

    python benchmarks/peers/links.py [pages]

Tools are run when they are on the PATH (linkchecker, linkinator, lychee) and left out, by name, when they are not:
nothing is downloaded. Each gets all its options for
fragments, style sheets and retries; a link counts as found when the tool calls its address broken.
"""

from __future__ import annotations

import csv
import io
import json
import multiprocessing
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
sys.path.insert(0, str(HERE.parent.parent / "tests"))

LIMIT = 600


def linkchecker(root: str) -> set[str]:
    """Return what LinkChecker calls broken."""
    with tempfile.TemporaryDirectory() as folder:
        settings = Path(folder, "rc")
        settings.write_text("[AnchorCheck]\n[checking]\nrecursionlevel=-1\n")
        command = ["linkchecker", "-f", str(settings), "--check-extern", "--threads=32", "-o", "csv", root + "/"]
        out = subprocess.run(command, capture_output=True, text=True, timeout=LIMIT).stdout
    lines = [line for line in out.splitlines() if not line.startswith("#")]
    return {row["url"] for row in csv.DictReader(io.StringIO("\n".join(lines)), delimiter=";") if row.get("url")}


def linkinator(root: str) -> set[str]:
    """Return what linkinator calls broken."""
    command = ["linkinator", root + "/", "--recurse", "--check-fragments", "--check-css"]
    command += ["--retry", "--retry-errors", "--concurrency", "32", "--format", "json"]
    out = subprocess.run(command, capture_output=True, text=True, timeout=LIMIT).stdout
    found = json.loads(out[out.index("{") :])
    return {link["url"] for link in found["links"] if link["state"] == "BROKEN"}


def lychee(root: str) -> set[str]:
    """Return what lychee calls broken. It does not crawl, so it is given every page."""
    pages = [f"{root}/p/{n}" for n in range(_pages())]
    command = ["lychee", "--format", "json", "--include-fragments", "--max-concurrency", "64", "--no-progress", *pages]
    found = json.loads(subprocess.run(command, capture_output=True, text=True, timeout=LIMIT).stdout)
    return {entry["url"] for entries in found.get("error_map", {}).values() for entry in entries}


TOOLS: dict[str, tuple[str, Callable[[str], set[str]]]] = {
    "LinkChecker": ("linkchecker", linkchecker),
    "linkinator": ("linkinator", linkinator),
    "lychee": ("lychee", lychee),
}


def judge(site: Any, broken: set[str]) -> str:
    """Return recall and false alarms against the truth."""
    used = {address for n in range(site.pages) for address in site.links_of(n)}
    truth = {address: label for address, label in site.truth().items() if address in used}
    real = [address for address, label in truth.items() if label == "broken"]
    alive = [address for address, label in truth.items() if label == "alive"]
    blocked = [address for address, label in truth.items() if label == "unknown"]
    return (
        f"broken found {len(broken.intersection(real))} of {len(real)}, "
        f"false alarms {len(broken.intersection(alive))} of {len(alive)}, "
        f"blocked called broken {len(broken.intersection(blocked))} of {len(blocked)}"
    )


def _pages() -> int:
    return int(sys.argv[1]) if len(sys.argv) > 1 else 500


def main() -> None:
    import links
    from fetching.fault_site import FaultSite

    print("plainoffer:", links.measure(_pages(), 40, 0, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024))
    for name, (command, run) in TOOLS.items():
        if shutil.which(command) is None:
            print(f"{name}: not installed, left out")
            continue
        ours, theirs = multiprocessing.Pipe()
        server = multiprocessing.get_context("spawn").Process(target=links.serve, args=(_pages(), 40, theirs))
        server.start()
        site = FaultSite(pages=_pages(), links=40)
        site.root, site.b = ours.recv()
        began = time.perf_counter()
        try:
            result = judge(site, run(site.root))
        except (OSError, ValueError, KeyError, subprocess.SubprocessError) as error:
            result = f"could not be run ({type(error).__name__}: {error})"
        seconds = time.perf_counter() - began
        ours.send("stop")
        requests = ours.recv()
        server.join()
        print(f"{name}: {result}, {seconds:.1f} s, {requests} requests", flush=True)


if __name__ == "__main__":
    main()
