"""The one scan of a page for the terms of all dictionaries, which several rules share."""

from __future__ import annotations

from collections.abc import Iterator

from plainoffer.document import Block, Document
from plainoffer.language import guards
from plainoffer.language.dictionaries import Terms, shipped_terms
from plainoffer.language.kept import kept_all
from plainoffer.language.matching import Match, Matcher
from plainoffer.rule import Context

_SKIPPED_ROLES = frozenset({"quote", "address"})


class Scanner:
    """Finds every candidate of a matcher on a page. Called once a page and shared by the rules."""

    def __init__(self, matcher: Matcher) -> None:
        self.matcher = matcher
        self.read = kept_all(self._read)

    def __call__(self, document: Document) -> list[Block]:
        """Return the blocks of running text that hold any candidate."""
        return [block for block in document.prose if block.role not in _SKIPPED_ROLES and self.read(block.text)]

    def _read(self, text: str) -> Iterator[Match]:
        """Yield the candidates in a text whose context fits."""
        return (match for match in self.matcher.candidates(text) if guards.allowed(match))


def shared_scanner(context: Context) -> Scanner:
    """The scanner over the run's dictionaries, the same object for every rule of a checker."""
    read = context.dictionaries
    terms = read() if read else shipped_terms()
    assert isinstance(terms, Terms)
    made: Scanner = context.share(f"term scanner {id(terms)}", lambda: Scanner(terms.matcher))
    return made
