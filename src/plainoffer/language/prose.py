"""The sentences of a page, split once and shared by every rule through `document.part(Prose)`."""

from __future__ import annotations

import re
from functools import lru_cache

from plainoffer.document import Block, Document
from plainoffer.document.blocks import ZoneKind
from plainoffer.language.kept import kept
from plainoffer.language.sentences import Sentence, split_block
from plainoffer.language.spans import touched

FOREIGN: tuple[ZoneKind, ...] = ("code", "quote", "language", "template", "struck")
"""Zones that are not the author's own English prose: quoted, code, another language, a placeholder, crossed out."""

RUNNING = frozenset({"paragraph", "list-item", "definition", "cell", "figcaption", "caption", "summary", "quote"})
"""Roles of blocks that may hold sentences. Headings, labels, buttons and addresses do not."""

_WORD = re.compile(r"[^\W\d_]++(?:['’][^\W\d_]++)*+")
_WORDLIKE = re.compile(r"\w\S*+")  # from the first letter or digit to the next space: one match a word
# From U+2000 to U+206F are only marks, such as ’. What is not wanted compiles in a fiftieth of the time of what is.
_BEYOND_LATIN = re.compile("[^\\x00-\\u024f\\u2000-\\u206f]")
_BLANK = re.compile(
    r"""[\#$]?\{{1,3}[^{}\n]{1,80}\}{1,3}            # {name}, #{name}
      | \[\[[^\[\]\n]{1,80}\]\]                    # [[name]]
      | (?<![\w%])%[A-Za-z][\w.]{2,40}%(?![\w%])   # %NAME%
      | <%[^<>%\n]{1,80}%>                         # <%= name %>
      | [\[<](?:please\s)?(?:insert|enter|add|type|put|replace|delete|choose|select|complete|your|name|date)\b
        [^\[\]<>\n]{0,80}[\]>]                     # [insert name of council], <your name>
      | [\[<][^\[\]<>\n]{1,60}\b(?:name|date|number|address|details|here)[\]>]  # [CCG name]
    """,
    re.X | re.IGNORECASE,
)
_FURNITURE = frozenset({"navigation", "header", "footer"})


class Prose:
    """The running text of a page.

    Args:
        document: the page.
    """

    def __init__(self, document: Document) -> None:
        self.blocks: tuple[Block, ...] = tuple(
            block
            for block in document.body_prose
            if block.role in RUNNING and not is_furniture(block) and is_latin(block.text)
        )
        """The blocks that hold sentences of the page itself, in reading order."""
        self.own: tuple[Block, ...] = tuple(block for block in self.blocks if block.role != "quote")
        """Those that the authors of the page can change: what is quoted is somebody else's."""


def sentences_of(block: Block) -> tuple[Sentence, ...]:
    """Return the sentences of a block, in order."""
    return split_block(block.text)


@kept
def words_of(text: str) -> frozenset[str]:
    """Return the words of a text in small letters: what cannot be in it need not be looked for."""
    return frozenset(_WORD.findall(text.lower()))


@kept
def count_words(text: str) -> int:
    """Return how many words a text has, as a reader counts them: what stands between spaces and is more than marks."""
    return words_between(text, 0, len(text))


def words_between(text: str, start: int, end: int) -> int:
    """Return how many words a stretch of a text has."""
    return len(_WORDLIKE.findall(text, start, end))


def is_latin(text: str) -> bool:
    """Say whether a text is mostly in Latin letters; one in Arabic or Chinese is not English, whatever its `lang`."""
    if text.isascii() or not _BEYOND_LATIN.search(text):
        return True
    letters = [char for char in text if char.isalpha()]
    return sum(char < "\u0250" for char in letters) * 2 >= len(letters)


def is_furniture(block: Block) -> bool:
    """Say whether a block belongs to the frame of the page: its menus, its header, its footer."""
    return block.region in _FURNITURE


def is_quotation(document: Document, block: Block) -> bool:
    """Say whether a block is marked up as a quotation, or stands in one as a heading or a cell does."""
    if block.role == "quote":
        return True
    return bool(document.by_tag("blockquote")) and next(block.element.iterancestors("blockquote"), None) is not None


def is_foreign(block: Block, start: int, end: int) -> bool:
    """Say whether a stretch is not the author's own English prose.

    That is what stands in a zone of :data:`FOREIGN`, and what somebody is to fill in: "[insert name of council]".
    """
    if block.zones and block.in_zone(start, end, *FOREIGN):
        return True
    return touched(blanks(block.text), start, end)


def is_mostly_foreign(block: Block, start: int, end: int) -> bool:
    """Say whether most of a stretch is quoted, code, in another language or a placeholder."""
    inside = 0
    for zone in block.zones:
        if zone.kind in FOREIGN:
            inside += max(0, min(end, zone.end) - max(start, zone.start))
    return inside * 2 > end - start


@kept
@lru_cache(maxsize=8)  # a long block is not kept, and is asked about many times
def blanks(text: str) -> tuple[tuple[int, int], ...]:
    """Return where a text has placeholders in words: {name}, #{name}, [[name]], %NAME%, "[insert name]"."""
    if not any(sign in text for sign in "{[%<"):
        return ()
    return tuple(found.span() for found in _BLANK.finditer(text))
