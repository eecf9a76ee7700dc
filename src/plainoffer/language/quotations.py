"""Finds what stands between quotation marks: the words of somebody else, or a title."""

from __future__ import annotations

import re

from plainoffer.language.kept import kept

_QUOTES = re.compile(
    r"\u201c[^\u201c\u201d]{1,300}\u201d|\u2018(?:[^\u2018\u2019]|\u2019(?=\w)){1,300}\u2019"
    r"|\"[^\"]{1,300}\"|(?<!\w)'(?:[^']|(?<=\w)'(?=\w)){1,300}'(?!\w)"
)


@kept
def quotations(text: str) -> tuple[tuple[int, int], ...]:
    """Return where each quotation of a text starts and ends, with its marks."""
    if not ('"' in text or "'" in text or "\u201c" in text or "\u2018" in text):
        return ()
    return tuple(found.span() for found in _QUOTES.finditer(text))


def is_quoted(text: str, start: int, end: int) -> bool:
    """Say whether a stretch lies between quotation marks."""
    return any(opened < start and end < closed for opened, closed in quotations(text))
