"""Published comments: what each lacks, and who could be identified."""

from __future__ import annotations

import pytest

from plainoffer.document import Document, Source
from plainoffer.rules.local_offer.comments import comments_page
from plainoffer.testing import findings, finds, silent

from .sites import FILLER, found, page

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


def test_personal_data_in_a_comment_but_not_in_the_answer() -> None:
    html = TABLE.format(said="My son Jack waits.", did="We have asked Jack Brown, 01629 533190.", date="May 2026")
    found_here = findings(html, "comment-personal-data")
    assert [finding.match for finding in found_here] == ["Jack"]


def test_entities_and_tags_keep_their_places() -> None:
    finds(
        "<h1>You said, we did</h1><p>You said: ring &amp; ask <b>Sa</b>rah Jones.</p><p>We did: no.</p>",
        "comment-personal-data@1:57",
    )


@pytest.mark.parametrize(
    "html",
    [
        "<h1>Contact</h1><p>Ring Sarah Jones on 07700 900123.</p>",
        "<h1>You said, we did</h1><p>You said: the map is old.</p><p>We did: a new map.</p>",
        "<blockquote><p>The staff were kind.</p></blockquote>",
    ],
)
def test_no_personal_data(html: str) -> None:
    silent(html, "comment-personal-data")


COMMENTS = page(
    "You said, we did: March 2026",
    "<p>You said: there are not enough clubs.</p><p>We did: we will add two by June 2026.</p>"
    "<p>You said: the website is hard to search.</p><p>We did: we have added a search box.</p>"
    "<p>You said: nobody asked us when you developed the site.</p><p>We did: we have set up a group.</p>",
)


def test_new_comments_of_all_kinds_are_fine() -> None:
    assert found({**FILLER, "said.html": COMMENTS}, "comments-summary") == []


def test_old_comments() -> None:
    old = COMMENTS.replace("2026", "2024")
    assert [f.path for f in found({**FILLER, "said.html": old}, "comments-summary")] == ["said.html"]


def test_kind_without_comments() -> None:
    one_kind = page(
        "You said, we did: May 2026", "<p>You said: the font is too small.</p><p>We did: we have made it larger.</p>"
    )
    assert len(found({**FILLER, "said.html": one_kind}, "comments-summary")) == 2


def test_page_that_describes_the_duty_is_no_summary() -> None:
    duty = page(
        "Comments about the Local Offer", "<p>Local authorities must publish comments. The Act requires a summary.</p>"
    )
    assert [f.path for f in found({**FILLER, "duty.html": duty}, "comments-summary")] == [""]


def test_feedback_route() -> None:
    assert len(found(FILLER, "feedback-route")) == 1
    linked = {
        path: text.replace("</main>", '<p><a href="/f">Give us your feedback</a></p></main>')
        for path, text in FILLER.items()
    }
    assert found(linked, "feedback-route") == []
    one = {**FILLER, "a.html": page("A", "<form><label>Was this page useful? <input></label></form>")}
    assert [f.severity.value for f in found(one, "feedback-route")] == ["advice"]


def test_words_without_a_way_are_no_route() -> None:
    pages = {
        path: text.replace("</main>", "<p>Feedback on this page was good.</p></main>") for path, text in FILLER.items()
    }
    assert len(found(pages, "feedback-route")) == 1
