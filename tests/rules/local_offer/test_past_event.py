"""Tests of past-event."""

from __future__ import annotations

import pytest

from plainoffer.testing import silent


@pytest.mark.parametrize(
    "html",
    [
        "<p>The next meeting is on 3 June 2026 at the library.</p>",
        "<p>Applications close on 15 January 2026.</p>",
        "<p>The consultation runs until 4 May 2026.</p>",
    ],
)
def test_past_events(html: str) -> None:
    from plainoffer.testing import findings

    assert findings(html, "past-event")


@pytest.mark.parametrize(
    "html",
    [
        "<p>The meeting was on 3 June 2026.</p>",
        "<p>Minutes of 3 June 2026</p>",
        "<p>The law came into force on 1 September 2014.</p>",
        "<p>The next meeting is on 3 June 2027.</p>",
        "<p>Published 3 June 2026</p>",
        "<p>The new school will open in September 2028.</p>",
    ],
)
def test_dates_that_are_not_past_events(html: str) -> None:
    silent(html, "past-event")
