"""Finds the passive voice without a trained model.

A passive is a form of "be" or "get", then words that may come between ("not", "also", adverbs in -ly), then a
past participle that tells of an action. Participles that describe a state ("is closed", "are interested") count
only when "by" and somebody follow.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from msgspec import Struct

from plainoffer.language import participles as lists
from plainoffer.language.kept import kept_all_with
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
_QUESTION = re.compile(r"(?:^|[.!?:]\s)\s*(?:(?:how|when|why|where|what|who|which)\s+)?$", re.IGNORECASE)
_SUBJECTS = frozenset("i you he she it we they this that these those everyone someone anyone".split())
_DETERMINERS = frozenset("the a an my your his her its our their this that these those any all each".split())
_VERB_PREFIXES = ("re-", "pre-", "co-", "over-", "out-", "de-", "mis-", "cross-", "double-", "fast-", "re‑")
_NOT_VERBS_IN_UN = re.compile(r"un(?!der|it|veil|cover|lock|load|leash|ravel|earth|fold|do|pack)")


class Passive(Struct, frozen=True, kw_only=True, gc=False):
    """One passive: where it stands in the text, its participle, and whether "by" somebody follows."""

    start: int
    end: int
    participle: str
    agent: bool


class _Token(Struct, frozen=True, gc=False):
    text: str
    low: str
    start: int
    end: int


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
        _Token(word.group(), word.group().lower().replace("’", "'"), word.start(), word.end())
        for word in islice(_WORD.finditer(text, match.end(), stop), _READ)
    ]
    auxiliary = match.group().lower()
    got = auxiliary in lists.GET
    for index in _candidates(text, match, tokens, got):
        token = tokens[index]
        if not _is_participle(token, shouting=match.group().isupper() and len(match.group()) > 1):
            continue
        rest = tokens[index + 1 : index + 8]
        agent = _has_agent(rest)
        if states or not _is_state(text, match.start(), auxiliary, token, rest, agent):
            return Passive(start=match.start(), end=token.end, participle=token.low, agent=agent)
        return None
    return None


def _candidates(text: str, match: re.Match[str], tokens: Sequence[_Token], got: bool) -> Iterator[int]:
    """Yield the places where the participle may stand: after adverbs, after an aside, after an inverted subject."""
    first = _skip_adverbs(tokens, 0)
    if first < len(tokens):
        if tokens[first].low == ",":
            first = _after_aside(tokens, first)
        if first < len(tokens):
            yield first
    if not got and tokens and _QUESTION.search(text, max(0, match.start() - 12), match.start()):
        yield from _after_subject(tokens)


def _skip_adverbs(tokens: Sequence[_Token], index: int) -> int:
    limit = index + 5
    while index < min(limit, len(tokens)) and _is_middle(tokens[index].low):
        index += 1
    return index


def _is_middle(low: str) -> bool:
    return low in lists.MIDDLE or (low.endswith("ly") and len(low) > 4 and low not in lists.NOT_ADVERBS)


def _after_aside(tokens: Sequence[_Token], index: int) -> int:
    """Return the index after ", in most cases," or the end when no comma closes the aside soon."""
    for close in range(index + 2, min(index + 7, len(tokens))):
        if tokens[close].low == ",":
            return _skip_adverbs(tokens, close + 1)
        if tokens[close].low in ".;:!?()":
            break
    return len(tokens)


def _after_subject(tokens: Sequence[_Token]) -> Iterator[int]:
    """Yield the index after the subject of a question: "Is your child assessed every year?"."""
    if tokens[0].low in _SUBJECTS:
        yield _skip_adverbs(tokens, 1)
    elif tokens[0].low in _DETERMINERS:
        for index in range(2, min(5, len(tokens))):
            token = tokens[index]
            if not token.text[0].isalpha() or token.low in lists.FOLLOWERS:
                return
            after = tokens[index + 1].low if index + 1 < len(tokens) else "?"
            if after in ("?", "by", "to", "for", "in", "at", "from", "every", "when", "and", "on"):
                yield index


def _is_participle(token: _Token, *, shouting: bool) -> bool:
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


def _has_agent(rest: Sequence[_Token]) -> bool:
    """Say whether "by" somebody follows at once or after a small word: "funded by", "taken over by"."""
    for index, token in enumerate(rest[:4]):
        if token.low == "by":
            after = rest[index + 1] if index + 1 < len(rest) else None
            return after is not None and after.text[0].isalpha() and not after.low.endswith("ing")
        if not token.text[0].isalpha():
            return False
    return False


def _is_state(text: str, start: int, auxiliary: str, token: _Token, rest: Sequence[_Token], agent: bool) -> bool:
    """Say whether the participle describes, names or places something rather than telling of an action."""
    low = token.low
    after = rest[0].low if rest else ""
    if after in lists.PHRASAL.get(low, ()) and auxiliary not in lists.GET:
        return False
    if (low in lists.INTENTIONS and after == "to") or (not agent and after in lists.SET_PHRASES.get(low, ())):
        return True
    if low in lists.PLACES and (low != "set" or after in ("", ".", ",", "in", "to", "at", "on")):
        return True
    if agent and after == "by":
        return False
    if auxiliary in lists.GET:
        return low in lists.GET_STATES
    if low in lists.STATES or low in lists.NAMES or _NOT_VERBS_IN_UN.match(low) is not None:
        return low != "known" or auxiliary not in ("been", "was", "were") or after == "as"
    return _reads_as_adjective(text, start, low, rest)


def _reads_as_adjective(text: str, start: int, low: str, rest: Sequence[_Token]) -> bool:
    after = rest[0].low if rest else ""
    if low == "used" and after == "to":
        nxt = rest[1].low if len(rest) > 1 else ""
        return nxt.endswith("ing") or nxt in _DETERMINERS or nxt in _SUBJECTS or _person_before(text, start)
    if low == "done" and _person_before(text, start):
        return True
    if not after[:1].isalpha() or after in lists.FOLLOWERS or after.endswith("ing") or _is_middle(after):
        return False
    existential = re.search(r"\bthere(?:\s+(?:will|may|can|must|should|has|have))?\s*$", text[:start][-24:], re.I)
    return existential is not None or (low in lists.ATTRIBUTIVE and low not in lists.DOUBLE_OBJECT)


_PERSON = re.compile(r"\b(?:I|you|we|they|he|she)\s+\Z", re.IGNORECASE)


def _person_before(text: str, start: int) -> bool:
    return _PERSON.search(text, max(0, start - 8), start) is not None
