"""Gives addresses in capitals their usual ones: "12 High Street, Leeds, LS1 4AB", "St John's Church"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from plainoffer.language.capital_words import OF_A_NAME, SMALL, STREETS
from plainoffer.language.lists import given_names

_TOWN = r"[A-Z][A-Z'’-]+"
_POSTCODE = re.compile(
    rf"(?<![\w'’-])(?P<town>(?:{_TOWN} ){{0,2}}{_TOWN}),?\s\s?[A-Z]{{1,2}}\d[A-Z\d]?\s\d[A-Z]{{2}}(?!\w)"
)
_HOUSE = re.compile(r"\d{1,4}[A-Z]?")
_FURTHEST = 4
"""Words of a street's name, with the street."""
_SAINTS = frozenset({"Mark", "Bride", "Chad", "Cuthbert", "Oswald", "Giles", "Thomas", "Wilfrid"})


@dataclass(slots=True)
class Token:
    """One word or number in capitals, and how it is to be written where that is clear already."""

    text: str
    start: int
    end: int
    written: str = ""


def name_addresses(stretch: str, tokens: Sequence[Token], word_before: str) -> None:
    """Say of the words of addresses how they are written.

    Args:
        stretch: a text in capitals.
        tokens: its words and numbers.
        word_before: the word or number that stands before it.
    """
    starts = [token.start for token in tokens]
    for match in _POSTCODE.finditer(stretch):
        if match.start() == 0 or stretch.endswith(", ", 0, match.start()):
            first, last = match.span("town")
            _capitalise(tokens[bisect_left(starts, first) : bisect_left(starts, last)])
    for number, token in enumerate(tokens):
        if token.text in STREETS:
            _name_street(tokens, number, word_before)
        elif token.text == "ST" and number + 1 < len(tokens):
            _name_saint(tokens, number)
        elif token.text == "BOX" and number and tokens[number - 1].text == "PO":
            token.written = "Box"


def _name_street(tokens: Sequence[Token], number: int, word_before: str) -> None:
    """Give capitals to a street and the words between it and the number of a house."""
    for first in range(number - 1, max(-2, number - _FURTHEST - 1), -1):
        ahead = tokens[first].text if first >= 0 else word_before
        if _HOUSE.fullmatch(ahead):
            _capitalise(tokens[first + 1 : number + 1])
            return
        if first >= 0 and not tokens[first].text[0].isalpha():
            return


def _name_saint(tokens: Sequence[Token], number: int) -> None:
    """Give capitals to a saint and what is called after her or him."""
    name = re.sub(r"['’]S?\Z", "", tokens[number + 1].text).capitalize()
    if not {name, name.removesuffix("s")}.isdisjoint(given_names() | _SAINTS):
        last = number + 2
        while last < len(tokens) and tokens[last].text in OF_A_NAME:
            last += 1
        _capitalise(tokens[number:last])


def _capitalise(tokens: Sequence[Token]) -> None:
    for number, token in enumerate(tokens):
        parts = token.text.split("-")
        parts = [part.lower() if part in SMALL and number + place else _first(part) for place, part in enumerate(parts)]
        token.written = "-".join(parts)


def _first(word: str) -> str:
    """Return a word with its first letter as a capital; a number stays."""
    return word.capitalize() if word[:1].isalpha() else word
