"""Tests of meeting-minutes."""

from __future__ import annotations

import datetime

from plainoffer.rules.local_offer.meeting_minutes import quarters_with

from .sites import FILLER, found, page


def with_page(title: str, body: str) -> dict[str, str]:
    return {**FILLER, "this.html": page(title, body)}


def minutes(*dates: str) -> dict[str, str]:
    items = "".join(f"<li><a href='#'>Minutes, {date}</a></li>" for date in dates)
    return with_page("Local Offer steering group", f"<h2>Minutes</h2><ul>{items}</ul>")


def test_minutes_of_four_quarters() -> None:
    dates = ("1 October 2026", "1 July 2026", "2 April 2026", "8 January 2026")
    assert found(minutes(*dates), "meeting-minutes") == []
    assert len(found(minutes(*dates[:3]), "meeting-minutes")) == 1
    assert len(found(FILLER, "meeting-minutes")) == 1


def test_minutes_are_not_only_a_measure_of_time() -> None:
    body = "<p>The steering group meets a 10 minutes walk away. Next: 3 May 2026.</p>"
    assert "No page" in found(with_page("Steering group", body), "meeting-minutes")[0].message


def test_quarters_are_reckoned_back_from_today() -> None:
    today = datetime.date(2026, 11, 24)
    assert quarters_with([today, datetime.date(2026, 8, 25), datetime.date(2026, 8, 24)], today) == 2
    assert quarters_with([datetime.date(2025, 11, 24)], today) == 0
