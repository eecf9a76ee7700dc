"""What could identify a person in a comment is found, and clean comments are left alone."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from plainoffer.rules.local_offer.personal_data import find_personal_data, is_nhs_number

LINES = (Path(__file__).parents[2] / "data" / "local_offer" / "comments.tsv").read_text("utf-8").splitlines()
COMMENTS = [tuple(line.split("\t")) for line in LINES]
DIRTY = [(set(kinds.split(",")), text) for kinds, text in COMMENTS if kinds != "-"]
CLEAN = [text for kinds, text in COMMENTS if kinds == "-"]


def test_there_are_enough_comments() -> None:
    assert len(DIRTY) >= 120
    assert len(CLEAN) >= 120


def test_nearly_all_personal_data_is_found() -> None:
    hit = sum(kinds <= {item.kind for item in find_personal_data(text)} for kinds, text in DIRTY)
    assert hit / len(DIRTY) >= 0.95


def test_clean_comments_are_left_alone() -> None:
    flagged = [text for text in CLEAN if find_personal_data(text)]
    assert len(flagged) / len(CLEAN) < 0.02, flagged


def test_findings_do_not_overlap() -> None:
    for _, text in DIRTY:
        found = find_personal_data(text)
        assert all(a.end <= b.start for a, b in pairwise(found))


@pytest.mark.parametrize(
    ("number", "valid"), [("943 476 5919", True), ("9434765918", False), ("0000000000", False), ("123", False)]
)
def test_check_digit_of_nhs_numbers(number: str, valid: bool) -> None:
    assert is_nhs_number(number) is valid


@pytest.mark.parametrize(
    "text", ["", " ", "A" * 20_000, "My son " * 3000, "@" * 5000, "0 " * 5000, "1/1/1/1/1/1 born " * 800]
)
def test_long_and_odd_texts_end(text: str) -> None:
    find_personal_data(text)
