from __future__ import annotations

import pytest

from plainoffer.engine.fixing import apply_fixes
from plainoffer.findings import Severity
from plainoffer.testing import check, findings


def warnings(text: str) -> list[str]:
    found = findings(f"<p>{text}</p>", "disability-language")
    return [item.match for item in found if item.severity is not Severity.ADVICE]


@pytest.mark.parametrize(
    "text",
    [
        "She suffers from asthma.", "Children suffering from anxiety", "He is wheelchair bound.",
        "A wheelchair-bound man",
        "He is confined to a wheelchair.", "Clubs for the disabled", "The disabled need ramps.",
        "Able-bodied children",
        "A handicapped child", "Mentally handicapped adults", "Cerebral palsy sufferers",
        "Afflicted by epilepsy",
        "An epileptic needs rest.", "Services for the deaf.", "Help for the blind.", "Deaf and dumb",
        "Normal children play.",
        "Special needs children", "A special needs child", "An autism sufferer", "A victim of polio",
        "The handicapped",
        "Swimming for the disabled takes place here.", "A youth group for the deaf meets here.",
        "Audio guides for the blind", "A bus for the physically disabled", "Victims of cerebral palsy can come.",
        "He has a mental handicap.", "Epileptic fits", "He was born a cripple.", "A diabetic and a nurse",
    ],
)  # fmt: skip
def test_hurtful_words_are_found(text: str) -> None:
    assert len(warnings(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Disabled people and wheelchair users",
        "Clubs for disabled children",
        "Show the disabled person's railcard.",
        "The disabled children's team can help.",
        "The disabled students' allowance",
        "Apply for a disabled facilities grant.",
        "The deaf community and Deaf people",
        "The blind is broken in room 4. The disabled play area. Guide dogs for the blind.",
        "A teacher of the deaf visits.",
        "The blind man. The blind spot of a lorry. Pull the blind down.",
        "Read about the Royal National Institute of the Blind.",
        "The Royal Association for the Deaf runs it.",
        "Special educational needs and disabilities",
        "Coat that fits well. The bed fits in the room. This fits your needs.",
        "The building suffers from damp. The project suffered from a lack of money.",
        "He is a victim of crime.",
        "Your ticket is invalid. An invalid email address.",
        "A golf handicap of 12",
        "The normal opening hours are 9 to 5. Normal school rules apply.",
        "It is normal to feel tired.",
        "A spastic muscle is a tight muscle. Spastic diplegia is a kind of cerebral palsy.",
        "A diabetic nurse and a diabetic clinic",
        "An autistic child, an autistic person",
        "The elderly care ward. The sick bay.",
        "The company was crippled by debt.",
        "Contact the sick leave team.",
        "The link is disabled. Disable the alarm. The button is disabled.",
        "They said “he suffers from asthma”.",
        "Bound for town. The wheelchair is bound with tape.",
        "Nonverbal reasoning and non-verbal communication",
    ],
)
def test_near_misses_are_left_alone(text: str) -> None:
    assert warnings(text) == []


def test_words_that_people_disagree_on_are_advice() -> None:
    found = findings("<p>Challenging behaviour, and high-functioning autism</p>", "disability-language")
    assert {item.severity for item in found} == {Severity.ADVICE}
    assert len(found) == 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She suffers from asthma.", "She has asthma."),
        ("Suffering from asthma", "Having asthma"),
        ("They suffered from asthma.", "They had asthma."),
    ],
)
def test_fix_keeps_the_form(text: str, expected: str) -> None:
    html = f"<p>{text}</p>"
    assert apply_fixes(html, check(html, "disability-language").findings, unsafe=True).text == f"<p>{expected}</p>"


def test_quotation_that_is_marked_up_is_left_alone() -> None:
    assert not findings("<blockquote><p>I am wheelchair-bound.</p></blockquote>", "disability-language")


def test_finding_names_the_guide() -> None:
    (found,) = findings("<p>A wheelchair-bound man</p>", "disability-language")
    assert "GOV.UK" in found.references[0].name
    assert "wheelchair user" in found.advice


def test_message_fits_people_who_are_not_disabled() -> None:
    (found,) = findings("<p>Meals for the elderly are on Fridays.</p>", "disability-language")
    assert found.message == "“the elderly” can hurt or label the people it is about."


def test_aspergers_syndrome_is_about_respect_and_not_about_a_law() -> None:
    (found,) = findings("<p>He has Asperger's syndrome.</p>", "disability-language")
    assert "Care Act" not in found.references[0].name


@pytest.mark.parametrize(
    ("text", "advised"),
    [
        ("She is suffering from asthma.", "Write “has”."),
        ("Children afflicted with epilepsy.", "Write “with” or “who has”."),
    ],
)
def test_advice_fits_the_sentence(text: str, advised: str) -> None:
    (found,) = findings(f"<p>{text}</p>", "disability-language")
    assert found.advice == advised
