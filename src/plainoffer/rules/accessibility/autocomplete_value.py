"""Rule autocomplete-value."""

from __future__ import annotations

from collections.abc import Iterator

from plainoffer.aria.autocomplete import is_valid_autocomplete
from plainoffer.aria.implicit import input_type
from plainoffer.aria.roles import WIDGET_ROLES
from plainoffer.document import Document
from plainoffer.findings import Severity
from plainoffer.rule import WCAG, Bad, Good
from plainoffer.rules.accessibility.basis import AccessibilityRule, Said, is_template

_FIXED = frozenset({"hidden", "button", "submit", "reset"})


class AutocompleteValue(AccessibilityRule):
    """An autocomplete attribute must hold a purpose that browsers know.

    With it, browsers fill in names and addresses for people who find typing or spelling hard. A word that browsers do
    not know does nothing.
    """

    name = "autocomplete-value"
    severity = Severity.ERROR
    references = (WCAG("1.3.5"),)
    act = ("73f2c2",)
    examples = (
        Bad('<label>Name <input autocomplete="fullname"></label>', at="1:13"),
        Good('<label>Name <input autocomplete="name"></label>'),
        Good('<label>Work email <input autocomplete="work email"></label>'),
        Good('<label>Code <input autocomplete="off"></label>'),
    )

    def check(self, document: Document) -> Iterator[Said]:
        """Look at fields that a person can fill in."""
        aria = self.aria(document)
        for field in aria.by_attribute("autocomplete"):
            value = field.get("autocomplete") or ""
            if field.tag not in ("input", "select", "textarea") or not value.strip():
                continue
            if is_template(value) or is_valid_autocomplete(value):
                continue
            if field.tag == "input" and input_type(field) in _FIXED:
                continue
            if aria.is_disabled(field) or field.get("aria-disabled") == "true":
                continue
            if field.get("readonly") is not None or field.get("aria-readonly") == "true":
                continue
            if not aria.is_visible(field) and aria.is_hidden(field):
                continue
            role = aria.role(field)
            if not aria.in_tab_order(field) and role and role not in WIDGET_ROLES:
                continue
            yield self.finding(
                field,
                f"“{value.strip()}” is not a purpose that browsers know, so they cannot fill this field in.",
                advice='Use a word from the HTML list, such as "name", "email", "tel" or "postal-code".',
            )
