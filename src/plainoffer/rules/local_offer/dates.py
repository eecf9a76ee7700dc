"""Find dates and school years in running text, as British pages write them."""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Iterator

from msgspec import Struct

from plainoffer.document import Block, Document
from plainoffer.language.kept import kept_all

_MONTHS = {name.lower(): n for n, name in enumerate(calendar.month_name) if name}
_MONTHS |= {name.lower(): n for n, name in enumerate(calendar.month_abbr) if name} | {"sept": 9}
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|"
    r"Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)"
)
_DATE = re.compile(
    rf"\b(?:(?:the\s)?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s(?:of\s)?(?P<month>{_MONTH})\.?,?\s(?P<year>(?:19|20)\d\d)"
    rf"|(?P<month2>{_MONTH})\.?\s(?:(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?,?\s)?(?P<year2>(?:19|20)\d\d)"
    r"|(?P<day3>\d{1,2})[/.-](?P<month3>\d{1,2})[/.-](?P<year3>(?:20)?\d\d)"
    r"|(?P<year4>20\d\d)-(?P<month4>\d\d)-(?P<day4>\d\d))(?![\d/])",
    re.I,
)


_FIGURE = re.compile(r"\d")
_FIGURES = re.compile(r"(?:19|20)\d\d|\d[/.-]\d{1,2}[/.-]\d\d")
"""Every date has one of these, and most texts have none: looking for them first saves most of the time."""


class FoundDate(Struct, frozen=True, gc=False):
    """A date in a text: ``text[start:end]``, and the last day that it can mean (a month means its last day)."""

    start: int
    end: int
    day: datetime.date


def blocks_with_figures(document: Document) -> list[Block]:
    """Return the blocks of a page's text that hold a figure; rules share it by ``document.part``."""
    return [block for block in document.body_prose if _FIGURE.search(block.text)]


def dated_blocks(document: Document) -> list[tuple[Block, tuple[FoundDate, ...]]]:
    """Return the blocks of a page's text that hold dates, with their dates; rules share it by ``document.part``."""
    found = ((block, find_dates(block.text)) for block in document.part(blocks_with_figures))
    return [(block, dates) for block, dates in found if dates]


@kept_all
def find_dates(text: str) -> Iterator[FoundDate]:
    """Return the dates with a year, in order. Days that do not exist are left out."""
    if not _FIGURES.search(text):
        return
    for match in _DATE.finditer(text):
        found = match.groupdict()
        day = found["day"] or found["day2"] or found["day3"] or found["day4"]
        month = found["month"] or found["month2"] or found["month3"] or found["month4"]
        year = int(found["year"] or found["year2"] or found["year3"] or found["year4"])
        year += 2000 if year < 100 else 0
        number = int(month) if month.isdigit() else _MONTHS[month.lower()]
        if not 1 <= number <= 12:
            continue
        last = calendar.monthrange(year, number)[1]
        value = int(day) if day else last
        if 1 <= value <= last:
            yield FoundDate(match.start(), match.end(), datetime.date(year, number, value))


_SCHOOL_YEAR = re.compile(
    r"\b(?P<first>20\d\d)\s?(?:/|-|–|—|\sto\s|\sand\s)\s?(?P<second>20\d\d|\d\d)\b(?!\s?[/-]\s?\d)"
)


class SchoolYear(Struct, frozen=True, gc=False):
    """A school year in a text, such as ``2024/25`` or ``2024 to 2025``. ``first`` is the year it begins in."""

    start: int
    end: int
    first: int


@kept_all
def find_school_years(text: str) -> Iterator[SchoolYear]:
    """Return spans of two years that follow each other."""
    if "20" not in text:
        return
    for match in _SCHOOL_YEAR.finditer(text):
        first, second = int(match["first"]), int(match["second"])
        if second in (first + 1, (first + 1) % 100):
            yield SchoolYear(match.start(), match.end(), first)


def school_year_of(day: datetime.date) -> int:
    """Return the year in which the school year of a day began. School years begin on 1 September."""
    return day.year if day.month >= 9 else day.year - 1


def months_before(day: datetime.date, months: int) -> datetime.date:
    """Return the same day some months earlier, or the last day of that month."""
    number = day.year * 12 + day.month - 1 - months
    year, month = divmod(number, 12)
    return datetime.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def written(day: datetime.date) -> str:
    """Return a date as GOV.UK writes it: 4 March 2026."""
    return f"{day.day} {calendar.month_name[day.month]} {day.year}"
