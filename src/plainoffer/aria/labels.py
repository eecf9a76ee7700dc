"""Which `<label>` belongs to which control (HTML Living Standard, 4.10.4)."""

from __future__ import annotations

from plainoffer.aria.implicit import input_type
from plainoffer.document import Element, Elements
from plainoffer.lazy import cached_property

LABELABLE = frozenset({"button", "input", "meter", "output", "progress", "select", "textarea"})


class Labels:
    """The labels of one page."""

    def __init__(self, elements: Elements) -> None:
        self._elements = elements

    @cached_property
    def _by_control(self) -> dict[Element, tuple[Element, ...]]:
        found: dict[Element, list[Element]] = {}
        for label in self._elements.by_tag("label"):
            target = self._labelled_by(label)
            if target is not None:
                found.setdefault(target, []).append(label)
        return {target: tuple(labels) for target, labels in found.items()}

    def _labelled_by(self, label: Element) -> Element | None:
        ident = label.get("for")
        if ident is not None:
            target = self._elements.by_id(ident)
            return target if target is not None and target.tag in LABELABLE else None
        controls = (el for el in label.iter(*LABELABLE) if el.tag != "input" or input_type(el) != "hidden")
        return next(controls, None)

    def of(self, element: Element) -> tuple[Element, ...]:
        """The `<label>` elements of a control."""
        return self._by_control.get(element, ())
