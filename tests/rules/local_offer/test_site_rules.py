"""Statements, arrangements and minutes that a whole site should have."""

from __future__ import annotations

import pytest

from .sites import found, page


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
