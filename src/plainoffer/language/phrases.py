"""Puts an advised word or phrase into the form that the text has, where that gives English.

A phrase is inflected only if its head is plain to see: the first word of a verb phrase, the noun before the first
preposition, pronoun or clause of a noun phrase. "What you need" has no plural and "must" no -ing form of its own;
such a phrase gives `None`, and the caller shows it as it is written.
"""

from __future__ import annotations

import re

from plainoffer.language.inflection import (
    Inflection,
    ing_form,
    is_plural,
    past_form,
    past_participle,
    plural,
    third_person,
)
from plainoffer.language.irregular import IRREGULAR_VERBS, UNCHANGED_PLURALS, word_set
from plainoffer.language.participles import IRREGULAR, NOT_PARTICIPLES

_VERB_FORMS = {
    Inflection.THIRD: third_person,
    Inflection.PAST: past_form,
    Inflection.PARTICIPLE: past_participle,
    Inflection.ING: ing_form,
}
_MODALS = word_set("can cannot could may might must shall should will would ought")
# The verbs that lend a modal the forms it lacks.
_MODAL_FORMS = {
    "can": {
        Inflection.PAST: "could",
        Inflection.PARTICIPLE: "been able to",
        Inflection.ING: "being able to",
    },
    "cannot": {
        Inflection.PAST: "could not",
        Inflection.PARTICIPLE: "been unable to",
        Inflection.ING: "being unable to",
    },
    "must": {Inflection.PAST: "had to", Inflection.PARTICIPLE: "had to", Inflection.ING: "having to"},
}
_DO = {Inflection.THIRD: "does not", Inflection.PAST: "did not"}

_QUESTION_WORDS = word_set("what how when where why who whom whose which whether whoever whatever that if")
_PRONOUNS = word_set("i you we they he she it me us them him her people someone somebody something nobody nothing")
_DETERMINERS = word_set(
    """
    a an the this that these those my your our their his its any some no each every all both either neither
    another one two more most many much few less enough same other
    """
)
_PREPOSITIONS = word_set(
    """
    of in on for to with from by at about into out off without between around up under over within against after
    before during than like as near through until because not such so too outside inside
    """
)
_AFTER_NOUN = word_set("afterwards ahead again aside away back early first here nearby now there today together")
_CLOSED = _QUESTION_WORDS | _PRONOUNS | _DETERMINERS | _PREPOSITIONS | _MODALS
_NOT_NOUNS = _CLOSED | word_set("nearby everyone everything everybody anyone anything anybody yes")
_BOUNDARIES = _QUESTION_WORDS | _PRONOUNS | _DETERMINERS | _PREPOSITIONS | _AFTER_NOUN
# What agrees with the number of its noun: "person who decides", "review before its time".
_AGREEING = word_set("who that which whose its")
_ENDS_PARTICIPLE = word_set("by aside apart")
# Nouns in -ing that can be counted. Any other one names what somebody does: "checking again".
_COUNTED_ING = word_set(
    "meeting building feeling setting hearing beginning meaning saving warning spring ring thing string"
)
_VERBS_IN_ING = word_set("bring sing ring cling fling spring sting string swing wring")
_MASS = UNCHANGED_PLURALS | word_set(
    """
    access bed-wetting behaviour best-known cancelling care danger debt drink food fun given growth happiness harm
    honesty importance influence lack law learning main money motivation nature newest paperwork pay permission poverty
    proof quality respect rest safety shame sight sleep speech speed strength surroundings time total truth wealth
    weight whole will work
    """
)
_JOINED = re.compile(r"( (?:and|or) )(\S+)")
_NO_SECOND_VERB = _CLOSED | {"down"}  # "go up and down", "decide how and who"
_BEFORE_ADJECTIVES = word_set("make keep become feel seem")  # "make calm or sleepy"
_RELATIVE = re.compile(r"(.+?) (who|that|which) (\S+)(.*)")
_PLURAL_OF_BE = {"is": "are", "was": "were", "has": "have"}
_AND_VERB = re.compile(r"\b(?:and|or) \w+s\b")
_BRACKET = re.compile(r"(.+) \(([A-Z]\w*)\)")


def inflect(phrase: str, inflection: Inflection) -> str | None:
    """Put a phrase into a form: `carry out` and `ING` give `carrying out`. `None` where that gives no English."""
    if inflection is Inflection.PLURAL:
        return _plural_phrase(phrase)
    if inflection in _VERB_FORMS:
        return _verb_phrase(phrase, inflection)
    return phrase


def _verb_phrase(phrase: str, inflection: Inflection) -> str | None:
    first, _, rest = phrase.partition(" ")
    if first in _MODALS:
        form = first if inflection is Inflection.THIRD else _MODAL_FORMS.get(first, {}).get(inflection)
        return form and f"{form} {rest}".rstrip()
    if first == "not" or phrase.startswith("do not"):
        return _denied(phrase.removeprefix("do ").removeprefix("not").lstrip(), inflection)
    if first in _CLOSED or _is_ing(first) or "(" in phrase:
        return None
    joined = _JOINED.search(phrase)
    if joined and joined[2] in IRREGULAR_VERBS:  # "fill in and send"
        second = _verb_phrase(phrase[joined.start(2) :], inflection)
        return second and f"{_verb_phrase(phrase[: joined.start()], inflection)}{joined[1]}{second}"
    if joined and joined[2] not in _NO_SECOND_VERB and first not in _BEFORE_ADJECTIVES:
        return None  # "stop or reduce"
    return f"{_VERB_FORMS[inflection](first)} {rest}".rstrip()


