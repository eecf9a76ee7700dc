"""Rule unused-table-header."""

from __future__ import annotations

from collections.abc import Iterator

from plainoffer.aria import Aria
from plainoffer.aria.tables import Grid, unassigned_headers
from plainoffer.document import Document, Element
from plainoffer.findings import Severity
from plainoffer.rule import WCAG, Bad, Good
from plainoffer.rules.accessibility.basis import AccessibilityRule, Said

_CELLS = frozenset({"cell", "gridcell", "columnheader", "rowheader"})


class UnusedTableHeader(AccessibilityRule):
    """A header of a table must have cells that it is the header of.

    A header without cells is a sign that cells are missing or that the table is not put together as it looks.
    """

    name = "unused-table-header"
    severity = Severity.ERROR
    references = (WCAG("1.3.1"),)
    act = ("d0f69e",)
    examples = (
        Bad("<table><tr><th>Day</th><th>Time</th></tr><tr><td>Monday</td></tr></table>", at="1:24"),
        Good("<table><tr><th>Day</th><th>Time</th></tr><tr><td>Monday</td><td>9am</td></tr></table>"),
        Good('<table><tr><th>Day</th><th>Time</th></tr><tr><td colspan="2">Closed</td></tr></table>'),
    )

    def check(self, document: Document) -> Iterator[Said]:
        """Look at tables, and at grids that are made with roles."""
        aria = self.aria(document)
        for table in aria.by_role("table", "grid", "treegrid"):
            if table.tag == "table" and aria.is_regular(table):
                continue
            grid = aria.grid(table) if table.tag == "table" else Grid.of_rows(list(_rows(aria, table)))
            if not grid.complete or not aria.is_visible(table):
                continue
            roles = {cell.element: _role(aria, cell.element) for cell in grid.cells}
            for cell in unassigned_headers(grid, roles):
                if not aria.is_hidden(cell.element) and aria.is_visible(cell.element):
                    yield self.finding(
                        cell.element,
                        "This header has no cells that belong to it.",
                        advice="Add the missing cells, or make it an ordinary cell (td).",
                    )


def _role(aria: Aria, cell: Element) -> str:
    # Most cells are plain: asking for the role of each would double the time.
    return "cell" if cell.tag == "td" and cell.get("role") is None else aria.role(cell)


def _rows(aria: Aria, table: Element) -> Iterator[list[Element]]:
    for child in aria.children(table):
        if aria.role(child) == "row":
            yield [cell for cell in aria.children(child) if aria.role(cell) in _CELLS]
        elif aria.role(child) == "rowgroup":
            yield from _rows(aria, child)
