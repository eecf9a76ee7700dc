"""How fast axe runs in a reused browser, and how much memory a long run takes: python benchmarks/browser.py.

Prints the time for each small page (aim: a median of 90 ms or less), and for a folder of 300 pages the memory of the
browser's processes as it goes (Linux only). Small pages are 1 to 5 kB, the pages of the folder about 20 kB.
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections.abc import Iterator
from pathlib import Path

from plainoffer.browser import BrowserChecker, BrowserSettings, Visit

_PARAGRAPH = (
    "<h2>Support {n}</h2><p>Ask your family hub about <a href='/support/{n}'>support for families {n}</a>. "
    "You can ring us on 01234 567890 or come to see us.</p>"
    "<ul><li>Short breaks</li><li>Travel to school</li><li>Help at home</li></ul>"
)


def small_page(number: int) -> str:
    """A well-made page of about 2 kB with two faults: an image without text and a pale paragraph."""
    body = "".join(_PARAGRAPH.format(n=n) for n in range(4 + number % 4))
    return (
        f'<!DOCTYPE html><html lang="en-GB"><head><title>Page {number}</title></head><body><main><h1>Page {number}</h1>'
        f'{body}<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw="><p style="color:#bbb">Pale</p>'
        "</main></body></html>"
    )


def large_page(number: int) -> str:
    return small_page(number).replace("</main>", "".join(_PARAGRAPH.format(n=n) for n in range(60)) + "</main>")


def speed(checker: BrowserChecker, count: int) -> None:
    times = []
    for number in range(count):
        result = checker.check(Visit(key=str(number), html=small_page(number)))
        assert [rule.id for rule in result.violations] == ["color-contrast", "image-alt"], result
        times.append(result.seconds * 1000)
    first, *rest = times
    rest.sort()
    print(f"axe {checker.tools.axe.text}, Chromium {checker.tools.browser.version}")
    print(f"start of the browser with the first page: {first:.0f} ms")
    print(f"{len(rest)} small pages: median {statistics.median(rest):.0f} ms, p95 {rest[int(len(rest) * 0.95)]:.0f} ms")


def memory(count: int, browsers: int, pages_per_browser: int) -> None:
    """Check many pages and print the memory of all browser processes after every 50."""
    settings = BrowserSettings(browsers=browsers, pages_per_browser=pages_per_browser)
    began = time.perf_counter()
    most = 0.0
    with BrowserChecker(settings) as checker:
        visits = (Visit(key=str(number), html=large_page(number)) for number in range(count))
        for done, result in enumerate(checker.check_all(visits), 1):
            assert result.checked, result
            if done % 50 == 0:
                used = _megabytes("plainoffer-browser-")
                most = max(most, used)
                print(f"  after {done:>3} pages: {used:.0f} MB, {time.perf_counter() - began:.1f} s")
    print(f"{count} pages of {len(large_page(1)) // 1000} kB, {browsers} browser(s): most {most:.0f} MB")


def _megabytes(mark: str) -> float:
    """Proportional memory of all processes whose command line holds ``mark``, and of their children."""
    return sum(_own(process) for process in _processes(mark)) / 1024


def _processes(mark: str) -> Iterator[Path]:
    for process in Path("/proc").glob("[0-9]*"):
        try:
            if mark in (process / "cmdline").read_text():
                yield process
        except OSError:
            continue


def _own(process: Path) -> int:
    try:
        for line in (process / "smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1])
    except OSError:
        pass
    return 0


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--axe", type=Path, help="axe.min.js to use instead of the newest installed one")
    parser.add_argument("--small", type=int, default=200)
    parser.add_argument("--folder", type=int, default=300)
    parser.add_argument("--browsers", type=int, default=1)
    parser.add_argument("--pages-per-browser", type=int, default=250)
    values = parser.parse_args()
    with BrowserChecker(BrowserSettings(axe=values.axe)) as checker:
        speed(checker, values.small)
    memory(values.folder, values.browsers, values.pages_per_browser)


if __name__ == "__main__":
    main()
