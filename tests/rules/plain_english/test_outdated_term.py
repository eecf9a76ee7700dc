from __future__ import annotations

import datetime

import pytest

from plainoffer.testing import findings, silent


@pytest.mark.parametrize(
    "text",
    [
        "Contact your CCG.", "Two CCGs pay for it.", "Ask Derby Clinical Commissioning Group.",
        "The clinical commissioning group pays.", "Ask about Work Choice.", "Join the Work Programme.",
        "The Work and Health Programme can help you.",
        "Your child may get a statement of special educational needs.",
        "We support statemented pupils.", "The ESFA funds places.", "Ask your Connexions adviser.",
        "You can claim Child Tax Credit.", "You can claim tax credits.",
        "Ask your employer for childcare vouchers.",
        "The LEA decides.", "You need a CRB check.", "Pupils on School Action Plus get help.",
        "Phone NHS Direct.", "The Disability Discrimination Act protects you.", "Contact Parent Partnership.",
        "Our site meets WCAG 2.1 AA.", "The Local Safeguarding Children Board meets.",
        "Young people may get Education Maintenance Allowance.", "Apply for a Community Care Grant.",
    ],
)  # fmt: skip
def test_what_is_gone_is_found(text: str) -> None:
    assert len(findings(f"<p>{text}</p>", "outdated-term")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The integrated care board (formerly the CCG) pays.",
        "The integrated care board replaced the CCG in July 2022.",
        "NHS Derby and Derbyshire CCG was abolished.",
        "CCGs no longer exist.",
        "In 2019 the CCG paid for 12 places.",
        "What used to be the Work Programme",
        "The integrated care board (CCG) pays.",
        "EHC plans have replaced statements of special educational needs.",
        "Until 2014 a child could have a statement of SEN.",
        "Tax credits have ended. Claim Universal Credit.",
        "Ofsted said: “The CCG must write a plan.”",
        "Your EHCP says what help you get, and EHCPs are legal papers.",
        "Ask for an EHC plan, SEN support or an EHC needs assessment.",
        "Send a statement of your income. Pupils made a statement to the police.",
        "Our accessibility statement meets WCAG 2.2.",
        "A new work programme for the garden starts in May.",
        "School action on litter",
        "Connections between schools",
        "Research and development tax credit",
        "Write to the Department of Health and Social Care.",
        "You can learn about social action and the social fund of friends.",
        "The choice of work is yours. Work choices matter.",
        "Independent support from a charity",
        "Early support makes a difference.",
        "The code of practice (Department for Education and Department of Health, 2015)",
        "Ask for a copy of the old SEN Code of Practice 2001.",
        "Residential training for swimmers",
        "A fit for work swimming coach",
    ],
)
def test_history_and_near_misses_are_left_alone(text: str) -> None:
    silent(f"<p>{text}</p>", "outdated-term")


def test_quotation_that_is_marked_up_is_left_alone() -> None:
    silent("<blockquote><p>Ask your CCG.</p></blockquote><p><q>Ask your CCG</q></p>", "outdated-term")


def test_finding_says_since_when_and_what_to_write() -> None:
    (found,) = findings("<p>Ask your CCG.</p>", "outdated-term")
    assert "since 1 July 2022" in found.message
    assert "integrated care board" in found.advice
    assert found.references


def test_entry_that_is_due_for_review_says_so() -> None:
    (found,) = findings("<p>Ask your CCG.</p>", "outdated-term", today=datetime.date(2030, 1, 1))
    assert "due to be checked by 1 April 2027" in found.advice


def test_year_after_the_end_is_no_history() -> None:
    assert findings("<p>In 2025 the CCG pays for 12 places.</p>", "outdated-term")
