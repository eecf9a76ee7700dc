"""What changed since the last audit, and the work plan."""

from __future__ import annotations

import csv
import io
from datetime import date
from typing import Any

import pytest
from msgspec.structs import replace

from plainoffer.findings import Report
from plainoffer.formats import load
from plainoffer.formats.base import RenderOptions
from plainoffer.formats.changes import read_changes
from plainoffer.formats.workplan import HEADER, months_after, tasks

from . import samples
from .test_xlsx import workbook


def html(report: Report) -> str:
    return str(load()["html"].render(report, sources=samples.SOURCES, options=samples.OPTIONS))


def plan(report: Report, options: RenderOptions = samples.OPTIONS) -> list[dict[str, str]]:
    text = str(load()["workplan"].render(report, sources={}, options=options))
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text[1:])))


def test_the_report_says_what_changed_in_words_and_tables() -> None:
    text = html(samples.audit())
    assert "Since the audit of 1 August 2026: 2 findings are new, 3 are fixed and 4 are still open." in text
    assert "Duties that gained evidence" in text
    assert "Duties that lost evidence" in text
    assert "Evidence was on" in text
    assert "pages/transport.html and 10 more pages" in text
    assert "new since the last audit" in text


def test_pages_that_are_gone_are_said_to_be_gone() -> None:
    gone = {"rule": "jargon", "count": 1, "page-count": 1, "pages": ["pages/old.html"]}
    here = {"rule": "jargon", "count": 1, "page-count": 1, "pages": [samples.audit().pages[0]]}
    for row, told in ((gone, True), (here, False)):
        report = samples.report(facts={"changes": {**samples.CHANGES, "fixed-by-rule": [row]}})
        assert ("page is gone" in html(report)) is told
        changes = workbook(report)["Changes"]
        assert any("page is gone" in str(cell.value) for line in changes.iter_rows() for cell in line) is told


def test_where_evidence_was_is_said_also_when_the_page_is_gone() -> None:
    lost = {"id": "4.48-transport", "before": "evidence found", "now": "not found", "pages": ["pages/old-buses.html"]}
    report = replace(samples.audit(), facts={**samples.audit().facts, "changes": {**samples.CHANGES, "lost": [lost]}})
    assert "pages/old-buses.html (page is gone)" in html(report)
    rows = workbook(report)["Changes"].iter_rows(values_only=True)
    told = next(row[3] for row in rows if row[0] == "evidence lost")
    assert told == "evidence found → not found\npages/old-buses.html (page is gone)"


def test_rules_that_found_nothing_this_time_are_not_linked() -> None:
    text = html(samples.audit())
    assert '<a href="#rule-jargon"><code>jargon</code></a>' in text
    assert "#rule-missing-alt" not in text


def test_one_finding_is_in_the_singular() -> None:
    report = samples.audit()
    facts = {**report.facts, "changes": {**samples.CHANGES, "new": 1, "fixed": 0, "open": 1}}
    assert "1 finding is new, 0 are fixed and 1 is still open." in html(replace(report, facts=facts))


def test_another_version_of_the_checker_is_said() -> None:
    assert "by version" not in html(samples.audit())
    facts = {"changes": {**samples.CHANGES, "other-version": "0.0.9"}}
    assert "That audit was made by version 0.0.9 of the checker" in html(samples.report(facts=facts))


def test_without_an_audit_before_there_is_no_such_section() -> None:
    assert "What changed" not in html(samples.report())
    assert read_changes(samples.report()) is None


@pytest.mark.parametrize("raw", [None, [], {}, {"since": ""}, {"since": "2026-05-01"}])
def test_half_empty_changes_do_not_stop_a_report(raw: Any) -> None:
    for name, kind in load().items():
        assert kind.render(Report(facts={"changes": raw}), sources={}, options=RenderOptions()), name


def test_the_workbook_has_sheets_for_changes_and_history() -> None:
    book = workbook(samples.audit())
    changes = [row[0] for row in book["Changes"].iter_rows(min_row=2, values_only=True)]
    assert changes[:3] == ["Compared with 2026-08-01", "evidence gained", "evidence lost"]
    past = list(book["History"].iter_rows(min_row=2, values_only=True))
    assert [row[0] for row in past] == ["2026-05-01", "2026-08-01", "2026-11-24"]
    findings = list(book["Findings"].iter_rows(min_row=2, values_only=True))
    assert {row[12] for row in findings} == {"new", "still open"}


def test_the_plan_has_gaps_with_owner_date_and_status_most_pressing_first() -> None:
    rows = plan(samples.audit())
    assert list(rows[0]) == list(HEADER)
    assert [row["Priority"] for row in rows] == sorted(row["Priority"] for row in rows)
    transport = next(row for row in rows if row["Id"] == "4.48-transport")
    assert (transport["Priority"], transport["Due by"], transport["Status"]) == ("1", "2027-02-28", "to do")
    sport = next(row for row in rows if row["Id"] == "4.33-sport")
    assert (sport["Priority"], sport["Due by"], sport["Open since"]) == ("3", "2027-11-30", "2026-05-01")


def test_the_plan_leaves_out_what_is_done_or_not_for_a_page_to_do() -> None:
    names = {row["Id"] for row in plan(samples.audit())}
    assert "4.57-request-needs-assessment" not in names
    assert "4.8-involve" not in names
    assert "missing-feedback" not in names


def test_the_plan_says_that_dates_are_to_be_agreed_when_there_is_no_date() -> None:
    assert {row["Due by"] for row in plan(samples.audit(), RenderOptions())} == {"to be agreed"}


def test_duties_that_could_not_be_judged_are_no_tasks() -> None:
    coverage = {**samples.COVERAGE, "unjudged": "Most pages are not in English."}
    report = samples.report(facts={"coverage": coverage})
    assert not [task for task in tasks(report, samples.OPTIONS) if task.id.startswith("4.")]
    text = html(report)
    assert "Most pages are not in English." in text
    assert "Musts with evidence" not in text


def test_no_cell_of_the_plan_is_a_formula() -> None:
    coverage = {"requirements": [{**samples.COVERAGE["requirements"][1], "summary": "x", "owner": '=cmd|"/c calc"'}]}  # type: ignore[index,dict-item]
    (row,) = plan(Report(facts={"coverage": coverage}, pages=("a.html",)))
    assert row["Owner"].startswith("'=")


@pytest.mark.parametrize(
    ("day", "months", "then"),
    [
        (date(2026, 11, 24), 3, date(2027, 2, 28)),
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2026, 12, 1), 12, date(2027, 12, 31)),
        (date(2027, 11, 30), 3, date(2028, 2, 29)),
    ],
)
def test_a_task_is_due_at_the_end_of_a_month(day: date, months: int, then: date) -> None:
    assert months_after(day, months) == then
