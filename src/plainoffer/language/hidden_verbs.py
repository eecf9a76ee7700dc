"""Verbs that hide in a noun: "make an application" is "apply".

The pairs are everyday English, collected for this project; the advice is plainlanguage.gov's "Avoid hidden verbs"
(https://www.plainlanguage.gov/guidelines/words/avoid-hidden-verbs/, a work of the US Government).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from plainoffer.language.kept import kept_all
from plainoffer.language.prose import words_of

_LIGHT = {
    "make": "make makes making made",
    "give": "give gives giving gave given",
    "take": "take takes taking took taken",
    "have": "have has having had",
    "carry out": "carry carries carrying carried",
    "conduct": "conduct conducts conducting conducted",
    "undertake": "undertake undertakes undertaking undertook undertaken",
    "provide": "provide provides providing provided",
    "reach": "reach reaches reaching reached",
    "come to": "come comes coming came",
    "hold": "hold holds holding held",
    "submit": "submit submits submitting submitted",
    "complete": "complete completes completing completed",
    "perform": "perform performs performing performed",
}
# noun: the plain verb, the prepositions that stay, the prepositions that go, and the light verbs it goes with
_NOUNS = """
application    | apply       | for to | -  | make submit
assessment     | assess      | -      | of | make undertake conduct perform
complaint      | complain    | about to | - | submit
decision       | decide      | on about | - | make take reach come_to
recommendation | recommend   | -      | -  | make
payment        | pay         | for    | of | make
request        | ask         | for to | -  | make submit
change         | change      | -      | to | make
changes        | change      | -      | to | make
arrangements   | arrange     | to     | for | make
use            | use         | -      | of | make
contact        | contact     | -      | with | make
contribution   | contribute  | to     | -  | make
attempt        | try         | to     | -  | make
choice         | choose      | -      | -  | make
suggestion     | suggest     | -      | -  | make
reference      | refer       | to     | -  | make
enquiry        | ask         | about  | -  | make
inquiry        | ask         | about  | -  | make
donation       | give        | to     | of | make
improvements   | improve     | -      | to | make
adjustments    | adjust      | -      | to | -
consideration  | consider    | -      | to | give
assistance     | help        | with   | to | give provide
explanation    | explain     | -      | of | give provide
description    | describe    | -      | of | give provide
notification   | tell        | -      | to of | give provide
approval       | approve     | -      | to for | give
confirmation   | confirm     | -      | of | give provide
authorisation  | allow       | -      | to | give
encouragement  | encourage   | -      | to | give
evaluation     | evaluate    | -      | of | carry_out conduct undertake perform complete
inspection     | inspect     | -      | of | carry_out conduct undertake perform
investigation  | investigate | -      | of into | carry_out conduct undertake perform
review         | review      | -      | of | carry_out conduct undertake perform complete
reviews        | review      | -      | of | carry_out conduct undertake perform
analysis       | analyse     | -      | of | carry_out conduct undertake perform
check          | check       | -      | of on | perform conduct undertake
consultation   | consult     | -      | with | carry_out conduct undertake hold
discussion     | discuss     | -      | about of on | have hold
meeting        | meet        | -      | with | have hold
impact         | affect      | -      | on | have
effect         | affect      | -      | on | have
preference     | prefer      | -      | for | have
agreement      | agree       | on     | -  | reach come_to
conclusion     | conclude    | -      | -  | reach come_to
action         | act         | on     | -  | take
"""
_DETERMINERS = r"(?:an?|the|any|my|your|our|their|his|her|its|some|no)"
_NEEDS_OBJECT = frozenset("assess change use contact help tell allow affect adjust ask improve refer".split())
_IRREGULAR = {
    "pay": "pays paying paid",
    "tell": "tells telling told",
    "meet": "meets meeting met",
    "choose": "chooses choosing -",
    "give": "gives giving -",
    "refer": "refers referring referred",
    "submit": "submits submitting submitted",
}


class _Noun(Struct, frozen=True, gc=False):
    verb: str
    stay: frozenset[str]
    go: frozenset[str]
    light: frozenset[str]


def _read() -> dict[str, _Noun]:
    table = {}
    for line in _NOUNS.strip().splitlines():
        noun, verb, stay, go, light = (cell.strip() for cell in line.split("|"))
        table[noun] = _Noun(verb, _words(stay), _words(go), frozenset(word.replace("_", " ") for word in light.split()))
    return table


def _words(cell: str) -> frozenset[str]:
    return frozenset(cell.replace("-", "").split())


_TABLE = _read()
_FORMS = {form: light for light, forms in _LIGHT.items() for form in forms.split()}
_PATTERN = re.compile(
    rf"\b(?P<form>{'|'.join(_FORMS)})(?P<particle>\s+(?:out|to))?\s+(?P<det>{_DETERMINERS}\s+)?"
    rf"(?P<adjective>[a-z]+\s+)?(?P<noun>{'|'.join(_TABLE)})\b(?:\s+(?P<after>[a-z]+)\b)?",
    re.IGNORECASE,
)


class HiddenVerb(Struct, frozen=True, kw_only=True, gc=False):
    """One hidden verb: `text[start:end]`, the plain verb, and the text to put there where it is sure to fit."""

    start: int
    end: int
    verb: str
    replacement: str | None


@kept_all
def find_hidden_verbs(text: str) -> Iterator[HiddenVerb]:
    """Return the hidden verbs of `text` in order."""
    words = words_of(text)
    if _TABLE.keys().isdisjoint(words) or _FORMS.keys().isdisjoint(words):
        return
    for match in _PATTERN.finditer(text):
        form = match["form"].lower()
        light = _FORMS[form]
        noun = _TABLE[match["noun"].lower()]
        particle = (match["particle"] or "").strip().lower()
        if particle != {"carry out": "out", "come to": "to"}.get(light, ""):
            continue
        if light not in noun.light or not _is_bare(match, noun):
            continue
        yield _hidden(match, form, light, noun)


def _is_bare(match: re.Match[str], noun: _Noun) -> bool:
    """Say whether the noun stands for itself: not "a needs assessment", "an application form" or "no use"."""
    adjective = (match["adjective"] or "").strip().lower()
    determiner = (match["det"] or "").strip().lower()
    after = (match["after"] or "").lower()
    if determiner == "no" or adjective in (
        "good",
        "no",
        "better",
        "own",
        "needs",
        "risk",
        "annual",
        "more",
        "big",
    ):
        return False
    if match["noun"].lower() in ("impact", "effect", "contact", "use") and after not in noun.go:
        return False
    return not after or after in noun.stay | noun.go | _AFTER or after.endswith("ly")


_AFTER = frozenset(
    "and or but if when where by in at from as that this it you we they with to for on about within before after "
    "because until unless while so then which who using online today is are was were will can must may should".split()
)


def _hidden(match: re.Match[str], form: str, light: str, noun: _Noun) -> HiddenVerb:
    after = (match["after"] or "").lower()
    word = _inflect(noun.verb, form, light) if _fits(match, noun, after) else None
    if word is not None and match["form"][0].isupper():
        word = word.capitalize()
    end = match.end("after") if after in noun.go else match.end("noun")
    return HiddenVerb(start=match.start(), end=end, verb=noun.verb, replacement=word)


def _fits(match: re.Match[str], noun: _Noun, after: str) -> bool:
    """Say whether the plain verb can simply stand in the place of the noun and what carries it."""
    if match["adjective"] is not None or (match["det"] or "a").strip().lower() not in ("a", "an", "the"):
        return False
    if after in noun.go or after in noun.stay:
        return True
    if after in ("for", "to", "with", "on", "about", "by"):
        return False
    return noun.verb not in _NEEDS_OBJECT


def _inflect(verb: str, form: str, light: str) -> str | None:
    """Return `verb` in the form that `form` of the light verb is in, or None where that is not certain."""
    forms = _LIGHT[light].split()
    index = forms.index(form)
    if index == 0:
        return verb
    irregular = _IRREGULAR.get(verb)
    if irregular:
        word = irregular.split()[min(index, 3) - 1]
        return None if word == "-" else word
    if index == 1:
        if re.search(r"[^aeiou]y\Z", verb):
            return f"{verb[:-1]}ies"
        return verb + ("es" if re.search(r"(?:s|x|ch|sh)\Z", verb) else "s")
    if index == 2:
        return (verb[:-1] if verb.endswith("e") else verb) + "ing"
    if re.search(r"[^aeiou]y\Z", verb):
        return f"{verb[:-1]}ied"
    return verb + ("d" if verb.endswith("e") else "ed")
