"""Rule decorative-exposed."""

from __future__ import annotations

from collections.abc import Iterator

from plainoffer.document import Document
from plainoffer.findings import Severity
from plainoffer.rule import WCAG, Bad, Good
from plainoffer.rules.accessibility.basis import ARIA_SPECIFICATION, AccessibilityRule, Said


class DecorativeExposed(AccessibilityRule):
    """What is marked as decoration must not be announced all the same.

    An aria-label or a tabindex overrides role="presentation" and an empty alt text: browsers then announce the element
    that was meant to be passed over.
    """

    name = "decorative-exposed"
    severity = Severity.WARNING
    references = (WCAG("4.1.2"), ARIA_SPECIFICATION)
    act = ("46ca7f",)
    examples = (
        Bad('<nav role="presentation" aria-label="Main"></nav>'),
        Bad('<img src="line.png" alt="" aria-label="Line">'),
        Good('<img src="line.png" alt="">'),
        Good('<table role="presentation"><tr><td>Text</td></tr></table>'),
        Good('<span role="none" aria-hidden="true">•</span>'),
    )

    def check(self, document: Document) -> Iterator[Said]:
        """Look at presentational roles and empty alt texts, and at the role that comes of them."""
        aria = self.aria(document)
        marked = [el for el in aria.by_attribute("role") if aria.explicit_role(el) == "none"]
        marked += [img for img in document.by_tag("img") if img.get("alt") == "" and aria.explicit_role(img) != "none"]
        for element in marked:
            if aria.is_hidden(element):
                continue
            role = aria.role(element)
            if role == "none" or (element.tag != "img" and not aria.conflicts(element)):
                continue
            yield self.finding(
                element,
                "This is marked as decoration, but its tabindex or aria- attributes make browsers announce it.",
                advice="Remove those attributes if it is decoration; if not, remove the mark and give it a name.",
            )
