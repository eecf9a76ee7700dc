"""The report for a steering group: complete, self-contained, and usable by everybody."""

from __future__ import annotations

import itertools
import re
from typing import Any

import pytest
from lxml import html as lxml_html

from plainoffer.findings import Finding, Report
from plainoffer.formats import load
from plainoffer.testing import check

from . import samples


def page(report: Report) -> str:
    text = load()["html"].render(report, sources=samples.SOURCES, options=samples.OPTIONS)
    assert isinstance(text, str)
    return text


def tree(report: Report) -> Any:
    return lxml_html.document_fromstring(page(report))


REPORTS = {
    "findings": samples.report(),
    "audit": samples.audit(),
    "clean": samples.CLEAN,
    "empty": samples.EMPTY,
}


@pytest.mark.parametrize("report", REPORTS.values(), ids=REPORTS)
class TestEveryReport:
    def test_asks_nothing_of_the_network_and_runs_no_script(self, report: Report) -> None:
        root = tree(report)
        assert not root.xpath("//script | //link | //img | //iframe | //object | //form")
        assert not root.xpath("//@src | //@srcset | //@onclick | //@onload | //@style")
        assert "@import" not in page(report)
        assert "url(http" not in page(report)
        assert "default-src" in root.xpath("string(//meta[@http-equiv='Content-Security-Policy']/@content)")

    def test_has_language_title_one_heading_and_landmarks(self, report: Report) -> None:
        root = tree(report)
        assert root.get("lang") == "en-GB"
        assert root.findtext(".//title") == "Local Offer check"
        assert len(root.xpath("//h1")) == len(root.xpath("//main")) == len(root.xpath("//header")) == 1

    def test_headings_do_not_skip_a_level(self, report: Report) -> None:
        levels = [int(h.tag[1]) for h in tree(report).xpath("//h1|//h2|//h3|//h4|//h5|//h6")]
        assert all(after <= before + 1 for before, after in itertools.pairwise(levels))

    def test_ids_are_unique_and_every_link_inside_the_page_leads_somewhere(self, report: Report) -> None:
        root = tree(report)
        ids = root.xpath("//@id")
        assert len(ids) == len(set(ids))
        assert {href[1:] for href in root.xpath("//a/@href") if href.startswith("#")} <= set(ids)
        for names in root.xpath("//@aria-labelledby"):
            assert set(names.split()) <= set(ids)

    def test_every_table_has_a_caption_and_headings(self, report: Report) -> None:
        for table in tree(report).xpath("//table"):
            assert table.findtext("caption")
            assert all(th.get("scope") in ("col", "row") for th in table.iter("th"))
            assert table.xpath("./thead/tr/th")

    def test_every_chart_has_a_name_and_a_table_beside_it(self, report: Report) -> None:
        for chart in tree(report).xpath("//svg"):
            assert chart.findtext("title")
            assert chart.findtext("desc")
            assert chart.get("role") == "img"
            assert chart.xpath("ancestor::figure//table | ancestor::section//table")

    def test_contents_list_every_section(self, report: Report) -> None:
        root = tree(report)
        listed = [href[1:] for href in root.xpath("//nav//a/@href")]
        assert listed == root.xpath("//main/section/h2/@id")


def test_page_text_stays_text() -> None:
    root = tree(samples.report())
    excerpts = [code.text_content() for code in root.xpath("//code")]
    assert any("<script>alert(1)</script>" in text for text in excerpts)
    assert any('href="/ehc?a=1&amp;b=2"' in text for text in excerpts)


def test_hostile_text_everywhere_stays_text() -> None:
    bad = "\"'><script>alert(1)</script>\x1b\0"
    values: dict[str, Any] = dict.fromkeys(("message", "advice", "match", "selector", "path", "rule", "family"), bad)
    finding = Finding(
        severity=samples.Severity.ERROR,
        confidence=samples.Confidence.CERTAIN,
        references=(samples.Reference(bad, "javascript:alert(1)"),),
        **values,
    )
    report = Report(findings=(finding,), pages=(bad,), titles={bad: bad}, stopped=bad, versions={bad: bad})
    root = tree(report)
    assert not root.xpath("//script")
    assert not root.xpath("//@href[starts-with(., 'javascript')]")
    assert "\x1b" not in page(report)


