"""The parsed page: an lxml tree whose elements and texts know where they stand in the source."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice
from operator import attrgetter
from typing import Any

from lxml import etree
from msgspec import Struct, field

from plainoffer.document.markup import Markup, Run, is_blank
from plainoffer.document.masking import MARK_CLOSE, MARK_OPEN

Element = Any
"""An lxml element. lxml has no public type that static checkers accept."""

TextNode = int | list[Run | str]
"""A text node that is not blank: where it begins, if it stands in the source character for character; or the parts it
is made of, where a part that is a string is white space whose place is unknown."""


_FEW_COMMENTS = 500


def all_text(root: Element) -> list[str]:
    """Return every text node below an element.

    A path with one step is the quickest way; with //, which has two, libxml2 compares every node with all before it.
    Between comments it does so all the same, so pages of comments are walked. The path is made anew each time (2 µs):
    lxml locks a kept one while it runs, so threads would wait for each other and a process forked at that moment would
    wait for ever.
    """
    if len([*islice(root.iter(etree.Comment, etree.PI), _FEW_COMMENTS)]) == _FEW_COMMENTS:
        return [*root.itertext()]
    return etree.XPath("descendant::text()", smart_strings=False)(root)  # type: ignore[no-any-return]


_tag_of = attrgetter("tag")
_NUMBERED = re.compile(f"{MARK_OPEN}(\\d+){MARK_CLOSE}")

MAX_DEPTH = 2000
"""libxml2 gives up at 2,048 levels and drops all that follows. Tags nested deeper are left out instead."""

# These end by themselves when a sibling begins, so that an open one does not mean another level (WHATWG 13.1.2.4).
_SELF_CLOSING = frozenset("p li dt dd option optgroup tr td th thead tbody tfoot colgroup rb rt rp".split())
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_TAG_NAME = re.compile(r"<(/?)([a-zA-Z][^\s/>]*)")


class Tree(Struct):
    """The parsed page.

    Attributes:
        root: the root element.
        elements: all elements in document order. They are kept, so that lxml gives the same objects again.
        tags: the tag of each element: lxml makes a new string each time that it is asked.
        index: number of each element's start tag; elements that the parser added have none.
        starts: where each start tag begins in the source.
        ends: where each of them ends.
        attributes: values of tags that are not written as HTML (Markdown), by the tag's number.
        text_nodes: the text nodes that are not blank, in document order.
        names: names of all tags, in lower case.
        notes: comments that speak to plainoffer: start, end, text.
        unclosed: where a tag begins that never ends.
        too_deep: whether tags were left out because they were nested too deeply.
    """

    root: Element
    elements: tuple[Element, ...]
    tags: list[str]
    index: dict[Element, int]
    starts: list[int]
    ends: list[int]
    attributes: dict[int, dict[str, Run]]
    text_nodes: list[TextNode]
    names: frozenset[str] = frozenset()
    notes: list[tuple[int, int, str]] = field(default_factory=list)
    unclosed: int | None = None
    too_deep: bool = False

    def place(self, element: Element) -> tuple[int, int] | None:
        """Return where an element's start tag stands, or ``None`` if the parser added the element."""
        number = self.index.get(element)
        return None if number is None else (self.starts[number], self.ends[number])


def parse(markup: Markup) -> Tree:
    """Parse marked HTML.

    If the parser's text nodes are the runs, one for one, that is how they are placed. If not (stray end tags, text
    that the parser moves), the page is parsed again with numbers in place of text, so that each text node names its
    runs itself.
    """
    markup.join_runs()
    root = parse_html(markup.plain())
    too_deep = False
    if len(markup.tags) > MAX_DEPTH and _lost_tags(root, markup):
        too_deep = _flatten(markup)
        root = parse_html(markup.plain())
    texts = [text for text in all_text(root) if not is_blank(text)]
    if texts == [run.text for run in markup.runs]:
        text_nodes = [node_of(run) for run in markup.runs]
    else:
        root = parse_html(markup.numbered())
        text_nodes = _put_text_back(root, markup.runs)
    index = _read_numbers(root, markup.attribute)
    elements = tuple(root.iter(etree.Element))
    return Tree(
        root, elements, tags_of(elements), index, [start for start, _ in markup.tags], [end for _, end in markup.tags],
        markup.attributes, text_nodes, frozenset(markup.names), markup.notes, markup.unclosed, too_deep,
    )  # fmt: skip


def tags_of(elements: Iterable[Element]) -> list[str]:
    """Return the tag of each element."""
    return [*map(_tag_of, elements)]


def node_of(run: Run) -> TextNode:
    """A run as a text node: its place alone, where that says it all."""
    _, length, source, source_length = run.pieces[0]
    return source if len(run.pieces) == 1 and length == source_length else [run]


def parse_html(text: str) -> Element:
    """Parse HTML with lxml. What has no content at all becomes an empty page."""
    parser = etree.HTMLParser(huge_tree=True, encoding="utf-8")
    try:
        root = etree.fromstring(text.encode("utf-8"), parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        root = None
    if root is None:
        root = etree.fromstring("<html><body></body></html>", etree.HTMLParser())
    return root


def _lost_tags(root: Element, markup: Markup) -> bool:
    return len(root.xpath(f"descendant-or-self::*[@{markup.attribute}]")) < len(markup.tags)


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


def _read_numbers(root: Element, name: str) -> dict[Element, int]:
    """Read the numbers off the elements and remove them."""
    marked = root.xpath(f"descendant-or-self::*[@{name}]")
    numbers = [element.get(name) for element in marked]
    etree.strip_attributes(root, name)
    return {element: int(number) for element, number in zip(marked, numbers, strict=True)}


def _put_text_back(root: Element, runs: list[Run]) -> list[TextNode]:
    text_nodes: list[TextNode] = []
    for node in etree.XPath("descendant::text()")(root):
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
        text_nodes.append(parts)
        text = "".join(part if isinstance(part, str) else part.text for part in parts)
        parent = node.getparent()
        if node.is_tail:
            parent.tail = text
        elif node.is_text:
            parent.text = text
    return text_nodes
