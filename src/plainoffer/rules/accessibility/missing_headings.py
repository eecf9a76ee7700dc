"""Rule: a long text without any heading."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from plainoffer.document import Block, Document
from plainoffer.findings import Confidence, Severity
from plainoffer.rule import WCAG, Bad, Draft, Good, Rule, option
from plainoffer.rules.accessibility.sources import technique

_TEXT = frozenset({"paragraph", "list-item", "quote", "definition"})
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
        words = 0
        first: Block | None = None
        for block in document.blocks:
            if block.hidden or block.region in _OUTSIDE:
                continue
            if block.role in ("heading", "summary", "legend"):
                yield from self._report(first, words)
                words, first = 0, None
            elif block.role in _TEXT:
                first = first or block
                words += len(block.text.split())
        yield from self._report(first, words)

    def _report(self, first: Block | None, words: int) -> Iterator[Draft]:
        limit = self.options.max_words
        if first is None or words <= limit:
            return
        yield self.finding(
            first.element,
            f"{words} words follow here without a heading. People who look for one thing have to read them all.",
            severity=Severity.ADVICE if words <= 2 * limit else None,
            data={"words": words},
            advice="Add headings that say what each part is about.",
            match="",
        )
