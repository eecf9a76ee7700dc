"""Tells a closed body or scheme that is named as history from one that is named as if it were still there."""

from __future__ import annotations

import re

from plainoffer.language.matching import Match

_SENTENCE = re.compile(r"[.!?](?=\s+[A-Z“‘\"(])|\n")
_CUES = re.compile(
    r"\b(?:former(?:ly)?|previous(?:ly)?|used to (?:be|have|run)|used to|"
    r"replac(?:e|es|ed|ing|ement)|no longer|abolished|"
    r"clos(?:ed|ure)|ended|ends|ending|stopped|scrapped|withdrawn|until|legacy|renamed|became|"
    r"becom(?:e|es|ing)|originally|historic(?:al|ally)?|history|superseded|took over|taken over|"
    r"now (?:called|known|the|an?|part|run|on)|"
    r"instead of|rather than|transferred|merged|moved (?:to|over|from|across)|old|older|once called|"
    r"(?:was|were) (?:called|known|the|an?|set up|part)|"
    r"does not exist|doesn['’]t exist|do not exist|not the same as|back then|at that time|"
    r"outdated|out of date)\b",
    re.IGNORECASE,
)
_AFTER = re.compile(r"[’'”\")]*\s*(?:\([^)]*\)\s*)?(?:was|were|had|did|existed)\b", re.IGNORECASE)
_PAST_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_YEAR = re.compile(r"(?:19|20)\d\d")


def named_as_history(match: Match) -> bool:
    """Whether the sentence says that the thing is gone: a cue word, its successor, or an earlier year."""
    text = match.words.text
    start, end = sentence_around(text, match.start, match.end)
    around = text[start : match.start] + " § " + text[match.end : end]
    if _CUES.search(around) or _AFTER.match(text, match.end):
        return True
    if _successor_in_brackets(match):
        return True
    return _before_its_end(around, match.term.since)


def sentence_around(text: str, start: int, end: int, limit: int = 600) -> tuple[int, int]:
    """The bounds of the sentence that holds `text[start:end]`, at most `limit` characters either way."""
    low = max(0, start - limit)
    begin = max((found.end() for found in _SENTENCE.finditer(text, low, start)), default=low)
    following = _SENTENCE.search(text, end, min(len(text), end + limit))
    return begin, following.start() if following else min(len(text), end + limit)


def _successor_in_brackets(match: Match) -> bool:
    """Whether the text gives old and new name side by side: "integrated care board (CCG)"."""
    text = match.words.text
    before = text[max(0, match.start - 60) : match.start].lower()
    after = text[match.end : match.end + 60].lower()
    for choice in match.term.replacements:
        name = re.sub(r"\s*\(.*", "", choice).lower()
        if name in before and "(" in before[before.rfind(name) :]:
            return True
        if name in after and "(" in after[: after.find(name)]:
            return True
    return False


def _before_its_end(text: str, since: str) -> bool:
    ended = _YEAR.search(since)
    return bool(ended) and any(int(year[0]) < int(ended[0]) for year in _PAST_YEAR.finditer(text) if ended)
