"""Finds the places that say what an abbreviation stands for.

A definition is a short form and a long form side by side: "education, health and care plan (EHCP)" or
"EHCP (education, health and care plan)". Every stretch of words that could be the long form is aligned with the
short form, letter by letter; the cheapest alignment wins, and a dear one is no definition. The idea of aligning
from the right is from Schwartz and Hearst, "A simple algorithm for identifying abbreviation definitions in
biomedical text" (2003); the costs, the choice among all alignments and the reverse order are this module's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from plainoffer.language.alignment import SMALL_WORDS, align

_OPENERS = {"(": ")", "[": "]"}
_CLOSERS = {")": "(", "]": "["}
BREAK = re.compile(r"[.!?:;][\"'”’)\]]*\s+|\s[–—]\s|--|\n")
_WORD_END = re.compile(r"\S+\s*\Z")
_WORD = re.compile(r"\S+")
_SPLIT = re.compile(r"[;,:=]\s+|\s+(?:or|and|see|also|in|for|from|on|as)\s+|\s*=\s*|\s+[–—-]\s+")
_STRAY_HEAD = re.compile(r"(?:[^\s()/]*\)/)?")  # the end of another bracket: "FEV1)/forced vital capacity"
SHORT = re.compile(r"[A-Z](?<!\w[A-Z])[A-Za-z0-9&]*[A-Z][A-Za-z0-9&]*")
_STANDS_FOR = re.compile(
    r"\s*(?:\s(?:stands\s+for|is\s+(?:the\s+)?short(?:\s+form)?\s+(?:for|of)|means|=)|,\s+(?:which\s+is\s+)?short\s+for"
    r"|,\s+(?:which\s+)?(?:stands|standing)\s+for|:|\s[–—-]|=)\s+(?:an?\s|the\s)?"
)
_OR = re.compile(
    r"(?:,?\s+(?:or|(?:also|often|sometimes|usually)\s+(?:known\s+as|called|shortened\s+to)|known\s+as|shortened\s+to|"
    r"abbreviated\s+(?:to|as)))\s+(?:an?\s+|the\s+)?\Z"
)
_BESIDE = re.compile(r"(?:,|\s[–—-])\s(?:the\s)?\Z")  # "the Department for Education, DfE, says"
_BESIDE_ENDS = re.compile(r"[,.;)]|\s[–—-]\s|\Z")
_BESIDE_COST = 0.4  # without a word that says so, each letter has to begin a word
_LONGEST_OR = 40  # characters of ", sometimes abbreviated to an "
_TOLD = re.compile(
    r"(?:(?:also|often|sometimes|usually)\s+)?(?:known\s+as|called|shortened\s+to|abbreviated\s+(?:to|as)|or)\s+(?:an?\s+|the\s+)?"
)
_MAX_SHORT = 12
_MAX_LONG_WORDS = 12


class Definition(Struct, frozen=True, kw_only=True, gc=False):
    """One definition: where the short form and the long form stand in the text, and the text of each."""

    short: str
    short_start: int
    short_end: int
    long: str
    long_start: int
    long_end: int


def find_definitions(text: str) -> Iterator[Definition]:
    """Yield the definitions with brackets in `text`, in the order of their brackets; offsets are code points."""
    if "(" not in text and "[" not in text:
        return
    for start, end in brackets(text):
        inside = text[start:end]
        found = _short_inside(text, start, inside) or _long_inside(text, start, end)
        if found is not None:
            yield found


def find_spelled_out(text: str) -> Iterator[Definition]:
    """Yield the definitions in words: "EHCP stands for education, health and care plan", "…, or EHCP"."""
    for match in SHORT.finditer(text):
        stands_for = _STANDS_FOR.match(text, match.end())
        if stands_for is not None:
            found = _long_after(text, match, stands_for.end())
            if found is not None:
                yield found
        found = _long_before(text, match)
        if found is not None:
            yield found


def _long_before(text: str, match: re.Match[str]) -> Definition | None:
    """Read the long form before ", or EHCP" or before ", EHCP,"."""
    short, at = match.group(), match.start()
    joined = _OR.search(text, max(0, at - _LONGEST_OR), at)
    beside = None
    if joined is None and len(short) > 2 and _BESIDE_ENDS.match(text, match.end()):
        beside = _BESIDE.search(text, max(0, at - _LONGEST_OR), at)
    sign = joined or beside
    start = None if sign is None else _long_start(text, sign.start(), short)
    if sign is None or start is None:
        return None
    long = text[start : sign.start()]
    if beside is not None:
        alignment = align(short, long, whole=True)
        if alignment is None or alignment.cost > _BESIDE_COST:
            return None
    return Definition(
        short=short,
        short_start=at,
        short_end=match.end(),
        long=long,
        long_start=start,
        long_end=sign.start(),
    )


def _long_after(text: str, match: re.Match[str], begin: int) -> Definition | None:
    """Read the long form after "EHCP stands for"; its end is where the alignment is cheapest."""
    short = match.group()
    stop = BREAK.search(text, begin, begin + 40 * _MAX_LONG_WORDS)
    limit = stop.start() if stop else min(len(text), begin + 40 * _MAX_LONG_WORDS)
    best: tuple[float, int] | None = None
    for word in list(_WORD.finditer(text, begin, limit))[: len(short) + 5]:
        end = begin + len(text[begin : word.end()].rstrip(".,;:!?\"'”’)"))
        alignment = align(short, text[begin:end], whole=True)
        if alignment is not None and (best is None or alignment.cost < best[0] - 1e-9):
            best = alignment.cost, end
    if best is None:
        return None
    return Definition(
        short=short,
        short_start=match.start(),
        short_end=match.end(),
        long=text[begin : best[1]],
        long_start=begin,
        long_end=best[1],
    )


def brackets(text: str) -> Iterator[tuple[int, int]]:
    """Yield the inside of each pair of round or square brackets, the inner pair first."""
    stack: list[tuple[str, int]] = []
    for match in re.finditer(r"[()\[\]]", text):
        char = match.group()
        if char in _OPENERS:
            stack.append((char, match.end()))
            del stack[:-20]
        elif stack and stack[-1][0] == _CLOSERS[char]:
            yield stack.pop()[1], match.start()


def _short_inside(text: str, start: int, inside: str) -> Definition | None:
    """Read "long form (SF)"; after "SF" a comma, "or" and the like may follow."""
    told = _TOLD.match(inside)
    skip = told.end() if told else 0
    head = _SPLIT.split(inside[skip:], maxsplit=1)[0]
    lead = skip + len(head) - len(head.lstrip("\"'“‘ "))
    short = head.strip("\"'“”‘’ ")
    if not is_short_form(short):
        return None
    window_end = start - 1
    while window_end > 0 and text[window_end - 1] in " \u00a0\"'”’“‘":
        window_end -= 1
    if len(short) == 1 and window_end == start - 1:
        return None  # "segment(S)" is an ending, not a definition
    long_start = _long_start(text, window_end, short)
    if long_start is None:
        return None
    return Definition(
        short=short,
        short_start=start + lead,
        short_end=start + lead + len(short),
        long=text[long_start:window_end],
        long_start=long_start,
        long_end=window_end,
    )


def _long_start(text: str, end: int, short: str) -> int | None:
    """Return where the cheapest long form that ends at `end` starts."""
    reach = min(len(short) + 5, 2 * len(short) + 1, _MAX_LONG_WORDS)
    floor = max(0, end - 40 * reach)
    for found in BREAK.finditer(text, floor, end):
        if found.end() < end:
            floor = found.end()
    floor = _after_stray_bracket(text, floor, end)
    words = list(_WORD.finditer(text, floor, end))[-reach:]
    if not words:
        return None
    at = words[0].start()
    alignment = align(short, text[at:end])
    if alignment is None:
        return None
    return _STRAY_HEAD.match(text, at + alignment.start, end).end()  # type: ignore[union-attr]


def _after_stray_bracket(text: str, floor: int, end: int) -> int:
    """Return where text[floor:end] starts to have only whole pairs of brackets."""
    depth = 0
    for at in range(end - 1, floor - 1, -1):
        char = text[at]
        if char in _CLOSERS:
            depth += 1
        elif char in _OPENERS:
            depth -= 1
            if depth < 0:
                return at + 1
    return floor


def _long_inside(text: str, start: int, end: int) -> Definition | None:
    """Read "SF (long form)"."""
    before = text[max(0, start - 40) : start - 1].rstrip()
    word = _WORD_END.search(before)
    if word is None:
        return None
    short = word.group().strip("\"'“”‘’,.;:()[]")
    inside = text[start:end]
    if len(short) < 2 or not is_short_form(short) or not any(char.isupper() for char in short):
        return None
    if len(inside) <= len(short) + 2 or len(inside) > 40 * _MAX_LONG_WORDS:
        return None
    piece = re.split(r";|,\s+(?:or|also|see)\s|\s[–—]\s", inside, maxsplit=1)[0].rstrip(" ,.\"'”’")
    lead = len(piece) - len(piece.lstrip(" \"'“‘"))
    alignment = align(short, piece[lead:], whole=True)
    if alignment is None:
        return None
    short_start = max(0, start - 40) + word.start() + word.group().index(short)
    return Definition(
        short=short,
        short_start=short_start,
        short_end=short_start + len(short),
        long=piece[lead:],
        long_start=start + lead,
        long_end=start + len(piece),
    )


def is_short_form(text: str) -> bool:
    """Say whether `text` has the shape of a short form: at most two words, a letter, mostly not lower case."""
    if not 1 <= len(text) <= _MAX_SHORT or text.count(" ") > 1:
        return False
    letters = [char for char in text if char.isalpha()]
    if not letters or not (text[0].isalnum() or text[0] in ".["):
        return False
    if len(letters) == 1:
        return letters[0].isupper() or any(char.isdigit() for char in text)
    return " " not in text or any(char.isupper() for char in letters)


def spells_out(short: str, long: str) -> bool:
    """Say whether `short` is an abbreviation and `long` the words that it stands for.

    EHCP is an education, health and care plan. "EHC plan" is another way to write it: it has too few words.
    """
    if not SHORT.fullmatch(short):
        return False
    words = [word for word in _WORD.findall(long) if word.lower() not in SMALL_WORDS and not word.isupper()]
    return 2 * len(words) >= sum(map(str.isalpha, short)) and align(short, long, whole=True) is not None
