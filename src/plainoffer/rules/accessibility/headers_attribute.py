"""Rule headers-attribute."""

from __future__ import annotations

from collections.abc import Iterator

from plainoffer.document import Document, Element
from plainoffer.findings import Severity
from plainoffer.rule import WCAG, Bad, Good
from plainoffer.rules.accessibility.basis import AccessibilityRule, Said

_HEADERS = frozenset({"columnheader", "rowheader"})
_TABLES = frozenset({"table", "grid", "treegrid"})


class HeadersAttribute(AccessibilityRule):
    """A table cell's headers attribute must name header cells of the same table.

    Screen readers read those headers out before the cell. A wrong id takes the real headers away.
    """

    name = "headers-attribute"
    severity = Severity.ERROR
    references = (WCAG("1.3.1"),)
    act = ("a25f45",)
    examples = (
        Bad('<table><tr><th id="a">Day</th></tr><tr><td headers="b">Monday</td></tr></table>', at="1:40"),
        Good('<table><tr><th id="a">Day</th></tr><tr><td headers="a">Monday</td></tr></table>'),
    )

    def check(self, document: Document) -> Iterator[Said]:
        """Look at each cell with a headers attribute in a table that is one."""
        aria = self.aria(document)
        for cell in aria.by_attribute("headers"):
            ids = (cell.get("headers") or "").split()
            table = _table_of(cell)
            if cell.tag not in ("td", "th") or not ids or table is None:
                continue
            if aria.role(table) not in _TABLES or aria.is_hidden(table) or not aria.is_visible(table):
                continue
            for ident in ids:
                header = aria.by_id(ident)
                if header is None:
                    problem = f"nothing on the page has the id “{ident}”"
                elif header is cell:
                    problem = f"“{ident}” is this cell itself"
                elif header.tag not in ("td", "th") or _table_of(header) is not table:
                    problem = f"“{ident}” is no cell of this table"
                elif header.tag == "td" and aria.role(header) not in _HEADERS:
                    problem = f"“{ident}” is no header cell"
                else:
                    continue
                yield self.finding(
                    cell,
                    f"This cell names headers that are not its own: {problem}.",
                    advice="Name the ids of header cells (th) of this table. In simple tables scope is enough.",
                    key=ident,
                )


def _table_of(cell: Element) -> Element | None:
    if cell.tag not in ("td", "th"):
        return None
    node = cell.getparent()
    while node is not None and node.tag != "table":
        node = node.getparent()
    return node
