"""Tests of comments-summary."""

from __future__ import annotations

from .sites import FILLER, found, page

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
