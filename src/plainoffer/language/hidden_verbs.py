"""Verbs that hide in a noun: "make an application" is "apply", and so is "an application can be made"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

from plainoffer.language.hidden_verb_nouns import CARRIERS, NEEDS_OBJECT, NOUNS, OF_ITSELF, ONLY_WITH, HidingNoun
from plainoffer.language.kept import kept_all
from plainoffer.language.prose import words_of

_IRREGULAR = {
    "pay": "pays paying paid",
    "buy": "buys buying bought",
    "tell": "tells telling told",
    "meet": "meets meeting met",
    "choose": "chooses choosing -",
    "give": "gives giving -",
    "refer": "refers referring referred",
    "submit": "submits submitting submitted",
}
_COUNTS = r"(?:several|many|some|few|various|multiple|further|more|two|three|four|five|six|ten|a\s+number\s+of)"
_DETERMINERS = rf"(?:{_COUNTS}|an?|the|any|another|my|your|our|their|his|her|its|no)"
_NOUNS = frozenset(NOUNS)
_NOUN = "|".join(NOUNS)
_FORMS = {form: carrier for carrier, forms in CARRIERS.items() for form in forms.split()}
_FORMS_WITH = {
    noun: frozenset(form for form, carrier in _FORMS.items() if carrier in row.carriers) for noun, row in NOUNS.items()
}
_PARTICLES = {"carry out": "out", "come to": "to"}
_ACTIVE = re.compile(
    rf"\b(?P<form>{'|'.join(_FORMS)})(?P<particle>\s+(?:out|to))?\s+(?P<det>{_DETERMINERS}\s+)?"
    rf"(?P<adjective>(?!(?:{'|'.join(_FORMS)})\b)[a-z]+\s+)?(?P<noun>{_NOUN})\b"
    r"(?:\s+(?P<after>[a-z]+)\b(?:\s+(?P<next>[\w'’]+))?)?",
    re.IGNORECASE,
)
_DONE = {
    "made": "make", "given": "give", "taken": "take", "carried out": "carry out", "conducted": "conduct",
    "undertaken": "undertake", "submitted": "submit", "performed": "perform", "reached": "reach",
}  # fmt: skip
_BE = (
    r"(?:(?:can|could|will|would|may|might|must|should|cannot)(?:\s+(?:not|also|only|still))?\s+be"
    r"|(?:needs?|has|have|had)\s+to\s+be|(?:has|have|had)(?:\s+not)?\s+been|(?:is|are|was|were)(?:\s+being)?)"
)
_PASSIVE = re.compile(
    rf"\b(?P<det>{_DETERMINERS}\s+)?(?P<adjective>[a-z]+\s+)?(?P<noun>{_NOUN})"
    rf"(?:\s+(?:of|for|about|on|to)\s+(?:[a-z]+\s+){{1,3}}?|\s+){_BE}\s+(?:(?:not|then|also|\w+ly)\s+)?"
    r"(?P<done>made|given|taken|carried\s+out|conducted|undertaken|submitted|performed|reached)\b",
    re.IGNORECASE,
)
_IS_DONE = re.compile(
    r"\b(?:be|been|being|is|are|was|were)\s+(?:(?:not|then|also|\w+ly|being)\s+)?"
    r"(?:made|given|taken|carried|conducted|undertaken|submitted|performed|reached)\b",
    re.IGNORECASE,
)
"""Far quicker than the pattern above, which is tried in the characters before it alone."""
_FAR = 160
_OUT = len(" out ")
# Words before a noun that make it a name, or say what the verb alone would not.
_MAKES_A_NAME = frozenset(
    "good no better best own needs risk annual more big small first second third last next original previous same "
    "other new reasonable necessary right wrong fair informed joint important hard difficult key".split()
)
_AFTER = frozenset(
    "a about after again against and are as at because before but by can during each every for from here how if "
    "immediately in is it last later may must next now on online or over should so soon than that the their then "
    "there they this through to today under unless until using via was we were when where which while who will with "
    "within you your".split()
)
_BEGINS_OBJECT = frozenset("a an her his it its my our that the their them these they this we you your".split())
_THINGS = frozenset(
    "a all an and another any anybody anyone both children each either everybody everyone her him his it its many me "
    "my new our other others parents people some somebody someone staff that the their them these this those us what "
    "which whom you young your".split()
)
_BODIES = frozenset(
    "agencies bodies charities clinics colleges companies councils couples families friends girls boys groups guests "
    "individuals pupils schools services teams trusts nurseries neighbours".split()
)
_PEOPLE = ("ers", "ors", "ents", "ants", "ists", "ians", "als")


_PARTS = _NOUNS.union(*(text.split() for text in (*_FORMS, *_DONE)))


class HiddenVerb(Struct, frozen=True, kw_only=True, gc=False):
    """One hidden verb.

    Attributes:
        start, end: where the whole of it stands.
        carrier_end: where the verb that carries the noun ends, with its article.
        noun_start: where the noun begins.
        verb: the plain verb.
        replacement: the text to put in the place of it, where that is sure to fit.
    """

    start: int
    end: int
    carrier_end: int
    noun_start: int
    verb: str
    replacement: str | None = None

    def touches(self, start: int, end: int) -> bool:
        """Say whether other words share some with this, more than an adjective: "make a holistic assessment"."""
        return start < self.end and self.start < end and not (self.carrier_end <= start and end <= self.noun_start)

    def beats(self, start: int, end: int) -> bool:
        """Say whether this takes in another phrase: it is longer, or as long with a fix at hand."""
        more = (self.end - self.start) - (end - start)
        return self.touches(start, end) and (more > 0 or (more == 0 and self.replacement is not None))


def may_be_part(words: Iterable[str]) -> bool:
    """Say whether words in small letters can be part of a hidden verb: its noun or the verb that carries it."""
    return not _PARTS.isdisjoint(words)


@kept_all
def find_hidden_verbs(text: str) -> Iterator[HiddenVerb]:
    """Return the hidden verbs of `text` in order."""
    words = words_of(text)
    nouns = _NOUNS & words
    if not nouns or all(_FORMS_WITH[noun].isdisjoint(words) for noun in nouns):
        return
    found = [*_active(text), *_passive(text)]
    yield from sorted(found, key=lambda each: each.start) if len(found) > 1 else found


def _active(text: str) -> Iterator[HiddenVerb]:
    for match in _ACTIVE.finditer(text):
        form = match["form"].lower()
        carrier = _FORMS[form]
        noun = NOUNS[match["noun"].lower()]
        if _word(match, "particle") != _PARTICLES.get(carrier, "") or carrier not in noun.carriers:
            continue
        if _is_bare(match, noun, carrier):
            yield _hidden(match, form, carrier, noun)


def _passive_matches(text: str) -> Iterator[re.Match[str]]:
    last = 0
    for done in _IS_DONE.finditer(text):
        for match in _PASSIVE.finditer(text, max(last, done.start() - _FAR), done.end() + _OUT):
            last = match.end()
            yield match


def _passive(text: str) -> Iterator[HiddenVerb]:
    """Yield what is done to the noun: "an application can be made online"."""
    for match in _passive_matches(text):
        noun = NOUNS[match["noun"].lower()]
        if _DONE[" ".join(match["done"].lower().split())] not in noun.carriers:
            continue
        adjective, determiner = _word(match, "adjective"), _word(match, "det")
        if adjective in _MAKES_A_NAME or determiner == "no" or match["noun"].lower() in ONLY_WITH:
            continue
        if determiner or (noun.plural and not adjective):
            start, noun_start = match.start(), match.start("noun")
            yield HiddenVerb(start=start, end=match.end(), carrier_end=start, noun_start=noun_start, verb=noun.verb)


def _word(match: re.Match[str], group: str) -> str:
    return (match[group] or "").strip().lower()


def _is_bare(match: re.Match[str], noun: HidingNoun, carrier: str) -> bool:
    """Say whether the noun stands for itself: not "a needs assessment", "an application form" or "no use"."""
    after = _word(match, "after")
    determiner, adjective = _word(match, "det"), _word(match, "adjective")
    if determiner == "no" or adjective in _MAKES_A_NAME:
        return False
    if adjective and noun.verb in NEEDS_OBJECT and after not in noun.go | noun.stay | noun.loose:
        return False  # "make lasting changes": "change" alone says less, and lacks what is changed
    if match["noun"].lower() not in OF_ITSELF and not re.fullmatch(_COUNTS, determiner):
        return False  # "make decisions" is plain; "make several applications" is not
    if match["adjective"] is not None and after in _BEGINS_OBJECT:
        return False  # "make the school request a copy"
    if after in noun.go:
        if after == "with" and carrier in ("have", "hold"):
            return _is_somebody(match["next"])
        return after not in ("to", "with") or _is_thing(match["next"])
    if match["noun"].lower() in ONLY_WITH or carrier == "do":
        return after in noun.loose and _is_thing(match["next"])
    return not after or after in noun.stay | noun.loose | _AFTER or after.endswith("ly")


def _is_thing(word: str | None) -> bool:
    """Say whether a word after "to" or "with" begins a thing or a person: "to your school", not "to help"."""
    if not word:
        return False
    low = word.lower()
    if word[0].isupper() or word[0].isdigit() or low in _THINGS or low.endswith("ing"):
        return True
    return low.endswith("s") and not low.endswith("ss")


def _is_somebody(word: str | None) -> bool:
    """Say whether a word after "a meeting with" may begin a person or a body: "with parents", not "with biscuits"."""
    if not _is_thing(word):
        return False
    low = word.lower() if word else ""
    return low in _THINGS or low in _BODIES or not low.endswith("s") or low.endswith(_PEOPLE)


def _hidden(match: re.Match[str], form: str, carrier: str, noun: HidingNoun) -> HiddenVerb:
    after = _word(match, "after")
    word = _inflect(noun.verb, form, carrier) if _fits(match, noun, after) else None
    if word is not None and match["form"][0].isupper():
        word = word.capitalize()
    return HiddenVerb(
        start=match.start(),
        end=match.end("after") if after in noun.go else match.end("noun"),
        carrier_end=match.start("adjective") if match["adjective"] else match.start("noun"),
        noun_start=match.start("noun"),
        verb=noun.verb,
        replacement=word,
    )


def _fits(match: re.Match[str], noun: HidingNoun, after: str) -> bool:
    """Say whether the plain verb can simply stand in the place of the noun and what carries it."""
    if match["adjective"] is not None or (_word(match, "det") or "a") not in ("a", "an", "the"):
        return False
    if after in noun.go or after in noun.stay:
        return True
    if after in noun.loose or after in ("for", "to", "with", "on", "about", "by"):
        return False
    return noun.verb not in NEEDS_OBJECT


def _inflect(verb: str, form: str, carrier: str) -> str | None:
    """Return `verb` in the form that `form` of the carrying verb is in, or None where that is not certain."""
    index = CARRIERS[carrier].split().index(form)
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
