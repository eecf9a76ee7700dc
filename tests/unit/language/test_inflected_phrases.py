from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from plainoffer.language.dictionaries import shipped_terms
from plainoffer.language.inflection import Inflection
from plainoffer.language.matching import forms_of
from plainoffer.language.phrases import inflect
from plainoffer.language.terms import Kind


@pytest.mark.parametrize(
    ("phrase", "inflection", "expected"),
    [
        ("must follow", Inflection.THIRD, "must follow"),
        ("must follow", Inflection.PAST, "had to follow"),
        ("must follow", Inflection.ING, "having to follow"),
        ("can", Inflection.THIRD, "can"),
        ("can use", Inflection.PAST, "could use"),
        ("cannot", Inflection.ING, "being unable to"),
        ("may", Inflection.THIRD, "may"),
        ("may", Inflection.PAST, None),
        ("will", Inflection.PAST, None),
        ("should", Inflection.ING, None),
        ("not charge", Inflection.THIRD, "does not charge"),
        ("not charge", Inflection.PAST, "did not charge"),
        ("not charge", Inflection.PARTICIPLE, "not charged"),
        ("not charge", Inflection.ING, "not charging"),
        ("do not allow", Inflection.THIRD, "does not allow"),
        ("do not", Inflection.PAST, "did not"),
        ("do not", Inflection.ING, None),
        ("living with", Inflection.PAST, None),
        ("bring back", Inflection.THIRD, "brings back"),
        ("back up", Inflection.THIRD, "backs up"),
        ("fill in and send", Inflection.ING, "filling in and sending"),
        ("go up and down", Inflection.PAST, "went up and down"),
        ("make calm or sleepy", Inflection.PARTICIPLE, "made calm or sleepy"),
        ("decide how soon and who helps", Inflection.PAST, "decided how soon and who helps"),
        ("stop or reduce", Inflection.PAST, None),
        ("speed up", Inflection.PAST, "sped up"),
        ("use", Inflection.NOMINAL, "use"),
    ],
)
def test_verb_phrases(phrase: str, inflection: Inflection, expected: str | None) -> None:
    assert inflect(phrase, inflection) == expected


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("brother or sister", "brothers or sisters"),
        ("doctor, nurse or therapist", "doctors, nurses or therapists"),
        ("integrated care board (ICB)", "integrated care boards (ICBs)"),
        ("special school run by a charity", "special schools run by a charity"),
        ("need found in the assessment", "needs found in the assessment"),
        ("area nearby", "areas nearby"),
        ("person you can ask", "people you can ask"),
        ("person who comes", "people who come"),
        ("person who has left", "people who have left"),
        ("group that watches over it", "groups that watch over it"),
        ("letter that says what it costs", "letters that say what it costs"),
        ("person who may need help", "people who may need help"),
        ("order that both sides agree on", "orders that both sides agree on"),
        ("most important thing", "most important things"),
        ("person in charge day to day", "people in charge day to day"),
        ("organisation such as a council", "organisations such as a council"),
        ("therapist, such as a physiotherapist", "therapists, such as a physiotherapist"),
        ("meeting about one child", "meetings about one child"),
        ("small, calm class", "small, calm classes"),
        ("first check", "first checks"),
        ("30 free hours", "30 free hours"),
        ("reply", "replies"),
    ],
)
def test_plural_is_made_on_the_head(phrase: str, expected: str) -> None:
    assert inflect(phrase, Inflection.PLURAL) == expected


@pytest.mark.parametrize(
    "phrase",
    [
        "what matters most", "how it is paid for", "asking a service to help", "dropping out", "you", "a job",
        "someone in the way", "something you buy", "everyone who decides", "person who plans and pays",
        "review before its time", "another person",
        "step by step", "food and drink", "NHS England", "Department for Education (DfE)", "place given", "tiredness",
        "too many", "person with (name the condition)", "nearby", "everyone", "person taking part", "meeting people",
    ],
)  # fmt: skip
def test_what_has_no_plain_plural_has_none(phrase: str) -> None:
    assert inflect(phrase, Inflection.PLURAL) is None


# Words that have no ending of their own. Each is tried with every regular ending; the exceptions are other words.
_UNINFLECTED = """
can cannot could may might must shall should would ought not never
what how who whom where when why whether which that if whoever
you we they he she it them us him someone something everyone nobody everything
of in for to with from by at about into without between because during than
the your our their my every each
many enough less few several too much very
""".split()
# Made by the rule above, and yet words: "use" + "d" is not "us" + "ed".
_OTHER_WORDS = frozenset("used using uses note notes noted noting its hers theirs yours ours ors thing canning".split())
_BROKEN = frozenset(
    word + ending for word in _UNINFLECTED for ending in ("s", "es", "ed", "ing", word[-1] + "ed", word[-1] + "ing")
)


def _advised() -> Iterator[tuple[Inflection, str, str]]:
    """Every alternative of the dictionaries, in every form in which its term can be met."""
    seen = set()
    for term in shipped_terms().entries:
        if term.kind in (Kind.KEEP, Kind.ABBREVIATION, Kind.WELL_KNOWN):
            continue
        for inflection in {form.inflection for form in forms_of(term)}:
            for choice in term.replacements:
                if (inflection, choice) not in seen:
                    seen.add((inflection, choice))
                    yield inflection, choice, inflect(choice, inflection) or choice


CLAUSE = re.compile(r"\b(?:(?:who|that|which) \w+s\b|who|that|which|what|how|where|when|whether|we|you|they|it)\b(.*)")
ADVISED = list(_advised())


def test_there_is_much_advice() -> None:
    assert len(ADVISED) > 8000


def test_no_advice_puts_an_ending_on_a_word_that_has_none() -> None:
    wrong = [
        (choice, advised)
        for _, choice, advised in ADVISED
        if not (_BROKEN - _OTHER_WORDS).isdisjoint(re.findall(r"[\w'-]+", advised.lower()))
    ]
    assert wrong == []


def test_no_advice_puts_an_ending_after_a_bracket_or_a_comma() -> None:
    assert [advised for _, _, advised in ADVISED if re.search(r"[),](?:s|es|ed|ing)\b", advised)] == []


def test_no_advice_makes_a_plural_of_an_ing_form_or_of_a_clause() -> None:
    """What comes after a relative or question word, a pronoun or a verb in -ing stays; a verb after "who" agrees."""
    wrong = []
    for inflection, choice, advised in ADVISED:
        if inflection is Inflection.PLURAL and advised != choice:
            clause = CLAUSE.search(choice)
            if clause and not advised.endswith(clause[1]):
                wrong.append((choice, advised))
            if re.match(
                r"(?!thing|meeting|building|setting|feeling|hearing|meaning|warning|saving)\w{2,}ing\b", choice
            ):
                wrong.append((choice, advised))
    assert wrong == []


def test_no_advice_has_two_endings_or_a_plural_name() -> None:
    doubled = re.compile(r"\b(?:\w+(?:sss|ieses|nessess)|[A-Z][a-z]+'ss|Englands|Credits|DfEs)\b")
    assert [advised for _, _, advised in ADVISED if doubled.search(advised)] == []


def test_a_possessive_keeps_its_place() -> None:
    wrong = [
        (choice, advised)
        for _, choice, advised in ADVISED
        if choice.count("'s ") != advised.count("'s ") or "'ss" in advised
    ]
    assert wrong == []
