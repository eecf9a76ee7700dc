"""Tests of ambiguous-abbreviation."""

from __future__ import annotations

from plainoffer.testing import check, finds, silent


def test_ambiguous_names_the_choices() -> None:
    (found,) = finds("<p>Your PA can help.</p>", "ambiguous-abbreviation@1:9")
    assert "personal assistant" in found.message


def test_variants_of_one_meaning_are_not_ambiguous() -> None:
    silent("<p>SEND support is free.</p>", "ambiguous-abbreviation")


def test_explained_one_is_not_ambiguous() -> None:
    silent("<p>A personal assistant (PA) can help. Your PA is free.</p>", "ambiguous-abbreviation")


def test_ambiguous_is_not_also_undefined() -> None:
    found = check("<p>Your PA can help.</p>", "ambiguous-abbreviation", "undefined-abbreviation").findings
    assert [finding.rule for finding in found] == ["ambiguous-abbreviation"]


def test_two_names_of_one_thing_are_not_ambiguous() -> None:
    silent("<p>HAF runs in August. Ask the OT.</p>", "ambiguous-abbreviation")
