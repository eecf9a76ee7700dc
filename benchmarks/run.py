"""The engine's figures, as one table: ``python benchmarks/run.py`` (``--quick`` for a first look).

Times are medians. Machines are noisy, so each row also gives its ratio to a fixed piece of pure Python work that runs
in the same minute: compare ratios, not milliseconds, between runs.
"""

from __future__ import annotations

import argparse
import itertools
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

EXAMPLES = Path(__file__).parents[1] / "examples" / "local-offer"
TARGETS = {
    "import plainoffer": 50,
    "plainoffer --version": 150,
    "tokenise, parse, align 47 kB": 3,
    "the nine first rules, 20 kB, one paragraph changed": 8,
    "warm check, 20 kB, one paragraph changed": 10,
    "second run over unchanged files": 250,
}


def real_page(size: int) -> str:
    """A page of about ``size`` characters, made of the main parts of the example site's pages that inform families."""
    parts = []
    for file in sorted(EXAMPLES.glob("*.html"), key=lambda file: (file.stem != "short-breaks", file.stem)):
        if file.stem not in ("a-to-z", "index"):  # the topics of lists of links are not looked for
            text = file.read_text("utf-8")
            body = text.partition("<main")[2].partition("</main>")[0].partition(">")[2]
            parts.append(re.sub("(</?)h1", r"\1h2", body) if parts else body)
    body = "".join(parts)
    while len(body) < size:
        body += body
    cut = body.rfind("</p>", 0, size) + 4
    head = "<!doctype html>\n<html lang=en><head><title>Help - Ashdale</title></head>"
    return f"{head}<body><main>{body[:cut]}</main></body></html>"


_BLOCK = re.compile(r"(<(?:p|li|td|th|h[1-6]|dd|dt|summary)\b[^>]*>)(?=[A-Z])")


def changed(page: str, number: int, *, blocks: int = 0) -> str:
    """The page with a new word in its first ``blocks`` blocks of text, or in all: what was kept of it helps no more.

    The word has letters only. A number in each block would be more than rules for dates and phone numbers meet.
    """
    word = "Now" + "".join(chr(ord("a") + int(digit)) for digit in str(number))
    return _BLOCK.sub(rf"\1{word} ", page, count=blocks)


def median(work: Callable[[], object], runs: int) -> float:
    """Median of the runs in milliseconds, after one that is not counted."""
    work()
    times = []
    for _ in range(runs):
        started = time.perf_counter()
        work()
        times.append((time.perf_counter() - started) * 1000)
    return statistics.median(times)


def yardstick() -> float:
    """Milliseconds for a fixed piece of work: how fast this machine is just now."""

    def work() -> int:
        total = 0
        for number in range(200_000):
            total += number % 7
        return total

    return median(work, 9)


def process(*arguments: str, cwd: Path | None = None, cache: Path | None = None) -> Callable[[], object]:
    import os

    # An installed package has its bytecode; a checkout may be told not to write any.
    env = {**os.environ, "PLAINOFFER_CACHE_DIR": str(cache or tempfile.gettempdir()), "PYTHONDONTWRITEBYTECODE": ""}
    return lambda: subprocess.run([sys.executable, *arguments], cwd=cwd, env=env, capture_output=True)


def rows(quick: bool) -> list[tuple[str, float]]:
    """What is timed, by name, in milliseconds."""

    def typical(work: Callable[[], object], runs: int) -> float:
        return median(work, 3 if quick else runs)

    import plainoffer
    from plainoffer.document import Document, Source

    found: list[tuple[str, float]] = []
    bare = typical(process("-c", "pass"), 15)
    found.append(("python -c pass", bare))
    found.append(("import plainoffer", typical(process("-c", "import plainoffer"), 15) - bare))
    found.append(("plainoffer --version", typical(process("-m", "plainoffer", "--version"), 15)))
    page47 = real_page(47_000)

    class Standard(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None: ...

    found.append(
        (
            "the standard library's HTML tokeniser, 47 kB",
            typical(lambda: Standard(convert_charrefs=False).feed(page47), 30),
        )
    )
    found.append(("tokenise, parse, align 47 kB", typical(lambda: Document(Source(text=page47)).tree, 60)))
    found.append(("… and blocks", typical(lambda: Document(Source(text=page47)).blocks, 60)))
    checker = plainoffer.Plainoffer()
    started = time.perf_counter()
    plainoffer.Plainoffer().check(page47)
    found.append(("first check in a process, rules loaded", (time.perf_counter() - started) * 1000))
    numbers = itertools.count()
    for size in (2_000, 20_000, 200_000):
        page = real_page(size)
        for name, blocks in (("never seen", 0), ("one paragraph changed", 1)):

            def again(page: str = page, blocks: int = blocks) -> object:
                return checker.check(changed(page, next(numbers), blocks=blocks))

            found.append((f"warm check, {size // 1000} kB, {name}", typical(again, 40)))
    first = plainoffer.Plainoffer(
        select=["jargon", "undefined-abbreviation", "reading-age", "long-sentence", "missing-alt", "vague-link-text",
                "heading-order", "page-language", "page-title"]
    )  # fmt: skip
    page20 = real_page(20_000)
    for name, blocks in (("never seen", 0), ("one paragraph changed", 1)):
        found.append(
            (
                f"the nine first rules, 20 kB, {name}",
                typical(lambda blocks=blocks: first.check(changed(page20, next(numbers), blocks=blocks)), 40),  # type: ignore[misc]
            )
        )
    return found


def folder_rows(quick: bool) -> list[tuple[str, float, str]]:
    """1,000 pages of 20 kB: pages a second with one and two workers, a second run, and the memory of it all."""
    found = []
    with tempfile.TemporaryDirectory() as name:
        folder, cache = Path(name) / "site", Path(name) / "cache"
        folder.mkdir()
        number = 100 if quick else 1000
        page = real_page(20_000)
        for index in range(number):
            (folder / f"page-{index:04}.html").write_text(changed(page, index), "utf-8")
        quiet = ("-m", "plainoffer", "check", ".", "--output-format", "concise", "--no-site")
        for jobs in ("1", "2"):
            started = time.perf_counter()
            process(*quiet, "--no-cache", "-j", jobs, cwd=folder)()
            seconds = time.perf_counter() - started
            found.append(
                (f"{number} pages of 20 kB, {jobs} worker(s)", seconds * 1000, f"{number / seconds:.0f} pages/s")
            )
        process(*quiet, cwd=folder, cache=cache)()
        few = sorted(folder.iterdir())[20:]
        for file in few:
            file.unlink()
        found.append(
            (
                "second run over unchanged files",
                median(process(*quiet, cwd=folder, cache=cache), 3 if quick else 9),
                "20 pages",
            )
        )
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    found.append(("peak memory of the largest process", memory, "MB"))
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description="The engine's figures, as one table.")
    parser.add_argument("--quick", action="store_true", help="few runs and 100 pages, for a first look")
    quick = parser.parse_args().quick
    unit = yardstick()
    print(f"{'what':<52} {'ms':>9} {'ratio':>8} {'target':>7}")
    for name, value in rows(quick):
        print(f"{name:<52} {value:>9.2f} {value / unit:>8.2f} {TARGETS.get(name, ''):>7}")
    for name, value, note in folder_rows(quick):
        print(f"{name:<52} {value:>9.0f} {value / unit:>8.1f} {TARGETS.get(name, ''):>7}  {note}")


if __name__ == "__main__":
    main()
