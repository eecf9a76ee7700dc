"""Garbage collection in processes that are ours: the command and its workers, never a program that imports the library.

A page makes some thousand objects, which go when it has been checked. Python's own settings look through them a dozen
times while they are in use, and take a sixth of the time of a run.
"""

from __future__ import annotations

import gc

_THRESHOLDS = (200_000, 10, 10)
"""More than all that is kept of texts: while nothing leaks, as much goes as comes, and nobody needs to look."""


def collect_seldom() -> None:
    """Look for garbage less often than Python does by itself."""
    gc.set_threshold(*_THRESHOLDS)


def settle() -> None:
    """Leave what has been loaded, such as rules and word lists, out of every collection from here on."""
    gc.collect()
    gc.freeze()
    collect_seldom()
