"""Which of many texts hold one of some words: a plain search of all of them at once, which costs microseconds."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate


def starts_of(texts: Iterable[str]) -> list[int]:
    """Return where each text begins when all are joined with a line break between, and where one more would."""
    return [0, *accumulate(len(text) + 1 for text in texts)]


def holding(words: Iterable[str], whole: str, starts: Sequence[int]) -> set[int]:
    """Return the numbers of the texts that hold one of the words.

    Args:
        words: what to look for, without line breaks, as it is written in the texts.
        whole: the texts, joined with a line break between.
        starts: what :func:`starts_of` says of them.
    """
    found: set[int] = set()
    for word in words:
        place = whole.find(word)
        while place >= 0:
            number = bisect_right(starts, place) - 1
            found.add(number)
            place = whole.find(word, starts[number + 1])
    return found
