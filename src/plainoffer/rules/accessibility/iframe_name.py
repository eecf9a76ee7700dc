"""Rule iframe-name."""

from __future__ import annotations

from collections.abc import Iterator

from plainoffer.document import Document
from plainoffer.findings import Severity
from plainoffer.rule import WCAG, Bad, Good
from plainoffer.rules.accessibility.basis import AccessibilityRule, Said


class IframeName(AccessibilityRule):
    """An embedded page (iframe) must have a title.

    The title tells people who listen to the page what is inside, such as a map or a video, before they go in.
    """

    name = "iframe-name"
    severity = Severity.ERROR
    references = (WCAG("4.1.2"),)
    act = ("cae760",)
    examples = (
        Bad('<iframe src="https://maps.example.org/"></iframe>'),
        Good('<iframe src="https://maps.example.org/" title="Map of family centres"></iframe>'),
        Good('<iframe src="/count" hidden></iframe>'),
    )

    def check(self, document: Document) -> Iterator[Said]:
        """Look at frames that people can come to: not hidden, not presentational, not out of the tab order."""
        aria = self.aria(document)
        for frame in document.by_tag("frame", "iframe"):
            index = aria.tab_index(frame)
            if aria.is_hidden(frame) or aria.explicit_role(frame) or (index is not None and index < 0):
                continue
            if not aria.name(frame):
                yield self.finding(
                    frame,
                    "This embedded page has no title, so people cannot tell what it holds without going in.",
                    advice='Add a title that says what it shows, such as title="Map of family centres".',
                )
