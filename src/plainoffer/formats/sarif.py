"""SARIF 2.1.0 (OASIS standard), for code scanning services and editors."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import quote

from plainoffer.findings import Finding, Fix, Reference, Report, Severity, Suppressed, in_reading_order
from plainoffer.formats.base import Format, RenderOptions, Sources, is_url, shown_path

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVEL = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "note"}
_PROBLEM = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "recommendation"}
_BASELINE = {"new": "new", "known": "unchanged"}


class Sarif(Format):
    """Results with stable rule ids, relative paths, fingerprints without lines, columns in code points."""

    name = "sarif"
    extension = "sarif"

    def render(self, report: Report, *, sources: Sources, options: RenderOptions) -> str:
        """Return the report as a SARIF log with one run."""
        findings = in_reading_order(report.findings)
        every = [*findings, *(s.finding for s in report.suppressed)]
        rules = _rules(every, options)
        index = {rule["id"]: i for i, rule in enumerate(rules)}
        results = [_result(f, index, options) for f in findings]
        results += [_suppressed(s, index, options) for s in report.suppressed]
        driver = {
            "name": "plainoffer",
            "version": str(report.versions.get("plainoffer", "")) or "unknown",
            "rules": rules,
        }
        run = {
            "tool": {"driver": driver},
            "columnKind": "unicodeCodePoints",
            "invocations": [_invocation(report, options)],
            "results": results,
        }
        return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def _rules(findings: list[Finding], options: RenderOptions) -> list[dict[str, Any]]:
    first: dict[str, Finding] = {}
    for finding in findings:
        first.setdefault(finding.rule, finding)
    return [_rule(first[name], options) for name in sorted(first)]


def _rule(finding: Finding, options: RenderOptions) -> dict[str, Any]:
    info = options.rule(finding.rule)
    references = info.references or finding.references
    rule: dict[str, Any] = {
        "id": finding.rule,
        "shortDescription": {"text": info.summary or finding.rule},
        # Code scanning on GitHub asks for the long texts too, so there is always one.
        "fullDescription": {"text": info.why or info.summary or finding.rule},
        "help": {"text": "\n\n".join((info.why or info.summary or finding.rule, *map(_reference, references)))},
        "defaultConfiguration": {"level": _LEVEL[finding.severity]},
        "properties": {
            "tags": [finding.family, *(r.name for r in references)],
            "problem.severity": _PROBLEM[finding.severity],
        },
    }
    url = info.url or next((r.url for r in references if r.url), "")
    if is_url(url):
        rule["helpUri"] = url
    return rule


def _reference(reference: Reference) -> str:
    return f"{reference.name}: {reference.url}" if reference.url else reference.name


def _result(finding: Finding, index: dict[str, int], options: RenderOptions) -> dict[str, Any]:
    text = f"{finding.message} {finding.advice}".strip()
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": index[finding.rule],
        **_level(finding),
        "message": {"text": text},
        "locations": [{"physicalLocation": _location(finding, options)}],
        "baselineState": _BASELINE[finding.baseline],
        "properties": {"confidence": finding.confidence.value, "family": finding.family},
    }
    if finding.fingerprint:
        result["partialFingerprints"] = {"plainoffer/v1": finding.fingerprint}
    if finding.fix is not None:
        result["fixes"] = [_fix(finding, finding.fix, options)]
    return result


def _level(finding: Finding) -> dict[str, str]:
    """The level; what a person has to judge is a review, which has none (SARIF 2.1.0, 3.27.9 and 3.27.10)."""
    return {"kind": "review", "level": "none"} if finding.needs_review else {"level": _LEVEL[finding.severity]}


def _suppressed(suppressed: Suppressed, index: dict[str, int], options: RenderOptions) -> dict[str, Any]:
    kind = "inSource" if suppressed.by in ("comment", "attribute") else "external"
    suppression = {"kind": kind, "justification": suppressed.reason or "no reason was given"}
    return {**_result(suppressed.finding, index, options), "suppressions": [suppression]}


def _artifact(path: str, options: RenderOptions) -> dict[str, str]:
    shown = shown_path(path, options.root) or "text"
    return {"uri": shown if is_url(shown) else quote(shown, safe="/~", errors="surrogateescape")}


def _location(finding: Finding, options: RenderOptions) -> dict[str, Any]:
    location: dict[str, Any] = {"artifactLocation": _artifact(finding.path, options)}
    if finding.start is None or finding.end is None or finding.line is None:
        # A finding about the whole page. Code scanning services ask for a line all the same.
        location["region"] = {"startLine": finding.line or 1}
        return location
    region: dict[str, Any] = {
        "startLine": finding.line,
        "startColumn": finding.column,
        "endLine": finding.end_line,
        "endColumn": finding.end_column,
        "charOffset": finding.start,
        "charLength": finding.end - finding.start,
    }
    location["region"] = {key: value for key, value in region.items() if value is not None}
    return location


def _fix(finding: Finding, fix: Fix, options: RenderOptions) -> dict[str, Any]:
    replacements = [
        {
            "deletedRegion": {"charOffset": e.start, "charLength": e.end - e.start},
            "insertedContent": {"text": e.replacement},
        }
        for e in fix.edits
    ]
    change = {"artifactLocation": _artifact(finding.path, options), "replacements": replacements}
    return {"description": {"text": fix.title or "Put this right"}, "artifactChanges": [change]}


def _invocation(report: Report, options: RenderOptions) -> dict[str, Any]:
    notes = []
    for error in report.errors:
        note: dict[str, Any] = {"level": "error", "message": {"text": error.message}}
        if error.path:
            note["locations"] = [{"physicalLocation": {"artifactLocation": _artifact(error.path, options)}}]
        if error.rule:
            note["associatedRule"] = {"id": error.rule}
        notes.append(note)
    done = not (report.errors or report.stopped)
    return {"executionSuccessful": done, "exitCode": report.exit_code, "toolExecutionNotifications": notes}
