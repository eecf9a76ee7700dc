"""How fast links are checked, and how much memory it takes: 500 pages with 40 links each, on loopback.

    python benchmarks/links.py [pages ...] [--runs=N] [--jobs=N]

Serves the fault site of the tests (``tests/fetching/fault_site.py``) from a process of its own and audits it with 32
connections a host: from the start of the audit to its finished report, page checks and waiting for retries included.

What is counted: a link is an address in a page, so 500 pages have 20,000 of them; they lead to some 2,900 addresses,
for which some 6,900 requests are made. Processor time is that of the process that asks (the main one) and of its
workers; the server's is shown apart, because on a machine with two processors it takes its share of the time.
``requests`` are those that reached the server. Memory is the most that the main process ever held, less what it held
before; workers share most of theirs with it. With several sizes it prints how the time grows.
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
        pipe.send((sum(here.asked.values()) + sum(there.asked.values()), time.process_time()))


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
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024 - baseline
    ours.send("stop")
    requests, served = ours.recv()
    for child in multiprocessing.active_children():
        child.join()
    children = os.times()
    work = children.children_user + children.children_system - cpu.children_user - cpu.children_system
    return {
        "pages": report.facts["audit"]["pages"],
        "seconds": round(seconds, 2),
        "links a second": round(pages * links / seconds),
        "requests": requests,
        "processor seconds": round(after.user + after.system - cpu.user - cpu.system, 2),
        "of workers": round(work - served, 2),
        "of the server": round(served, 2),
        "MB above the interpreter": round(memory, 1),
        **compare(site, report.facts["links"], pages),
        "load": os.getloadavg()[0],
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
    jobs, runs = _option("--jobs=", 0), _option("--runs=", 1)
    baseline = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    costs = []
    for pages in sizes:
        every = []
        for _ in range(runs):
            figures = measure(pages, 40, jobs, baseline)
            every.append(figures)
            print(", ".join(f"{name}: {value}" for name, value in figures.items()), flush=True)
        costs.append([min(figures[name] for figures in every) for name in ("seconds", "processor seconds")])
    if len(sizes) > 1:
        wall, work = (last / first for first, last in zip(costs[0], costs[-1], strict=True))
        print(f"{sizes[-1]} pages took {wall:.1f} times as long as {sizes[0]}, and {work:.1f} times the processor time")


def _option(name: str, default: int) -> int:
    return next((int(word[len(name) :]) for word in sys.argv if word.startswith(name)), default)


if __name__ == "__main__":
    main()
