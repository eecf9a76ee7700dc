"""Says whether the full words of an abbreviation stand near it already, in whatever order and with whatever between."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from plainoffer.language.alignment import SMALL_WORDS
from plainoffer.language.mentions import Use

_WORD = re.compile(r"[^\W_]+")
_SENTENCE_END = re.compile(r"[.!?][\"'”’)\]]*\s|\n\s*\n")
_FAR = 12  # words between the abbreviation and the first of the full words
_LOOSE = 3  # other words that may stand among them, small ones such as "and" not counted
_STEM = 5  # letters: "therapist" and "therapy" are one word here
_REACH = 400  # characters on either side


def full_words_beside(use: Use, known: Mapping[str, tuple[str, ...]]) -> bool:
    """Say whether the sentence has every word of an expansion of the abbreviation close by, on one side of it.

    To write them once more would double them, and a reader has them in view. The beginning of SENDIASS stands for
    its own full words among the others: "the SEND information, advice and support service".
    """
    longs = known.get(use.short)
    if not longs:
        return False
    text = use.block.text
    start, end = max(0, use.start - _REACH), min(len(text), use.end + _REACH)
    around = text[start:end].casefold()
    longs = tuple(long for long in longs if all(stem in around for stem in _last_stems(long)))
    if not longs:
        return False  # nearly always
    for stop in _SENTENCE_END.finditer(text, start, use.start):
        start = stop.end()
    after = _SENTENCE_END.search(text, use.end, end)
    before = written_out(text[start : use.start], use.short, known)
    behind = written_out(text[use.end : after.start() if after else end], use.short, known)
    sides = [[*filter(None, map(_stems, side))] for side in (_WORD.findall(before)[::-1], _WORD.findall(behind))]
    return any(_has_all(_stems(*_WORD.findall(long)), side) for long in longs for side in sides)


@lru_cache(maxsize=2048)
def _last_stems(long: str) -> frozenset[str]:
    """The last two words of an expansion: no shorter abbreviation at its beginning stands for them."""
    return _stems(*_WORD.findall(long)[-2:])


def _has_all(words: frozenset[str], side: list[frozenset[str]]) -> bool:
    """Say whether a stretch of `side` not much longer than the full words has all of them."""
    return any(
        words.issubset(frozenset().union(*side[first : first + len(words) + _LOOSE]))
        for first in range(min(_FAR + 1, len(side)))
    )


def written_out(text: str, short: str, known: Mapping[str, tuple[str, ...]]) -> str:
    """Return `text` with the full words for what `short` begins with: the SEND that SENDIASS begins with."""

    def full(word: re.Match[str]) -> str:
        return known[word[0]][0] if short[:-1].startswith(word[0]) and known.get(word[0]) else word[0]

    return _WORD.sub(full, text)


def _stems(*words: str) -> frozenset[str]:
    """Return what the words are compared by, small ones left out; a number is compared whole."""
    return frozenset(
        word if word.isdigit() else word.removesuffix("s")[:_STEM]
        for word in map(str.casefold, words)
        if word not in SMALL_WORDS
    )
