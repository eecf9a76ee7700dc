"""Finds what stands between quotation marks: the words of somebody else, or a title."""

from __future__ import annotations

import re
from functools import lru_cache

from plainoffer.language.kept import kept
from plainoffer.language.spans import covered

# A straight mark after a letter or a digit opens nothing: 5'10", a 6" ruler.
_QUOTES = re.compile(
    r"\u201c[^\u201c\u201d]{1,300}\u201d|\u2018(?:[^\u2018\u2019]|\u2019(?=\w)){1,300}\u2019"
    r"|(?<!\w)\"[^\"]{1,300}\"|(?<!\w)'(?:[^']|(?<=\w)'(?=\w)){1,300}'(?!\w)|\u00ab[^\u00ab\u00bb]{1,300}\u00bb"
)
_MARKS = ('"', "'", "\u201c", "\u2018", "\u00ab")


@kept
@lru_cache(maxsize=8)  # one block of a page may be longer than what is kept, and is asked about many times
def quotations(text: str) -> tuple[tuple[int, int], ...]:
    """Return where each quotation of a text starts and ends, with its marks. They are in order and do not overlap."""
    if not any(mark in text for mark in _MARKS):
        return ()
    return tuple(found.span() for found in _QUOTES.finditer(text))


def is_quoted(text: str, start: int, end: int) -> bool:
    """Say whether a stretch lies between quotation marks."""
    return covered(quotations(text), start - 1, end + 1)  # with the marks
