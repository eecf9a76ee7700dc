"""Rule aria-attribute-value."""

from __future__ import annotations

from collections.abc import Iterator

from plainoffer.aria.attributes import ARIA_ATTRIBUTES
from plainoffer.document import Document
from plainoffer.findings import Severity
from plainoffer.rule import WCAG, Bad, Good
from plainoffer.rules.accessibility.basis import ARIA_SPECIFICATION, AccessibilityRule, Said, is_template


class AriaAttributeValue(AccessibilityRule):
    """An aria- attribute must hold a value that it allows.

    Assistive technology falls back to a default on a wrong value: an open menu may be announced as closed.
    """

    name = "aria-attribute-value"
    severity = Severity.ERROR
    references = (WCAG("4.1.2"), ARIA_SPECIFICATION)
    act = ("6a7281",)
    examples = (
        Bad('<button aria-expanded="yes">Menu</button>', at="1:1"),
        Good('<button aria-expanded="true">Menu</button>'),
        Good('<button aria-expanded="">Menu</button>', why="an empty value stands for the default"),
    )

    def check(self, document: Document) -> Iterator[Said]:
        """Compare each value with its type; ids are looked at by other rules."""
        aria = self.aria(document)
        for name in sorted(aria.attribute_names & ARIA_ATTRIBUTES.keys()):
            attribute = ARIA_ATTRIBUTES[name]
            for element in aria.by_attribute(name):
                value = element.get(name) or ""
                if value.strip() and not is_template(value) and not attribute.allows(value):
                    yield self.finding(
                        element,
                        f"{name} cannot be “{value.strip()}”.",
                        advice=f"It may be: {attribute.expected}.",
                        key=name,
                    )
