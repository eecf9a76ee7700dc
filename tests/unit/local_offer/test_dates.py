"""Dates and school years are read as British pages write them."""

from __future__ import annotations

import datetime

import pytest

from plainoffer.rules.local_offer.dates import find_dates, find_school_years, months_before, school_year_of, written


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("4 March 2025", "2025-03-04"),
        ("4th of March, 2025", "2025-03-04"),
        ("Tuesday 4 Mar 2025", "2025-03-04"),
        ("March 2025", "2025-03-31"),
        ("March 4, 2025", "2025-03-04"),
        ("04/03/2025", "2025-03-04"),
        ("4.3.25", "2025-03-04"),
        ("2025-03-04", "2025-03-04"),
        ("February 2024", "2024-02-29"),
    ],
)
def test_date_is_read(text: str, day: str) -> None:
    assert [found.day.isoformat() for found in find_dates(text)] == [day]


@pytest.mark.parametrize(
    "text", ["31 February 2025", "4 March", "version 1.2.3", "13/13/2025", "March", "ring 0300 123 2025"]
)
def test_what_is_no_date(text: str) -> None:
    assert list(find_dates(text)) == []


@pytest.mark.parametrize(
    ("text", "first"), [("2024/25", 2024), ("2024 to 2025", 2024), ("2024-2025", 2024), ("2024–25", 2024)]
)
def test_school_year_is_read(text: str, first: int) -> None:
    assert [year.first for year in find_school_years(text)] == [first]


@pytest.mark.parametrize("text", ["2024/26", "2024", "2019 to 2025", "01629 2024 2025"])
def test_what_is_no_school_year(text: str) -> None:
    assert list(find_school_years(text)) == []


def test_school_years_begin_in_september() -> None:
    assert school_year_of(datetime.date(2026, 8, 31)) == 2025
    assert school_year_of(datetime.date(2026, 9, 1)) == 2026


def test_months_before_the_end_of_a_month() -> None:
    assert months_before(datetime.date(2026, 3, 31), 1) == datetime.date(2026, 2, 28)
    assert months_before(datetime.date(2026, 1, 15), 12) == datetime.date(2025, 1, 15)


def test_dates_are_written_as_on_gov_uk() -> None:
    assert written(datetime.date(2026, 3, 4)) == "4 March 2026"
