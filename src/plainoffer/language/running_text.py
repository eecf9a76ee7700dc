"""Which blocks of a page are running text, so that its reading age depends on them.

Menus are often lists of links in a plain `<div>`, and tables hold names and dates. Neither is read as sentences are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainoffer.document import Block, Document, Element
from plainoffer.language.kept import kept
from plainoffer.language.prose import Prose, words_of

COUNTED_ROLES = frozenset({"paragraph", "list-item", "definition", "cell", "caption", "figcaption"})
"""Roles of blocks whose sentences count. Headings, labels, links on their own and addresses do not."""

_LETTER = re.compile(r"[^\W_]")
_BRACKETS = re.compile(r"\([^()]{0,40}\)")
_ENDS = re.compile(r"[.!?…:;][\"'”’)\]]*\s*\Z")
_LEAST_WORDS = 5
_SENTENCE_WORDS = frozenset(
    "a an the this that these those your you we our they their them it its is are was were be been will can may must "
    "should have has do does if when who which what how to not any i my he his she her us".split()
)
"""Words that sentences need and lists of names do not."""

_FRAME_NAMES = re.compile(
    r"(?:^|\s)(?:(?:site|page|main|global|top|primary|secondary|govuk|nhsuk|app|lgd)(?:-|_|__))?"
    r"(?:(?:nav|navbar|navigation|menu|footer|breadcrumbs?|pagination|skip-?link|skip-to-content|masthead)"
    r"|(?:cookies?|consent)(?:[-_]{0,2}(?:law|consent|control))?[-_]{0,2}(?:banner|notice|bar|message|popup|panel|prompt)"
    r"|cookie-?consent)(?=\s|$)",
    re.IGNORECASE,
)
_WHOLE_PAGE = ("main", "h1", "body")


def counted_blocks(document: Document) -> Iterator[Block]:
    """Yield the blocks of running text in reading order.

    Left out are what is nothing but links, cells and items of lists without a sentence, and what a class or an id calls
    a menu, a footer or a notice about cookies.
    """
    for block in document.part(Prose).blocks:
        if block.role not in COUNTED_ROLES or _is_only_links(block):
            continue
        if block.role != "paragraph" and not has_sentence(block.text):
            continue
        if block.element not in document.part(_frame):
            yield block


@kept
def has_sentence(text: str) -> bool:
    """Say whether a text is a sentence, or goes on from one: it ends as one, or has the small words of one."""
    if _ENDS.search(text):
        return True
    return text.count(" ") + 1 >= _LEAST_WORDS and len(words_of(text) & _SENTENCE_WORDS) >= 2


def _is_only_links(block: Block) -> bool:
    """Say whether a block has no letter outside of links, but for a note in brackets such as "(PDF, 2MB)"."""
    links = [zone for zone in block.zones if zone.kind == "link"]
    if not links:
        return False
    outside, last = [], 0
    for zone in links:
        outside.append(block.text[last : zone.start])
        last = max(last, zone.end)
    outside.append(block.text[last:])
    return not _LETTER.search(_BRACKETS.sub("", " ".join(outside)))


def _frame(document: Document) -> frozenset[Element]:
    """Return the elements inside of what is, or is called, a footer, a menu or a notice about cookies."""
    inside: set[Element] = set()
    for footer in document.by_tag("footer"):
        inside.update(footer.iter())
    for attribute in ("class", "id"):
        for element in document.by_attribute(attribute):
            if element in inside or not _FRAME_NAMES.search(element.get(attribute, "")):
                continue
            if element.tag not in _WHOLE_PAGE and next(element.iter(*_WHOLE_PAGE), None) is None:
                inside.update(element.iter())
    return frozenset(inside)
