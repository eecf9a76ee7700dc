"""The sentences of a page, split once and shared by every rule through `document.part(Prose)`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainoffer.document import Block, Document
from plainoffer.language.sentences import Sentence, split_sentences

RUNNING = frozenset({"paragraph", "list-item", "definition", "cell", "figcaption", "caption", "summary", "quote"})
"""Roles of blocks that may hold sentences. Headings, labels, buttons and addresses do not."""

_WORD = re.compile(r"[^\W\d_]++(?:['’][^\W\d_]++)*+")
_FURNITURE = frozenset({"navigation", "header", "footer"})


class Prose:
    """The running text of a page.

    Args:
        document: the page.
    """

    def __init__(self, document: Document) -> None:
        self._sentences: dict[int, list[Sentence]] = {}
        self._words: dict[int, frozenset[str]] = {}
        self.blocks: tuple[Block, ...] = tuple(
            block
            for block in document.body_prose
            if block.role in RUNNING and not is_furniture(block) and is_latin(block.text)
        )
        """The blocks that hold sentences of the page itself, in reading order."""

    def sentences(self, block: Block) -> list[Sentence]:
        """Return the sentences of a block, in order."""
        key = id(block)
        if key not in self._sentences:
            self._sentences[key] = split_sentences(block.text, line_breaks=True)
        return self._sentences[key]

    def words(self, block: Block) -> frozenset[str]:
        """Return the words of a block in small letters: what cannot be in it need not be looked for."""
        key = id(block)
        if key not in self._words:
            self._words[key] = frozenset(_WORD.findall(block.text.lower()))
        return self._words[key]

    def __iter__(self) -> Iterator[tuple[Block, Sentence]]:
        """Yield each sentence of the page with its block, outside of passages that are quoted."""
        for block in self.blocks:
            if block.role == "quote":
                continue
            for sentence in self.sentences(block):
                yield block, sentence


def is_latin(text: str) -> bool:
    """Say whether a text is mostly in Latin letters; one in Arabic or Chinese is not English, whatever its `lang`."""
    if text.isascii():
        return True
    letters = [char for char in text if char.isalpha()]
    return sum(char < "\u0250" for char in letters) * 2 >= len(letters)


def is_furniture(block: Block) -> bool:
    """Say whether a block belongs to the frame of the page: its menus, its header, its footer."""
    return block.region in _FURNITURE


def is_foreign(block: Block, start: int, end: int) -> bool:
    """Say whether a stretch is not the author's own English prose: quoted, code, another language, a placeholder."""
    return bool(block.zones) and block.in_zone(start, end, "code", "quote", "language", "template")


def is_mostly_foreign(block: Block, start: int, end: int) -> bool:
    """Say whether most of a stretch is quoted, code, in another language or a placeholder."""
    inside = 0
    for zone in block.zones:
        if zone.kind in ("code", "quote", "language", "template"):
            inside += max(0, min(end, zone.end) - max(start, zone.start))
    return inside * 2 > end - start
