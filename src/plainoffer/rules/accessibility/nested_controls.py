"""Rule nested-controls."""

from __future__ import annotations

from collections.abc import Iterator

from plainoffer.document import Document
from plainoffer.findings import Severity
from plainoffer.rule import WCAG, Bad, Good
from plainoffer.rules.accessibility.basis import AccessibilityRule, Said


class NestedControls(AccessibilityRule):
    """A button or other control must not hold another control.

    Screen readers read the outer one as plain text, so the inner link or button can be reached with the Tab key but is
    not announced.
    """

    name = "nested-controls"
    severity = Severity.ERROR
    references = (WCAG("4.1.2"),)
    act = ("307n5z",)
    examples = (
        Bad('<button>Save <span role="button" tabindex="0">options</span></button>'),
        Good("<button>Save <span>now</span></button>"),
        Good('<p><span role="checkbox" aria-checked="false" tabindex="0">I agree</span> <a href="/t">terms</a></p>'),
    )

    def check(self, document: Document) -> Iterator[Said]:
        """Look at roles whose children are presentational, and at what the Tab key reaches inside them."""
        aria = self.aria(document)
        controls = aria.with_presentational_children()
        known = set(controls)
        for outer in controls:
            if not known.isdisjoint(outer.iterancestors()):
                continue
            inner = next((el for el in aria.tabbable_within(outer) if el is not outer), None)
            if inner is not None:
                yield self.finding(
                    outer,
                    f"This {aria.role(outer)} has a control inside (<{inner.tag}>), and screen readers pass over it.",
                    advice="Put the two beside each other.",
                )
