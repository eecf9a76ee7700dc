"""Tests of service-page."""

from __future__ import annotations

import pytest

from plainoffer.testing import findings, silent

THIN = "<h1>{title}</h1><p>We help families with all sorts of things. Our team visits homes and works hard.</p>"


def missing(html: str) -> list[str]:
    return [part for finding in findings(html, "service-page", page=True) for part in finding.data["missing"]]


def test_thin_service_page() -> None:
    assert {"how to get it", "what it costs", "whom to contact"} <= set(missing(THIN.format(title="Portage service")))


@pytest.mark.parametrize(
    "title",
    [
        "About our services",
        "SEND policy",
        "How to complain",
        "Support for families",
        "Local Offer steering group",
        "Glossary",
        "EHC plans",
    ],
)
def test_pages_that_are_not_of_one_service(title: str) -> None:
    assert missing(THIN.format(title=title)) == []


def test_fragment_is_not_a_page() -> None:
    silent(THIN.format(title="Portage service"), "service-page")
