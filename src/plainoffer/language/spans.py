"""Looks places up in a list of stretches that are in order and do not overlap, however many there are."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

Stretch = tuple[int, int]


def merged(stretches: Iterable[Stretch]) -> tuple[Stretch, ...]:
    """Return stretches in order, with those that overlap made one."""
    found: list[Stretch] = []
    for start, end in sorted(stretches):
        if found and start < found[-1][1]:
            found[-1] = found[-1][0], max(end, found[-1][1])
        else:
            found.append((start, end))
    return tuple(found)


def covered(stretches: Sequence[Stretch], start: int, end: int) -> bool:
    """Say whether one of the stretches holds everything from `start` to `end`."""
    before = bisect_left(stretches, (start + 1,)) - 1  # the last one that begins at `start` or before
    return before >= 0 and end <= stretches[before][1]


def touched(stretches: Sequence[Stretch], start: int, end: int) -> bool:
    """Say whether one of the stretches has a character from `start` to before `end`."""
    before = bisect_left(stretches, (end,)) - 1  # the last one that begins before `end`
    return before >= 0 and start < stretches[before][1]
