"""People who are named in a comment: by a known name, or by any capitalised word where only a name can stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from plainoffer.rules.local_offer.personal_data.names import (
    HARDLY_WORDS,
    MADE_NAMES,
    MOSTLY_NAMES,
    NAMES,
    SURNAMES,
    TIMES,
    WORD_NAMES,
    fold,
)
from plainoffer.rules.local_offer.personal_data.not_people import NOT_NAMES, NOT_SURNAMES, TOPONYM, is_no_person
from plainoffer.rules.local_offer.personal_data.person_phrases import PHRASES, Strength
from plainoffer.rules.local_offer.personal_data.person_words import CAPITAL, JOB, RELATION
from plainoffer.rules.local_offer.personal_data.places import ALSO_PLACES, PLACES, looks_like_place
from plainoffer.rules.local_offer.personal_data.small_names import initials, small_names
from plainoffer.rules.local_offer.personal_data.spellings import is_spelling

_SECOND_HALVES = frozenset(
    "Mae Rae Rose Grace Lee Leigh Jo Jay Ann Anne Lou May Marie Louise Jane Beth Lynn Faye".split()
)
"""What a double name may end with, whatever it begins with: "Milly-Mae"."""

_SIGNED = re.compile(rf"(?:[-–—~]\s?|\n|[.!?]\s)({CAPITAL}(?:\s(?:[A-Z]\.?|{CAPITAL}))?)(?:,\s[^.\n]{{1,40}})?\s*$")
_FULL = re.compile(rf"\b({CAPITAL})\s({CAPITAL})\b")
_GENITIVES = ("'s", "’s", "'", "’")
_CAPITALS = re.compile(CAPITAL)
_ANY = re.compile(rf"\b{CAPITAL}\b")
_TIME_BEFORE = re.compile(
    r"\b(?:[Ff]rom|[Oo]f|[Oo]n|[Ss]ince|[Uu]ntil|[Tt]ill|[Ll]ast|[Nn]ext|[Tt]his|[Bb]efore|[Aa]fter|[Ee]very)\s$"
)
_TO_PERSON = re.compile(
    r"\b(?:for|with|without|about|tell|told|ask|asked|give|gave|let|see|saw|met|like|on|collect|collected|bring|"
    r"brought|left|leave|and|"
    r"when|because|if|as|that|but|help|helps|helped|rang|ring) $"
)
_THEN_HE_OR_SHE = re.compile(r"(?![^.!?\n]{0,3}[A-Z])[^.!?\n]{0,60}\b(?:he|she|him|her|his|hers|himself|herself)\b")
_SOMEBODY = re.compile(
    rf"\b(?:{RELATION}|{JOB}|he|she|him|her|his|family|parents?|staff|pupil|student|mum|dad)\b|[A-Z][\w'’]+ $"
)
_IN = re.compile(r"\b(?:[Ii]n|[Nn]ear) $")
_PLACE_BEFORE = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Tt]o|[Ii]nto|[Ff]rom|[Oo]f|[Aa]round|[Tt]he|[Aa]n?|[Nn]o|[Bb]y)\s$"
)
_LONGER_TITLE = re.compile(rf"(?<!\w)({CAPITAL})\s$")
"""A word with a capital stands right before: "Walton Hospital", "Long Eaton"."""


class NamedPerson(NamedTuple):
    """Where a name stands, and whether what stands around it leaves no doubt."""

    start: int
    end: int
    certain: bool


def named_people(text: str) -> Iterator[NamedPerson]:
    """Yield people's names: in a phrase that only a name can follow, or known as names."""
    yield from _in_phrases(text)
    for match in _SIGNED.finditer(text):
        if is_name(match[1].split()[0]):
            yield NamedPerson(match.start(1), match.end(1), True)
    for start, end in (*small_names(text), *initials(text)):
        yield NamedPerson(start, end, False)
    for match in _FULL.finditer(text):
        if _is_full_name(text, match) and not _has_article(text, match.start()):
            yield NamedPerson(match.start(), match.end(), True)
    for match in _ANY.finditer(text):
        word = _bare(match[0])
        start, end = match.start(), match.start() + len(word)
        if word in NOT_NAMES and not is_name(word):
            continue
        if _has_article(text, start) or (word in ALSO_PLACES and _IN.search(text[max(0, start - 6) : start])):
            continue
        if _is_known(text, word, start, end) and not is_no_person(text, start, end):
            yield NamedPerson(start, end, False)


def _is_known(text: str, word: str, start: int, end: int) -> bool:
    """Say whether a word with a capital is a name: known as one, spelt in another way, or spoken of as a person."""
    plain = fold(word)
    return (
        plain in NAMES
        or bool(MADE_NAMES.fullmatch(plain))
        or _is_double(word)
        or _stands_as_name(text, start, end)
        or _is_spoken_of(text, word, start, end)
        or _sounds_as_name(text, word, start, end)
    )


def _has_article(text: str, start: int) -> bool:
    """Say whether "the" stands right before: "the Henry vacuum" and "the Jane Eyre walk" are things."""
    return text[max(0, start - 4) : start].lower() == "the "


def _in_phrases(text: str) -> Iterator[NamedPerson]:
    """Yield the names that stand in a phrase that speaks of a person."""
    least = _least_strength(text)
    for pattern, strength in _PHRASES_FROM[least] if least else ():
        for match in pattern.finditer(text):
            group = match.lastindex or 1
            words = match[group].split()
            first = next((word for word in words if len(word.strip(".")) > 1), words[0])
            if not (is_name(first) or _may_be_name(first, strength)):
                continue
            if words[-1] in NOT_SURNAMES and len(words) > 1:
                continue
            if first in TIMES and len(words) == 1 and not _is_not_a_time(text, match, strength):
                continue
            if strength is not Strength.SURE and _is_in_title(text, match.start(group)):
                continue
            if not is_no_person(text, match.start(group), match.end(group)):
                yield NamedPerson(match.start(group), match.end(group), strength is not Strength.LIKELY)


