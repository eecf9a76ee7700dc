"""The rule `jargon`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from plainoffer.document import Document
from plainoffer.findings import Reference, Severity
from plainoffer.language.matching import Match
from plainoffer.language.terms import Kind
from plainoffer.rule import Bad, Draft, Good, option
from plainoffer.rules.plain_english.term_rule import TermOptions, TermRule

_MESSAGES = {
    Kind.JARGON: "“{}” is jargon: many readers do not know it, and the rest have to slow down.",
    Kind.LATIN: "“{}” is Latin: many readers mix it up, and some screen readers say it wrongly.",
    Kind.METAPHOR: "“{}” is office language: readers have to guess what it means for them.",
    Kind.LEGAL: "“{}” is a legal name. Keep it, and say what it means the first time you use it.",
}


_FORMAL = "“{}” is correct, and a shorter or plainer word is at hand. Formal words slow readers down."


@dataclass(frozen=True, slots=True)
class JargonOptions(TermOptions):
    """Options of the rule `jargon`."""

    explain_legal_terms: bool = option(
        False, "Also advise to explain legal names, such as “annual review”, the first time a page uses them."
    )


class Jargon(TermRule):
    """Use words that families know.

    People read a Local Offer when they are worried and in a hurry. A word they have to look up costs them
    time, and some of them give up. The words come from the dictionaries, each with what to write instead
    and where the advice comes from. A word that you explain on the page ("signposting means telling you
    where to get help") is left alone, and so are names, quotations and everyday senses of the same word.
    """

    name = "jargon"
    family = "plain-english"
    severity = Severity.WARNING
    references = (
        Reference(
            "Content design: writing for GOV.UK",
            "https://www.gov.uk/guidance/content-design/writing-for-gov-uk#plain-english",
        ),
    )
    kinds: ClassVar[frozenset[Kind]] = frozenset({Kind.JARGON, Kind.LATIN, Kind.METAPHOR, Kind.LEGAL})
    beside: ClassVar[frozenset[Kind]] = frozenset({Kind.WORDY, Kind.OUTDATED, Kind.DISABILITY})
    yields_to_hidden_verbs: ClassVar[bool] = True
    Options = JargonOptions
    examples = (
        Bad(
            "<p>Schools utilise this form.</p>",
            at="1:12",
            match="utilise",
            fixed="<p>Schools use this form.</p>",
        ),
        Bad(
            "<p>Commencing in May.</p>",
            at="1:4",
            fixed="<p>Starting in May.</p>",
            why="in every form of the word",
        ),
        Bad("<p>We signpost families to clubs.</p>", at="1:7", match="signpost"),
        Bad("<p>Bring a letter, e.g. from your GP.</p>", at="1:20", match="e.g."),
        Good("<p>Use this form.</p>"),
        Good("<p>Tell us your email address by post.</p>", why="an everyday sense"),
        Good("<p>Signposting (telling you where to get help) is free.</p>", why="explained"),
        Good("<p>Ask the Derby Multi-Agency Team.</p>", why="a name"),
    )

    def check(self, document: Document) -> Iterator[Draft]:
        """Report jargon that the page has not explained by then, and legal names once a page if wanted."""
        known: set[str] = set()
        for block, told in self.terms(document):
            term = told.match.term
            if block.role == "term" or told.explained:
                known.add(term.term)
            elif term.term not in known and (term.kind is not Kind.LEGAL or self.options.explain_legal_terms):
                if term.kind is Kind.LEGAL:
                    known.add(term.term)
                yield self.report(block, told)

    def message(self, match: Match) -> str:
        """Say what kind of jargon it is. Words over which editors differ are known to most readers."""
        message = _FORMAL if match.term.thorough else _MESSAGES[match.term.kind]
        return message.format(match.text)
