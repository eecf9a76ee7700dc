"""The abbreviations of a page: where each is used, and where the page says what it stands for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from plainoffer.document import Block, Document, Passage
from plainoffer.language.abbreviations import find_abbreviations, singular
from plainoffer.language.alignment import align
from plainoffer.language.definitions import Definition, find_definitions, find_spelled_out, is_short_form
from plainoffer.language.prose import is_foreign, is_furniture

How = Literal["long-first", "short-first", "words", "abbr", "list"]
_SKIPPED_ROLES = frozenset({"document-title", "meta-description", "title", "placeholder", "aria-label", "quote"})
_LONGEST = 200  # characters; a long form is not longer


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """One place that says what an abbreviation stands for.

    `how` is the form it takes: "long-first" for "long form (SF)", "short-first" for "SF (long form)", "words" for
    "SF stands for long form", "abbr" for `<abbr title>`, "list" for a definition list or two cells of a table.
    """

    short: str
    long: str
    how: How
    block: Block
    start: int
    end: int
    short_start: int
    short_end: int
    order: tuple[int, int]

    @property
    def passage(self) -> Passage:
        """The place of the short form."""
        return self.block.passage(self.short_start, self.short_end)


class Mentions:
    """All abbreviations of a page, by short form without regard to capitals (SENCo and SENCO are one).

    Args:
        document: the page.
        known: the expansions of short forms that a dictionary has.
    """

    def __init__(self, document: Document, known: Mapping[str, tuple[str, ...]]) -> None:
        self._known = known
        self.uses: dict[str, list[Use]] = {}
        self.explanations: dict[str, list[Explanation]] = {}
        blocks = [block for block in document.prose if block.role not in _SKIPPED_ROLES]
        for number, block in enumerate(blocks):
            following = blocks[number + 1] if number + 1 < len(blocks) else None
            self._read(block, number, following)

    def _read(self, block: Block, number: int, following: Block | None) -> None:
        uses = [
            Use(short=found.short, block=block, start=found.start, end=found.end, order=(number, found.start))
            for found in find_abbreviations(block.text, self._known)
            if not is_foreign(block, found.start, found.end)
        ]
        bracketed = "(" in block.text
        if not uses and not bracketed and not block.zones:
            return
        places: set[tuple[str, int]] = set()
        for explanation in self._explanations(block, number, following, bool(uses)):
            key = explanation.short.casefold()
            if (key, explanation.short_start) not in places:
                places.add((key, explanation.short_start))
                self.explanations.setdefault(key, []).append(explanation)
        for use in uses:
            self.uses.setdefault(use.short.casefold(), []).append(use)

    def _explanations(
        self, block: Block, number: int, following: Block | None, capitals: bool
    ) -> Iterator[Explanation]:
        for found in find_definitions(block.text):
            yield from self._explained(
                block, number, found, "long-first" if found.long_start < found.short_start else "short-first"
            )
        if capitals:
            for found in find_spelled_out(block.text):
                yield from self._explained(block, number, found, "words")
            yield from self._by_dictionary(block, number)
            yield from self._by_pair(block, number, following)
        for zone in block.zones:
            if zone.kind == "abbr" and zone.element is not None:
                long = " ".join((zone.element.get("title") or "").split())
                short = singular(block.text[zone.start : zone.end].strip(), self._known)
                if short and long and long.casefold() != short.casefold():
                    yield _explanation(block, number, short, long, "abbr", zone.start, zone.end)

    def _explained(self, block: Block, number: int, found: Definition, how: How) -> Iterator[Explanation]:
        """Yield the definition, and for a short form of two words ("EHC plan") the abbreviation in it as well."""
        for inner in find_abbreviations(found.short, self._known):
            yield Explanation(
                short=inner.short,
                long=found.long,
                how=how,
                block=block,
                start=min(found.short_start, found.long_start),
                end=max(found.short_end, found.long_end),
                short_start=found.short_start,
                short_end=found.short_end,
                order=(number, min(found.short_start, found.long_start)),
            )

    def _by_dictionary(self, block: Block, number: int) -> Iterator[Explanation]:
        """Find known expansions beside their short form where the letters alone do not show it."""
        text = block.text
        low = text.casefold() if "(" in text else ""
        for use in find_abbreviations(text, self._known) if low else ():
            for long in self._known.get(use.short, ()):
                folded = long.casefold()
                if low.startswith(f" ({folded}", use.end):
                    yield _explanation(block, number, use.short, long, "short-first", use.start, use.end)
                elif text[use.start - 1 : use.start] == "(" and low[: use.start - 1].rstrip().endswith(folded):
                    yield _explanation(block, number, use.short, long, "long-first", use.start, use.end)

    def _by_pair(self, block: Block, number: int, following: Block | None) -> Iterator[Explanation]:
        """Read a term with its definition, or two cells of a table row, as one explanation."""
        if following is None or (block.role, following.role) not in _PAIRS:
            return
        first, second = block.text.strip(), following.text.strip().split(". ")[0].rstrip(".")
        if len(first) > _LONGEST or len(second) > _LONGEST:
            return
        if is_short_form(first) and align(first, second, whole=True) is not None:
            short = singular(first, self._known) or first
            yield _explanation(block, number, short, second, "list", 0, len(block.text))


_PAIRS = frozenset({("term", "definition"), ("cell", "cell"), ("header-cell", "cell"), ("header-cell", "header-cell")})


def _explanation(block: Block, number: int, short: str, long: str, how: How, start: int, end: int) -> Explanation:
    return Explanation(
        short=short, long=long, how=how, block=block, start=start, end=end,
        short_start=start, short_end=end, order=(number, start),
    )  # fmt: skip


def in_furniture(use: Use) -> bool:
    """Say whether a use stands in a menu, the header or the footer of the page."""
    return is_furniture(use.block)
