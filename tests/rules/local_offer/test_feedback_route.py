"""Tests of feedback-route."""

from __future__ import annotations

from .sites import FILLER, found, page


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
