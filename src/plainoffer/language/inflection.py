"""English inflection without a model: every form of a word that a dictionary has to find.

The regular rules are those of any grammar of English (for example Quirk and others, 1985, chapters 3 and 5);
the irregular verbs and nouns are listed in `plainoffer.language.irregular`. British spelling is produced, and
British and American spelling are both recognised (utilise and utilize, signalled and signaled).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum

from plainoffer.language.irregular import (
    DOUBLING,
    IRREGULAR_PLURALS,
    IRREGULAR_VERBS,
    SINGULAR_IN_S,
    UNCHANGED_PLURALS,
    word_set,
)

VOWELS = frozenset("aeiou")
_PREPOSITIONS = word_set(
    "of in on for to with from by at about into out off who that which when where without between around up"
)
_ISE = re.compile(r"(?<=[a-z]{2})is(?=e|ing|at)|(?<=al)ys(?=e|ing)")
_IZE = re.compile(r"(?<=[a-z]{2})iz(?=e|ing|at)|(?<=al)yz(?=e|ing)")
_RESPELLED = {
    "centre": "center", "centred": "centered", "behaviour": "behavior", "favour": "favor", "endeavour": "endeavor",
    "neighbour": "neighbor", "demeanour": "demeanor", "rigour": "rigor", "programme": "program", "fulfil": "fulfill",
    "enrol": "enroll", "paed": "ped",
}  # fmt: skip
_OTHER_SPELLING = re.compile(
    r"centred?|behaviour|favour|endeavour|neighbour|demeanour|rigour|programme|fulfil(?!l)|enrol(?!l)|paed"
    r"|\bpro(?=activ)|\bpre(?=natal|requisite)|\bpost(?=natal)|\binter(?=conn|dep|dis|pers|rel)|\bmulti(?=[a-z])"
)
_ISATION = re.compile(r"(?<=[a-z]{3})is(?:e|ation)$")


class Inflection(StrEnum):
    """The form in which a term was met, and into which its replacement has to be put."""

    BASE = "base"
    THIRD = "third person"
    PAST = "past"
    PARTICIPLE = "past participle"
    ING = "-ing form"
    NOMINAL = "noun made from the verb"
    SINGULAR = "singular"
    PLURAL = "plural"
    FIXED = "fixed"


def third_person(verb: str) -> str:
    """The -s form of a verb: `carry` gives `carries`."""
    if verb in IRREGULAR_VERBS and IRREGULAR_VERBS[verb].third:
        return IRREGULAR_VERBS[verb].third
    return _add_s(verb)


def _add_s(word: str) -> str:
    if word.endswith(("s", "x", "z", "ch", "sh")):
        return word + "es"
    if word.endswith("y") and len(word) > 1 and word[-2] not in VOWELS:
        return word[:-1] + "ies"
    if word.endswith("o") and len(word) > 1 and word[-2] not in VOWELS:
        return word + "es"
    return word + "s"


def ing_form(verb: str) -> str:
    """The -ing form of a verb: `plan` gives `planning`, `tie` gives `tying`."""
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")) and verb != "be":
        return verb[:-1] + "ing"
    return _double(verb) + "ing"


def past_form(verb: str) -> str:
    """The simple past of a verb: `give` gives `gave`."""
    irregular = IRREGULAR_VERBS.get(verb)
    return irregular.past if irregular else _regular_past(verb)


def past_participle(verb: str) -> str:
    """The past participle of a verb: `give` gives `given`."""
    irregular = IRREGULAR_VERBS.get(verb)
    return irregular.participle if irregular else _regular_past(verb)


def _regular_past(verb: str) -> str:
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and len(verb) > 1 and verb[-2] not in VOWELS:
        return verb[:-1] + "ied"
    return _double(verb) + "ed"


def _double(verb: str) -> str:
    """The stem before -ed and -ing, with its last consonant doubled where British spelling doubles it."""
    return verb + verb[-1] if _doubles(verb) else verb


def _doubles(verb: str) -> bool:
    if not _ends_consonant_vowel_consonant(verb):
        return False
    if verb.endswith("l"):
        return True
    return verb in DOUBLING or len(re.findall("[aeiouy]+", verb)) == 1


def _ends_consonant_vowel_consonant(verb: str) -> bool:
    if len(verb) < 3 or verb[-1] in VOWELS or verb[-1] in "wxyh" or verb[-2] not in VOWELS:
        return False
    if verb.endswith(("ial", "ual", "uel")):
        return True  # two syllables: dialled, equalled, fuelled
    return verb[-3] not in VOWELS or (verb[-3:-1] == "ui" and verb[-4:-3] == "q")


def plural(noun: str) -> str:
    """The plural of a noun: `criterion` gives `criteria`, `agency` gives `agencies`."""
    if noun in UNCHANGED_PLURALS:
        return noun
    if noun in IRREGULAR_PLURALS:
        return IRREGULAR_PLURALS[noun]
    for ending, replacement in (("person", "people"), ("man", "men"), ("child", "children"), ("sis", "ses")):
        if noun.endswith(ending) and noun not in ("human", "german"):
            return noun[: -len(ending)] + replacement
    if noun.endswith("o") and noun not in ("hero", "potato", "tomato", "echo", "veto"):
        return noun + "s"
    return _add_s(noun)


def is_plural(noun: str) -> bool:
    """Whether a noun looks like a plural already, so that it has no further one: `outcomes`, `criteria`."""
    if noun in IRREGULAR_PLURALS.values():
        return True
    return noun.endswith("s") and not noun.endswith(("ss", "us", "is")) and noun not in SINGULAR_IN_S


def verb_forms(verb: str) -> Iterator[tuple[str, Inflection]]:
    """Every form of a verb, with the spellings that double a consonant wrongly (targetted).

    A noun in -isation is made for verbs in -ise (utilisation); other nouns are listed in the dictionary.
    """
    yield verb, Inflection.BASE
    yield third_person(verb), Inflection.THIRD
    yield past_form(verb), Inflection.PAST
    yield past_participle(verb), Inflection.PARTICIPLE
    yield ing_form(verb), Inflection.ING
    if _ends_consonant_vowel_consonant(verb) and verb not in IRREGULAR_VERBS:
        yield from _other_doubling(verb)
    if _ISATION.search(verb):
        noun = verb[:-1] + "ation"
        yield noun, Inflection.NOMINAL
        yield noun + "s", Inflection.NOMINAL


def _other_doubling(verb: str) -> Iterator[tuple[str, Inflection]]:
    """The American spelling, or the common mistake: `signaled`, `targetted`."""
    if len(re.findall("[aeiouy]+", verb)) == 1 or verb.endswith("er"):
        return  # `planed` and `planned` are different verbs
    stem = verb if _doubles(verb) else verb + verb[-1]
    yield stem + "ed", Inflection.PAST
    yield stem + "ing", Inflection.ING


def noun_forms(noun: str) -> Iterator[tuple[str, Inflection]]:
    """Singular and plural of a noun; a word that is plural already stays as it is."""
    if is_plural(noun):
        yield noun, Inflection.PLURAL
        return
    yield noun, Inflection.SINGULAR
    yield plural(noun), Inflection.PLURAL


def american(word: str) -> str:
    """The -ize or -yze spelling of a word in -ise or -yse: `utilising` gives `utilizing`."""
    return _ISE.sub(lambda found: found[0][0] + "z", word) if "is" in word or "ys" in word else word


def british(word: str) -> str:
    """The -ise or -yse spelling of a word in -ize or -yze: `utilizing` gives `utilising`."""
    return _IZE.sub(lambda found: found[0][0] + "s", word) if "z" in word else word


def respelled(text: str) -> str:
    """A text in the other American spellings, and with the hyphen that some prefixes take: `person-centered`."""
    if not (
        "our" in text or "entre" in text or "rogramme" in text or "fulfil" in text or "enrol" in text or "paed" in text
        or "proact" in text or "prenat" in text or "prereq" in text or "postnat" in text or "inter" in text
        or "multi" in text
    ):  # fmt: skip
        return text  # nearly always, and ten times as quick as the expression
    return _OTHER_SPELLING.sub(lambda found: _RESPELLED.get(found[0]) or found[0] + "-", text)


def _noun_head(words: list[str]) -> int:
    for index, word in enumerate(words[1:], start=1):
        if word in _PREPOSITIONS:
            return index - 1
    return len(words) - 1


def phrase_forms(words: tuple[str, ...], part: str) -> Iterator[tuple[tuple[str, ...], Inflection]]:
    """Every form of a term of one or more words; `part` is "verb", "noun" or "fixed" (no other forms)."""
    if part == "verb":
        for form, inflection in verb_forms(words[0]):
            if inflection is not Inflection.NOMINAL or len(words) == 1:
                yield (form, *words[1:]), inflection
    elif part == "noun":
        head = _noun_head(list(words))
        for form, inflection in noun_forms(words[head]):
            yield (*words[:head], form, *words[head + 1 :]), inflection
    else:
        yield words, Inflection.FIXED


def same_case(replacement: str, original: str) -> str:
    """Give a replacement the capitals of the text it replaces: `Utilised` and `used` give `Used`."""
    letters = [letter for letter in original if letter.isalpha()]
    if len(letters) > 1 and all(letter.isupper() for letter in letters):
        return replacement.upper()
    if letters and letters[0].isupper():
        return replacement[:1].upper() + replacement[1:]
    return replacement
