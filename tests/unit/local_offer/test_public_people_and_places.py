"""What a published comment may name: the council's own staff, people in public life, offices and their numbers."""

from __future__ import annotations

import pytest

from plainoffer.rules.local_offer.personal_data.case_numbers import is_upn
from plainoffer.rules.local_offer.personal_data.finding import DataKind, find_personal_data
from plainoffer.rules.local_offer.personal_data.shouting import calm

ANSWERS = (
    "We did:",
    "Our reply:",
    "Response:",
    "Reply:",
    "Council's answer:",
    "Answer from the council:",
    "What we did:",
)


def found(text: str) -> list[tuple[DataKind, str]]:
    return [(item.kind, text[item.start : item.end]) for item in find_personal_data(text)]


@pytest.mark.parametrize("label", ANSWERS)
@pytest.mark.parametrize(
    "answer",
    [
        "Dr Moira Tennant, Designated Clinical Officer, met the group.",
        "our Local Offer Manager, Gareth Lunn, added a map.",
        "Priya Nash (Head of Transport) rang the firm.",
        "the new SENDIASS manager, Joel Adair, holds drop-ins.",
        "Councillor Dawn Petty, Cabinet Member for Children, came in May.",
        "our champions, Dawn Hills and Sue Kemp, met 40 families.",
        "we asked Vikram Rao from Trent Valley NHS Trust to speak.",
        "contact Colin Wray, Participation Officer, at colin.wray@derbyshire.gov.uk.",
    ],
)
def test_staff_and_members_may_be_named_in_an_answer(label: str, answer: str) -> None:
    assert found(f"You said: nobody tells us anything. {label} {answer}") == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("You said: Gareth Lunn, the Local Offer Manager, was rude. We did: no answer.", "Gareth Lunn"),
        ("Our caseworker, Gareth Lunn, never rang.", "Gareth Lunn"),
        ("We did: we have said sorry to Jack and his mum.", "Jack"),
        ("Reply: Jack's new support worker starts in May.", "Jack"),
        ("Response: we have asked a therapist to see Maisie.", "Maisie"),
        ("We did: we moved Isla from Belper to a nearer club.", "Isla"),
        ("We did: our manager, Ann Petty, came. You said: my son Jack waits.", "Jack"),
    ],
)
def test_everybody_else_stays_private(text: str, name: str) -> None:
    assert name in {words for kind, words in found(text) if kind == "name"}


@pytest.mark.parametrize(
    "text",
    [
        "Chris Packham spoke for all of us.",
        "We wrote to Felicity Marsden, the minister, twice.",
        "Barnaby Holt's book on sleep is in the library.",
        "Could Carrie and David Grant come?",
        "My daughter adores Ellie Simmonds.",
        "We saw Norbert Quill on the BBC.",
        "They read a poem by Norbert Quill.",
        "The topic is Henry VIII.",
    ],
)
def test_people_in_public_life_may_be_named(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text", ["My son Chris loves swimming.", "Ellie adores the club.", "Barnaby's book bag was lost."]
)
def test_a_first_name_that_a_public_person_has_is_private(text: str) -> None:
    assert [kind for kind, _ in found(text)] == ["name"]


@pytest.mark.parametrize(
    ("public", "private"),
    [
        (
            "The hub at 12 Market Street, Ilkeston, DE7 5HA has no lift.",
            "We live at 12 Market Street, Ilkeston, DE7 5HA.",
        ),
        ("The library, 4 Mill Lane, is shut.", "The taxi comes to 4 Mill Lane."),
        ("Call the helpline on 01332 641234.", "Call my mum on 01332 641234."),
        ("I rang 01629 533190 and gave up.", "Nobody came. 01632 960417"),
        ("Call Derbyshire (01629 533190) is engaged.", "Ring Zuzana (01632 960190) any time."),
        ("Write to ehcp.reviews@derby.gov.uk.", "Write to ruth.fenn@derby.gov.uk."),
        ("Use your.name@example.org as it says.", "Write to nina.frost@example.org."),
        ("Follow @DerbysCarers for news.", "Follow @tilly_and_tom."),
        ("Planning application AVA/2025/0214 is bad.", "Complaint reference AVA/2025/0214 is open."),
        ("The job ref NCC/4471 is old.", "Our ref NCC/4471 is lost."),
        ("The OT (Year 3) has left.", "A.B. (Year 3) has left."),
        ("Harvey's does good shoes.", "Harvey does not sleep."),
        ("The map shows the hub at NG10 1JG.", "Home is NG10 1JG."),
        ("They told us to ring 01629 532000.", "Ask them to ring Dad on 01632 960532."),
        ("Bamford, Hope and Edale have no club.", "My girl Hope has no club."),
        ("My Facebook is broken.", "My insta is tash.and.crew"),
        ("The toilet by the church in Belper is locked.", "We live in the house by the church in Belper."),
    ],
)
def test_what_is_public_and_what_is_not(public: str, private: str) -> None:
    assert found(public) == []
    assert found(private) != []


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("email", "tilly[at]homemail[dot]example"),
        ("phone", "My number: 01632 960 118"),
        ("phone", "Text 07700 900451 please"),
        ("case or reference number", "My case number EHC-20418 is open."),
        ("case or reference number", "Appeal EH830/24/00417 is in March."),
        ("case or reference number", "Her UPN is H801200001034."),
        ("case or reference number", "The ombudsman reference is 24 011 876."),
        ("name", "KL attends Moorfield Special School."),
        ("name", "ANNA HOLLOWAY IS STILL WAITING"),
        ("name", "WHY HAS NOBODY RUNG KEIRAN BACK"),
        ("social media", "Find me on Snapchat, jaydn_w07"),
        ("address", "We live in the bungalow next to the post office in Upper Harcombe, number 2."),
    ],
)
def test_data_that_is_written_in_its_own_way_is_found(kind: DataKind, text: str) -> None:
    assert kind in {found_kind for found_kind, _ in found(text)}


def test_unique_pupil_numbers_are_checked_by_their_letter() -> None:
    assert is_upn("H801200001001")
    assert not is_upn("K801200001001")


def test_a_shouted_comment_is_calmed_letter_by_letter() -> None:
    text = "PLEASE TELL MRS HARTLEY THAT NHS STAFF WERE KIND. Thanks"
    assert calm(text) == "Please tell Mrs Hartley that NHS staff were kind. Thanks"
    assert calm("We rang the NHS and SENDIASS.") == "We rang the NHS and SENDIASS."
