"""Tests of contact-details."""

from __future__ import annotations

import pytest

from plainoffer import check
from plainoffer.rules.local_offer.contact_details import number_problem
from plainoffer.testing import findings, silent


@pytest.mark.parametrize(
    "number",
    [
        "01629 533190",
        "(01629) 533190",
        "020 7946 0958",
        "+44 1629 533190",
        "+44 (0)1629 533190",
        "0800 1111",
        "111",
        "01697 73000",
        "+33 1 23 45 67 89",
    ],
)
def test_good_numbers(number: str) -> None:
    assert number_problem(number) == ""


@pytest.mark.parametrize("number", ["01629 5331900", "020 7946 095", "533190", "1629 533190", "+44 1629 53319000"])
def test_bad_numbers(number: str) -> None:
    assert number_problem(number)


@pytest.mark.parametrize(
    "html",
    [
        "<p>Email send@@derbyshire.gov.uk</p>",
        "<p>Email send@derbyshire</p>",
        "<p>Email send (at) derbyshire.gov.uk</p>",
        "<p>Email send @derbyshire.gov.uk</p>",
        "<p>Email send@derbyshire.govuk</p>",
        "<p>Phone: 0133 229 34</p>",
    ],
)
def test_contact_details_that_cannot_be_right(html: str) -> None:
    assert findings(html, "contact-details")


@pytest.mark.parametrize(
    "html",
    [
        "<p>Follow @derbyshire on social media.</p>",
        "<p>Meet us at derbyshire.gov.uk/meet</p>",
        "<p>Call before 12 weeks have passed.</p>",
        "<p>Phone lines are open 9 to 5, 52 weeks a year.</p>",
        "<p>Call 0300 123 4567 or 18001 0300 123 4567.</p>",
        "<p>Form A4 1TB of data; unit B4 2AO-7.</p>",
        "<p>Write <code>@name</code> or <code>user@host</code> in the file.</p>",
        "<p>Install <kbd>npm i tool@latest</kbd>, then <code>git@github</code>.</p>",
        "<p>Email first.last+send@nhs.net, or write to S40 1TB.</p>",
    ],
)
def test_contact_details_that_are_fine(html: str) -> None:
    silent(html, "contact-details")


def test_address_in_code_in_markdown_is_left_alone() -> None:
    found = check("Add `@name` or `reviewer@team` to the list.\n", kind="markdown").findings
    assert [finding for finding in found if finding.rule == "contact-details"] == []
