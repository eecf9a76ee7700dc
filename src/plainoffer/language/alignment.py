"""Aligns a short form with the words it may stand for, at the least cost."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from msgspec import Struct

_WORD = re.compile(r"\S+")
_INNER_START = re.compile(r"(?<=[^a-z0-9'’])[a-z0-9]|(?<=[^0-9])[0-9]|(?<=[0-9])[a-z]")
SMALL_WORDS = frozenset("a an the of and or for in on to with by at from & as de la per".split())

# What a letter costs by where it is found. The numbers are relative to each other; benchmarks/accuracy/run.py
# shows what they give on labelled pairs.
_INNER = 0.15  # the start of a part of a word: after a hyphen, a slash or a digit
_NEXT = 0.55  # the letter right after one that is already matched, as in "SENCo"
_DEEP = 0.6  # any other letter inside a word that has a matched start
_LOOSE = 2.0  # a letter inside a word whose start is not matched
_SMALL_SKIPPED = 0.08
_WORD_SKIPPED = 0.95
_LAST_SKIPPED = 1.4  # for each word after the last matched one
_SMALL_TAKEN = 0.1  # a letter from "and" or "for", as in PfA
_SMALL_OPENING = 0.5  # the first letter from a small word: AAC is not "and alternative communication"
_MARK_LOST = 1.5  # a digit of the short form that the long form does not have
_LETTER_LOST = 2.6
_PLURAL_LOST = 0.1  # the s of "EHCPs"
_TIGHT = 0.5
_BUDGET_TWO = 1.2
_BUDGET = 1.15
_BUDGET_EACH = 0.45
_NEVER = 1e9


class Alignment(Struct, frozen=True):
    """The place in the window where the long form starts, and what the alignment costs."""

    start: int
    cost: float


def budget(letters: str) -> float:
    """Return the dearest alignment that still counts for a short form with these letters and digits."""
    size = len(letters)
    if letters.islower() or size <= 1:
        return _TIGHT
    if size == 2:
        return _BUDGET_TWO
    return _BUDGET + _BUDGET_EACH * size


def align(short: str, window: str, *, whole: bool = False) -> Alignment | None:
    """Return the cheapest long form of `short` at the end of `window`, or None when every one is too dear.

    With `whole`, the long form must begin where the window begins. Words are read from right to left;
    `costs[j]` is the least cost of placing the letters from j on in the words read so far.
    """
    letters = "".join(char for char in short if char.isalnum() or char == "&")
    words = [(match.start(), match.group().lower()) for match in _WORD.finditer(window)]
    size = len(letters)
    if not size or any(word.strip("\"'(),.") == short.lower() for _, word in words):
        return None
    if "&" in letters:
        words = [(start, "&" if word in ("and", "+") else word) for start, word in words]
    lost = [_lost_cost(letters, at) for at in range(size)]
    low = letters.lower()
    costs = _with_lost([_NEVER] * size + [0.0], lost)
    best: Alignment | None = None
    for index in range(len(words) - 1, -1, -1):
        start, word = words[index]
        placed = _placements(low, word, costs)
        if placed[0] < _NEVER and (not whole or index == 0) and (best is None or placed[0] < best.cost - 1e-9):
            lead = len(word) - len(word.lstrip("\"'“‘([-"))
            best = Alignment(start + lead, placed[0])
        skip = _skip_cost(word)
        costs = [min(cost + (skip if at < size else _LAST_SKIPPED), placed[at]) for at, cost in enumerate(costs)]
        costs[0] = _NEVER
        costs = _with_lost(costs, lost)
    return best if best is not None and best.cost <= budget(letters) else None


def _placements(low: str, word: str, costs: Sequence[float]) -> list[float]:
    """Return, for each letter, the least cost when `word` takes the letters from there on."""
    placed = [_NEVER] * len(costs)
    for upto in range(1, len(costs)):
        if costs[upto] >= _NEVER:
            continue
        for first in range(upto - 1, -1, -1):
            cost = _word_cost(low[first:upto], word, first == 0)
            if cost >= _NEVER:
                break
            placed[first] = min(placed[first], costs[upto] + cost)
    return placed


def _with_lost(costs: list[float], lost: Sequence[float]) -> list[float]:
    for at in range(len(costs) - 2, 0, -1):
        costs[at] = min(costs[at], costs[at + 1] + lost[at])
    return costs


def _lost_cost(letters: str, at: int) -> float:
    char = letters[at]
    if char == "s" and at == len(letters) - 1:
        return _PLURAL_LOST
    return _MARK_LOST if char.isdigit() else _LETTER_LOST


def _skip_cost(word: str) -> float:
    return _SMALL_SKIPPED if word.strip(",") in SMALL_WORDS else _WORD_SKIPPED


@lru_cache(maxsize=20_000)
def _word_cost(piece: str, word: str, opening: bool) -> float:
    """Return the least cost of finding the letters of `piece` in order in `word`.

    The opening letter of a short form must be the first letter of a word, or of a part of one.
    """
    first = next((at for at, char in enumerate(word) if char.isalnum() or char == "&"), None)
    if first is None or len(piece) > len(word):
        return _NEVER
    inner = {match.start() for match in _INNER_START.finditer(word)}
    costs: dict[int, float] = {}
    for at, char in enumerate(word):
        if char == piece[0]:
            if at == first:
                costs[at] = 0.0
            elif at in inner:
                costs[at] = _INNER
            elif not opening:
                costs[at] = _LOOSE
    for letter in piece[1:]:
        following: dict[int, float] = {}
        for at, char in enumerate(word):
            if char == letter:
                reached = min((cost for place, cost in costs.items() if place < at - 1), default=_NEVER)
                step = min(reached + _DEEP, costs.get(at - 1, _NEVER) + _NEXT)
                if at in inner:
                    step = min(step, min(reached, costs.get(at - 1, _NEVER)) + _INNER)
                if step < _NEVER:
                    following[at] = step
        costs = following
    cheapest = min(costs.values(), default=_NEVER)
    return cheapest + (_SMALL_OPENING if opening else _SMALL_TAKEN) if word in SMALL_WORDS else cheapest
