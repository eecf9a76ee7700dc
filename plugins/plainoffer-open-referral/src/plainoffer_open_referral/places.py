"""JSON whose texts know where they stand, so that a finding can point into the feed itself."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Any

_SPACE = re.compile(r"[ \t\r\n]*")
_STRING = re.compile(r'"((?:[^"\\\x00-\x1f]|\\.)*+)"')
_SCALAR = re.compile(r"-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null")
_ESCAPE = re.compile(r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.")
DEEPEST = 200
"""How deeply a feed may be nested; the standard needs seven levels."""


class Placed(str):
    """A text with the place of each character, and of its end, in the source."""

    at: tuple[int, ...]

    def __new__(cls, text: str, at: Iterable[int]) -> Placed:
        made = super().__new__(cls, text)
        made.at = tuple(at)
        return made

    def cut(self, start: int, end: int) -> Placed:
        """Return ``text[start:end]`` with its places."""
        return Placed(self[start:end], self.at[start : end + 1])

    def trimmed(self) -> Placed:
        """Return the text without white space around it."""
        start = len(self) - len(self.lstrip())
        return self.cut(start, max(start, len(self.rstrip())))


class PlacedObject(dict[str, Any]):
    """A JSON object that knows where it begins."""

    start = 0


def read(source: str) -> Any:
    """Return a JSON value whose texts are :class:`Placed`.

    Raises:
        ValueError: it is not JSON, or nested too deeply.
    """
    value, position = _value(source, _skip(source, 0), 0)
    if _skip(source, position) != len(source):
        raise ValueError("there is something after the end")
    return value


def _skip(source: str, position: int) -> int:
    return _SPACE.match(source, position).end()  # type: ignore[union-attr]


def _value(source: str, position: int, depth: int) -> tuple[Any, int]:
    if depth > DEEPEST:
        raise ValueError("it is nested too deeply")
    opening = source[position : position + 1]
    if opening == '"':
        return _text(source, position)
    if opening == "{":
        return _object(source, position, depth)
    if opening == "[":
        return _list(source, position, depth)
    match = _SCALAR.match(source, position)
    if not match:
        raise ValueError(f"there is no value at character {position}")
    return json.loads(match[0]), match.end()


def _object(source: str, position: int, depth: int) -> tuple[PlacedObject, int]:
    found = PlacedObject()
    found.start = position
    position = _skip(source, position + 1)
    while source[position : position + 1] != "}":
        key, position = _text(source, position)
        position = _skip(source, _expect(source, _skip(source, position), ":"))
        found[str(key)], position = _value(source, position, depth + 1)
        position = _next(source, position, "}")
    return found, position + 1


def _list(source: str, position: int, depth: int) -> tuple[list[Any], int]:
    found: list[Any] = []
    position = _skip(source, position + 1)
    while source[position : position + 1] != "]":
        item, position = _value(source, position, depth + 1)
        found.append(item)
        position = _next(source, position, "]")
    return found, position + 1


def _next(source: str, position: int, closing: str) -> int:
    """Return where the next entry begins, or where the object or list is closed."""
    position = _skip(source, position)
    if source[position : position + 1] == closing:
        return position
    position = _skip(source, _expect(source, position, ","))
    if source[position : position + 1] == closing:
        raise ValueError(f"there is a comma too many at character {position}")
    return position


def _expect(source: str, position: int, character: str) -> int:
    if source[position : position + 1] != character:
        raise ValueError(f"there is no {character} at character {position}")
    return position + 1


def _text(source: str, position: int) -> tuple[Placed, int]:
    match = _STRING.match(source, position)
    if not match:
        raise ValueError(f"there is no text at character {position}")
    parts: list[str] = []
    places: list[int] = []
    done, first = match.start(1), match.start(1)
    for escape in _ESCAPE.finditer(source, first, match.end(1)):
        parts.append(source[done : escape.start()])
        places += range(done, escape.start())
        decoded = json.loads(f'"{escape[0]}"')
        parts.append(decoded)
        places += [escape.start()] * len(decoded)
        done = escape.end()
    parts.append(source[done : match.end(1)])
    places += range(done, match.end(1) + 1)
    return Placed("".join(parts), places), match.end()
