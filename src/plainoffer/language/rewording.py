"""Puts what a dictionary advises into the form, the capitals and the sentence of the text."""

from __future__ import annotations

import re
from functools import lru_cache

from plainoffer.language.guards import previous_word
from plainoffer.language.inflection import Inflection, inflect, same_case
from plainoffer.language.irregular import word_set
from plainoffer.language.matching import Form, Match
from plainoffer.language.terms import Part

_BEFORE_PARTICIPLE = word_set(
    """
    be is are was were been being am have has had having get gets got isn't aren't wasn't weren't
    haven't hasn't
    """
)
_BEFORE_BASE = word_set("to will would may might shall should could must can cannot not do does did")
_SUBJECTS = word_set("i we you they he she it who")
_CLAUSE = re.compile(r"\b(?:who|that|which)\b")
_VOWEL_SOUND = re.compile(r"(?:[aeio]|u(?!se|ni|k\b)|hour|honest)", re.IGNORECASE)


def inflection_of(match: Match) -> Inflection:
    """The form of a match; -ed after "be" or "have" is a participle: "has commenced" is "has begun"."""
    inflection = match.form.inflection
    if inflection is not Inflection.PAST:
        return inflection
    before = previous_word(match.words, match.first)
    if before.endswith("ly") or before in ("not", "also", "now", "been"):
        before = previous_word(match.words, match.first - 1)
    return Inflection.PARTICIPLE if before in _BEFORE_PARTICIPLE else inflection


def reworded(match: Match) -> tuple[str, ...]:
    """The alternatives to a match in its own form: "utilising" gives "using"."""
    return _reworded(match.form, inflection_of(match))


@lru_cache(maxsize=4096)
def _reworded(form: Form, inflection: Inflection) -> tuple[str, ...]:
    return tuple(_inflected(choice, inflection) for choice in form.term.replacements)


def _inflected(choice: str, inflection: Inflection) -> str:
    if inflection is Inflection.PLURAL and _CLAUSE.search(choice):
        return choice
    return inflect(choice, inflection)


def replacement(match: Match) -> str | None:
    """The text that could stand in the place of a match, or `None` where it would not fit the sentence."""
    term, inflection = match.term, match.form.inflection
    choices = reworded(match)
    if term.fix == "no" or not choices or (not term.fix and len(term.alternatives) > 1):
        return None
    if inflection is Inflection.NOMINAL or (term.part is Part.NOUN and _CLAUSE.search(choices[0])):
        return None
    before = previous_word(match.words, match.first)
    if _may_be_participle(match, term.replacements[0], before):
        return None
    if before in ("a", "an") and (before == "an") != bool(_VOWEL_SOUND.match(choices[0])):
        return None
    if before in _BEFORE_BASE and choices[0] in ("can", "cannot", "must"):
        return None  # "will have the ability to" is not "will can"
    return same_case(choices[0], match.text)


def _may_be_participle(match: Match, choice: str, before: str) -> bool:
    """Whether an -ed form could be either, where the replacement has two: "selected schools" is not "chose schools"."""
    if inflection_of(match) is not Inflection.PAST or before in _SUBJECTS:
        return False
    return inflect(choice, Inflection.PAST) != inflect(choice, Inflection.PARTICIPLE)


def advice(match: Match) -> str:
    """What to write instead, as a sentence: Write “show”, “tell” or “point to”."""
    return _advice(match.form, inflection_of(match))


@lru_cache(maxsize=4096)
def _advice(form: Form, inflection: Inflection) -> str:
    sentences = []
    choices = [f"“{choice}”" for choice in _reworded(form, inflection)]
    if choices:
        listed = choices[0] if len(choices) == 1 else f"{', '.join(choices[:-1])} or {choices[-1]}"
        # A noun made from a verb: "prioritisation" is not "put first", but a sentence with "put first" says the same.
        from_verb = inflection is Inflection.NOMINAL and form.term.part is Part.VERB
        sentences.append(f"Say it with a verb: {listed}." if from_verb else f"Write {listed}.")
    for hint in form.term.alternatives:
        if hint.startswith("("):
            sentences.append(_sentence(hint.strip("()")))
    if form.term.note:
        sentences.append(_sentence(form.term.note))
    return " ".join(sentences)


def _sentence(text: str) -> str:
    text = text[:1].upper() + text[1:]
    return text if text.endswith((".", "?", "!", "”", '"')) else text + "."
