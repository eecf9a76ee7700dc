"""One row a finding, for a spreadsheet."""

from __future__ import annotations

import csv
import io

from plainoffer.findings import Finding, Report, in_reading_order
from plainoffer.formats.base import Format, RenderOptions, Sources, shown_path

COLUMNS = (
    "page",
    "title",
    "line",
    "column",
    "severity",
    "confidence",
    "rule",
    "family",
    "message",
    "what to do",
    "text",
    "references",
    "known",
    "fingerprint",
)

# A spreadsheet takes a cell that starts with one of these as a formula (OWASP, "CSV Injection"; also the
# full-width forms, which some programs fold to ASCII first).
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


class Csv(Format):
    """UTF-8 with a byte order mark, so that Excel reads accents right; safe against formula injection."""

    name = "csv"
    extension = "csv"

    def render(self, report: Report, *, sources: Sources, options: RenderOptions) -> str:
        """Return a header row and one row a finding."""
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(COLUMNS)
        for finding in in_reading_order(report.findings):
            writer.writerow(_row(finding, report.titles.get(finding.path, ""), options))
        return "\ufeff" + out.getvalue()


def _row(finding: Finding, title: str, options: RenderOptions) -> list[str | int]:
    cells: list[str | int | None] = [
        shown_path(finding.path, options.root),
        title,
        finding.line,
        finding.column,
        finding.severity.value,
        finding.confidence.value,
        finding.rule,
        finding.family,
        finding.message,
        finding.advice,
        finding.match,
        "; ".join(r.name for r in finding.references),
        "yes" if finding.baseline == "known" else "",
        finding.fingerprint,
    ]
    return [safe_cell(cell) if isinstance(cell, str) else ("" if cell is None else cell) for cell in cells]


def safe_cell(text: str) -> str:
    """Return a cell that no spreadsheet runs as a formula: text from pages is not to be trusted.

    An apostrophe in front tells a spreadsheet that the rest is text. Null characters are dropped, because
    some programs stop reading at one.
    """
    text = text.replace("\0", "")
    return "'" + text if text.lstrip(" \u00a0").startswith(_FORMULA_STARTS) else text
