"""Tests of closed-service."""

from __future__ import annotations

import pytest

from plainoffer.testing import silent


@pytest.mark.parametrize(
    "html",
    [
        "<p>The Saturday club has now closed.</p>",
        "<p>This service is currently suspended.</p>",
        "<p>The group no longer runs.</p>",
        "<p>We are not currently accepting new referrals.</p>",
        "<p>More clubs coming soon.</p>",
    ],
)
def test_closed_services(html: str) -> None:
    from plainoffer.testing import findings

    assert findings(html, "closed-service")


@pytest.mark.parametrize(
    "html",
    [
        "<p>The office is closed on Fridays.</p>",
        "<p>The centre is closed at weekends.</p>",
        "<p>If the group has closed, ring us.</p>",
        "<p>When your child is no longer available for work, payments stop.</p>",
        "<p>The plan has ended.</p>",
        "<p>Close the form when you are done.</p>",
    ],
)
def test_services_that_are_not_closed(html: str) -> None:
    silent(html, "closed-service")
