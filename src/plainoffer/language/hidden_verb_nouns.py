"""The nouns that hide a verb, and the verbs that carry them: "make" carries "application", which hides "apply".

The pairs are everyday English, collected for this project; the advice is plainlanguage.gov's "Avoid hidden verbs"
(https://www.plainlanguage.gov/guidelines/words/avoid-hidden-verbs/, a work of the US Government).
"""

from __future__ import annotations

from msgspec import Struct

CARRIERS = {
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
    "do": "do does doing did done",
}
"""The verbs that carry a noun, with their forms: base, third person, -ing, past, and the participle if it differs."""

# noun | the plain verb | the prepositions that stay | those that go | the verbs that carry the noun
# After a preposition with a question mark the noun hides the verb too, but the sentence needs more than that verb.
_NOUNS = """
application    | apply       | for to    | -          | make submit
appeal         | appeal      | to against | -         | make submit
assessment     | assess      | -         | of         | make undertake conduct perform carry_out do
complaint      | complain    | about to  | -          | make submit
referral       | refer       | ?to ?for  | -          | make submit
offer          | offer       | ?to       | of         | make
decision       | decide      | on about  | -          | make take reach come_to
recommendation | recommend   | -         | -          | make
proposal       | propose     | ?for ?to  | -          | make submit
objection      | object      | to        | -          | make submit
payment        | pay         | for       | of         | make
purchase       | buy         | -         | of         | make
booking        | book        | for       | -          | make
request        | ask         | for to    | -          | make submit
change         | change      | -         | to         | make
changes        | change      | -         | to         | make
alterations    | change      | -         | to         | make
amendments     | amend       | -         | to         | make
arrangements   | arrange     | to        | for        | make
use            | use         | -         | of         | make
contact        | contact     | -         | with       | make
contribution   | contribute  | to        | -          | make
attempt        | try         | to        | -          | make
choice         | choose      | -         | -          | make
comparison     | compare     | -         | of between | make carry_out do
suggestion     | suggest     | -         | -          | make
reference      | refer       | to        | -          | make
enquiry        | ask         | about     | -          | make submit
inquiry        | ask         | about     | -          | make submit
donation       | give        | to        | of         | make
improvements   | improve     | -         | to         | make
consideration  | consider    | -         | to         | give
assistance     | help        | with      | to         | give provide
support        | support     | -         | to         | give provide
explanation    | explain     | -         | of         | give provide
description    | describe    | -         | of         | give provide
notification   | tell        | ?of       | to         | give provide
approval       | approve     | -         | to for     | give
confirmation   | confirm     | -         | of         | give provide
authorisation  | allow       | -         | to         | give
encouragement  | encourage   | -         | to         | give
evaluation     | evaluate    | -         | of         | make carry_out conduct undertake perform complete do
examination    | examine     | -         | of         | make carry_out conduct undertake perform do
inspection     | inspect     | -         | of         | carry_out conduct undertake perform do
investigation  | investigate | -         | of into    | carry_out conduct undertake perform do
review         | review      | -         | of         | carry_out conduct undertake perform complete do
reviews        | review      | -         | of         | carry_out conduct undertake perform
analysis       | analyse     | -         | of         | carry_out conduct undertake perform do
check          | check       | -         | of on      | perform conduct undertake
checks         | check       | -         | of on      | perform conduct undertake
consultation   | consult     | -         | with       | carry_out conduct undertake hold
discussion     | discuss     | -         | about of on | have hold
meeting        | meet        | -         | with       | have hold
impact         | affect      | -         | on         | have
effect         | affect      | -         | on         | have
preference     | prefer      | -         | for        | have
agreement      | agree       | on to     | -          | reach come_to give
conclusion     | conclude    | -         | -          | reach come_to
action         | act         | on        | -          | take
"""

ONLY_WITH = frozenset("contact effect impact offer support use".split())
"""Nouns that hide a verb only before a preposition that goes: "have an effect on", but "have no effect"."""

NEEDS_OBJECT = frozenset(
    "adjust affect allow amend analyse ask assess buy change compare contact examine help improve inspect offer "
    "propose recommend refer suggest support tell use".split()
)
"""Verbs that say nothing without an object: "make a change" is not "change"."""

NO_PLURAL = frozenset(
    "action agreement approval assistance authorisation confirmation consideration contact effect encouragement "
    "impact preference support use".split()
)
"""Nouns whose plural, if they have one, hides no verb."""


class HidingNoun(Struct, frozen=True, gc=False):
    """What a noun hides.

    Attributes:
        verb: the plain verb.
        stay: prepositions after the noun that the verb takes too.
        go: prepositions that go with the noun.
        loose: prepositions that need another sentence.
        carriers: the verbs that carry it.
        plural: whether it is more than one: "applications".
    """

    verb: str
    stay: frozenset[str]
    go: frozenset[str]
    loose: frozenset[str]
    carriers: frozenset[str]
    plural: bool


def _read() -> dict[str, HidingNoun]:
    table: dict[str, HidingNoun] = {}
    for line in _NOUNS.strip().splitlines():
        noun, verb, after, go, carriers = (cell.strip() for cell in line.split("|"))
        prepositions = after.replace("-", "").split()
        table[noun] = HidingNoun(
            verb,
            frozenset(word for word in prepositions if word[0] != "?"),
            frozenset(go.replace("-", "").split()),
            frozenset(word[1:] for word in prepositions if word[0] == "?"),
            frozenset(word.replace("_", " ") for word in carriers.split()),
            noun.endswith("s") and noun != "analysis",
        )
    for noun, row in [*table.items()]:
        if not row.plural and noun not in NO_PLURAL:
            table.setdefault(_plural(noun), HidingNoun(row.verb, row.stay, row.go, row.loose, row.carriers, True))
    return table


def _plural(noun: str) -> str:
    if noun.endswith("sis"):
        return f"{noun[:-2]}es"
    return f"{noun[:-1]}ies" if noun.endswith("ry") else f"{noun}s"


NOUNS = _read()
"""Every noun that hides a verb, singular and plural, in small letters."""

OF_ITSELF = frozenset(line.split("|")[0].strip() for line in _NOUNS.strip().splitlines())
"""The nouns that the table names: a plural that is not among them ("applications") hides its verb less often."""
