"""Rule field-name."""

from __future__ import annotations

from collections.abc import Iterator

from plainoffer.aria.implicit import input_type
from plainoffer.aria.roles import FIELD_ROLES
from plainoffer.document import Document
from plainoffer.findings import Severity
from plainoffer.rule import WCAG, Bad, Good
from plainoffer.rules.accessibility.basis import AccessibilityRule, Said

_WITHOUT_ROLE = frozenset({"color", "date", "datetime-local", "file", "month", "password", "time", "week"})


class FieldName(AccessibilityRule):
    """A form field must have a label.

    Text that only stands beside a field is not tied to it: a screen reader says "edit, blank" and people have to
    guess what to type.
    """

    name = "field-name"
    severity = Severity.ERROR
    references = (WCAG("1.3.1"), WCAG("4.1.2"))
    act = ("e086e5",)
    examples = (
        Bad("<p>Your name</p><input>", at="1:17"),
        Good('<label for="n">Your name</label><input id="n">'),
        Good("<label>Your name <input></label>"),
        Good('<input aria-label="Your name">'),
        Good('<input type="hidden" name="token">'),
    )

    def check(self, document: Document) -> Iterator[Said]:
        """Look at fields by role, and at the input types that have no role in ARIA, such as passwords."""
        aria = self.aria(document)
        fields = aria.by_role(*FIELD_ROLES)
        for element in document.by_tag("input"):
            if not aria.role(element) and input_type(element) in _WITHOUT_ROLE and not aria.is_hidden(element):
                fields.append(element)
        for field in fields:
            if field.tag != "datalist" and not aria.name(field):
                yield self.finding(
                    field,
                    "This field has no label that belongs to it, so people cannot tell what to enter.",
                    advice="Give the field an id, and write a label with the same word in its for attribute.",
                )
