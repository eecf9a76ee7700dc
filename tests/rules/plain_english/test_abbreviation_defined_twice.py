"""Tests of abbreviation-defined-twice."""

from __future__ import annotations

from plainoffer.testing import finds, silent


def test_defined_twice() -> None:
    (found,) = finds(
        "<p>Alternative provision (AP) is free.</p>\n<p>Alternative provision (AP) is near.</p>",
        "abbreviation-defined-twice@2:27",
    )
    assert "line 1" in found.message


def test_defined_in_the_heading_and_again_below_is_fine() -> None:
    silent(
        "<h2>Alternative provision (AP)</h2><p>Alternative provision (AP) is free. AP is near.</p>",
        "abbreviation-defined-twice",
    )


def test_defined_again_with_a_general_word_more() -> None:
    finds(
        "<p>Holiday activities and food (HAF).</p>\n<p>The holiday activities and food programme (HAF).</p>",
        "abbreviation-defined-twice@2:47",
    )
