"""Links that go nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainoffer.document import Document, Element
from plainoffer.findings import Confidence, Reference, Severity
from plainoffer.rule import WCAG, Bad, Draft, Good, Rule

_TOP = re.compile(r"\b(?:top|up|start|beginning|skip)\b", re.I)


class LinkWithoutAddress(Rule):
    """A link must lead somewhere.

    An empty address reloads the page, and # jumps to its top: readers think that the link is broken. Both are
    usually left over from a draft.
    """

    name = "link-without-address"
    family = "links"
    severity = Severity.ERROR
    references = (
        WCAG("2.4.4"),
        Reference("HTML, the href attribute", "https://html.spec.whatwg.org/#attr-hyperlink-href"),
    )
    examples = (
        Bad('<a href="">Apply for a place</a>'),
        Bad('<a href="#">Apply for a place</a>'),
        Good('<a href="#">Back to top</a>'),
        Good(
            '<a href="#" role="button" aria-expanded="false">More</a>',
            why="A script gives this one its work.",
        ),
        Good('<a id="fees">Fees</a>', why="Without href it is not a link but a place to jump to."),
    )

    def check(self, document: Document) -> Iterator[Draft]:
        """Look at links whose address is empty or only a #."""
        for element in document.by_tag("a", "area"):
            href = element.get("href")
            if href is None or href.strip() not in ("", "#") or _is_scripted(element):
                continue
            if not href.strip():
                yield self.finding(
                    element,
                    "This link has no address: following it only loads the same page again.",
                    advice="Add the address, or take the link away and keep its words.",
                    match=href,
                )
            elif not _TOP.search(document.text_of(element) + (element.get("aria-label") or "")):
                yield self.finding(
                    element,
                    "This link's address is only #: following it jumps to the top of the page.",
                    advice="Add the address, or take the link away and keep its words.",
                    match=href,
                    severity=Severity.WARNING,
                    confidence=Confidence.LIKELY,
                )


def _is_scripted(element: Element) -> bool:
    """True for links that a script turns into buttons."""
    names = element.keys()
    return any(
        name in ("role", "onclick", "aria-controls", "aria-expanded", "aria-haspopup", "tabindex", "class")
        or name.startswith(("data-", "@", "v-", "x-", "ng-", ":", "on"))
        for name in names
    )
