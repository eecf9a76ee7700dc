"""Rule heading-topic."""

from __future__ import annotations

from collections.abc import Iterator

from plainoffer.document import Document, Element
from plainoffer.findings import Confidence, Severity
from plainoffer.rule import WCAG, Bad, Good
from plainoffer.rules.accessibility.basis import AccessibilityRule, Said, is_template
from plainoffer.rules.accessibility.wording import topics, words

_SHORT = 60  # words; in a longer section a heading can sum up what no single sentence says
_ENOUGH = 6
# Headings of one word that name a kind of section, whatever words follow
_USUAL = topics(
    "about address advice after agenda aims appeals apply background before benefits booking books careers"
    " changes children clubs comments complaints conclusion conditions contact contents cost costs courses dates"
    " deadline decision definition description details directions documents downloads education eligibility email"
    " events example examples exceptions facilities fees feedback findings food forms funding further future"
    " general guidance health help history home hours introduction languages leaflets links location maps"
    " materials meetings methods money news notes outcomes overview parents parking partners payment people phone"
    " policy preparation problems process purpose questions recommendation recommendations reference references"
    " referral related reports requirements research resources results review rights rules schedule schools search"
    " services sources staff standards summary support team telephone time times timescales timetable tools topics"
    " training transport travel updates vacancies venue videos visit what who work write young"
)


class HeadingTopic(AccessibilityRule):
    """A heading must say what the text below it is about.

    People who skim or listen to a page jump from heading to heading. This rule looks at headings of one unusual word,
    and asks you to look where a short section below does not have that word. It is off until you select it, for good
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
        """Look at headings of one word with a short text below; the usual ones, such as Costs, are left alone."""
        aria = self.aria(document)
        for heading in aria.by_role("heading"):
            name = aria.name(heading)
            wanted = topics(name)
            if len(words(name)) != 1 or wanted <= _USUAL or is_template(name):
                continue
            text = _section(heading)
            if _ENOUGH <= len(text.split()) <= _SHORT and not is_template(text) and not _mentions(text, name):
                yield self.finding(
                    heading,
                    f"No word of the heading “{name}” occurs in the text below it.",
                    advice="Check that the heading says what the text is about.",
                )


def _mentions(text: str, name: str) -> bool:
    """Whether some word of the text begins as the heading does: "swim" for "Swimming"."""
    start = words(name)[0][:4]
    return any(word.startswith(start) for word in words(text))


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
