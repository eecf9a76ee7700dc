"""Every kind of name in every place of a sentence where comments have one, and words that only look like names.

A row is a place in the sentence, a column a kind of name. What no row or column covers is in `comments.tsv`.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from plainoffer.rules.local_offer.personal_data.finding import DataKind, find_personal_data

NEAR_MISSES = (Path(__file__).parents[2] / "data" / "local_offer" / "near_misses.txt").read_text("utf-8").splitlines()

KNOWN = "Callum Aisha Wiktoria Oluwaseun Teagan Farrah Zainab Kelechi Siobhán Lucía Bláthnaid".split()
UNKNOWN = "Zuzu Kessie Nyrell Brannagh Ikenna Xiuying Thảo Jontae".split()
WORDS = "Grace Will Rose Faith Mark Hope Jack Joy Ray Bear Max Lily".split()
SMALL = [name.lower() for name in KNOWN]

IN_FAMILIES = (
    "My son {} is waiting for a place.",
    "Our daughter, {}, loves the pool.",
    "my youngest {} has been out since May",
    "I look after my nephew ({}) at weekends.",
    "{}, my grandson, was turned away.",
    "{}'s mum here.",
    "Nobody read {}'s EHCP before the meeting.",
    "I'm the mum of {}.",
    "Auntie {} does the school run.",
    "His nan {} cannot drive.",
    "She goes by {}.",
    "Everyone calls him {}.",
    "I'm {} and I am 15.",
    "{} (7) and her taxi.",
    "{} aged 14 wants a job.",
    "I think {} would love the drama group.",
    "After the move {} cried every day.",
    "They asked {} what she wanted.",
    "The staff were patient with {} and it worked.",
    "Please fix it. Thanks, {}",
    "{} and her sister share a room.",
)
AT_WORK = (
    "Our caseworker {} left in July.",
    "The SENCO ({}) was kind.",
    "{}, the SENCO, was kind.",
    "{} (physio) showed us how.",
    "Our new plan coordinator is called {}.",
    "I spoke to a man named {}.",
    "My son's TA, {}, is a star.",
    "On Friday {} rang me back.",
)
ALONE = (
    "The club was good until {} was excluded.",
    "I had to collect {} at noon.",
    "I am writing about {}.",
    "They left {} in the corridor.",
    "{}'s plan was never updated.",
    "{} told us to appeal.",
    "Thanks to {} at the hub.",
    "Lovely day. {} x",
)
"""Places where a word that nobody knows may be a service as well."""


def kinds(text: str) -> set[DataKind]:
    return {item.kind for item in find_personal_data(text)}


@pytest.mark.parametrize("names", [KNOWN, SMALL, WORDS], ids=["known", "small", "words"])
@pytest.mark.parametrize("frame", [*IN_FAMILIES, *AT_WORK, *ALONE])
def test_names_are_found_wherever_they_stand(frame: str, names: list[str]) -> None:
    assert [name for name in names if "name" not in kinds(frame.format(name))] == []


@pytest.mark.parametrize("frame", [*IN_FAMILIES, *AT_WORK[:-2]])
def test_names_that_nobody_knows_are_found_where_only_a_person_can_stand(frame: str) -> None:
    assert [name for name in UNKNOWN if "name" not in kinds(frame.format(name))] == []


SCHOOLS = ("Holmgate", "Parkside", "Lady Manners", "Little Acorns", "St Oswald's", "Highfields", "Peak Rise")


@pytest.mark.parametrize(
    "frame",
    [
        "My son is at {} and hates it.",
        "He lasted three weeks at {} before they gave up.",
        "She went from {} to a mainstream college.",
        "My daughter left {} in Year 8.",
        "We took him out of {} in March.",
        "{} excluded my son twice.",
        "{} said they could not meet his needs.",
        "The SENCO at {} told my son to wait.",
        "The head at {} won't have him back.",
        "They named {} in section I of her plan.",
        "He is due to start {} in September.",
        "My grandson attends {}.",
        "He was bullied at {} for a year.",
        "My lad was off-rolled by {}.",
        "My twins are both at {}.",
    ],
)
def test_schools_are_found_without_the_word_school(frame: str) -> None:
    assert [school for school in SCHOOLS if "child and school" not in kinds(frame.format(school))] == []


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("phone", "Ring me on 07700.900.123"),
        ("phone", "my mobile is O7700 9OO123"),
        ("phone", "oh seven seven oh oh, nine oh oh, one two three"),
        ("phone", "nought seven seven double oh nine double oh one two three"),
        ("phone", "ring 07700 nine hundred one two three"),
        ("phone", "Our landline is 01246 555018."),
        ("email", "dawn72 at gmail"),
        ("email", "email me dawnwhittle@gmail"),
        ("email", "dawn underscore whittle at hotmail dot com"),
        ("email", "my address is dawn.whittle @ yahoo . co . uk"),
        ("address", "27 hawthorn road never gets a gritter"),
        ("address", "we live on sycamore avenue"),
        ("address", "I'm at The Old Forge, Bonsall."),
        ("date of birth", "He turns 12 on 4 May."),
        ("date of birth", "My son (12/03/2014) has no plan."),
        ("date of birth", "b. 4/5/2012, no place"),
        ("social media", "DM me on insta (sal_and_the_boys) if you know a good dentist"),
        ("child and place", "The only wheelchair user in Youlgreave is my daughter."),
        ("child and place", "My 9 year old from Tideswell has Angelman syndrome."),
        ("child and place", "We're the family in Parwich whose baby has a tracheostomy."),
        ("name", "my son J needs a plan"),
        ("name", "J.T. is nine."),
        ("name", "R's mum says so."),
        ("name", "We call him TJ."),
        ("name", "mrs bancroft in the office was rude to my wife"),
        ("name", "We have had no therapy for Ismaeel at all."),
    ],
)
def test_data_is_found_however_it_is_written(kind: DataKind, text: str) -> None:
    assert kind in kinds(text)


@pytest.mark.parametrize("text", NEAR_MISSES)
def test_what_only_looks_like_a_person_is_left_alone(text: str) -> None:
    assert find_personal_data(text) == ()
