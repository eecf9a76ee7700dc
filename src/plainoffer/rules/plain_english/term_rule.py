"""What the four dictionary rules share: one scan of the page for all of them, guards, advice and fixes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, ClassVar

from msgspec import Struct
from msgspec.structs import replace

from plainoffer.document import Block, Document
from plainoffer.findings import Confidence, Reference, Severity
from plainoffer.language import advising, guards, rewording
from plainoffer.language.dictionaries import require_readable, with_conflicts
from plainoffer.language.dictionary_lines import parse
from plainoffer.language.explanations import explained
from plainoffer.language.hidden_verbs import find_hidden_verbs, may_be_part
from plainoffer.language.inflection import british
from plainoffer.language.kept import kept_all
from plainoffer.language.matching import Form, Match, Matcher, forms_of, longest
from plainoffer.language.prose import is_foreign
from plainoffer.language.terms import Kind, Part, Term
from plainoffer.lazy import cached_property
from plainoffer.rule import Draft, Need, Rule, option
from plainoffer.rules.plain_english.term_scanner import Scanner, shared_scanner


@dataclass(frozen=True, slots=True)
class TermOptions:
    """Options of a rule that looks for terms."""

    accept: tuple[str, ...] = option((), "Terms that are fine here, in all their forms.")
    add: tuple[str, ...] = option(
        (), 'Lines of a dictionary to add, such as "hub (noun) = centre". A line replaces the same term.'
    )
    thorough: bool = option(
        False, "Also report words over which editors differ: they are common, and a shorter one is at hand."
    )


class Told(Struct, frozen=True, eq=False, gc=False):
    """A term in a text, and what its rule says of it.

    Attributes:
        match: where it stands.
        message: what is wrong with it.
        advice: what to write instead.
        new: what to put in its place, if that is sure to fit.
        explained: whether the text says what it means.
    """

    match: Match
    message: str
    advice: str
    new: str | None
    explained: bool


class TermRule(Rule, abstract=True):
    """Base of the rules that look for terms of a dictionary.

    `kinds` are the kinds of terms that the rule reports. Terms to keep, and those of the kinds `beside`, which another
    rule reports, take part in the search, because the longest match wins: "in the vicinity of" is one wordy phrase,
    and the word in it is not reported again as jargon.

    A rule that `yields_to_hidden_verbs` is silent where hidden-verb speaks of the same words and of more around them.

    The project's own `accept` says that readers know a word. It counts unless `for_known_words` is false: a body that
    has closed stays closed, however well readers know its name.
    """

    kinds: ClassVar[frozenset[Kind]]
    beside: ClassVar[frozenset[Kind]] = frozenset()
    for_known_words: ClassVar[bool] = True
    yields_to_hidden_verbs: ClassVar[bool] = False
    needs = Need.TEXT
    Options = TermOptions

    def check(self, document: Document) -> Iterator[Draft]:
        """Report the terms of the rule's kinds that stand in running text."""
        for block, told in self.terms(document):
            yield self.report(block, told)

    def terms(self, document: Document) -> Iterator[tuple[Block, Told]]:
        """The terms of the rule's kinds in running text, without those that the project accepts."""
        for block in self._blocks(document):
            for told in self._told(block.text):
                if not is_foreign(block, told.match.start, told.match.end):
                    yield block, told

    def message(self, match: Match) -> str:
        """What is wrong with a match, and why it matters."""
        raise NotImplementedError(f"{type(self).__name__} does not say what is wrong with a term.")

    def advice(self, match: Match) -> str:
        """What to write instead."""
        return advising.advice(match)

    def report(self, block: Block, told: Told) -> Draft:
        """Make the finding for a term."""
        match = told.match
        severity, confidence, references, data = _constants(match.form)
        return self.finding(
            block.passage(match.start, match.end),
            told.message,
            advice=told.advice,
            fix=told.new,
            safe=match.term.fix == "safe",
            severity=severity,
            confidence=confidence,
            references=references,
            data=data,
        )

    def _blocks(self, document: Document) -> list[Block]:
        """The blocks that may hold a term."""
        found = document.part(self._scanner)
        if self._own is None:
            return found
        either = {*found, *self._own(document)}
        return [block for block in document.prose if block in either]

    @cached_property
    def _told(self) -> Callable[[str], tuple[Told, ...]]:
        """What the rule says of each text, kept by the text."""
        return kept_all(self._tell)

    def _tell(self, text: str) -> Iterator[Told]:
        for match in longest(self._candidates(text), wanted=self._takes_part):
            term = match.term
            if term.kind not in self.kinds or term.term in self._accepted or not guards.reportable(match):
                continue
            if self.yields_to_hidden_verbs and _is_in_hidden_verb(text, match):
                continue
            new = rewording.replacement(match)
            yield Told(match, self.message(match), self.advice(match), new, explained(match))

    def _candidates(self, text: str) -> tuple[Match, ...]:
        found = self._scanner.read(text)
        if self._own is None:
            return found
        replaced = {term.term for term in self._own.matcher.terms if term.kind is not Kind.KEEP}
        return (*self._own.read(text), *(match for match in found if match.term.term not in replaced))

    def _takes_part(self, match: Match) -> bool:
        term = match.form.term
        if term.thorough and not self.options.thorough:
            return False
        kind = term.kind
        return kind in self.kinds or kind is Kind.KEEP or kind in self.beside

    @cached_property
    def _scanner(self) -> Scanner:
        return shared_scanner(self.context)

    @cached_property
    def _accept(self) -> frozenset[str]:
        """What the project accepts, in British spelling, as that of the dictionaries is."""
        known = self.context.settings.get("accept", ()) if self.for_known_words else ()
        return frozenset(map(british, (*self.options.accept, *known)))

    @cached_property
    def _accepted(self) -> frozenset[str]:
        """The accepted terms with those that are a form or a spelling of one: "utilise" covers "utilisation"."""
        find = self._scanner.matcher.candidates
        found = [match.term for text in self._accept for match in find(text) if match.text == text]
        forms = (" ".join(form.words) for term in found for form in forms_of(term))
        return self._accept.union(forms, (term.term for term in found))

    @cached_property
    def _own(self) -> Scanner | None:
        """A scanner over what this rule's options add: new lines, and accepted phrases as terms to keep."""
        dictionary = parse("\n".join(self.options.add), f'option "add" of {self.name}')
        require_readable([with_conflicts(dictionary)])
        added = [_of_kind(term, self.kinds) for term in dictionary.terms]
        kept = [
            Term(term=term, kind=Kind.KEEP, part=part)
            for term in self._accept
            for part in (Part.FIXED, Part.NOUN, Part.VERB)
            if term.strip()
        ]
        return Scanner(Matcher([*added, *kept])) if added or kept else None


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


def _is_in_hidden_verb(text: str, match: Match) -> bool:
    """Say whether a hidden verb takes in a term, so that one finding with one advice is left."""
    if match.term.kind is Kind.LEGAL or not may_be_part(match.words.words[match.first : match.last + 1]):
        return False
    start, end, contested = match.start, match.end, match.term.thorough
    found = find_hidden_verbs(text)
    return any(each.beats(start, end) or (contested and each.touches(start, end)) for each in found)


def _of_kind(term: Term, kinds: frozenset[Kind]) -> Term:
    """An added line speaks to its rule, whatever kind a line without one would have."""
    if term.kind in kinds or term.kind is Kind.KEEP:
        return term
    return replace(term, kind=min(kinds))
