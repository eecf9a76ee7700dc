from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plainoffer.language.sentences import split_block, split_sentences


def split(text: str, *, line_breaks: bool = False) -> list[str]:
    return [text[sentence.start : sentence.end] for sentence in (split_block if line_breaks else split_sentences)(text)]


@pytest.mark.parametrize(
    "sentences",
    [
        ["Dr. Smith saw us.", "He left at 5 p.m.", "We went home."],
        ["Call No. 5 within 0.5 days.", "See p. 12.", "It costs £2.50.", "Done."],
        ["Use a device, e.g. a phone.", "Or a book, i.e. this one."],
        ["J. K. Rowling wrote it.", "Mr. J. Smith agreed."],
        ["He said “Stop.”", "Then he left."],
        ["(See the form.)", "Then go."],
        ["Is it?", "Yes!", "No."],
        ["We meet at 10 a.m. on Monday."],
        ["The U.S. Army came."],
        ["Children (e.g. those aged 2.5) come.", "Go to www.gov.uk.", "Then stop."],
        ["1. First do this.", "2. Then do this."],
        ["It was in 2014.", "Then it changed."],
        ["Bring pens, paper etc.", "You can go."],
        ["So did I.", "Then we left."],
        ["Apples vs. pears."],
        ["Go to St. Mary's.", "It is on High St.", "You can park."],
        ["Well… we do not know.", "And so on."],
        ["“Is it?” she asked.", "“Yes.”"],
        ["He has ADHD.", "Other children do not."],
        ["no stop at the end"],
        ["it starts small.", "it goes on small."],
        ["中文。", "日本語！", "ok"],
    ],
)
def test_boundaries(sentences: list[str]) -> None:
    glue = "" if sentences[0] == "中文。" else " "
    assert split(glue.join(sentences)) == sentences


@pytest.mark.parametrize(
    "sentences",
    [
        ["Is it open?", "Yes it is.", "Can we come?"],
        ["Stop!", "Now go."],
        ["He said no.", "I said yes."],
        ["It is free.", "It's for all."],
        ["Go to www.Ashdale.Gov and Node.Js now"],
        ["Booking.Com is a site."],
        ["Ask Dr.Smith for e.g.Then"],
        ["See page.asp?Id=3 and GOV.UK for more"],
        ["The U.S.Army came at 9.Am"],
    ],
)
def test_sentences_with_no_space_between_them(sentences: list[str]) -> None:
    assert split("".join(sentences)) == sentences


def test_line_breaks_end_a_sentence_only_when_asked() -> None:
    assert split("Ashdale Hub\nLong Street") == ["Ashdale Hub\nLong Street"]
    assert split("Ashdale Hub\nLong Street", line_breaks=True) == ["Ashdale Hub", "Long Street"]
    assert split("this goes\non here", line_breaks=True) == ["this goes\non here"]
    assert split("One\n\nTwo") == ["One", "Two"]


def test_nothing_in_nothing_out() -> None:
    assert split("") == []
    assert split(" \n ") == []


@given(st.text(alphabet="ab AB.!?\n\"'()•…1,。", max_size=80), st.booleans())
def test_every_letter_is_in_one_sentence_and_order_holds(text: str, line_breaks: bool) -> None:
    sentences = (split_block if line_breaks else split_sentences)(text)
    assert all(first.end <= second.start for first, second in pairwise(sentences))
    kept = "".join(text[s.start : s.end] for s in sentences)
    letters = [char for char in text if char.isalnum()]
    assert [char for char in kept if char.isalnum()] == letters
    assert all(s.start < s.end and not text[s.start].isspace() and not text[s.end - 1].isspace() for s in sentences)


def test_a_long_text_without_stops_is_one_sentence() -> None:
    assert len(split("word " * 100_000)) == 1
    assert len(split("A. " * 20_000)) > 0
