"""GitLab code quality report. Source: GitLab documentation, "Code Quality", "Code Quality report format"."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from plainoffer.findings import Finding, Report, Severity, in_reading_order
from plainoffer.formats.base import Format, RenderOptions, Sources, shown_path

_SEVERITY = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.ADVICE: "info"}


class GitLab(Format):
    """A list with one entry a finding. Every fingerprint is unique, because GitLab drops repeated ones."""

    name = "gitlab"
    extension = "json"

    def render(self, report: Report, *, sources: Sources, options: RenderOptions) -> str:
        """Return the report as a JSON list."""
        seen: dict[str, int] = {}
        entries = [_entry(f, seen, options) for f in in_reading_order(report.findings)]
        return json.dumps(entries, ensure_ascii=False, indent=2) + "\n"


def _entry(finding: Finding, seen: dict[str, int], options: RenderOptions) -> dict[str, Any]:
    path = shown_path(finding.path, options.root)
    lines = {"begin": finding.line or 1, "end": finding.end_line or finding.line or 1}
    return {
        "description": f"{finding.rule}: {finding.message}",
        "check_name": finding.rule,
        "fingerprint": _unique(finding, path, seen),
        "severity": "info" if finding.needs_review else _SEVERITY[finding.severity],
        "location": {"path": path or "text", "lines": lines},
    }


def _unique(finding: Finding, path: str, seen: dict[str, int]) -> str:
    """Return a fingerprint without line numbers, with the path and a count against repeats."""
    key = "\0".join((path, finding.rule, finding.fingerprint or finding.match or finding.message))
    seen[key] = seen.get(key, 0) + 1
    return hashlib.sha256(f"{key}\0{seen[key]}".encode("utf-8", errors="replace")).hexdigest()
