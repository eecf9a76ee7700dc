"""Puts what a dictionary advises into the form, the capitals and the sentence of the text."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from plainoffer.language.guards import DETERMINERS, FUNCTION_WORDS, next_word, opens_clause, previous_word
from plainoffer.language.inflection import Inflection, plural, same_case
from plainoffer.language.irregular import word_set
from plainoffer.language.matching import Form, Match
from plainoffer.language.phrases import inflect
from plainoffer.language.terms import Part

_BEFORE_PARTICIPLE = word_set(
    """
    be is are was were been being am have has had having get gets got isn't aren't wasn't weren't
    haven't hasn't
    """
)
_BEFORE_BASE = word_set("to will would may might shall should could must can cannot not do does did")
_HAVE = word_set("have has had having haven't hasn't")
_SUBJECTS = word_set("i we you they he she it who")
_PERSONAL_OBJECTS = word_set("it them you us me him her")
_BEFORE_OBJECT = word_set("to for with from of at on by than")  # "pass to someone" can be passive: "passed to someone"
_NEVER_PASSIVE = word_set("be become let")
_OWN_OBJECTS = _PERSONAL_OBJECTS | word_set("people someone somebody that how who what whether")
# "Speed up it" is no English, "look at it" is: these follow a pronoun, prepositions come before it.
_PARTICLES = word_set("up out off back down away apart aside forward over in on together through")
_WITH_PREPOSITION = frozenset(
    "live in;believe in;take part in;build on;work on;depend on;agree on;go over;go through;look over".split(";")
)
# What cannot stand before a noun: these verbs have their object already, or take none.
_WITHOUT_OBJECT = frozenset(("take part", "try hard", "work together", "go back", "get ready", "step in"))
_AMOUNTS = word_set("about many several few enough some more most all over under before after like")
_CONNECTIVES = word_set("so but and or")
# Verbs of a state: "is having a disability" is no English, "has" is.
_STATIVE = word_set("have be know need want own belong believe understand like mean matter depend deserve exist")
_PROGRESSIVE = {
    "am": Inflection.BASE,
    "are": Inflection.BASE,
    "is": Inflection.THIRD,
    "was": Inflection.PAST,
    "were": Inflection.PAST,
}
_LONGEST_SUBJECT = 6  # words
_FINITE = word_set("is are has have can will must may was were does do gets get knows know")
_ENDS_SUBJECT = word_set("of in on for with by at about into through between who which that to as if when and or")
_CLAUSE = re.compile(r"\b(?:who|that|which)\b")
_VOWEL_SOUND = re.compile(r"(?:[aeio]|u(?!se|ni|k\b)|hour|honest)", re.IGNORECASE)


def inflection_of(match: Match) -> Inflection:
    """The form of a match; -ed after "be" or "have" is a participle: "has commenced" is "has begun"."""
    inflection = match.form.inflection
    if inflection is not Inflection.PAST:
        return inflection
    if _leading_verb(match) in _BEFORE_PARTICIPLE or _is_by_somebody(match):
        return Inflection.PARTICIPLE
    return inflection


def _is_by_somebody(match: Match) -> bool:
    """Whether a form in -ed is a participle because of a "by" after it: "courses delivered by us"."""
    before = previous_word(match.words, match.first)
    return next_word(match.words, match.last) == "by" and bool(before) and before not in _SUBJECTS


def is_passive(match: Match) -> bool:
    """Whether a match is what is done to its subject: "families are signposted", but not "we have signposted"."""
    if match.term.part is not Part.VERB or inflection_of(match) is not Inflection.PARTICIPLE:
        return False
    return previous_word(match.words, match.first) == "been" or _leading_verb(match) not in _HAVE


@lru_cache(maxsize=4096)
def fits_passive(choice: str) -> bool:
    """Whether an alternative can be passive: neither "be part of" nor what has its object, "tell people about"."""
    first, *rest = choice.split()
    if first in _NEVER_PASSIVE:
        return False
    if any(word in _OWN_OBJECTS and before not in _BEFORE_OBJECT for before, word in pairwise(choice.split())):
        return False
    if len(rest) < 2 or rest[-1] not in _BEFORE_OBJECT:
        return True
    return rest[0] in _PARTICLES | _BEFORE_OBJECT or rest[0].endswith("ly")  # "make up for", but not "add notes to"


def _leading_verb(match: Match) -> str:
    """The word before, without an adverb between: "has formally commenced"."""
    before = previous_word(match.words, match.first)
    if before.endswith("ly") or before in ("not", "also", "now", "been", "still", "often"):
        return previous_word(match.words, match.first - 1)
    return before


def reworded(match: Match) -> tuple[str, ...]:
    """The alternatives to a match in its own form: "utilising" gives "using". What has no such form stays as it is."""
    inflected = _inflected(match)
    if None not in inflected:
        return inflected  # type: ignore[return-value]
    return tuple(each or choice for each, choice in zip(inflected, match.term.replacements, strict=True))


def _inflected(match: Match) -> tuple[str | None, ...]:
    inflection = inflection_of(match)
    be = _leading_verb(match) if inflection is Inflection.ING else ""
    return _forms(match.form, inflection, be if be in _PROGRESSIVE else "")


@lru_cache(maxsize=4096)
def _forms(form: Form, inflection: Inflection, be: str) -> tuple[str | None, ...]:
    return tuple(
        inflect(choice, _PROGRESSIVE[be] if be and choice.split()[0] in _STATIVE else inflection)
        for choice in form.term.replacements
    )


def replacement(match: Match) -> str | None:
    """The text that could stand in the place of a match, or `None` where it would not fit the sentence."""
    term = match.term
    choices = _inflected(match)
    if term.fix == "no" or not choices or (not term.fix and len(term.alternatives) > 1):
        return None
    new = choices[0]
    if new is None or match.form.inflection is Inflection.NOMINAL:
        return None
    if term.part is Part.NOUN and _CLAUSE.search(new):
        return None
    if is_passive(match) and not fits_passive(term.replacements[0]):
        return None
    if _repeats(match, new) or not (_fits_before(match, new) and _fits_after(match, new)):
        return None
    return same_case(new, match.text)


def _repeats(match: Match, new: str) -> bool:
    """Whether a replacement would say a word twice: "devise plans" is not "plan plans"."""
    first, last = new.split()[0], new.split()[-1]
    return previous_word(match.words, match.first) == first or next_word(match.words, match.last) in (
        last,
        plural(last),
    )


def _fits_before(match: Match, new: str) -> bool:
    """Whether the words before a match can stand before its replacement."""
    choice = match.term.replacements[0]
    first = choice.split()[0]
    before = previous_word(match.words, match.first)
    if before in ("a", "an") and ((before == "an") != bool(_VOWEL_SOUND.match(new)) or first in _AMOUNTS):
        return False
    if first in ("about", "enough") and before in DETERMINERS:
        return False  # "the approximately two-hour talk"
    if first in _AMOUNTS and before in ("more", "most", "less"):
        return False  # "more numerous"
    if first in _CONNECTIVES and not opens_clause(match):
        return False  # "she consequently left" is not "she so left"
    if before in _BEFORE_BASE and first in ("can", "cannot", "must"):
        return False  # "will have the ability to" is not "will can"
    if first == "get" and inflection_of(match) is Inflection.PARTICIPLE and _leading_verb(match) not in _HAVE:
        return False  # "can be obtained from us" is not "can be got from us"
    if match.form.inflection is Inflection.ING and first in _STATIVE and _leading_verb(match) in _PROGRESSIVE:
        return False  # "is suffering from" is "has": the fix cannot reach "is"
    return not _may_be_participle(match, choice, before)


def _fits_after(match: Match, new: str) -> bool:
    """Whether the words after a match can stand after its replacement."""
    if match.words.text[match.end : match.end + 1] in ("'", "\u2019"):
        return False  # "the persons' names" is not "the people' names"
    choice = match.term.replacements[0]
    after = next_word(match.words, match.last)
    if choice == "make sure" and not _begins_clause(match):
        return False  # "ensuring smooth transitions" is not "making sure smooth transitions"
    if choice in _WITHOUT_OBJECT and after and after not in FUNCTION_WORDS and not after.endswith("ly"):
        return False  # "participating schools" are no "taking part schools"
    if match.term.part is not Part.VERB or after not in _PERSONAL_OBJECTS:
        return True
    return new.rpartition(" ")[2] not in _PARTICLES or choice in _WITH_PREPOSITION


def _begins_clause(match: Match) -> bool:
    """Whether a clause follows a match: "ensure that", "ensure she", "ensure your child is"."""
    at = match.last
    for length in range(_LONGEST_SUBJECT):
        word = next_word(match.words, at)
        if length == 0 and (word == "that" or word in _SUBJECTS):
            return next_word(match.words, at + 1) not in _ENDS_SUBJECT | {""}  # but not "ensures it"
        if word in _FINITE:
            return length > 0
        if not word or word in _ENDS_SUBJECT:
            return False
        at += 1
    return False


def _may_be_participle(match: Match, choice: str, before: str) -> bool:
    """Whether an -ed form could be either, where the replacement has two: "selected schools" is not "chose schools"."""
    if match.form.inflection is not Inflection.PAST:
        return False
    if before in _SUBJECTS or _leading_verb(match) in _BEFORE_PARTICIPLE:
        return False
    return inflect(choice, Inflection.PAST) != inflect(choice, Inflection.PARTICIPLE)
