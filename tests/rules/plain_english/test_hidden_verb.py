"""Tests of hidden-verb."""

from __future__ import annotations

import pytest

from plainoffer.testing import check, silent


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("We are making an assessment of your needs.", "We are assessing your needs."),
        ("She made a decision on it.", "She decided on it."),
        ("They give consideration to this.", "They consider this."),
        ("He makes use of it.", "He uses it."),
        ("Make a payment of £5.", "Make a payment of £5."),
        ("The team undertook a review of it.", "The team reviewed it."),
        ("We reached agreement on it.", "We agreed on it."),
        ("You can submit an application for help.", "You can apply for help."),
        ("Please make contact with us.", "Please contact us."),
    ],
)
def test_hidden_verb_fix_keeps_the_tense(before: str, after: str) -> None:
    from plainoffer.engine.fixing import apply_fixes

    found = check(f"<p>{before}</p>", "hidden-verb").findings
    assert found
    if before != after:
        assert apply_fixes(f"<p>{before}</p>", found, unsafe=True).text == f"<p>{after}</p>"


@pytest.mark.parametrize(
    "text",
    [
        "Fill in an application form.",
        "We carry out an EHC needs assessment.",
        "It is of no use. Make good use of it.",
        "We take it to a meeting. Give us a call.",
        "The assessment takes 6 weeks.",
        "Have your review letter ready.",
        "They made the choice clear.".replace("choice", "rules"),
    ],
)
def test_hidden_verb_near_misses(text: str) -> None:
    silent(f"<p>{text}</p>", "hidden-verb")
