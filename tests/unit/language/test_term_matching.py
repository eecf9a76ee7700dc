from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plainoffer.language.dictionary_lines import parse
from plainoffer.language.guards import allowed
from plainoffer.language.matching import Match, Matcher, longest, split_words


def matcher(*lines: str) -> Matcher:
    return Matcher(parse("\n".join(lines), "x").terms)


def found(text: str, *lines: str) -> list[str]:
    return [match.text for match in longest(matcher(*lines).candidates(text), wanted=lambda match: True)]


def fits(text: str, *lines: str) -> list[str]:
    return [match.text for match in longest(matcher(*lines).candidates(text), wanted=allowed)]


@pytest.mark.parametrize(
    "form",
    ["utilise", "utilises", "utilised", "utilising", "utilisation", "utilize", "utilized", "utilizing",
    "Utilised"],
)  # fmt: skip
def test_every_form_of_a_verb_is_found(form: str) -> None:
    assert found(f"We {form} it.", "utilise (verb) = use") == [form]


@pytest.mark.parametrize("form", ["co-production", "co production", "coproduction", "co‑production", "Co-Production"])
def test_hyphen_space_and_closed_spellings_are_found(form: str) -> None:
    assert found(f"By {form} we mean", "co-production (noun) = planning together") == [form]


@pytest.mark.parametrize("form", ["stakeholder", "stakeholders", "stakeholder's", "stakeholders’"])
def test_plurals_and_possessives_are_found(form: str) -> None:
    assert found(f"the {form} view", "stakeholder (noun) = person")[0].startswith("stakeholder")


def test_words_of_a_term_may_be_parted_by_a_no_break_space_or_a_line_end() -> None:
    assert found("prior\u00a0to and prior\nto", "prior to = before") == ["prior\u00a0to", "prior\nto"]


@pytest.mark.parametrize("text", ["prior, to", "prior. To", "prior (to", "prior/to", "prior … to"])
def test_punctuation_parts_a_term(text: str) -> None:
    assert found(text, "prior to = before") == []


def test_commas_of_a_term_are_needed_where_it_has_them() -> None:
    line = "education, health and care = help"
    assert found("education, health and care", line) == ["education, health and care"]
    assert found("education health and care", line) == []


def test_longest_term_wins() -> None:
    lines = ("EHC = x", "EHC plan (noun) = y", "plan (noun) = z")
    assert found("An EHC plan and two EHC plans.", *lines) == ["EHC plan", "EHC plans"]


def test_longest_term_wins_wherever_it_begins() -> None:
    assert found("in the key stage two tests", "the key = a", "key stage two = b") == ["key stage two"]


def test_a_term_with_capitals_is_found_with_these_only() -> None:
    assert found("send it to SEND, Send, SENDs", "SEND = x") == ["SEND"]


def test_a_term_in_lower_case_is_found_in_any_case() -> None:
    assert found("Prior to, PRIOR TO", "prior to = before") == ["Prior to", "PRIOR TO"]


def test_two_stars_stand_for_two_words() -> None:
    line = "take * * into account (verb) = consider"
    assert found("They took all views into account.", line) == ["took all views into account"]


def test_star_stands_for_one_word() -> None:
    line = "on a * basis = (use one word)"
    assert found("on a weekly basis, on a very regular basis", line) == ["on a weekly basis"]


def test_full_stop_of_an_abbreviation_belongs_to_the_match() -> None:
    assert found("Bring it, e.g. a letter, i.e. one", "e.g. = for example", "i.e. = that is") == ["e.g.", "i.e."]


def test_slash_and_ampersand_are_part_of_a_term() -> None:
    assert found("his/her bag, his her bag", "his/her = their") == ["his/her"]


def test_listed_forms_are_found() -> None:
    assert found("by facilitation", "facilitate (verb) = help | forms: facilitation") == ["facilitation"]


def test_part_of_a_word_is_no_match() -> None:
    assert found("viability thereto unprior to", "via = by", "there = x", "prior to = y") == []


def test_positions_count_code_points_after_long_lower_case_letters() -> None:
    (match,) = matcher("prior to = before").candidates("İİ 🙂 prior to")
    assert (match.start, match.end, match.text) == (5, 13, "prior to")