def test_excerpt_marks_exactly_the_place() -> None:
    marks = [mark.text_content() for mark in tree(samples.report()).xpath("//mark")]
    assert {"utilise", "click here", "provision", "expedite"} <= set(marks)


def test_the_board_sees_musts_risks_and_change() -> None:
    summary = tree(samples.audit()).xpath("//section[h2/@id='summary']")[0].text_content()
    assert "1 of 3" in summary
    assert "This check found no evidence for 1 must" in summary
    assert "What to look at first" in summary
    assert "Change over time" in summary
    assert "1 rule did not run" in summary


def test_the_matrix_shows_state_pages_and_passages_musts_first() -> None:
    matrix = tree(samples.audit()).xpath("//section[h2/@id='matrix']")[0]
    assert [h.text for h in matrix.xpath(".//h3")] == ["Musts", "Shoulds"]
    states = [s.text_content() for s in matrix.xpath(".//*[contains(@class, 'state')]")]
    assert sorted(states) == ["evidence found", "for people to confirm", "not found", "partly"]
    quotes = [q.text_content() for q in matrix.xpath(".//blockquote")]
    assert quotes[0] == "You can ask the inclusion team for an assessment."


def test_the_report_never_says_compliant() -> None:
    assert "complian" not in page(samples.audit()).lower()


def test_what_did_not_run_is_named_with_the_reason() -> None:
    section = tree(samples.report()).xpath("//section[h2/@id='not-checked']")[0].text_content()
    for text in ("axe:color-contrast", "This run had no browser.", "dead-link", "This file is not text."):
        assert text in section


def test_a_report_of_2000_pages_stays_below_five_megabytes() -> None:
    source = "<p>" + "Some words on a page that repeat themselves. " * 20 + "</p>"
    long = "This message is about as long as a message of a rule usually is, with a reason and an example."
    findings = tuple(
        Finding(
            rule=f"rule-{n % 40}",
            family="f",
            severity=list(samples.Severity)[n % 3],
            confidence=samples.Confidence.CERTAIN,
            message=long,
            advice=long,
            path=f"https://www.example.gov.uk/local-offer/a-section/page-{p}",
            start=n * 7,
            end=n * 7 + 9,
            line=1,
            column=n * 7 + 1,
        )
        for p in range(2000)
        for n in range(30)
    )
    report = Report(
        findings=findings,
        pages=tuple(f"https://www.example.gov.uk/local-offer/a-section/page-{p}" for p in range(2000)),
    )
    text = load()["html"].render(report, sources=lambda path: source, options=samples.OPTIONS)
    assert isinstance(text, str)
    assert len(text.encode()) < 5_000_000
    assert text.count("more: rule-") == 2000


@pytest.mark.parametrize("report", REPORTS.values(), ids=REPORTS)
def test_the_report_passes_our_own_rules(report: Report) -> None:
    found = check(page(report), page=True).findings
    told = [f"{f.line}:{f.column} {f.rule} {f.match}" for f in found if f.severity is not samples.Severity.ADVICE]
    assert told == []


def _luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize(
    ("text", "ground"),
    [
        ("ink", "#ffffff"),
        ("ink", "focus"),
        ("soft", "pale"),
        ("link", "pale"),
        ("error", "#ffffff"),
        ("warning", "#fff8e8"),
        ("advice", "#ffffff"),
        ("good", "#ffffff"),
        ("#ffffff", "accent"),
        ("#e6f1f4", "accent"),
        ("ink", "#ffe7a3"),
    ],
)
def test_the_palette_has_enough_contrast(text: str, ground: str) -> None:
    colours = dict(re.findall(r"--([a-z]+): (#[0-9a-f]{6})", page(samples.CLEAN)))
    bright, dark = sorted((_luminance(colours.get(c, c)) for c in (text, ground)), reverse=True)
    assert (bright + 0.05) / (dark + 0.05) >= 4.5
