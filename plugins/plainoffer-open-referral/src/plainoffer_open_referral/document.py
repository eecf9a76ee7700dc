"""A service of a feed as a document: read from the page it is written out as, placed in the feed itself."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from plainoffer.document import Block, Document, Element, Source
from plainoffer.document.masking import mask
from plainoffer.findings import Span
from plainoffer.lazy import cached_property
from plainoffer_open_referral.page import NOWHERE, Page


class ServiceDocument(Document):
    """A service. Its tree is that of the written page; every place is one in the JSON.

    Args:
        source: the feed, under the name of this service.
        page: the service written out.
        start: where the service begins in the feed. What the feed does not say itself, such as a heading, stands there.
    """

    def __init__(self, source: Source, page: Page, start: int) -> None:
        super().__init__(source)
        self._written = page.text
        self._place_of = _filled(page.places, start)

    @cached_property
    def masked(self) -> str:
        """The written page."""
        return mask(self._written)

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """The pieces of text, placed in the feed."""
        blocks = super().blocks
        for block in blocks:
            block._pieces = [part for piece in block._pieces for part in self._moved(*piece)]
            block._starts = [piece[0] for piece in block._pieces]
        return blocks

    def span(self, element: Element) -> Span | None:
        """Return where an element's start tag stands in the feed."""
        return self._moved_span(super().span(element))

    def attribute_span(self, element: Element, name: str) -> Span | None:
        """Return where an attribute's value stands in the feed."""
        return self._moved_span(super().attribute_span(element, name))

    def extent(self, element: Element) -> Span | None:
        """Return where an element stands in the feed."""
        return self._moved_span(super().extent(element))

    def written(self, text: str) -> str:
        """Return text as it stands between the quotation marks of a JSON string."""
        return json.dumps(text, ensure_ascii=False)[1:-1]

    @property
    def notes(self) -> tuple[tuple[int, int, str], ...]:
        """Comments that speak to plainoffer."""
        return tuple((*self._moved_to(start, end), text) for start, end, text in super().notes)

    def _moved_span(self, span: Span | None) -> Span | None:
        return Span(*self._moved_to(span.start, span.end)) if span else None

    def _moved_to(self, start: int, end: int) -> tuple[int, int]:
        """Return where a stretch of the page stands in the feed."""
        first, last = self._place_of[start], self._place_of[max(start, end - 1)]
        return first[0], max(first[0], last[1])

    def _moved(self, text: int, length: int, start: int, written: int) -> Iterator[tuple[int, int, int, int]]:
        """Yield a piece of text with its places in the feed, cut where the feed writes a character as an escape."""
        if length != written:  # an entity
            begin, end = self._moved_to(start, start + written)
            yield text, length, begin, end - begin
            return
        first = 0
        places = self._place_of[start : start + length]
        for number, (begin, end) in enumerate(places, 1):
            goes_on = number < length and end - begin == 1 and places[number] == (end, end + 1)
            if not goes_on:
                yield text + first, number - first, places[first][0], end - places[first][0]
                first = number


def _filled(places: Sequence[tuple[int, int]], start: int) -> list[tuple[int, int]]:
    """Return a place for each character. What comes from nowhere stands, without length, where the next begins."""
    filled = [*places, NOWHERE]
    following = start
    for number in range(len(filled) - 1, -1, -1):
        if filled[number] == NOWHERE:
            filled[number] = (following, following)
        else:
            following = filled[number][0]
    return filled
