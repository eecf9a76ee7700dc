"""Rule aria-name-prohibited."""

from __future__ import annotations

from collections.abc import Iterator

from plainoffer.aria.attributes import NAMING_ATTRIBUTES
from plainoffer.document import Document
from plainoffer.findings import Severity
from plainoffer.rule import WCAG, Bad, Good
from plainoffer.rules.accessibility.basis import ARIA_IN_HTML, ARIA_SPECIFICATION, AccessibilityRule, Said

_PROHIBITED = sorted(NAMING_ATTRIBUTES | {"aria-braillelabel"})
_ON_GENERIC = ("aria-roledescription", "aria-brailleroledescription")


class AriaNameProhibited(AccessibilityRule):
    """An aria-label must not be put on an element that cannot have a name.

    Most screen readers ignore a label on a plain div, span or paragraph, so the words in it reach nobody.
    """

    name = "aria-name-prohibited"
    severity = Severity.WARNING
    references = (WCAG("4.1.2"), ARIA_SPECIFICATION, ARIA_IN_HTML)
    act = ("kb1m8s",)
    examples = (
        Bad('<div aria-label="Contact details">01234 567890</div>', at="1:1"),
        Good('<div role="group" aria-label="Contact details">01234 567890</div>'),
        Good('<nav aria-label="Contents"></nav>'),
    )

    def check(self, document: Document) -> Iterator[Said]:
        """Look at elements whose role prohibits naming; elements without a corresponding role are left alone."""
        aria = self.aria(document)
        for name in (*_PROHIBITED, *_ON_GENERIC):
            for element in aria.by_attribute(name):
                if "-" in element.tag or not (element.get(name) or "").strip() or aria.is_hidden(element):
                    continue
                facts = aria.role_facts(element)
                if facts.name_prohibited and (name not in _ON_GENERIC or facts.name == "generic"):
                    yield self.finding(
                        element,
                        f"{name} does nothing here: a {facts.name} element cannot have a name.",
                        advice="Write the words as visible text, or give the element a role that can be named.",
                        key=name,
                    )
