"""Finds the terms of a dictionary in running text: one automaton for all terms, linear in the text.

What is kept for long is made of texts, numbers and tuples of them. It can hold no circle, so Python need not look
through it for garbage (`gc=False`).

The automaton is a trie over words, built once for a set of terms with every inflected form, the -ize
spellings and the hyphen and space variants. A page is split into words by one compiled expression; only
words that begin some term enter the trie. Guards (`plainoffer.language.guards`) then look at the words
around each candidate.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from itertools import accumulate, pairwise
from operator import add, sub
from typing import Any

from msgspec import Struct

from plainoffer.language.inflection import Inflection, american, phrase_forms, respelled
from plainoffer.language.terms import Kind, Term
from plainoffer.lazy import cached_property

# Words and what lies between them: with a capturing group, `split` gives gap, word, gap, word … gap.
_WORDS = re.compile(r"([^\W_]++(?:'(?!s\b)[^\W_]++)*+)")
_STAR = re.compile(r"(?<= )\*(?= )")
_SOFT = " \t\n\r\u00a0\u202f\u2009\u00ad"
_HYPHENS = frozenset(("", "-", "\u2010", "\u2011"))
# Dashes that people type for a hyphen: "co–production", but not "ask the team – building starts".
_DASHES = frozenset("\u2012\u2013\u2014\u2212")
_LEAF = " "
_ANY = "*"
_ANY_NEXT = "\n"
_EVERYTHING = frozenset({Kind.KEEP, Kind.LEGAL})


class Form(Struct, frozen=True, eq=False, gc=False):
    """One form of one term, as the words and gaps that the text has to show; compared by identity."""

    term: Term
    inflection: Inflection
    words: tuple[str, ...]
    gaps: tuple[str, ...]
    tail: str = ""
    capitals: tuple[tuple[int, str], ...] = ()
    """The words that have to be written with these very capitals: SEND, but not send."""


class Words(Struct, gc=False):
    """A text split into words: `words[i]` is the lower-case word, `gaps[i]` what stands before it.

    The guard that looks for addresses keeps here whether there are any.
    """

    text: str
    words: tuple[str, ...]
    gaps: tuple[str, ...]
    has_address: bool | None = None
    _starts: tuple[int, ...] | None = None

    def start(self, index: int) -> int:
        """Where a word begins in the text, in code points."""
        if self._starts is None:
            lengths = [*map(len, self.words)]
            ends = accumulate(map(add, map(len, self.gaps), lengths))
            self._starts = tuple(map(sub, ends, lengths))
        return self._starts[index]

    def end(self, index: int) -> int:
        """Where a word ends in the text."""
        return self.start(index) + len(self.words[index])

    def raw(self, index: int) -> str:
        """A word as it is written, with its capitals."""
        return self.text[self.start(index) : self.end(index)]


def split_words(text: str) -> Words:
    """Return the words of a text."""
    parts = _WORDS.split(_lower(text))
    return Words(text, tuple(parts[1::2]), tuple(parts[::2]))


class Match(Struct, frozen=True, eq=False, gc=False):
    """A term in a text: words `first` to `last` of `words`, characters `start` to `end`, with the dot of "e.g."."""

    form: Form
    words: Words
    first: int
    last: int
    start: int
    end: int

    @property
    def term(self) -> Term:
        """The term."""
        return self.form.term

    @property
    def text(self) -> str:
        """The match as it is written."""
        return self.words.text[self.start : self.end]


def _match(form: Form, words: Words, first: int, last: int) -> Match:
    end = words.end(last)
    if form.tail and words.text.startswith(form.tail, end):
        end += len(form.tail)
    return Match(form, words, first, last, words.start(first), end)


def _lower(text: str) -> str:
    """Lower case with straight apostrophes, each character in its own place (`İ` has two in lower case)."""
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(low if len(low := char.lower()) == 1 else char for char in text)
    return lowered.replace("\u2019", "'")


class Matcher:
    """An automaton over a set of terms. It holds no state of a text, and rules and threads may share it."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self.terms = tuple(terms)

    @cached_property
    def _trie(self) -> dict[str, dict[str, Any]]:
        """For each word that begins a term, its node. A node that needs no certain next word has `_ANY_NEXT`."""
        root: dict[str, Any] = {}
        for term in self.terms:
            for form in forms_of(term):
                node = root
                for word in map(str.lower, form.words):
                    below = node.get(word)
                    if below is None:
                        below = node[word] = {}
                    node = below
                node[_LEAF] = (*node[_LEAF], form) if _LEAF in node else (form,)
        for node in root.values():
            if _LEAF in node or _ANY in node:
                node[_ANY_NEXT] = True
        return root

    def candidates(self, text: str) -> list[Match]:
        """Every place where some form of a term stands, overlapping ones included, before any guard."""
        if not text:
            return []
        words = split_words(text)
        sequence = words.words
        found: list[Match] = []
        following = [*sequence[1:], ""]  # the last word has a following one, which begins nothing
        for index, node in enumerate(map(self._trie.get, sequence)):
            # most words that begin a term are small ("in", "the"): look at the next word before walking
            if node is not None and (following[index] in node or _ANY_NEXT in node):
                _walk(node, words, index, index, found)
        return found


