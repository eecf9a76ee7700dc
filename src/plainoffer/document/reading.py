"""Walks a parsed page once and collects its blocks."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from itertools import islice
from operator import le

from msgspec import Struct, field
from msgspec.structs import replace

from plainoffer.document.blocks import Block, Region, Role, ZoneKind
from plainoffer.document.markup import Run, is_blank
from plainoffer.document.text import Gathered, is_even
from plainoffer.document.tree import Element, Tree, node_of

_BOUNDARIES = frozenset(
    "address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset"
    " figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html label legend li main"
    " menu nav noscript object ol optgroup option p pre search section select summary svg table tbody td"
    " template textarea tfoot th thead title tr ul video audio canvas iframe script style".split()
)
_ROLES: dict[str, Role] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading"),
    "li": "list-item",
    "td": "cell",
    "th": "header-cell",
    "caption": "caption",
    "figcaption": "figcaption",
    "dt": "term",
    "dd": "definition",
    "summary": "summary",
    "label": "label",
    "legend": "legend",
    "button": "button",
    "option": "option",
    "blockquote": "quote",
    "address": "address",
    "pre": "preformatted",
    "textarea": "preformatted",
    "title": "document-title",
}
# A paragraph inside one of these is part of it: <li><p>…</p></li> is the text of a list item.
_KEPT_BY_PARAGRAPHS = frozenset(_ROLES.values()) - {"heading", "document-title"}
_ZONES: dict[str, ZoneKind] = {
    **dict.fromkeys(("code", "kbd", "samp", "var", "tt"), "code"),
    **dict.fromkeys(("q", "cite"), "quote"),
    **dict.fromkeys(("b", "strong", "i", "em", "u", "mark", "dfn"), "emphasis"),
    **dict.fromkeys(("abbr", "acronym"), "abbr"),
    "time": "time",
    **dict.fromkeys(("del", "s", "strike"), "struck"),
}
_REGIONS: dict[str, Region] = {
    **dict.fromkeys(("main",), "main"),
    **dict.fromkeys(("nav", "navigation"), "navigation"),
    **dict.fromkeys(("banner",), "header"),
    **dict.fromkeys(("contentinfo",), "footer"),
    **dict.fromkeys(("aside", "complementary"), "aside"),
}
_SKIPPED = frozenset({"script", "style", "iframe", "noembed", "noframes", "xmp"})
_CONCEALED = frozenset({"template", "noscript"})
_STYLE_HIDDEN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.I)
_LANDMARKS = frozenset({"article", "section", "main", "aside", "nav"})
UNKNOWN_LANGUAGE = "und"
"""The subtag of BCP 47 for a language that nobody has determined."""
_NONE: Mapping[str, str] = {}
_SECTIONS = frozenset({"article", "section", "main", "aside", "nav", "table", "ul", "ol", "dl", "form", "body"})


# The attributes that the walk looks at, elements without any of them need no look; and those that are text to somebody.
_SPOKEN = frozenset("title aria-label alt placeholder value content".split())
_TELLING = _SPOKEN.union("lang xml:lang translate hidden aria-hidden style role".split())


class _Context(Struct, eq=False):
    """What an element hands down to the text inside it."""

    role: Role = "paragraph"
    level: int = 0
    lang: str | None = None
    hidden: bool = False
    dropped: bool = False
    region: Region | None = None
    section: bool = False
    drawing: bool = False
    plain: dict[str, _Context] = field(default_factory=dict)
    """What elements without telling attributes hand down, by their tag."""

    def inside(self, tag: str, attributes: Mapping[str, str]) -> _Context:
        """Return what a block element in this context hands down. Those without telling attributes share one."""
        if attributes:
            return self._made_inside(tag, attributes)
        if tag not in self.plain:
            self.plain[tag] = self._made_inside(tag, attributes)
        return self.plain[tag]

    def _made_inside(self, tag: str, attributes: Mapping[str, str]) -> _Context:
        role = _ROLES.get(tag)
        level = int(tag[1]) if role == "heading" else 0
        if attributes.get("role") == "heading" and tag not in _SKIPPED:
            role, level = "heading", _heading_level(attributes.get("aria-level"))
        if role == "document-title" and self.drawing:
            role = "title"
        if role is None:
            role = "paragraph" if tag in _SECTIONS or self.role not in _KEPT_BY_PARAGRAPHS else self.role
        elif role == "quote" or (role == "list-item" and self.role == "quote"):
            role = "quote"
        return _Context(
            role,
            level,
            _language(attributes, self.lang, of_page=tag in ("html", "body")),
            self.hidden or tag in _CONCEALED or _is_hidden(attributes),
            tag in _SKIPPED,
            self._region(tag, attributes),
            self.section or tag in _LANDMARKS,
            self.drawing or tag == "svg",
        )

    def _region(self, tag: str, attributes: Mapping[str, str]) -> Region | None:
        if tag in ("header", "footer") and "role" not in attributes:
            # Only a page's own header and footer are landmarks (HTML-AAM 1.0, 3.5.62).
            return self.region if self.section else tag  # type: ignore[return-value]
        return _REGIONS.get(attributes.get("role", tag), self.region)


_Open = tuple[Element, _Context, Element, bool, ZoneKind | None, Gathered, int]
"""An element that the walk is in, the context and the block to go back to, whether it begins a block, its zone, and
what had been gathered when it began: into which, and how many texts."""


class BlockReader:
    """Collects the blocks of one tree.

    Args:
        tree: the parsed page.
        lang: language of the page when the source does not say.
        attribute: gives an attribute's text and places.
    """

    def __init__(self, tree: Tree, lang: str | None, attribute: Callable[[Element, str], Run | None]) -> None:
        self._tree = tree
        self._attribute = attribute
        self._blocks: list[Block] = []
        self._begins: list[int] = []
        self._gathered = Gathered()
        self._context = _Context(lang=_language({"lang": lang} if lang else _NONE, None))
        self._element = tree.root
        self._holder = self._context, self._element
        self._next_node = iter(tree.text_nodes).__next__

    def read(self) -> tuple[Block, ...]:
        """Return the blocks in the order of the source."""
        root = self._tree.root
        stack = [(self._open(root, root.tag), iter(()))]
        children: Iterator[Element] = iter(root)
        while stack:
            # One step down for each element that has children, without recursion: pages may be 2,000 levels deep.
            for node in children:
                tag = node.tag
                if tag.__class__ is str:
                    if len(node):
                        stack.append((self._open(node, tag), children))
                        children = iter(node)
                        break
                    keys = node.keys()
                    if keys and not _TELLING.isdisjoint(keys):
                        self._close(self._open(node, tag))
                    elif tag in _BOUNDARIES:
                        self._read_plain_block(node, tag)
                    else:
                        self._read_plain_words(node, tag, keys)
                if tail := node.tail:  # each look at a tail or a text makes a new string
                    self._add(tail)
            else:
                opened, children = stack.pop()
                self._close(opened)
                if stack and (tail := opened[0].tail):
                    self._add(tail)
        self._flush()
        return self._in_order()

    def _in_order(self) -> tuple[Block, ...]:
        """The blocks in the order of the source: the alternative of an image comes up before the text around it."""
        if all(map(le, self._begins, islice(self._begins, 1, None))):
            return tuple(self._blocks)
        numbers = sorted(range(len(self._blocks)), key=self._begins.__getitem__)
        return tuple([self._blocks[number] for number in numbers])

    def _read_plain_words(self, node: Element, tag: str, keys: Collection[str]) -> None:
        """Read an inline element that holds nothing but text."""
        if tag == "br":
            self._line_break(node)
        elif text := node.text:
            start = len(self._gathered.texts)
            self._add(text)
            if zone := _zone_of(tag, keys):
                self._gathered.close_zone(start, zone, node)

    def _read_plain_block(self, node: Element, tag: str) -> None:
        """Read a block that holds nothing but text."""
        if self._gathered.texts:
            self._flush()
        text = node.text
        if not text or (text.isspace() and is_blank(text)):
            return
        place, context = self._next_node(), self._context
        context = context.plain.get(tag) or context.inside(tag, _NONE)
        if context.dropped:
            return
        if place.__class__ is int and is_even(text):
            self._begins.append(place)
            self._blocks.append(
                Block(context.role, text, node, context.level, context.lang, context.hidden, context.region, (), place)
            )
        else:
            self._holder = context, node
            self._gathered.add(text, place)
            self._flush()

    def _open(self, node: Element, tag: str) -> _Open:
        """Enter an element and read its first text."""
        outer, block = self._context, self._element
        boundary = tag in _BOUNDARIES
        keys = node.keys()
        attributes: Mapping[str, str] = _NONE if not keys or _TELLING.isdisjoint(keys) else dict(node.items())
        zone = _zone_of(tag, keys)
        if boundary:
            self._flush()
            self._context, self._element = outer.inside(tag, attributes), node
        elif tag == "br":
            self._line_break(node)
        if attributes:
            if not boundary:
                zone = self._inline_context(attributes) or zone
            if not _SPOKEN.isdisjoint(attributes):
                self._read_attributes(node, tag, attributes)
        opened = node, outer, block, boundary, zone, self._gathered, len(self._gathered.texts)
        if text := node.text:
            self._add(text)
        return opened

    def _close(self, opened: _Open) -> None:
        """Leave an element."""
        node, self._context, self._element, boundary, zone, gathered, start = opened
        if boundary:
            self._flush()
        elif zone is not None:
            # An inline element may hold blocks: then all that was gathered after the last of them is inside it.
            self._gathered.close_zone(start if gathered is self._gathered else 0, zone, node)

    def _add(self, text: str) -> None:
        if text.isspace() and is_blank(text):
            if self._gathered.texts:
                self._gathered.space()
            return
        node = self._next_node()
        if self._context.dropped:
            return
        if not self._gathered.texts:
            self._holder = self._context, self._element
        self._gathered.add(text, node)

    def _line_break(self, node: Element) -> None:
        if self._gathered.texts:
            place = self._tree.place(node)
            self._gathered.line_break(place[0] if place else None)

    def _inline_context(self, attributes: Mapping[str, str]) -> ZoneKind | None:
        outer = self._context
        lang = _language(attributes, outer.lang)
        if not outer.dropped and _is_hidden(attributes):
            # Its own text is left out; a block inside it is kept, as hidden.
            self._context = replace(outer, dropped=True, hidden=True, plain={})
        if lang not in (None, outer.lang) and (outer.lang is not None or not lang.startswith("en")):
            return "language"
        # A few words that no translator may change are a name or a code: of no language. Whole pages say so as well, to
        # keep browsers from asking, so blocks do not count.
        return "language" if attributes.get("translate", "").strip().lower() == "no" else None

    def _read_attributes(self, node: Element, tag: str, attributes: Mapping[str, str]) -> None:
        context = self._context
        if context.dropped or attributes.get("type") == "hidden" or tag == "link":
            return
        for name, role in _attribute_roles(tag, attributes):
            run = self._attribute(node, name)
            if run is None or not run.text.strip():
                continue
            gathered = Gathered()
            gathered.add(run.text, node_of(run))
            self._finish(gathered, context, node, role)

    def _flush(self) -> None:
        """Make a block of what was gathered, if anything."""
        gathered = self._gathered
        if not gathered.texts:
            return
        self._gathered = Gathered()
        context, element = self._holder
        self._finish(gathered, context, element, context.role)

    def _finish(self, gathered: Gathered, context: _Context, element: Element, role: Role) -> None:
        text, places, zones = gathered.finish()
        if not text:
            return
        if role == "paragraph" and zones and element.tag != "p":
            first = zones[0]
            if first.kind == "link" and first.start == 0 and first.end == len(text):
                role = "link"
        level = context.level if role == "heading" else 0
        if isinstance(places, int):
            self._begins.append(places)
        else:
            self._begins.append(places[0][2] if isinstance(places, list) else gathered.begins)
        self._blocks.append(
            Block(role, text, element, level, context.lang, context.hidden, context.region, zones, places)
        )


def _zone_of(tag: str, attributes: Collection[str]) -> ZoneKind | None:
    """What the text inside an inline element is."""
    return "link" if tag == "a" and "href" in attributes else _ZONES.get(tag)


def _attribute_roles(tag: str, attributes: Mapping[str, str]) -> list[tuple[str, Role]]:
    """Which attributes of this element are text for readers, and what they are to them."""
    found: list[tuple[str, Role]] = []
    kind = attributes.get("type", "").lower()
    if "alt" in attributes and (tag in ("img", "area") or (tag == "input" and kind == "image")):
        found.append(("alt", "alt"))
    if "title" in attributes and tag not in ("style", "script", "meta"):
        found.append(("title", "title"))
    if "aria-label" in attributes:
        found.append(("aria-label", "aria-label"))
    if "placeholder" in attributes and tag in ("input", "textarea"):
        found.append(("placeholder", "placeholder"))
    if "value" in attributes and tag == "input" and kind in ("submit", "button", "reset"):
        found.append(("value", "button"))
    if tag == "meta" and attributes.get("name", "").lower() == "description" and "content" in attributes:
        found.append(("content", "meta-description"))
    return found


def _is_hidden(attributes: Mapping[str, str]) -> bool:
    return (
        "hidden" in attributes
        or attributes.get("aria-hidden", "").strip().lower() == "true"
        or ("style" in attributes and _STYLE_HIDDEN.search(attributes["style"]) is not None)
    )


def _language(attributes: Mapping[str, str], outer: str | None, *, of_page: bool = False) -> str | None:
    """The language that an element says, or else the one around it.

    An empty ``lang`` says that the language is unknown (HTML, 3.2.6.2); on a whole page somebody forgot to fill it in.
    """
    lang = attributes.get("lang") or attributes.get("{http://www.w3.org/XML/1998/namespace}lang")
    lang = (lang or attributes.get("xml:lang") or "").strip()
    if not lang:
        return outer if of_page or "lang" not in attributes else UNKNOWN_LANGUAGE
    return lang.split("-")[0].lower() or outer


def _heading_level(value: str | None) -> int:
    """Level of ``role="heading"``: 2 when it is not said (WAI-ARIA 1.2, "heading")."""
    return int(value) if value and value.isdigit() and 0 < int(value) < 10 else 2
