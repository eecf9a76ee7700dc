"""Tests of abbreviation-conflict."""

from __future__ import annotations

from plainoffer.testing import finds, silent


def test_conflict_is_reported_at_the_second_meaning() -> None:
    (found,) = finds(
        "<p>Alternative provision (AP).</p>\n<p>Assistant practitioner (AP).</p>", "abbreviation-conflict@2:28"
    )
    assert "Alternative provision" in found.message


def test_same_meaning_in_other_words_is_no_conflict() -> None:
    silent(
        "<p>Special educational needs and disabilities (SEND).</p>"
        "<p>Special Educational Needs and/or Disability (SEND).</p>"
        "<p>SEND (special educational needs or disabilities).</p>",
        "abbreviation-conflict",
    )
