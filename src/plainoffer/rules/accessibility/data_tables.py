"""Tables as rules see them: their rows, their headers, and whether they hold data or only place things."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from plainoffer.document import Document, Element
from plainoffer.lazy import cached_property

_HEADER_ROLES = frozenset({"columnheader", "rowheader"})
_BLOCKS = frozenset(
    [
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "form",
        "table",
        "nav",
        "section",
        "article",
        "iframe",
        "video",
        "figure",
    ]
)
_LONG_CELL = 250


class Table(Struct, frozen=True, dict=True):
    """One table, without the tables inside it."""

    element: Element

    def _rows(self) -> Iterator[tuple[Element, ...]]:
        for part in self.element:
            rows = part if part.tag in ("thead", "tbody", "tfoot") else (part,)
            for row in rows:
                if row.tag == "tr" and (cells := tuple(cell for cell in row if cell.tag in ("td", "th"))):
                    yield cells

    @cached_property
    def rows(self) -> tuple[tuple[Element, ...], ...]:
        """Its rows, each with its cells. Rows without a cell are left out."""
        return tuple(self._rows())

    @cached_property
    def columns(self) -> int:
        """Most cells in any row."""
        return max((len(row) for row in self.rows), default=0)

    @cached_property
    def has_headers(self) -> bool:
        """Whether any cell is a header that says something."""
        return any(
            cell.tag == "th" or (cell.get("role") or "").lower() in _HEADER_ROLES or cell.get("scope") is not None
            for row in self._rows()
            for cell in row
        )

    @cached_property
    def has_name(self) -> bool:
        """Whether a caption, a label or a figure's caption says what the table is about."""
        element = self.element
        if element.get("aria-label") or element.get("aria-labelledby") or element.get("summary"):
            return True
        if any(child.tag == "caption" and "".join(child.itertext()).strip() for child in element):
            return True
        parent = element.getparent()
        return parent is not None and parent.tag == "figure" and parent.find("figcaption") is not None

    @cached_property
    def is_declared_layout(self) -> bool:
        """Whether the page says that the table only places things."""
        return (self.element.get("role") or "").strip().lower() in ("presentation", "none")

    @cached_property
    def is_layout(self) -> bool:
        """Whether the table only places things, judged by what is in it.

        One row or one column, or cells with headings, forms, other tables or long texts: the marks that browsers
        use to tell layout from data as well (Firefox and Chromium, "layout table heuristics").
        """
        if self.is_declared_layout or self.has_headers or self.has_name or not self.rows:
            return False
        if len(self.rows) == 1 or self.columns == 1:
            return True
        cells = [cell for row in self.rows for cell in row]
        if any(node.tag in _BLOCKS for cell in cells for node in cell.iter()):
            return True
        long = sum(1 for cell in cells if len("".join(cell.itertext()).strip()) > _LONG_CELL)
        return 2 * long > len(cells)

    @cached_property
    def is_data(self) -> bool:
        """Whether the table holds data: at least two rows of two cells."""
        return not self.is_declared_layout and not self.is_layout and len(self.rows) > 1 and self.columns > 1


class Tables:
    """All tables of a page that are not hidden."""

    def __init__(self, document: Document) -> None:
        self.tables = tuple(Table(element) for element in document.by_tag("table") if not _is_hidden(element))


def _is_hidden(element: Element) -> bool:
    node = element
    while node is not None:
        if node.get("hidden") is not None or node.get("aria-hidden") == "true" or node.tag == "template":
            return True
        node = node.getparent()
    return False
