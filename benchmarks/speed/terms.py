"""How long the dictionaries take to read, and the four dictionary rules to check a page of 20 kB.

    python benchmarks/speed/terms.py

The text is made of the labelled paragraphs of `tests/data/jargon`: "plain" has only those that are well
written, "mixed" one badly written paragraph in ten, "dense" only badly written ones, denser in jargon
than any real page. Medians of 50 runs in one warm process.
"""

from __future__ import annotations

import re
import statistics
import sys
import time
from collections.abc import Callable
from html import escape
from itertools import chain, cycle
from pathlib import Path

SIZE = 20_000
RUNS = 50
RULES = ("disability-language", "jargon", "outdated-term", "wordy-phrase")
DATA = Path(__file__).parents[2] / "tests" / "data" / "jargon" / "labelled.txt"


def paragraphs(mix: str) -> list[str]:
    """Paragraphs of 20,000 characters in all."""
    lines = [line for line in DATA.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    plain = [line for line in lines if "[[" not in line]
    dense = [re.sub(r"\[\[|\]\]|\(\(|\)\)", "", line) for line in lines if "[[" in line]
    if mix == "plain":
        texts = cycle(plain)
    elif mix == "dense":
        texts = cycle(dense)
    else:
        plains = [cycle(plain[start:]) for start in range(9)]
        texts = chain.from_iterable(zip(*plains, cycle(dense), strict=False))
    taken: list[str] = []
    size = 0
    for text in texts:
        taken.append(text)
        size += len(text)
        if size > SIZE:
            break
    return taken


def median(work: Callable[[], object]) -> float:
    """Milliseconds, median of RUNS."""
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times) * 1000


def main() -> int:
    start = time.perf_counter()
    from plainoffer.language.dictionaries import shipped_terms

    imported = time.perf_counter()
    terms = shipped_terms()
    read = time.perf_counter()
    terms.matcher.candidates("text")
    built = time.perf_counter()
    print(f"import {1000 * (imported - start):.1f} ms, {len(terms)} terms read in {1000 * (read - imported):.1f} ms")
    print(f"automaton built in {1000 * (built - read):.1f} ms")

    for mix in ("plain", "mixed", "dense"):
        texts = paragraphs(mix)
        matching = median(lambda texts=texts: [terms.matcher.candidates(text) for text in texts])
        print(f"{mix}: {sum(map(len, texts))} characters in {len(texts)} paragraphs")
        print(f"    matching {matching:.2f} ms")
        _time_rules("".join(f"<p>{escape(text, quote=False)}</p>\n" for text in texts))
    return 0


def _time_rules(page: str) -> None:
    from plainoffer.config import Config
    from plainoffer.document import Document
    from plainoffer.engine.checker import OFFLINE, Checker
    from plainoffer.engine.registry import make_registry

    checker = Checker(Config(select=RULES), registry=make_registry(), allow=OFFLINE)
    checker.check_source(_source(page))
    seconds: dict[str, list[float]] = {}
    for _ in range(RUNS):
        document = Document(_source(page))
        document.prose  # noqa: B018 - parsing is not what is measured
        for outcome in checker.check_document(document).outcomes:
            seconds.setdefault(outcome.rule, []).append(outcome.seconds)
    medians = {rule: statistics.median(seconds[rule]) * 1000 for rule in RULES}
    print("    rules " + ", ".join(f"{rule} {time:.2f}" for rule, time in medians.items()), end="")
    print(f": {sum(medians.values()):.2f} ms, {len(checker.check_source(_source(page))[0].findings)} findings")


def _source(page: str) -> object:
    from plainoffer.document import Source

    return Source(text=page, path="page", kind="html")


if __name__ == "__main__":
    sys.exit(main())
