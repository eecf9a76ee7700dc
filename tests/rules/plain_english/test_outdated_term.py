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


HISTORY = """
The CCG closed in July.
The old CCG paid for wheelchairs.
Our former CCG set up this clinic.
CCGs have been replaced by integrated care boards.
CCGs were replaced by integrated care boards.
Integrated care boards took over from CCGs.
Integrated care boards have taken over the work of the CCGs.
The CCG's duties have moved to the integrated care board.
The CCG became the integrated care board.
Integrated care boards are the successors to clinical commissioning groups.
There are no more clinical commissioning groups.
EHC plans have taken the place of statements of SEN.
Statements of special educational needs have been phased out.
You may remember statements of special educational needs, which were replaced by EHC plans.
An EHC plan is what used to be called a statement of special educational needs.
An EHC plan replaces a statement of SEN.
EHC plans were brought in to replace statements of SEN.
This was called the Work Programme until it ended.
If you moved from Child Tax Credit to Universal Credit, tell us.
People who are moving from Working Tax Credit get a letter.
Universal Credit has replaced Child Tax Credit.
Universal Credit is replacing Working Tax Credit.
You claim Universal Credit instead of Child Tax Credit.
You can no longer claim Child Tax Credit.
You cannot make a new claim for Child Tax Credit: it has ended.
Child Tax Credit has ended.
Tax credits ended on 5 April.
The Education Funding Agency was set up by the government.
The Independent Living Fund is closed to everyone.
The closure of the Independent Living Fund means that councils pay.
When the Independent Living Fund closed, councils took on its work.
Connexions no longer exists.
Connexions was a careers service.
The CRB is now called the Disclosure and Barring Service.
A DBS check was known as a CRB check.
DBS checks (previously known as CRB checks) cost nothing for volunteers.
DBS checks, formerly CRB checks, cost nothing for volunteers.
The integrated care board, formerly known as the clinical commissioning group or CCG, pays.
Before 2014 children had a statement of SEN.
Some adults had a statement of SEN as children, back then.
School Action Plus was abolished.
School Action was scrapped.
SEN support took over from School Action Plus.
In the past, schools used School Action Plus.
The ESFA closed and its work went to the Department for Education.
The ESFA's work has transferred to the Department for Education.
Disability Living Allowance is different: the Disability Discrimination Act was replaced by the Equality Act.
The Equality Act replaced the Disability Discrimination Act.
The history of statements of special educational needs
What happened to the CCG? It closed.
Your statement of special educational needs will have been converted to an EHC plan.
We transfer children from a statement of SEN to an EHC plan.
Ask for your records from the old Connexions service.
Children with a statement of SEN were transferred to EHC plans by 2018.
Until July 2022 the CCG paid for it.
""".strip().splitlines()

STILL_THERE = """
If your child is 5 years old, ask your CCG for a wheelchair.
Anyone over 18 years old can apply to the Independent Living Fund.
Older children can be referred through the CCG.
If you have moved to Derby, ring the CCG.
When your child becomes an adult, the CCG will pay.
You can have money from the CCG instead of a service.
Working Tax Credit stops when your child's education ends.
If your benefit has ended, claim Working Tax Credit.
The helpline is closed on Sundays, so ring your CCG in the week.
Ring the Parent Partnership Service before your meeting has ended.
If your last school was a special school, tell the Connexions adviser.
Send us your previous school report and the CRB check.
You can use the Social Fund loan until you are paid.
Clinical commissioning groups were told to publish their plans.
The CCG will replace your wheelchair.
Ask the CCG to replace your wheelchair.
Ask for a replacement wheelchair from your CCG.
We can replace your wheelchair through the CCG.
If your old school has closed, ask the LEA.
The LEA will tell you when the school has closed.
Your medical history goes to the CCG.
Tell the CCG if your details are out of date.
The CCG was very helpful to us.
Rather than wait, ring NHS Direct.
Instead of waiting, call NHS Direct.
When you become 16, you can see a Connexions adviser.
Your child may be moved to School Action Plus.
If your child no longer needs School Action Plus, we stop it.
If your place is withdrawn, ask the CCG.
Your CCG pays for the equipment until you are 18.
The course ends in May, and then Connexions can help.
You used to get help at school and now you ask Connexions.
Now the CCG decides.
The CCG is now open on Saturdays.
The CCG is now at Bridge House.
Ask the LEA, who will transfer the money.
The CCG and the council merged their helplines.
Call NHS Direct when the surgery is closed.
NHS Direct is open when your surgery is closed.
A former pupil works at Connexions.
Your child's old teacher can ask the CCG.
The school stopped the help, so ask the LEA.
Connexions is on the old market square.
Ask the LEA for the history of the school.
At the end of the year the LEA reviews the plan.
In the end the CCG decides.
Before the meeting, ask Parent Partnership.
Claim Working Tax Credit once you are 25.
Under the Children and Families Act 2014, your CCG must pay for therapy.
The CCG follows the SEND Code of Practice 2015.
Ring your CCG on 0115 960 2015 to book.
Since 2019 the CCG has paid for hoists, so ask them for one.
Connexions has helped young people since 2001. Ring them.
Ask the LSCB, under the Children Act 2004, for advice.
If the CCG had to refuse, appeal.
Once a year the CCG checks it.
We have gone to the CCG for help.
""".strip().splitlines()


@pytest.mark.parametrize("text", HISTORY)
def test_words_that_speak_of_the_thing_make_it_history(text: str) -> None:
    silent(f"<p>{text}</p>", "outdated-term")


@pytest.mark.parametrize("text", STILL_THERE)
def test_the_same_words_about_something_else_do_not(text: str) -> None:
    assert findings(f"<p>{text}</p>", "outdated-term")


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
