"""Ways to write a report down. One module a format; nothing is imported before it is used."""

from __future__ import annotations

from importlib import import_module

from plainoffer.findings import Report
from plainoffer.formats.base import Format, RenderOptions, RuleInfo, Sources, encodable

__all__ = ["NAMES", "Format", "RenderOptions", "RuleInfo", "Sources", "load"]

# name, extension, binary, "module:class", what it is for
_BUILT_IN = (
    (
        "full",
        "txt",
        False,
        "full:Full",
        "for people: each finding with the place in the source and what to do",
    ),
    ("concise", "txt", False, "concise:Concise", "one line a finding: path:line:column: rule message"),
    ("json", "json", False, "json_report:Json", "the whole report for programs (docs/report.schema.json)"),
    ("jsonl", "jsonl", False, "jsonl:JsonLines", "one JSON object a line, for streams and logs"),
    ("sarif", "sarif", False, "sarif:Sarif", "SARIF 2.1.0, for code scanning"),
    ("github", "txt", False, "github:GitHub", "annotations in a GitHub workflow"),
    ("gitlab", "json", False, "gitlab:GitLab", "GitLab code quality report"),
    ("junit", "xml", False, "junit:JUnit", "JUnit XML, for test reports in CI"),
    ("markdown", "md", False, "markdown:Markdown", "a summary for a pull request or a workflow step"),
    ("csv", "csv", False, "csv_report:Csv", "one row a finding, for a spreadsheet"),
    ("html", "html", False, "html:Html", "the report for a steering group: one file, opens anywhere"),
    ("earl", "jsonld", False, "earl:Earl", "W3C EARL as JSON-LD: every outcome, for accessibility auditors"),
    ("xlsx", "xlsx", True, "xlsx:Xlsx", "the publishing audit as a workbook"),
    ("workplan", "csv", False, "workplan:Workplan", "the annual work plan: each gap with owner and date, as CSV"),
)

NAMES = tuple(row[0] for row in _BUILT_IN)
"""Names of the built-in formats, in the order in which help texts list them."""


class LazyFormat(Format):
    """A built-in format whose module is imported when something is rendered."""

    def __init__(self, target: str) -> None:
        self._target = target

    def render(self, report: Report, *, sources: Sources, options: RenderOptions) -> str | bytes:
        """Import the format and let it render the report."""
        module, _, class_name = self._target.partition(":")
        real: Format = getattr(import_module(f"plainoffer.formats.{module}"), class_name)()
        rendered = real.render(report, sources=sources, options=options)
        return encodable(rendered) if isinstance(rendered, str) else rendered


def load() -> dict[str, Format]:
    """Return the built-in formats by name, in the order in which help texts list them."""
    return {row[0]: _lazy(*row) for row in _BUILT_IN}


def _lazy(name: str, extension: str, binary: bool, target: str, summary: str) -> Format:
    # Each gets a class of its own, because name, extension and binary belong to the class of a format.
    described = {"name": name, "extension": extension, "binary": binary, "summary": summary}
    kind: type[LazyFormat] = type("LazyFormat", (LazyFormat,), described)
    return kind(target)
