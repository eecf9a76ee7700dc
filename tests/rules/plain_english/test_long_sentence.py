"""Tests of long-sentence."""

from __future__ import annotations

import pytest

from plainoffer.testing import finds, silent

LONG = (
    "We will look at what you and your child and the school and the health team tell us and then we will think it "
    "over and say yes or no."
)


def test_long_sentence_counts_words_not_marks() -> None:
    (found,) = finds(f"<p>Hello. {LONG}</p>", "long-sentence@1:11")
    assert found.data["words"] == 30
    silent("<p>" + "one – " * 20 + "two.</p>", "long-sentence")


def test_long_sentence_limit() -> None:
    finds("<p>One two three four five.</p>", "long-sentence@1:4", options={"long-sentence": {"words": 4}})
    silent("<p>One two three four five.</p>", "long-sentence", options={"long-sentence": {"words": 5}})


@pytest.mark.parametrize(
    "text",
    [
        f"<h2>{LONG}</h2>",
        f"<blockquote>{LONG}</blockquote>",
        f"<p><q>{LONG}</q></p>",
        f"<p lang='fr'>{LONG}</p>",
        f"<p hidden>{LONG}</p>",
        f"<nav><p>{LONG}</p></nav>",
        f"<pre>{LONG}</pre>",
        "<p>" + "Ask Dr. Smith or Mrs. Jones, e.g. by phone. " * 5 + "</p>",
        "<p>" + "Ashdale Hub<br>Long Street<br>" * 10 + "</p>",
    ],
)
def test_what_is_not_a_sentence_of_the_author(text: str) -> None:
    silent(text, "long-sentence")


def test_a_little_over_the_limit_is_advice() -> None:
    (found,) = finds("<p>" + "word " * 27 + "end.</p>", "long-sentence@1:4")
    assert found.severity == "advice"
    (found,) = finds("<p>" + "word " * 31 + "end.</p>", "long-sentence@1:4")
    assert found.severity == "warning"


def test_one_endless_sentence_is_one_finding() -> None:
    finds("<p>" + "word " * 100_000 + "</p>", "long-sentence@1:4")
