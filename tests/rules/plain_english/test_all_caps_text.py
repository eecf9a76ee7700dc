"""Tests of all-caps-text."""

from __future__ import annotations

import time

import pytest

from plainoffer.testing import finds, silent


def test_all_caps_keeps_abbreviations_in_the_fix() -> None:
    (found,) = finds("<p>ASK YOUR SCHOOL ABOUT SEN SUPPORT</p>", "all-caps-text@1:4")
    assert found.fix is not None
    assert found.fix.edits[0].replacement == "Ask your school about SEN support"


@pytest.mark.parametrize(
    "text",
    [
        "<p>You must NOT do this.</p>",
        "<p>SEN, SEND, EHCP and ADHD</p>",
        "<p>DE1 2AB, NHS GP</p>",
        "<pre>SELECT ALL ROWS FROM TABLE</pre>",
        "<p><code>SET ALL FLAGS NOW</code></p>",
        "<p>The sign says KEEP OUT.</p>",
        "<p>Ask A, B or C. I am. A B C D.</p>",
    ],
)
def test_all_caps_near_misses(text: str) -> None:
    silent(text, "all-caps-text")


@pytest.mark.parametrize("text", ["R&amp;" * 100_000, "R&amp; " * 100_000, "R,,,'-" * 100_000, "R" * 500_000])
def test_all_caps_reads_odd_capitals_once(text: str) -> None:
    begun = time.process_time()
    silent(f"<p>{text}</p>", "all-caps-text")
    assert time.process_time() - begun < 5


def test_all_caps_run_stops_before_a_word_that_goes_on() -> None:
    finds("<p>R&amp;D PLEASE BRING YOUR LETTERs</p>", "all-caps-text@1:4")
