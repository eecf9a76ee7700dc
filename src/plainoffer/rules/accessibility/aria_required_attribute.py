"""Rule aria-required-attribute."""

from __future__ import annotations

from collections.abc import Iterator

from plainoffer.aria import Aria
from plainoffer.aria.implicit import input_type
from plainoffer.document import Document, Element
from plainoffer.findings import Severity
from plainoffer.rule import WCAG, Bad, Good
from plainoffer.rules.accessibility.basis import ARIA_SPECIFICATION, AccessibilityRule, Said


class AriaRequiredAttribute(AccessibilityRule):
    """An element with a role must have the states that the role needs.

    A checkbox that does not say whether it is ticked leaves people who listen to the page guessing.
    """

    name = "aria-required-attribute"
    severity = Severity.ERROR
    references = (WCAG("4.1.2"), ARIA_SPECIFICATION)
    act = ("4e8ab6",)
    examples = (
        Bad('<div role="checkbox" tabindex="0">I agree</div>', at="1:1"),
        Good('<div role="checkbox" aria-checked="false" tabindex="0">I agree</div>'),
        Good('<input type="checkbox" role="switch" aria-label="Alerts">', why="HTML knows whether it is checked"),
    )

    def check(self, document: Document) -> Iterator[Said]:
        """Look at roles that authors gave; an element's own role brings its states with it."""
        aria = self.aria(document)
        for element in aria.by_attribute("role"):
            role = aria.explicit_role(element)
            if not role or role == aria.implicit_role(element) or aria.role(element) != role:
                continue
            missing = [name for name in self._required(aria, element) if not (element.get(name) or "").strip()]
            if missing and not aria.is_hidden(element):
                yield self.finding(
                    element,
                    f"An element with role “{role}” needs {' and '.join(missing)}.",
                    advice="Add it and keep it up to date, or use the HTML element, which does this by itself.",
                )

    @staticmethod
    def _required(aria: Aria, element: Element) -> list[str]:
        facts = aria.role_facts(element)
        required = set(facts.requires)
        if facts.name == "combobox" and element.get("aria-expanded") != "true":
            required.discard("aria-controls")  # a closed combobox has no popup to point at yet
        if facts.name == "separator" and aria.is_focusable(element):
            required.add("aria-valuenow")  # ARIA 1.2: a focusable separator is a widget
        if element.tag == "input":
            kind = input_type(element)
            if kind in ("checkbox", "radio"):
                required.discard("aria-checked")
            elif kind in ("range", "number"):
                required.discard("aria-valuenow")
        elif element.tag in ("meter", "progress"):
            required.discard("aria-valuenow")
        elif element.tag == "select":
            required -= {"aria-expanded", "aria-controls"}
        return sorted(required)
