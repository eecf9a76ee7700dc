"""Puts words in capitals into small letters, as far as one can tell what keeps its capital.

In capitals "US" may be a pronoun or a country, "SEND" a verb or an abbreviation, and "FOREST HALL" a hall in a forest
or the name of a school. Each word is read with the words around it. Where a name may be among them and nothing tells,
there is no answer, because a name in small letters is worse than one in capitals.
"""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass

from plainoffer.language import capital_words as words
from plainoffer.language.capital_addresses import Token, name_addresses
from plainoffer.language.capital_words import gives_a_name, is_ordinary
from plainoffer.language.lists import given_names

VOWEL = re.compile(r"[AEIOUY]")
_TOKEN = re.compile(r"[A-Z0-9][A-Z0-9'’&-]*")
_ORDINAL = re.compile(r"\d+(?:ST|ND|RD|TH|AM|PM|S)")
_POSSESSIVE = re.compile(r"['’]S?\Z")
_JOINING = frozenset({"AND", "OR", "TO"})
_REACH = 40
"""Characters before a stretch that are looked at: a house number, the day of a date, or the end of a sentence."""


def in_small_letters(text: str, start: int, end: int, known: Container[str]) -> str | None:
    """Return ``text[start:end]``, which is in capitals, in small letters; nothing where a name may be in it.

    Args:
        text: the text of a block.
        start: where the capitals begin.
        end: where they end.
        known: abbreviations, which stay in capitals.
    """
    stretch, before = text[start:end], text[max(0, start - _REACH) : start]
    tokens = [Token(match.group(), match.start(), match.end()) for match in _TOKEN.finditer(stretch)]
    ahead = [word.upper().strip(",;:()") for word in before.split()[-3:]]
    name_addresses(stretch, tokens, ahead[-1] if ahead else "")
    all_words = [*ahead, *(token.text for token in tokens)]
    written, last = [], 0
    for number, token in enumerate(tokens, len(ahead)):
        small = token.written or _written(Around(all_words, number, known))
        if small is None:
            return None
        if _opens_sentence(stretch, token.start, before):
            small = small[:1].upper() + small[1:]
        written += [stretch[last : token.start], small]
        last = token.end
    return "".join([*written, stretch[last:]])


@dataclass(frozen=True, slots=True)
class Around:
    """A word in capitals and the words around it."""

    words: Sequence[str]
    number: int
    known: Container[str]

    @property
    def word(self) -> str:
        """The word itself."""
        return self.words[self.number]

    @property
    def before(self) -> str:
        """The word before it, or nothing."""
        return self.near(-1)

    @property
    def after(self) -> str:
        """The word after it, or nothing."""
        return self.near(1)

    def near(self, distance: int) -> str:
        """Return the word that is so many words further on, or nothing."""
        number = self.number + distance
        return self.words[number] if 0 <= number < len(self.words) else ""

    @property
    def has_determiner(self) -> bool:
        """Whether "the", "your" and the like stand at most three words before it, with ordinary words between."""
        for distance in (-1, -2, -3):
            word = self.near(distance)
            if word in words.DETERMINERS:
                return True
            if not is_ordinary(word) or word in words.PREPOSITIONS:
                return False
        return False


def _written(around: Around) -> str | None:
    """Return one word as it is written, or nothing if one cannot tell."""
    word = around.word
    if any(char.isdigit() for char in word):
        return word.lower() if _ORDINAL.fullmatch(word) else word
    if word == "I" or word.startswith(("I'", "I’")):
        return "I" + word[1:].lower()
    if word in words.DAYS or word in words.MONTHS:
        return _date(around)
    if word in around.known:
        return _abbreviation_or_word(around) if is_ordinary(word) else word
    if _may_be_in_a_name(around):
        return None
    if word in words.NAMES:
        return word.capitalize()
    if is_ordinary(word):
        return word.lower()
    bare = _POSSESSIVE.sub("", word)
    if bare.capitalize() in given_names():
        return bare.capitalize() + word[len(bare) :].lower()
    return None if VOWEL.search(word) else word


def _may_be_in_a_name(around: Around) -> bool:
    """Say whether an ordinary word may be part of the name of a person, place or body."""
    word, before = around.word, around.before
    if word in words.PEOPLE:
        return not around.has_determiner
    if word == "WILL":
        return before in words.CALLED
    if word in words.BODIES:
        return gives_a_name(before) and before not in words.DETERMINERS
    if word == "DAY":  # Boxing Day, Mother's Day
        return before == "BOXING" or before.endswith(("'S", "’S"))
    if word.startswith("YEAR"):
        return before == "NEW"
    return word in words.PLACES and gives_a_name(before) and not around.has_determiner


def _date(around: Around) -> str | None:
    """Return a day or a month. Some are words as well: "YOU MAY", "IN THE SUN"."""
    word, before, after = around.word, around.before, around.after
    if word not in words.ALSO_WORDS:
        return None if word == "FRIDAY" and before == "GOOD" else word.capitalize()
    near = [before, after]
    near += [around.near(-2)] if before in _JOINING else []
    near += [around.near(2)] if after in _JOINING else []
    if any(map(_is_of_a_date, near)):
        return word.capitalize()
    if word == "MAY":
        named = before in words.PREPOSITIONS or after in ("HALF", "BANK", "DAY")
        return "May" if named else "may"
    return "sun" if word == "SUN" and before == "THE" else None


def _is_of_a_date(word: str) -> bool:
    return word[:1].isdigit() or (word != "MAY" and (word in words.DAYS or word in words.MONTHS))


def _abbreviation_or_word(around: Around) -> str | None:
    """Return a word that may be an abbreviation as well."""
    word, before, after = around.word, around.before, around.after
    if word == "US":
        return None if before == "THE" else "us"
    if word == "IT":
        if after in words.COMPUTING and before not in words.AUXILIARIES:
            return word
        return None if before in ("THE", "AN", "YOUR", "OUR") else "it"
    if word in ("PIN", "PIP"):
        return word
    if before in words.BEFORE_VERBS or after in words.OBJECTS:
        return word.lower()
    stands_alone = before in words.DETERMINERS or before in words.PREPOSITIONS - {"TO"} or before in ("IS", "AND", "OR")
    return word if word == "SEND" and stands_alone else None


def _opens_sentence(stretch: str, at: int, before: str) -> bool:
    """Say whether a sentence begins at a place of the stretch."""
    if at:
        return stretch[max(0, at - _REACH) : at].rstrip().endswith((".", "!", "?"))
    ahead = before.rstrip(" \n\"'“‘(")
    return not ahead or ahead.endswith((".", "!", "?", ":"))
