"""What the accessibility rules share: the base class, and the pages that they rest on besides WCAG."""

from __future__ import annotations

from plainoffer.aria import Aria
from plainoffer.document import Document
from plainoffer.findings import Reference
from plainoffer.rule import Rule

ARIA_SPECIFICATION = Reference("WAI-ARIA 1.2", "https://www.w3.org/TR/wai-aria-1.2/")
ARIA_IN_HTML = Reference("ARIA in HTML", "https://www.w3.org/TR/html-aria/")


class AccessibilityRule(Rule):
    """A rule about names, roles and states. `act` lists the W3C ACT rules that it implements."""

    family = "accessibility"

    def aria(self, document: Document) -> Aria:
        """The document's accessibility facts, shared by all rules."""
        return document.part(Aria)