def _denied(phrase: str, inflection: Inflection) -> str | None:
    """The opposite of a verb phrase: "not charge" gives "does not charge", "did not charge", "not charging"."""
    if inflection in _DO:
        return f"{_DO[inflection]} {phrase}".rstrip()
    form = _verb_phrase(phrase, inflection) if phrase else None
    return form and f"not {form}"


def _is_ing(word: str) -> bool:
    return word.endswith("ing") and len(word) > 4 and word not in _VERBS_IN_ING


def _plural_phrase(phrase: str) -> str | None:
    bracketed = _BRACKET.fullmatch(phrase)
    if bracketed:
        several = _plural_phrase(bracketed[1])
        return several and f"{several} ({bracketed[2]}s)"
    relative = _RELATIVE.fullmatch(phrase)
    if relative:
        return _plural_with_clause(*relative.groups())
    words = phrase.split()
    if words[0] == "most" and len(words) > 2:  # "most important thing"
        several = _plural_phrase(" ".join(words[1:]))
        return several and f"most {several}"
    if words[0] in _NOT_NOUNS or "(" in phrase or not _AGREEING.isdisjoint(words):
        return None
    if is_plural(words[0]):
        return phrase
    head = _head(words)
    if head is None:
        return None
    several = _plural_heads(words[: head + 1])
    return several and " ".join((several, *words[head + 1 :]))


def _plural_with_clause(noun: str, pronoun: str, verb: str, rest: str) -> str | None:
    """The plural of a noun with a clause, whose verb follows: "person who comes" gives "people who come"."""
    several = _plural_phrase(noun)
    if several is None or _AND_VERB.search(rest) or not _AGREEING.isdisjoint(rest.split()):
        return None
    return f"{noun} {pronoun} {verb}{rest}" if several == noun else f"{several} {pronoun} {_plural_verb(verb)}{rest}"


def _plural_verb(verb: str) -> str:
    """The form of a verb after "they": "comes" gives "come". Other words, "you" or "may", stay as they are."""
    if verb in _PLURAL_OF_BE:
        return _PLURAL_OF_BE[verb]
    if not verb.endswith("s") or verb.endswith("ss") or verb in _CLOSED:
        return verb
    if verb.endswith(("ches", "shes", "sses", "xes", "zzes", "oes")):
        return verb[:-2]
    return f"{verb[:-3]}y" if verb.endswith("ies") else verb[:-1]


def _head(words: list[str]) -> int | None:
    """The place of the noun that the rest of a noun phrase says more about."""
    if _is_ing(words[0]) and (words[0] not in _COUNTED_ING or words[1:2] in (["people"], ["out"])):
        return None  # what somebody does, "dropping out"; "turning point" looks the same
    end = next((at for at, word in enumerate(words) if at and word in _BOUNDARIES), len(words))
    if any(_is_ing(word) and word not in _COUNTED_ING for word in words[1 : min(end, len(words) - 1)]):
        return None  # "person taking part", but also "accessible parking bay"
    if words[0] == words[-1] and len(words) > 1:
        return None  # "step by step"
    # A participle after the noun belongs to what follows: "need found in the assessment".
    while 1 < end < len(words) and _is_participle(words[end - 1], words[end]):
        end -= 1
    return end - 1


def _is_participle(word: str, following: str) -> bool:
    if following in _ENDS_PARTICIPLE and (word in IRREGULAR or word == "run"):
        return True
    if word in IRREGULAR:
        return past_form(word) != word  # "cut" and "set" are nouns as well
    return word.endswith("ed") and word not in NOT_PARTICIPLES


def _plural_heads(words: list[str]) -> str | None:
    """The plural of one noun, or of each of several: "brother or sister" gives "brothers or sisters"."""
    if "and" in words:
        return None
    pieces = re.split("(, | or )", " ".join(words)) if "or" in words else [" ".join(words)]
    several = [piece if at % 2 else _plural_noun(piece) for at, piece in enumerate(pieces)]
    return None if None in several else "".join(filter(None, several))


def _plural_noun(words: str) -> str | None:
    if words.endswith(","):
        several = _plural_noun(words[:-1])
        return several and f"{several},"
    before, _, noun = words.rpartition(" ")
    if is_plural(noun) or noun in UNCHANGED_PLURALS:
        return words
    if noun in _MASS or noun.endswith("ness") or (_is_ing(noun) and noun not in _COUNTED_ING):
        return None
    if noun[:1].isupper() and (not noun.isupper() or noun.endswith("S")):
        return None  # a name: "NHS England"
    return f"{before} {plural(noun)}".lstrip()
