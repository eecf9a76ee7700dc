"""One line a finding, for editors and for search: ``path:line:column: rule-name message``."""

from __future__ import annotations

from plainoffer.findings import Finding, Report
from plainoffer.formats.base import Format, RenderOptions, Sources, shown_path
from plainoffer.formats.excerpt import visible
from plainoffer.formats.view import headline, new_findings, page_name, told_once


class Concise(Format):
    """``path:line:column: rule-name message``. A finding about a whole page is shown at 1:1.

    What a person has to judge says "(please review)" after the name of the rule.
    """

    name = "concise"

    def render(self, report: Report, *, sources: Sources, options: RenderOptions) -> str:
        """Return one line a finding, then what could not be done, then the result in one line."""
        lines = [_line(f, page_name(f.path, report, options.root)) for f in new_findings(report)]
        for error in told_once(report.errors, options.root):
            where = shown_path(error.path, options.root) or "plainoffer"
            lines.append(f"{visible(where)}: could not be done: {visible(error.message)}")
        lines.append(headline(report))
        return "\n".join(lines) + "\n"


def _line(finding: Finding, page: str) -> str:
    path = visible(page)
    message = visible(finding.message.replace("\n", " "))
    review = " (please review)" if finding.needs_review else ""
    # An element that a script made stands nowhere in the source.
    element = f" [{visible(finding.selector)}]" if finding.line is None and finding.selector else ""
    return f"{path}:{finding.line or 1}:{finding.column or 1}: {finding.rule}{review} {message}{element}"
