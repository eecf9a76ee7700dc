"""EARL 1.0 as JSON-LD, in the form that W3C's accessibility pages ask for.

Every outcome becomes an assertion, passed and untested ones too: a report says what was decided
everywhere, not only what was found. Source: W3C WAI, "EARL Reporting Format" (ACT rules), and the
vocabulary http://www.w3.org/ns/earl#.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from typing import Any
from urllib.parse import quote

from plainoffer.findings import Finding, Outcome, OutcomeKind, Reference, Report, in_reading_order
from plainoffer.formats.base import Format, RenderOptions, Sources, is_url, shown_path

CONTEXT = "https://www.w3.org/WAI/content-assets/wcag-act-rules/earl-context.json"
_OUTCOME = {
    OutcomeKind.PASSED: "earl:passed",
    OutcomeKind.FAILED: "earl:failed",
    OutcomeKind.INAPPLICABLE: "earl:inapplicable",
    OutcomeKind.CANNOT_TELL: "earl:cantTell",
    OutcomeKind.UNTESTED: "earl:untested",
}
# The identifier of a success criterion, at the end of its address: .../WCAG22/Understanding/page-titled
_CRITERION = re.compile(r"/WCAG2\d?/(?:Understanding/|quickref/)?#?([a-z][a-z-]+)(?:\.html)?/?$")


class Earl(Format):
    """A ``TestSubject`` for each page with an ``Assertion`` for each rule."""

    name = "earl"
    extension = "jsonld"

    def render(self, report: Report, *, sources: Sources, options: RenderOptions) -> str:
        """Return the report as JSON-LD."""
        found: dict[tuple[str, str], list[Finding]] = defaultdict(list)
        for finding in in_reading_order(report.findings):
            found[finding.path, finding.rule].append(finding)
        outcomes: dict[str, list[Outcome]] = {path: [] for path in report.pages}
        for outcome in report.outcomes:
            outcomes.setdefault(outcome.path, []).append(outcome)
        _add_missing(outcomes, found)
        graph: list[dict[str, Any]] = [_assertor(report)]
        for path, made in outcomes.items():
            assertions = [_assertion(o, found.get((path, o.rule), []), options) for o in made]
            graph.append(_subject(path, report.titles.get(path, ""), assertions, options))
        return json.dumps({"@context": CONTEXT, "@graph": graph}, ensure_ascii=False, indent=1) + "\n"


def _add_missing(outcomes: dict[str, list[Outcome]], found: dict[tuple[str, str], list[Finding]]) -> None:
    """Add a failed outcome for findings whose rule reported none, so that no finding is lost."""
    told = {(o.path, o.rule) for made in outcomes.values() for o in made}
    for path, rule in found:
        if (path, rule) not in told:
            outcome = Outcome(rule=rule, path=path, outcome=OutcomeKind.FAILED)
            outcomes.setdefault(path, []).append(outcome)


def _assertor(report: Report) -> dict[str, Any]:
    return {
        "@id": "_:plainoffer",
        "@type": ["Assertor", "Project"],
        "name": "plainoffer",
        "release": {"@type": "Version", "revision": str(report.versions.get("plainoffer", "unknown"))},
    }


def _subject(path: str, title: str, assertions: list[dict[str, Any]], options: RenderOptions) -> dict[str, Any]:
    shown = shown_path(path, options.root)
    # Findings about the whole site carry no page.
    source = shown if is_url(shown) else quote(shown or "site", safe="/~", errors="surrogateescape")
    subject: dict[str, Any] = {"@type": "TestSubject", "source": source}
    if title:
        subject["title"] = title
    return {**subject, "assertions": assertions}


def _assertion(outcome: Outcome, findings: list[Finding], options: RenderOptions) -> dict[str, Any]:
    info = options.rule(outcome.rule)
    references = info.references or (findings[0].references if findings else ())
    test: dict[str, Any] = {"@type": "TestCase", "title": outcome.rule}
    if info.summary:
        test["description"] = info.summary
    if criteria := [c for r in references if (c := criterion(r))]:
        test["isPartOf"] = criteria
    result: dict[str, Any] = {"@type": "TestResult", "outcome": _OUTCOME[outcome.outcome]}
    told = [_told(f) for f in findings] or [outcome.reason]
    if any(told):
        result["description"] = "\n".join(told)
    if pointers := [f.selector for f in findings if f.selector]:
        result["pointer"] = pointers
    return {
        "@type": "Assertion",
        "assertedBy": "_:plainoffer",
        "mode": "earl:automatic",
        "test": test,
        "result": result,
    }


def _told(finding: Finding) -> str:
    place = f"Line {finding.line}, column {finding.column}: " if finding.line else ""
    quoted = f" “{finding.match}”" if finding.match else ""
    return f"{place}{finding.message}{quoted}"


def criterion(reference: Reference) -> str:
    """Return ``WCAG2:page-titled`` for a reference to a WCAG 2 success criterion, else an empty string."""
    match = _CRITERION.search(reference.url)
    return f"WCAG2:{match[1]}" if match else ""
