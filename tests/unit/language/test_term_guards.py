from __future__ import annotations

import pytest

from plainoffer.language.dictionary_lines import parse
from plainoffer.language.guards import explained, in_address, in_name, in_quotation, reportable
from plainoffer.language.matching import Match, Matcher

MATCHER = Matcher(parse("signposting = telling\nhub (noun) = centre\nprovision (noun) = help", "x").terms)


def first(text: str) -> Match:
    return MATCHER.candidates(text)[0]


@pytest.mark.parametrize(
    "text",
    [
        "the Derby Hub opens", "Ask the Hub", "the Early Help Hub", "Hub Direct is open", "The Hub",
        "by the Signposting Team", "Provision Mapping Ltd runs it", "Read about Alternative Provision North",
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
        "the term signposting",
    ],
)  # fmt: skip
def test_explanations_are_known(text: str) -> None:
    assert explained(next(match for match in MATCHER.candidates(text) if "ignposting" in match.text))


@pytest.mark.parametrize(
    "text", ["signposting (see below)", "signposting to clubs", "signposting (such as leaflets)",
    "signposting is good"]
)  # fmt: skip
def test_brackets_that_explain_nothing_are_known(text: str) -> None:
    assert not explained(first(text))


def test_running_text_is_reportable() -> None:
    assert reportable(first("Ask the hub for a form."))
