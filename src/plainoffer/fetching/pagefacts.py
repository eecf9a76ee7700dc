"""What a check needs to remember of a page: its title, its anchors and a sketch of its words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any
from zlib import crc32

from msgspec import Struct

SKETCH_SIZE = 64
_WORD = re.compile(r"[^\W\d_]{2,40}")
_UNSEEN = frozenset({"script", "style", "noscript", "template", "head", "svg"})
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}[\"']?([A-Za-z0-9_:-]{2,40})", re.I)


class PageFacts(Struct, frozen=True, kw_only=True):
    """A page in a few hundred bytes. ``sketch`` is a bottom-k sketch of its words (Broder 1997)."""

    title: str = ""
    heading: str = ""
    words: int = 0
    anchors: frozenset[str] = frozenset()
    sketch: tuple[int, ...] = ()


def read_page(body: bytes, charset: str | None = None) -> PageFacts:
    """Return the facts of an HTML page as it came over the network."""
    root = parse_html(body, charset)
    return PageFacts() if root is None else facts_of(root)


def parse_html(body: bytes, charset: str | None = None) -> Any:
    """Return the root element of an HTML page, or None when there is nothing in it."""
    from lxml import etree, html

    if not body.strip():
        return None
    encoding = charset or _declared(body)
    try:
        text = body.decode(encoding or "utf-8", "replace")
    except LookupError:
        text = body.decode("utf-8", "replace")
    parser = html.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        return html.document_fromstring(text.replace("\x00", "").encode(errors="replace"), parser=parser)
    except (etree.LxmlError, ValueError):
        return None


def _declared(body: bytes) -> str | None:
    if body.startswith(b"\xef\xbb\xbf"):
        return "utf-8-sig"
    found = _CHARSET.search(body, 0, 2048)
    return found[1].decode("ascii") if found else None


def facts_of(root: Any) -> PageFacts:
    """Return the facts of a parsed page."""
    words = visible_words(root)
    return PageFacts(
        title=_first_text(root, "title"),
        heading=_first_text(root, "h1"),
        words=len(words),
        anchors=frozenset(map(str, root.xpath("//@id | //a/@name"))) - {""},
        sketch=sketch(words),
    )


def _first_text(root: Any, tag: str) -> str:
    """Return the text of the first element of this name that has any, cut to a sensible length."""
    texts = (collapse(element.text_content()) for element in root.iter(tag))
    return next(filter(None, texts), "")[:300]


def collapse(text: str) -> str:
    """Return text with runs of white space as single spaces."""
    return " ".join(text.split())


def visible_words(root: Any) -> list[str]:
    """Return the words a reader sees, in lower case; numbers are left out because counters and dates vary."""
    parts: list[str] = []
    stack = [root]
    while stack:
        element = stack.pop()
        if element.tail:
            parts.append(element.tail)
        if not isinstance(element.tag, str) or element.tag in _UNSEEN:
            continue
        if element.text:
            parts.append(element.text)
        stack.extend(element)
    return _WORD.findall(" ".join(parts).lower())


def sketch(words: Iterable[str]) -> tuple[int, ...]:
    """Return the smallest :data:`SKETCH_SIZE` hashes of the distinct words."""
    return tuple(sorted({crc32(word.encode()) for word in set(words)})[:SKETCH_SIZE])


def likeness(one: tuple[int, ...], other: tuple[int, ...]) -> float:
    """Estimate which share of all words two pages have in common, 0 to 1 (Jaccard, from the sketches)."""
    if not one or not other:
        return 1.0 if one == other else 0.0
    union = sorted(set(one) | set(other))[:SKETCH_SIZE]
    both = set(one) & set(other)
    return sum(1 for value in union if value in both) / len(union)
