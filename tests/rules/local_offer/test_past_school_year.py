"""Tests of past-school-year."""

from __future__ import annotations

import pytest

from plainoffer.testing import finds, silent


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
