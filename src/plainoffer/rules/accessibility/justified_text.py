"""Rule: text that is justified by an inline style."""

from __future__ import annotations

from collections.abc import Iterator

from plainoffer.document import Document, Element
from plainoffer.findings import Severity
from plainoffer.rule import WCAG, Bad, Draft, Good, Rule
from plainoffer.rules.accessibility.inline_styles import InlineStyles, words_in
from plainoffer.rules.accessibility.sources import DYSLEXIA_GUIDE, technique

_FEW = 5


class JustifiedText(Rule):
    """Text should be aligned to the left, not justified.

    Justified text stretches the gaps between words. They join up into "rivers" of white that run down the page,
    which many people with dyslexia find hard to read past.
    """

    name = "justified-text"
    family = "accessibility"
    severity = Severity.WARNING
    references = (WCAG("1.4.8"), technique("F88"), DYSLEXIA_GUIDE)
    examples = (
        Bad('<p style="text-align: justify">The nursery can help you to apply for a place.</p>', at="1:1"),
        Bad('<p align="justify">The nursery can help you to apply for a place.</p>', at="1:1"),
        Good('<p style="text-align: left">The nursery can help you to apply for a place.</p>'),
        Good('<div style="display: flex; justify-content: center">The nursery can help you to apply.</div>'),
        Good('<p style="text-align: justify">Thank you.</p>', why="one short line is never stretched"),
    )

    def check(self, document: Document) -> Iterator[Draft]:
        """Yield each element whose style or ``align`` attribute justifies more than a few words."""
        found: list[Element] = [
            element
            for element, style in document.part(InlineStyles).styled
            if style.get("text-align") in ("justify", "justify-all")
        ]
        for element in document.by_attribute("align"):
            if (element.get("align") or "").strip().lower() == "justify" and element not in found:
                found.append(element)
        inside = set(found)
        for element in found:
            if any(parent in inside for parent in element.iterancestors()):
                continue
            if words_in(document, element) > _FEW:
                yield self.finding(
                    element,
                    "This text is justified. The uneven gaps between its words make it hard to read, above all for "
                    "people with dyslexia.",
                    advice="Take the alignment away, so that the text is aligned to the left.",
                    match="",
                )
