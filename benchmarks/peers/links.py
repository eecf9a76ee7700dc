"""The same links, checked by other tools that are at hand, one after another in one run and against one truth.

    python benchmarks/peers/links.py [pages]

Tools are run when they are on the PATH (linkchecker, linkinator, lychee) and left out, by name, when they are not:
nothing is downloaded. Each gets all its options for fragments, style sheets and retries, 32 connections a host where
it has such a setting, and no pauses of politeness where they can be turned off. lychee does not crawl, so it is given
every page. A link counts as found when the tool calls its address broken; addresses that block programs are neither
broken nor alive. Prints a table, and the kinds of link that each tool gets wrong.
"""

from __future__ import annotations

import csv
import io
import json
import multiprocessing
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
sys.path.insert(0, str(HERE.parent.parent / "tests"))

LINKS = 40
LIMIT = 900
"""Seconds after which a tool is stopped."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What one tool made of the site: addresses called broken, seconds, processor seconds, requests it made."""

    tool: str
    broken: set[str]
    seconds: float
    work: float
    requests: int


def linkchecker(root: str) -> set[str]:
    """Return what LinkChecker calls broken; its plugin for anchors warns, and that counts too.

    Several links to one address are one row, so the address at the end of a redirect counts as named with it.
    """
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o755)  # started by root it goes on as "nobody", who must be able to read its settings
        settings = Path(folder, "rc")
        settings.write_text("[AnchorCheck]\n[checking]\nrecursionlevel=-1\nmaxrequestspersecond=100000\n")
        command = ["linkchecker", "-f", str(settings), "--check-extern", "--threads=32", "--no-status"]
        out = _output([*command, "-o", "csv", root + "/"])
    lines = (line for line in io.StringIO(out) if not line.startswith("#"))
    rows = [row for row in csv.DictReader(lines, delimiter=";") if row.get("urlname")]
    wrong = [row for row in rows if row["valid"] == "False" or "Anchor `" in (row["warningstring"] or "")]
    return {urljoin(row["parentname"] or root, row["urlname"]) for row in wrong} | {row["url"] for row in wrong}


def linkinator(root: str) -> set[str]:
    """Return what linkinator calls broken."""
    command = ["linkinator", root + "/", "--recurse", "--check-fragments", "--check-css"]
    found = _json(_output([*command, "--retry", "--retry-errors", "--concurrency", "64", "--format", "json"]))
    return {link["url"] for link in found["links"] if link["state"] == "BROKEN"}


def lychee(root: str) -> set[str]:
    """Return what lychee calls broken."""
    command = ["lychee", "--format", "json", "--include-fragments=full", "--no-progress", "--max-concurrency=128"]
    command += ["--host-concurrency=32", "--host-request-interval=0ms"]
    found = _json(_output([*command, *(f"{root}/p/{n}" for n in range(_pages()))]))
    return {entry["url"] for entries in found.get("error_map", {}).values() for entry in entries}


TOOLS: dict[str, tuple[Callable[[str], set[str]], tuple[str, ...]]] = {
    "linkchecker": (linkchecker, ("linkchecker", "--version")),
    "linkinator": (linkinator, ("linkinator", "--version")),
    "lychee": (lychee, ("lychee", "--version")),
}


def _output(command: list[str]) -> str:
    done = subprocess.run(command, capture_output=True, text=True, timeout=LIMIT)
    if not done.stdout.strip():
        raise ValueError(f"no output, exit code {done.returncode}: {done.stderr.strip()[-200:]}")
    return done.stdout


def _json(text: str) -> Any:
    return json.loads(text[text.index("{") :])


def _version(command: Iterable[str]) -> str:
    said = subprocess.run([*command], capture_output=True, text=True).stdout
    found = re.search(r"\d+(?:\.\d+)+", said)
    return found[0] if found else ""


