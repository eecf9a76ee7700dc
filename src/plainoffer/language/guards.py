"""Reads the words around a term, to leave its everyday senses, names, quotations and addresses alone.

No model is needed: a handful of word classes that are closed in English (determiners, pronouns,
auxiliaries, prepositions) say what part of speech an ambiguous word is in the places where it matters ("to
address the issue", "your address"). Where they say nothing, a term marked "only" is not reported, and any
other one is.
"""

from __future__ import annotations

import re
from functools import lru_cache

from plainoffer.language.inflection import Inflection, noun_forms, verb_forms
from plainoffer.language.irregular import word_set
from plainoffer.language.matching import Match, Words
from plainoffer.language.quotations import is_quoted
from plainoffer.language.terms import ANY_NUMBER, Context, Kind, Part

NEAR = 6  # words on either side that count as near
LONGEST_SHORT = 6  # letters of a word in capitals that may be an abbreviation

DETERMINERS = word_set(
    """
    a an the this that these those my your our their his her its any some no each every all both either
    neither another such what which whose many several few most more other own one two three four five s
    """
)
_NUMBERS = word_set(
    """
    two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy eighty
    ninety hundred hundreds thousand thousands million millions billion billions dozens half
    """
)
_OBJECTS = word_set(
    """
    a an the this that these those my your our their his her its any some each every all both it them
    you us me him what how whether where when
    """
)
_SUBJECTS = word_set(
    """
    i we you they he she it who
    """
)
_SINGULAR_SUBJECTS = word_set(
    """
    he she it this that which who
    """
)
_MODALS = word_set(
    """
    will would can could must should may might shall cannot can't won't don't didn't doesn't couldn't
    shouldn't wouldn't do does did not never please help helps helped let let's lets also always better
    """
)
# After these a noun has ended, and a verb in -s has not: "purchases must", "purchases are".
_AUXILIARIES = word_set(
    """
    will would can could must should may might shall cannot can't won't couldn't shouldn't wouldn't is are was were
    isn't aren't wasn't weren't has have had hasn't haven't hadn't do does did don't doesn't didn't
    """
)
_ARTICLES = word_set("a an the")
_PREPOSITIONS = word_set(
    """
    of in on for with by from at about into between through without under over within across against
    towards near during per via
    """
)
_BE = word_set(
    """
    is are was were be been being am isn't aren't wasn't weren't it's they're that's very more so too
    most
    """
)
FUNCTION_WORDS = (
    DETERMINERS
    | _SUBJECTS
    | _MODALS
    | _PREPOSITIONS
    | _BE
    | word_set(
        """
    and or but to as if than then when because so has have had there here also only just
    """
    )
)
_SMALL = _PREPOSITIONS | word_set(
    "to as if than then when because among while after before since although until unless"
)
# Verbs that follow a group of people who are named by an adjective: "the disabled need …".
_PLAIN_VERBS = word_set(
    """
    need needs use want live get often may receive face find feel think say often sometimes cannot don't
    and/or rely work go come attend travel take deserve suffer struggle who whose
    takes meet meets starts runs opens join joins costs happens begins enjoy
    """
)
# After these words "to" is a preposition, and a noun follows: "access to support".
_NOUN_TO = word_set(
    """
    access according addition approach barrier barriers change changes due entitled entitlement in key
    link links led linked related reply respond response responses route routes similar subject thanks
    used introduction barriers attention contrast damage regard relation respect leads lead leading
    """
)
_SENTENCE_END = re.compile(r"[.!?:;•]|\n\s*\n")
# No comma parts "Should you have to pay?" as it does in "Should you have questions, who answers?".
_IS_QUESTION = re.compile(r"[^.!?,:;\n]*\?")
# Begins with one set of marks, so that the search runs at the speed of a plain scan; what stands before comes after.
_ADDRESS = re.compile(r"[:.@/\\_](?:(?<=:)//|(?<=[@\\_])|(?<=www\.)|(?<=\w\.)[a-z]{2,}(?:/|\b)|(?<=\w/)\w+/)")


def allowed(match: Match) -> bool:
    """Whether a candidate may count as its term: the contexts and the part of speech fit."""
    term = match.term
    if term.unless and any(_fits(context, match) for context in term.unless):
        return False
    if term.only and not any(_fits(context, match) for context in term.only):
        return False
    return _part_fits(match)


def reportable(match: Match) -> bool:
    """Whether a term stands in running text, and not in a name, a quotation or an address."""
    return (
        (match.term.names or match.term.exact_case or not in_name(match))
        and not in_address(match)
        and not in_quotation(match)
    )


