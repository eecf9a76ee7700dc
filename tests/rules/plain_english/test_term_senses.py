"""Terms of the shipped dictionaries whose sense, part of speech or length the words around them decide."""

from __future__ import annotations

from html import escape

import pytest

from plainoffer.testing import check

RULES = ("jargon", "wordy-phrase", "disability-language", "hidden-verb", "double-negative")


def found(text: str) -> dict[str, str]:
    """The advice of the rules about words, by what it is about."""
    result = check(f"<p>{escape(text, quote=False)}</p>", *RULES)
    return {finding.match: finding.advice for finding in result.findings}


@pytest.mark.parametrize(
    ("text", "match", "advised"),
    [
        ("You must evidence that you live here.", "evidence", "“show”"),
        ("We help looked-after pupils.", "looked-after", "council's care"),
        ("Ask about in-school support.", "in-school", "at school"),
        ("How will this impact my child?", "impact my", "affect my"),
        ("All pupils access the curriculum.", "access the curriculum", "join in lessons"),
        ("He accesses therapy weekly.", "accesses therapy", "gets therapy"),
        ("We foster independence in families.", "foster independence", "do things on their own"),
        ("There is a menu of support.", "menu of support", "choice of support"),
        ("He has a mental age of four.", "mental age", "what support"),
        ("Places go on the basis of need.", "on the basis of", "because of"),
        ("Failure to attend ends your place.", "Failure to", "if you do not"),
        ("Upon completion, you get a badge.", "Upon completion", "when you finish"),
        ("Send it by no later than Friday.", "by no later than", "“by”"),
        ("You may submit a letter with your application.", "submit", "send"),
        ("There is help for parents and settings.", "settings", "nurseries"),
        ("She collaborates with schools.", "collaborates with", "works with"),
        ("We work in partnership with parents.", "work in partnership with", "“work with”"),
        ("We will establish whether you qualify.", "establish whether", "find out whether"),
        ("You have a right to be involved.", "to be involved", "take part"),
        ("We must assure ourselves that it works.", "assure ourselves", "make sure"),
        ("The council is committed to inclusion.", "is committed to", "wants to"),
        ("You are obligated to tell us.", "are obligated to", "must"),
        ("If you fail to come, ring us.", "fail to", "do not"),
        ("Parents are requested to bring a snack.", "are requested to", "are asked to"),
        ("On commencement of the course, pay.", "On commencement of", "at the start of"),
        ("All attendees sign in.", "attendees", "people who come"),
    ],
)
def test_advice_fits_the_sense(text: str, match: str, advised: str) -> None:
    assert advised in found(text)[match]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Send us evidence that you live here.", "evidence"),
        ("She is looked after by her gran.", "looked after"),
        ("Many disabled people are paid in arrears.", "in arrears"),
        ("Priority will be given to wheelchair users.", "Priority"),
        ("We sell tickets at a special offer for families.", "offer for families"),
        ("The clinic sees children in isolation because of an infection.", "in isolation"),
        ("The failure to reply was ours.", "failure to"),
        ("What was the impact your move had?", "impact your"),
    ],
)
def test_another_sense_is_left_alone(text: str, wrong: str) -> None:
    assert wrong not in found(text)


def test_fix_of_two_negatives_keeps_the_capital() -> None:
    (finding,) = check("<p>No less than two weeks.</p>", "double-negative").findings
    assert finding.fix is not None
    assert [edit.replacement for edit in finding.fix.edits] == ["At least"]
