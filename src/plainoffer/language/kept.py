"""What was read from a text is kept, because texts come again.

An author saves a page many times with one sentence changed, and a site has its menus and footers on every page. So
what depends on a text alone is worked out once for a text, and the number of texts that are kept is bounded.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache, wraps
from typing import Concatenate, ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")

LONGEST = 2_000
"""Characters of the longest text that is kept. Most blocks have fewer than 300; a longer one seldom comes again."""

MOST = 4_096
"""Texts that are kept for one question: those of about 20 pages, and at most 8 million characters."""


def kept(read: Callable[Concatenate[str, P], T]) -> Callable[Concatenate[str, P], T]:
    """Let a function remember its answers.

    Args:
        read: a function of a text, and of options that can be hashed. Nothing else decides its answer, and nobody
            changes an answer, since everybody gets the same one.
    """
    remembered = lru_cache(maxsize=MOST)(read)

    @wraps(read)
    def ask(text: str, /, *options: P.args, **named: P.kwargs) -> T:
        if len(text) > LONGEST:
            return read(text, *options, **named)
        return remembered(text, *options, **named)  # type: ignore[arg-type]

    return ask


def kept_all(read: Callable[Concatenate[str, P], Iterable[T]]) -> Callable[Concatenate[str, P], tuple[T, ...]]:
    """Let a function that yields its answers one by one remember all of them. What :func:`kept` asks holds here too."""

    @wraps(read)
    def everything(text: str, /, *options: P.args, **named: P.kwargs) -> tuple[T, ...]:
        return tuple(read(text, *options, **named))

    return kept(everything)
