"""Rule: text made tiny by an inline style."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from plainoffer.document import Document, Element
from plainoffer.findings import Severity
from plainoffer.rule import WCAG, Bad, Draft, Good, Rule, option
from plainoffer.rules.accessibility.inline_styles import Inherited, InlineStyles, font_pixels, is_hidden
from plainoffer.rules.accessibility.sources import DESIGN_TYPE_SCALE, DYSLEXIA_GUIDE

_SMALL_PRINT = frozenset({"sup", "sub", "svg", "text", "tspan", "script", "style", "br", "hr", "img"})
_NORMAL = 16.0
_FONT_SIZES = {
    "1": "x-small", "2": "small", "3": "medium", "4": "large", "5": "x-large", "6": "xx-large", "7": "xx-large",
    "-1": "small", "-2": "x-small", "-3": "x-small", "+1": "large", "+2": "x-large", "+3": "xx-large",
}  # fmt: skip


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
        Bad('<p style="font: 9px Arial">Ask us about places that are left.</p>', at="1:1"),
        Good(
            '<div style="font-size: 62.5%"><p style="font-size: 1.6em">Ask us about places.</p></div>', why="16 pixels"
        ),
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
        """Yield each element with text of its own that an inline size makes smaller than the limit."""
        styles, fonts = document.part(InlineStyles), document.by_tag("font")
        values = styles.setting("font-size")
        written = dict(values)
        for font in fonts:
            if named := _FONT_SIZES.get((font.get("size") or "").strip()):
                values.setdefault(font, named)
        if not any(_may_be_small(value) for value in values.values()):
            return
        inherited = Inherited((el for el in document.elements if el in values) if fonts else values)
        hidden = {element for element, style in styles.styled if is_hidden(style)}
        sizes: dict[Element, float | None] = {}
        for element, outer in inherited.outer.items():
            around = 16.0 if outer is None else sizes[outer]
            size = sizes[element] = None if around is None else font_pixels(values[element], around)
            if size is None or not 0 < size < self.options.min_pixels - 0.05 or element in hidden:
                continue
            if element.tag not in _SMALL_PRINT and inherited.words(document, element) > 1:
                yield self._report(element, written.get(element, ""), size)

    def _report(self, element: Element, written: str, size: float) -> Draft:
        what, where = (written, "font size") if written else ("the smallest size", "font tag")
        return self.finding(
            element,
            f"This text is set in {what}, which is too small for many people to read.",
            advice=f"Take the {where} away. If the text matters, it should be as large as the rest.",
            data={"pixels": round(size, 1)},
            match="",
        )


def _may_be_small(value: str) -> bool:
    size = font_pixels(value)
    return size is not None and 0 < size < _NORMAL
