"""Tests of abbreviation-free."""

from __future__ import annotations

from plainoffer.testing import check, finds


def test_strict_rule_is_off_by_default() -> None:
    assert "abbreviation-free" not in {outcome.rule for outcome in check("<p>Your EHCP.</p>").outcomes}


def test_strict_rule_reports_every_use() -> None:
    finds("<p>Your EHCP. My EHCP.</p>", "abbreviation-free@1:9", "abbreviation-free@1:18")


def test_strict_rule_can_ban_well_known_ones() -> None:
    finds("<p>Your GP.</p>", "abbreviation-free@1:9", options={"abbreviation-free": {"allow-well-known": False}})
