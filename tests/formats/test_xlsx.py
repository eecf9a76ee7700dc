"""The workbook: sheets to work with in a meeting, and no formula in it."""

from __future__ import annotations

import io
import sys
import zipfile
from typing import Any

import pytest

from plainoffer.errors import MissingExtra
from plainoffer.findings import Finding, Report
from plainoffer.formats import load

from . import samples

SHEETS = ["Summary", "Audit matrix", "Work plan", "Findings", "Pages", "Links", "Changes", "History", "Not checked"]


def render(report: Report) -> bytes:
    data = load()["xlsx"].render(report, sources=samples.SOURCES, options=samples.OPTIONS)
    assert isinstance(data, bytes)
    return data


def workbook(report: Report) -> Any:
    openpyxl = pytest.importorskip("openpyxl")
    return openpyxl.load_workbook(io.BytesIO(render(report)))


@pytest.mark.parametrize("report", [samples.audit(), samples.CLEAN, samples.EMPTY], ids=["audit", "clean", "empty"])
def test_all_sheets_are_there_with_frozen_headings_and_filters(report: Report) -> None:
    book = workbook(report)
    assert book.sheetnames == SHEETS
    for sheet in book:
        assert sheet.freeze_panes in ("A2", "B2")
        assert sheet.auto_filter.ref.startswith("A1:")
        assert sheet["A1"].font.bold
        assert sheet.column_dimensions["A"].width > 5


def test_the_matrix_has_a_row_a_duty_and_room_for_owner_action_date_and_sign_off() -> None:
    sheet = workbook(samples.audit())["Audit matrix"]
    header = [cell.value for cell in sheet[1]]
    assert header[8:12] == ["Owner", "Action", "Date", "Sign-off"]
    rows = list(sheet.iter_rows(min_row=2, values_only=True))
    assert [row[1] for row in rows] == ["must", "must", "must", "should"]
    assert rows[0][5] == "evidence found"
    assert rows[0][8] == "Inclusion team"
    assert rows[0][9:12] == (None, None, None)
    assert sheet["B2"].alignment.wrap_text


def test_text_is_never_a_formula() -> None:
    bad = ["=1+1", "+1", "-1", "@SUM(A1)", "#N/A", '=HYPERLINK("http://x","y")', "{=1}"]
    findings = tuple(
        Finding(**{**_fields(samples.finding("a", "pages/ehc.html", "form")), "match": text, "message": text})
        for text in bad
    )
    data = render(Report(findings=findings, titles={"pages/ehc.html": "=2+2"}))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        sheets = [archive.read(n).decode() for n in archive.namelist() if n.startswith("xl/worksheets/sheet")]
    assert sheets
    assert not any("<f>" in sheet or 't="e"' in sheet for sheet in sheets)


def test_long_text_and_forbidden_characters_do_not_break_the_file() -> None:
    values = {**_fields(samples.finding("a", "pages/ehc.html", "form")), "match": "a\0\x0b" + "x" * 40_000}
    sheet = workbook(Report(findings=(Finding(**values),)))["Findings"]
    cell = sheet.cell(2, 10).value
    assert cell.startswith("a\ufffd\ufffdxxx")
    assert len(cell) <= 32_767


def test_findings_pages_and_gaps_are_complete() -> None:
    book = workbook(samples.report())
    assert book["Findings"].max_row == 1 + 8
    assert book["Pages"].max_row == 1 + 4
    gaps = list(book["Not checked"].iter_rows(min_row=2, values_only=True))
    assert [row[1] for row in gaps] == ["untested", "cannot tell", "could not be done"]


def test_a_missing_openpyxl_is_told_with_the_way_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(MissingExtra, match=r'pip install "plainoffer\[audit\]"'):
        render(samples.CLEAN)


def _fields(finding: Finding) -> dict[str, Any]:
    return {name: getattr(finding, name) for name in finding.__struct_fields__}
