"""Tests of stale-review-date."""

from __future__ import annotations

import pytest

from plainoffer.testing import silent


@pytest.mark.parametrize(
    "html",
    [
        "<p>Page last updated: 12 January 2024</p>",
        "<p>REVIEWED SEPTEMBER 2023</p>",
        "<p>Last checked on 01/02/2024</p>",
        "<p>Reviewed by the SEND team - May 2023. Next review date - May 2024</p>",
        "<p>Date of next review: <b>June</b> 2025</p>",
    ],
)
def test_old_review_dates(html: str) -> None:
    from plainoffer.testing import findings

    assert findings(html, "stale-review-date")


@pytest.mark.parametrize(
    "html",
    [
        "<p>Last updated: 24 October 2026</p>",
        "<p>Next review: 15 March 2027</p>",
        "<p>The regulations were last updated on 3 May 2015.</p>",
        "<p>We opened in May 2015.</p>",
        "<p>Your child's plan is reviewed every year. It began in 2014.</p>",
        "<p>Last reviewed: soon</p>",
    ],
)
def test_review_dates_that_are_fine(html: str) -> None:
    silent(html, "stale-review-date")
