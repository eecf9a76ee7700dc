"""Finds full words that follow an abbreviation with other words between: "EHC plan (education, health and care plan)".

Between the two may stand the noun that the abbreviation goes with, which the full words may say again, and words that
lead in: "EHCP (this is an education, health and care plan)", "CAMHS, the child and adolescent mental health service,".
With so little to show that it is a definition, every letter has to begin a word, in order.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from plainoffer.language.alignment import align
from plainoffer.language.definitions import BREAK, SHORT, Definition

_LEAD = (
    r"(?P<lead>(?:(?:which|[Tt]his|[Tt]hat|[Ii]t)\s+)?(?:(?:is|are)\s+)?(?:(?:also|often|sometimes|usually)\s+)?"
    r"(?:(?:the\s+)?short(?:\s+form)?\s+(?:for|of)|st(?:ands|anding)\s+for|means?|meaning|(?:known|referred\s+to)\s+as|"
    r"called|in\s+full|i\.?e\.?,?|that\s+is,?|or)\s+|(?:(?:which|[Tt]his|[Tt]hat|[Ii]t)\s+)?(?:is|are)\s+)?"
)
_LINK = re.compile(
    r"(?P<nouns>(?:\s(?!(?:is|are|means?|stands|or|and)\b)[a-z][a-z-]*){0,3})"
    r"(?P<sign>\s?[(\[]|,\s+|:\s+|\s[–—-]\s|\s(?=(?:is|are|means?|stands)\b)"
    r"|\.\s+(?=(?:This|That|It)\s(?:is|means|stands)\b))"
    rf"{_LEAD}(?P<article>(?:an?|the|your)\s+)?"
)
_LISTED = re.compile(r"\s(?:and|or|&)\s\S+\Z")  # "the SLT, school leaders and teachers"
_WORD_END = re.compile(r"[\w'’](?=[^\w'’-]|\Z)")
_ENDS = re.compile(r"[,.;:)\]?!]|\s[–—-]\s|\s*\Z")
_COST = 0.4
_FEWEST = 3  # letters of the short form: "OT visit (on time)" would fit two
_MORE_WORDS = 8  # than letters: small words, and the nouns that are said again
_LONGEST = 160  # characters of the full words


def find_glosses(text: str) -> Iterator[Definition]:
    """Yield the definitions in which the full words follow, but not at once or not in brackets."""
    for match in SHORT.finditer(text):
        short = match.group()
        link = _LINK.match(text, match.end()) if len(short) >= _FEWEST else None
        if link is None or text[link.end() : link.end() + 1].casefold() != short[0].casefold():
            continue
        end = _end_of_long(text, short, link)
        if end is not None:
            yield Definition(
                short=short,
                short_start=match.start(),
                short_end=match.end(),
                long=text[link.end() : end],
                long_start=link.end(),
                long_end=end,
            )


def _end_of_long(text: str, short: str, link: re.Match[str]) -> int | None:
    """Return where the full words end: where they fit best, and the clause ends or words lead in to them."""
    begin, nouns = link.end(), link["nouns"].split()
    limit = min(len(text), begin + _LONGEST)
    stop = BREAK.search(text, begin, limit)
    best: tuple[float, int] | None = None
    words = _WORD_END.finditer(text, begin, stop.start() + 1 if stop else limit)
    for word in islice(words, len(short) + _MORE_WORDS):
        end = without_nouns(text, begin, word.end(), nouns)
        if end == word.end() and not (link["lead"] or _stands_beside(text, begin, end, link)):
            continue
        cost = _cost(short, text[begin:end])
        if cost <= _COST and (best is None or cost < best[0] - 1e-9):
            best = cost, end
    return best[1] if best else None


def _stands_beside(text: str, begin: int, end: int, link: re.Match[str]) -> bool:
    """Say whether text[begin:end] is a clause of its own, and no part of a list, where nothing else leads in to it."""
    listed = link["sign"].startswith(",") and (
        link["nouns"] or (not link["article"] and _LISTED.search(text, begin, end))
    )
    return not listed and _ENDS.match(text, end) is not None


def without_nouns(text: str, begin: int, end: int, nouns: list[str]) -> int:
    """Return where text[begin:end] ends without the nouns that stand after the short form as well."""
    for noun in reversed(nouns):
        words = text[begin:end].rsplit(None, 1)
        if len(words) < 2 or words[1].casefold().removesuffix("s") != noun.removesuffix("s"):
            break
        end = begin + len(words[0])
    return end


def _cost(short: str, long: str) -> float:
    """Return what it costs to align the two; a short form that the long one keeps (SENDIASS, SEND …) costs nothing."""
    kept, _, rest = long.partition(" ")
    if kept.isupper() and rest and len(kept) < len(short) and short.startswith(kept):
        short, long = short[len(kept) :], rest
    alignment = align(short, long, whole=True)
    return _COST + 1 if alignment is None else alignment.cost
