"""The rule hidden-verb."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plainoffer.document import Block, Document
from plainoffer.findings import Confidence, Reference, Severity
from plainoffer.language.hidden_verbs import HiddenVerb as Found
from plainoffer.language.hidden_verbs import find_hidden_verbs
from plainoffer.language.matching import Match, longest
from plainoffer.language.prose import Prose, is_foreign
from plainoffer.language.quotations import is_quoted
from plainoffer.language.terms import Kind
from plainoffer.lazy import cached_property
from plainoffer.rule import Bad, Draft, Good, Need, Rule
from plainoffer.rules.plain_english.term_scanner import Scanner, shared_scanner

HIDDEN_VERBS = Reference(
    "plainlanguage.gov: avoid hidden verbs",
    "https://www.plainlanguage.gov/guidelines/words/avoid-hidden-verbs/",
)


_NAMES = frozenset({Kind.KEEP, Kind.LEGAL})
_RIVALS = _NAMES | {Kind.JARGON, Kind.WORDY}


class HiddenVerb(Rule):
    """Use the verb itself, not a noun that hides it.

    "Make an application" is longer than "apply" and says no more. Verbs tell readers what to do. "An application can be
    made" hides the same verb.

    Where `wordy-phrase` or `jargon` speak of the same words, you see one finding: the longest, or the one with a fix.
    """

    name = "hidden-verb"
    family = "plain-english"
    severity = Severity.ADVICE
    confidence = Confidence.LIKELY
    needs = Need.TEXT
    references = (HIDDEN_VERBS,)
    examples = (
        Bad(
            "<p>You can make an application for a place.</p>",
            at="1:12",
            match="make an application",
            fixed="<p>You can apply for a place.</p>",
        ),
        Bad(
            "<p>We carried out a review of the plan.</p>",
            at="1:7",
            match="carried out a review of",
            fixed="<p>We reviewed the plan.</p>",
        ),
        Bad("<p>The panel makes a decision.</p>", at="1:14", fixed="<p>The panel decides.</p>"),
        Bad("<p>A complaint can be made by phone.</p>", at="1:4", match="A complaint can be made"),
        Good("<p>You can apply for a place. We reviewed the plan.</p>"),
        Good(
            "<p>Fill in the application form. We carry out an EHC needs assessment.</p>",
            why="Names stay as they are.",
        ),
        Good("<p>Make good use of your time. We made no change. Take it to a meeting.</p>"),
        Good("<p><a href='/c'>Make a request</a></p>", why="A link may be the name of a form."),
    )

    def check(self, document: Document) -> Iterator[Draft]:
        """Yield each hidden verb in the running text."""
        for block in document.part(Prose).own:
            found = find_hidden_verbs(block.text)
            terms = self._terms_of(block.text) if found else ()
            for each in found:
                if self._is_left_alone(block, each) or _is_said_by(terms, each):
                    continue
                passage = block.passage(each.start, each.end)
                plain = each.replacement or each.verb
                yield self.finding(
                    passage,
                    f"“{passage.text}” hides the verb “{each.verb}” in a noun.",
                    advice=f"Write “{plain}”." if each.replacement else f"Say it with “{each.verb}”.",
                    fix=each.replacement,
                    data={"verb": each.verb},
                )

    @staticmethod
    def _is_left_alone(block: Block, found: Found) -> bool:
        start, end = found.start, found.end
        return is_foreign(block, start, end) or block.in_zone(start, end, "link") or is_quoted(block.text, start, end)

    def _terms_of(self, text: str) -> Sequence[Match]:
        """The terms of the dictionaries in a text which has a hidden verb: the longer of two findings is the one."""
        return longest(self._scanner.read(text), wanted=self._is_rival)

    def _is_rival(self, match: Match) -> bool:
        term = match.term
        return term.kind in _RIVALS and not term.thorough and term.term not in self._accepted

    @cached_property
    def _accepted(self) -> frozenset[str]:
        return frozenset(self.context.settings.get("accept", ()))

    @cached_property
    def _scanner(self) -> Scanner:
        return shared_scanner(self.context)


def _is_said_by(terms: Sequence[Match], found: Found) -> bool:
    """Say whether a term says as much, or gives the noun a name: "carry out a care review"."""
    for term in terms:
        if term.term.kind in _NAMES:
            if term.start < found.noun_start < term.end:
                return True
        elif found.touches(term.start, term.end) and not found.beats(term.start, term.end):
            return True
    return False
