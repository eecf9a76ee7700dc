"""Rule: text that an inline style puts in capitals."""

from __future__ import annotations

from collections.abc import Iterator

from plainoffer.document import Document
from plainoffer.findings import Severity
from plainoffer.rule import Bad, Draft, Good, Rule
from plainoffer.rules.accessibility.inline_styles import Inherited, InlineStyles
from plainoffer.rules.accessibility.sources import DYSLEXIA_GUIDE, GOVUK_STYLE

_FEW = 2


class StyledCapitals(Rule):
    """Sentences should not be put in capitals by a style.

    People know words by their shape, and in capitals every word is a box. Some screen readers spell words in
    capitals letter by letter. A word or two, as on a label, is fine.
    """

    name = "styled-capitals"
    family = "accessibility"
    severity = Severity.WARNING
    references = (GOVUK_STYLE, DYSLEXIA_GUIDE)
    examples = (
        Bad('<p style="text-transform: uppercase">All clubs are closed on Monday</p>', at="1:1"),
        Good('<p style="text-transform: none">All clubs are closed on Monday</p>'),
        Good(
            '<div style="text-transform: uppercase"><p style="text-transform: none">All clubs are closed</p></div>',
            why="taken back",
        ),
        Good('<span style="text-transform: uppercase">New</span>', why="a label of one word"),
        Good('<p style="text-transform: capitalize">alder grange school and nursery</p>'),
        Good('<p>The gardener, <span style="font-variant: small-caps">Jo Field</span></p>'),
    )

    def check(self, document: Document) -> Iterator[Draft]:
        """Yield each element of which more than two words are in capitals by an inline style."""
        values = document.part(InlineStyles).setting("text-transform")
        if "uppercase" not in values.values():
            return
        inherited = Inherited(values)
        for element, outer in inherited.outer.items():
            if values[element] != "uppercase" or (outer is not None and values[outer] == "uppercase"):
                continue
            if inherited.words_with(document, element, values, "uppercase") > _FEW:
                yield self.finding(
                    element,
                    "A style shows this text in capitals, which are harder to read than small letters.",
                    advice="Take text-transform away. To stress something, use bold for a few words.",
                    match="",
                )
