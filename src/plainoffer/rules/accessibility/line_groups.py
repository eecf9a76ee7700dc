"""Lines that belong together without being a list: addresses, opening times, names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plainoffer.language.postal import STREETS

_ADDRESS = re.compile(
    rf"\d{{1,4}}[a-zA-Z]?(?:[-–]\d{{1,4}})?,? (?:[A-Z][\w'’.-]* ){{1,3}}(?:{STREETS})\b"
    r"|(?i:p\.? ?o\.? box|freepost)\b|(?i:flat|floor|level|room|suite|unit) \w{1,3},?$"
    r"|.*\b[A-Z]{1,2}\d{1,2}[A-Z]? ?\d[A-Z]{2}$"
)
_PLACE = re.compile(rf"(?:[A-Z][\w'’.-]* ){{1,3}}(?:{STREETS}),?(?: [A-Z]|$)")
_ASKS_WHERE = re.compile(
    r"\b(?:address|at|based|come|deliver|find|located|location|meet|post|reply|return|send|sent|venue|visit|where"
    r"|write|writing)\b",
    re.I,
)
_TIME = re.compile(
    r"(?:(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?s?|weekdays?|weekends?|bank holidays?"
    r"|january|february|march|april|may|june|july|august|september|october|november|december)\b"
    r"|.*\b\d{1,2}(?:[:.]\d\d)? ?(?:am|pm|noon)\b|.*\b\d{1,2}[:.]\d\d\b|(?:closed|noon|midday)\b",
    re.I,
)
_JOINING = frozenset("and at by da de del der di du for in la le of on or the to van von with".split())


def is_address(lines: Sequence[str], lead_in: str = "") -> bool:
    """Whether lines are a postal address: one of them can be nothing else, or all are names of places.

    Args:
        lines: what stands line by line.
        lead_in: the words before them, such as "You can write to:".
    """
    if any(_ADDRESS.match(line) for line in lines):
        return True
    if not all(map(is_proper, lines)):
        return False
    return any(_PLACE.match(line) for line in lines) or _ASKS_WHERE.search(lead_in) is not None


def is_timetable(lines: Sequence[str]) -> bool:
    """Whether each line gives days or times."""
    return all(_TIME.match(line) for line in lines)


def are_names(lines: Sequence[str]) -> bool:
    """Whether each line is a name of at least two words, of a person or of a place."""
    return all(len(line.split()) > 1 and is_proper(line) for line in lines)


def is_proper(line: str) -> bool:
    """Whether all words of a line but the small ones begin with a capital, as in "Head of County Hall"."""
    words = line.replace(",", " ").split()
    return bool(words) and all(word[0].isupper() or (at and word in _JOINING) for at, word in enumerate(words))
