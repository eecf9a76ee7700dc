"""How often the language rules are right, on labelled data in a folder that is given.

    python benchmarks/accuracy/run.py DATA_FOLDER [--cmudict FILE] [--show]

The folder may hold (a file that is missing reads "no data"):

    passive-*.jsonl              {"sentence": …, "passive": true|false}, one a line
    abbreviation-pairs-*.txt     abstracts as in MED1250, each followed by lines "  SF|long form"
    topic-pages-*.jsonl          {"text": …}, and pages: texts to compare with textstat; see readability.py

With --show, the wrong answers are listed.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import readability

from plainoffer.language.definitions import find_definitions
from plainoffer.language.passive import find_passives


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


def measure_pairs(path: Path, show: bool) -> str:
    """Score pairs of short form and long form; both must be exactly right."""
    score = Score()
    for text, labelled in readability.read_abstracts(path):
        found = {(each.short, each.long) for each in find_definitions(text)}
        score.right += len(found & labelled)
        score.wrong += len(found - labelled)
        score.missed += len(labelled - found)
        if show:
            for pair in sorted(found ^ labelled):
                print("   ", "wrong " if pair in found else "missed", *pair, sep="  ")
    return str(score)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure everything there is data for."""
    parser = argparse.ArgumentParser(description="How often the language rules are right.")
    parser.add_argument("folder", type=Path, help="the folder with labelled data")
    parser.add_argument("--cmudict", type=Path, help="the CMU Pronouncing Dictionary as a text file")
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
    print("Reading age against textstat")
    for line in readability.report([options.folder], options.cmudict, options.show):
        print(f"  {line}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
