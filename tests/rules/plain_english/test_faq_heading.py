"""Tests of faq-heading."""

from __future__ import annotations

import pytest

from plainoffer.testing import check, silent


@pytest.mark.parametrize(
    "text",
    [
        "FAQ",
        "FAQs about travel",
        "FAQ's",
        "F.A.Q.",
        "Frequently asked questions",
        "Frequent questions",
        "Popular questions",
        "Your questions answered",
        "Questions parents often ask",
        "Q&amp;A",
        "Questions and answers",
    ],
)
def test_faq_headings(text: str) -> None:
    assert check(f"<h2>{text}</h2>", "faq-heading").findings


@pytest.mark.parametrize(
    "text",
    [
        "<h2>Ask a question</h2>",
        "<p>FAQs</p>",
        "<h2>Questions for the panel</h2>",
        "<h2>Top questions to ask your school</h2>",
        "<h2>How your questions are answered</h2>",
        "<h2>Why we do not have frequently asked questions</h2>",
        "<h2>We don’t write FAQs</h2>",
        "<h2>What to write instead of FAQs</h2>",
        "<h2>General questions</h2>",
        "<blockquote><h2>FAQs</h2></blockquote>",
        "<h2><code>FAQ</code></h2>",
        "<h2 lang='cy'>FAQ</h2>",
        "<h2>The <q>FAQ</q> of the council</h2>",
    ],
)
def test_faq_near_misses(text: str) -> None:
    silent(text, "faq-heading")
