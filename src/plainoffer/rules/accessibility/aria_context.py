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
        Bad('<main><span role="listitem">First</span></main>', at="1:7"),
        Good('<div role="list"><div><span role="listitem">First</span></div></div>'),
        Good('<div role="list" aria-owns="a"></div><span id="a" role="listitem">First</span>'),
        Good('<li role="menuitem">Home</li>', why="in a part of a page: the menu may be around it"),
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
            above = _above(aria, element, context)
            if document.is_fragment and (above is None or above is document.tree):
                continue  # what is around the fragment may be what the role belongs in
            if above is None or aria.role(above) not in context:
                wanted = " or ".join(f"“{name}”" for name in sorted(context))
                yield self.finding(
                    element,
                    f"An element with role “{role}” must be inside one with role {wanted}.",
                    advice="Put it there, or use the HTML elements, such as ul and li.",
                )


def _above(aria: Aria, element: Element, context: frozenset[str]) -> Element | None:
    """The accessibility parent; a group counts as what it stands in, for it needs a list or menu itself.

    A group in an item of a tree is the branch below that item, as the tree view of the ARIA Authoring Practices has it.
    """
    parent = aria.parent(element)
    for _ in range(32):
        if parent is None or aria.role(parent) != "group" or "group" not in context:
            break
        above = aria.parent(parent)
        if above is not None and aria.role(above) == "treeitem" and "tree" in context:
            break
        parent = above
    return parent
