"""Loads ``plainoffer serve`` and writes down what it does: checks a second, waiting times, memory, overload.

    python benchmarks/serve.py

It starts a service on 127.0.0.1 and ends it again. Clients are threads of this process, and keep their connections
open as a CMS does; they take part of the same processors, so a service on a machine of its own does better. Processor
time tells what a check costs also on a machine that has other work to do.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import signal
import statistics
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPException
from pathlib import Path

from plainoffer.config import Config
from plainoffer.document import Source
from plainoffer.engine.checker import Checker

EXAMPLES = Path(__file__).parents[1] / "examples" / "local-offer"
SMALL = (
    "<h2>Ask for a short break</h2>\n<p>Short breaks give you a rest from caring. Your child can try something new."
    '</p>\n<p>Please utilise <a href="/short-breaks/apply">the form for short breaks</a>. We reply in 10 days.</p>\n'
)
SECONDS = 120
"""No part of a run takes longer."""


def twenty_kilobytes() -> str:
    """Return a rich-text field of 20 kB: the main parts of the pages of the example site, one after another."""
    parts: list[str] = []
    size = 0
    for page in sorted(EXAMPLES.glob("*.html")):
        found = re.search(r"<main[^>]*>(.*?)</main>", page.read_text("utf-8"), re.S)
        for piece in re.split(r"(?=<h2)", found[1] if found else ""):
            if size + len(piece) <= 20_000:
                parts.append(piece)
                size += len(piece)
    return "".join(parts)


class Service:
    """A service that ends with the ``with`` block."""

    def __init__(self, *arguments: str) -> None:
        command = [sys.executable, "-m", "plainoffer", "serve", "--isolated", "--port", "0", *arguments]
        self.process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
        assert self.process.stderr is not None
        found = re.search(r"127\.0\.0\.1:(\d+)", self.process.stderr.readline())
        assert found, "the service did not start"
        self.port = int(found[1])

    def __enter__(self) -> Service:
        return self

    def __exit__(self, *_: object) -> None:
        self.process.kill()
        self.process.wait()

    def megabytes(self) -> tuple[float, list[float]]:
        """Return the memory of the service and of each worker, resident, in megabytes."""
        own = Path(f"/proc/{self.process.pid}")
        children = (own / "task" / str(self.process.pid) / "children").read_text().split()
        return _resident(own), [_resident(Path(f"/proc/{child}")) for child in children]

    def processor_seconds(self) -> tuple[float, float]:
        """Return the processor time that the service itself has used, and that of its workers together."""
        own = Path(f"/proc/{self.process.pid}")
        children = (own / "task" / str(self.process.pid) / "children").read_text().split()
        return _used(own), sum(_used(Path(f"/proc/{child}")) for child in children)

    def stop(self) -> tuple[int, float]:
        """Ask the service to stop; return its exit code and the seconds that it took."""
        started = time.perf_counter()
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(timeout=60), time.perf_counter() - started


def _resident(folder: Path) -> float:
    found = re.search(r"VmRSS:\s+(\d+)", (folder / "status").read_text())
    return int(found[1]) / 1024 if found else 0.0


def _used(folder: Path) -> float:
    # The first figure is the time on a processor in nanoseconds (proc(5), schedstat), of each thread.
    return sum(int((thread / "schedstat").read_text().split()[0]) for thread in (folder / "task").iterdir()) / 1e9


def client(port: int, body: bytes, count: int) -> list[tuple[int, float]]:
    """Send a body again and again over one connection; return statuses and seconds."""
    made: list[tuple[int, float]] = []
    connection = HTTPConnection("127.0.0.1", port, timeout=SECONDS)
    for _ in range(count):
        started = time.perf_counter()
        try:
            connection.request("POST", "/check", body, {"Content-Type": "application/json"})
            answer = connection.getresponse()
            answer.read()
            made.append((answer.status, time.perf_counter() - started))
        except (OSError, HTTPException):
            made.append((0, time.perf_counter() - started))
            connection.close()
    return made


def load(port: int, body: bytes, clients: int, each: int) -> tuple[list[tuple[int, float]], float]:
    """Run clients side by side; return all statuses and seconds, and how long it took."""
    started = time.perf_counter()
    with ThreadPoolExecutor(clients) as pool:
        results = [row for rows in pool.map(lambda _: client(port, body, each), range(clients)) for row in rows]
    return results, time.perf_counter() - started


def describe(name: str, results: list[tuple[int, float]], seconds: float) -> None:
    """Print one line of figures."""
    times = sorted(taken * 1000 for status, taken in results if status == 200)
    statuses = dict(Counter(status for status, _ in results))
    if times:
        p95, p99 = times[int(0.95 * (len(times) - 1))], times[int(0.99 * (len(times) - 1))]
        figures = (
            f"median {statistics.median(times):.0f} ms, p95 {p95:.0f} ms, p99 {p99:.0f} ms, most {times[-1]:.0f} ms"
        )
    else:
        figures = "nothing was answered"
    print(f"{name}: {len(times) / seconds:.0f} checks a second, {figures}; statuses {statuses}")


def watch(service: Service, stop: threading.Event, most: list[float]) -> None:
    """Keep the most memory that the service and its workers have used together."""
    while not stop.wait(0.2):
        own, workers = service.megabytes()
        most[0] = max(most[0], own)
        most[1] = max(most[1], *workers, 0.0)
        most[2] = max(most[2], own + sum(workers))


@contextmanager
def parts(service: Service, name: str, html: str, count: int) -> Iterator[None]:
    """Print what a request costs: the check by itself, all else in the worker, and the service around it."""
    before = service.processor_seconds()
    yield
    around, worker = (
        (after - earlier) / count * 1000 for after, earlier in zip(service.processor_seconds(), before, strict=True)
    )
    alone = check_alone(html)
    print(
        f"processor time a {name} request: {worker + around:.1f} ms = check {alone:.1f}, else in the worker "
        f"{worker - alone:.1f}, service {around:.1f}; {os.cpu_count()} processors could do "
        f"{(os.cpu_count() or 1) * 1000 / (worker + around):.0f} a second"
    )


def check_alone(html: str, times: int = 30) -> float:
    """Return the milliseconds of processor time that the same check takes without a service, on average."""
    checker, source = Checker(Config()), Source(text=html, kind="html", scope="fragment")
    checker.check_source(source)
    started = time.process_time()
    for _ in range(times):
        checker.check_source(source)
    return (time.process_time() - started) / times * 1000


def body_of(html: str) -> bytes:
    """Return a job as JSON."""
    return json.dumps({"html": html, "scope": "fragment"}).encode()


def main() -> None:
    """Run all parts, within a bounded time."""
    parser = argparse.ArgumentParser(description="Load plainoffer serve.")
    parser.add_argument("--each", type=int, default=20, help="Requests of each client.")
    each: int = parser.parse_args().each
    large = twenty_kilobytes()
    print(f"{os.cpu_count()} processors; small body {len(SMALL)} characters, large body {len(large)} characters")
    with Service() as service:
        own, workers = service.megabytes()
        print(f"at rest: service {own:.0f} MB, workers {', '.join(f'{one:.0f} MB' for one in workers)}")
        client(service.port, body_of(large), 4)
        describe("1 client, small", *load(service.port, body_of(SMALL), 1, 200))
        with parts(service, "small", SMALL, 800):
            describe("8 clients, small", *load(service.port, body_of(SMALL), 8, 100))
        with parts(service, "large", large, 40):
            describe("1 client, large", *load(service.port, body_of(large), 1, 40))
        most, stop = [0.0, 0.0, 0.0], threading.Event()
        watcher = threading.Thread(target=watch, args=(service, stop, most))
        watcher.start()
        with parts(service, "large", large, 50 * each):
            describe("50 clients, large", *load(service.port, body_of(large), 50, each))
        stop.set()
        watcher.join()
        print(f"under load: service {most[0]:.0f} MB, largest worker {most[1]:.0f} MB, together {most[2]:.0f} MB")
        code, seconds = service.stop()
        print(f"stopped with exit code {code} in {seconds:.1f} s")
    overload(body_of(large))


def overload(body: bytes, start: Callable[..., Service] = Service) -> None:
    """Send more than a short queue can hold, and check that what is answered is still answered fast."""
    with start("--queue", "8") as service:
        client(service.port, body, 2)
        results, seconds = load(service.port, body, 100, 10)
        describe("overload, 100 clients and a queue of 8", results, seconds)
        refused = sorted(taken * 1000 for status, taken in results if status == 503)
        if refused:
            print(f"refusals: {len(refused)}, median {statistics.median(refused):.0f} ms")
        status, taken = client(service.port, body, 1)[0]
        print(f"afterwards: status {status} in {taken * 1000:.0f} ms; {service.stop()[0]} is the exit code")


if __name__ == "__main__":
    main()
