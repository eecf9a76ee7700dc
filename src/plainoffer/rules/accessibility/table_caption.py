"""Rule: a data table without a caption."""

from __future__ import annotations

from collections.abc import Iterator

from plainoffer.document import Document, Element
from plainoffer.findings import Severity
from plainoffer.rule import WCAG, Bad, Draft, Good, Rule
from plainoffer.rules.accessibility.data_tables import Tables
from plainoffer.rules.accessibility.sources import DESIGN_TABLE, technique

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


class TableCaption(Rule):
    """A table should have a caption that says what it is about.

    A screen reader can list the tables of a page, and reads each caption as its title. A heading right before the
    table does nearly as well, so such tables are left alone.
    """

    name = "table-caption"
    family = "accessibility"
    severity = Severity.ADVICE
    references = (DESIGN_TABLE, technique("H39"), WCAG("1.3.1"))
    examples = (
        Bad(
            "<p>We are open on most days.</p>\n"
            "<table><tr><th>Day</th><th>Closes</th></tr><tr><td>Monday</td><td>5pm</td></tr></table>",
            at="2:1",
        ),
        Good(
            "<table><caption>Opening times</caption><tr><th>Day</th><th>Closes</th></tr>"
            "<tr><td>Monday</td><td>5pm</td></tr></table>"
        ),
        Good(
            "<h2>Opening times</h2><table><tr><th>Day</th><th>Closes</th></tr>"
            "<tr><td>Monday</td><td>5pm</td></tr></table>"
        ),
        Good(
            "| Day | Closes |\n| --- | --- |\n| Monday | 5pm |\n",
            kind="markdown",
            why="Markdown has no captions",
        ),
    )

    def applies(self, document: Document) -> bool:
        """Markdown has no way to write a caption."""
        return document.source.kind == "html"

    def check(self, document: Document) -> Iterator[Draft]:
        """Yield each data table that has headers and neither a caption nor a heading right before it."""
        for table in document.part(Tables).tables:
            if table.has_name or not table.has_headers or _follows_heading(table.element):
                continue
            if table.is_data:
                yield self.finding(
                    table.element,
                    "This table has no caption, so people who jump to it do not know what it is about.",
                    advice="Add a <caption> as the first thing in the table.",
                    match="",
                )


def _follows_heading(element: Element) -> bool:
    """Whether the element before this one, or before the box around it, is a heading."""
    node = element
    for _ in range(3):
        previous = node.getprevious()
        if previous is not None:
            return previous.tag in _HEADINGS
        parent = node.getparent()
        if parent is None or (parent.text or "").strip():
            return False
        node = parent
    return False
