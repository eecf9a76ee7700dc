"""Irregular verbs and nouns of English, as data for `plainoffer.language.inflection`."""

from __future__ import annotations

from msgspec import Struct


def word_set(listing: str) -> frozenset[str]:
    """The words of a listing that is easier to read and edit as running text."""
    return frozenset(listing.split())


class Irregular(Struct, frozen=True):
    """The forms of a verb that no rule gives; `third` is empty when the -s form is regular."""

    past: str
    participle: str
    third: str = ""


_VERBS = """
arise arose arisen, awake awoke awoken, be was been is, bear bore borne, beat beat beaten, become became
become, begin began begun, bend bent bent, bind bound bound, bite bit bitten, break broke broken, breed bred
bred, bring brought brought, broadcast broadcast broadcast, build built built, buy bought bought, cast cast
cast, catch caught caught, choose chose chosen, cling clung clung, come came come, cost cost cost, cut cut
cut, deal dealt dealt, dig dug dug, do did done does, draw drew drawn, drink drank drunk, drive drove
driven, eat ate eaten, fall fell fallen, feed fed fed, feel felt felt, fight fought fought, find found
found, fly flew flown, forbid forbade forbidden, forecast forecast forecast, foresee foresaw foreseen,
forget forgot forgotten, forgive forgave forgiven, forgo forwent forgone, get got got, give gave given, go
went gone, grow grew grown, have had had has, hear heard heard, hide hid hidden, hit hit hit, hold held
held, hurt hurt hurt, keep kept kept, know knew known, lay laid laid, lead led led, leave left left, lend
lent lent, let let let, lie lay lain, lose lost lost, make made made, mean meant meant, meet met met,
mislead misled misled, misunderstand misunderstood misunderstood, outgrow outgrew outgrown, overcome
overcame overcome, oversee oversaw overseen, pay paid paid, put put put, read read read, rebuild rebuilt
rebuilt, redo redid redone redoes, rethink rethought rethought, ride rode ridden, ring rang rung, rise rose
risen, run ran run, say said said, see saw seen, seek sought sought, sell sold sold, send sent sent, set set
set, shake shook shaken, shed shed shed, show showed shown, shrink shrank shrunk, shut shut shut, sing sang
sung, sit sat sat, sleep slept slept, speak spoke spoken, speed sped sped, spend spent spent, split split split, spread
spread spread, stand stood stood, steal stole stolen, stick stuck stuck, strike struck struck, swim swam
swum, take took taken, teach taught taught, tear tore torn, tell told told, think thought thought, throw
threw thrown, undergo underwent undergone undergoes, understand understood understood, undertake undertook
undertaken, uphold upheld upheld, upset upset upset, wake woke woken, wear wore worn, win won won, withdraw
withdrew withdrawn, withhold withheld withheld, undo undid undone undoes, write wrote written
"""


def _read_verbs(listing: str) -> dict[str, Irregular]:
    verbs = {}
    for line in listing.split(","):
        base, *forms = line.split()
        verbs[base] = Irregular(*forms)
    return verbs


IRREGULAR_VERBS = _read_verbs(_VERBS)

# Verbs of two or more syllables that are stressed on the last one, and so double their consonant.
DOUBLING = word_set(
    """
    abet abut acquit admit allot befit begin commit concur confer defer demur deter embed emit equip forget
    incur infer inter occur omit outfit permit prefer rebut recur refer refit regret remit reset revet
    submit transfer transmit upset format handicap kidnap worship program zigzag
    """
)

IRREGULAR_PLURALS = {
    "foot": "feet", "tooth": "teeth", "goose": "geese", "mouse": "mice", "criterion": "criteria",
    "phenomenon": "phenomena", "medium": "media", "stratum": "strata", "curriculum": "curricula",
    "memorandum": "memoranda", "addendum": "addenda", "life": "lives", "wife": "wives", "half": "halves",
    "self": "selves", "shelf": "shelves", "leaf": "leaves", "thief": "thieves", "knife": "knives",
    "index": "indices", "matrix": "matrices", "appendix": "appendices", "quiz": "quizzes", "bus": "buses",
    "child": "children", "person": "people", "passer-by": "passers-by",
}  # fmt: skip

# Nouns without a plural of their own, and nouns whose plural looks like the singular.
UNCHANGED_PLURALS = word_set(
    """
    advice aid care childcare equipment evidence guidance health help homework information knowledge
    money music news police progress research respite series sheep software species spending staff support training
    transport travel wellbeing work aircraft offspring means
    """
)

# Singular nouns that end in -s, so that they are not taken for plurals.
SINGULAR_IN_S = word_set(
    """
    access process business success progress address class illness witness gas bias lens atlas
    """
)
