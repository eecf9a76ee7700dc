"""Finds what stands between quotation marks: the words of somebody else, or a title."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache

from plainoffer.language.kept import kept

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
    spans = quotations(text)
    before = bisect_left(spans, (start,)) - 1  # the last one that opens before the stretch
    return before >= 0 and end < spans[before][1]
