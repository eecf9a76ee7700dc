"""How the cells of a table lie, and which header cells belong to which cells.

Source: HTML Living Standard, sections 4.9.12.1 (forming a table) and 4.9.12.2 (forming relationships between data cells
and header cells). Where the standard's scan would need to look at every pair of cells, the same answer is found here
from the furthest cell of each row and column, in linear time.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from plainoffer.document import Element

MAX_SLOTS = 200_000
_GROUPS = frozenset({"thead", "tbody", "tfoot"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A cell with its first column `x`, first row `y` (from 0), its spans, and the number of its row group."""

    element: Element
    x: int
    y: int
    width: int
    height: int
    group: int
    in_foot: bool

    @property
    def columns(self) -> range:
        """The columns that the cell covers."""
        return range(self.x, self.x + self.width)

    @property
    def rows(self) -> range:
        """The rows that the cell covers."""
        return range(self.y, self.y + self.height)


def _span(element: Element, name: str, most: int) -> int:
    value = (element.get(name) or element.get(f"aria-{name}") or "").strip()
    if not value.isdigit():
        return 1
    return min(int(value), most)


def _row_groups(table: Element) -> Iterator[tuple[str, list[Element]]]:
    """Rows by row group: head first, foot last, as they are shown."""
    groups: list[tuple[str, list[Element]]] = []
    for child in table:
        if child.tag in _GROUPS:
            groups.append((child.tag, [row for row in child if row.tag == "tr"]))
        elif child.tag == "tr":
            if not groups or groups[-1][0] != "":
                groups.append(("", []))
            groups[-1][1].append(child)
    order = {"thead": 0, "tfoot": 2}
    yield from sorted(groups, key=lambda group: order.get(group[0], 1))


class Grid:
    """The cells of one table in rows and columns."""

    def __init__(self, groups: Iterator[tuple[str, list[list[Element]]]]) -> None:
        self.cells: list[Cell] = []
        self.complete = True
        taken: set[tuple[int, int]] = set()
        y = 0
        for number, (kind, rows) in enumerate(groups):
            end = y + len(rows)
            for row in rows:
                x = 0
                for element in row:
                    while (x, y) in taken:
                        x += 1
                    width = max(1, _span(element, "colspan", 1000))
                    height = _span(element, "rowspan", 65534) or end - y
                    height = max(1, min(height, end - y))
                    if len(taken) + width * height > MAX_SLOTS:
                        self.complete = False
                        return
                    taken.update((x + dx, y + dy) for dx in range(width) for dy in range(height))
                    self.cells.append(
                        Cell(
                            element=element,
                            x=x,
                            y=y,
                            width=width,
                            height=height,
                            group=number,
                            in_foot=kind == "tfoot",
                        )
                    )
                    x += width
                y += 1
        self.height = y

    @classmethod
    def of_html(cls, table: Element) -> Grid:
        """The grid of a `<table>`; tables inside its cells are grids of their own."""
        return cls(
            (kind, [[cell for cell in row if cell.tag in ("td", "th")] for row in rows])
            for kind, rows in _row_groups(table)
        )

    @classmethod
    def of_rows(cls, rows: list[list[Element]]) -> Grid:
        """The grid of a table made with ARIA roles."""
        return cls(iter([("", rows)]))


class HeaderDirections:
    """Which way `<th>` elements without scope point."""

    def __init__(self, grid: Grid) -> None:
        data_rows: set[int] = set()
        data_columns: set[int] = set()
        for cell in grid.cells:
            if cell.element.tag == "td":
                data_rows.update(cell.rows)
                data_columns.update(cell.columns)
        self._directions: dict[Element, str] = {}
        for cell in grid.cells:
            if cell.element.tag != "th":
                continue
            if data_rows.isdisjoint(cell.rows):
                direction = "column"
            elif data_columns.isdisjoint(cell.columns):
                direction = "row"
            else:
                direction = ""
            self._directions[cell.element] = direction

    def of(self, header: Element) -> str:
        """ "column", "row", or "" where the standard assigns the header to no cells."""
        return self._directions.get(header, "")


def unassigned_headers(grid: Grid, roles: dict[Element, str]) -> Iterator[Cell]:
    """Header cells that no cell of the table belongs to.

    `roles` gives each cell's role. A cell with a headers attribute belongs to the headers that it names and to no
    others; a row header belongs to cells on either side of it, a header in the table foot to the cells above.
    """
    named: set[str] = set()
    lowest: dict[int, int] = {}
    highest: dict[int, int] = {}
    row_cells: dict[int, int] = {}
    group_cells: dict[int, int] = {}
    for cell in grid.cells:
        if tokens := (cell.element.get("headers") or "").split():
            named.update(tokens)
            continue
        role = roles.get(cell.element, "")
        if role != "columnheader":
            for x in cell.columns:
                lowest[x] = max(lowest.get(x, -1), cell.y)
                highest[x] = min(highest.get(x, cell.y), cell.y)
        if role != "rowheader":
            group_cells[cell.group] = group_cells.get(cell.group, 0) + 1
            for y in cell.rows:
                row_cells[y] = row_cells.get(y, 0) + 1
    for cell in grid.cells:
        role = roles.get(cell.element, "")
        if role not in ("columnheader", "rowheader"):
            continue
        if (ident := cell.element.get("id")) and ident in named:
            continue
        if role == "columnheader":
            last = cell.y + cell.height - 1
            assigned = any(lowest.get(x, -1) > last for x in cell.columns)
            if not assigned and cell.in_foot:
                assigned = any(highest.get(x, cell.y) < cell.y for x in cell.columns)
        elif (cell.element.get("scope") or "").strip().lower() == "rowgroup":
            assigned = group_cells.get(cell.group, 0) > 0
        else:
            assigned = any(row_cells.get(y, 0) for y in cell.rows)
        if not assigned:
            yield cell
