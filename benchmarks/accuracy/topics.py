"""How well pages are tagged with requirements, and the weights of the ranker.

    python benchmarks/accuracy/topics.py [FILE …]          measure on labelled pages (the shipped sets if none is named)
    python benchmarks/accuracy/topics.py --leave-one-out   the same, with weights learned from all other pages
    python benchmarks/accuracy/topics.py --train           learn the weights from the shipped sets and write them
    python benchmarks/accuracy/topics.py --speed           time the tagging of a page of 20 kB

Each line of a file is a JSON object: title, text, and topics (ids of requirements). Training needs numpy, which
comes with spaCy.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from plainoffer.rules.local_offer.catalogue import shipped
from plainoffer.rules.local_offer.evidence import FEATURES, Piece, features
from plainoffer.rules.local_offer.page_kind import page_kind, subject
from plainoffer.rules.local_offer.ranker import WEIGHTS_FILE, Ranker, trained
from plainoffer.rules.local_offer.tagging import Tagger

DATA = Path(__file__).parents[2] / "tests" / "data" / "local_offer"
SETS = (DATA / "topic-pages-dev.jsonl", DATA / "topic-pages-more.jsonl")
RIDGE = 0.1
THRESHOLD = 0.5


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


def rows_of(tagger: Tagger, page: dict[str, Any]) -> tuple[list[list[float]], list[float]]:
    """Return features and labels of the requirements that a page may be about."""
    pieces = pieces_of(page)
    if page_kind(pieces) != "information":
        return [], []
    evidence = tagger.reader.read(pieces)
    numbers = tagger.candidates(evidence)
    requirements = tagger.catalogue.requirements
    rows = [features(number, requirements[number], evidence) for number in numbers]
    return rows, [float(requirements[number].id in page["topics"]) for number in numbers]


def fit(rows: Sequence[Sequence[float]], labels: Sequence[float]) -> tuple[float, ...]:
    """Learn the weights: logistic regression with a ridge penalty, by Newton's method."""
    import numpy as np

    x, y = np.array(rows), np.array(labels)
    weights, ridge = np.zeros(x.shape[1]), RIDGE * len(y) / 100
    for _ in range(50):
        chance = 1 / (1 + np.exp(-x @ weights))
        slope = x.T @ (chance - y) + ridge * weights
        curve = (x.T * (chance * (1 - chance))) @ x + ridge * np.eye(len(weights))
        step = np.linalg.solve(curve, slope)
        weights -= step
        if abs(step).max() < 1e-7:
            break
    return tuple(round(float(weight), 3) for weight in weights)


def leave_one_out(pages: Sequence[dict[str, Any]]) -> Score:
    """Tag each page with weights learned from all the others."""
    catalogue = shipped()
    base = Tagger(catalogue, Ranker((0.0,) * len(FEATURES), THRESHOLD))
    parts = [rows_of(base, page) for page in pages]
    taggings = []
    for left in range(len(pages)):
        rows = [row for n, (found, _) in enumerate(parts) if n != left for row in found]
        labels = [label for n, (_, found) in enumerate(parts) if n != left for label in found]
        tagger = Tagger(catalogue, Ranker(fit(rows, labels), THRESHOLD))
        tagger.reader = base.reader
        taggings.append(tags_of(tagger, pages[left]))
    return score(pages, taggings)


def train(pages: Sequence[dict[str, Any]]) -> None:
    tagger = Tagger(shipped(), Ranker((0.0,) * len(FEATURES), THRESHOLD))
    rows, labels = [], []
    for page in pages:
        found, right = rows_of(tagger, page)
        rows += found
        labels += right
    weights = dict(zip(FEATURES, fit(rows, labels), strict=True))
    text = json.dumps({"threshold": THRESHOLD, "pages": len(pages), "weights": weights}, indent=1)
    WEIGHTS_FILE.write_text(text + "\n", "utf-8")


def speed(pages: Sequence[dict[str, Any]]) -> tuple[int, float]:
    """Return the size in characters of a long page and the best time to tag it, in milliseconds."""
    tagger = Tagger(shipped(), trained())
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


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--leave-one-out", action="store_true")
    parser.add_argument("--train", action="store_true")
    parser.add_argument("--speed", action="store_true")
    arguments = parser.parse_args()
    files = arguments.files or list(SETS)
    if arguments.train:
        train(read_pages(SETS))
    if arguments.speed:
        size, milliseconds = speed(read_pages(SETS))
        print(f"{size} characters of text: {milliseconds:.2f} ms")
        return
    if arguments.leave_one_out:
        result = leave_one_out(read_pages(files))
        print(f"leave one out: P {result.precision:.3f} R {result.recall:.3f} F1 {result.f1:.3f} stray {result.stray}")
        return
    tagger = Tagger(shipped(), trained())
    for file in files:
        pages = read_pages([file])
        result = score(pages, [tags_of(tagger, page) for page in pages])
        print(
            f"{file.name}: {len(pages)} pages, P {result.precision:.3f} R {result.recall:.3f} "
            f"F1 {result.f1:.3f} stray {result.stray}"
        )


if __name__ == "__main__":
    main()
