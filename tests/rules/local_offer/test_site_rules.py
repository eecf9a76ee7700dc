"""Statements, arrangements and minutes that a whole site should have."""

from __future__ import annotations

import datetime

import pytest

from plainoffer.rules.local_offer.meeting_minutes import quarters_with
from plainoffer.rules.local_offer.transport_statement import wanted_year

from .sites import FILLER, audit, found, page


def with_page(title: str, body: str) -> dict[str, str]:
    return {**FILLER, "this.html": page(title, body)}


@pytest.mark.parametrize(
    ("body", "count"),
    [
        ("<p>Last reviewed on 3 May 2026.</p>", 0),
        ("<p>Last reviewed on 3 May 2024.</p>", 1),
        ("<p>We want everyone to use this site.</p>", 1),
        ("<p>Prepared on 23 September 2020. Last reviewed on 1 June 2026.</p>", 0),
    ],
)
def test_accessibility_statement(body: str, count: int) -> None:
    assert len(found(with_page("Accessibility statement", body), "accessibility-statement")) == count


def test_no_accessibility_statement() -> None:
    assert len(found(FILLER, "accessibility-statement")) == 1
    assert (
        len(
            found(
                with_page("Accessibility strategy", "<p>For schools. Reviewed 3 May 2026.</p>"),
                "accessibility-statement",
            )
        )
        == 1
    )


def test_statement_elsewhere_cannot_be_told() -> None:
    report = audit(with_page("A", '<p><a href="/a11y">Accessibility</a></p>'), "accessibility-statement")
    assert not report.findings
    assert any("not among the pages" in outcome.reason for outcome in report.outcomes)


@pytest.mark.parametrize(
    ("title", "count"),
    [
        ("Post-16 transport policy statement 2026/27", 0),
        ("Post-16 transport policy statement 2025 to 2026", 1),
        ("Transport policy statement", 1),
        ("Home to school transport", 0),
    ],
)
def test_transport_statement(title: str, count: int) -> None:
    assert len(found(with_page(title, "<p>Help with travel to college.</p>"), "transport-statement")) == count


def test_statement_for_the_coming_year_is_due_at_the_end_of_may() -> None:
    assert wanted_year(datetime.date(2026, 5, 31)) == 2025
    assert wanted_year(datetime.date(2026, 6, 1)) == 2026
    assert wanted_year(datetime.date(2027, 1, 1)) == 2026


@pytest.mark.parametrize(
    ("body", "count"),
    [
        ("<p>If you do not have internet access, call us and we will post a copy.</p>", 0),
        ("<p>Use a computer at any library if you cannot get online. Staff will help.</p>", 0),
        ("<p>Print this page.</p>", 1),
        ("<p>Our office has no internet today.</p>", 1),
    ],
)
def test_offline_arrangements(body: str, count: int) -> None:
    assert len(found(with_page("Other ways to get this", body), "offline-arrangements")) == count


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


@pytest.mark.parametrize(
    "rule",
    [
        "accessibility-statement", "comments-summary", "feedback-route", "meeting-minutes", "offline-arrangements",
        "transport-statement",
    ],
)  # fmt: skip
def test_one_page_and_no_page_are_not_blamed(rule: str) -> None:
    assert found({"a.html": page("Portage")}, rule) == []
    assert found({}, rule) == []
