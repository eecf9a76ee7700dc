"""Rule main-content-heading."""

from __future__ import annotations

from collections.abc import Iterator

from plainoffer.aria import Aria
from plainoffer.document import Document, Element
from plainoffer.findings import Confidence, Severity
from plainoffer.rule import WCAG, Bad, Good, Scope
from plainoffer.rules.accessibility.basis import AccessibilityRule, Said

_REPEATED = frozenset({"navigation", "banner", "contentinfo", "complementary"})


class MainContentHeading(AccessibilityRule):
    """The main content of a page must begin with a heading.

    Screen reader users press a key to jump to the first heading. If only the menu has headings, they never get to what
    they came for.
    """

    name = "main-content-heading"
    severity = Severity.WARNING
    confidence = Confidence.REVIEW
    scope = Scope.PAGE
    references = (WCAG("2.4.1"),)
    act = ("047fe0",)
    examples = (
        Bad("<html><body><nav><h2>Menu</h2></nav><p>Short breaks give parents a rest.</p></body></html>", at=""),
        Good("<html><body><h1>Short breaks</h1><p>Short breaks give parents a rest.</p></body></html>"),
    )

    def check(self, document: Document) -> Iterator[Said]:
        """Look for a heading outside the parts that are the same on every page."""
        aria = self.aria(document)
        headings = [el for el in aria.by_role("heading") if aria.name(el)]
        if any(not _is_repeated(aria, heading) for heading in headings):
            return
        if any(document.text_of(el) and not _is_repeated(aria, el) for el in document.by_tag("p", "li", "td")):
            where = "Only the menu, header or footer has headings." if headings else "This page has no heading."
            yield self.finding(
                None,
                f"{where} People who jump from heading to heading do not get to the main content.",
                advice="Begin the main content with an h1 that says what the page is about.",
            )


def _is_repeated(aria: Aria, element: Element) -> bool:
    return any(aria.role(node) in _REPEATED for node in element.iterancestors())
