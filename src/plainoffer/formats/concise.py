"""One line a finding, for editors and for search: ``path:line:column: rule-name message``."""

from __future__ import annotations

from plainoffer.findings import Finding, Report, in_reading_order
from plainoffer.formats.base import Format, RenderOptions, Sources, shown_path
from plainoffer.formats.excerpt import visible
from plainoffer.formats.view import headline


class Concise(Format):
    """``path:line:column: rule-name message``. A finding about a whole page is shown at 1:1."""

    name = "concise"

    def render(self, report: Report, *, sources: Sources, options: RenderOptions) -> str:
        """Return one line a finding, then what could not be done, then the result in one line."""
        lines = [_line(f, options) for f in in_reading_order(report.findings)]
        for error in report.errors:
            where = shown_path(error.path, options.root) or "plainoffer"
            lines.append(f"{visible(where)}: could not be done: {visible(error.message)}")
        lines.append(headline(report))
        return "\n".join(lines) + "\n"


def _line(finding: Finding, options: RenderOptions) -> str:
    path = visible(shown_path(finding.path, options.root)) or "(text)"
    message = visible(finding.message.replace("\n", " "))
    return f"{path}:{finding.line or 1}:{finding.column or 1}: {finding.rule} {message}"
