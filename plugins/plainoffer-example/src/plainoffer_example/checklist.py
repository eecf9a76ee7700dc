"""The output format checklist."""

from __future__ import annotations

from itertools import groupby

from plainoffer.findings import Report
from plainoffer.formats import Format, RenderOptions, Sources
from plainoffer.formats.base import shown_path


class Checklist(Format):
    """Boxes to tick, page by page, to paste into a ticket."""

    name = "checklist"
    extension = "md"
    summary = "boxes to tick, page by page, to paste into a ticket"

    def render(self, report: Report, *, sources: Sources, options: RenderOptions) -> str:
        """Return one box for each new finding."""
        lines: list[str] = []
        new = [finding for finding in report.findings if finding.baseline == "new"]
        for path, findings in groupby(new, key=lambda finding: finding.path):
            lines.append(f"{shown_path(path, options.root) or 'Text'}:")
            for finding in findings:
                place = f"line {finding.line}" if finding.line else "whole page"
                lines.append(f"- [ ] {place}: {' '.join(f'{finding.message} {finding.advice}'.split())}")
            lines.append("")
        return "\n".join(lines) or "Nothing to do.\n"
