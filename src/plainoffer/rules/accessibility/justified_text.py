"""Rule: text that is justified by an inline style."""

from __future__ import annotations

from collections.abc import Iterator

from plainoffer.document import Document
from plainoffer.findings import Severity
from plainoffer.rule import WCAG, Bad, Draft, Good, Rule
from plainoffer.rules.accessibility.inline_styles import Inherited, InlineStyles
from plainoffer.rules.accessibility.sources import DYSLEXIA_GUIDE, technique

_FEW = 5
_JUSTIFIED = frozenset({"justify", "justify-all"})
_OTHER_ALIGN = frozenset({"img", "table", "iframe", "hr", "object", "embed"})  # where align moves the element itself


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
        Good(
            '<div style="text-align: justify"><p style="text-align: left">You can apply for a place here.</p></div>',
            why="taken back",
        ),
        Good('<p style="text-align: justify">Thank you.</p>', why="one short line is never stretched"),
    )

    def check(self, document: Document) -> Iterator[Draft]:
        """Yield each element whose style or ``align`` attribute justifies more than a few words."""
        values = document.part(InlineStyles).setting("text-align")
        for element in document.by_attribute("align"):
            if element.tag not in _OTHER_ALIGN:
                values.setdefault(element, (element.get("align") or "").strip().lower())
        if _JUSTIFIED.isdisjoint(values.values()):
            return
        inherited = Inherited(values)
        for element, outer in inherited.outer.items():
            if values[element] not in _JUSTIFIED or (outer is not None and values[outer] in _JUSTIFIED):
                continue
            if inherited.words_with(document, element, values, *_JUSTIFIED) > _FEW:
                yield self.finding(
                    element,
                    "This text is justified. The uneven gaps between its words make it hard to read, above all for "
                    "people with dyslexia.",
                    advice="Take the alignment away, so that the text is aligned to the left.",
                    match="",
                )
