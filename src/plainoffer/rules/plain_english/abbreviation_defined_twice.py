"""The rule abbreviation-defined-twice."""

from __future__ import annotations

from collections.abc import Iterator

from plainoffer.document import Document
from plainoffer.findings import Severity
from plainoffer.language.mentions import Explanation
from plainoffer.rule import Bad, Draft, Good, Need, Rule
from plainoffer.rules.plain_english.abbreviation_reading import (
    GOVUK_ABBREVIATIONS,
    read_mentions,
    same_meaning,
)


class AbbreviationDefinedTwice(Rule):
    """Explain an abbreviation once, where you first use it.

    Full words and short form together are slow to read, so once is enough. After that, use either of them alone. An
    <abbr> element, a definition list and a table of terms may repeat what the text says.
    """

    name = "abbreviation-defined-twice"
    family = "plain-english"
    severity = Severity.ADVICE
    needs = Need.TEXT
    references = (GOVUK_ABBREVIATIONS,)
    examples = (
        Bad(
            "<p>Ask for an education, health and care plan (EHCP).</p>"
            "<p>Your education, health and care plan (EHCP) lasts.</p>",
            at="1:99",
            match="EHCP",
        ),
        Good("<p>Ask for an education, health and care plan (EHCP).</p><p>Your EHCP lasts until you are 25.</p>"),
        Good(
            "<p>Direct payments (DPs) help.</p><p>Read about <abbr title='direct payments'>DPs</abbr>.</p>",
            why="The element explains it to software, and does not slow readers down.",
        ),
    )

    def check(self, document: Document) -> Iterator[Draft]:
        """Yield each explanation in the text after the first one."""
        for explanations in read_mentions(self, document).explanations.values():
            told: dict[tuple[int, int], Explanation] = {}
            for each in sorted(explanations, key=lambda each: each.order):
                if each.how in ("abbr", "list") or each.block.role in ("heading", "alt") or each.order in told:
                    continue
                first = next((other for other in told.values() if same_meaning(other.long, each.long)), None)
                if first is not None:
                    yield self._repeated(document, each, first)
                told[each.order] = each

    def _repeated(self, document: Document, each: Explanation, first: Explanation) -> Draft:
        line = document.line_column(first.passage.span.start)[0]
        return self.finding(
            each.passage,
            f"You have already explained “{each.short}” on line {line}.",
            advice=f"Write only “{each.short}” or only “{each.long}” here.",
            data={"short": each.short, "expansion": each.long},
        )
