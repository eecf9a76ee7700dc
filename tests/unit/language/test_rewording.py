from __future__ import annotations

import pytest

from plainoffer.language.dictionary_lines import parse
from plainoffer.language.matching import Match, Matcher
from plainoffer.language.rewording import advice, replacement


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
        ("They are ensuring it", "ensure (verb) = make sure", "making sure"),
        ("two dwellings", "dwelling (noun) = home", "homes"),
        ("Prior to May", "prior to = before", "Before"),
        ("a dwelling", "dwelling (noun) = home", "home"),
        ("an incentive", "incentive (noun) = aim", "aim"),
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
    ],
)
def test_no_replacement_where_it_would_not_fit(text: str, line: str) -> None:
    assert replacement(match(text, line)) is None


def test_advice_lists_alternatives_in_the_form_of_the_text() -> None:
    found = match("We signposted you", "signpost (verb) = show; tell; point to; (say where) | Be exact")
    assert advice(found) == "Write “showed”, “told” or “pointed to”. Say where. Be exact."


def test_advice_of_one_word() -> None:
    assert advice(match("We utilise it", "utilise (verb) = use")) == "Write “use”."
