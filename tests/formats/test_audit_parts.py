"""What reports say about an audit: its walk, its links, outcomes that are only counted, past audits."""

from __future__ import annotations

import io
from datetime import date
from typing import Any

import pytest
from lxml import html as lxml_html
from msgspec.structs import replace

from plainoffer.findings import Finding, Outcome, OutcomeKind, Report
from plainoffer.formats import load
from plainoffer.formats.base import RenderOptions
from plainoffer.formats.coverage import read_coverage, read_history
from plainoffer.formats.view import gaps, summary_lines
from plainoffer.formats.walk import read_links, read_walk

from . import samples

TABLE = [
    {
        "address": "https://example.org/old",
        "message": "This page is gone.",
        "rule": "broken-link",
        "status": 404,
        "final": "https://example.org/old",
        "places": ["pages/ehc.html:2:5", "pages/transport.html"],
    },
    {
        "address": "javascript:alert(1)",
        "message": "This page has moved.",
        "rule": "moved-link",
        "status": 301,
        "final": "https://example.org/new",
        "places": [f"pages/{n}.html:1:1" for n in range(9)],
    },
]
AUDIT = {
    "start": "https://example.org/",
    "scope": "pages of example.org",
    "limits": "at most 2 requests at once",
    "pages": 3,
    "pages-left": 4,
    "links": 12,
    "links-left": 1,
    "not-checked": [{"address": "https://example.org/secret", "reason": "The site asked robots to stay away."}],
    "notes": ["The sitemap could not be read."],
}
AUDITED = samples.report(facts={"audit": AUDIT, "links": TABLE})


def section(report: Report, anchor: str) -> Any:
    text = load()["html"].render(report, sources=samples.SOURCES, options=samples.OPTIONS)
    found = lxml_html.document_fromstring(str(text)).xpath(f"//section[h2/@id='{anchor}']")
    return found[0] if found else None


def test_links_are_listed_once_with_their_places() -> None:
    part = section(AUDITED, "links")
    rows = [row.text_content() for row in part.xpath(".//tbody/tr")]
    assert "pages/ehc.html:2:5" in rows[0]
    assert "(answer 404)" in rows[0]
    assert "It leads to" not in rows[0]
    assert "It leads to https://example.org/new" in rows[1]
    assert "6 more places" in rows[1]
    assert part.xpath(".//a/@href") == ["https://example.org/old", "https://example.org/new"]


def test_without_an_audit_links_come_from_the_findings() -> None:
    one = samples.finding("broken-link", "pages/ehc.html", "/ehc?a=1&amp;b=2", family="links")
    other = replace(one, path="pages/transport.html", line=None, data={"address": "https://example.org/x"})
    rows = read_links(Report(findings=(one, one, other)))
    assert [row.address for row in rows] == ["/ehc?a=1&amp;b=2", "https://example.org/x"]
    assert len(rows[0].places) == 2
    assert rows[1].places == ("pages/transport.html",)


def test_an_address_inside_another_page_is_no_link_in_the_report() -> None:
    broken = samples.finding("broken-jump-link", "pages/ehc.html", "form", shown="#fees", family="links")
    part = section(Report(findings=(broken,)), "links")
    assert "#fees" in part.text_content()
    assert not part.xpath(".//a")


def test_the_report_says_where_the_audit_looked_and_what_it_left_out() -> None:
    method = section(AUDITED, "method").text_content()
    assert "pages of example.org" in method
    left = section(AUDITED, "not-checked").text_content()
    for text in ("4 pages and 1 link", "https://example.org/secret", "robots", "The sitemap could not be read."):
        assert text in left


def test_the_workbook_has_the_links_and_what_was_left_out() -> None:
    openpyxl = pytest.importorskip("openpyxl")
    data = load()["xlsx"].render(AUDITED, sources={}, options=samples.OPTIONS)
    book = openpyxl.load_workbook(io.BytesIO(bytes(data)))  # type: ignore[arg-type]
    links = list(book["Links"].iter_rows(min_row=2, values_only=True))
    assert [row[0] for row in links] == ["https://example.org/old", "javascript:alert(1)"]
    assert links[1][3] == "https://example.org/new"
    told = [row[1] for row in book["Not checked"].iter_rows(min_row=2, values_only=True)]
    assert told[-2:] == ["page not read", "note"]


def test_a_check_of_files_says_nothing_about_a_walk() -> None:
    assert read_walk(samples.report()) is None
    assert section(samples.CLEAN, "links") is None


def test_outcomes_that_are_only_counted_keep_their_number() -> None:
    outcomes = (
        Outcome(rule="axe:label", outcome=OutcomeKind.UNTESTED, reason="on 1200 pages: there is no browser"),
        Outcome(rule="coverage", outcome=OutcomeKind.UNTESTED, reason="these pages are not a whole site"),
    )
    report = Report(outcomes=outcomes, pages=("a.html",))
    assert [(g.rule, g.number, g.reason) for g in gaps(report)] == [
        ("axe:label", 1200, "there is no browser"),
        ("coverage", 0, "these pages are not a whole site"),
    ]
    lines = summary_lines(report)
    assert "Not checked: 1 rule (axe:label), because there is no browser." in lines


def test_this_audit_ends_the_history_unless_it_is_in_it_already() -> None:
    report = samples.audit()
    dates = [a.date for a in read_history(report, date(2026, 11, 24))]
    assert dates == ["2026-05-01", "2026-08-01", "2026-11-24"]
    assert [a.date for a in read_history(report, date(2026, 8, 1))] == ["2026-05-01", "2026-08-01"]
    assert read_history(samples.report(), None) == ()


def test_the_trend_has_a_table_with_the_same_figures() -> None:
    summary = section(samples.audit(), "summary")
    cells = [td.text for td in summary.xpath(".//table//td")]
    assert cells[:3] == ["3", "9", "4"]
    assert len(summary.xpath(".//svg")) == 2


def test_half_empty_facts_do_not_stop_a_report() -> None:
    facts: dict[str, Any] = {
        "coverage": {"requirements": [{"id": "x"}]},
        "history": [{}],
        "links": [{}],
        "audit": {},
    }
    report = Report(facts=facts)
    for name, kind in load().items():
        assert kind.render(report, sources={}, options=RenderOptions()), name
    coverage = read_coverage(report)
    assert coverage is not None
    assert coverage.requirements[0].state == "not found"


def test_facts_of_another_shape_are_left_alone() -> None:
    report = Report(facts={"coverage": [], "history": "none", "links": {}, "audit": 3})
    assert read_coverage(report) is None
    assert read_history(report, None) == ()
    assert read_links(report) == ()
    assert read_walk(report) is None


def test_a_finding_about_the_whole_site_is_named_so() -> None:
    text = load()["concise"].render(samples.report(), sources={}, options=RenderOptions())
    assert "(whole site):1:1: missing-feedback" in str(text)
    alone = Finding(**{**_fields(samples.findings()[1]), "path": ""})
    text = load()["concise"].render(Report(findings=(alone,), pages=("",)), sources={}, options=RenderOptions())
    assert str(text).startswith("(text):2:12: jargon")


def _fields(finding: Finding) -> dict[str, Any]:
    return {name: getattr(finding, name) for name in finding.__struct_fields__}