def _walk(node: dict[str, Any], words: Words, first: int, last: int, found: list[Match]) -> None:
    """Follow the trie from the word `last`; it branches, and calls itself, only where a term has a `*`."""
    sequence = words.words
    count = len(sequence)
    following: dict[str, Any] | None = node
    while following is not None:
        node = following
        for form in node.get(_LEAF, ()):
            if _written_so(form, words, first):
                found.append(_match(form, words, first, last))
        last += 1
        if last >= count:
            return
        if _ANY in node:
            _walk(node[_ANY], words, first, last, found)
        following = node.get(sequence[last])


def _written_so(form: Form, words: Words, first: int) -> bool:
    """Whether the gaps between the words, and the capitals where they matter, are those of the term."""
    for offset, wanted in enumerate(form.gaps, start=first + 1):
        gap = words.gaps[offset]
        if gap != wanted and not (gap in _DASHES and wanted == "-") and not _same_gap(gap.strip(_SOFT), wanted.strip()):
            return False
    return all(words.raw(first + at) == word for at, word in form.capitals) if form.capitals else True


def _same_gap(gap: str, wanted: str) -> bool:
    return gap in _HYPHENS if wanted in _HYPHENS else gap == wanted


def forms_of(term: Term) -> list[Form]:
    """Every form of a term that the automaton knows, without repeats."""
    return [_form(term, text, inflection) for text, inflection in _spellings(term).items()]


def _form(term: Term, text: str, inflection: Inflection) -> Form:
    words = tuple(text.split())
    if "".join(words).isalnum():  # nearly always
        gaps, tail = (" ",) * (len(words) - 1), ""
    else:
        parts = _WORDS.split(_STAR.sub("0", text.replace("\u2019", "'")))
        words, gaps, tail = tuple(parts[1::2]), tuple(parts[2:-1:2]), parts[-1]
        if " * " in text:
            words = tuple(_ANY if word == "0" else word for word in words)
    capitals = tuple((at, word) for at, word in enumerate(words) if not word.islower()) if term.exact_case else ()
    return Form(term, inflection, words, gaps, tail, capitals)


def _spellings(term: Term) -> dict[str, Inflection]:
    """Every way to write a term. What is written the same in two inflections ("set") has the first."""
    spellings: dict[str, Inflection] = {}
    twice = respelled(term.term) != term.term
    for words, inflection in phrase_forms(tuple(term.term.split()), term.part.value):
        for text in _variants(" ".join(words)):
            spellings.setdefault(text, inflection)
            if twice:
                spellings.setdefault(respelled(text), inflection)
    for form in term.forms:
        for text in _variants(form):
            spellings.setdefault(text, Inflection.NOMINAL)
    return spellings


def _variants(text: str) -> list[str]:
    """The term, its -ize spelling and, for a hyphen, the closed spelling (co-production, coproduction)."""
    spellings = [text]
    if (other := american(text)) != text:
        spellings.append(other)
    if "-" in text:
        spellings += [spelling.replace("-", "") for spelling in spellings]
    return spellings


def _size(match: Match) -> tuple[int, int, int, int]:
    """To sort: more words, more characters, words that are written out before a `*`, and reading order."""
    return match.first - match.last, match.start - match.end, match.form.words.count(_ANY), match.first


def longest(matches: Iterable[Match], *, wanted: Callable[[Match], bool]) -> list[Match]:
    """The matches that `wanted` allows, without overlaps: the longest one wins, then the first.

    Terms that are kept (or fixed legal names) take part, so that they protect the words inside them; the
    caller leaves them out of its report.
    """
    allowed = [match for match in matches if wanted(match)]
    if all(match.last < following.first for match, following in pairwise(allowed)):
        return allowed  # nothing overlaps, as nearly always
    allowed.sort(key=_size)
    taken: list[Match] = []
    covered: set[int] = set()
    for match in allowed:
        span = range(match.first, match.last + 1)
        if covered.isdisjoint(span):
            covered.update(span)
            taken.append(match)
    taken.sort(key=lambda match: match.first)
    return taken
