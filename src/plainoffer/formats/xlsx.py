"""The publishing audit as a workbook, to work with in meetings.

Sheets: Summary, Audit matrix (with columns for owner, action, date and sign-off), Work plan, Findings, Pages, Links,
Changes, History, Not checked. All text is written as text, never as a formula: text from pages is not to be trusted.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from plainoffer.errors import MissingExtra
from plainoffer.findings import Report
from plainoffer.formats.base import Format, RenderOptions, Sources
from plainoffer.formats.workbook_rows import (
    change_rows,
    findings_rows,
    gap_rows,
    history_rows,
    link_rows,
    matrix_rows,
    page_rows,
    plan_rows,
    summary_rows,
)
from plainoffer.formats.workplan import HEADER, STATUS

# Limits of the file format: 32,767 characters in a cell, 1,048,576 rows in a sheet.
CELL, ROWS = 32_000, 1_000_000
_FORBIDDEN = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
Cell = str | int | float | None
Row = Sequence[Cell]


class Sheet(NamedTuple):
    """A sheet: its name, its columns with their widths in characters, its rows, and columns of choices."""

    name: str
    columns: dict[str, int]
    rows: Iterable[Row]
    choices: dict[str, tuple[str, ...]] = {}


class Xlsx(Format):
    """A workbook with headings that stay in view, filters, wrapped text, and places to fill in."""

    name = "xlsx"
    extension = "xlsx"
    binary = True

    def render(self, report: Report, *, sources: Sources, options: RenderOptions) -> bytes:
        """Return the workbook as bytes.

        Raises:
            MissingExtra: openpyxl is not installed.
        """
        try:
            from openpyxl import Workbook
        except ImportError as error:
            raise MissingExtra("audit", "Writing a workbook") from error
        book = Workbook(write_only=True)
        book.properties.title = options.title or "Local Offer website check"
        book.properties.creator = "plainoffer"
        for sheet in _sheets(report, options):
            _write(book, sheet)
        out = io.BytesIO()
        book.save(out)
        return out.getvalue()


def _sheets(report: Report, options: RenderOptions) -> list[Sheet]:
    matrix = {"Paragraph": 11, "Force": 9, "Kind": 10, "Theme": 22, "Duty": 50, "What was found": 22}
    matrix |= {"Pages": 45, "Passages": 60, "Owner": 20, "Action": 40, "Date": 13, "Sign-off": 18, "Note": 45, "Id": 32}
    finding = {"Page": 45, "Title": 30, "Line": 7, "Severity": 11, "Sure": 10, "Rule": 26, "Family": 16}
    finding |= {"What is wrong": 55, "What to do": 50, "Text": 35, "Rests on": 35, "Known": 8}
    finding |= {"Since last audit": 11, "Owner": 18, "Done": 10}
    pages = {
        "Page": 60,
        "Title": 45,
        "Errors": 9,
        "Warnings": 10,
        "Advice": 9,
        "Not checked": 12,
        "Owner": 18,
    }
    links = {"Link": 60, "What is wrong": 60, "Answer": 9, "Leads to": 45, "Rule": 18, "Places": 45}
    links |= {"Owner": 18, "Done": 10}
    gaps = {"Rule": 28, "Result": 13, "Why": 70, "Number of pages": 12, "Pages": 60}
    plan = dict(zip(HEADER, (9, 9, 24, 55, 40, 30, 45, 20, 13, 13, 13, 30, 32), strict=True))
    changes = {"Change": 26, "Rule or duty": 40, "Number": 10, "Where, or from what to what": 60}
    past = {"Audit": 13, "Pages": 9, "Errors": 9, "Warnings": 10, "Advice": 9, "Musts with evidence": 12}
    past |= {"Musts": 9, "New": 9, "Fixed": 9, "Still open": 10}
    severity = ("error", "warning", "advice")
    return [
        Sheet("Summary", {"What": 44, "Figure": 24, "Note": 70}, summary_rows(report, options)),
        Sheet("Audit matrix", matrix, matrix_rows(report, options), {"Sign-off": ("yes", "no", "not needed")}),
        Sheet("Work plan", plan, plan_rows(report, options), {"Status": STATUS, "Priority": ("1", "2", "3")}),
        Sheet("Findings", finding, findings_rows(report, options), {"Severity": severity, "Done": ("yes", "no")}),
        Sheet("Pages", pages, page_rows(report, options)),
        Sheet("Links", links, link_rows(report, options), {"Done": ("yes", "no")}),
        Sheet("Changes", changes, change_rows(report, options)),
        Sheet("History", past, history_rows(report, options)),
        Sheet("Not checked", gaps, gap_rows(report, options)),
    ]


def _write(book: Any, sheet: Sheet) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    page = book.create_sheet(sheet.name)
    page.freeze_panes = "B2" if len(sheet.columns) > 4 else "A2"
    page.page_setup.orientation, page.page_setup.fitToHeight = "landscape", 0
    # A sheet with many columns can only be read on A3 (paper size 8); the others fit on A4 (9).
    page.page_setup.paperSize = 8 if sum(sheet.columns.values()) > 220 else 9
    page.sheet_properties.pageSetUpPr.fitToPage = True
    page.print_title_rows, page.print_options.gridLines = "1:1", True
    for number, width in enumerate(sheet.columns.values(), 1):
        page.column_dimensions[get_column_letter(number)].width = width
    font, fill = Font(bold=True, color="FFFFFF"), PatternFill("solid", fgColor="0B5567")
    wrap = Alignment(wrap_text=True, vertical="top", horizontal="left")
    page.append([_cell(page, name, alignment=wrap, font=font, fill=fill) for name in sheet.columns])
    last, widths = 1, tuple(sheet.columns.values())
    for row in sheet.rows:
        last += 1
        page.row_dimensions[last].height = _height(row, widths)
        page.append([_cell(page, value, alignment=wrap) for value in row])
        if last >= ROWS:
            page.append(["More rows than a sheet can hold. The csv format has them all."])
            break
    page.auto_filter.ref = f"A1:{get_column_letter(len(sheet.columns))}{last}"
    for name, allowed in sheet.choices.items():
        if last > 1:
            letter = get_column_letter(list(sheet.columns).index(name) + 1)
            rule = DataValidation(type="list", formula1=f'"{",".join(allowed)}"', allow_blank=True)
            rule.add(f"{letter}2:{letter}{last}")
            page.data_validations.append(rule)


def _height(row: Row, widths: tuple[int, ...]) -> float:
    """Return the height of a row in points: LibreOffice does not fit rows to wrapped text by itself.

    The width of a column counts digits; a letter of running text takes about nine tenths of one.
    """
    lines = 1
    for value, width in zip(row, widths, strict=False):
        if isinstance(value, str) and value:
            lines = max(lines, sum(-(-len(part) // round(width * 1.1)) or 1 for part in value.split("\n")))
    return min(409.0, 15.0 * lines)


def _cell(page: Any, value: Cell, **style: Any) -> Any:
    """Return a cell. A text stays a text, whatever it starts with."""
    from openpyxl.cell import WriteOnlyCell

    cell = WriteOnlyCell(page)
    if isinstance(value, str):
        cell.value = _FORBIDDEN.sub("\ufffd", value)[:CELL]
        # openpyxl takes "=…" for a formula and "#N/A" for an error unless it is told that this is text.
        cell.data_type = "s"
        cell.quotePrefix = value.startswith(("=", "+", "-", "@"))
    elif value is not None:
        cell.value = value
    for name, part in style.items():
        setattr(cell, name, part)
    return cell
