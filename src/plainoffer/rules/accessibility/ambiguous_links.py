"""Rule ambiguous-links."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from urllib.parse import SplitResult, urljoin, urlsplit

from plainoffer.aria import Aria
from plainoffer.aria.roles import LINK_ROLES
from plainoffer.document import Document, Element
from plainoffer.findings import Confidence, Severity
from plainoffer.rule import WCAG, Bad, Good
from plainoffer.rules.accessibility.basis import AccessibilityRule, Said, is_template

_LOCATION = re.compile(r"location(?:\.href)?\s*=\s*['\"]([^'\"]+)['\"]")
_BLOCKS = frozenset({"p", "li", "td", "th", "dd", "dt", "figcaption", "caption"})


class AmbiguousLinks(AccessibilityRule):
    """Links with the same name must not lead to different things.

    This rule compares names as assistive technology has them, of links made with scripts and of drawings too, and asks
    you to look where two with one name lead to different sites or different records. It is off until you select it:
    same-link-text covers ordinary links.
    """

    name = "ambiguous-links"
    default = False
    severity = Severity.ADVICE
    confidence = Confidence.REVIEW
    references = (WCAG("2.4.4"), WCAG("2.4.9"))
    act = ("b20e66", "fd3a94")
    examples = (
        Bad('<a href="https://a.example/">Rules</a> <a href="https://b.example/">Rules</a>', at="1:40"),
        Good('<a href="https://a.example/">Rules A</a> <a href="https://b.example/">Rules B</a>'),
        Good('<a href="/rules">Rules</a> <a href="/rules#top">Rules</a>'),
    )

    def check(self, document: Document) -> Iterator[Said]:
        """Group links by name; of each group look at those that surely lead somewhere else than the first."""
        aria = self.aria(document)
        groups: dict[str, list[tuple[Element, str]]] = defaultdict(list)
        base = document.url or "https://page.invalid/"
        for link in aria.by_role(*LINK_ROLES):
            target = _target(link)
            if target and not is_template(target):
                groups[aria.name(link).casefold().strip(" .:!?›»>")].append((link, target))
        for name, links in groups.items():
            first, target = links[0]
            where, here = _split(base, target), None
            for link, other in links[1:] if name else ():
                if other != target and differ(where, _split(base, other)):
                    here = _context(first) if here is None else here
                    yield self._report(aria, link, same_context=_context(link) == here)

    def _report(self, aria: Aria, link: Element, *, same_context: bool) -> Said:
        return self.finding(
            link,
            f"Another link is called “{aria.name(link)}” too, and they seem to lead to different things.",
            advice="Give each link a name of its own, or lead both to the same page.",
            references=(WCAG("2.4.4"), WCAG("2.4.9")) if same_context else (WCAG("2.4.9"),),
            data={"act": ["b20e66", "fd3a94"] if same_context else ["b20e66"]},
        )


def differ(one: SplitResult, other: SplitResult) -> bool:
    """Whether two addresses surely lead to different things: another site, or another record of the same page.

    Two paths of one site may hold the same content or redirect to each other, so they are not told apart here.
    """
    if one.scheme not in ("http", "https") or other.scheme not in ("http", "https"):
        return False
    if one.netloc.removeprefix("www.") != other.netloc.removeprefix("www."):
        return True
    return one.path == other.path and one.query != other.query


def _split(base: str, target: str) -> SplitResult:
    try:
        return urlsplit(urljoin(base, target))
    except ValueError:  # no address at all: leads nowhere that could be compared
        return urlsplit("")


def _target(link: Element) -> str:
    href: str = link.get("href") or link.get("xlink:href") or ""
    if href:
        return href.strip()
    match = _LOCATION.search(link.get("onclick") or "")
    return match[1] if match else ""


def _context(link: Element) -> str:
    """The text of the paragraph, item or cell around a link; "" outside of such."""
    node = link.getparent()
    while node is not None and node.tag not in _BLOCKS:
        node = node.getparent()
    return "" if node is None else " ".join("".join(node.itertext()).split())[:500]
