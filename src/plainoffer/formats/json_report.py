"""The whole report as JSON, in the shape of ``docs/report.schema.json``."""

from __future__ import annotations

import json

from plainoffer.findings import Report
from plainoffer.formats.base import Format, RenderOptions, Sources


class Json(Format):
    """Everything that a report says, for programs."""

    name = "json"
    extension = "json"

    def render(self, report: Report, *, sources: Sources, options: RenderOptions) -> str:
        """Return the report as one indented JSON object."""
        return json.dumps(report.to_dict(), ensure_ascii=False, indent=2) + "\n"
