"""Finds lines of a dictionary that speak of the same words in other letters: "hub" and "hubs", "utilise" and "utilize".

The shipped dictionaries do so on purpose where forms need their own advice. In a project's own list it is a slip, and
nobody could tell which line counts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from plainoffer.language.dictionary_lines import Problem
from plainoffer.language.matching import forms_of
from plainoffer.language.terms import Kind, Part, Term

_EXPANDED = frozenset({Kind.ABBREVIATION, Kind.WELL_KNOWN})


def conflicts(terms: Iterable[Term]) -> Iterator[Problem]:
    """Yield a warning for each line whose words an earlier line covers, or that sends readers in a circle."""
    by_words: dict[str, Term] = {}
    by_term: dict[str, Term] = {}
    for term in terms:
        if term.kind in _EXPANDED:
            continue
        earlier = _covered_by(term, by_words)
        if earlier is not None:
            message = f"'{term.term}' is a form of '{earlier.term}' on line {earlier.line}. Keep one of the two lines."
            yield Problem(term.origin, term.line, message, fatal=False)
        by_term[term.term] = term
        for choice in term.replacements:
            other = by_term.get(choice)
            if other is not None and other is not term and term.term in other.replacements:
                message = f"'{term.term}' is to become '{choice}', and line {other.line} says the opposite."
                yield Problem(term.origin, term.line, message, fatal=False)


def _covered_by(term: Term, by_words: dict[str, Term]) -> Term | None:
    """An earlier line with a form in common, for the same part of speech; a line without one speaks for all."""
    found = None
    for form in forms_of(term):
        earlier = by_words.setdefault(" ".join(form.words).lower(), term)
        if earlier is term or earlier.term == term.term:
            continue
        if term.part is earlier.part or Part.FIXED in (term.part, earlier.part):
            found = found or earlier
    return found