def _fits(context: Context, match: Match) -> bool:
    words, first, last = match.words.words, match.first, match.last
    if context.alone:
        return _stands_alone(match)
    if context.opening:
        return opens_clause(match) and not _IS_QUESTION.match(match.words.text, match.end)
    if context.near:
        return not _near_forms(context.near).isdisjoint(_around(match))
    before, after = context.before, context.after
    if first < len(before) or last + len(after) >= len(words):
        return False
    around = words[first - len(before) : first] + words[last + 1 : last + 1 + len(after)]
    return all(_in_place(word, place) for word, place in zip(around, before + after, strict=True))


def opens_clause(match: Match) -> bool:
    """Whether a match begins a clause: after a full stop, a comma, a dash or "and"."""
    before = previous_word(match.words, match.first)
    return before in ("", "and", "or", "but") or bool(match.words.gaps[match.first].strip())


def _in_place(word: str, place: frozenset[str]) -> bool:
    return not place or word in place or (ANY_NUMBER in place and (word[0].isdigit() or word in _NUMBERS))


def _around(match: Match) -> tuple[str, ...]:
    """The words near a term in the same sentence."""
    words, gaps = match.words.words, match.words.gaps
    start, end = match.first, match.last
    while start > 0 and match.first - start < NEAR and not _SENTENCE_END.search(gaps[start]):
        start -= 1
    while end + 1 < len(words) and end - match.last < NEAR and not _SENTENCE_END.search(gaps[end + 1]):
        end += 1
    return words[start : match.first] + words[match.last + 1 : end + 1]


def _stands_alone(match: Match) -> bool:
    after = next_word(match.words, match.last)
    return not after or after in FUNCTION_WORDS or after in _PLAIN_VERBS


@lru_cache(maxsize=4096)
def _near_forms(words: frozenset[str]) -> frozenset[str]:
    forms = {form for word in words for form, _ in (*noun_forms(word), *verb_forms(word))}
    return frozenset(forms | words)


def _part_fits(match: Match) -> bool:
    term = match.term
    if term.kind is Kind.KEEP:
        return True
    if term.part is Part.VERB:
        evidence = _verb_evidence(match)
        return evidence > 0 if term.certain_part else evidence >= 0
    if term.part is Part.NOUN:
        evidence = _noun_evidence(match)
        return evidence > 0 if term.certain_part else evidence >= 0
    if term.part is Part.ADJECTIVE and term.certain_part:
        return _adjective_evidence(match)
    return True


def previous_word(words: Words, index: int) -> str:
    """The word before, or nothing at the start of a sentence."""
    if index <= 0 or _SENTENCE_END.search(words.gaps[index]):
        return ""
    return words.words[index - 1]


def next_word(words: Words, index: int) -> str:
    """The word after, or nothing when punctuation follows."""
    if index + 1 >= len(words.words) or words.gaps[index + 1].strip():
        return ""
    return words.words[index + 1]


def _verb_evidence(match: Match) -> int:
    """1 where the words around show a verb, -1 where they show another part, 0 where they do not say."""
    inflection = match.form.inflection
    words, first = match.words, match.first
    before = previous_word(words, first)
    if before.endswith("ly") and first > 1:
        before = previous_word(words, first - 1)
    after = next_word(words, match.last)
    if inflection is Inflection.NOMINAL:
        return 1
    if inflection in (Inflection.PAST, Inflection.PARTICIPLE):
        if before in _ARTICLES and after in _AUXILIARIES:
            return -1  # "the initiated can join"
        return -1 if match.term.certain_part and before in DETERMINERS and after not in FUNCTION_WORDS and after else 1
    if inflection is Inflection.ING:
        return 1 if before not in DETERMINERS or after in _OBJECTS or after == "of" else 0
    if inflection is Inflection.THIRD:
        return _third_evidence(before, after)
    return _base_evidence(match, before, after)


def _third_evidence(before: str, after: str) -> int:
    if after in _AUXILIARIES:
        return -1  # "equipment purchases must be agreed"
    if before in _SINGULAR_SUBJECTS:
        return 1
    if before in DETERMINERS or before in _PREPOSITIONS or before == "to" or not before:
        return -1
    return 1 if after in _OBJECTS else 0


def _base_evidence(match: Match, before: str, after: str) -> int:
    words, first = match.words, match.first
    if before == "to":
        leading = previous_word(words, first - 1)
        return 0 if leading in _NOUN_TO else 1
    if before in _MODALS or before in _SUBJECTS or _relates(words, first - 1):
        return 1
    if before in DETERMINERS or before in _PREPOSITIONS:
        return -1
    if after in _OBJECTS:
        return 1
    return 0 if before in ("and", "or", "") and after else -1 if match.term.certain_part else 0


