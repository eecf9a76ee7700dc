"""Rule main-landmark."""

from __future__ import annotations

from collections.abc import Iterator

from plainoffer.document import Document
from plainoffer.findings import Confidence, Severity
from plainoffer.rule import WCAG, Bad, Good, Scope
from plainoffer.rules.accessibility.basis import AccessibilityRule, Said


class MainLandmark(AccessibilityRule):
    """The main content of a page should be in a main element.

    Screen reader users jump to it with one key and skip the menu.
    """

    name = "main-landmark"
    severity = Severity.ADVICE
    confidence = Confidence.REVIEW
    scope = Scope.PAGE
    references = (WCAG("2.4.1"),)
    act = ("b40fd1",)
    examples = (
        Bad("<html><body><nav><a href='/'>Home</a></nav><p>Short breaks give parents a rest.</p></body></html>", at=""),
        Good("<html><body><main><p>Short breaks give parents a rest.</p></main></body></html>"),
        Good("<html><body><p>Short breaks give parents a rest.</p></body></html>", why="there is nothing to skip"),
    )

    def check(self, document: Document) -> Iterator[Said]:
        """Look for a main or region landmark on pages that also have parts to skip."""
        aria = self.aria(document)
        if aria.by_role("main", "region") or not aria.by_role("navigation", "banner", "complementary"):
            return
        yield self.finding(
            None,
            "No part of this page is marked as its main content.",
            advice="Put the main content in a <main> element.",
        )
