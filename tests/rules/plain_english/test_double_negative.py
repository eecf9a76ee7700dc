"""Tests of double-negative."""

from __future__ import annotations

import pytest

from plainoffer.testing import findings, finds, silent


@pytest.mark.parametrize(
    "text",
    ["not under 5", "not until May", "not unique", "not united", "not only", "no more than 3", "not unless you ask"],
)
def test_double_negative_near_misses(text: str) -> None:
    silent(f"<p>It is {text}.</p>", "double-negative")


@pytest.mark.parametrize("text", ["not unlikely", "not an unreasonable wish", "not fewer than 3", "not without risk"])
def test_double_negatives(text: str) -> None:
    finds(f"<p>It is {text}.</p>", "double-negative@1:10")


@pytest.mark.parametrize(
    ("text", "match"),
    [
        ("It isn't unusual to wait.", "isn't unusual"),
        ("They weren’t unkind.", "weren’t unkind"),
        ("The claim is not invalid.", "not invalid"),
        ("It is not an inaccessible place.", "not an inaccessible"),
        ("They will not be unable to help.", "not be unable"),
        ("He was not dissatisfied.", "not dissatisfied"),
        ("She does not disagree.", "not disagree"),
        ("It is not really unfair.", "not really unfair"),
        ("It is hardly unfair.", "hardly unfair"),
        ("There are no schools that do not have a ramp.", "no schools that do not"),
        ("There is no reason why you cannot visit.", "no reason why you cannot"),
        ("There is no reason not to apply.", "no reason not to"),
        ("We can't not act.", "can't not"),
        ("You don't need no form.", "don't need no"),
        ("It ends unless you do not agree.", "unless you do not"),
        ("No child may be refused unless not eligible.", "No child may be refused unless not"),
        ("We will not stop it unless you fail to write.", "not stop it unless you fail to"),
        ("Nobody is not welcome.", "Nobody is not"),
        ("This does not mean you cannot appeal.", "not mean you cannot"),
        ("It is not seldom late.", "not seldom"),
    ],
)
def test_two_negatives_are_found(text: str, match: str) -> None:
    assert [finding.match for finding in findings(f"<p>{text}</p>", "double-negative")] == [match]


@pytest.mark.parametrize(
    "text",
    [
        "It is not only free, it is not far.",
        "She is not disabled. He is not independent yet. It is not important or interesting. Lunch is not included.",
        "There are no uninsured drivers.",
        "Do not unlock the gate. Please do not unsettle the class. Do not undertake this alone.",
        "Do not be unkind. Children must not be unattended.",
        "They are not united. We are not UNESCO. It is not universal.",
        "There are no places for children who do not live here.",
        "You can stay unless we tell you that you cannot. We will ask unless you say not to.",
        "There is no reason to worry. It does not mean no.",
        "We do not have no-go areas. You do not pay no matter how far you travel.",
        "We have no lift, which is not good. No. You do not need a plan.",
        "He does not discuss it. You will not be disqualified.",
        "Do not use this form if you are unable to sign it.",
    ],
)
def test_one_negative_is_left_alone(text: str) -> None:
    silent(f"<p>{text}</p>", "double-negative")


@pytest.mark.parametrize(
    ("text", "good"),
    [
        ("not invalid", "valid"),
        ("not dissatisfied", "satisfied"),
        ("not unwell", "well"),
        ("not irrelevant", "relevant"),
    ],
)
def test_advice_has_the_positive_word(text: str, good: str) -> None:
    (found,) = findings(f"<p>It is {text}.</p>", "double-negative")
    assert f"“{good}”" in found.advice
