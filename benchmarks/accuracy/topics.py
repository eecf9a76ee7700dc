"""How well pages are tagged with requirements.

    python benchmarks/accuracy/topics.py [FILE …]          measure on labelled pages (the shipped sets if none is named)
    python benchmarks/accuracy/topics.py --wrong FILE      also name what is missed and what is wrongly tagged
    python benchmarks/accuracy/topics.py --speed           time the tagging of a page of 20 kB

Each line of a file is a JSON object: title, text, and topics (ids of requirements). The tagger has learned from the
shipped sets (``train_topics.py``), so its figures for them flatter. ``train_topics.py --check`` does not.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from plainoffer.rules.local_offer.catalogue import shipped
from plainoffer.rules.local_offer.evidence import Piece
from plainoffer.rules.local_offer.page_kind import subject
from plainoffer.rules.local_offer.tagging import Tagger

DATA = Path(__file__).parents[2] / "tests" / "data" / "local_offer"
SETS = tuple(
    DATA / f"topic-pages-{name}.jsonl" for name in ("dev", "more", "broad", "common", "fresh-1", "fresh-2", "none")
)
THRESHOLD = 0.45


class Score(NamedTuple):
    """Micro-averaged precision, recall and F1, and tags on pages that should have none."""

    precision: float
    recall: float
    f1: float
    stray: int


def read_pages(files: Iterable[Path]) -> list[dict[str, Any]]:
    return [json.loads(line) for file in files for line in file.read_text("utf-8").splitlines() if line.strip()]


def pieces_of(page: dict[str, Any]) -> list[Piece]:
    return [Piece(subject(page["title"]), "title"), Piece(page["text"])]


def score(pages: Sequence[dict[str, Any]], taggings: Iterable[set[str]]) -> Score:
    right = wrong = missed = stray = 0
    for page, tags in zip(pages, taggings, strict=True):
        gold = set(page["topics"])
        right, wrong, missed = right + len(gold & tags), wrong + len(tags - gold), missed + len(gold - tags)
        stray += len(tags) if not gold else 0
    precision, recall = right / max(1, right + wrong), right / max(1, right + missed)
    return Score(precision, recall, 2 * precision * recall / max(1e-9, precision + recall), stray)


def tags_of(tagger: Tagger, page: dict[str, Any]) -> set[str]:
    return {tag.requirement for tag in tagger.tag(pieces_of(page)).tags}


def speed(pages: Sequence[dict[str, Any]]) -> tuple[int, float]:
    """Return the size in characters of a long page and the best time to tag it, in milliseconds."""
    tagger = Tagger(shipped())
    long = [Piece("SEND Local Offer guide", "title")]
    for page in pages:
        long += [Piece(page["title"], "heading"), Piece(page["text"])]
        if sum(len(piece.text) for piece in long) >= 20_000:
            break
    best = 1e9
    for _ in range(30):
        started = time.perf_counter()
        tagger.tag(long)
        best = min(best, time.perf_counter() - started)
    return sum(len(piece.text) for piece in long), best * 1000


def tell_faults(pages: Sequence[dict[str, Any]], taggings: Sequence[set[str]]) -> None:
    for page, tags in zip(pages, taggings, strict=True):
        gold = set(page["topics"])
        if gold != tags:
            print(f"{page['id']} {page['title']}")
            print(f"    missed: {' '.join(sorted(gold - tags)) or '-'}")
            print(f"    wrong:  {' '.join(sorted(tags - gold)) or '-'}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--wrong", action="store_true")
    parser.add_argument("--speed", action="store_true")
    arguments = parser.parse_args()
    files = arguments.files or list(SETS)
    if arguments.speed:
        size, milliseconds = speed(read_pages(SETS))
        print(f"{size} characters of text: {milliseconds:.2f} ms")
        return
    tagger = Tagger(shipped())
    for file in files:
        pages = read_pages([file])
        taggings = [tags_of(tagger, page) for page in pages]
        result = score(pages, taggings)
        print(
            f"{file.name}: {len(pages)} pages, P {result.precision:.3f} R {result.recall:.3f} "
            f"F1 {result.f1:.3f} stray {result.stray}"
        )
        if arguments.wrong:
            tell_faults(pages, taggings)


if __name__ == "__main__":
    main()
