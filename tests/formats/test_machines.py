"""The formats that programs read: what their own specifications ask for."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from jsonschema import Draft4Validator, Draft202012Validator

from plainoffer.findings import Finding, Report, RunError, Severity
from plainoffer.formats import load
from plainoffer.formats.base import RenderOptions
from plainoffer.formats.csv_report import safe_cell
from plainoffer.formats.earl import criterion
from plainoffer.rule import WCAG

from . import samples

ROOT = Path(__file__).parents[2]
REPORTS = [samples.report(), samples.audit(), samples.CLEAN, samples.EMPTY]


def render(name: str, report: Report, **options: Any) -> str:
    text = load()[name].render(report, sources=samples.SOURCES, options=RenderOptions(**options))
    assert isinstance(text, str)
    return text


def many(number: int, severity: Severity) -> tuple[Finding, ...]:
    return tuple(samples.finding(f"rule-{i}", "pages/ehc.html", "form", severity=severity) for i in range(number))


@pytest.mark.parametrize("report", REPORTS)
def test_json_follows_the_published_schema(report: Report) -> None:
    schema = json.loads((ROOT / "docs" / "report.schema.json").read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(json.loads(render("json", report)))


def test_the_schema_notices_a_wrong_report() -> None:
    schema = json.loads((ROOT / "docs" / "report.schema.json").read_text("utf-8"))
    wrong = samples.report().to_dict()
    wrong["findings"][0]["line"] = 0
    wrong["outcomes"][0]["outcome"] = "fine"
    assert len(list(Draft202012Validator(schema).iter_errors(wrong))) == 2


def test_json_lines_are_one_object_each_with_the_summary_last() -> None:
    objects = [json.loads(line) for line in render("jsonl", samples.report()).splitlines()]
    kinds = [o["type"] for o in objects]
    assert kinds.count("finding") == 8
    assert {"suppressed", "topic", "error", "outcome"} < set(kinds)
    assert objects[-1]["type"] == "summary"
    assert objects[-1]["exit_code"] == 2


@pytest.mark.parametrize("report", REPORTS)
def test_sarif_follows_the_schema_of_the_standard(report: Report) -> None:
    schema = json.loads((ROOT / "tests" / "data" / "sarif-2.1.0-rtm.5.json").read_text("utf-8"))
    Draft4Validator(schema).validate(json.loads(render("sarif", report)))


def test_sarif_places_count_code_points_and_paths_are_relative() -> None:
    finding = samples.finding("jargon", "pages/ehc.html", "provision")
    moved = Report(findings=(Finding(**{**_fields(finding), "path": "/site/a page.html"}),))
    run = json.loads(render("sarif", moved, root="/site"))["runs"][0]
    assert run["columnKind"] == "unicodeCodePoints"
    location = run["results"][0]["locations"][0]["physicalLocation"]
    assert location["artifactLocation"]["uri"] == "a%20page.html"
    region = location["region"]
    start = region["charOffset"]
    assert samples.EHC[start : start + region["charLength"]] == "provision"


def test_sarif_keeps_what_was_set_aside_with_its_reason() -> None:
    results = json.loads(render("sarif", samples.report()))["runs"][0]["results"]
    aside = [r for r in results if "suppressions" in r]
    assert [s["suppressions"][0]["justification"] for s in aside] == ["The law's own words."]


def test_sarif_gives_a_finding_on_the_whole_page_the_first_line() -> None:
    results = json.loads(render("sarif", samples.report()))["runs"][0]["results"]
    title = next(r for r in results if r["ruleId"] == "page-title")
    assert title["locations"][0]["physicalLocation"]["region"] == {"startLine": 1}


def test_github_writes_errors_first_and_ten_of_a_kind() -> None:
    report = Report(findings=(*many(12, Severity.ADVICE), *many(11, Severity.ERROR), *many(2, Severity.WARNING)))
    lines = render("github", report).splitlines()
    kinds = [line.split(" ")[0].strip(":") for line in lines]
    assert kinds == ["error"] * 10 + ["…"] + ["warning"] * 2 + ["notice"] * 10 + ["…", kinds[-1]]
    assert lines[10] == "… and 1 more error not shown as annotations."
    assert "2 more notices" in lines[23]


def test_github_escapes_messages_and_properties() -> None:
    finding = Finding(
        **{
            **_fields(samples.finding("a", "pages/ehc.html", "form")),
            "path": "a,b:c%.html",
            "message": "50%\r\n::error::forged",
        }
    )
    line = render("github", Report(findings=(finding,))).splitlines()[0]
    assert line.startswith("::warning file=a%2Cb%3Ac%25.html,line=2,")
    assert line.endswith("::50%25%0D%0A::error::forged")


def test_github_gives_no_columns_for_a_place_over_several_lines() -> None:
    values = {**_fields(samples.finding("a", "pages/ehc.html", "form")), "end_line": 3}
    line = render("github", Report(findings=(Finding(**values),))).splitlines()[0]
    assert "endLine=3" in line
    assert "col=" not in line.lower()


def test_github_names_no_file_for_an_address() -> None:
    values = {**_fields(samples.finding("a", "pages/ehc.html", "form")), "path": "https://example.org/x"}
    line = render("github", Report(findings=(Finding(**values),))).splitlines()[0]
    assert "file=" not in line
    assert "::https://example.org/x: " in line


def test_gitlab_fingerprints_are_unique_and_do_not_depend_on_lines() -> None:
    one = samples.finding("jargon", "pages/ehc.html", "form")
    entries = json.loads(render("gitlab", Report(findings=(one, one, one))))
    assert len({e["fingerprint"] for e in entries}) == 3
    lower = Finding(**{**_fields(one), "line": 90, "start": 4000, "end": 4004})
    moved = json.loads(render("gitlab", Report(findings=(lower,))))
    assert moved[0]["fingerprint"] == entries[0]["fingerprint"]


def test_gitlab_entries_have_what_gitlab_asks_for() -> None:
    for entry in json.loads(render("gitlab", samples.report())):
        assert entry["severity"] in {"info", "minor", "major", "critical", "blocker"}
        assert entry["location"]["path"]
        assert entry["location"]["lines"]["begin"] >= 1
        assert entry["check_name"] in entry["description"]


@pytest.mark.parametrize("report", REPORTS)
def test_junit_counts_agree_with_its_cases(report: Report) -> None:
    root = ET.fromstring(render("junit", report))
    for suite in root:
        assert int(suite.get("tests", "")) == len(suite.findall("testcase"))
        assert int(suite.get("failures", "")) == len(suite.findall("testcase/failure"))
    assert root.get("tests") == str(len(root.findall("testsuite/testcase")))


def test_junit_is_red_exactly_when_the_run_fails() -> None:
    advice = Report(findings=many(2, Severity.ADVICE), pages=("pages/ehc.html",))
    assert advice.exit_code == 0
    assert ET.fromstring(render("junit", advice)).get("failures") == "0"
    error = Report(findings=many(2, Severity.ERROR), pages=("pages/ehc.html",))
    assert error.exit_code == 1
    assert ET.fromstring(render("junit", error)).get("failures") == "2"


def test_junit_survives_text_that_xml_cannot_hold() -> None:
    values = {**_fields(samples.finding("a", "pages/ehc.html", "form")), "message": "a\0b\x1b\ufffe\ud800c"}
    text = render("junit", Report(findings=(Finding(**values),)))
    assert "a\ufffdb\ufffd\ufffd\ufffdc" in text
    ET.fromstring(text)


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "＝1", "=cmd|'/c calc'!A0", "\0=1"],
)
def test_no_cell_of_a_csv_file_is_a_formula(text: str) -> None:
    assert safe_cell(text).startswith("'")


@pytest.mark.parametrize("text", ["", "plain", "a=b", "1-2", "“=1”", "'quoted'"])
def test_plain_cells_stay_as_they_are(text: str) -> None:
    assert safe_cell(text) == text


def test_csv_has_one_row_a_finding_and_starts_with_a_byte_order_mark() -> None:
    text = render("csv", samples.report())
    assert text.startswith("\ufeffpage,")
    rows = list(csv.DictReader(io.StringIO(text[1:])))
    assert len(rows) == 8
    assert rows[5]["text"] == '\'=HYPERLINK("x")|`a`\x1b[31m'
    assert [r["known"] for r in rows].count("yes") == 1


def test_earl_has_a_subject_for_each_page_and_all_five_outcomes() -> None:
    graph = json.loads(render("earl", samples.report()))["@graph"]
    subjects = [node for node in graph if "TestSubject" in node["@type"]]
    assert [s["source"] for s in subjects][:3] == [
        "pages/ehc.html",
        "pages/transport.html",
        "pages/good.html",
    ]
    assertions = [a for s in subjects for a in s["assertions"]]
    kinds = {a["result"]["outcome"] for a in assertions}
    assert kinds == {f"earl:{k}" for k in ("passed", "failed", "inapplicable", "cantTell", "untested")}
    assert all(a["test"]["title"] and a["mode"] == "earl:automatic" for a in assertions)


def test_earl_loses_no_finding() -> None:
    graph = json.loads(render("earl", samples.report()))["@graph"]
    told = json.dumps([a["result"] for s in graph for a in s.get("assertions", [])], ensure_ascii=False)
    for finding in samples.report().findings:
        assert finding.message in told


def test_earl_names_success_criteria_as_wcag_does() -> None:
    assert criterion(WCAG("2.4.4")) == "WCAG2:link-purpose-in-context"
    assert criterion(WCAG("4.1.2")) == "WCAG2:name-role-value"
    assert criterion(samples.LINK_PURPOSE) == "WCAG2:link-purpose-in-context"


def test_markdown_shows_page_text_as_text() -> None:
    values = {
        **_fields(samples.finding("a", "pages/ehc.html", "form")),
        "message": "<img src=x> | *b* [l](u)",
        "match": "a``b`<x>",
    }
    text = render("markdown", Report(findings=(Finding(**values),)))
    assert "\\<img src=x\\> \\| \\*b\\* \\[l\\](u)" in text
    assert "```a``b`<x>```" in text


def test_markdown_stays_below_the_limit_of_a_step_summary() -> None:
    page = tuple(samples.finding(f"r{i}", "pages/ehc.html", "form", advice="x" * 400) for i in range(150))
    findings = tuple(Finding(**{**_fields(f), "path": f"page-{n}.html"}) for n in range(60) for f in page)
    text = render("markdown", Report(findings=findings))
    assert len(text.encode()) < 1_000_000
    assert re.search(r"\d+ more pages with findings did not fit here\.", text)


def test_what_could_not_be_done_is_in_every_machine_format() -> None:
    report = Report(errors=(RunError(message="The rule stopped.", path="a.html", rule="jargon"),))
    for name in ("json", "jsonl", "sarif", "github", "junit", "markdown", "html", "concise", "full"):
        assert "The rule stopped." in render(name, report)


def _fields(finding: Finding) -> dict[str, Any]:
    return {name: getattr(finding, name) for name in finding.__struct_fields__}
