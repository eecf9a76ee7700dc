"""Rule aria-role."""

from __future__ import annotations

from collections.abc import Iterator

from plainoffer.document import Document
from plainoffer.findings import Severity
from plainoffer.rule import WCAG, Bad, Good
from plainoffer.rules.accessibility.basis import ARIA_SPECIFICATION, AccessibilityRule, Said, is_template


class AriaRole(AccessibilityRule):
    """A role attribute must name a role that exists.

    Assistive technology ignores roles that it does not know: what looks like a button is then not announced as one.
    """

    name = "aria-role"
    severity = Severity.ERROR
    references = (WCAG("4.1.2"), ARIA_SPECIFICATION)
    act = ("674b10",)
    examples = (
        Bad('<span role="buton">Send</span>', at="1:1"),
        Bad('<span role="text">3 of 4</span>', at="1:1", why="only advice: VoiceOver knows it"),
        Good('<span role="doc-noteref link">1</span>', why="one of the two is known"),
        Good('<div role="">Text</div>'),
    )

    def check(self, document: Document) -> Iterator[Said]:
        """One known role among those listed is enough: the others are alternatives."""
        aria = self.aria(document)
        for element in aria.by_attribute("role"):
            value = (element.get("role") or "").strip()
            if not value or is_template(value) or aria.explicit_role(element) or aria.is_hidden(element):
                continue
            if value.lower() == "text":
                yield self.finding(
                    element,
                    "“text” is in no standard. VoiceOver reads what is in it in one go, and other screen readers "
                    "ignore it.",
                    advice="Keep it if you have tried the page with several screen readers, or take it out.",
                    severity=Severity.ADVICE,
                )
            else:
                yield self.finding(
                    element,
                    f"There is no role “{value}”, so assistive technology ignores it.",
                    advice="Correct the spelling, or use the HTML element that does the job, such as button.",
                )