# --- contexts


def test_unless_before_and_after() -> None:
    line = "address (noun) = x | unless: email/postal ~; ~ book"
    assert fits("your email address, an address book, the address", line) == ["address"]


def test_unless_near_looks_at_six_words_of_the_sentence() -> None:
    line = "deliver (verb) = give | unless: near parcel"
    assert fits("We deliver the two big parcels.", line) == []
    assert fits("We deliver change. A parcel came.", line) == ["deliver"]
    assert fits("We deliver a b c d e f g parcel.", line) == ["deliver"]


def test_only_asks_for_a_context() -> None:
    assert fits("raise the bar, raise funds", "raise (verb) = get | only: ~ funds") == ["raise"]


def test_alone_asks_that_no_noun_follows() -> None:
    line = "the disabled = disabled people | only: alone"
    assert fits("For the disabled. The disabled need it. The disabled toilet. The disabled child", line) == [
        "the disabled",
        "The disabled",
    ]


# --- parts of speech


@pytest.mark.parametrize(
    "text",
    [
        "to impact families", "It will impact families", "This impacts our work", "It impacted them",
        "impacting on us",
        "Cuts impact the service", "They impact", "does not impact anyone", "cannot really impact the result",
    ],
)  # fmt: skip
def test_verb_is_known_by_its_neighbours(text: str) -> None:
    assert fits(text, "impact (verb only) = affect")


@pytest.mark.parametrize(
    "text",
    [
        "the impact of cuts", "an impact", "its impacts", "for impact", "Impact", "with more impact",
        "equality impact",
        "Impacts on families", "the impacted tooth", "the impact was small", "no impact",
    ],
)  # fmt: skip
def test_noun_is_not_taken_for_the_verb(text: str) -> None:
    assert not fits(text, "impact (verb only) = affect")


@pytest.mark.parametrize("text", ["a key issue", "key people", "it is key", "The key message is", "very key to it"])
def test_adjective_is_known_by_its_neighbours(text: str) -> None:
    assert fits(text, "key (adjective only) = important")


@pytest.mark.parametrize(
    "text", ["the key", "a key for the door", "Lost your keys?", "the key is lost", "key and lock"]
)
def test_noun_is_not_taken_for_the_adjective(text: str) -> None:
    assert not fits(text, "key (adjective only) = important")


@pytest.mark.parametrize("text", ["we will transition", "they transition", "you may transition now"])
def test_verb_is_not_taken_for_the_noun(text: str) -> None:
    assert not fits(text, "transition (noun) = move")


def test_to_before_a_noun_is_no_infinitive() -> None:
    assert not fits("access to support", "support (verb only) = help")
    assert fits("to support you", "support (verb only) = help")


# --- any text


@pytest.mark.parametrize(
    "text", ["", " ", "\n", "。", "支援の提供", "הצעה מקומית prior to", "\u202eprior to\u202c",
    "a" * 50_000, "," * 5_000]
)  # fmt: skip
def test_odd_texts_are_read(text: str) -> None:
    assert found(text, "prior to = before") == (["prior to"] if "prior to" in text else [])


@given(st.text(max_size=200))
def test_words_and_gaps_give_back_the_text(text: str) -> None:
    words = split_words(text)
    assert all(words.text[words.start(i) : words.end(i)] == words.raw(i) for i in range(len(words.words)))
    assert sum(map(len, words.gaps)) + sum(map(len, words.words)) == len(text)


@given(st.lists(st.sampled_from(["prior", "to", "on", "a", "basis", ",", "Prior", "key", "stage"]), max_size=30))
def test_matches_never_overlap_and_lie_in_the_text(parts: list[str]) -> None:
    text = " ".join(parts)
    lines = ("prior to = x", "on a * basis = y", "key (adjective) = z", "key stage (noun) = w", "to = v")
    matches: list[Match] = longest(matcher(*lines).candidates(text), wanted=lambda match: True)
    assert all(a.end <= b.start for a, b in itertools.pairwise(matches))
    assert all(text[match.start : match.end] == match.text for match in matches)
