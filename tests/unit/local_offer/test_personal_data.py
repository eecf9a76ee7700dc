"""What could identify a person in a comment is found, and clean comments are left alone."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from plainoffer.rules.local_offer.personal_data.finding import find_personal_data, is_nhs_number

LINES = (Path(__file__).parents[2] / "data" / "local_offer" / "comments.tsv").read_text("utf-8").splitlines()
COMMENTS = [tuple(line.split("\t")) for line in LINES]
DIRTY = [(set(kinds.split(",")), text) for kinds, text in COMMENTS if kinds != "-"]
CLEAN = [text for kinds, text in COMMENTS if kinds == "-"]


def test_there_are_enough_comments() -> None:
    assert len(DIRTY) >= 300
    assert len(CLEAN) >= 250


def test_nearly_all_personal_data_is_found() -> None:
    hit = sum(kinds <= {item.kind for item in find_personal_data(text)} for kinds, text in DIRTY)
    assert hit / len(DIRTY) >= 0.98


def test_clean_comments_are_left_alone() -> None:
    flagged = [text for text in CLEAN if find_personal_data(text)]
    assert len(flagged) / len(CLEAN) < 0.01, flagged


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
    ("text", "kind"),
    [
        ("write to ruth dot cole at gmail dot com", "email"),
        ("call us on zero seven seven double zero 900 456", "phone"),
        ("Thanks, Ayşe", "name"),
        ("Nkechi, our eldest, has sickle cell and epilepsy.", "name"),
        ("Jaxx's mum here. The map is wrong.", "name"),
        ("my little girl starts at stubbins wood nursery", "child and school"),
        ("My daughter (d.o.b. 3rd September 2012) needs a plan.", "date of birth"),
    ],
)
def test_unusual_ways_to_say_it_are_found(text: str, kind: str) -> None:
    assert kind in {item.kind for item in find_personal_data(text)}


@pytest.mark.parametrize(
    "text",
    [
        "I rang 01629 533190 and was on hold for 40 minutes.",
        "The Jack and Jill nursery is not on the list.",
        "It took from May until August, and April is too late.",
        "I am Deaf and I want BSL videos.",
        "Thanks, SENDIASS.",
        "The Robin Hood Line is accessible now.",
        "The Virtual School helped my son more than anyone else.",
    ],
)
def test_near_misses_are_left_alone(text: str) -> None:
    assert find_personal_data(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "A. " * 7000,
        "Aa Bb " * 4000,
        "zero one " * 3000,
        "a at b dot com " * 1500,
        "A" * 20_000,
        "My son " * 3000,
        "@" * 5000,
        "0 " * 5000,
        "1/1/1/1/1/1 born " * 800,
        "MRS " * 4000,
        "We did: Jo, a a a a a " * 800,
        "our house, by the a a in A " * 600,
        "Anna Bell, the a a " * 900,
        "case ref " * 2000,
        "library DE4 3AG " * 1000,
    ],
)
def test_long_and_odd_texts_end(text: str) -> None:
    find_personal_data(text)
