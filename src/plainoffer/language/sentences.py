"""Splits text into sentences, with exact offsets and without a trained model.

A mark after which only the space is missing ends its sentence too: "Is it open?Yes it is." A full stop ends a sentence
unless it belongs to an abbreviation ("Dr."), an initial, a number ("No. 5", "2.5"), an address of a page, or a word in
brackets that goes on in small letters. Closing quotes and brackets stay with their sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct

from plainoffer.language.kept import kept

# Both patterns begin with one set of characters, so that the search runs over text at the speed of a plain scan.
_END = (
    r"[.!?…。！？\n•·▪](?:(?<=[.!?…])[.!?]*+[\"'”’)\]]*+(?=\s|\Z)|(?<=[。！？])|(?<=\n)[^\S\n]*+\n\s*+"
    r"|(?<=\s[•·▪])(?=\s)|(?<=[a-z][.!?])(?=[A-Z][a-z]*+[\s,'’])"
)
_TERMINATOR = re.compile(_END + ")")
_WITH_BREAKS = re.compile(_END + r"|(?<=\n)(?=\s*+[^\sa-z]))")
_INITIALS = re.compile(r"(?:[A-Za-z]\.){0,3}[A-Z]")
_DOTTED = re.compile(r"(?:[A-Za-z]\.){1,4}[A-Za-z]")
_OPENING = re.compile(r"[\s\"'“‘(\[]*+")

TITLES = frozenset(
    "mr mrs ms miss mx dr prof rev revd hon st sr jr cllr capt col gen sgt messrs gov pres fr sir".split()
)
"""Short forms that stand before a name, so that a capital after them starts no sentence."""

BEFORE_NUMBERS = frozenset(
    "no nos p pp para paras fig figs vol vols ch sec art ext ed tel cl reg regs approx c ca".split()
)
"""Short forms that stand before a number."""

NEVER_LAST = frozenset("e.g i.e eg ie viz cf vs v incl esp".split())
"""Short forms that something always follows."""

SOMETIMES_LAST = frozenset(
    "etc al a.m p.m am pm ltd inc co corp plc dept govt est min max hrs hr mins approx rd ave st bldg "
    "jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun".split()
)
"""Short forms that end a sentence only when a capital follows."""


_SHORT_WORDS = TITLES | BEFORE_NUMBERS | NEVER_LAST | SOMETIMES_LAST


class Sentence(Struct, frozen=True, gc=False):
    """One sentence: `text[start:end]`, without the white space around it."""

    start: int
    end: int


@kept
def split_sentences(text: str) -> tuple[Sentence, ...]:
    """Return the sentences of running text in order; offsets are code points. Only an empty line ends a sentence."""
    return tuple(_sentences(text, _TERMINATOR))


@kept
def split_block(text: str) -> tuple[Sentence, ...]:
    """Return the sentences of a block of a page in order; offsets are code points.

    A line break, which stands for a `<br>`, ends a sentence when the next line does not go on in small letters.
    """
    return tuple(_sentences(text, _WITH_BREAKS))


def _sentences(text: str, terminator: re.Pattern[str]) -> Iterator[Sentence]:
    ends = [match.end() for match in terminator.finditer(text) if _ends(text, match)]
    for begin, end in pairwise((0, *ends, len(text))):
        sentence = _trimmed(text, begin, end)
        if sentence is not None:
            yield sentence


def _trimmed(text: str, start: int, end: int) -> Sentence | None:
    while start < end and ((first := text[start]).isspace() or first in "•·▪"):
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Sentence(start, end) if start < end else None


def _ends(text: str, match: re.Match[str]) -> bool:
    mark = match.group()
    after = _OPENING.match(text, match.end()).end()  # type: ignore[union-attr]
    following = text[after] if after < len(text) else ""
    if mark[0] not in ".!?…" or not following:
        return True
    if after == match.end() and mark in (".", "!", "?"):
        return _lacks_space(text, match.start(), following)
    lower = following.islower()
    if mark[0] in "!?":
        return not (lower and len(mark) > 1)  # "Why?" she asked
    if mark.startswith((".", "…")) and (mark.startswith("..") or mark[0] == "…"):
        return not lower
    return _stop_ends(text, match.start(), mark, following)


def _lacks_space(text: str, at: int, following: str) -> bool:
    """Say whether only a space is missing after the mark at `at`: "Is it open?Yes it is.Can we come?"."""
    word = text[_word_start(text, at) : at]
    return following.isupper() and len(word) > 1 and word.isalpha() and (word.islower() or text[at] != ".")


def _stop_ends(text: str, at: int, mark: str, following: str) -> bool:
    """Say whether the single full stop at `at` ends its sentence."""
    start = _word_start(text, at)
    word = text[start:at]
    low = word.lower()
    if not word:
        return True
    closed = len(mark) > 1
    if low in NEVER_LAST:
        return False
    if low in TITLES and word[:1].isupper() and not closed and following.isupper():
        return low in SOMETIMES_LAST and not _name_follows(text, at + 1)
    if low in BEFORE_NUMBERS and following.isdigit() and not closed:
        return False
    if _INITIALS.fullmatch(word) and not closed:
        return not _joins(text, at, word, following)
    if low in SOMETIMES_LAST or _DOTTED.fullmatch(word):
        return following.isupper() and (closed or not _name_follows(text, at + 1) or low in SOMETIMES_LAST)
    if following.islower():
        # A sentence that starts small is careless, but "approx. five" is not a sentence.
        return not closed and len(word) > 2 and word.isalpha() and low not in _SHORT_WORDS
    return not (word.isdigit() and len(word) < 3 and _opens_line(text, start))


def _joins(text: str, at: int, word: str, following: str) -> bool:
    """Say whether initials go on into a name: "J. Smith", "the U.S. Army"."""
    if word == "I":
        return False
    return not following.isupper() or _name_follows(text, at + 1)


_NAME = re.compile(r"\s+[A-Z](?:[a-z'’-]+|\.)")
_STARTERS = frozenset(
    "The This These That Those They There You Your We Our It If In On At He She His Her Their When Where What Who "
    "How Why For From To Please Ask Call Read Find See Some Each Every All Any A An And But Or So As By With Do".split()
)


def _name_follows(text: str, at: int) -> bool:
    """Say whether the next word looks like a name rather than the start of a sentence."""
    found = _NAME.match(text, at)
    return found is not None and found.group().strip() not in _STARTERS


def _word_start(text: str, at: int) -> int:
    """Return where the word before `at` starts; a word longer than 30 characters is no short form."""
    start = at
    floor = max(0, at - 30)
    while start > floor and not text[start - 1].isspace() and text[start - 1] not in "([\"'“‘":
        start -= 1
    return start


def _opens_line(text: str, at: int) -> bool:
    """Say whether only white space, or the end of a sentence, is before `at`: "1. First do this. 2. Then this"."""
    while at > 0 and text[at - 1] in " \t":
        at -= 1
    if at > 0 and text[at - 1] == ".":
        return text[_word_start(text, at - 1) : at - 1].lower() not in BEFORE_NUMBERS
    return at == 0 or text[at - 1] in "\n!?:;"
