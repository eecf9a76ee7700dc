"""Tests of long-sentence."""

from __future__ import annotations

import pytest

from plainoffer.testing import check, finds, silent

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


def advice(text: str) -> str:
    (found,) = check(f"<p>{text}</p>", "long-sentence").findings
    return found.advice


@pytest.mark.parametrize(
    ("text", "after"),
    [
        (
            "We will write to you within six weeks of the date of your letter, and we will tell you if we will go on "
            "to look at the needs of your child in detail.",
            "your letter",
        ),
        (
            "Your child may get help from the school and from the health team in the first year and we will look at "
            "the plan again when the year has come to an end.",
            "first year",
        ),
        (
            "You should contact the service as soon as possible if your circumstances change because the amount that "
            "you are paid each month may go up or down.",
            "circumstances change",
        ),
        (
            "The club is open to all children who live in Ashdale and go to a school in the town; they can come on "
            "each day of the week in the long summer holidays.",
            "the town",
        ),
        (
            "If you have any questions about the support that your child gets, please talk to the teacher or to the "
            "SENCO, who will be able to tell you what is planned.",
            "the SENCO",
        ),
        (
            "You can bring a friend or a carer to the meeting with the school and the health team, but the time for "
            "each of you to speak may be short.",
            "health team",
        ),
    ],
)
def test_advice_names_a_seam_between_two_clauses(text: str, after: str) -> None:
    assert f"after “{after}”" in advice(text)


@pytest.mark.parametrize(
    "text",
    [
        "When you come to the centre for the first time you will be met by one of our friendly team who will show you "
        "and your child around the rooms and the garden outside.",
        "You can come to the hall and to the zoo and to the park and to the pool with your child and with one friend "
        "and with a carer of your choice.",
        "We think that the school and the council must pay for all of the help that the plan says your child needs in "
        "the next twelve months of the year.",
        "If you move to another town and you change schools in the year we will send the plan to the new council "
        "within fifteen days of the day of the move.",
        "We take care of the form because of the new rules that the council has made for schools and nurseries in the "
        "whole of the county since the start of the year.",
    ],
)
def test_no_seam_is_named_inside_of_a_clause(text: str) -> None:
    assert advice(text) == "Split it into shorter sentences with one idea each."


def test_the_address_of_a_house_is_no_words() -> None:
    text = (
        "You can visit us at the office at 22 Corporation Street, Ashdale, AS1 4QQ between nine in the morning and "
        "five in the afternoon on each working day{}."
    )
    silent(f"<p>{text.format('')}</p>", "long-sentence")
    (found,) = check(f"<p>{text.format(' of the week and on most Saturdays')}</p>", "long-sentence").findings
    assert found.data["words"] == 29
    (found,) = check(f"<p>We have {'22 good rooms and places to ' * 5}play in.</p>", "long-sentence").findings
    assert found.data["words"] == 34


def test_sentences_without_a_space_between_them_are_sentences() -> None:
    silent("<p>" + "Is the centre open in the summer holidays?Yes it is.Can we come? " * 3 + "</p>", "long-sentence")
