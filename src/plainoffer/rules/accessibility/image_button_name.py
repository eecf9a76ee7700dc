"""Rule image-button-name."""

from __future__ import annotations

from collections.abc import Iterator

from plainoffer.aria.implicit import input_type
from plainoffer.document import Document
from plainoffer.findings import Severity
from plainoffer.rule import WCAG, Bad, Good
from plainoffer.rules.accessibility.basis import AccessibilityRule, Said


class ImageButtonName(AccessibilityRule):
    """An image that is a button must say what it does.

    Without alt text a screen reader reads out the file's address, or says "Submit query" for every such button.
    """

    name = "image-button-name"
    severity = Severity.ERROR
    references = (WCAG("1.1.1"), WCAG("4.1.2"))
    act = ("59796f",)
    examples = (
        Bad('<input type="image" src="go.png">'),
        Good('<input type="image" src="go.png" alt="Search">'),
        Good('<input type="image" src="go.png" title="Search">'),
    )

    def check(self, document: Document) -> Iterator[Said]:
        """Look at `<input type="image">`."""
        aria = self.aria(document)
        for button in document.by_tag("input"):
            if input_type(button) == "image" and not aria.is_hidden(button) and not aria.name(button):
                yield self.finding(
                    button,
                    "This image button has no name, so nobody who listens to the page knows what it does.",
                    advice='Say what the button does in its alt attribute, such as alt="Search".',
                )
