"""Words as the phrase matcher sees them: one form for singular and plural, for capitals, and for common verbs.

Council pages say "ask for an EHC needs assessment", "Requesting your child's EHC Needs Assessments" and a dozen things
between. The matcher compares sequences of normal forms, so that one phrase in the catalogue stands for all of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

# Each branch begins with a set of characters, so that the search passes over spaces and commas at once.
TOKEN = re.compile(
    r"\([A-Z]{2,9}s?\)"  # an abbreviation given in brackets after its long form: not part of the phrase
    r"|[Cc](?<!\w[Cc])o-[a-z]++|[Pp](?<!\w[Pp])re-[a-z]++|[A-Za-z]&[A-Za-z]\b|\d++(?:[,.]\d++)*+"
    r"|[A-Za-z]++(?:['’](?:[a-z]++))?+|[.!?]"
)

SKIPPED = frozenset("a an the your my our their his her its this that any some and or".split())
"""Words that carry no meaning for a topic. They are left out of phrases and of pages."""

_IRREGULAR = {
    "children": "child",
    "people": "person",
    "buses": "bus",
    "studies": "study",
    "centre's": "centre",
    "senco": "senco",
    "sendco": "senco",
    "sencos": "senco",
    "send": "send",
    "carer": "carer",
}
_VERBS = (
    "apply request ask identify assess complain appeal move find prepare start choose decide refer contact consider "
    "involve manage recruit employ adapt fund disagree pay travel meet help adjust review plan make volunteer befriend "
    "bully teach exclude suspend transfer develop diagnose treat borrow lend loan subsidise rent buy cook budget "
    "socialise register enrol sign claim earn support struggle educate evaluate monitor delegate"
)


def _verb_forms() -> dict[str, str]:
    """Return ``{"applying": "apply", "applied": "apply", …}`` for the verbs that topics turn on."""
    forms: dict[str, str] = {}
    for verb in _VERBS.split():
        stem = verb[:-1] if verb.endswith("e") else verb
        forms[stem + "ing"] = verb
        forms[stem + "ed"] = verb
        if verb.endswith("y"):
            forms[verb[:-1] + "ies"] = forms[verb[:-1] + "ied"] = verb
    forms |= {"bullies": "bully", "taught": "teach", "lent": "lend", "bought": "buy", "paid": "paid"}
    forms |= {"referring": "refer", "referred": "refer", "referral": "referral", "planning": "planning"}
    return forms


_FORMS = _IRREGULAR | _verb_forms()
_OTHER_FORMS: dict[str, list[str]] = {}
for _form, _base in _FORMS.items():
    _OTHER_FORMS.setdefault(_base, []).append(_form)


@lru_cache(maxsize=32_768)
def normal(word: str) -> str:
    """Return the normal form of one word.

    >>> normal("Children's"), normal("policies"), normal("classes"), normal("applying")
    ('child', 'policy', 'class', 'apply')
    """
    word = word.lower()
    if not word.isalpha():
        word = word.replace("’", "'").replace("-", "")
    if "'" in word:
        head, _, tail = word.partition("'")
        word = head if tail in ("s", "") else word
    if word in _FORMS:
        return _FORMS[word]
    if len(word) <= 3 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes", "zes")):
        return word[:-2]
    return _FORMS.get(word[:-1], word[:-1])


def normal_words(text: str) -> tuple[str, ...]:
    """Return the normal forms of a phrase, without the words that are skipped."""
    found = (normal(token) for token in TOKEN.findall(text) if token[0].isalnum())
    return tuple(word for word in found if word not in SKIPPED)


def surfaces(word: str) -> set[str]:
    """Return the spellings in running text that have this normal form: plurals, possessives, capitals."""
    lower = {word, word + "'s", word + "’s", word + "s"}
    lower.update(_OTHER_FORMS.get(word, ()))
    if word.endswith("y"):
        lower.add(word[:-1] + "ies")
    if word.endswith(("s", "x", "ch", "sh", "z")):
        lower.add(word + "es")
    for prefix in ("co", "pre"):
        if word.startswith(prefix) and len(word) > len(prefix) + 4:
            lower |= {f"{prefix}-{form[len(prefix) :]}" for form in lower}
    forms = [form for form in lower if normal(form) == word]
    capitals = [form.capitalize() for form in forms] + [form.upper() for form in forms]
    upper = word.upper()
    return {*forms, *capitals, upper, *(f"{upper}{end}" for end in ("s", "'s", "’s") if f"{word}{end}" in forms)}


def surface_index(words: Iterable[str]) -> dict[str, str]:
    """Return ``{spelling: normal form}`` for every spelling of every word."""
    index = {form: word for word in words for form in surfaces(word)}
    return index | {
        "SENCo": "senco",
        "SENCos": "senco",
        "SENDCo": "senco",
        "SENCo's": "senco",
        "EarlyBird": "earlybird",
    }
