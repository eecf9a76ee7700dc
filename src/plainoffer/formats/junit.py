"""JUnit XML: a suite a page, a case a finding, for the test reports of CI systems."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

from plainoffer.findings import Finding, Report, RunError
from plainoffer.formats.base import Format, RenderOptions, Sources, shown_path
from plainoffer.formats.view import by_page, gaps, page_name

# Characters that XML 1.0 does not allow at all, not even as references.
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class JUnit(Format):
    """A failing case for each finding that makes the run fail, a passing case for each other one.

    So the test report is red exactly when the exit code is 1. What did not run is a skipped case with the
    reason, what could not be done an error.
    """

    name = "junit"
    extension = "xml"

    def render(self, report: Report, *, sources: Sources, options: RenderOptions) -> str:
        """Return the report as XML."""
        failing = {id(f) for f in report.failing()}
        root = ET.Element("testsuites", name="plainoffer", time=f"{report.seconds:.3f}")
        for path, findings in by_page(report).items():
            _suite(root, page_name(path, report, options.root), findings, failing)
        _not_run(root, report)
        _errors(root, report.errors, options)
        for key in ("tests", "failures", "errors", "skipped"):
            root.set(key, str(sum(int(suite.get(key, "0")) for suite in root)))
        ET.indent(root)
        return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _suite(root: ET.Element, page: str, findings: tuple[Finding, ...], failing: set[int]) -> None:
    failures = sum(1 for f in findings if id(f) in failing)
    suite = _new_suite(root, page, tests=max(1, len(findings)), failures=failures)
    if not findings:
        ET.SubElement(suite, "testcase", name="plainoffer", classname=clean(page))
    for finding in findings:
        line, column = finding.line or 1, finding.column or 1
        name = f"{finding.rule} at {line}:{column}" if finding.line else f"{finding.rule} on the whole page"
        case = ET.SubElement(suite, "testcase", name=clean(name), classname=clean(page), line=str(line))
        text = clean("\n".join(filter(None, (finding.message, _quoted(finding.match), finding.advice))))
        if id(finding) in failing:
            kind = finding.severity.value
            node = ET.SubElement(case, "failure", message=clean(finding.message), type=kind)
            node.text = text
        else:
            kind = "please review" if finding.needs_review else finding.severity.value
            ET.SubElement(case, "system-out").text = f"{kind}: {text}"


def _not_run(root: ET.Element, report: Report) -> None:
    skipped = gaps(report)
    if not skipped:
        return
    suite = _new_suite(root, "not checked", tests=len(skipped), skipped=len(skipped))
    for gap in skipped:
        case = ET.SubElement(suite, "testcase", name=clean(gap.rule), classname="not checked")
        reason = f"{gap.outcome.value} {gap.where}".strip() + f": {gap.reason}"
        ET.SubElement(case, "skipped", message=clean(reason))


def _errors(root: ET.Element, errors: tuple[RunError, ...], options: RenderOptions) -> None:
    if not errors:
        return
    suite = _new_suite(root, "could not be done", tests=len(errors), errors=len(errors))
    for error in errors:
        page = shown_path(error.path, options.root) or "plainoffer"
        case = ET.SubElement(suite, "testcase", name=clean(error.rule or "run"), classname=clean(page))
        ET.SubElement(case, "error", message=clean(error.message)).text = clean(error.detail) or None


def _new_suite(
    root: ET.Element, name: str, *, tests: int, failures: int = 0, errors: int = 0, skipped: int = 0
) -> ET.Element:
    counts = {"tests": tests, "failures": failures, "errors": errors, "skipped": skipped}
    return ET.SubElement(root, "testsuite", {"name": clean(name), **{k: str(v) for k, v in counts.items()}})


def _quoted(text: str) -> str:
    return f"Text: {text}" if text else ""


def clean(text: str) -> str:
    """Replace characters that XML cannot hold."""
    return _NOT_XML.sub("\ufffd", text)
