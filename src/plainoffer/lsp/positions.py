"""Between offsets in code points, which findings have, and the lines and columns of editors.

The Language Server Protocol (3.17, "Text Documents") ends lines at LF, CRLF and CR only, and counts columns from 0 in
UTF-16 code units unless editor and server agree on something else. An emoji is one code point and two UTF-16 units.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Literal

from lsprotocol.types import Position, Range

Encoding = Literal["utf-8", "utf-16", "utf-32"]
_LINE_END = re.compile(r"\r\n|\r|\n")


class Lines:
    """The lines of a text.

    Args:
        text: the text, with its own line ends.
        encoding: what columns count.
    """

    def __init__(self, text: str, encoding: Encoding = "utf-16") -> None:
        self._text = text
        self._encoding = encoding
        self._starts = [0, *(match.end() for match in _LINE_END.finditer(text))]
        self._ends = [*(match.start() for match in _LINE_END.finditer(text)), len(text)]

    def position(self, offset: int) -> Position:
        """Return the place of an offset. One inside a line end belongs to the end of its line."""
        offset = max(0, min(offset, len(self._text)))
        line = bisect_right(self._starts, offset) - 1
        before = self._text[self._starts[line] : min(offset, self._ends[line])]
        return Position(line=line, character=self._units(before))

    def range(self, start: int, end: int) -> Range:
        """Return the places of two offsets."""
        return Range(start=self.position(start), end=self.position(end))

    def offset(self, position: Position) -> int:
        """Return the offset of a place. Beyond the end of a line it is the end of that line."""
        if position.line >= len(self._starts):
            return len(self._text)
        start, end = self._starts[position.line], self._ends[position.line]
        left = position.character
        for index in range(start, end):
            left -= self._units(self._text[index])
            if left < 0:
                return index
        return end if left >= 0 else start

    def first_words(self) -> Range:
        """Return the first line that is not empty: where findings about the whole page are shown."""
        for start, end in zip(self._starts, self._ends, strict=True):
            if self._text[start:end].strip():
                return self.range(start, end)
        return self.range(0, 0)

    def _units(self, text: str) -> int:
        if self._encoding == "utf-32" or text.isascii():
            return len(text)
        if self._encoding == "utf-8":
            return len(text.encode("utf-8", "surrogatepass"))
        return len(text) + sum(character > "\uffff" for character in text)
