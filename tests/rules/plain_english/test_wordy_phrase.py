from __future__ import annotations

import pytest

from plainoffer.engine.fixing import apply_fixes
from plainoffer.findings import Severity
from plainoffer.testing import check, findings


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It shut due to the fact that it rained.", "It shut because it rained."),
        ("At this moment in time we are full.", "Now we are full."),
        ("We meet on a weekly basis.", "We meet every week."),
        ("Pupils are required to apply.", "Pupils must apply."),
        ("The vast majority of pupils walk.", "Most pupils walk."),
        ("Stay for a period of 6 weeks.", "Stay for 6 weeks."),
        ("Each and every child.", "Each child."),
        ("He was in a position to pay.", "He could pay."),
        ("They weren't in a position to pay.", "They could not pay."),
        ("She had the ability to read.", "She could read."),
        ("The majority of parents agree.", "Most parents agree."),
        ("The majority of the parents agree.", "Most of the parents agree."),
        ("A large number of our families use it.", "Many of our families use it."),
        ("A small number of them use it.", "A few of them use it."),
        ("It is necessary for you to sign.", "You must sign."),
        ("It may be necessary for you to wait.", "You may have to wait."),
        ("A free gift and two free gifts.", "A gift and two gifts."),
    ],
)
def test_phrase_is_found_and_fixed(text: str, expected: str) -> None:
    html = f"<p>{text}</p>"
    found = check(html, "wordy-phrase").findings
    assert found
    assert apply_fixes(html, found, unsafe=True).text == f"<p>{expected}</p>"


@pytest.mark.parametrize("phrase", ["on a rolling basis", "on an emergency basis", "in a friendly manner"])
def test_pattern_with_any_word_is_found_without_a_fix(phrase: str) -> None:
    (found,) = findings(f"<p>Open {phrase}.</p>", "wordy-phrase")
    assert found.match == phrase
    assert found.fix is None


@pytest.mark.parametrize(
    "text",
    [
        "At the end of the day, pupils wait for the school bus.",
        "He was served with a court notice to leave.",
        "They entered into the building.",
        "A lack of mental capacity to decide: she has the capacity to make the decision about her mental health.",
        "The fact is that it rained.",
        "The bus stops in the area of the town where we live.",
        "Wait for a minute, at the time it says.",
        "Please do not hesitate: jump!",
        "The reason is simple.",
        "One in the majority, two of the whole.",
        "In a way, it is a basis for a plan.",
        "Number of pupils: 30.",
        "Take the stairs, then place the cup on the shelf.",
        "Come to the end of the road.",
        "The order of the day is fun.",
        "He was in a position of trust.",
        "The majority agree. The number of the bus is on its front.",
        "She made a payment plan with us. They made an assessment tool. Please take a decision letter with you.",
    ],
)
def test_near_misses_are_left_alone(text: str) -> None:
    found = [item for item in findings(f"<p>{text}</p>", "wordy-phrase") if item.severity is not Severity.ADVICE]
    assert not found, [item.match for item in found]


def test_phrase_across_tags_is_found_and_not_edited() -> None:
    (found,) = findings("<p>due <b>to the</b> fact that</p>", "wordy-phrase")
    assert found.match == "due to the fact that"
    assert found.fix is None


def test_message_counts_the_words() -> None:
    (found,) = findings("<p>It shut due to the fact that it rained.</p>", "wordy-phrase")
    assert "takes 5 words" in found.message


def test_advice_does_not_contradict_itself() -> None:
    (found,) = findings("<p>The fact that she is deaf matters.</p>", "wordy-phrase")
    assert "Leave it out" not in found.advice
    (found,) = findings("<p>It is necessary for parents to sign.</p>", "wordy-phrase")
    assert found.fix is None
