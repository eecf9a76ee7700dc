"""Tests of transport-statement."""

from __future__ import annotations

import datetime

import pytest

from plainoffer.rules.local_offer.transport_statement import wanted_year

from .sites import FILLER, found, page


def with_page(title: str, body: str) -> dict[str, str]:
    return {**FILLER, "this.html": page(title, body)}


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
