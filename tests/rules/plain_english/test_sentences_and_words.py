"""Tests of long-sentence, long-paragraph, hidden-verb, double-negative, all-caps-text, faq-heading, repeated-word."""

from __future__ import annotations

import pytest

from plainoffer.testing import check, finds, silent

LONG = (
    "We will look at what you and your child and the school and the health team tell us and then we will think it "
    "over and say yes or no."
)
SHORT = "We will look at it. "


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


@pytest.mark.parametrize("word", ["مرحبا ", "中文字符 ", "привет "])
def test_other_scripts_are_not_english(word: str) -> None:
    silent("<p>" + word * 200 + "</p>", "long-sentence", "long-paragraph", "reading-age", "repeated-word")


def test_one_endless_sentence_is_one_finding() -> None:
    finds("<p>" + "word " * 100_000 + "</p>", "long-sentence@1:4")


def test_long_paragraph() -> None:
    finds(f"<p>{SHORT * 25}</p>", "long-paragraph@1:4")
    silent(f"<p>{SHORT * 7}</p><p>{SHORT * 7}</p>", "long-paragraph")


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


@pytest.mark.parametrize(
    "text",
    ["not under 5", "not until May", "not unique", "not united", "not only", "no more than 3", "not unless you ask"],
)
def test_double_negative_near_misses(text: str) -> None:
    silent(f"<p>It is {text}.</p>", "double-negative")


@pytest.mark.parametrize("text", ["not unlikely", "not an unreasonable wish", "not fewer than 3", "not without risk"])
def test_double_negatives(text: str) -> None:
    finds(f"<p>It is {text}.</p>", "double-negative@1:10")


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


@pytest.mark.parametrize(
    "text", ["FAQ", "FAQs about travel", "Frequently asked questions", "Q&amp;A", "Questions and answers"]
)
def test_faq_headings(text: str) -> None:
    assert check(f"<h2>{text}</h2>", "faq-heading").findings


@pytest.mark.parametrize("text", ["<h2>Ask a question</h2>", "<p>FAQs</p>", "<h2>Questions for the panel</h2>"])
def test_faq_near_misses(text: str) -> None:
    silent(text, "faq-heading")


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