def _relates(words: Words, index: int) -> bool:
    """Whether "that" or "which" follows the plural that it stands for: "difficulties that impact on …"."""
    if index < 1 or words.words[index] not in ("that", "which"):
        return False
    noun = previous_word(words, index)
    return noun.endswith("s") and noun not in FUNCTION_WORDS and not noun.endswith(("ss", "ows", "ays", "ans"))


def _noun_evidence(match: Match) -> int:
    before = previous_word(match.words, match.first)
    after = next_word(match.words, match.last)
    if before in _MODALS or (before in _SUBJECTS and match.form.inflection is Inflection.SINGULAR):
        return -1
    if before == "to" and previous_word(match.words, match.first - 1) not in _NOUN_TO and after in _OBJECTS:
        return -1
    if before in DETERMINERS or before in _PREPOSITIONS or after in ("of", "is", "are", "was", "were"):
        return 1
    return 0


def _adjective_evidence(match: Match) -> bool:
    before = previous_word(match.words, match.first)
    after = next_word(match.words, match.last)
    if before in _BE and (not after or after in FUNCTION_WORDS):
        return True
    return bool(after) and after not in FUNCTION_WORDS


def in_name(match: Match) -> bool:
    """Whether a match is part of a proper name: capitals where a sentence would not put them."""
    words, first, last = match.words, match.first, match.last
    raw = [words.raw(index) for index in range(first, last + 1)]
    if not any(word[0].isupper() for word in raw):
        return False
    if first == 0 and last == len(words.words) - 1:
        return False
    if all(word.isupper() for word in raw) and len("".join(raw)) > 1:
        # A long word in capitals is a shout; a short one may be an abbreviation: ACCESS, LAND.
        return len(max(raw, key=len)) <= LONGEST_SHORT and not _among_capitals(words, first, last)
    starts = not previous_word(words, first)
    capitals_inside = any(word[0].isupper() for word in raw[1:])
    if not starts or capitals_inside:
        return match.term.kind is not Kind.JARGON or not _stands_between_small_letters(words, first, last)
    return _is_title_word(words, last + 1) and not words.gaps[last + 1].strip() and not _begins_no_name(match)


def _stands_between_small_letters(words: Words, first: int, last: int) -> bool:
    """Whether several words have capitals and their neighbours none: "the Graduated Approach", but not "the Hub".

    Councils write their phrases so. In a name there is more: "the Derby Multi-Agency Team".
    """
    if last - first < 1 or not (words.raw(first)[0].isupper() and words.raw(last)[0].isupper()):
        return False
    after = next_word(words, last)
    if after == "by" or (after and words.raw(last + 1)[0].isupper()):
        return False  # the title of a book, or a longer name
    return not _is_title_word(words, first - 1) or not previous_word(words, first - 1)


def _begins_no_name(match: Match) -> bool:
    """Whether no name begins like this: with a form of a verb, or a small word ("Prior to September", "Amongst")."""
    term = match.term
    if term.part is Part.VERB:
        return True
    small = {term.term.rsplit(" ", 1)[-1], *(each.rsplit(" ", 1)[-1] for each in term.alternatives)}
    return term.term.endswith("ly") or not small.isdisjoint(_SMALL)


def _among_capitals(words: Words, first: int, last: int) -> bool:
    around = [index for index in (first - 1, last + 1) if 0 <= index < len(words.words)]
    return any(words.raw(index).isupper() and len(words.words[index]) > 1 for index in around)


def _is_title_word(words: Words, index: int) -> bool:
    if index >= len(words.words):
        return False
    word = words.raw(index)
    return word[0].isupper() and not word.isupper() and word not in ("I", "SEND")


def in_address(match: Match) -> bool:
    """Whether a match lies in a web address, an email address or a file name."""
    words = match.words
    if words.has_address is None:
        words.has_address = bool(_ADDRESS.search(words.text))
    if not words.has_address:
        return False
    text, start, end = words.text, match.start, match.end
    before = text[max(0, start - 300) : start]
    after = text[end : end + 300]
    left = max(before.rfind(" "), before.rfind("\n")) + 1
    right = min((place for place in (after.find(" "), after.find("\n")) if place >= 0), default=len(after))
    return bool(_ADDRESS.search(before[left:] + text[start:end] + after[:right]))


def in_quotation(match: Match) -> bool:
    """Whether a match lies between quotation marks, as a title or the words of somebody else do."""
    return is_quoted(match.words.text, match.start, match.end)
