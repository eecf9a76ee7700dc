"""A document as the Local Offer rules read it: pieces of text for the tagger."""

from __future__ import annotations

import re

from msgspec import Struct

from plainoffer.document import Block, Document, Passage
from plainoffer.rules.local_offer.evidence import Piece
from plainoffer.rules.local_offer.page_kind import subject

READ_ROLES = frozenset(
    {"heading", "paragraph", "list-item", "cell", "header-cell", "caption", "figcaption", "term", "definition",
     "summary", "quote", "address", "link"}
)  # fmt: skip
AROUND = frozenset({"navigation", "header", "footer"})
_LONGEST_TITLE = 120
_LEADS_TO = re.compile(r"\s?[:–—-]\s[^.!?]*$")
_FEW_WORDS = 14


class PageText(Struct, frozen=True):
    """The pieces of a page's text, titles first, and the blocks that they come from."""

    pieces: tuple[Piece, ...]
    blocks: tuple[Block | None, ...]

    def passage(self, piece: int, start: int, end: int) -> Passage | None:
        """Return a stretch of a piece as a passage of its block, if it has one."""
        block = self.blocks[piece]
        if block is None:
            return None
        shift = block.text.find(self.pieces[piece].text)
        return block.whole if shift < 0 else block.passage(start + shift, end + shift)


def read_page(document: Document) -> PageText:
    """Return the pieces of a page: its title and main heading, then the text, without menus and footers."""
    titles: list[tuple[Piece, Block | None]] = []
    body: list[tuple[Piece, Block | None]] = []
    marked = any(block.region == "main" for block in document.body_prose)
    for block in document.body_prose:
        if block.role == "document-title" or (block.role == "heading" and block.level == 1):
            titles.append((Piece(subject(block.text), "title"), block))
        elif block.role in READ_ROLES and (block.region == "main" if marked else block.region not in AROUND):
            role = "heading" if block.role == "heading" else "text"
            body.append((Piece(block.text, role, link=is_link(block)), block))  # type: ignore[arg-type]
    if not titles:
        titles, body = _found_title(document, body)
    both = [*{piece.text: (piece, block) for piece, block in reversed(titles)}.values()][::-1] + body
    return PageText(tuple(piece for piece, _ in both), tuple(block for _, block in both))


_Entries = list[tuple[Piece, Block | None]]


def _found_title(document: Document, body: _Entries) -> tuple[_Entries, _Entries]:
    """Return the title of a page that has no title element: its front matter, or a first line that reads as one."""
    if document.title:
        return [(Piece(subject(document.title), "title"), None)], body
    if body:
        piece, block = body[0]
        if (
            len(piece.text) <= _LONGEST_TITLE
            and not piece.text.rstrip().endswith((".", ":", ";", ","))
            and len(body) > 1
        ):
            return [(Piece(subject(piece.text), "title"), block)], body[1:]
    return [], body


def is_link(block: Block) -> bool:
    """Say whether a block is nothing but a link, or a link with a few words on what is behind it.

    "Health: therapies, nursing, wheelchairs" under a link leads to the information and is none.
    """
    if block.role == "link":
        return True
    links = [zone for zone in block.zones if zone.kind == "link"]
    if not links:
        return False
    if sum([link.end - link.start for link in links]) >= 0.9 * len(block.text):
        return True
    rest = block.text[links[0].end :]
    return links[0].start == 0 and _LEADS_TO.match(rest) is not None and rest.count(" ") <= _FEW_WORDS
