"""Tests of faq-heading."""

from __future__ import annotations

import pytest

from plainoffer.testing import check, silent


@pytest.mark.parametrize(
    "text", ["FAQ", "FAQs about travel", "Frequently asked questions", "Q&amp;A", "Questions and answers"]
)
def test_faq_headings(text: str) -> None:
    assert check(f"<h2>{text}</h2>", "faq-heading").findings


@pytest.mark.parametrize("text", ["<h2>Ask a question</h2>", "<p>FAQs</p>", "<h2>Questions for the panel</h2>"])
def test_faq_near_misses(text: str) -> None:
    silent(text, "faq-heading")
