"""Rule empty-heading."""

from __future__ import annotations

from collections.abc import Iterator

from plainoffer.document import Document
from plainoffer.findings import Severity
from plainoffer.rule import WCAG, Bad, Good
from plainoffer.rules.accessibility.basis import AccessibilityRule, Said


class EmptyHeading(AccessibilityRule):
    """A heading must not be empty.

    People who listen to a page go from heading to heading. An empty one is announced and leads nowhere; editors leave
    them behind when they delete text or press Enter after a heading.
    """

    name = "empty-heading"
    severity = Severity.ERROR
    references = (WCAG("1.3.1"), WCAG("2.4.6"))
    act = ("ffd0e9",)
    examples = (
        Bad("<h2>&nbsp;</h2>"),
        Bad('<h2><img src="a.png" alt=""></h2>'),
        Good("<h2>Opening times</h2>"),
        Good('<h2><img src="a.png" alt="Opening times"></h2>'),
    )

    def check(self, document: Document) -> Iterator[Said]:
        """Look at everything that is a heading for assistive technology."""
        aria = self.aria(document)
        for heading in aria.by_role("heading"):
            if not aria.name(heading):
                yield self.finding(
                    heading,
                    "This heading is empty, and screen readers announce it all the same.",
                    advice="Write the heading or delete it. For space between paragraphs, use the style sheet.",
                )
