"""Rule menu-item-name."""

from __future__ import annotations

from collections.abc import Iterator

from plainoffer.document import Document
from plainoffer.findings import Severity
from plainoffer.rule import WCAG, Bad, Good
from plainoffer.rules.accessibility.basis import AccessibilityRule, Said


class MenuItemName(AccessibilityRule):
    """An item of a menu must have a name.

    Without one a screen reader says "menu item" and nothing else.
    """

    name = "menu-item-name"
    severity = Severity.ERROR
    references = (WCAG("4.1.2"),)
    act = ("m6b1q3",)
    examples = (
        Bad('<div role="menu"><button role="menuitem"><img src="new.svg" alt=""></button></div>', at="1:18"),
        Good('<div role="menu"><button role="menuitem">New form</button></div>'),
    )

    def check(self, document: Document) -> Iterator[Said]:
        """Look at everything with role menuitem."""
        aria = self.aria(document)
        for item in aria.by_role("menuitem"):
            if not aria.name(item):
                yield self.finding(
                    item,
                    "This menu item has no name, so people cannot tell what it does.",
                    advice="Put words in it, or an aria-label on it.",
                )
