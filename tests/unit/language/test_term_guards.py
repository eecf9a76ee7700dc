from __future__ import annotations

import pytest

from plainoffer.language.dictionary_lines import parse
from plainoffer.language.explanations import explained
from plainoffer.language.guards import allowed, in_address, in_name, in_quotation, reportable
from plainoffer.language.matching import Match, Matcher

_LINES = """
signposting = telling
hub (noun) = centre
provision (noun) = help
prior to = before
amongst = among
subsequently = later
utilise (verb) = use
graduated approach (noun) = steps
"""
MATCHER = Matcher(parse(_LINES, "x").terms)


def first(text: str) -> Match:
    return MATCHER.candidates(text)[0]


@pytest.mark.parametrize(
    "text",
    [
        "the Derby Hub opens", "Ask the Hub", "the Early Help Hub", "Hub Direct is open", "The Hub",
        "by the Signposting Team", "Provision Mapping Ltd runs it", "Read about Alternative Provision North",
        "the Ashdale Graduated Approach", "the Graduated Approach Team meets", "Read Graduated Approach by J. Smith",
        "Signposting Service for Families", "our HUB is", "visit The Hub today",
    ],
)  # fmt: skip
def test_capitals_inside_a_sentence_are_names(text: str) -> None:
    assert in_name(first(text))


@pytest.mark.parametrize(
    "text",
    [
        "Hub", "Hubs near you", "Provision for SEND pupils", "Ask us. Provision varies.",
        "Provision: what there is",
        "SIGNPOSTING FOR PARENTS", "the hub", "Signposting", "“Provision” is", "• Hub", "Provision I can use",
        "Prior to September you must apply", "Amongst Leeds schools", "Subsequently Mrs Hill rang",
        "Utilising Makaton signs helps", "Read about the Graduated Approach in our schools",
        "Our Graduated Approach helps", "We use a Graduated Approach.",
    ],
)  # fmt: skip
def test_capital_of_a_sentence_or_of_a_heading_is_no_name(text: str) -> None:
    assert not in_name(first(text))


@pytest.mark.parametrize(
    "text",
    [
        "www.hub.org.uk", "https://example.org/local/hub", "hub@example.org", "the file hub_list",
        "see hub.pdf here",
        "go to example.org/hub/page now", "\\\\server\\hub",
    ],
)  # fmt: skip
def test_addresses_are_known(text: str) -> None:
    assert in_address(first(text))


@pytest.mark.parametrize("text", ["the hub. Then", "hub/centre", "email hello@example.org or the hub", "the hub."])
def test_text_beside_an_address_is_no_address(text: str) -> None:
    assert not in_address(first(text))


@pytest.mark.parametrize(
    "text", ["Read “The hub of hope” now", "called ‘the hub’", 'the "hub" is', "our 'hub' is",
    "‘It’s a hub, isn’t it’"]
)  # fmt: skip
def test_quotations_are_known(text: str) -> None:
    assert in_quotation(first(text))


@pytest.mark.parametrize("text", ["the parents’ hub and pupils’ room", "it's a hub, isn't it", 'a 5" hub', "hub “now”"])
def test_apostrophes_are_no_quotation_marks(text: str) -> None:
    assert not in_quotation(first(text))


@pytest.mark.parametrize(
    "text",
    [
        "signposting (telling you where to get help)", "Signposting means telling you where to go.",
        "Signposting is when we tell you where to go", "Signposting – telling you where to go",
        "tell you where to go (signposting)", "This is called signposting",
        "what we call the hub is known as signposting",
        "signposting, which means telling you", "Signposting: telling you where to get help",
        "the term signposting", "provision and signposting (how we tell you where to go)",
        "signposting: a way to tell you where to go", "signposting, or telling you where to go, is free",
        "signposting (when we tell you where to go)",
    ],
)  # fmt: skip
def test_explanations_are_known(text: str) -> None:
    assert explained(next(match for match in MATCHER.candidates(text) if "ignposting" in match.text))


@pytest.mark.parametrize(
    "text",
    [
        "signposting (see below)", "signposting to clubs", "signposting (such as leaflets)", "signposting is good",
        "our hub, or ring us on Monday", "Ask the hub: they are in the main office", "the hub, or so we are told",
        "signposting - as far as we can - for families", "signposting (subject to funding being agreed)",
        "signposting (on Mondays only)", "signposting (by phone if possible)", "the hub - they help us plan",
        "the hub – it closes in May", "Hubs are the people to ask", "The hub is the best place to start",
        "The provision means that fewer children get help", "the hub, or phone us.",
        "the hub: open on Mondays and more",
    ],
)  # fmt: skip
def test_brackets_that_explain_nothing_are_known(text: str) -> None:
    assert not explained(first(text))


def test_running_text_is_reportable() -> None:
    assert reportable(first("Ask the hub for a form."))


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("should you need help, call", True), ("Call us. Should you need help, we can come.", True),
        ("It is free, but should you need help, call.", True), ("It is free – should you need help, call.", True),
        ("What should you need?", False), ("why should you need it", False), ("Should you need it?", False),
        ("Should you need it, who can help?", True), ("the form should you need it", False),
    ],
)  # fmt: skip
def test_opening_of_a_clause_that_asks_nothing(text: str, fits: bool) -> None:
    (match,) = Matcher(parse("should you need = if you need | only: opening", "x").terms).candidates(text)
    assert allowed(match) is fits


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("All equipment purchases must be agreed", False), ("Purchases are free", False),
        ("She purchases books", True), ("The school purchases the books", True),
        ("The purchased can join", False), ("The purchased items", True), ("They purchased it", True),
    ],
)  # fmt: skip
def test_verb_is_told_from_a_noun_by_the_word_after_it(text: str, fits: bool) -> None:
    (match,) = Matcher(parse("purchase (verb) = buy", "x").terms).candidates(text)
    assert allowed(match) is fits
