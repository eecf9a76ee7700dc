"""Rule: a long text without any heading."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from plainoffer.document import Block, Document
from plainoffer.findings import Confidence, Severity
from plainoffer.rule import WCAG, Bad, Draft, Good, Rule, option
from plainoffer.rules.accessibility.sources import technique

_TEXT = frozenset({"paragraph", "list-item", "quote", "definition"})
_HEADINGS = frozenset({"heading", "summary", "legend"})
_OUTSIDE = frozenset({"navigation", "header", "footer", "aside"})
_PARAGRAPH = "<p>" + "You can ask us for help with travel to school. " * 12 + "</p>"


class MissingHeadings(Rule):
    """A long text needs headings.

    Few people read a page from top to bottom. Headings let them find the part they need, by eye or with the
    headings list of a screen reader. A text of more than twice the limit is a warning, a shorter one advice.
    """

    name = "missing-headings"
    family = "accessibility"
    severity = Severity.WARNING
    confidence = Confidence.LIKELY
    references = (WCAG("2.4.10"), technique("H69"))
    examples = (
        Bad(_PARAGRAPH * 4, at="1:1"),
        Good("<h2>Travel to school</h2>" + _PARAGRAPH * 2 + "<h3>How to ask</h3>" + _PARAGRAPH * 2),
        Good(_PARAGRAPH, why="short enough to do without"),
    )

    @dataclass(frozen=True, slots=True)
    class Options:
        """How long a text may be without a heading."""

        max_words: int = option(350, "Most words that may follow each other without a heading.")

    options: Options

    def applies(self, document: Document) -> bool:
        """Plain text has no headings."""
        return document.source.kind != "text"

    def check(self, document: Document) -> Iterator[Draft]:
        """Yield the first block of a text in which no heading comes within the limit."""
        together: list[Block] = []
        for block in document.blocks:
            if block.role in _TEXT:
                if not block.hidden and block.region not in _OUTSIDE:
                    together.append(block)
            elif block.role in _HEADINGS and not block.hidden and block.region not in _OUTSIDE:
                yield from self._report(together)
                together = []
        yield from self._report(together)

    def _report(self, blocks: list[Block]) -> Iterator[Draft]:
        limit = self.options.max_words
        if sum(len(block.text) for block in blocks) <= limit:  # a word has at least a letter
            return
        words = sum(len(block.text.split()) for block in blocks)
        if words <= limit:
            return
        yield self.finding(
            blocks[0].element,
            f"{words} words follow here without a heading. People who look for one thing have to read them all.",
            severity=Severity.ADVICE if words <= 2 * limit else None,
            data={"words": words},
            advice="Add headings that say what each part is about.",
            match="",
        )
