"""Pieces of text as a reader meets them: a heading, a paragraph, a list item, a cell, an alt text."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, Literal

from msgspec import Struct, field

from plainoffer.findings import Span

if TYPE_CHECKING:
    from plainoffer.document.text import Gathered
    from plainoffer.document.tree import Element

Role = Literal[
    "heading", "paragraph", "list-item", "cell", "header-cell", "caption", "figcaption", "term", "definition",
    "summary", "label", "legend", "button", "link", "option", "quote", "address", "preformatted",
    "alt", "title", "aria-label", "placeholder", "meta-description", "document-title",
]  # fmt: skip
Region = Literal["main", "navigation", "header", "footer", "aside"]
ZoneKind = Literal["code", "quote", "language", "link", "abbr", "emphasis", "template", "time", "struck"]

Piece = tuple[int, int, int, int]
"""Start in the text, length in the text, start in the source, length in the source. Where both lengths are equal the
piece is linear: character for character. Otherwise it is one unit, as an entity."""

ATTRIBUTE_ROLES: frozenset[str] = frozenset({"alt", "title", "aria-label", "placeholder", "meta-description"})
"""Roles of text that stands in an attribute."""


class Zone(Struct, frozen=True, gc=False):
    """A stretch of a block's text inside an inline element, or a template placeholder."""

    start: int
    end: int
    kind: ZoneKind
    element: Element | None = None


class Block(Struct, eq=False, gc=False):
    """A piece of text in reading order. Blocks do not overlap.

    Attributes:
        role: what the text is to a reader.
        text: the text: white space collapsed, entities decoded, tags dropped; a ``<br>`` is a newline.
        element: the element that holds the text (or whose attribute does).
        level: 1 to 6 for headings, otherwise 0.
        lang: primary language subtag in lower case, ``und`` where the page says that it is unknown, or ``None`` when
            nothing says.
        hidden: not shown, or hidden from assistive technology.
        region: nearest landmark around it.
        zones: stretches inside inline elements, in order of their start.
    """

    role: Role
    text: str
    element: Element
    level: int = 0
    lang: str | None = None
    hidden: bool = False
    region: Region | None = None
    zones: tuple[Zone, ...] = ()
    _places: int | list[Piece] | Gathered = field(default_factory=list)
    _starts: list[int] | None = None
    _reach: list[int] | None = None

    @property
    def _pieces(self) -> list[Piece]:
        """Which piece of the text stands where. It is made when it is first asked for: most blocks never are."""
        places = self._places
        if isinstance(places, list):
            return places
        length = len(self.text)
        self._places = [(0, length, places, length)] if isinstance(places, int) else places.pieces()
        return self._places

    @_pieces.setter
    def _pieces(self, pieces: list[Piece]) -> None:
        self._places = pieces

    def passage(self, start: int, end: int) -> Passage:
        """Return the stretch ``text[start:end]`` of this block."""
        return Passage(self, start, end)

    @property
    def whole(self) -> Passage:
        """The block's whole text."""
        return Passage(self, 0, len(self.text))

    def span(self, start: int, end: int) -> Span:
        """Return where ``text[start:end]`` stands in the source, with the tags and entities inside it."""
        places = self._places
        if isinstance(places, int) and 0 <= start < end <= len(self.text):  # the text stands there as it is
            return Span(places + start, places + end)
        if not self._pieces:
            return Span(0, 0)
        if end <= start:
            place = self._place(start, last=False)
            return Span(place, place)
        return Span(self._place(start, last=False), self._place(end - 1, last=True))

    def _piece_at(self, index: int) -> int:
        """Return the number of the piece that a character belongs to."""
        if len(self._pieces) == 1:
            return 0
        if self._starts is None:
            self._starts = [piece[0] for piece in self._pieces]
        return max(0, bisect_right(self._starts, index) - 1)

    def _place(self, index: int, *, last: bool) -> int:
        text_start, text_length, source_start, source_length = self._pieces[self._piece_at(index)]
        if text_length == source_length:
            return source_start + min(index - text_start, text_length) + (1 if last else 0)
        return source_start + (source_length if last or index >= text_start + text_length else 0)

    def is_linear(self, start: int, end: int, span: Span | None = None) -> bool:
        """Say whether ``text[start:end]`` stands in the source as it is, without tags or entities inside.

        ``span`` is where it stands, if that is known already.
        """
        if span is None:
            span = self.span(start, end)
        if span.end - span.start != end - start:
            return False
        if isinstance(self._places, int):
            return True
        if len(self._pieces) == 1:
            return self._pieces[0][1] == self._pieces[0][3]
        pieces = self._pieces[self._piece_at(start) : self._piece_at(end - 1) + 1]
        return all(piece[1] == piece[3] for piece in pieces)

    def in_zone(self, start: int, end: int, *kinds: ZoneKind) -> bool:
        """Say whether ``text[start:end]`` touches a zone of one of these kinds (of any kind if none is named)."""
        if self._reach is None:
            # How far the zones up to each one reach: all zones that end before the stretch are passed over at once.
            self._reach = list(accumulate((zone.end for zone in self.zones), max))
        for number in range(bisect_right(self._reach, start), len(self.zones)):
            zone = self.zones[number]
            if zone.start < end and start < zone.end and (not kinds or zone.kind in kinds):
                return True
            if zone.start >= end:
                return False
        return False


class Passage(Struct, frozen=True, gc=False):
    """A stretch of a block's text: what a text rule reports."""

    block: Block
    start: int
    end: int

    @property
    def text(self) -> str:
        """The text of the passage."""
        return self.block.text[self.start : self.end]

    @property
    def span(self) -> Span:
        """Where the passage stands in the source."""
        return self.block.span(self.start, self.end)
