"""Builds a block's text from runs: collapses white space and keeps the place of every character."""

from __future__ import annotations

import re

from plainoffer.document.blocks import Zone, ZoneKind
from plainoffer.document.markup import Run
from plainoffer.document.masking import PLACEHOLDER

# White space to collapse (all of Unicode's, so that &nbsp; is a space), characters that nobody sees, placeholders.
_UNEVEN = re.compile(f"[^\\S ]|  |[\u00ad\u200b\u2060\ufeff{PLACEHOLDER}]")
_PART = re.compile(f"([^\\S ]\\s*| \\s+)|([\u00ad\u200b\u2060\ufeff]+)|({PLACEHOLDER}+)")
SHOWN_PLACEHOLDER = "\ufffc"
"""Stands in a block's text for what a template prints there: U+FFFC OBJECT REPLACEMENT CHARACTER."""


def _is_linear(run: Run) -> bool:
    return len(run.pieces) == 1 and run.pieces[0][1] == run.pieces[0][3]


class TextBuilder:
    """Collects the text of one block."""

    __slots__ = ("_zones", "length", "parts", "pieces", "space")

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.pieces: list[tuple[int, int, int, int]] = []
        self.length = 0
        self.space: tuple[int, int] | None = None
        self._zones: list[tuple[int, int, ZoneKind, object]] = []

    def add_plain(self, text: str, source: int) -> None:
        """Add a text node that stands in the source as it is."""
        if _UNEVEN.search(text):
            self._uneven(Run(text, ((0, len(text), source, len(text)),)))
        elif self.length or text[0] == " " or text[-1] == " ":
            self._even(text, source)
        else:  # most blocks are one such text
            self.parts.append(text)
            self.length = len(text)
            self.pieces.append((0, self.length, source, self.length))
            self.space = None

    def unknown_space(self) -> None:
        """Add white space whose place does not matter."""
        if self.space is None:
            self.space = (-1, -1)

    def add(self, parts: list[Run | str]) -> None:
        """Add a text node that is made of parts."""
        for part in parts:
            if isinstance(part, str):
                self.unknown_space()
            elif _is_linear(part) and not _UNEVEN.search(part.text):
                self._even(part.text, part.pieces[0][2])
            else:
                self._uneven(part)

    def _even(self, text: str, source: int) -> None:
        """Add text that stands in the source as it is, with single spaces only."""
        start, end = 0, len(text)
        if text[0] == " ":
            self._pending_space(source, source + 1)
            start = 1
        if end > start and text[-1] == " ":
            end -= 1
        if end > start:
            self._put(text[start:end], source + start, end - start)
        if end < len(text):
            self._pending_space(source + end, source + end + 1)

    def _uneven(self, run: Run) -> None:
        """Add text piece by piece: around white space to collapse, unseen characters and placeholders."""
        for text_start, text_length, source, source_length in run.pieces:
            text = run.text[text_start : text_start + text_length]
            linear = text_length == source_length
            done = 0
            for match in _PART.finditer(text):
                self._stretch(text[done : match.start()], source + done if linear else source, source_length, linear)
                done = match.end()
                low, high = (source + match.start(), source + done) if linear else (source, source + source_length)
                if match[1] is not None:
                    self._pending_space(low, high)
                elif match[3] is not None:
                    begin = self.length + (1 if self.space and self.length else 0)
                    self._put(SHOWN_PLACEHOLDER, low, high - low)
                    self._zones.append((begin, begin + 1, "template", None))
            self._stretch(text[done:], source + done if linear else source, source_length, linear)

    def _stretch(self, text: str, source: int, source_length: int, linear: bool) -> None:
        if not text:
            return
        if linear:
            self._even(text, source)
        elif text == " ":
            self._pending_space(source, source + source_length)
        else:
            self._put(text, source, source_length)

    def _put(self, text: str, source: int, source_length: int) -> None:
        if self.space is not None and self.length:
            low, high = self.space
            self.parts.append(" ")
            self.pieces.append((self.length, 1, low if low >= 0 else source, max(0, high - low) if low >= 0 else 0))
            self.length += 1
        self.space = None
        self.parts.append(text)
        self.pieces.append((self.length, len(text), source, source_length))
        self.length += len(text)

    def _pending_space(self, low: int, high: int) -> None:
        if self.space is None or self.space[0] < 0:
            self.space = (low, high)

    def line_break(self, source: int | None) -> None:
        """Add the newline of a ``<br>``."""
        if not self.length:
            return
        place = source if source is not None else self._last_place()
        self.space = None
        if self.parts[-1] != "\n":
            self.parts.append("\n")
            self.pieces.append((self.length, 1, place, 0))
            self.length += 1

    def _last_place(self) -> int:
        return self.pieces[-1][2] + self.pieces[-1][3] if self.pieces else 0

    def close_zone(self, start: int, kind: ZoneKind, element: object) -> None:
        """Note that an inline element has ended."""
        if self.length > start:
            self._zones.append((start, self.length, kind, element))

    def finish(self) -> tuple[str, list[tuple[int, int, int, int]], tuple[Zone, ...]]:
        """Return the text, its pieces, and its zones trimmed of white space and in order."""
        text = "".join(self.parts)
        if text.endswith("\n"):
            text = text[:-1]
        zones = []
        for start, end, kind, element in self._zones:
            while start < end and text[start : start + 1].isspace():
                start += 1
            end = min(end, len(text))
            if start < end:
                zones.append(Zone(start, end, kind, element))
        zones.sort(key=lambda zone: (zone.start, -zone.end))
        return text, self.pieces, tuple(zones)
