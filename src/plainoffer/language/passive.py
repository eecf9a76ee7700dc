"""Finds the passive voice without a trained model.

A passive is a form of "be" or "get", then words that may come between ("not", "also", adverbs in -ly), then a
past participle that tells of an action. `passive_states` knows those that describe ("is closed", "are interested").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from msgspec import Struct

from plainoffer.language import participles as lists
from plainoffer.language.agents import has_agent
from plainoffer.language.kept import kept_all_with
from plainoffer.language.passive_states import Reading, Token, is_middle, is_noun_like, is_state
from plainoffer.language.prose import words_of

_AUXILIARY = re.compile(
    r"\b(?:a(?:m|re(?:n(?:['’]t)?)?|in['’]t)|is(?:n(?:['’]t)?)?|w(?:as|ere)(?:n(?:['’]t)?)?|be(?:en|ing)?"
    r"|g(?:ets?|ot(?:ten)?|etting)|(?:you|we|they)['’]re|i['’]m)\b",
    re.IGNORECASE,
)  # the words of participles.BE and participles.GET, ordered so that few letters decide
_AUXILIARIES = lists.BE | lists.GET
_WORD = re.compile(r"[^\W\d_]++(?:[-'’][^\W\d_]++)*+|[,;:.!?()–—]|\d++")
_WINDOW = 160  # characters after "be" that are read
_NEAR = 9  # words after "be" among which the participle stands, with adverbs or an aside before it
_READ = 16  # words after "be" that are read
_LONGEST_SUBJECT = 7  # words up to the participle of a question
_QUESTION = re.compile(
    r"(?:^|[.!?:]\s)\s*(?:(?:if\s+so|and|but|so),?\s+)?"
    r"(?:(?P<subject>what|who|which)\s+|(?:how|when|why|where)\s+(?:often\s+|long\s+|soon\s+|else\s+|much\s+)?)?\Z",
    re.IGNORECASE,
)
_LOOK_BACK = 32  # characters before "be" in which a question begins
_INVERTED = frozenset("am are is was were isn't aren't wasn't weren't".split())
_VERB_PREFIXES = ("re-", "pre-", "co-", "over-", "out-", "de-", "mis-", "cross-", "double-", "fast-", "re‑")


class Passive(Struct, frozen=True, kw_only=True, gc=False):
    """One passive: where it stands in the text, its participle, and whether "by" somebody follows."""

    start: int
    end: int
    participle: str
    agent: bool


@kept_all_with
def find_passives(text: str, states: bool = False, /) -> Iterator[Passive]:
    """Return each passive in `text`, in order; offsets are code points in `text`.

    With `states`, participles that describe a state ("is closed") and naming verbs ("is called") count too.
    """
    if not _may_have_passive(words_of(text)):
        return
    last_end = 0
    for match in _AUXILIARY.finditer(text):
        if match.start() < last_end or not _is_promising(text, match.end()):
            continue
        found = _passive_at(text, match, states)
        if found is not None:
            last_end = found.end
            yield found


def _may_have_passive(words: frozenset[str]) -> bool:
    """Say whether a text with these words, in small letters, can have a passive at all."""
    if _AUXILIARIES.isdisjoint(words):
        return False
    return not lists.IRREGULAR.isdisjoint(words) or any(word.endswith("ed") for word in words)


def _is_promising(text: str, start: int) -> bool:
    """Say whether a participle may be near: a cheap look before the words are read one by one."""
    for word in text[start : start + _WINDOW].split()[:_NEAR]:
        bare = word.strip(",.;:!?()\"'”’")
        if bare.endswith(("ed", "ED")) or bare.lower() in lists.IRREGULAR or "-" in bare:
            return True
    return False


def _passive_at(text: str, match: re.Match[str], states: bool) -> Passive | None:
    stop = match.end() + _WINDOW
    tokens = [
        Token(word.group(), word.group().lower().replace("’", "'"), word.start(), word.end())
        for word in islice(_WORD.finditer(text, match.end(), stop), _READ)
    ]
    auxiliary = match.group().lower().replace("’", "'")
    shouting = match.group().isupper() and len(match.group()) > 1
    for index in _candidates(text, match.start(), auxiliary, tokens):
        token = tokens[index]
        if not _is_participle(token, shouting=shouting):
            continue
        rest = tokens[index + 1 : index + 8]
        reading = Reading(
            text=text, start=match.start(), auxiliary=auxiliary, between=tokens[:index], low=token.low, rest=rest,
            agent=has_agent(rest),
        )  # fmt: skip
        if states or not is_state(reading):
            return Passive(start=match.start(), end=token.end, participle=token.low, agent=reading.agent)
        return None
    return None


def _candidates(text: str, start: int, auxiliary: str, tokens: Sequence[Token]) -> Iterator[int]:
    """Yield the places where the participle may stand: after adverbs, after an aside, after an inverted subject."""
    asked = _QUESTION.search(text, max(0, start - _LOOK_BACK), start) if auxiliary in _INVERTED else None
    inverted = asked is not None and asked["subject"] is None
    first = _skip_adverbs(tokens, 0)
    if first < len(tokens):
        if tokens[first].low == ",":
            first = _after_aside(tokens, first)
        # "Are cooked meals free?" asks about meals.
        if first < len(tokens) and not (inverted and is_noun_like(_low(tokens, first + 1))):
            yield first
    if asked is not None and tokens:
        yield from _after_subject(tokens, whole=not inverted)


def _low(tokens: Sequence[Token], index: int) -> str:
    return tokens[index].low if index < len(tokens) else ""


def _skip_adverbs(tokens: Sequence[Token], index: int) -> int:
    limit = index + 5
    while index < min(limit, len(tokens)) and is_middle(tokens[index].low):
        index += 1
    return index


def _after_aside(tokens: Sequence[Token], index: int) -> int:
    """Return the index after ", in most cases," or the end when no comma closes the aside soon."""
    for close in range(index + 2, min(index + 7, len(tokens))):
        if tokens[close].low == ",":
            return _skip_adverbs(tokens, close + 1)
        if tokens[close].low in ".;:!?()":
            break
    return len(tokens)


def _after_subject(tokens: Sequence[Token], *, whole: bool) -> Iterator[int]:
    """Yield the places after the subject of a question: "Is your child assessed?", "How are decisions made?".

    With `whole`, the question has to end there: "What are the services offered to families?" asks what they are.
    """
    if tokens[0].low in lists.SUBJECTS:
        yield _skip_adverbs(tokens, 1)
        return
    first = next((index for index, token in enumerate(tokens) if token.low not in lists.QUANTIFIERS), 0)
    if tokens[first].low not in lists.DETERMINERS and not _begins_subject(tokens[first]):
        return
    for index in range(first + 1, min(_LONGEST_SUBJECT, len(tokens))):
        token = tokens[index]
        if not token.text[0].isalpha() or (token.low in lists.FOLLOWERS and not _is_of(tokens, index)):
            return
        after = _low(tokens, index + 1)
        goes_on = _low(tokens, index + 2) == "?" if whole else after in lists.FOLLOWERS or is_middle(after)
        if goes_on or after in ("", "?"):
            yield index


def _is_of(tokens: Sequence[Token], index: int) -> bool:
    """Say whether a small word goes on with the subject: "copies of the report"."""
    return tokens[index].low == "of" or (tokens[index - 1].low == "of" and tokens[index].low in lists.DETERMINERS)


def _begins_subject(token: Token) -> bool:
    """Say whether a word without "the" or "your" may begin a subject: "decisions", "Tom"."""
    return token.text[0].isalpha() and token.low not in lists.FOLLOWERS and not is_middle(token.low)


def _is_participle(token: Token, *, shouting: bool) -> bool:
    low = token.low
    if token.text[0].isupper() and not shouting:
        return False
    if "-" in low:
        head, _, tail = low.rpartition("-")
        return f"{head}-" in _VERB_PREFIXES and _is_participle_word(tail)
    return _is_participle_word(low)


def _is_participle_word(low: str) -> bool:
    if low in lists.IRREGULAR:
        return True
    return len(low) > 3 and low.endswith("ed") and low not in lists.NOT_PARTICIPLES
