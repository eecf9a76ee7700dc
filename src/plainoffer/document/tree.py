"""From marked HTML to an lxml tree whose elements and texts know where they stand in the source."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

from plainoffer.document.markup import Markup, Run, Tag, is_blank
from plainoffer.document.masking import MARK_CLOSE, MARK_OPEN

Element = Any
"""An lxml element. lxml has no public type that static checkers accept."""

_ALL_TEXT = etree.XPath("//text()", smart_strings=False)
_TEXT_NODES = etree.XPath("//text()")
_NUMBERED = re.compile(f"{MARK_OPEN}(\\d+){MARK_CLOSE}")

MAX_DEPTH = 2000
"""libxml2 gives up at 2,048 levels and drops all that follows. Tags nested deeper are left out instead."""

# These end by themselves when a sibling begins, so that an open one does not mean another level (WHATWG 13.1.2.4).
_SELF_CLOSING = frozenset("p li dt dd option optgroup tr td th thead tbody tfoot colgroup rb rt rp".split())
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_TAG_NAME = re.compile(r"<(/?)([a-zA-Z][^\s/>]*)")


@dataclass(slots=True)
class Tree:
    """The parsed page.

    ``places`` maps elements to their start tags. ``text_runs`` holds, for each text node that is not blank and in
    document order, the parts it is made of: runs, and white space whose place is unknown.
    """

    root: Element
    places: dict[Element, Tag]
    text_runs: list[tuple[Run | str, ...]]
    too_deep: bool = False
    elements: tuple[Element, ...] = field(default=())


def parse(markup: Markup) -> Tree:
    """Parse the marked HTML.

    In nearly all pages the parser's text nodes are the runs, one for one; that is checked, not assumed. In the
    others (stray end tags, text that the parser moves) the page is parsed again with numbers in place of text, so
    that each text node names its runs itself.
    """
    root = _parse_html(markup.plain())
    too_deep = False
    if len(markup.tags) > MAX_DEPTH and _lost_tags(root, markup):
        too_deep = _flatten(markup)
        root = _parse_html(markup.plain())
    texts = [text for text in _ALL_TEXT(root) if not is_blank(text)]
    if texts == [run.text for run in markup.runs]:
        text_runs: list[tuple[Run | str, ...]] = [(run,) for run in markup.runs]
    else:
        root = _parse_html(markup.numbered())
        text_runs = _put_text_back(root, markup.runs)
    places = _read_places(root, markup)
    elements = tuple(root.iter(etree.Element))
    return Tree(root, places, text_runs, too_deep, elements)


def _parse_html(text: str) -> Element:
    parser = etree.HTMLParser(huge_tree=True, encoding="utf-8")
    try:
        root = etree.fromstring(text.encode("utf-8"), parser)
    except etree.ParserError:
        root = None
    except etree.XMLSyntaxError:
        root = None
    if root is None:
        root = etree.fromstring("<html><body></body></html>", etree.HTMLParser())
    return root


def _lost_tags(root: Element, markup: Markup) -> bool:
    return len(root.xpath(f"//*[@{markup.attribute}]")) < len(markup.tags)


def _flatten(markup: Markup) -> bool:
    """Leave out tags nested deeper than :data:`MAX_DEPTH`. Say whether there were any."""
    depth, left_out = 0, False
    for index, part in enumerate(markup.parts):
        if not isinstance(part, str):
            continue
        tag = _TAG_NAME.match(part)
        if tag is None or (name := tag[2].lower()) in _VOID or name in _SELF_CLOSING:
            continue
        if tag[1]:
            if depth > MAX_DEPTH:
                markup.parts[index] = ""
            depth = max(0, depth - 1)
            continue
        depth += 1
        if depth > MAX_DEPTH:
            markup.parts[index] = ""
            left_out = True
    return left_out


def _read_places(root: Element, markup: Markup) -> dict[Element, Tag]:
    """Read the numbers off the elements and remove them, all in lxml's own C loops."""
    name, tags = markup.attribute, markup.tags
    marked = root.xpath(f"//*[@{name}]")
    numbers = root.xpath(f"//@{name}", smart_strings=False)
    places = {element: tags[int(number)] for element, number in zip(marked, numbers, strict=True)}
    etree.strip_attributes(root, name)
    return places


def _put_text_back(root: Element, runs: list[Run]) -> list[tuple[Run | str, ...]]:
    text_runs: list[tuple[Run | str, ...]] = []
    for node in _TEXT_NODES(root):
        if is_blank(node):
            continue
        parts: list[Run | str] = []
        done = 0
        for match in _NUMBERED.finditer(node):
            if match.start() > done:
                parts.append(str(node[done : match.start()]))
            parts.append(runs[int(match[1])])
            done = match.end()
        if done < len(node):
            parts.append(str(node[done:]))
        text = "".join(part if isinstance(part, str) else part.text for part in parts)
        text_runs.append(tuple(parts))
        parent = node.getparent()
        if node.is_tail:
            parent.tail = text
        elif node.is_text:
            parent.text = text
    return text_runs
