"""Dictionaries of terms: the one-line format that people edit, and how dictionaries are merged.

A line is a term, what to write instead, and if wanted a note and options:

    utilise (verb) = use
    in receipt of = getting; receiving
    deliver (verb) = give; provide | Say what you do. | unless: near parcel, baby, letter | source: govuk

`docs/dictionaries.md` is the manual. Nothing here reads a configuration: the caller says which files to load.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

from plainoffer.errors import DictionaryError
from plainoffer.language.dictionary_conflicts import conflicts
from plainoffer.language.dictionary_lines import Dictionary, Problem, parse
from plainoffer.language.matching import Matcher
from plainoffer.language.terms import Key, Kind, Part, Term
from plainoffer.lazy import cached_property

SHIPPED = ("jargon.txt", "wordy.txt", "outdated.txt", "disability.txt", "abbreviations.txt", "keep.txt")


class DictionaryWarning(UserWarning):
    """A dictionary can be used, but two of its lines speak of the same term."""


class Terms:
    """All terms of a run: a later dictionary replaces the same term of an earlier one.

    Two objects are equal only if they are the same one, so that a Terms can be a key without hashing its
    entries.
    """

    def __init__(self, entries: Iterable[Term], problems: Iterable[Problem] = ()) -> None:
        self.entries = tuple(entries)
        self.problems = tuple(problems)

    def __len__(self) -> int:
        return len(self.entries)

    @cached_property
    def matcher(self) -> Matcher:
        """The automaton over every term that is looked for in running text, built once."""
        return Matcher(term for term in self.entries if term.kind not in (Kind.ABBREVIATION, Kind.WELL_KNOWN))

    @cached_property
    def abbreviations(self) -> dict[str, Term]:
        """Abbreviations by their short form; `alternatives` are the expansions (several if ambiguous)."""
        kinds = (Kind.ABBREVIATION, Kind.WELL_KNOWN)
        return {term.term: term for term in self.entries if term.kind in kinds}

    @cached_property
    def well_known(self) -> frozenset[str]:
        """Abbreviations that readers know, so that nobody has to spell them out: NHS, GP, UK.

        One whose expansion counts only beside certain words, such as DNA for "did not attend", is known elsewhere.
        """
        return frozenset(
            term.term
            for term in self.entries
            if term.kind is Kind.WELL_KNOWN or (term.kind is Kind.ABBREVIATION and term.only)
        )

    def of_kind(self, *kinds: Kind) -> tuple[Term, ...]:
        """The terms of the given kinds, in the order of their dictionaries."""
        return tuple(term for term in self.entries if term.kind in kinds)


def merge(*dictionaries: Dictionary) -> Terms:
    """Put dictionaries together, later ones winning.

    Raises:
        DictionaryError: if a line of any of them could not be read.
    """
    require_readable(dictionaries)
    problems = [problem for each in dictionaries for problem in each.problems]
    merged: dict[Key, Term] = {}
    for dictionary in dictionaries:
        for term in _replacing(dictionary, merged):
            merged[term.key] = term
    return Terms(merged.values(), problems)


def require_readable(dictionaries: Iterable[Dictionary]) -> None:
    """Make sure that every line could be read, and warn of lines that say the same or contradict each other.

    Every warning comes from the same line of code, so that Python shows it once, also when the lists are read again.

    Raises:
        DictionaryError: if not; the message has the file, the line and what to write.
    """
    problems = [problem for each in dictionaries for problem in each.problems]
    fatal = [str(problem) for problem in problems if problem.fatal]
    if fatal:
        raise DictionaryError("\n".join(fatal))
    for problem in problems:
        warnings.warn(str(problem), DictionaryWarning, stacklevel=1)


def _replacing(dictionary: Dictionary, merged: dict[Key, Term]) -> Iterator[Term]:
    """The terms of a dictionary, after those that they replace have been taken out.

    A term without a part of speech replaces the term in every part; so does one that says "keep".
    """
    names = {name for name, _, _ in merged}
    for term in dictionary.terms:
        if term.term in names and (term.part is Part.FIXED or term.kind is Kind.KEEP):
            for key in term.keys_of_all_parts:
                if key in merged and merged[key].origin != dictionary.name:
                    del merged[key]
        yield term


def load(path: Path) -> Dictionary:
    """Read one dictionary file.

    Raises:
        DictionaryError: if the file cannot be read or is not UTF-8 text.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as problem:
        reason = (problem.strerror or str(problem)) if isinstance(problem, OSError) else "it is not UTF-8 text"
        raise DictionaryError(f"The dictionary {path} cannot be read: {reason}.") from problem
    return with_conflicts(parse(text, str(path)))


def with_conflicts(dictionary: Dictionary) -> Dictionary:
    """Return the dictionary with warnings about its lines that cover the same words, or contradict each other."""
    return replace(dictionary, problems=(*dictionary.problems, *conflicts(dictionary.terms)))


def shipped_folder() -> Traversable:
    """Where the dictionaries are: package data in an installed copy, the top-level folder in a checkout."""
    installed = resources.files("plainoffer").joinpath("dictionaries")
    if installed.is_dir():
        return installed
    return Path(__file__).parents[3] / "dictionaries"


@lru_cache(maxsize=1)
def shipped() -> tuple[Dictionary, ...]:
    """The dictionaries that come with plainoffer, read once in a process."""
    folder = shipped_folder()
    return tuple(parse(folder.joinpath(name).read_text(encoding="utf-8"), name) for name in SHIPPED)


@lru_cache(maxsize=1)
def shipped_terms() -> Terms:
    """The terms that come with plainoffer, without those of any project."""
    return merge(*shipped())
