"""Tells a closed body or scheme that is named as history from one that is named as if it were still there.

A word such as "old" or "closed" is no sign by itself: "ask the CCG if your child is 5 years old". It counts where it
speaks of the thing: right before it ("the old", "replaced the", "formerly the"), or right after it ("was closed",
"became", "has moved to"). Only words that can mean nothing else count anywhere in the sentence.
"""

from __future__ import annotations

import re

from plainoffer.language.matching import Match

_SENTENCE = re.compile(r"[.!?](?=\s+[A-Z“‘\"(])|\n")
_FAR = 160
"""Characters on either side in which a word can still speak of the thing."""

_ANYWHERE = re.compile(
    r"\b(?:abolish(?:ed|ing|es)|abolition|scrapped|superseded?s?|defunct|no longer exists?"
    r"|(?:does|do) ?n[o’']t exist|historically|in the past|back then|at that time|in those days"
    r"|took over|taken over|takes over)\b",
    re.I,
)
# Between the word and the thing may stand what describes the thing, and no other matter: "replaced many of the local".
_THE = r"(?:[ -]+(?:of|for|(?!(?:to|from|by|with|through|at|on|in|if|when|and|or|but|so|can|will)\b)[\w’']+))"
_OLD = r"""
    (?:former|old|previous|legacy|historic|closed|outdated|the[ ]then)(?:[ -]+[\w’']+)?
  | (?:what[ ](?:was|were)|(?:end|closure|closing|history|days|time)[ ]of|when[ ](?:there[ ]were|we[ ]had))
    (?:[ ](?:the|our|your|an?|local|old|all))*
"""
_NEW = rf"""
    (?:replac(?:e|es|ed|ing)|replacements?[ ]for|instead[ ]of|rather[ ]than|in[ ]place[ ]of
      |(?:taken?|takes|took|taking)[ ]the[ ]place[ ]of|succeed(?:ed|s)|successors?[ ](?:to|of)|not[ ]the[ ]same[ ]as
      |used[ ]to[ ]be|what[ ]happened[ ]to|no[ ]more|(?:can|could|we|councils|schools|there[ ](?:is|are))[ ]no[ ]longer
      |no[ ]longer[ ](?:called|known[ ]as|the|an?|any)
      |(?:mov|transferr|switch|chang|convert|migrat)(?:ed|ing)[ ](?:\w+[ ])?from|transfers?[ ](?:\w+[ ])?from
    ){_THE}{{0,4}}
"""
_NAMED = rf"""
    (?:formerly|previously|originally|once|used[ ]to[ ]be|until[ ]then)
    [ ](?:known[ ]as|called|named|part[ ]of|run[ ]by|(?<!once[ ])(?:the|an?|our))\b[^.;:]{{0,80}}
  | formerly{_THE}{{0,4}}
  | (?:was|were)[ ](?:called|known[ ]as|named)(?:[ ](?:the|an?))?
"""
_BEFORE = re.compile(rf"""\b(?:{_OLD}|{_NEW}|{_NAMED})[\s“‘"'(]*$""", re.X | re.I)
# After it may stand its short name, what it owns, and the small words of its verb: "CCG's duties have all moved to".
_OWN = r"""['’”"),]*\s*(?:\([^)]*\)\s*)?(?:['’]s?\s+[\w-]+(?:\s+and\s+[\w-]+)?)?(?:,?\s*(?:which|who|that)\b)?"""
_HELPING = r"(?:\s+(?:has|have|had|was|were|been|being|is|are|will|all|both|also|now|then|officially|finally|itself))"
_AFTER = re.compile(
    rf"""{_OWN}(?:
        \s*\b(?:existed|ceased|closed|ended|stopped|merged|became|disappeared|used[ ]to)\b(?![ ]their\b)
      | {_HELPING}{{0,4}}\s*(?:,\s*)?\b(?:no[ ]longer|closed|ended|stopped|merged|renamed|replaced|withdrawn|transferred
          |wound[ ](?:up|down)|moved[ ](?:to|over|into|across)|becom(?:e|ing)|phased[ ]out|out[ ]of[ ]date|outdated
          |dissolved|disbanded|converted|going|gone)\b(?![ ]their\b)
      | {_HELPING}{{0,2}}[\s(,]*\bnow[ ](?:called|known|the|an?|part|run[ ]by|named|replaced|integrated)\b
      | {_HELPING}?\s+(?:set[ ]up|created|introduced|founded|launched|in[ ]place)\b
      | \s+(?:(?:was|were)\s+(?:the|an?|responsible|called|known|named|part|in|there|run|for)|had[ ]been)\b
      | [:;,.]\s+(?:it|they|this|these)\s+(?:has|have|was|were)\s+(?:been\s+)?(?:ended|closed|gone|stopped|replaced)\b
    )""",
    re.X | re.I,
)
# A year tells when something was so: "in 2019", "until 31 July 2022", "(…, 2015)". It does not in the title of a law
# ("Children Act 2004"), in a telephone number, or after "since", which goes on.
_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_DATE = rf"(?:\d{{1,2}}\s+)?(?:{_MONTH}\s+)?(?P<year>(?:19|20)\d\d)\b(?!\s?\d)"
_WHEN = re.compile(rf"\b(?:[Ii]n|[Dd]uring|[Ff]rom|[Bb]etween|[Oo]f|[Ll]ate|[Ee]arly|[Aa]round|and|to)\s+{_DATE}")
_CITED = re.compile(rf"[(,]\s*{_DATE}\)")
_LIMIT = re.compile(rf"\b(?:[Uu]ntil|[Tt]ill|[Bb]efore|[Bb]y|[Uu]p to)\s+{_DATE}")
_YEAR = re.compile(r"(?:19|20)\d\d")


def named_as_history(match: Match) -> bool:
    """Whether the sentence says that the thing is gone: by a word that speaks of it, its successor, or a year."""
    text = match.words.text
    start, end = sentence_around(text, match.start, match.end)
    before, after = text[start : match.start], text[match.end : end]
    return (
        _BEFORE.search(before[-_FAR:]) is not None
        or _AFTER.match(after[:_FAR]) is not None
        or _ANYWHERE.search(before + "§" + after) is not None
        or _successor_in_brackets(match)
        or _before_its_end(before + "§" + after, match.term.since)
    )


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
    """Whether a year stands there from before the end, or the year of the end as a limit: "until July 2022"."""
    ended = _YEAR.search(since)
    if not ended:
        return False
    last = int(ended[0])
    when = [*_WHEN.finditer(text), *_CITED.finditer(text)]
    return any(int(each["year"]) < last for each in when) or any(
        int(each["year"]) <= last for each in _LIMIT.finditer(text)
    )
