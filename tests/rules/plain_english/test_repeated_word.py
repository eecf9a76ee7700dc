"""Tests of repeated-word."""

from __future__ import annotations

import pytest

from plainoffer.testing import check, finds, silent


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
        "She gave her her coat. It was very very good.",
        "What it was was a shame. What the plan is is a list. The time it is is noon.",
        "Class starts when it is is not clear to us.",
        "Those who can can help.",
        "It is on on Friday. We are on on the 3rd. It goes on on Mondays.",
        "Hand it in in person. Sign in in time. Log your child in in the hall.",
        "Sing la la la. Aye aye, captain. Ha ha. Row row row your boat.",
    ],
)
def test_repeated_word_near_misses(text: str) -> None:
    silent(f"<p>{text}</p>", "repeated-word")


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The form is is online.", "is"),
        ("Two carers are are here.", "are"),
        ("The form is on on the site.", "on"),
        ("There is more in in this guide.", "in"),
        ("You can can apply now.", "can"),
        ("They may may come.", "may"),
    ],
)
def test_words_that_are_seldom_right_twice_are_read_with_the_words_before_them(text: str, word: str) -> None:
    assert [found.match for found in check(f"<p>{text}</p>", "repeated-word").findings] == [word]


@pytest.mark.parametrize(
    "text",
    [
        "<blockquote>Ask the the school.</blockquote>",
        "<blockquote><p>Ask the the school.</p></blockquote>",
        "<blockquote><h3>The the</h3><table><tr><td>the the</td></tr></table></blockquote>",
        "<p><q>Ask the the school.</q></p>",
    ],
)
def test_quotations_are_left_alone(text: str) -> None:
    silent(text, "repeated-word")