_PHRASES_FROM = {
    least: tuple(phrase for phrase in PHRASES if phrase.strength >= least)
    for least in (Strength.KNOWN, Strength.LIKELY, Strength.SURE)
}


def _least_strength(text: str) -> Strength | None:
    """Return which phrases can find a name among the capitalised words of a text; none can among "The" and "We"."""
    least = None
    for word in set(_CAPITALS.findall(text)):
        if is_name(word):
            return Strength.KNOWN
        if least is not Strength.LIKELY and _may_be_name(word, Strength.SURE):
            least = Strength.LIKELY if _may_be_name(word, Strength.LIKELY) else Strength.SURE
    return least


def _is_not_a_time(text: str, match: re.Match[str], strength: Strength) -> bool:
    """Say whether a name that is also a month or a season is a person here: not so in "Summer has gone"."""
    if strength is not Strength.LIKELY:
        return strength is not Strength.KNOWN
    if _TIME_BEFORE.search(text[max(0, match.start(match.lastindex or 1) - 10) : match.start(match.lastindex or 1)]):
        return False
    return match.start() > 0 or bool(re.search(r"\b(?:she|her|he|his|him)\b", text[match.end() : match.end() + 80]))


def _is_in_title(text: str, start: int) -> bool:
    """Say whether a word with a capital that says something stands right before: "Walton Hospital"."""
    before = _LONGER_TITLE.search(text[max(0, start - 24) : start])
    return before is not None and (before[1] not in NOT_NAMES or before[1] in PLACES)


def _is_full_name(text: str, match: re.Match[str]) -> bool:
    """Say whether two capitalised words are given name and surname."""
    first, second = match[1], _bare(match[2])
    if text[max(0, match.start() - 4) : match.start()].lower() == "the " and first not in NAMES:
        return False
    if first in WORD_NAMES and (
        second in TOPONYM or second in PLACES or (match.start() == 0 and second not in SURNAMES)
    ):
        return False
    if second in NOT_SURNAMES or is_no_person(text, match.start(), match.end()):
        return False
    return is_name(first) or (second in SURNAMES and _may_be_name(first, Strength.LIKELY))


def _bare(word: str) -> str:
    """Return a word without the ending of the genitive."""
    return word.removesuffix("s").rstrip("'’") if word.endswith(_GENITIVES) else word


def is_name(word: str) -> bool:
    """Say whether a word is known as a given name, alone or as a part of a double name."""
    word = fold(_bare(word))
    return (
        word in NAMES
        or word in WORD_NAMES
        or bool(MADE_NAMES.fullmatch(word))
        or any(part in NAMES for part in word.split("-"))
    )


def _is_double(word: str) -> bool:
    """Say whether a word is a double name: "Jayden-Lee"."""
    parts = word.split("-")
    return len(parts) == 2 and ((is_name(parts[0]) and is_name(parts[1])) or parts[1] in _SECOND_HALVES)


_BEGINS = re.compile(
    r"['’]s [a-z]| (?:is|was|has|had|can|can['’]t|cannot|couldn['’]t|would|does|doesn['’]t|never|always|still) "
)


def _is_spoken_of(text: str, word: str, start: int, end: int) -> bool:
    """Say whether a word that nobody knows is a person: "ask Zuzu", and then "she", with nobody else to be meant."""
    before = text[max(0, start - 60) : start]
    if not _TO_PERSON.search(before) or not _THEN_HE_OR_SHE.match(text, end) or _SOMEBODY.search(before):
        return False
    return _may_be_name(word, Strength.LIKELY)


def _sounds_as_name(text: str, word: str, start: int, end: int) -> bool:
    """Say whether a word inside a sentence is another spelling of a name: no place, no ordinary word, no title."""
    before = text[max(0, start - 24) : start]
    inside = re.search(r"[a-z,] $", before) and not re.search(r"[A-Z][\w'’]+ $", before)
    if not inside or _PLACE_BEFORE.search(before) or re.match(r" [A-Z]|-", text[end : end + 2]):
        return False
    return _may_be_name(word, Strength.LIKELY) and is_spelling(fold(word))


def _stands_as_name(text: str, start: int, end: int) -> bool:
    """Say whether a word that is also a name is one here: with a capital inside a sentence, in no longer title."""
    word, before = text[start:end], text[max(0, start - 24) : start]
    if (word in HARDLY_WORDS or word in MOSTLY_NAMES) and re.search(r"(?:^|[.!?:] )$", before):
        return bool(_BEGINS.match(text, end)) and (word in HARDLY_WORDS or text[end] in "'’")
    if not (word in HARDLY_WORDS or (word in MOSTLY_NAMES and not _PLACE_BEFORE.search(before))):
        return False
    if not re.search(r"[a-z,] $", before) or re.search(r"\b[Tt]he $|[A-Z][\w'’]+ $", before):
        return False
    return not re.match(r" (?:[A-Z]|and [A-Z])|-", text[end : end + 6])


def _may_be_name(word: str, strength: Strength) -> bool:
    """Whether a capitalised word that the lists do not know is a name, where a phrase speaks of a person."""
    bare = _bare(word)
    if (
        strength < Strength.LIKELY
        or bare in NOT_NAMES
        or (len(bare) > 4 and bare.removesuffix("s") in NOT_NAMES)
        or bare in NOT_SURNAMES
        or bare.isupper()
    ):
        return False
    return strength is Strength.SURE or not looks_like_place(bare)
