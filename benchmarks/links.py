"""How fast links are checked, and how much memory it takes: 500 pages with 40 links each, on loopback.

    python benchmarks/links.py [pages ...]

Serves the fault site of the tests (``tests/fetching/fault_site.py``) from a process of its own, so that the server's
work is not counted, and audits it with 32 connections a host. Prints links a second (every link on every page
counts), requests, processor time, memory, recall and false alarms. With several sizes it prints how the time grows.
"""

from __future__ import annotations

import multiprocessing
import os
import resource
import sys
import time
from dataclasses import replace
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests"))

LABELS = {
    "broken-link": "broken",
    "anchor-missing": "broken",
    "looks-missing": "broken",
    "link-not-checked": "unknown",
    "moved-link": "alive",
}


def serve(pages: int, links: int, pipe: Connection) -> None:
    """Serve the site on two ports until told to stop."""
    from fetching.fault_site import FaultSite
    from fetching.wire import Reply, Server

    site = FaultSite(pages=pages, links=links)

    def answer(method: str, path: str, headers: dict[str, str]) -> Reply:
        reply = site.answer(method, "/p/0" if path == "/" else path, headers)
        return replace(reply, headers=(*reply.headers, ("LinkChecker", "1")))  # lifts that tool's own speed limit

    with Server(answer) as here, Server(answer) as there:
        site.root, site.b = here.root, there.root
        pipe.send((here.root, there.root))
        pipe.recv()
        pipe.send(sum(here.asked.values()) + sum(there.asked.values()))


def measure(pages: int, links: int, jobs: int, baseline: float) -> dict[str, Any]:
    """Audit the site once and return the figures."""
    from fetching.fault_site import FaultSite

    from plainoffer.config import Config
    from plainoffer.fetching.lanes import Limits
    from plainoffer.site.audit import Audit, AuditSettings

    ours, theirs = multiprocessing.Pipe()
    server = multiprocessing.get_context("spawn").Process(target=serve, args=(pages, links, theirs))
    server.start()
    site = FaultSite(pages=pages, links=links)
    site.root, site.b = ours.recv()
    settings = AuditSettings(allow_private=True, whole_site=True, jobs=jobs, limits=Limits(per_host=32, total=128))
    started, cpu = time.perf_counter(), os.times()
    report = Audit(f"{site.root}/p/0", Config(select=tuple(LABELS)), settings).run()
    seconds, after = time.perf_counter() - started, os.times()
    ours.send("stop")
    requests = ours.recv()
    server.join()
    wrong = compare(site, report.facts["links"], pages)
    return {
        "pages": report.facts["audit"]["pages"],
        "seconds": round(seconds, 2),
        "links a second": round(pages * links / seconds),
        "requests": requests,
        "processor seconds": round(after.user + after.system - cpu.user - cpu.system, 2),
        "MB above the interpreter": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024 - baseline, 1),
        **wrong,
    }


def compare(site: Any, table: list[dict[str, Any]], pages: int) -> dict[str, Any]:
    """Hold what was found against the truth about every address in use."""
    said = {row["address"]: LABELS[row["rule"]] for row in table}
    used = {address for n in range(pages) for address in site.links_of(n)}
    truth = {address: label for address, label in site.truth().items() if address in used}
    broken = [address for address, label in truth.items() if label == "broken"]
    return {
        "broken found": f"{sum(said.get(address) == 'broken' for address in broken)} of {len(broken)}",
        "false alarms": sum(said.get(address) == "broken" for address, label in truth.items() if label == "alive"),
        "blocked called broken": sum(
            said.get(address) == "broken" for address, label in truth.items() if label == "unknown"
        ),
    }


def main() -> None:
    sizes = [int(size) for size in sys.argv[1:] if size.isdigit()] or [500]
    jobs = next((int(word[7:]) for word in sys.argv if word.startswith("--jobs=")), 0)
    baseline = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    seconds = []
    for pages in sizes:
        figures = measure(pages, 40, jobs, baseline)
        seconds.append(figures["seconds"])
        print(", ".join(f"{name}: {value}" for name, value in figures.items()), flush=True)
    if len(sizes) > 1:
        print(f"{sizes[-1]} pages took {seconds[-1] / seconds[0]:.1f} times as long as {sizes[0]}")


if __name__ == "__main__":
    main()
