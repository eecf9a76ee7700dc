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
        ("They took it; we make use of it.", "They took it; we use it."),
        ("We made use of it.", "We used it."),
        ("Make a payment of £5.", "Make a payment of £5."),
        ("We will carry out an assessment of your child.", "We will assess your child."),
        ("The nurse does an examination of the ears.", "The nurse examines the ears."),
        ("Parents can make a complaint to the governors.", "Parents can complain to the governors."),
        ("They made an evaluation of it.", "They evaluated it."),
        ("We provide support to families.", "We support families."),
        ("She made an offer of help.", "She offered help."),
        ("You can make a booking online.", "You can book online."),
        ("They have made improvements to it.", "They have improved it."),
        ("They have given consideration to it.", "They have considered it."),
        ("We had a meeting with parents.", "We met parents."),
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
    ("text", "match", "verb"),
    [
        ("You can make a referral to the clinic.", "make a referral", "refer"),
        ("You must give your agreement in writing.", "give your agreement", "agree"),
        ("They made several applications.", "made several applications", "apply"),
        ("We held a number of meetings with parents.", "held a number of meetings with", "meet"),
        ("A decision was made by the panel.", "A decision was made", "decide"),
        ("An application can be made online.", "An application can be made", "apply"),
        ("An assessment of needs will be carried out.", "An assessment of needs will be carried out", "assess"),
        ("Complaints must be made in writing.", "Complaints must be made", "complain"),
        ("Giving notification of a change is easy.", "Giving notification", "tell"),
    ],
)
def test_hidden_verb_that_needs_another_sentence(text: str, match: str, verb: str) -> None:
    (found,) = check(f"<p>{text}</p>", "hidden-verb").findings
    assert (found.match, found.data["verb"], found.fix) == (match, verb, None)


@pytest.mark.parametrize(
    "text",
    [
        "They had a meeting with cake at noon. We hold a meeting with games. We had a meeting without him.",
        "We are making changes to help families.",
        "We can make the school request a copy.",
        "We provide support to help you. They give assistance to find work.",
        "We make decisions with you. They make payments every month.",
        "The meeting will be held in May. No decision has been made yet.",
        "Payment is made by card. We carry out an EHC needs assessment.",
        "Health assessments are carried out at school.",
        "She made a payment plan with us. They made an assessment tool. Please take a decision letter with you.",
        "The law makes the Local Offer clear.",
        "He can do a review. Take care of the support dog.",
    ],
)
def test_hidden_verb_in_ordinary_sentences(text: str) -> None:
    silent(f"<p>{text}</p>", "hidden-verb", "wordy-phrase")


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("You can make an application for a place.", "hidden-verb"),
        ("He made a request for a copy.", "hidden-verb"),
        ("We gave consideration to it.", "hidden-verb"),
        ("He makes use of it.", "hidden-verb"),
        ("Make contact with us.", "hidden-verb"),
        ("Make an enquiry by phone.", "hidden-verb"),
        ("They conducted an assessment of her needs.", "hidden-verb"),
        ("They reached agreement on it.", "hidden-verb"),
        ("It has an impact on us.", "hidden-verb"),
        ("It has a significant effect on us.", "wordy-phrase"),
        ("They make best use of it.", "wordy-phrase"),
        ("It has a negative impact on us.", "jargon"),
    ],
)
def test_one_place_has_one_finding(text: str, rule: str) -> None:
    found = check(f"<p>{text}</p>", "hidden-verb", "wordy-phrase", "jargon").findings
    assert [finding.rule for finding in found] == [rule]


def test_word_between_the_verb_and_the_noun_is_a_finding_of_its_own() -> None:
    found = check("<p>They carried out a timely assessment of her.</p>", "hidden-verb", "jargon").findings
    assert sorted(finding.rule for finding in found) == ["hidden-verb", "jargon"]


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
