"""Rule: text made tiny by an inline style."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from plainoffer.document import Document
from plainoffer.findings import Severity
from plainoffer.rule import WCAG, Bad, Draft, Good, Rule, option
from plainoffer.rules.accessibility.inline_styles import InlineStyles, font_pixels, is_hidden, words_in
from plainoffer.rules.accessibility.sources import DESIGN_TYPE_SCALE, DYSLEXIA_GUIDE

_SMALL_PRINT = frozenset({"sup", "sub", "svg", "text", "tspan", "script", "style", "br", "hr", "img"})


class TinyText(Rule):
    """Text should be large enough to read.

    Small print is hard to read on a phone, in poor light, or for anyone whose sight is not perfect. The British
    Dyslexia Association asks for at least 12 points, which are 16 pixels.
    """

    name = "tiny-text"
    family = "accessibility"
    severity = Severity.WARNING
    references = (DESIGN_TYPE_SCALE, DYSLEXIA_GUIDE, WCAG("1.4.4"))
    examples = (
        Bad('<p style="font-size: 8px">Ask us about places that are left.</p>', at="1:1"),
        Bad('<p><font size="1">Ask us about places that are left.</font></p>', at="1:4"),
        Bad('<span style="font-size:0.6em">Ask us about places that are left.</span>', at="1:1"),
        Good('<p style="font-size: 16px">Ask us about places that are left.</p>'),
        Good('<p style="font-size: 11pt">Ask us about places that are left.</p>', why="14.7 pixels"),
        Good('<p>The 3<sup style="font-size: 60%">rd</sup> of May</p>'),
        Good('<div style="font-size: 0"><img src="a.png" alt=""></div>', why="a trick to close gaps: no text"),
    )

    @dataclass(frozen=True, slots=True)
    class Options:
        """How small text may be."""

        min_pixels: float = option(12.0, "Smallest font size in pixels. 9 points are 12 pixels.")

    options: Options

    def check(self, document: Document) -> Iterator[Draft]:
        """Yield each element with text that an inline size makes smaller than the limit."""
        for element, style in document.part(InlineStyles).styled:
            size = font_pixels(style.get("font-size", ""))
            if size is None or not 0 < size < self.options.min_pixels - 0.05 or is_hidden(style):
                continue
            if element.tag not in _SMALL_PRINT and words_in(document, element) > 1:
                yield self.finding(
                    element,
                    f"This text is set in {style['font-size']}, which is too small for many people to read.",
                    advice="Take the font size away. If the text matters, it should be as large as the rest.",
                    data={"pixels": round(size, 1)},
                    match="",
                )
        for element in document.by_tag("font"):
            if (element.get("size") or "").strip() in ("1", "-2", "-3") and words_in(document, element) > 1:
                yield self.finding(
                    element,
                    "This text is set in the smallest size, which is too small for many people to read.",
                    advice="Take the font tag away. If the text matters, it should be as large as the rest.",
                    match="",
                )
