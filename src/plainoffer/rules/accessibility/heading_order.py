"""Rule: headings that skip a level."""

from __future__ import annotations

from collections.abc import Iterator

from plainoffer.document import Block, Document
from plainoffer.findings import Severity
from plainoffer.rule import WCAG, Bad, Draft, Good, Rule
from plainoffer.rules.accessibility.sources import technique


class HeadingOrder(Rule):
    """Headings must go down one level at a time.

    People who use a screen reader learn from the levels how a page is built, as others do from the size of the
    type. After a heading of level 2, one of level 4 makes them look for the part in between. Going back up by any
    number of levels is fine: that is where a part ends.
    """

    name = "heading-order"
    family = "accessibility"
    severity = Severity.WARNING
    references = (WCAG("1.3.1"), technique("G141"))
    examples = (
        Bad("<h2>Travel</h2>\n<p>Ask us.</p>\n<h4>Bus passes</h4>", at="3:1", match="Bus passes"),
        Bad("# Travel\n\n### Bus passes\n", at="3:5", kind="markdown"),
        Good("<h2>Travel</h2><h3>Bus passes</h3><h4>Costs</h4><h2>Money</h2>", why="up by two levels"),
        Good("<h3>Bus passes</h3><p>Ask us.</p>", why="a part of a page may begin at any level"),
        Good(
            "<html><body><nav><h2>Menu</h2></nav><main><h1>Travel</h1><h2>Bus passes</h2></main></body></html>",
            why="the menu comes first",
        ),
    )

    def check(self, document: Document) -> Iterator[Draft]:
        """Yield each heading that is more than one level below the one before it."""
        headings = [block for block in document.blocks if block.role == "heading" and _counts(block)]
        has_main = any(heading.level == 1 for heading in headings)
        # A part of a page begins at any level, and so does a page whose main heading comes later.
        previous = 0 if document.is_fragment or has_main else 1
        for heading in headings:
            level = heading.level
            if previous and level > previous + 1:
                yield self.finding(
                    heading.element if document.source.kind == "html" else heading.whole,
                    f"This heading has level {level}, and the one before it has level {previous}. People who move by "
                    "headings look for a part that is not there."
                    if heading is not headings[0]
                    else f"The first heading of this page has level {level}, and no main heading comes before it.",
                    advice=f"Make it level {previous + 1}, and let the style decide how large it is.",
                    match=heading.text,
                    data={"level": level, "expected": previous + 1},
                )
            previous = level


def _counts(block: Block) -> bool:
    """Whether a heading is one to a screen reader: shown, and not said to be only for show."""
    return not block.hidden and (block.element.get("role") or "").lower() not in ("presentation", "none")
