"""Tests of covid-notice."""

from __future__ import annotations

import pytest

from plainoffer.testing import silent


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
