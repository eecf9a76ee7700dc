"""One parse of a page, shared by every rule."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from plainoffer.document.blocks import ATTRIBUTE_ROLES, Block
from plainoffer.document.elements import Elements
from plainoffer.document.markup import Markup, Run, attribute_run, read_html, unused_attribute
from plainoffer.document.masking import mask
from plainoffer.document.plaintext import read_text
from plainoffer.document.reading import BlockReader
from plainoffer.document.scan import scan
from plainoffer.document.search import holding, starts_of
from plainoffer.document.source import Source
from plainoffer.document.template_code import EXTENDS
from plainoffer.document.text import SHOWN_PLACEHOLDER, shown_text
from plainoffer.document.tree import Element, Tree, parse
from plainoffer.findings import Span
from plainoffer.lazy import cached_property

T = TypeVar("T")

_PAGE_TAGS = frozenset({"html", "head", "body"})


class Document:
    """A page as rules see it. Each part is made when a rule first asks for it, and only once.

    A document belongs to one thread: its parts are not locked.

    Args:
        source: the page before parsing.
    """

    def __init__(self, source: Source) -> None:
        self.source = source
        self._parts: dict[Callable[[Document], Any], Any] = {}

    @property
    def text(self) -> str:
        """The decoded source, as the author wrote it. Every span counts its code points."""
        return self.source.text

    @property
    def path(self) -> str:
        """What reports call this page."""
        return self.source.path

    @property
    def url(self) -> str | None:
        """The address that the page is published at, when it is known."""
        return self.source.url

    @cached_property
    def masked(self) -> str:
        """The source with template code and unreadable characters replaced, at the same length."""
        return mask(self.source.text, markdown=self.source.kind == "markdown")

    @cached_property
    def _tree(self) -> Tree:
        if self.source.kind == "html" and (tree := scan(self.masked)) is not None:
            return tree
        markup = Markup(unused_attribute(self.source.text))
        if self.source.kind == "markdown":
            from plainoffer.document.markdown import read_markdown

            read_markdown(self.masked, markup)
        elif self.source.kind == "text":
            read_text(self.masked, markup)
        else:
            read_html(self.masked, markup)
        return parse(markup)

    @property
    def tree(self) -> Element:
        """The root element. Markdown and plain text have the same kind of tree as HTML."""
        return self._tree.root

    @property
    def elements(self) -> tuple[Element, ...]:
        """All elements in document order, without comments."""
        return self._tree.elements

    @cached_property
    def index(self) -> Elements:
        """The elements by tag name, attribute and id. What is kept with :meth:`part` holds it, not the document."""
        return Elements(self._tree.root, self._tree.elements, self._tree.tags)

    def by_tag(self, *tags: str) -> list[Element]:
        """Return the elements with one of these tag names, in document order."""
        return self.index.by_tag(*tags)

    def by_attribute(self, name: str) -> Sequence[Element]:
        """Return the elements that have this attribute, in document order."""
        return self.index.by_attribute(name)

    @property
    def attribute_names(self) -> frozenset[str]:
        """Every attribute name on the page."""
        return self.index.attribute_names

    @property
    def scope(self) -> str:
        """``"page"`` for a whole page, ``"fragment"`` for a part of one, such as a rich-text field."""
        return "fragment" if self.is_fragment else "page"

    @cached_property
    def is_fragment(self) -> bool:
        """Whether this is a part of a page. Markdown and plain text are parts: a template makes them a page.

        A template that extends another one is a part as well, for the other one has the head of the page.
        """
        if self.source.scope is not None:
            return self.source.scope == "fragment"
        if self.source.kind != "html" or EXTENDS.match(self.source.text[:2000]):
            return True
        head = self.masked[:2000].lower()
        return not ("<!doctype" in head or _PAGE_TAGS & self._tree.names)

    @cached_property
    def lang(self) -> str | None:
        """Primary language subtag of the page, in lower case, if anything says it."""
        declared = self.tree.get("lang") if self.tree.tag == "html" else None
        value = declared or self.source.lang or self.front_matter.get("lang")
        return str(value).strip().split("-")[0].lower() or None if value else None

    @cached_property
    def title(self) -> str:
        """The document title, the title in the front matter, or the first main heading."""
        for element in self.by_tag("title"):
            # Read from the element: to build all blocks for one title would cost half of what reading the page does.
            if next(element.iterancestors("svg"), None) is None and (title := shown_text(element.text or "")):
                return title
        named = self.front_matter.get("title")
        if isinstance(named, str):
            return named
        return next((block.text for block in self.blocks if block.role == "heading" and block.level == 1), "")

    @cached_property
    def front_matter(self) -> dict[str, Any]:
        """The front matter of a Markdown page."""
        if self.source.kind != "markdown":
            return {}
        from plainoffer.document.markdown import parse_front_matter

        return parse_front_matter(self.source.text)

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """All pieces of text in reading order. They do not overlap."""
        return BlockReader(self._tree, self.source.lang, self._attribute).read()

    @cached_property
    def prose(self) -> tuple[Block, ...]:
        """The blocks that language rules read: shown, in English, and neither code nor only a placeholder."""
        return tuple(
            block
            for block in self.blocks
            if not block.hidden
            and block.role != "preformatted"
            and (block.lang is None or block.lang == "en")
            and block.text.strip(SHOWN_PLACEHOLDER + " \n")
        )

    @cached_property
    def body_prose(self) -> tuple[Block, ...]:
        """The prose that stands in the text of the page rather than in attributes."""
        return tuple(block for block in self.prose if block.role not in ATTRIBUTE_ROLES)

    @cached_property
    def lower_text(self) -> str:
        """The text of :attr:`body_prose` in lower case: to see at once that a word is nowhere on the page."""
        return "\n".join([block.text for block in self.body_prose]).lower()

    @cached_property
    def _prose_starts(self) -> list[int]:
        """Where each block of :attr:`body_prose` begins in :attr:`lower_text`."""
        return starts_of(block.text.lower() for block in self.body_prose)

    def prose_with(self, *words: str) -> list[Block]:
        """Return the blocks of :attr:`body_prose` that hold one of these words, given in lower case.

        A plain search of the whole text costs microseconds. Rules ask it for words that stand in all they look for, so
        that a regular expression reads only the few blocks that may match.
        """
        return [self.body_prose[number] for number in sorted(holding(words, self.lower_text, self._prose_starts))]

    @cached_property
    def _block_by_element(self) -> dict[Element, Block]:
        return {block.element: block for block in reversed(self.blocks) if block.role not in ATTRIBUTE_ROLES}

    def block_of(self, element: Element) -> Block | None:
        """Return the first block of text that this element holds or stands in."""
        node = element
        while node is not None:
            block = self._block_by_element.get(node)
            if block is not None:
                return block
            node = node.getparent()
        return None

    def span(self, element: Element) -> Span | None:
        """Return where an element's start tag stands, or ``None`` if the parser added the element."""
        place = self._tree.place(element)
        return Span(*place) if place else None

    def written(self, text: str) -> str:
        """Return text as it must be written to stand in the source: a source in JSON escapes its quotation marks."""
        return text

    @property
    def notes(self) -> tuple[tuple[int, int, str], ...]:
        """Comments that speak to plainoffer: start, end and text."""
        return tuple(self._tree.notes)

    def extent(self, element: Element) -> Span | None:
        """Return where an element stands from its start tag to its end tag, or to where it ends without one."""
        span = self.span(element)
        if span is None:
            return None
        last = element
        while len(last):
            last = last[-1]
        inside = self._tree.place(last)
        position = max(span.end, inside[1] if inside else 0)
        limit = self._start_after(element)
        if self.source.kind == "html":
            closing = re.compile(rf"</{re.escape(element.tag)}(?=[\s/>])[^>]*>", re.I).search(
                self.masked, position, limit
            )
            if closing:
                return Span(span.start, closing.end())
        return Span(span.start, limit)

    def _start_after(self, element: Element) -> int:
        """Where the next element that is not inside this one starts."""
        node = element
        while node is not None:
            following = node.getnext()
            while following is not None:
                place = self._tree.place(following)
                if place:
                    return place[0]
                following = following.getnext()
            node = node.getparent()
        return len(self.source.text)

    def attribute_span(self, element: Element, name: str) -> Span | None:
        """Return where an attribute's value stands, without its quotation marks."""
        run = self._attribute(element, name)
        if run is None:
            return None
        last = run.pieces[-1]
        return Span(run.pieces[0][2], last[2] + last[3])

    def _attribute(self, element: Element, name: str) -> Run | None:
        number = self._tree.index.get(element)
        if number is None:
            return None
        written = self._tree.attributes.get(number)
        if written is not None:
            return written.get(name)
        return attribute_run(self.masked, self._tree.starts[number], self._tree.ends[number], name)

    @staticmethod
    def text_of(element: Element) -> str:
        """Return all text inside an element, with white space collapsed."""
        return " ".join("".join(element.itertext()).split())

    @cached_property
    def _line_starts(self) -> list[int]:
        return line_starts(self.source.text)

    def line_column(self, offset: int) -> tuple[int, int]:
        """Return the line and column of an offset, both from 1, columns in code points."""
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1

    def part(self, factory: Callable[[Document], T]) -> T:
        """Return ``factory(self)``, made once and shared by all rules.

        It is how upper layers hang their own work on a document: ``document.part(Aria).name(element)``.
        """
        if factory not in self._parts:
            self._parts[factory] = factory(self)
        return self._parts[factory]  # type: ignore[no-any-return]

    @cached_property
    def problems(self) -> tuple[str, ...]:
        """What could not be read, in words for the author."""
        found = []
        if self._tree.too_deep:
            found.append("The page is nested more than 2,000 levels deep. Tags below that level were not checked.")
        if self._tree.unclosed is not None:
            line, column = self.line_column(self._tree.unclosed)
            found.append(
                f"The tag that begins on line {line}, column {column} never ends, so browsers drop the rest of the "
                "page and it was not checked. Look for a missing quotation mark or a missing >."
            )
        return tuple(found)


def line_starts(text: str) -> list[int]:
    """Return the offsets at which lines begin. Lines end with ``\\n``, ``\\r\\n`` or ``\\r``."""
    starts = [0]
    find, position = text.find, 0
    if "\r" not in text:
        while (position := find("\n", position) + 1) > 0:
            starts.append(position)
        return starts
    starts.extend(match.end() for match in re.finditer(r"\r\n|\r|\n", text))
    return starts
