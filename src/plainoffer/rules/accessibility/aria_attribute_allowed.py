"""Rule aria-attribute-allowed."""

from __future__ import annotations

from collections.abc import Iterator

from plainoffer.aria import Aria
from plainoffer.aria.attributes import ARIA_ATTRIBUTES, GLOBAL_ATTRIBUTES
from plainoffer.aria.roles import ROLES
from plainoffer.document import Document, Element
from plainoffer.findings import Severity
from plainoffer.rule import WCAG, Bad, Good
from plainoffer.rules.accessibility.basis import ARIA_IN_HTML, ARIA_SPECIFICATION, AccessibilityRule, Said

# ARIA in HTML allows these on elements that have no role of their own.
_TEXTBOX = ROLES["textbox"].supports
_WITHOUT_ROLE = {"summary": frozenset({"aria-expanded", "aria-pressed"}), "input": _TEXTBOX}


class AriaAttributeAllowed(AccessibilityRule):
    """An aria- attribute must be one that the element's role supports.

    A sort order on a button, or a level on a paragraph, is ignored or announced as nonsense.
    """

    name = "aria-attribute-allowed"
    severity = Severity.ERROR
    references = (WCAG("4.1.2"), ARIA_SPECIFICATION, ARIA_IN_HTML)
    act = ("5c01ea",)
    examples = (
        Bad('<button aria-sort="ascending">Name</button>', at="1:1"),
        Bad('<p aria-level="2">Opening times</p>', at="1:1"),
        Good('<button aria-expanded="false">Menu</button>'),
        Good('<input type="password" aria-required="true" aria-label="Password">'),
    )

    def check(self, document: Document) -> Iterator[Said]:
        """Look at attributes that are not global; custom elements are left out, their scripts may set a role."""
        aria = self.aria(document)
        for name in sorted((aria.attribute_names & ARIA_ATTRIBUTES.keys()) - GLOBAL_ATTRIBUTES):
            for element in aria.by_attribute(name):
                if "-" in element.tag or aria.is_hidden(element) or _allows(aria, element, name):
                    continue
                role = aria.role(element)
                what = f"role “{role}”" if role not in ("", "generic") else f"no role (<{element.tag}>)"
                yield self.finding(
                    element,
                    f"{name} means nothing on an element with {what}.",
                    advice="Remove it, or move it to the element that it is about.",
                    key=name,
                )


def _allows(aria: Aria, element: Element, name: str) -> bool:
    role = aria.role(element)
    if not role or role == "generic":
        return name in _WITHOUT_ROLE.get(element.tag, frozenset())
    facts = ROLES.get(role)
    return facts is None or name in facts.supports or name in facts.requires
