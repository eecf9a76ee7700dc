"""Rule aria-children."""

from __future__ import annotations

from collections.abc import Iterator

from plainoffer.aria import Aria
from plainoffer.aria.roles import MENU_ITEMS
from plainoffer.document import Document, Element
from plainoffer.findings import Severity
from plainoffer.rule import WCAG, Bad, Good
from plainoffer.rules.accessibility.basis import ARIA_SPECIFICATION, AccessibilityRule, Said, is_template

_NOTHING: frozenset[str] = frozenset()
# Groups hold children in their turn; lines between the items of a menu are in the authoring practices and in ARIA 1.3.
_BETWEEN = {
    "listbox": frozenset({"group"}),
    "menu": frozenset({"group", "separator"}),
    "menubar": frozenset({"group", "separator"}),
    "tree": frozenset({"group"}),
}


class AriaChildren(AccessibilityRule):
    """An element whose role holds certain other roles must hold those and no others.

    A list that holds a link between its items, or a menu without menu items, is announced with a wrong count or as
    empty.
    """

    name = "aria-children"
    severity = Severity.ERROR
    references = (WCAG("1.3.1"), ARIA_SPECIFICATION)
    act = ("bc4a75",)
    examples = (
        Bad('<div role="list"><a href="/a">One</a></div>', at="1:1"),
        Good('<div role="list"><div role="listitem"><a href="/a">One</a></div></div>'),
        Good(
            '<ul role="menubar"><li role="none"><a role="menuitem" href="#">Clubs</a><ul role="menu">'
            '<li role="menuitem">Chess</li></ul></li></ul>',
            why="a menu below the item that opens it",
        ),
        Good('<ul role="menu" aria-busy="true">Loading</ul>'),
        Good('<div role="tablist">{% include "tab.html" %}</div>', why="a template fills it"),
        Good('<ul role="listbox" aria-label="Results"></ul>', why="scripts fill it later"),
    )

    def check(self, document: Document) -> Iterator[Said]:
        """Look at roles that authors gave, and at their children in the accessibility tree."""
        aria = self.aria(document)
        for element in aria.by_attribute("role"):
            role = aria.explicit_role(element)
            facts = aria.role_facts(element)
            if not role or role == "none" or not facts.owns or element.get("aria-busy") == "true":
                continue
            if aria.is_hidden(element) or not _has_content(element):
                continue
            allowed = facts.owns | _BETWEEN.get(role, _NOTHING)
            found = list(_children(aria, element, grouped=facts.groups))
            wanted = " or ".join(f"“{name}”" for name in sorted(facts.owns))
            stray = _stray(aria, found, allowed)
            if stray is not None:
                yield self.finding(
                    element,
                    f"An element with role “{role}” may hold {wanted} only, and holds “{aria.role(stray)}”.",
                    advice="Give each child the right role, or move what does not belong here out.",
                )
            elif not any(aria.role(child) in facts.owns for child in found) and not _is_filled(element):
                yield self.finding(
                    element,
                    f"An element with role “{role}” must hold {wanted}, and holds none.",
                    advice="Give its children the right role, or remove the role here.",
                )


def _is_filled(element: Element) -> bool:
    """Whether a template puts something in it, which may be what it must hold."""
    return any(is_template(text) for text in element.itertext())


def _stray(aria: Aria, found: list[Element], allowed: frozenset[str]) -> Element | None:
    """The first child that does not belong. A menu may follow the item that opens it (ARIA Authoring Practices)."""
    before = ""
    for child in found:
        role = aria.role(child)
        if role not in allowed and not (role == "menu" and before in MENU_ITEMS and "menuitem" in allowed):
            return child
        before = role
    return None


def _has_content(element: Element) -> bool:
    return bool(len(element) or (element.text or "").strip() or element.get("aria-owns"))


def _children(aria: Aria, element: Element, *, grouped: bool) -> Iterator[Element]:
    """Accessibility children; groups are looked into where the role allows them."""
    stack = list(aria.children(element))[::-1]
    seen: set[Element] = set()
    while stack:
        child = stack.pop()
        if child in seen:
            continue
        seen.add(child)
        yield child
        if grouped and aria.role(child) == "group":
            stack.extend(list(aria.children(child))[::-1])
