"""Rule aria-context."""

from __future__ import annotations

from collections.abc import Iterator

from plainoffer.aria import Aria
from plainoffer.document import Document, Element
from plainoffer.findings import Severity
from plainoffer.rule import WCAG, Bad, Good
from plainoffer.rules.accessibility.basis import ARIA_SPECIFICATION, AccessibilityRule, Said


class AriaContext(AccessibilityRule):
    """An element whose role belongs inside another role must be inside it.

    A tab outside a tab list, or a list item outside a list, is announced without "1 of 3", or not at all.
    """

    name = "aria-context"
    severity = Severity.ERROR
    references = (WCAG("1.3.1"), ARIA_SPECIFICATION)
    act = ("ff89c9",)
    examples = (
        Bad('<div><span role="listitem">First</span></div>', at="1:6"),
        Good('<div role="list"><div><span role="listitem">First</span></div></div>'),
        Good('<div role="list" aria-owns="a"></div><span id="a" role="listitem">First</span>'),
    )

    def check(self, document: Document) -> Iterator[Said]:
        """Look at roles that authors gave, and at their parents in the accessibility tree."""
        aria = self.aria(document)
        for element in aria.by_attribute("role"):
            role = aria.explicit_role(element)
            if not role or role == "none" or aria.is_hidden(element):
                continue
            context = aria.role_facts(element).context
            if not context:
                continue
            if _above(aria, element, context) not in context:
                wanted = " or ".join(f"“{name}”" for name in sorted(context))
                yield self.finding(
                    element,
                    f"An element with role “{role}” must be inside one with role {wanted}.",
                    advice="Put it there, or use the HTML elements, such as ul and li.",
                )


def _above(aria: Aria, element: Element, context: frozenset[str]) -> str:
    """The role of the accessibility parent; a group counts as what it stands in, for it needs a list or menu itself."""
    parent = aria.parent(element)
    for _ in range(32):
        if parent is None or aria.role(parent) != "group" or "group" not in context:
            break
        parent = aria.parent(parent)
    return aria.role(parent) if parent is not None else ""
