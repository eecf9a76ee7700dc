"""Tests of all-caps-text."""

from __future__ import annotations

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
