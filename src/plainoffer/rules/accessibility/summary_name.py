"""Rule summary-name."""

from __future__ import annotations

from collections.abc import Iterator

from plainoffer.aria.focus import is_summary_for_details
from plainoffer.document import Document
from plainoffer.findings import Severity
from plainoffer.rule import WCAG, Bad, Good
from plainoffer.rules.accessibility.basis import AccessibilityRule, Said


class SummaryName(AccessibilityRule):
    """The line that opens a details section must have words in it.

    Without words people see and hear only a triangle.
    """

    name = "summary-name"
    severity = Severity.ERROR
    references = (WCAG("4.1.2"),)
    act = ("2t702h",)
    examples = (
        Bad("<details><summary></summary><p>Monday to Friday</p></details>", at="1:10"),
        Good("<details><summary>Opening times</summary><p>Monday to Friday</p></details>"),
    )

    def check(self, document: Document) -> Iterator[Said]:
        """Look at the first summary of each details element."""
        aria = self.aria(document)
        for summary in document.by_tag("summary"):
            if aria.role(summary) or not is_summary_for_details(summary) or aria.is_hidden(summary):
                continue
            if not aria.name(summary):
                yield self.finding(
                    summary,
                    "This section opens with a line that has no words, so nobody knows what is in it.",
                    advice="Write in the summary what people find when they open it.",
                )
