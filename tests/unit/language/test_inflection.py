from __future__ import annotations

import pytest

from plainoffer.language.inflection import (
    Inflection,
    american,
    is_plural,
    noun_forms,
    plural,
    same_case,
    verb_forms,
)
from plainoffer.language.phrases import inflect

# base, third person, past, past participle, -ing form: checked against a dictionary by hand
VERBS = """
utilise utilises utilised utilised utilising
facilitate facilitates facilitated facilitated facilitating
commence commences commenced commenced commencing
carry carries carried carried carrying
liaise liaises liaised liaised liaising
notify notifies notified notified notifying
comply complies complied complied complying
signpost signposts signposted signposted signposting
deliver delivers delivered delivered delivering
target targets targeted targeted targeting
focus focuses focused focused focusing
benefit benefits benefited benefited benefiting
submit submits submitted submitted submitting
commit commits committed committed committing
permit permits permitted permitted permitting
refer refers referred referred referring
incur incurs incurred incurred incurring
defer defers deferred deferred deferring
plan plans planned planned planning
stop stops stopped stopped stopping
embed embeds embedded embedded embedding
equip equips equipped equipped equipping
signal signals signalled signalled signalling
label labels labelled labelled labelling
equal equals equalled equalled equalling
fuel fuels fuelled fuelled fuelling
reveal reveals revealed revealed revealing
speed speeds sped sped speeding
fulfil fulfils fulfilled fulfilled fulfilling
enrol enrols enrolled enrolled enrolling
upskill upskills upskilled upskilled upskilling
analyse analyses analysed analysed analysing
tie ties tied tied tying
agree agrees agreed agreed agreeing
cease ceases ceased ceased ceasing
accrue accrues accrued accrued accruing
attach attaches attached attached attaching
address addresses addressed addressed addressing
progress progresses progressed progressed progressing
convey conveys conveyed conveyed conveying
employ employs employed employed employing
fix fixes fixed fixed fixing
show shows showed shown showing
give gives gave given giving
get gets got got getting
begin begins began begun beginning
undertake undertakes undertook undertaken undertaking
oversee oversees oversaw overseen overseeing
undergo undergoes underwent undergone undergoing
uphold upholds upheld upheld upholding
put puts put put putting
set sets set set setting
do does did done doing
have has had had having
drive drives drove driven driving
lead leads led led leading
"""


@pytest.mark.parametrize("line", VERBS.strip().splitlines())
def test_verb_has_its_forms(line: str) -> None:
    base, third, past, participle, ing = line.split()
    assert inflect(base, Inflection.THIRD) == third
    assert inflect(base, Inflection.PAST) == past
    assert inflect(base, Inflection.PARTICIPLE) == participle
    assert inflect(base, Inflection.ING) == ing
    assert {base, third, past, participle, ing} <= {form for form, _ in verb_forms(base)}


@pytest.mark.parametrize(
    ("noun", "expected"),
    [
        ("stakeholder", "stakeholders"), ("agency", "agencies"), ("criterion", "criteria"), ("process",
        "processes"),
        ("person", "people"), ("key person", "key people"), ("child", "children"), ("analysis", "analyses"),
        ("basis", "bases"), ("spouse", "spouses"), ("portfolio", "portfolios"), ("box", "boxes"), ("wife",
        "wives"),
        ("journey", "journeys"), ("curriculum", "curricula"), ("CCG", "CCGs"), ("guidance", "guidance"),
    ],
)  # fmt: skip
def test_noun_has_its_plural(noun: str, expected: str) -> None:
    assert inflect(noun, Inflection.PLURAL) == expected


@pytest.mark.parametrize("word", ["outcomes", "criteria", "people", "facilities"])
def test_plural_noun_has_no_second_plural(word: str) -> None:
    assert is_plural(word)
    assert [form for form, _ in noun_forms(word)] == [word]


@pytest.mark.parametrize("word", ["process", "analysis", "campus", "access", "agency"])
def test_singular_in_s_is_no_plural(word: str) -> None:
    assert not is_plural(word)
    assert plural(word) != word


def test_nominalisation_in_isation_is_made() -> None:
    assert ("utilisation", Inflection.NOMINAL) in list(verb_forms("utilise"))


def test_short_words_in_ise_make_no_nominalisation() -> None:
    assert not [form for form, inflection in verb_forms("rise") if inflection is Inflection.NOMINAL]


def test_doubling_mistakes_are_forms_too() -> None:
    forms = [form for form, _ in verb_forms("target")]
    assert {"targetted", "targetting"} <= set(forms)


def test_doubling_never_makes_another_verb() -> None:
    assert "planed" not in [form for form, _ in verb_forms("plan")]


@pytest.mark.parametrize(
    ("british", "us"),
    [
        ("utilise", "utilize"), ("utilised", "utilized"), ("utilising", "utilizing"), ("utilisation",
        "utilization"),
        ("analyse", "analyze"), ("organisation", "organization"), ("prioritised", "prioritized"),
    ],
)  # fmt: skip
def test_american_spelling(british: str, us: str) -> None:
    assert american(british) == us


@pytest.mark.parametrize("word", ["disability", "analysis", "specialist", "basis", "this"])
def test_words_with_is_inside_are_no_spelling_variants(word: str) -> None:
    assert american(word) == word


def test_phrases_are_inflected_on_their_verb_or_head() -> None:
    assert inflect("carry out", Inflection.ING) == "carrying out"
    assert inflect("make sure", Inflection.PAST) == "made sure"
    assert inflect("point of contact", Inflection.PLURAL) == "points of contact"
    assert inflect("place to go", Inflection.PLURAL) == "places to go"
    assert inflect("just as it is", Inflection.FIXED) == "just as it is"


def test_capitals_follow_the_text() -> None:
    assert same_case("used", "Utilised") == "Used"
    assert same_case("used", "UTILISED") == "USED"
    assert same_case("used", "utilised") == "used"
    assert same_case("before", "Prior to") == "Before"
    assert same_case("about", "") == "about"
