"""The rule hidden-verb."""

from __future__ import annotations

from collections.abc import Iterator

from plainoffer.document import Document
from plainoffer.findings import Confidence, Reference, Severity
from plainoffer.language.hidden_verbs import find_hidden_verbs
from plainoffer.language.prose import Prose, is_foreign
from plainoffer.language.quotations import is_quoted
from plainoffer.rule import Bad, Draft, Good, Need, Rule

HIDDEN_VERBS = Reference(
    "plainlanguage.gov: avoid hidden verbs",
    "https://www.plainlanguage.gov/guidelines/words/avoid-hidden-verbs/",
)


class HiddenVerb(Rule):
    """Use the verb itself, not a noun that hides it.

    "Make an application" is longer than "apply" and says no more. Verbs tell readers what to do.
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
            for found in find_hidden_verbs(block.text):
                if is_foreign(block, found.start, found.end) or block.in_zone(found.start, found.end, "link"):
                    continue
                if is_quoted(block.text, found.start, found.end):
                    continue
                passage = block.passage(found.start, found.end)
                plain = found.replacement or found.verb
                yield self.finding(
                    passage,
                    f"“{passage.text}” hides the verb “{found.verb}” in a noun.",
                    advice=f"Write “{plain}”." if found.replacement else f"Say it with “{found.verb}”.",
                    fix=found.replacement,
                    data={"verb": found.verb},
                )
