"""Rule heading-topic."""

from __future__ import annotations

from collections.abc import Iterator

from plainoffer.document import Document, Element
from plainoffer.findings import Confidence, Severity
from plainoffer.rule import WCAG, Bad, Good
from plainoffer.rules.accessibility.basis import AccessibilityRule, Said, is_template
from plainoffer.rules.accessibility.wording import topics

_SHORT = 60  # words; in a longer section a heading can sum up what no single sentence says
_ENOUGH = 6


class HeadingTopic(AccessibilityRule):
    """A heading must say what the text below it is about.

    People who skim or listen to a page jump from heading to heading. This rule compares the words of a heading with a
    short section below it, and asks you to look where they share none. It is off until you select it, for good
    headings sometimes share no word with their text.
    """

    name = "heading-topic"
    default = False
    severity = Severity.ADVICE
    confidence = Confidence.REVIEW
    references = (WCAG("2.4.6"),)
    act = ("b49b2e",)
    examples = (
        Bad("<h2>Weather</h2><p>We are open from Monday to Friday, from 10 to 16.</p>"),
        Good("<h2>Opening hours</h2><p>We are open from Monday to Friday, from 10 to 16.</p>"),
    )

    def check(self, document: Document) -> Iterator[Said]:
        """Look at headings that a short text follows at once."""
        aria = self.aria(document)
        for heading in aria.by_role("heading"):
            name = aria.name(heading)
            text = _section(heading)
            wanted, found = topics(name), topics(text)
            if not wanted or len(wanted) > 3 or is_template(name + text) or len(text.split()) > _SHORT:
                continue
            if len(text.split()) >= _ENOUGH and not wanted & found:
                yield self.finding(
                    heading,
                    f"No word of the heading “{name}” occurs in the text below it.",
                    advice="Check that the heading says what the text is about.",
                )


def _section(heading: Element) -> str:
    """The text of what follows beside a heading, up to the next heading."""
    parts: list[str] = []
    node = heading.getnext()
    while node is not None and len(parts) < 20:
        if isinstance(node.tag, str):
            if node.tag in ("h1", "h2", "h3", "h4", "h5", "h6") or node.get("role") == "heading":
                break
            parts.append("".join(node.itertext()))
        node = node.getnext()
    return " ".join(" ".join(parts).split())[:4000]
