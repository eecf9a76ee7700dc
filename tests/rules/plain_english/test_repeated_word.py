"""Tests of repeated-word."""

from __future__ import annotations

import pytest

from plainoffer.testing import finds, silent


def test_repeated_word_over_a_line_end_and_tag() -> None:
    (found,) = finds("<p>go to\nto <a href='/'>the the</a> shop</p>", "repeated-word@2:1", "repeated-word@2:20")[:1]
    assert found.match == "to"


@pytest.mark.parametrize(
    "text",
    [
        "She had had it.",
        "I know that that works.",
        "Very, very good.",
        "Log in in person.",
        "Duran Duran",
        "Give it it's own.",
        "5 5 5",
        "New York, New York",
        "the theatre",
        "a an",
    ],
)
def test_repeated_word_near_misses(text: str) -> None:
    silent(f"<p>{text}</p>", "repeated-word")
