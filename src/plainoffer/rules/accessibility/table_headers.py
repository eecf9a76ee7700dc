"""Rule: a data table without header cells."""

from __future__ import annotations

from collections.abc import Iterator

from plainoffer.document import Document
from plainoffer.findings import Confidence, Severity
from plainoffer.rule import WCAG, Bad, Draft, Good, Rule
from plainoffer.rules.accessibility.data_tables import Tables
from plainoffer.rules.accessibility.sources import DESIGN_TABLE, technique


class TableHeaders(Rule):
    """A table of data must have header cells.

    A screen reader reads one cell at a time and says the header with it: "Closes, 5pm". Without headers people
    hear only "5pm". Bold text in an ordinary cell is not a header.
    """

    name = "table-headers"
    family = "accessibility"
    severity = Severity.ERROR
    confidence = Confidence.LIKELY
    references = (WCAG("1.3.1"), technique("H51"), technique("F91"), DESIGN_TABLE)
    examples = (
        Bad(
            "<table><tr><td>Day</td><td>Closes</td></tr><tr><td>Monday</td><td>5pm</td></tr></table>",
            at="1:1",
        ),
        Good("<table><tr><th>Day</th><th>Closes</th></tr><tr><td>Monday</td><td>5pm</td></tr></table>"),
        Good("<table><tr><th>Monday</th><td>5pm</td></tr><tr><th>Tuesday</th><td>7pm</td></tr></table>"),
        Good("| Day | Closes |\n| --- | --- |\n| Monday | 5pm |\n", kind="markdown"),
        Good('<table role="presentation"><tr><td>A</td><td>B</td></tr><tr><td>C</td><td>D</td></tr></table>'),
    )

    def check(self, document: Document) -> Iterator[Draft]:
        """Yield each table of at least two rows and columns that has no header cell."""
        for table in document.part(Tables).tables:
            if not table.has_headers and table.is_data:
                yield self.finding(
                    table.element,
                    "This table has no header cells. People who use a screen reader hear its cells without what "
                    "they stand for.",
                    advice='Make the cells of the first row (or column) <th scope="col"> (or <th scope="row">).',
                    match="",
                )
