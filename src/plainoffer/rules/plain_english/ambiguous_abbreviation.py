"""The rule ambiguous-abbreviation."""

from __future__ import annotations

from collections.abc import Iterator

from plainoffer.document import Document
from plainoffer.findings import Confidence
from plainoffer.rule import WCAG, Bad, Draft, Good, Need, Rule
from plainoffer.rules.plain_english.abbreviation_reading import (
    GOVUK_ABBREVIATIONS,
    known_abbreviations,
    meanings,
    spelled_out,
    unexplained,
)


class AmbiguousAbbreviation(Rule):
    """Say which meaning you have in mind when an abbreviation has several.

    PA can be a personal assistant, a passenger assistant or a personal adviser. A reader who knows one of them will
    read your sentence wrongly, and will not notice. Write the full words where you first use the short form.
    """

    name = "ambiguous-abbreviation"
    family = "plain-english"
    confidence = Confidence.LIKELY
    needs = Need.TEXT
    references = (GOVUK_ABBREVIATIONS, WCAG("3.1.4"))
    examples = (
        Bad("<p>You can pay a PA to help you at home.</p>", at="1:18", match="PA"),
        Good("<p>You can pay a personal assistant (PA) to help you at home. Your PA can be a friend.</p>"),
        Good(
            "<p>Children with special educational needs and disabilities (SEND) can come.</p>",
            why="It is explained. Variants such as “or disability” are the same meaning.",
        ),
    )

    def check(self, document: Document) -> Iterator[Draft]:
        """Yield the first use of each abbreviation that has several meanings and is not explained at all."""
        known = known_abbreviations(self)
        for use, later in unexplained(self, document):
            choices = meanings(known.expansions.get(use.short, ()), use)
            if later is not None or len(choices) < 2:
                continue
            listed = "; ".join(f"“{long}”" for long in choices)
            yield self.finding(
                use.passage,
                f"“{use.short}” has more than one meaning, and you do not say which: {listed}.",
                advice=f"Write the one you mean, for example “{spelled_out(choices[0], use)} ({use.passage.text})”.",
                data={"short": use.short, "expansions": list(choices)},
            )