def plainoffer(root: str) -> set[str]:
    """Return what plainoffer calls broken, run as the command."""
    import links

    with tempfile.TemporaryDirectory() as folder:
        report, state = Path(folder, "report.json"), Path(folder, "state.sqlite")
        settings = [f"--select={','.join(links.LABELS)}", "--isolated", "--allow-private", "--whole-site"]
        settings += ["--per-host=32", f"--state={state}", f"--output-format=json={report}", "--quiet"]
        subprocess.run([sys.executable, "-m", "plainoffer", "audit", f"{root}/p/0", *settings], timeout=LIMIT)
        table = json.loads(report.read_text())["facts"]["links"]
    return {row["address"] for row in table if links.LABELS[row["rule"]] == "broken"}


def measure(name: str, run: Callable[[str], set[str]]) -> tuple[Any, Result]:
    """Serve the site anew, run one tool on it, and return the site and what the tool found."""
    import links
    from fetching.fault_site import FaultSite

    ours, theirs = multiprocessing.Pipe()
    server = multiprocessing.get_context("spawn").Process(target=links.serve, args=(_pages(), LINKS, theirs))
    server.start()
    site = FaultSite(pages=_pages(), links=LINKS)
    site.root, site.b = ours.recv()
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    try:
        broken = run(site.root)
    finally:
        seconds, after = time.perf_counter() - began, resource.getrusage(resource.RUSAGE_CHILDREN)
        ours.send("stop")
        requests, _ = ours.recv()
        server.join()
    work = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return site, Result(tool=name, broken=broken, seconds=seconds, work=work, requests=requests)


def row(site: Any, result: Result) -> str:
    """Return one line of the table."""
    truth = truth_of(site)
    real, alive, blocked = (
        {address for address, label in truth.items() if label == name} for name in ("broken", "alive", "unknown")
    )
    found, false = result.broken & real, result.broken & alive
    cells = [
        result.tool,
        f"{len(found)} of {len(real)} ({100 * len(found) / len(real):.1f} %)",
        f"{len(false)} of {len(alive)}",
        f"{len(result.broken & blocked)} of {len(blocked)}",
        f"{_pages() * LINKS / result.seconds:.0f}",
        f"{result.seconds:.1f} s",
        f"{result.work:.1f} s",
        str(result.requests),
    ]
    return "| " + " | ".join(cells) + " |"


def truth_of(site: Any) -> dict[str, str]:
    """Return the truth about each address that a page uses."""
    used = {address for n in range(site.pages) for address in site.links_of(n)}
    return {address: label for address, label in site.truth().items() if address in used}


def mistakes(site: Any, result: Result) -> str:
    """Say which kinds of link a tool gets wrong."""
    kinds = {address: kind for _, kind, address in site.targets()}
    truth = truth_of(site)
    missed = Counter(kinds[a] for a, label in truth.items() if label == "broken" and a not in result.broken)
    false = Counter(kinds[a] for a, label in truth.items() if label == "alive" and a in result.broken)
    listed = (", ".join(f"{kind} {count}" for kind, count in some.most_common()) or "none" for some in (missed, false))
    return "{}: missed: {}; false alarms: {}".format(result.tool, *listed)


def _pages() -> int:
    return int(sys.argv[1]) if len(sys.argv) > 1 else 500


def main() -> None:
    from plainoffer import __version__

    print(f"{_pages()} pages with {LINKS} links each; load of the machine {os.getloadavg()[0]:.1f}")
    print(
        "| tool | broken found | false alarms | blocked called broken | links a second | time | processor | requests |"
    )
    print("|---|---|---|---|---|---|---|---|")
    tools = {f"plainoffer {__version__}": plainoffer}
    remarks = []
    for command, (run, version) in TOOLS.items():
        if shutil.which(command) is None:
            remarks.append(f"{command}: not installed, left out")
        else:
            tools[f"{command} {_version(version)}"] = run
    for name, run in tools.items():
        try:
            site, result = measure(name, run)
        except (OSError, ValueError, KeyError, subprocess.SubprocessError) as error:
            remarks.append(f"{name}: could not be run ({type(error).__name__}: {error})")
            continue
        print(row(site, result), flush=True)
        remarks.append(mistakes(site, result))
    print("", *remarks, sep="\n")


if __name__ == "__main__":
    main()
