"""The rule double-negative."""

from __future__ import annotations

from collections.abc import Iterator

from plainoffer.document import Document
from plainoffer.findings import Confidence, Reference, Severity
from plainoffer.language.inflection import same_case
from plainoffer.language.negatives import find_double_negatives
from plainoffer.language.prose import Prose, is_foreign
from plainoffer.language.quotations import is_quoted
from plainoffer.rule import Bad, Draft, Good, Need, Rule

POSITIVE = Reference(
    "plainlanguage.gov: use positive language",
    "https://www.plainlanguage.gov/guidelines/concise/use-positive-language/",
)
_FIXES = {"no fewer than": "at least", "not fewer than": "at least", "no less than": "at least",
          "not less than": "at least", "not more than": "at most"}  # fmt: skip


class DoubleNegative(Rule):
    """Say it the positive way: two negatives are easy to misread.

    "It is not uncommon" takes longer to understand than "it is common". People who read slowly may see only one of
    the two negatives, and understand the opposite.
    """

    name = "double-negative"
    family = "plain-english"
    severity = Severity.ADVICE
    confidence = Confidence.LIKELY
    needs = Need.TEXT
    references = (POSITIVE,)
    examples = (
        Bad("<p>It is not uncommon to wait.</p>", at="1:10", match="not uncommon"),
        Bad(
            "<p>You must give no fewer than 3 days.</p>",
            at="1:18",
            match="no fewer than",
            fixed="<p>You must give at least 3 days.</p>",
        ),
        Bad("<p>You cannot come unless you do not mind noise.</p>", at="1:8"),
        Bad("<p>There is no reason why you cannot visit.</p>", at="1:13", match="no reason why you cannot"),
        Good("<p>It is common to wait. You must give at least 3 days.</p>"),
        Good("<p>It is not only free but not under 18s only. This is not unique or universal.</p>"),
        Good(
            "<p>You cannot apply unless you live here. Do not come until 9am.</p>",
            why="One negative, plainly put.",
        ),
    )

    def check(self, document: Document) -> Iterator[Draft]:
        """Yield each pair of negatives."""
        for block in document.part(Prose).own:
            for found in find_double_negatives(block.text):
                if is_foreign(block, found.start, found.end) or is_quoted(block.text, found.start, found.end):
                    continue
                passage = block.passage(found.start, found.end)
                fix = _FIXES.get(" ".join(passage.text.lower().split()))
                yield self.finding(
                    passage,
                    f"“{passage.text}” has two negatives. It is easy to read as the opposite.",
                    advice=found.advice,
                    fix=fix and same_case(fix, passage.text),
                )
