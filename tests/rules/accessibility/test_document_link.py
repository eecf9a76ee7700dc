import pytest

from plainoffer.findings import Severity
from plainoffer.testing import findings, silent


@pytest.mark.parametrize(
    "href",
    [
        "/g.pdf",
        "/G.PDF",
        "g.docx",
        "https://a.example/g.xlsx?v=2",
        "g.ppt",
        "g.odt",
        "g.csv",
        "g.zip",
        "g.rtf#page=3",
    ],
)
def test_a_document_without_its_format_is_a_warning(href: str) -> None:
    (finding,) = findings(f'<p><a href="{href}">Guide to school travel</a></p>', "document-link")
    assert finding.severity is Severity.WARNING
    assert finding.match == "Guide to school travel"


@pytest.mark.parametrize("text", ["Guide (PDF)", "Guide - pdf", "PDF guide to travel", "Download the guide as a PDF"])
def test_a_document_without_its_size_is_advice(text: str) -> None:
    (finding,) = findings(f'<p><a href="/g.pdf">{text}</a></p>', "document-link")
    assert finding.severity is Severity.ADVICE


def test_the_size_may_be_left_out_by_an_option() -> None:
    silent(
        '<a href="/g.pdf">Guide (PDF)</a>',
        "document-link",
        options={"document-link": {"require-size": False}},
    )


@pytest.mark.parametrize(
    "html",
    [
        '<a href="/g.pdf">Guide (PDF, 240 KB)</a>',
        '<a href="/g.pdf">Guide [PDF 1.2MB]</a>',
        '<a href="/g.docx">Form (Word document, 35kb)</a>',
        '<li><a href="/g.xlsx">Places</a> (Excel spreadsheet, 1.2 MB)</li>',
        '<p><a href="/g.pdf">Guide</a> <span class="meta">PDF, 2.1MB, 12 pages</span></p>',
        '<a href="/g.pdf">Guide <span class="visually-hidden">PDF, 2 MB</span></a>',
        '<a href="/g.pdf"><img src="pdf.svg" alt="PDF, 2 MB"> Guide</a>',
        '<a href="/g.pdf" aria-label="Guide, PDF, 2 MB">Guide</a>',
        '<h3><a href="/p.pdf">Policy</a></h3><p class="metadata">PDF, 533 KB, 14 pages</p>',
        '<h3><a href="/p.pdf">Policy</a></h3><p>Ref: ISBN 978-1-5286-0000-1</p><p>PDF, 533 KB, 14 pages</p>',
        '<h3><a href="/p.pdf">Policy</a></h3><p>533 KB</p><p>PDF</p>',
        '<a href="/pdf-help">How to open a PDF</a>',
        '<a href="/guide.html">Guide</a>',
        '<a href="/guide">Guide</a>',
        '<a href="/report.pdf.html">Report</a>',
        '<a href="/search?file=g.pdf">Find the guide</a>',
        '<a href="#g.pdf">Guide</a>',
        '<a href="{{ file.url }}.pdf">Guide</a>',
        '<a href="mailto:a@b.example?subject=g.pdf">Ask</a>',
        '<a href="https://zip.example/">Zip</a>',
        '<a href="/talk.mp4">Watch the video of the talk</a>',
    ],
)
def test_links_that_say_it_and_links_to_pages_are_left_alone(html: str) -> None:
    silent(html, "document-link")


@pytest.mark.parametrize("attribute", ['type="application/pdf"', 'download="Guide.PDF"'])
def test_attributes_may_say_that_it_is_a_document(attribute: str) -> None:
    assert len(findings(f'<a href="/downloads/12" {attribute}>Guide</a>', "document-link")) == 1
    silent(f'<a href="/downloads/12" {attribute}>Guide (PDF, 2 MB)</a>', "document-link")


@pytest.mark.parametrize(
    "href", ["/download?file=g.pdf", "/getfile.aspx?id=3&amp;name=g.pdf", "/documents/?path=a/g.pdf#page=2"]
)
def test_a_script_that_sends_a_document_counts(href: str) -> None:
    assert len(findings(f'<a href="{href}">Guide</a>', "document-link")) == 1
    silent(f'<a href="{href}">Guide (PDF, 2 MB)</a>', "document-link")


def test_the_format_of_the_next_link_does_not_count() -> None:
    html = '<p><a href="/g.pdf">Guide</a> and <a href="/f.pdf">Form (PDF, 2 MB)</a></p>'
    (finding,) = findings(html, "document-link")
    assert finding.match == "Guide"
