"""A fix is offered where the sentence stays right, and never where it would not."""

from __future__ import annotations

from html import escape

import pytest

from plainoffer.testing import check

RULES = ("jargon", "wordy-phrase", "disability-language")


def fixed(text: str, *, safe: bool = True) -> str:
    """The text after the fixes of the dictionary rules."""
    html = f"<p>{escape(text, quote=False)}</p>"
    edits = [
        edit
        for finding in check(html, *RULES).findings
        if finding.fix and (finding.fix.safety == "safe" or not safe)
        for edit in finding.fix.edits
    ]
    for edit in sorted(edits, key=lambda edit: -edit.start):
        html = html[: edit.start] + edit.replacement + html[edit.end :]
    return html[3:-4]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Should you have questions, call us.", "If you have questions, call us."),
        ("Call us. Should you require help, write.", "Call us. If you need help, write."),
        ("It closed, and should you wish to go, write.", "It closed, and if you want to go, write."),
        ("We wrote to you with regard to it.", "We wrote to you about it."),
        ("We will expedite your claim.", "We will speed up your claim."),
        ("We reimburse families for fares.", "We pay back families for fares."),
        ("The school purchases the books.", "The school buys the books."),
        ("She purchases books.", "She buys books."),
        ("It takes approximately two hours.", "It takes about two hours."),
        ("Pay half now and the remainder in May.", "Pay half now and the rest in May."),
        ("Call us in order to book.", "Call us to book."),
        ("Notify us of any change.", "Tell us about any change."),
        ("Consequently, the school changed its plan.", "So, the school changed its plan."),
        ("He participates in sport.", "He takes part in sport."),
        ("You need a minimum of two forms.", "You need at least two forms."),
        ("Numerous clubs are full.", "Many clubs are full."),
        ("There is sufficient room.", "There is enough room."),
        ("He obtained a place.", "He got a place."),
        ("Help of this kind is free.", "Help like this is free."),
    ],
)  # fmt: skip
def test_safe_fix_keeps_the_sentence(text: str, expected: str) -> None:
    assert fixed(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        # a question is no condition
        "Why should you have to pay?", "What should you have with you?", "When should you need to call us?",
        "How often should you have a review?", "Should you have to pay?", "Take the form should you wish to.",
        # "with respect" is how people are treated
        "We treat each child with respect to help them feel safe.", "Speak with respect to each other.",
        # a pronoun stands inside a phrasal verb
        "Please expedite it.", "We need to ascertain it first.", "He relinquished them.", "We will reimburse you.",
        # a noun that looks like a verb in -s
        "All equipment purchases must be agreed.", "Your purchases are safe.", "School purchases cost more.",
        # words that cannot follow an article or "more"
        "An approximately two-hour talk is free.", "The approximately two-hour talk is free.", "A numerous crowd came.",
        "They are more numerous now.", "There is no sufficient reason.",
        # things in order, sums, and telling whom
        "Names are put in order to help staff.", "Put the cards in order to tell the story.",
        "Keep the books in order to the left.", "Five divided by two has a remainder of one.",
        "You must notify any changes in writing.", "The change must be notified to the school.",
        # "so" begins a clause
        "She consequently left school.", "The school has consequently changed its plan.",
        # what stands before a noun or an apostrophe
        "Participating schools get a flag.", "All participating schools get a flag.", "The initiated can join.",
        # other words beside it
        "It can be obtained from us.", "We packed with a minimum of fuss.", "The first of this kind of school is here.",
        "The gates of this nature reserve are wide.", "If you are advised to stay at home, call us.",
        "In the first instance of bullying, call us.",
    ],
)  # fmt: skip
def test_no_safe_fix_where_the_sentence_would_break(text: str) -> None:
    assert fixed(text) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She suffers from epilepsy.", "She has epilepsy."),
        ("Children suffering from epilepsy can come.", "Children having epilepsy can come."),
        ("She is suffering from epilepsy.", "She is suffering from epilepsy."),
        ("They were still suffering from epilepsy.", "They were still suffering from epilepsy."),
        ("We request that you write to us.", "We request that you write to us."),
    ],
)
def test_unsafe_fix_is_english_too(text: str, expected: str) -> None:
    assert fixed(text, safe=False) == expected
