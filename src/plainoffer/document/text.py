"""Builds a block's text: collapses white space and keeps the place of every character.

Most texts are collapsed at once, as a whole, and most blocks are never asked for a place in the middle. So a block
keeps what was gathered for it (:class:`Gathered`), and the pieces are made when they are first asked for
(:class:`TextBuilder`). Both ways give the same text; property tests compare them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import accumulate

from plainoffer.document.blocks import Piece, Zone, ZoneKind
from plainoffer.document.markup import Run
from plainoffer.document.masking import PLACEHOLDER
from plainoffer.document.tree import TextNode

# White space to collapse (all of Unicode's, so that &nbsp; is a space), characters that nobody sees, placeholders.
_UNEVEN = re.compile(f"[^\\S ]|  |[\u00ad\u200b\u2060\ufeff{PLACEHOLDER}]")
_UNSEEN = re.compile(f"[\u00ad\u200b\u2060\ufeff{PLACEHOLDER}]")
_PART = re.compile(f"([^\\S ]\\s*| \\s+)|([\u00ad\u200b\u2060\ufeff]+)|({PLACEHOLDER}+)")
SHOWN_PLACEHOLDER = "\ufffc"
"""Stands in a block's text for what a template prints there: U+FFFC OBJECT REPLACEMENT CHARACTER."""


_ZoneMark = tuple[int, int, ZoneKind, object]
_LineBreak = tuple[int | None]
_UNKNOWN = -1


def is_even(text: str) -> bool:
    """Whether a text is shown exactly as it is written: single spaces only, and nothing that nobody sees."""
    return " ".join(text.split()) == text and (text.isascii() or not _UNSEEN.search(text))


def shown_text(text: str) -> str:
    """Return a text as a block shows it."""
    builder = TextBuilder()
    if text:
        builder.add_plain(text, 0)
    return builder.text()


class Gathered:
    """The texts of one block in order, as they are met. Zones are counted in texts, from one to before another."""

    __slots__ = ("_nodes", "_whole", "_zones", "texts")

    def __init__(self) -> None:
        self.texts: list[str] = []
        self._nodes: list[TextNode | _LineBreak] = []
        self._zones: list[_ZoneMark] = []
        self._whole = True  # whether the texts can be collapsed as one

    def add(self, text: str, node: TextNode) -> None:
        """Add a text, with its place or the parts that it is made of."""
        self.texts.append(text)
        self._nodes.append(node)
        if node.__class__ is not int and (len(node) > 1 or node[0].__class__ is str):  # type: ignore[arg-type,index]
            self._whole = False

    def space(self) -> None:
        """Add white space whose place does not matter."""
        self.texts.append(" ")
        self._nodes.append(_UNKNOWN)

    def line_break(self, source: int | None) -> None:
        """Add the newline of a ``<br>``."""
        self.texts.append("\n")
        self._nodes.append((source,))
        self._whole = False

    def close_zone(self, start: int, kind: ZoneKind, element: object) -> None:
        """Note that an inline element has ended, which began before the text number ``start``."""
        if len(self.texts) > start:
            self._zones.append((start, len(self.texts), kind, element))

    def finish(self) -> tuple[str, int | list[Piece] | Gathered, tuple[Zone, ...]]:
        """Return the text, where it stands (its start if that says it all), and its zones in order."""
        raw = "".join(self.texts) if len(self.texts) > 1 else self.texts[0]
        if not self._whole or not (raw.isascii() or not _UNSEEN.search(raw)):
            return self._built()
        text = " ".join(raw.split())
        if len(self.texts) == 1 and text == raw and self._nodes[0].__class__ is int:
            marks = [Zone(0, len(text), kind, element) for _, _, kind, element in self._zones]
            return text, self._nodes[0], tuple(marks)  # nearly always; every zone is around the one text
        trimmed = raw.strip()
        lead = len(raw) - len(raw.lstrip()) if trimmed is not raw else 0
        if self._zones:
            if text != trimmed:
                return self._built()
            starts = [*accumulate(map(len, self.texts), initial=-lead)]
            zones = _zones(text, ((starts[first], starts[end], kind, node) for first, end, kind, node in self._zones))
        else:
            zones = ()
        node = self._nodes[0]
        if len(self.texts) == 1 and node.__class__ is int and text == trimmed:
            return text, node + lead, zones
        return text, self, zones

    def _built(self) -> tuple[str, list[Piece], tuple[Zone, ...]]:
        builder, starts = self._build()
        text = builder.text()
        marks = [(starts[first], starts[end], kind, element) for first, end, kind, element in self._zones]
        return text, builder.pieces, _zones(text, [*builder.zones, *marks])

    @property
    def begins(self) -> int:
        """Where the first text that is not white space begins in the source: blocks are put in this order."""
        for text, node in zip(self.texts, self._nodes, strict=True):
            if not text.isspace():
                return node if isinstance(node, int) else node[0].pieces[0][2]  # type: ignore[union-attr]
        return 0

    def pieces(self) -> list[Piece]:
        """Return which piece of the text stands where in the source."""
        return self._build()[0].pieces

    def _build(self) -> tuple[TextBuilder, list[int]]:
        """Build the text piece by piece. Also returns how long it was before each of the texts, and at the end."""
        builder = TextBuilder()
        lengths = [0]
        for text, node in zip(self.texts, self._nodes, strict=True):
            if isinstance(node, int):
                if node == _UNKNOWN:
                    builder.unknown_space()
                else:
                    builder.add_plain(text, node)
            elif isinstance(node, tuple):
                builder.line_break(node[0])
            else:
                builder.add(node)
            lengths.append(builder.length)
        return builder, lengths


def _zones(text: str, marks: Iterable[_ZoneMark]) -> tuple[Zone, ...]:
    """The zones trimmed of white space and in order."""
    zones = []
    for start, end, kind, element in marks:
        start, end = max(start, 0), min(end, len(text))
        while start < end and text[start].isspace():
            start += 1
        while start < end and text[end - 1].isspace():
            end -= 1
        if start < end:
            zones.append(Zone(start, end, kind, element))
    if len(zones) > 1:
        zones.sort(key=lambda zone: (zone.start, -zone.end))
    return tuple(zones)


def _is_linear(run: Run) -> bool:
    return len(run.pieces) == 1 and run.pieces[0][1] == run.pieces[0][3]


class TextBuilder:
    """Builds the text of one block piece by piece. Its zones are the placeholders that stand in it."""

    __slots__ = ("length", "parts", "pieces", "space", "zones")

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.pieces: list[Piece] = []
        self.length = 0
        self.space: tuple[int, int] | None = None
        self.zones: list[_ZoneMark] = []

    def add_plain(self, text: str, source: int) -> None:
        """Add a text node that stands in the source as it is."""
        if _UNEVEN.search(text):
            self._uneven(Run(text, ((0, len(text), source, len(text)),)))
        else:
            self._even(text, source)

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
                    self.zones.append((begin, begin + 1, "template", None))
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

    def text(self) -> str:
        """Return the text."""
        text = "".join(self.parts)
        return text[:-1] if text.endswith("\n") else text
