"""Tests of unused-abbreviation."""

from __future__ import annotations

from plainoffer.testing import finds, silent


def test_unused_counts_headings_and_lists_as_uses() -> None:
    silent("<p>Alternative provision (AP).</p><h2>Apply for AP</h2>", "unused-abbreviation")
    silent("<p>Alternative provision (AP).</p><ul><li>APs</li></ul>", "unused-abbreviation")


def test_unused_offers_to_take_it_out() -> None:
    (found,) = finds("<p>Ask for <b>alternative provision</b> (AP).</p>", "unused-abbreviation@1:42")
    assert found.fix is not None
