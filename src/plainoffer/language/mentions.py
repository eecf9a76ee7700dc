"""The abbreviations of a page: where each is used, and where the page says what it stands for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import zip_longest
from typing import Literal

from msgspec import Struct, field

from plainoffer.document import Block, Document, Passage
from plainoffer.language.abbreviations import Abbreviation, find_abbreviations, singular
from plainoffer.language.alignment import align
from plainoffer.language.definitions import Definition, find_definitions, find_spelled_out, is_short_form
from plainoffer.language.glosses import find_glosses
from plainoffer.language.kept import kept_all, kept_all_with
from plainoffer.language.prose import is_foreign, is_furniture

How = Literal["long-first", "short-first", "words", "abbr", "list"]
_SKIPPED_ROLES = frozenset({"document-title", "meta-description", "title", "placeholder", "aria-label", "quote"})
_LONGEST = 200  # characters; a long form is not longer


class Use(Struct, frozen=True, kw_only=True):
    """One use of an abbreviation. `order` is its place in reading order."""

    short: str
    block: Block
    start: int
    end: int
    order: tuple[int, int]

    @property
    def passage(self) -> Passage:
        """The place in the block."""
        return self.block.passage(self.start, self.end)

    @property
    def plural(self) -> bool:
        """Whether the text has the plural: EHCPs."""
        return self.end - self.start > len(self.short)


class Told(Struct, frozen=True, gc=False):
    """What a text says an abbreviation stands for.

    `how` is the form it takes: "long-first" for "long form (SF)", "short-first" for "SF (long form)", "words" for
    "SF stands for long form", "abbr" for `<abbr title>`, "list" for a definition list or two cells of a table.
    """

    short: str
    long: str
    how: How
    start: int
    end: int
    short_start: int
    short_end: int


class Explanation(Told, frozen=True):
    """The same with its block, and its order on the page."""

    block: Block
    order: tuple[int, int]

    @property
    def passage(self) -> Passage:
        """The place of the short form."""
        return self.block.passage(self.short_start, self.short_end)


class Mentions(Struct, frozen=True):
    """All abbreviations of a page, by short form without regard to capitals (SENCo and SENCO are one)."""

    uses: dict[str, list[Use]] = field(default_factory=dict)
    explanations: dict[str, list[Explanation]] = field(default_factory=dict)


class MentionReader:
    """Reads the abbreviations of pages. Made once for the word lists of a run.

    Args:
        known: the expansions of short forms that the word lists have.
    """

    def __init__(self, known: Mapping[str, tuple[str, ...]]) -> None:
        self._known = known
        self._abbreviations = kept_all(self._find_abbreviations)
        self._told = kept_all_with(self._find_told)

    def __call__(self, document: Document) -> Mentions:
        """Return the abbreviations of a page."""
        mentions = Mentions()
        blocks = [block for block in document.prose if block.role not in _SKIPPED_ROLES]
        for number, (block, following) in enumerate(zip_longest(blocks, blocks[1:])):
            self._read(block, number, following, mentions)
        return mentions

    def _read(self, block: Block, number: int, following: Block | None, mentions: Mentions) -> None:
        text = block.text
        uses = [
            Use(short=found.short, block=block, start=found.start, end=found.end, order=(number, found.start))
            for found in self._abbreviations(text)
            if not is_foreign(block, found.start, found.end)
        ]
        if not uses and "(" not in text and not block.zones:
            return
        told = [*self._told(text, bool(uses))]
        if uses:
            told += self._by_pair(block, following)
        told += self._by_element(block)
        places: set[tuple[str, int]] = set()
        for each in told:
            key = each.short.casefold()
            if (key, each.short_start) not in places:
                places.add((key, each.short_start))
                explanation = Explanation(
                    each.short, each.long, each.how, each.start, each.end, each.short_start, each.short_end, block,
                    (number, each.start),
                )  # fmt: skip
                mentions.explanations.setdefault(key, []).append(explanation)
        for use in uses:
            mentions.uses.setdefault(use.short.casefold(), []).append(use)

    def _find_abbreviations(self, text: str) -> Iterator[Abbreviation]:
        return find_abbreviations(text, self._known)

    def _find_told(self, text: str, capitals: bool) -> Iterator[Told]:
        """Yield what a text explains in its own words; ``capitals`` says that abbreviations are used in it."""
        for found in find_definitions(text):
            yield from self._explained(found, "long-first" if found.long_start < found.short_start else "short-first")
        if capitals:
            for found in find_spelled_out(text):
                yield from self._explained(found, "words")
            yield from self._by_dictionary(text)
            for found in find_glosses(text):
                yield from self._explained(found, "words")

    def _explained(self, found: Definition, how: How) -> Iterator[Told]:
        """Yield the definition, and for a short form of two words ("EHC plan") the abbreviation in it as well."""
        start, end = min(found.short_start, found.long_start), max(found.short_end, found.long_end)
        for inner in find_abbreviations(found.short, self._known):
            yield Told(inner.short, found.long, how, start, end, found.short_start, found.short_end)

    def _by_dictionary(self, text: str) -> Iterator[Told]:
        """Find known expansions beside their short form where the letters alone do not show it."""
        low = text.casefold() if "(" in text else ""
        for use in self._abbreviations(text) if low else ():
            for long in self._known.get(use.short, ()):
                folded = long.casefold()
                if low.startswith(f" ({folded}", use.end):
                    yield _told(use.short, long, "short-first", use.start, use.end)
                elif text[use.start - 1 : use.start] == "(" and low[: use.start - 1].rstrip().endswith(folded):
                    yield _told(use.short, long, "long-first", use.start, use.end)

    def _by_element(self, block: Block) -> Iterator[Told]:
        """Read `<abbr title>`."""
        for zone in block.zones:
            if zone.kind == "abbr" and zone.element is not None:
                long = " ".join((zone.element.get("title") or "").split())
                short = singular(block.text[zone.start : zone.end].strip(), self._known)
                if short and long and long.casefold() != short.casefold():
                    yield _told(short, long, "abbr", zone.start, zone.end)

    def _by_pair(self, block: Block, following: Block | None) -> Iterator[Told]:
        """Read a term with its definition, or two cells of a table row, as one explanation."""
        if following is None or (block.role, following.role) not in _PAIRS:
            return
        first, second = block.text.strip(), following.text.strip().split(". ")[0].rstrip(".")
        if len(first) > _LONGEST or len(second) > _LONGEST:
            return
        if is_short_form(first) and align(first, second, whole=True) is not None:
            yield _told(singular(first, self._known) or first, second, "list", 0, len(block.text))


_PAIRS = frozenset({("term", "definition"), ("cell", "cell"), ("header-cell", "cell"), ("header-cell", "header-cell")})


def _told(short: str, long: str, how: How, start: int, end: int) -> Told:
    return Told(short, long, how, start, end, start, end)


def in_furniture(use: Use) -> bool:
    """Say whether a use stands in a menu, the header or the footer of the page."""
    return is_furniture(use.block)
