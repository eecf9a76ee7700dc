"""A property that is worked out once, without a lock.

Python 3.11's ``functools.cached_property`` holds one lock for all objects of a class while it works (3.12 dropped it).
Threads that check different pages would wait for each other, and a process forked at that moment would wait for ever.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

T = TypeVar("T")


class cached_property(Generic[T]):
    """Work a value out when it is first asked for, and keep it in the object.

    Two threads that ask an object at the same moment may both work it out; one result is kept.
    """

    def __init__(self, work: Callable[[Any], T]) -> None:
        self.work = work
        self.__doc__ = work.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    @overload
    def __get__(self, instance: None, owner: type) -> cached_property[T]: ...
    @overload
    def __get__(self, instance: object, owner: type) -> T: ...
    def __get__(self, instance: object | None, owner: type) -> cached_property[T] | T:
        if instance is None:
            return self
        value: T = self.work(instance)
        # Kept under its own name in the object, so that Python does not come here again.
        return instance.__dict__.setdefault(self.name, value)  # type: ignore[no-any-return]
