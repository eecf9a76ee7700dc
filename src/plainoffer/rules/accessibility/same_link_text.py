"""Rule: the same words link to different places."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainoffer.document import Document
from plainoffer.document.masking import PLACEHOLDER
from plainoffer.document.text import SHOWN_PLACEHOLDER
from plainoffer.findings import Confidence, Severity
from plainoffer.rule import WCAG, Bad, Draft, Good, Rule
from plainoffer.rules.accessibility.alternatives import plain
from plainoffer.rules.accessibility.page_links import Link, PageLinks, same_address
from plainoffer.rules.accessibility.sources import GOVUK_LINKS, technique

# The rule "vague-link-text" reports these one by one.
_VAGUE = frozenset(
    [
        "click here", "here", "more", "read more", "find out more", "more info", "more information", "learn more",
        "details", "more details", "link", "this link", "this", "this page", "continue", "continue reading", "view",
        "download", "go", "see more", "further information", "website", "web page", "info", "information",
    ]
)  # fmt: skip
_OTHER = ("mailto:", "javascript:", "sms:")
_NOT_A_DIGIT = re.compile(r"\D")


class SameLinkText(Rule):
    """Links with the same text should go to the same place.

    People who use a screen reader often read a page's links as a list. Three times "Book now", each to another
    page, tells them nothing about which is which.
    """

    name = "same-link-text"
    family = "accessibility"
    severity = Severity.WARNING
    confidence = Confidence.LIKELY
    references = (GOVUK_LINKS, WCAG("2.4.9"), technique("G91"))
    examples = (
        Bad(
            '<p>Chess: <a href="/1">Book now</a></p>\n<p>Drama: <a href="/2">Book now</a></p>',
            at="2:24",
            match="Book now",
        ),
        Good('<p><a href="/1">Book chess</a> <a href="/2">Book drama</a></p>'),
        Good('<p><a href="/clubs">Clubs</a> and again <a href="/clubs/">clubs</a></p>', why="the same place"),
        Good(
            '<a href="/1">Book<span class="hidden"> chess</span></a> <a href="/2">Book<span class="hidden"> '
            "drama</span></a>",
            why="a screen reader hears the difference",
        ),
        Good('<a href="/1" aria-label="Book chess">Book</a> <a href="/2" aria-label="Book drama">Book</a>'),
    )

    def check(self, document: Document) -> Iterator[Draft]:
        """Yield each later link whose words were used before for another address."""
        groups: dict[str, list[Link]] = {}
        for link in document.part(PageLinks).links:
            groups.setdefault(plain(link.text), []).append(link)
        base = document.url or document.path
        first: dict[tuple[str | None, str], Link] = {}
        for words, links in groups.items():
            if len(links) == 1 or not words or words in _VAGUE:
                continue
            for link in filter(_counts, links):
                earlier = first.setdefault((_part(link), words), link)
                if earlier is not link and _place(earlier.href, base) != _place(link.href, base):
                    yield self._report(document, link, earlier)

    def _report(self, document: Document, link: Link, earlier: Link) -> Draft:
        span = document.span(earlier.element)
        line = f" on line {document.line_column(span.start)[0]}" if span else " further up"
        if link.href.lower().startswith("tel:"):
            return self.finding(
                link.passage,
                f"A link{line} has the same text and another phone number. In a list of links nobody can tell which is "
                "which.",
                advice="Put the number, or the name of the service, in the link.",
                severity=Severity.ADVICE,
                confidence=Confidence.REVIEW,
                data={"other": earlier.href},
            )
        return self.finding(
            link.passage,
            f"A link{line} has the same text and goes to another place. In a list of links nobody can tell which is "
            "which.",
            advice="Give each link words of its own, such as the name of the thing that it is about.",
            data={"other": earlier.href},
        )


def _place(href: str, base: str) -> str:
    """Where a link leads, in a form to compare: phone numbers without +44 or 0."""
    if href.lower().startswith("tel:"):
        return f"tel:{_NOT_A_DIGIT.sub('', href)[-9:]}"
    return same_address(href, base)


def _counts(link: Link) -> bool:
    """Whether a link leads to a page, and nothing but its words tells readers where."""
    if SHOWN_PLACEHOLDER in link.text or PLACEHOLDER in link.text:
        return False
    if link.element.get("aria-labelledby") or link.element.get("aria-describedby"):
        return False
    return link.href not in ("", "#") and not link.href.lower().startswith(_OTHER)


def _part(link: Link) -> str | None:
    """The part of the page that a link stands in: a menu may use the same word as the text, for its own page."""
    region = link.block.region if link.block else None
    return region if region in ("navigation", "header", "footer") else None
