"""What is out of date is found, and what only looks so is left alone."""

from __future__ import annotations

import pytest

from plainoffer.testing import finds, silent


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


def test_school_year_that_is_over() -> None:
    finds("<p>Bus fees 2024 to 2025</p>", "past-school-year@1:13")


@pytest.mark.parametrize(
    "html",
    [
        "<p>Local Offer annual report 2023 to 2024</p>",
        "<p>Bus fees 2026 to 2027</p>",
        "<p>SEND strategy 2023-24</p>",
        "<p>Comments from 2023/24</p>",
        "<p>Ring 01629 2023 2024</p>",
    ],
)
def test_school_years_that_are_fine(html: str) -> None:
    silent(html, "past-school-year")


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


@pytest.mark.parametrize(
    "html",
    [
        "<p>During the pandemic meetings are online.</p>",
        "<p>COVID-19 guidance for families</p>",
        "<p>Please keep to social distancing.</p>",
        "<p>Because of the current COVID restrictions we are shut.</p>",
    ],
)
def test_covid_notices(html: str) -> None:
    from plainoffer.testing import findings

    assert findings(html, "covid-notice")


@pytest.mark.parametrize(
    "html",
    [
        "<p>The forum began during the pandemic.</p>",
        "<p>Book a COVID-19 vaccination.</p>",
        "<p>Clinic for long COVID</p>",
        "<p>Since the pandemic more children wait for help.</p>",
        "<p>Covid the cat</p>",
    ],
)
def test_words_about_covid_that_are_no_notice(html: str) -> None:
    silent(html, "covid-notice")
