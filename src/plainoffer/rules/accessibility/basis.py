"""What the accessibility rules share: the base class, and the pages that they rest on besides WCAG."""

from __future__ import annotations

from plainoffer.aria import Aria
from plainoffer.document import Document
from plainoffer.document.masking import PLACEHOLDER
from plainoffer.findings import Reference
from plainoffer.rule import CannotTell, Draft, Rule

ARIA_SPECIFICATION = Reference("WAI-ARIA 1.2", "https://www.w3.org/TR/wai-aria-1.2/")
ARIA_IN_HTML = Reference("ARIA in HTML", "https://www.w3.org/TR/html-aria/")

Said = Draft | CannotTell
"""What a rule of this family yields."""


class AccessibilityRule(Rule, abstract=True):
    """A rule about names, roles and states. `act` lists the W3C ACT rules that it implements.

    Where a rule implements several of them, a finding's `data["act"]` lists those that it is about.
    """

    family = "accessibility"

    def aria(self, document: Document) -> Aria:
        """The document's accessibility facts, shared by all rules."""
        return document.part(Aria)


def is_template(value: str) -> bool:
    """Whether template code stands in an attribute value, so that nobody can know what it will hold."""
    return PLACEHOLDER in value
