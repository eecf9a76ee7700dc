"""Rule aria-controls-target."""

from __future__ import annotations

from collections.abc import Iterator

from plainoffer.document import Document
from plainoffer.findings import Severity
from plainoffer.rule import WCAG, Bad, Good, Scope
from plainoffer.rules.accessibility.basis import ARIA_SPECIFICATION, AccessibilityRule, Said


class AriaControlsTarget(AccessibilityRule):
    """A scrollbar or an open combobox must point at something that is on the page.

    Assistive technology takes people from the field to its list of choices by this id.
    """

    name = "aria-controls-target"
    severity = Severity.ERROR
    scope = Scope.PAGE
    references = (WCAG("4.1.2"), ARIA_SPECIFICATION)
    act = ("in6db8",)
    examples = (
        Bad(
            '<!doctype html><html lang="en"><title>Tags</title>'
            '<input role="combobox" aria-label="Tag" aria-expanded="true" aria-controls="gone"></html>',
            at="1:51",
        ),
        Good('<input role="combobox" aria-label="Tag" aria-expanded="false" aria-controls="later">'),
    )

    def check(self, document: Document) -> Iterator[Said]:
        """One id that exists is enough."""
        aria = self.aria(document)
        for element in aria.by_attribute("aria-controls"):
            ids = (element.get("aria-controls") or "").split()
            role = aria.role(element)
            if not ids or "aria-controls" not in aria.role_facts(element).requires or aria.is_hidden(element):
                continue
            if role == "combobox" and element.get("aria-expanded") != "true":
                continue
            if not any(aria.by_id(ident) is not None for ident in ids):
                yield self.finding(
                    element,
                    f"aria-controls points at “{' '.join(ids)}”, which is not on this page.",
                    advice="Point it at the id of the part that this element controls.",
                )
