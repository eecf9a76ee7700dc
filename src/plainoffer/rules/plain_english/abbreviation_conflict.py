"""The rule abbreviation-conflict."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from plainoffer.document import Document
from plainoffer.language.glosses import without_nouns
from plainoffer.language.mentions import Explanation
from plainoffer.rule import WCAG, Bad, Draft, Good, Need, Rule
from plainoffer.rules.plain_english.abbreviation_nearby import written_out
from plainoffer.rules.plain_english.abbreviation_reading import (
    GOVUK_ABBREVIATIONS,
    accepted,
    known_abbreviations,
    read_mentions,
    same_meaning,
)


class AbbreviationConflict(Rule):
    """Give an abbreviation one meaning on a page.

    When a page says that AP is alternative provision, and further down that it is an assistive programme, nobody can
    tell which one the other uses of AP stand for. Keep the short form for one of them, and write the other in full.
    """

    name = "abbreviation-conflict"
    family = "plain-english"
    needs = Need.TEXT
    references = (GOVUK_ABBREVIATIONS, WCAG("3.1.4"))
    examples = (
        Bad(
            "<p>Alternative provision (AP) is for all ages.</p><p>An assistant practitioner (AP) will phone you.</p>",
            at="1:81",
            match="AP",
        ),
        Good(
            "<p>Special educational needs co-ordinator (SENCo).</p><p>SENCO (special educational needs coordinators)"
            "</p>",
            why="Hyphens, capitals and plurals make no other meaning.",
        ),
        Good(
            "<p>Special educational needs and disabilities (SEND). Special educational needs or disability (SEND).</p>"
        ),
    )

    def check(self, document: Document) -> Iterator[Draft]:
        """Yield each explanation that gives an abbreviation another meaning than the first one did."""
        fine = accepted(self)
        known = known_abbreviations(self).expansions
        for key, explanations in read_mentions(self, document).explanations.items():
            first = min(explanations, key=lambda each: each.order)
            if key in fine:
                continue
            for other in sorted(explanations, key=lambda each: each.order):
                if other.short == first.short and not same_meaning(_core(first, known), _core(other, known)):
                    yield self.finding(
                        other.passage,
                        f"Here “{other.short}” stands for “{other.long}”, but further up it stands for “{first.long}”.",
                        advice=f"Use “{other.short}” for one of them only. Write the other in full each time.",
                        data={"short": other.short, "expansions": [first.long, other.long]},
                    )
                    break


def _core(each: Explanation, known: Mapping[str, tuple[str, ...]]) -> str:
    """Return the full words without the noun that the short form has as well: the plan of "EHC plan"."""
    nouns = each.block.text[each.short_start : each.short_end].split()[1:]
    return written_out(each.long[: without_nouns(each.long, 0, len(each.long), nouns)], each.short, known)
