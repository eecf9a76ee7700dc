"""The rule abbreviation-free."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from plainoffer.document import Document
from plainoffer.language.mentions import in_furniture
from plainoffer.rule import WCAG, Bad, Draft, Good, Need, Rule, option
from plainoffer.rules.plain_english.abbreviation_nearby import full_words_beside
from plainoffer.rules.plain_english.abbreviation_reading import (
    accepted,
    belongs_to_other,
    expansion_fix,
    known_abbreviations,
    meanings,
    not_well_known,
    read_mentions,
    spelled_out,
)


class AbbreviationFree(Rule):
    """Use no abbreviations at all.

    This strict rule is off unless you select it. Some Local Offers promise to be free of abbreviations, because many
    parents and young people read only one part of a page and never see where a short form was explained.
    """

    name = "abbreviation-free"
    family = "plain-english"
    default = False
    needs = Need.TEXT
    references = (WCAG("3.1.4"),)
    examples = (
        Bad(
            "<p>Your EHCP will say so.</p>",
            at="1:9",
            match="EHCP",
            fixed="<p>Your education, health and care plan will say so.</p>",
        ),
        Bad(
            "<p>An education, health and care plan (EHCP) helps.</p>",
            at="1:40",
            match="EHCP",
            why="Even an explained one is reported.",
        ),
        Good("<p>Your education, health and care plan will say so.</p>"),
        Good("<p>Phone your GP.</p>", why="Everybody knows it. Set allow-well-known to false to report it too."),
    )

    @dataclass(frozen=True, slots=True, kw_only=True)
    class Options:
        """Options of the rule."""

        allow_well_known: bool = option(True, "Leave short forms alone that everybody knows, such as NHS.")

    def check(self, document: Document) -> Iterator[Draft]:
        """Yield every use of every abbreviation."""
        known = known_abbreviations(self)
        fine = accepted(self)
        for key, uses in read_mentions(self, document).uses.items():
            if key in fine:
                continue
            for use in not_well_known(known, uses) if self.options.allow_well_known else uses:
                if in_furniture(use) or belongs_to_other(known, use):
                    continue
                choices = meanings(known.expansions.get(use.short, ()), use)
                bracketed = use.block.text[use.start - 1 : use.start] == "("
                long = spelled_out(choices[0], use) if len(choices) == 1 and not bracketed else None
                yield self.finding(
                    use.passage,
                    f"“{use.passage.text}” is an abbreviation. Pages here do without them.",
                    advice=f"Write “{long}”." if long else "Write the full words.",
                    fix=expansion_fix(use, long) if long and not full_words_beside(use, known.expansions) else None,
                    data={"short": use.short},
                )
