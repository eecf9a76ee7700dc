"""Parents and children in the accessibility tree.

Source: WAI-ARIA 1.2, "accessibility child" and "accessibility parent" (section 5.2.6 and the glossary) and aria-owns:
elements that are generic, presentational or have no role are passed over, and aria-owns moves elements.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from plainoffer.aria.semantics import Semantics
from plainoffer.aria.visibility import FROM_ASSISTIVE_TECHNOLOGY, Visibility
from plainoffer.document import Element

TRANSPARENT = frozenset({"", "generic", "none"})


class Ownership:
    """The accessibility tree's edges in one document."""

    def __init__(
        self,
        semantics: Semantics,
        visibility: Visibility,
        *,
        owners: Sequence[Element],
        by_id: Callable[[str], Element | None],
    ) -> None:
        self._semantics = semantics
        self._visibility = visibility
        self._by_id = by_id
        self._owned_by: dict[Element, Element] = {}
        for owner in owners:
            for target in self._targets(owner):
                self._owned_by.setdefault(target, owner)

    def _targets(self, owner: Element) -> Iterator[Element]:
        for ident in (owner.get("aria-owns") or "").split():
            target = self._by_id(ident)
            if target is not None and target is not owner:
                yield target

    def parent(self, element: Element) -> Element | None:
        """The nearest element above that has a role of its own, aria-owns followed."""
        seen: set[Element] = {element}
        node = self._step_up(element)
        while node is not None and node not in seen:
            if self._semantics.role(node) not in TRANSPARENT:
                return node
            seen.add(node)
            node = self._step_up(node)
        return None

    def _step_up(self, element: Element) -> Element | None:
        return self._owned_by.get(element, element.getparent())

    def children(self, element: Element) -> Iterator[Element]:
        """The elements below that have roles of their own, in order; hidden ones are left out."""
        stack = list(reversed(list(self._below(element))))
        seen: set[Element] = {element}
        while stack:
            node = stack.pop()
            if node in seen or self._visibility.hidden(node) & FROM_ASSISTIVE_TECHNOLOGY:
                continue
            seen.add(node)
            if self._semantics.role(node) in TRANSPARENT:
                stack.extend(reversed(list(self._below(node))))
            else:
                yield node

    def _below(self, element: Element) -> Iterator[Element]:
        for child in element:
            if isinstance(child.tag, str) and child not in self._owned_by:
                yield child
        if element.get("aria-owns"):
            for target in self._targets(element):
                if self._owned_by.get(target) is element:
                    yield target
