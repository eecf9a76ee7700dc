"""Annotations in a GitHub workflow: workflow commands on standard output.

GitHub shows at most 10 annotations of each kind (error, warning, notice) for one step, so the first ten
of each are written, errors first, and a plain line says how many more there are. Source: GitHub
documentation, "Workflow commands for GitHub Actions"; escaping as in ``actions/toolkit``.
"""

from __future__ import annotations

from plainoffer.findings import Finding, Report, RunError, Severity
from plainoffer.formats.base import Format, RenderOptions, Sources, is_url, shown_path
from plainoffer.formats.view import counted, headline, new_findings

LIMIT = 10
_KIND = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "notice"}


class GitHub(Format):
    """``::error file=…,line=…::message`` for each finding, at most ten of a kind."""

    name = "github"

    def render(self, report: Report, *, sources: Sources, options: RenderOptions) -> str:
        """Return the commands, errors first, then how many more there are, then the result in one line."""
        commands: dict[str, list[str]] = {kind: [] for kind in _KIND.values()}
        commands["error"] = [_failure(e, options) for e in report.errors]
        for finding in new_findings(report):
            kind = "notice" if finding.needs_review else _KIND[finding.severity]
            commands[kind].append(_annotation(kind, finding, options))
        lines: list[str] = []
        for kind, made in commands.items():
            lines += made[:LIMIT]
            if len(made) > LIMIT:
                lines.append(f"… and {counted(len(made) - LIMIT, f'more {kind}')} not shown as annotations.")
        lines.append(headline(report))
        return "\n".join(lines) + "\n"


def _annotation(kind: str, finding: Finding, options: RenderOptions) -> str:
    properties = _place(finding, options)
    properties["title"] = f"plainoffer: {finding.rule}" + (" (please review)" if finding.needs_review else "")
    text = finding.message + (f"\n{finding.advice}" if finding.advice else "")
    if is_url(finding.path) or not finding.path:
        text = f"{finding.path or '(whole site)'}: {text}"
    return _command(kind, properties, text)


def _place(finding: Finding, options: RenderOptions) -> dict[str, str]:
    if is_url(finding.path) or not finding.path:
        return {}
    place = {"file": shown_path(finding.path, options.root), "line": str(finding.line or 1)}
    if finding.end_line is not None:
        place["endLine"] = str(finding.end_line)
    # GitHub takes columns only for a place on one line.
    if finding.column is not None and finding.end_column is not None and finding.line == finding.end_line:
        place["col"], place["endColumn"] = str(finding.column), str(finding.end_column)
    return place


def _failure(error: RunError, options: RenderOptions) -> str:
    place = {} if is_url(error.path) or not error.path else {"file": shown_path(error.path, options.root)}
    return _command("error", {**place, "title": "plainoffer could not do this"}, error.message)


def _command(kind: str, properties: dict[str, str], message: str) -> str:
    written = ",".join(f"{key}={_escape_property(value)}" for key, value in properties.items())
    return f"::{kind} {written}::{_escape(message)}"


def _escape(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_property(text: str) -> str:
    return _escape(text).replace(":", "%3A").replace(",", "%2C")
