"""How the cells of a table lie, and which header cells belong to which cells.

Source: HTML Living Standard, sections 4.9.12.1 (forming a table) and 4.9.12.2 (forming relationships between data cells
and header cells). Where the standard's scan would need to look at every pair of cells, the same answer is found here
from the furthest cell of each row and column, in linear time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from msgspec import Struct

from plainoffer.document import Element

MAX_SLOTS = 200_000
_GROUPS = frozenset({"thead", "tbody", "tfoot"})


class Cell(Struct, frozen=True, gc=False):
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
    value = element.get(name) if element.tag in ("td", "th") else element.get(f"aria-{name}")
    if value is None:
        return 1
    value = value.strip()
    return min(int(value), most) if value.isdigit() and len(value) < 9 else 1


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


_UNEVEN = ("colspan", "headers", "role", "rowspan", "scope")


def uneven_tables(by_attribute: Callable[[str], Sequence[Element]]) -> set[Element]:
    """The tables with a cell that an attribute makes differ from a plain one; a scope on a `<th>` does not."""
    cells = (
        element
        for name in _UNEVEN
        for element in by_attribute(name)
        if element.tag == "td" or (element.tag == "th" and name != "scope")
    )
    return {next(cell.iterancestors("table"), None) for cell in cells}


def is_regular(table: Element) -> bool:
    """Whether a table that is not uneven is so plain that every header has its cells: the case of most tables.

    That is: rows of header cells only at the top; below them rows of the same length, each with a data cell.
    """
    length, body, count = 0, False, 0
    for _, rows in _row_groups(table):
        for row in rows:
            tags = [cell.tag for cell in row]
            data, headers = tags.count("td"), tags.count("th")
            body = body or data > 0
            if data + headers != len(tags) or (length and len(tags) != length) or (body and not data):
                return False
            if headers and not {cell.get("scope") for cell in row} <= {None, "row" if body else "col"}:
                return False
            length, count = len(tags), count + 1
    return body and count > 1


class Grid:
    """The cells of one table in rows and columns."""

    def __init__(self, groups: Iterator[tuple[str, list[list[Element]]]]) -> None:
        self.cells: list[Cell] = []
        self.complete = True
        self._slots = 0
        y = 0
        for number, (kind, rows) in enumerate(groups):
            end = y + len(rows)
            reaches: dict[int, int] = {}  # column: last row that a cell from above covers
            for row in rows:
                x = 0
                for element in row:
                    while reaches.get(x, -1) >= y:
                        x += 1
                    cell = self._cell(element, x, y, end, number, kind == "tfoot")
                    if self._slots > MAX_SLOTS:
                        self.complete = False
                        return
                    self.cells.append(cell)
                    if cell.height > 1:
                        reaches.update(dict.fromkeys(cell.columns, y + cell.height - 1))
                    x += cell.width
                y += 1

    def _cell(self, element: Element, x: int, y: int, end: int, group: int, in_foot: bool) -> Cell:
        if not element.keys():  # most cells have no attributes at all
            self._slots += 1
            return Cell(element, x, y, 1, 1, group, in_foot)
        width = max(1, _span(element, "colspan", 1000))
        height = _span(element, "rowspan", 65534) or end - y  # 0: to the end of the row group
        height = max(1, min(height, end - y))
        self._slots += width * height
        return Cell(element, x, y, width, height, group, in_foot)

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
    """Which way `<th>` elements without scope point.

    The standard assigns a header with data cells both in its row and in its column to neither; browsers announce it
    as the header of its row, and so it counts as that. An empty corner cell is no data.
    """

    def __init__(self, grid: Grid) -> None:
        data_rows: set[int] = set()
        for cell in grid.cells:
            if cell.element.tag == "td" and (cell.y or _has_content(cell.element)):
                data_rows.update(cell.rows if cell.height > 1 else (cell.y,))
        self._columns = {
            cell.element for cell in grid.cells if cell.element.tag == "th" and data_rows.isdisjoint(cell.rows)
        }

    def of(self, header: Element) -> str:
        """ "column" or "row"."""
        return "column" if header in self._columns else "row"


def _has_content(cell: Element) -> bool:
    return len(cell) > 0 or bool((cell.text or "").strip())


class Grids:
    """The tables of one page, each placed once."""

    def __init__(self) -> None:
        self._grids: dict[Element, Grid] = {}
        self._directions: dict[Element, HeaderDirections] = {}

    def of(self, table: Element) -> Grid:
        """The cells of a `<table>` in rows and columns."""
        known = self._grids.get(table)
        if known is None:
            known = self._grids[table] = Grid.of_html(table)
        return known

    def direction(self, header: Element, table: Element) -> str:
        """Which way a header without scope points: "column" or "row"."""
        known = self._directions.get(table)
        if known is None:
            known = self._directions[table] = HeaderDirections(self.of(table))
        return known.of(header)


class _Reach:
    """Where the cells lie that take their headers from rows and columns."""

    def __init__(self, grid: Grid, roles: dict[Element, str]) -> None:
        self.named: set[str] = set()
        self.lowest: dict[int, int] = {}
        self.highest: dict[int, int] = {}
        self.rows: set[int] = set()
        self.groups: set[int] = set()
        for cell in grid.cells:
            headers = cell.element.get("headers")
            if headers and headers.strip():
                self.named.update(headers.split())
                continue
            role = roles[cell.element]
            if role != "columnheader":
                for x in cell.columns if cell.width > 1 else (cell.x,):
                    self.lowest[x] = cell.y
                    self.highest.setdefault(x, cell.y)
            if role != "rowheader":
                self.groups.add(cell.group)
                self.rows.update(cell.rows if cell.height > 1 else (cell.y,))

    def has_cells(self, header: Cell, role: str) -> bool:
        """Whether some cell belongs to this header."""
        element = header.element
        if self.named and element.get("id") in self.named:
            return True
        if role == "columnheader":
            last = header.y + header.height - 1
            if any(self.lowest.get(x, -1) > last for x in header.columns):
                return True
            return header.in_foot and any(self.highest.get(x, header.y) < header.y for x in header.columns)
        if (element.get("scope") or "").strip().lower() == "rowgroup":
            return header.group in self.groups
        return not self.rows.isdisjoint(header.rows)


def unassigned_headers(grid: Grid, roles: dict[Element, str]) -> Iterator[Cell]:
    """Header cells that no cell of the table belongs to.

    `roles` gives each cell's role. A cell with a headers attribute belongs to the headers that it names and to no
    others; a row header belongs to cells on either side of it, a header in the table foot to the cells above.
    """
    reach = _Reach(grid, roles)
    for cell in grid.cells:
        role = roles[cell.element]
        if role in ("columnheader", "rowheader") and not reach.has_cells(cell, role):
            yield cell
