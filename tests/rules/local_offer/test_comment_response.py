"""Tests of comment-response."""

from __future__ import annotations

import pytest

from plainoffer.document import Document, Source
from plainoffer.rules.local_offer.comments import comments_page
from plainoffer.testing import findings, silent

TABLE = (
    "<h1>You said, we did</h1><table><tr><th>You said</th><th>We did</th><th>Date</th></tr>"
    "<tr><td>{said}</td><td>{did}</td><td>{date}</td></tr></table>"
)


def missing(html: str) -> list[list[str]]:
    return [list(finding.data["missing"]) for finding in findings(html, "comment-response")]


def test_complete_entry_is_fine() -> None:
    assert missing(TABLE.format(said="No clubs.", did="We have added three clubs.", date="May 2026")) == []


@pytest.mark.parametrize(
    ("did", "date", "lacks"),
    [
        ("", "May 2026", ["response"]),
        ("TBC", "May 2026", ["response"]),
        ("-", "", ["response", "date"]),
        ("Thank you.", "May 2026", ["action"]),
        ("We will look at this.", "", ["date"]),
    ],
)
def test_what_an_entry_lacks(did: str, date: str, lacks: list[str]) -> None:
    assert missing(TABLE.format(said="No clubs.", did=did, date=date)) == [lacks]


def test_date_may_stand_in_the_heading() -> None:
    html = TABLE.format(said="No clubs.", did="We have added three.", date="").replace(
        "we did</h1>", "we did: 2025/26</h1>"
    )
    assert missing(html) == []


def test_pairs_of_paragraphs() -> None:
    html = (
        "<h1>You said, we did: May 2026</h1><h2>You said</h2><p>There are no clubs.</p><h2>We did</h2>"
        "<p>We added three.</p>"
        "<p>You said: the print is small.</p><p>We have made it larger.</p><p>You said: no map.</p>"
    )
    assert missing(html) == [["response"]]


@pytest.mark.parametrize(
    "html",
    [
        "<h1>You said, we did</h1><p>Local authorities must publish comments. The Act requires a response.</p>",
        "<h1>Give us your feedback</h1><p>Fill in the form.</p>",
        "<h1>Meetings</h1><table><tr><th>Issue</th><th>Answer</th></tr><tr><td>Late bus</td><td></td></tr></table>",
    ],
)
def test_pages_without_comments(html: str) -> None:
    assert comments_page(Document(Source(text=html))) is None
    silent(html, "comment-response")
