"""Precision and recall of the dictionary rules on labelled paragraphs, and the coverage of inflected forms.

    python benchmarks/accuracy/jargon.py [FOLDER …] [--show]

FOLDER holds files `*.txt` in the format of `tests/data/jargon/labelled.txt`; without one that folder is read. Where no
paragraph has a label, there is nothing to measure against, and the answer is "no data".
A label counts as found when a finding overlaps it; a finding counts as right when it overlaps a label of
either kind.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

from plainoffer.language import guards
from plainoffer.language.dictionaries import shipped_terms
from plainoffer.language.inflection import Inflection
from plainoffer.language.matching import Form, forms_of
from plainoffer.language.terms import Part
from plainoffer.testing import check

RULES = ("jargon", "wordy-phrase", "outdated-term", "disability-language")
CARRIERS = {
    Inflection.BASE: "We will {} it.",
    Inflection.THIRD: "She {} it.",
    Inflection.PAST: "They {} it.",
    Inflection.PARTICIPLE: "It has been {} by us.",
    Inflection.ING: "We stopped {} it.",
    Inflection.NOMINAL: "The {} of it.",
    Inflection.SINGULAR: "Each {} helps us.",
    Inflection.PLURAL: "All {} help us.",
}
DEFAULT = Path(__file__).parents[2] / "tests" / "data" / "jargon"
_MARK = re.compile(r"\[\[(?P<must>.+?)\]\]|\(\((?P<may>.+?)\)\)")

Spans = list[tuple[int, int]]


@dataclass(frozen=True)
class Paragraph:
    text: str
    must: Spans
    may: Spans


def read_paragraph(line: str) -> Paragraph:
    text, must, may, last = "", [], [], 0
    for found in _MARK.finditer(line):
        text += line[last : found.start()]
        words = found["must"] or found["may"]
        (must if found["must"] else may).append((len(text), len(text) + len(words)))
        text += words
        last = found.end()
    return Paragraph(text + line[last:], must, may)


def read_folder(folder: Path) -> list[Paragraph]:
    lines = [line for path in sorted(folder.glob("*.txt")) for line in path.read_text("utf-8").splitlines()]
    return [read_paragraph(line) for line in lines if line.strip() and not line.startswith("#")]


def overlaps(span: tuple[int, int], others: Spans) -> bool:
    return any(span[0] < end and start < span[1] for start, end in others)


def measure(paragraphs: list[Paragraph], show: bool) -> tuple[int, int, int, int]:
    """Labels, labels found, findings, findings that are right."""
    labels = hits = findings = right = 0
    for paragraph in paragraphs:
        result = check(f"<p>{escape(paragraph.text, quote=False)}</p>", *RULES)
        # the text has no entities, so a position in the source is one in the text after "<p>"
        found = [(item.start - 3, item.end - 3) for item in result.findings]
        labels += len(paragraph.must)
        hits += sum(overlaps(span, found) for span in paragraph.must)
        findings += len(found)
        right += sum(overlaps(span, paragraph.must + paragraph.may) for span in found)
        if show:
            missed = [paragraph.text[a:b] for a, b in paragraph.must if not overlaps((a, b), found)]
            extra = [paragraph.text[a:b] for a, b in found if not overlaps((a, b), paragraph.must + paragraph.may)]
            if missed or extra:
                print(f"missed {missed}  too much {extra}")
    return labels, hits, findings, right


def inflection_coverage() -> tuple[int, int]:
    """How many generated forms of the verbs and nouns pass matching and guards in a sentence, and how many are.

    Terms that are reported in certain contexts only are left out: the sentences are not made for them.
    """
    terms = shipped_terms()
    forms = [
        form
        for term in terms.matcher.terms
        if term.part in (Part.VERB, Part.NOUN) and not term.only
        for form in forms_of(term)
    ]
    found = 0
    for form in forms:
        sentence = CARRIERS[form.inflection].format(spelt(form))
        found += any(
            match.term is form.term and match.form.words == form.words and guards.allowed(match)
            for match in terms.matcher.candidates(sentence)
        )
    return found, len(forms)


def spelt(form: Form) -> str:
    """A form as it is written."""
    words = zip(form.gaps, form.words[1:], strict=True)
    return (form.words[0] + "".join(gap + word for gap, word in words)).replace("*", "good")


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="How often the dictionary rules are right on labelled paragraphs.")
    parser.add_argument("folders", type=Path, nargs="*", metavar="FOLDER", help="a folder with labelled *.txt files")
    parser.add_argument("--show", action="store_true", help="list what is missed and what is too much")
    options = parser.parse_args(arguments)
    folders = options.folders or [DEFAULT]
    for folder in folders:
        if not folder.is_dir():
            print(f"There is no folder {folder}.", file=sys.stderr)
            return 2
    paragraphs = [paragraph for folder in folders for paragraph in read_folder(folder)]
    if not any(paragraph.must or paragraph.may for paragraph in paragraphs):
        print("no data")
        return 0
    labels, hits, findings, right = measure(paragraphs, options.show)
    print(f"{len(paragraphs)} paragraphs, {labels} labels, {findings} findings")
    recall = f"{hits / labels:.3f}" if labels else "no data"
    precision = f"{right / findings:.3f}" if findings else "no data"
    print(f"recall {recall}  precision {precision}")
    found, forms = inflection_coverage()
    print(f"inflected forms of verbs and nouns: {found} of {forms} found")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
