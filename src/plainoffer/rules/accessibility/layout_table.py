"""Rule: a table that only places things on the page."""

from __future__ import annotations

from collections.abc import Iterator

from plainoffer.document import Document
from plainoffer.findings import Confidence, Severity
from plainoffer.rule import WCAG, Bad, Draft, Good, Rule
from plainoffer.rules.accessibility.data_tables import Tables
from plainoffer.rules.accessibility.sources import DESIGN_TABLE, technique


class LayoutTable(Rule):
    """Tables are for data, not for placing things on the page.

    A screen reader announces a table with its rows and columns, and people look for figures that are not there. On
    a phone the columns do not fit side by side.
    """

    name = "layout-table"
    family = "accessibility"
    severity = Severity.WARNING
    confidence = Confidence.LIKELY
    references = (WCAG("1.3.2"), technique("F49"), DESIGN_TABLE)
    examples = (
        Bad('<table><tr><td><p>Ask us.</p></td><td><img src="a.png" alt="A swan"></td></tr></table>', at="1:1"),
        Bad("<table><tr><td>One thing</td></tr><tr><td>Another thing</td></tr></table>", at="1:1"),
        Good(
            '<table><tr><th scope="col">Club</th><th scope="col">Day</th></tr>'
            "<tr><td>Chess</td><td>Monday</td></tr></table>"
        ),
        Good('<table role="presentation"><tr><td>Ask us.</td><td>Visit us.</td></tr></table>', why="it says so"),
        Good("<table><tr><td>Chess</td><td>Monday</td></tr><tr><td>Go</td><td>Friday</td></tr></table>"),
    )

    def check(self, document: Document) -> Iterator[Draft]:
        """Yield each table of one row or column, or with headings, forms or long texts in its cells."""
        for table in document.part(Tables).tables:
            if table.is_layout:
                yield self.finding(
                    table.element,
                    "This table seems to be there only to place things on the page. A screen reader announces rows "
                    "and columns that mean nothing.",
                    advice="Write the content as headings, paragraphs or a list. If it is data, give it headers.",
                    match="",
                )
