from __future__ import annotations

import pytest

from plainoffer.language.advising import advice
from plainoffer.language.dictionary_lines import parse
from plainoffer.language.matching import Match, Matcher
from plainoffer.language.rewording import replacement


def match(text: str, line: str) -> Match:
    return Matcher(parse(line, "x").terms).candidates(text)[0]


@pytest.mark.parametrize(
    ("text", "line", "expected"),
    [
        ("They utilised it", "utilise (verb) = use", "used"),
        ("Utilising it", "utilise (verb) = use", "Using"),
        ("UTILISE IT", "utilise (verb) = use", "USE"),
        ("She facilitates it", "facilitate (verb) = help", "helps"),
        ("They undertook it", "undertake (verb) = do", "did"),
        ("It has commenced", "commence (verb) = begin", "begun"),
        ("It commenced", "commence (verb) = begin", "began"),
        ("Schools commenced it", "commence (verb) = start", "started"),
        ("It was formally commenced", "commence (verb) = begin", "begun"),
        ("They are ensuring it works", "ensure (verb) = make sure", "making sure"),
        ("two dwellings", "dwelling (noun) = home", "homes"),
        ("Prior to May", "prior to = before", "Before"),
        ("a dwelling", "dwelling (noun) = home", "home"),
        ("an incentive", "incentive (noun) = aim", "aim"),
        ("We will expedite your form", "expedite (verb) = speed up", "speed up"),
        ("We will inspect it", "inspect (verb) = look at", "look at"),
        ("We reside in it", "reside in (verb) = live in", "live in"),
        ("She suffers from asthma", "suffer from (verb) = have", "has"),
        ("Children suffering from asthma", "suffer from (verb) = have", "having"),
        ("The talk takes approximately two hours", "approximately = about", "about"),
        ("Consequently, she left", "consequently = so", "So"),
        ("It closed, and consequently she left", "consequently = so", "so"),
        ("The school purchases the form", "purchase (verb) = buy", "buys"),
        ("The process was expedited", "expedite (verb) = speed up", "sped up"),
        ("The case was escalated", "escalate (verb) = pass to someone senior", "passed to someone senior"),
        ("Please ensure that you sign", "ensure (verb) = make sure", "make sure"),
        ("Ensure your new pass is ready", "ensure (verb) = make sure", "Make sure"),
    ],
)
def test_replacement_takes_form_and_capitals(text: str, line: str, expected: str) -> None:
    assert replacement(match(text, line)) == expected


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("an additional form", "additional (adjective) = more | fix: safe"),
        ("a purchase", "purchase (noun) = item"),
        ("the utilisation of it", "utilise (verb) = use"),
        ("We signpost you", "signpost (verb) = show; tell"),
        ("so called hub", "hub (noun) = (say where)"),
        ("the hub", "hub (noun) = centre | fix: no"),
        ("Selected schools", "select (verb) = choose"),
        ("Schools selected by us", "select (verb) = choose"),
        ("They will have the ability to walk", "have the ability to = can"),
        ("She is getting to have the ability to walk", "have the ability to = can"),
        ("Please expedite it", "expedite (verb) = speed up"),
        ("We reimbursed you", "reimburse (verb) = pay back"),
        ("She is suffering from asthma", "suffer from (verb) = have"),
        ("They were still suffering from asthma", "suffer from (verb) = have"),
        ("An approximately two-hour talk", "approximately = about"),
        ("The approximately two-hour talk", "approximately = about"),
        ("A numerous crowd", "numerous (adjective) = many"),
        ("She consequently left", "consequently = so"),
        ("The siblings' names", "sibling (noun) = brother or sister"),
        ("The siblings\u2019 names", "sibling (noun) = brother or sister"),
        ("the dwelling's roof", "dwelling (noun) = home"),
        ("three prerequisites", "prerequisite (noun) = what you need"),
        ("She is mandated", "mandate (verb) = may"),
        ("They devise plans", "devise (verb) = plan"),
        ("We help assist them", "assist (verb) = help"),
        ("This ensures it", "ensure (verb) = make sure"),
        ("Ensuring smooth moves", "ensure (verb) = make sure"),
        ("To ensure the safety of pupils who are ill", "ensure (verb) = make sure"),
        ("Families are signposted to us", "signpost to (verb) = tell people about"),
    ],
)
def test_no_replacement_where_it_would_not_fit(text: str, line: str) -> None:
    assert replacement(match(text, line)) is None


def test_advice_lists_alternatives_in_the_form_of_the_text() -> None:
    found = match("We signposted you", "signpost (verb) = show; tell; point to; (say where) | Be exact")
    assert advice(found) == "Write “showed”, “told” or “pointed to”. Say where. Be exact."


def test_advice_of_one_word() -> None:
    assert advice(match("We utilise it", "utilise (verb) = use")) == "Write “use”."


@pytest.mark.parametrize(
    ("text", "advised"),
    [
        ("She is suffering from asthma", "has"),
        ("They are suffering from asthma", "have"),
        ("They were often suffering from asthma", "had"),
        ("Children suffering from asthma", "having"),
    ],
)
def test_verb_of_a_state_is_advised_without_the_progressive(text: str, advised: str) -> None:
    assert advice(match(text, "suffer from (verb) = have")) == f"Write “{advised}”."


def test_alternative_without_the_form_of_the_text_is_shown_as_it_is_written() -> None:
    assert advice(match("three prerequisites", "prerequisite (noun) = what you need; condition")) == (
        "Write “what you need” or “conditions”."
    )


@pytest.mark.parametrize(
    ("text", "line", "advised"),
    [
        ("You will be signposted", "signpost (verb) = tell people of", "Begin with who does it: “tell people of”."),
        ("You are discharged", "discharge (verb) = let you leave; release", "Write “released”."),
        ("It was escalated", "escalate (verb) = pass to someone senior", "Write “passed to someone senior”."),
        ("It is annotated", "annotate (verb) = add notes to; mark", "Write “marked”."),
        ("You are enabled", "enable (verb) = let; help", "Write “helped”."),
        ("It has been escalated", "escalate (verb) = tell someone; pass on", "Write “passed on”."),
        ("We have signposted you", "signpost (verb) = tell people about", "Write “told people about”."),
    ],
)
def test_advice_on_a_passive_leaves_out_what_has_an_object_already(text: str, line: str, advised: str) -> None:
    assert advice(match(text, line)) == advised


def test_by_somebody_makes_a_participle() -> None:
    line = "deliver (verb) = give"
    assert advice(match("Courses delivered by us", line)) == "Write “given”."
    assert advice(match("They delivered by hand", line)) == "Write “gave”."
