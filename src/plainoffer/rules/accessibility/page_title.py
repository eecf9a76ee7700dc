"""Rule page-title."""

from __future__ import annotations

from collections.abc import Iterator

from plainoffer.aria.implicit import in_svg
from plainoffer.document import Document
from plainoffer.findings import Severity
from plainoffer.rule import WCAG, Bad, Good, Scope
from plainoffer.rules.accessibility.basis import AccessibilityRule, Said


class PageTitle(AccessibilityRule):
    """A page must have a title.

    The title is the first thing a screen reader says, the name of the browser tab, and the line people choose from in
    search results.
    """

    name = "page-title"
    severity = Severity.ERROR
    scope = Scope.PAGE
    references = (WCAG("2.4.2"),)
    act = ("2779a5",)
    examples = (
        Bad('<!doctype html><html lang="en"><head></head><body><h1>Short breaks</h1></body></html>', at=""),
        Bad('<!doctype html><html lang="en"><head><title> </title></head><body></body></html>', at="1:38"),
        Good('<!doctype html><html lang="en"><head><title>Short breaks – Anyshire</title></head></html>'),
    )

    def check(self, document: Document) -> Iterator[Said]:
        """Look at the first title element: the one that browsers show. Titles inside SVG name drawings."""
        if document.tree.tag != "html":
            return
        title = next((el for el in document.by_tag("title") if not in_svg(el)), None)
        advice = "Add a title that says what the page is about, then the name of the site."
        if title is None:
            yield self.finding(None, "This page has no title.", advice=advice)
        elif not "".join(title.itertext()).strip():
            yield self.finding(title, "The title of this page is empty.", advice=advice)
