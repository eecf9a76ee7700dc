"""Rule aria-attribute."""

from __future__ import annotations

from collections.abc import Iterator

from plainoffer.aria.attributes import ARIA_ATTRIBUTES
from plainoffer.document import Document
from plainoffer.findings import Severity
from plainoffer.rule import WCAG, Bad, Good
from plainoffer.rules.accessibility.basis import ARIA_SPECIFICATION, AccessibilityRule, Said


class AriaAttribute(AccessibilityRule):
    """An aria- attribute must be one that exists.

    A misspelt attribute does nothing, and nothing shows that it does nothing.
    """

    name = "aria-attribute"
    severity = Severity.ERROR
    references = (WCAG("4.1.2"), ARIA_SPECIFICATION)
    act = ("5f99a7",)
    examples = (
        Bad('<button aria-lable="Close">×</button>', at="1:1"),
        Good('<button aria-label="Close">×</button>'),
    )

    def check(self, document: Document) -> Iterator[Said]:
        """Look at every attribute name in the document that begins with aria-."""
        aria = self.aria(document)
        for name in sorted(aria.attribute_names):
            if name.startswith("aria-") and name not in ARIA_ATTRIBUTES:
                for element in aria.by_attribute(name):
                    yield self.finding(
                        element,
                        f"There is no attribute “{name}”, so it does nothing.",
                        advice="Correct the spelling or remove it.",
                        key=name,
                    )
