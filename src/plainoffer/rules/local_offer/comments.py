"""Published comments as entries: what was said, what the council answered, what it does about it, and when.

Councils publish them as "You said, we did" tables or as pairs of paragraphs (paragraphs 4.21 to 4.26 of the code).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from plainoffer.document import Block, Document, Element
from plainoffer.rules.local_offer.dates import find_dates, find_school_years
from plainoffer.rules.local_offer.page_kind import describes_the_law
from plainoffer.rules.local_offer.page_text import AROUND

_TITLE = re.compile(
    r"\byou said\b|\bwe did\b|\b(?:your|local offer|published|families['’]?|parents['’]?) (?:comments|feedback|"
    r"views)\b|"
    r"\bcomments (?:and|we have|received|about|on)\b|\bfeedback (?:and|we have|received|about|on|report|summary)\b|"
    r"\bwhat (?:you|families|parents|young people) (?:told|said|have told)\b|\bhow we have (?:responded|listened)\b",
    re.I,
)
_IN_TABLES = ("cell", "header-cell", "caption")
_SAID_HEADER = re.compile(
    r"\b(?:you said|comment|feedback|what you (?:said|told)|you (?:told|asked)|issue|suggestion|what was said)", re.I
)
_DID_HEADER = re.compile(
    r"\b(?:we did|response|our reply|what we (?:did|have done|said)|we (?:said|have)|answer|outcome|so we)", re.I
)
_ACTION_HEADER = re.compile(r"\b(?:action|what we (?:will|are going to) do|next steps?|we will|plan(?:ned)?)\b", re.I)
_DATE_HEADER = re.compile(r"\b(?:date|when|month|received|year|term|deadline|by when|time ?scale)\b", re.I)
_SAID = re.compile(
    r"^\s*(?:you (?:said|told us|asked|wanted|commented)|comment(?:\s\d+)?|feedback(?:\s\d+)?|(?:a )?parents? "
    r"(?:said|told us|asked))\b\s*[:,–-]?\s*",
    re.I,
)
_DID = re.compile(
    r"(?:^|(?<=[.!?”\"’]\s))\s*(?:we did|our (?:response|reply|answer)|response|council response|what we (?:did|"
    r"have done|will do)|we (?:have|will|are|now)|action)\b",
    re.I,
)
ACTION = re.compile(
    r"\b(?:we (?:have|will|are|now|added|changed|asked|put|made|rewrote|updated|set|moved|created|removed|agreed|"
    r"plan)|has been|have been|"
    r"will be|is being|are being|added|changed|updated|created|removed|rewritten|replaced|launched|by (?:january|"
    r"february|march|april|may|"
    r"june|july|august|september|october|november|december|\d)|action:)",
    re.I,
)


COMMENT_KINDS = {
    "the content of the Local Offer, and the quality of services and gaps in them": re.compile(
        r"\b(?:gaps?|not enough|quality|missing|more (?:\w+ ){0,2}(?:clubs|services|information|places|support)|"
        r"services?|waiting|"
        r"information (?:on|about)|content|clubs?|respite|short breaks?|schools?|transport|therap\w+)\b", re.I),
    "how accessible the information is": re.compile(
        r"\b(?:find|search|navigat\w+|menu|website|page|links?|jargon|abbreviations?|language|easy read|print|"
        r"font|phone|mobile|"
        r"colou?rs?|layout|accessib\w+|translat\w+)\b", re.I),
    "how the Local Offer was developed or reviewed": re.compile(
        r"\b(?:develop\w+|review\w*|involv\w+|consult\w+|co-?produc\w+|asked us|tested|steering group|working "
        r"group|forum)\b", re.I),
}  # fmt: skip
"""The three kinds of comments of paragraph 4.22."""


class Entry(Struct, frozen=True):
    """One published comment.

    Attributes:
        comment: the block that begins with it.
        said: all blocks of the comment.
        answer: text of the council's response, or "".
        action: whether the response says what is or will be done.
        dated: whether the entry, or what stands over it, has a date.
    """

    comment: Block
    said: tuple[Block, ...]
    answer: str
    action: bool
    dated: bool


class CommentsPage(Struct, frozen=True):
    """A page of published comments."""

    title: str
    entries: tuple[Entry, ...]


def comments_page(document: Document) -> CommentsPage | None:
    """Return the comments of a page, or ``None`` if it publishes none.

    A page that only describes the duty to publish comments has no entries, and is not one.
    """
    title = document.title
    headings = " ".join(block.text for block in document.body_prose if block.role == "heading")
    if not _TITLE.search(f"{title} {headings}"):
        return None
    entries = (*_table_entries(document, title), *_paired_entries(document, title))
    if not entries and describes_the_law(" ".join(block.text for block in document.body_prose)):
        return None
    return CommentsPage(title, tuple(entries)) if entries else None


def read_comments(document: Document) -> CommentsPage | None:
    """Return the comments of a page, worked out once for all rules."""
    return document.part(comments_page)


def has_date(text: str) -> bool:
    """Say whether a text has a date, a month with its year, a school year or a term with its year."""
    return bool(
        find_dates(text)
        or find_school_years(text)
        or re.search(r"\b(?:spring|summer|autumn|winter)(?: term)?,? 20\d\d\b|\b20\d\d\b", text, re.I)
    )


def _table_entries(document: Document, title: str) -> Iterator[Entry]:
    for table in document.by_tag("table"):
        rows = list(table.iter("tr"))
        if len(rows) < 2:
            continue
        header = [document.text_of(cell) for cell in _cells(rows[0])]
        said = _column(header, _SAID_HEADER)
        if said is None:
            continue
        answer = _column(header, _DID_HEADER, besides=said)
        action = _column(header, _ACTION_HEADER, besides=said)
        date = _column(header, _DATE_HEADER, besides=said)
        over = f"{title} {' '.join(header)} {_caption(document, table)} {document.part(_HeadingsOver).of(table)}"
        for row in rows[1:]:
            entry = _row_entry(document, _cells(row), (said, answer, action, date), has_date(over))
            if entry is not None:
                yield entry


def _row_entry(
    document: Document, cells: Sequence[Element], columns: tuple[int, int | None, int | None, int | None], over: bool
) -> Entry | None:
    """Return the entry of one row, if it has a comment."""
    said, answer, action, date = columns
    texts = [document.text_of(cell) for cell in cells]

    def cell(column: int | None) -> str:
        return texts[column] if column is not None and column < len(texts) else ""

    block = document.block_of(cells[said]) if said < len(cells) else None
    if not cell(said) or block is None:
        return None
    reply = cell(answer) or cell(action)
    reply = "" if re.fullmatch(r"(?:tbc|tba|n/?a|none|pending|[-–—.…]*)", reply.strip(), re.I) else reply
    inside = document.part(_BlocksByElement).inside(cells[said])
    return Entry(
        comment=block,
        said=tuple(inside) or (block,),
        answer=reply,
        action=bool(cell(action).strip()) or bool(ACTION.search(reply)),
        dated=over or bool(cell(date).strip()) or has_date(" ".join(texts)),
    )


class _BlocksByElement:
    """The blocks of text that begin with an element of their own."""

    def __init__(self, document: Document) -> None:
        self._blocks: dict[Element, list[tuple[int, Block]]] = {}
        for number, block in enumerate(document.body_prose):
            self._blocks.setdefault(block.element, []).append((number, block))

    def inside(self, cell: Element) -> list[Block]:
        """Return the blocks of a cell and of all that it holds, in the order of the page."""
        found = [entry for element in cell.iter() for entry in self._blocks.get(element, ())]
        return [block for _, block in sorted(found, key=lambda entry: entry[0])]


def _cells(row: Element) -> list[Element]:
    return [cell for cell in row if cell.tag in ("td", "th")]


def _column(header: Sequence[str], pattern: re.Pattern[str], besides: int | None = None) -> int | None:
    return next((n for n, text in enumerate(header) if n != besides and pattern.search(text)), None)


def _caption(document: Document, table: Element) -> str:
    return " ".join(document.text_of(caption) for caption in table.iter("caption"))


class _HeadingsOver:
    """The nearest heading before each table. Made once a page: a page may have a table for each term."""

    def __init__(self, document: Document) -> None:
        self._over: dict[Element, str] = {}
        last = ""
        for element in document.by_tag("h1", "h2", "h3", "h4", "table"):
            if element.tag == "table":
                self._over[element] = last
            else:
                last = document.text_of(element)

    def of(self, table: Element) -> str:
        """Return the text of the heading, or ""."""
        return self._over.get(table, "")


def _paired_entries(document: Document, title: str) -> Iterator[Entry]:
    """Yield comments that are written as "You said … We did …", in paragraphs or under headings of these names."""
    over = title
    run: list[Block] = []
    for block in document.body_prose:
        if block.role in _IN_TABLES or block.role == "document-title" or block.region in AROUND:
            continue
        begins = bool(_SAID.match(block.text)) and not _names_both(block)
        if block.role == "heading" and not begins and not _DID.match(block.text):
            yield from _entry_of(run, has_date(over))
            run, over = [], f"{title} {block.text}"
        elif begins:
            yield from _entry_of(run, has_date(over))
            run = [block]
        elif run:
            run.append(block)
    yield from _entry_of(run, has_date(over))


def _names_both(block: Block) -> bool:
    """Whether a block is a title such as "You said, we did" rather than a comment."""
    return bool(
        re.match(
            r"\s*you (?:said|told us|asked)\W{1,4}(?:so )?we (?:did|listened|heard|acted)\b\W*(?:\w+\W*){0,6}$",
            block.text,
            re.I,
        )
    )


def _entry_of(blocks: list[Block], over: bool) -> Iterator[Entry]:
    if not blocks:
        return
    first = blocks[0]
    rest = first.text[_SAID.match(first.text).end() :]  # type: ignore[union-attr]
    said, answer = [first], ""
    inline = _DID.search(rest)
    if inline:
        answer = rest[inline.start() :]
    for block in blocks[1:]:
        if answer or _DID.match(block.text):
            answer = f"{answer} {block.text}".strip()
        else:
            said.append(block)
    if len(first.text) < 8 and len(said) == 1 and not answer:
        return
    text = " ".join(block.text for block in blocks)
    yield Entry(first, tuple(said), answer, bool(ACTION.search(answer)), over or has_date(text))
