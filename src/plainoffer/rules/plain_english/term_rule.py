"""What the four dictionary rules share: one scan of the page for all of them, guards, advice and fixes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, ClassVar

from plainoffer.document import Block, Document
from plainoffer.errors import DictionaryError
from plainoffer.findings import Confidence, Reference, Severity
from plainoffer.language import guards, rewording
from plainoffer.language.dictionaries import Terms, shipped_terms
from plainoffer.language.dictionary_lines import parse
from plainoffer.language.matching import Form, Match, Matcher, longest
from plainoffer.language.terms import Kind, Part, Term
from plainoffer.lazy import cached_property
from plainoffer.rule import Draft, Need, Rule, option

Found = list[tuple[Block, list[Match]]]
_SKIPPED_ROLES = frozenset({"quote", "address"})


@dataclass(frozen=True, slots=True)
class TermOptions:
    """Options of a rule that looks for terms."""

    accept: tuple[str, ...] = option((), "Terms that are fine here, in all their forms.")
    add: tuple[str, ...] = option(
        (), 'Lines of a dictionary to add, such as "hub (noun) = centre". A line replaces the same term.'
    )


class Scanner:
    """Finds every candidate of a matcher on a page. Called once a page and shared by the rules."""

    def __init__(self, matcher: Matcher) -> None:
        self.matcher = matcher

    def __call__(self, document: Document) -> Found:
        """Return the blocks that hold any candidate, with the candidates whose context fits."""
        found: Found = []
        for block in document.prose:
            if block.role not in _SKIPPED_ROLES:
                matches = [match for match in self.matcher.candidates(block.text) if guards.allowed(match)]
                if matches:
                    found.append((block, matches))
        return found


class TermRule(Rule, abstract=True):
    """Base of the rules that look for terms of a dictionary.

    `kinds` are the kinds of terms that the rule reports. Terms to keep, and those of the kinds `beside`, which another
    rule reports, take part in the search, because the longest match wins: "in the vicinity of" is one wordy phrase,
    and the word in it is not reported again as jargon.

    The project's own `accept` says that readers know a word. It counts unless `for_known_words` is false: a body that
    has closed stays closed, however well readers know its name.
    """

    kinds: ClassVar[frozenset[Kind]]
    beside: ClassVar[frozenset[Kind]] = frozenset()
    for_known_words: ClassVar[bool] = True
    needs = Need.TEXT
    Options = TermOptions

    def check(self, document: Document) -> Iterator[Draft]:
        """Report the terms of the rule's kinds that stand in running text."""
        for block, match in self.matches(document):
            yield self.report(block, match)

    def matches(self, document: Document) -> Iterator[tuple[Block, Match]]:
        """The terms of the rule's kinds in running text, without those that the project accepts."""
        accepted = self._accepted
        for block, candidates in self._found(document):
            if self.kinds.isdisjoint([match.form.term.kind for match in candidates]):
                continue
            for match in longest(candidates, wanted=self._takes_part):
                if match.term.kind not in self.kinds or match.term.term in accepted:
                    continue
                if not self._skipped(block, match) and guards.reportable(match):
                    yield block, match

    def message(self, match: Match) -> str:
        """What is wrong with a match, and why it matters."""
        raise NotImplementedError

    def advice(self, match: Match) -> str:
        """What to write instead."""
        return rewording.advice(match)

    def report(self, block: Block, match: Match) -> Draft:
        """Make the finding for a match."""
        new = rewording.replacement(match)
        severity, confidence, references, data = _constants(match.form)
        return self.finding(
            block.passage(match.start, match.end),
            self.message(match),
            advice=self.advice(match),
            fix=new,
            safe=match.term.fix == "safe",
            severity=severity,
            confidence=confidence,
            references=references,
            data=data,
        )

    def _takes_part(self, match: Match) -> bool:
        kind = match.form.term.kind
        return kind in self.kinds or kind is Kind.KEEP or kind in self.beside

    @staticmethod
    def _skipped(block: Block, match: Match) -> bool:
        return bool(block.zones) and block.in_zone(match.start, match.end, "code", "quote", "language", "template")

    @cached_property
    def _terms(self) -> Terms:
        read = self.context.dictionaries
        terms = read() if read else shipped_terms()
        assert isinstance(terms, Terms)
        return terms

    @cached_property
    def _scanner(self) -> Scanner:
        """The scanner over the run's dictionaries, the same object for every rule of a checker."""
        terms = self._terms
        made: Scanner = self.context.share(f"term scanner {id(terms)}", lambda: Scanner(terms.matcher))
        return made

    @cached_property
    def _accepted(self) -> frozenset[str]:
        known = self.context.settings.get("accept", ()) if self.for_known_words else ()
        return frozenset((*self.options.accept, *known))

    @cached_property
    def _own(self) -> Scanner | None:
        """A scanner over what this rule's options add: new lines, and accepted phrases as terms to keep."""
        dictionary = parse("\n".join(self.options.add), f'option "add" of {self.name}')
        errors = [str(problem) for problem in dictionary.problems if problem.fatal]
        if errors:
            raise DictionaryError("\n".join(errors))
        added = [_of_kind(term, self.kinds) for term in dictionary.terms]
        kept = [
            Term(term=term, kind=Kind.KEEP, part=part)
            for term in self._accepted
            for part in (Part.FIXED, Part.NOUN, Part.VERB)
            if term.strip()
        ]
        return Scanner(Matcher([*added, *kept])) if added or kept else None

    def _found(self, document: Document) -> Iterable[tuple[Block, list[Match]]]:
        found = document.part(self._scanner)
        if self._own is None:
            return found
        replaced = {term.term for term in self._own.matcher.terms if term.kind is not Kind.KEEP}
        together = {id(block): (block, list(matches)) for block, matches in self._own(document)}
        for block, matches in found:
            ours = together.setdefault(id(block), (block, []))[1]
            ours.extend(match for match in matches if match.term.term not in replaced)
        order = {id(block): index for index, block in enumerate(document.prose)}
        return sorted(together.values(), key=lambda entry: order[id(entry[0])])


@lru_cache(maxsize=4096)
def _constants(
    form: Form,
) -> tuple[Severity | None, Confidence | None, tuple[Reference, ...] | None, Mapping[str, Any]]:
    """What every finding of a form says alike."""
    term = form.term
    source = term.source
    return (
        Severity(term.severity) if term.severity else None,
        Confidence(term.confidence) if term.confidence else None,
        (Reference(source.name, source.url),) if source else None,
        {"term": term.term, "kind": term.kind.value, "alternatives": list(term.alternatives)},
    )


def _of_kind(term: Term, kinds: frozenset[Kind]) -> Term:
    """An added line speaks to its rule, whatever kind a line without one would have."""
    from dataclasses import replace

    if term.kind in kinds or term.kind is Kind.KEEP:
        return term
    return replace(term, kind=min(kinds))
