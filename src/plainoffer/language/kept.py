"""What was read from a text is kept, because texts come again.

An author saves a page many times with one sentence changed, and a site has its menus and footers on every page. So
what depends on a text alone is worked out once for a text. How much is kept is bounded.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sized
from functools import wraps
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


class Text(Hashable, Sized, Protocol):
    """A text: characters, or the numbers of its words."""


K = TypeVar("K", bound=Text)
Q = TypeVar("Q", bound=Hashable)

LONGEST = 2_000
"""Characters of the longest text that is kept. Most blocks have fewer than 300; a longer one seldom comes again."""

ENOUGH = 400_000
"""Characters of text that one question keeps: the newest, and at most twice as many. About 20 to 40 pages."""

_EACH = 100
"""What a short text counts for besides its characters, because an answer takes room too."""

_NOTHING: Any = object()


def kept(read: Callable[[K], T]) -> Callable[[K], T]:
    """Let a function of a text remember its answers. Threads may share it.

    When it has seen enough, what it remembers becomes old. Old answers that are asked for again stay; the others go
    when it has seen enough once more.

    Args:
        read: a function of a text. Nothing else decides its answer, and nobody changes an answer, since everybody gets
            the same one.
    """
    return wraps(read)(_remembering(read, len))


def kept_with(read: Callable[Concatenate[K, P], T]) -> Callable[Concatenate[K, P], T]:
    """Do the same for a function of a text and of options that can be hashed, given by place."""

    def answer(question: tuple[Any, ...]) -> T:
        return read(*question)  # type: ignore[call-arg]

    remembered = _remembering(answer, lambda question: len(question[0]))

    @wraps(read)
    def ask(*question: Any) -> T:
        return remembered(question)

    return ask  # type: ignore[return-value]  # it is called as `read` is, by place


def kept_all(read: Callable[[K], Iterable[T]]) -> Callable[[K], tuple[T, ...]]:
    """Let a function that yields its answers one by one remember all of them. What :func:`kept` asks holds here too."""

    @wraps(read)
    def everything(text: K, /) -> tuple[T, ...]:
        return (*read(text),)

    return kept(everything)


def kept_all_with(read: Callable[Concatenate[K, P], Iterable[T]]) -> Callable[Concatenate[K, P], tuple[T, ...]]:
    """Do the same for a function of a text and of options."""

    @wraps(read)
    def everything(text: K, /, *options: P.args, **named: P.kwargs) -> tuple[T, ...]:
        return (*read(text, *options, **named),)

    return kept_with(everything)


def _remembering(read: Callable[[Q], T], size: Callable[[Q], int]) -> Callable[[Q], T]:
    """Return ``read`` with a memory; ``size`` is the number of characters of a question."""
    new: dict[Q, T] = {}
    old: dict[Q, T] = {}
    seen = 0

    def ask(question: Q, /) -> T:
        nonlocal new, old, seen
        answer: T = new.get(question, _NOTHING)
        if answer is not _NOTHING:
            return answer
        answer = old.get(question, _NOTHING)
        if answer is _NOTHING:
            answer = read(question)
        characters = size(question)
        if characters <= LONGEST:
            new[question] = answer
            seen += characters + _EACH
            if seen > ENOUGH:
                new, old, seen = {}, new, 0
        return answer

    return ask
