"""What a dictionary says about a term: data only."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import TypeAlias

from msgspec import Struct

Key: TypeAlias = tuple[str, str, bool]
ANY_NUMBER = "0"
"""Stands for any number in a context: "in the order of" means "about" before one only."""


class Kind(StrEnum):
    """What is wrong with a term, which decides the rule that reports it."""

    JARGON = "jargon"
    LATIN = "latin"
    METAPHOR = "metaphor"
    LEGAL = "legal"
    WORDY = "wordy"
    OUTDATED = "outdated"
    DISABILITY = "disability"
    KEEP = "keep"
    ABBREVIATION = "abbreviation"
    WELL_KNOWN = "well-known"


class Part(StrEnum):
    """The part of speech, which decides the forms that are looked for."""

    VERB = "verb"
    NOUN = "noun"
    ADJECTIVE = "adjective"
    FIXED = "fixed"


class TermSource(Struct, frozen=True, kw_only=True, gc=False):
    """Where a term's advice comes from."""

    name: str
    url: str = ""


class Context(Struct, frozen=True, kw_only=True, gc=False):
    """Words around a term: right before and after it (`email ~`), or near it (`near door`).

    Each place holds the words that may stand there; an empty set stands for any one word, and `ANY_NUMBER` in
    a set for any number. `alone` asks that no noun follows, which tells "the disabled" from "the disabled toilet".
    `opening` asks that the term begins a clause of a statement: "Should you have questions, call us", but neither
    "What should you have?" nor "Should you have to pay?".
    """

    before: tuple[frozenset[str], ...] = ()
    after: tuple[frozenset[str], ...] = ()
    near: frozenset[str] = frozenset()
    alone: bool = False
    opening: bool = False


class Term(Struct, frozen=True, kw_only=True, gc=False):
    """One line of a dictionary.

    `certain_part` asks for evidence in the text that the word is the given part of speech; `fix` is "safe",
    "unsafe" or "no"; `forms` are other forms that no rule gives, such as nouns made from a verb; `names` allows
    a match inside a capitalised name; `thorough` is for words over which editors differ; `since` and `review` belong
    to outdated terms.
    """

    term: str
    kind: Kind = Kind.JARGON
    part: Part = Part.FIXED
    certain_part: bool = False
    alternatives: tuple[str, ...] = ()
    note: str = ""
    unless: tuple[Context, ...] = ()
    only: tuple[Context, ...] = ()
    forms: tuple[str, ...] = ()
    source: TermSource | None = None
    severity: str = ""
    confidence: str = ""
    fix: str = ""
    names: bool = False
    thorough: bool = False
    since: str = ""
    review: date | None = None
    origin: str = ""
    line: int = 0

    @property
    def key(self) -> Key:
        """What makes two lines speak of the same term: its letters (capitals count) and its part of speech.

        The expansion of an abbreviation is a matter of its own: CCG may be outdated and have an expansion.
        """
        return self.term, self.part.value, self.kind in (Kind.ABBREVIATION, Kind.WELL_KNOWN)

    @property
    def keys_of_all_parts(self) -> tuple[Key, ...]:
        """The keys that the term would have in each part of speech."""
        name, _, short = self.key
        return tuple((name, part.value, short) for part in Part)

    @property
    def exact_case(self) -> bool:
        """A word of a term that has a capital is looked for with it only: SEND, but not send."""
        return self.term != self.term.lower()

    @property
    def replacements(self) -> tuple[str, ...]:
        """The alternatives that could stand in the text; advice in brackets, "(leave out)", could not."""
        return tuple(each for each in self.alternatives if not each.startswith("("))
