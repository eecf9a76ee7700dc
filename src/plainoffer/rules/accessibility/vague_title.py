"""Rule vague-title."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainoffer.aria.implicit import in_svg
from plainoffer.document import Document
from plainoffer.findings import Confidence, Severity
from plainoffer.rule import WCAG, Bad, Good, Scope
from plainoffer.rules.accessibility.basis import AccessibilityRule, Said, is_template
from plainoffer.rules.accessibility.wording import mentions, related, topics, words

_GENERIC = frozenset(
    (
        "untitled;untitled document;untitled page;document;new page;page;page title;title;home page title;index;"
        "test;test page;welcome;website;web page;webpage;no title;blank page;default;insert title here;home;homepage;"
        "home page;index html;index htm;index php;default aspx"
    ).split(";")
)
_PARTS = re.compile(r"\s+[–—-]\s+|\s*[|·•]\s*|:\s+")
_HOMES = frozenset({"home", "homepage", "home page", "welcome"})
_ENOUGH = 50_000
_NOT_ON_THE_PAGE = frozenset({"document-title", "meta-description"})


class VagueTitle(AccessibilityRule):
    """The title of a page must say what the page is about.

    People choose from titles in search results, in bookmarks and among open tabs.
    """

    name = "vague-title"
    severity = Severity.WARNING
    confidence = Confidence.REVIEW
    scope = Scope.PAGE
    references = (WCAG("2.4.2"),)
    act = ("c4a8a4",)
    examples = (
        Bad('<html lang="en"><head><title>Untitled</title></head><body><h1>Short breaks</h1></body></html>', at="1:23"),
        Bad(
            '<html lang="en"><head><title>Swimming lessons</title></head>'
            "<body><h1>Short breaks</h1><p>Short breaks give parents a rest from caring.</p></body></html>",
            at="1:23",
        ),
        Good(
            '<html lang="en"><head><title>Short breaks – Anyshire</title></head>'
            "<body><h1>Short breaks</h1><p>Short breaks give parents a rest from caring.</p></body></html>"
        ),
    )

    def check(self, document: Document) -> Iterator[Said]:
        """Compare the title with the words of the page and with its main heading."""
        title = next((el for el in document.by_tag("title") if not in_svg(el)), None)
        text = document.text_of(title) if title is not None else ""
        if not text or is_template(text):
            return
        advice = "Say first what this page is about, then the name of the site."
        if " ".join(words(text)) in _GENERIC:
            yield self.finding(title, f"“{text}” says nothing about this page.", advice=advice)
            return
        heading = self._main_heading(document)
        if heading and _is_only_the_site(text, heading):
            yield self.finding(
                title,
                f"The title “{text}” says less than the heading “{heading}”, and may be the same on every page.",
                advice=advice,
            )
        elif not self._is_about_the_page(document, text, heading):
            yield self.finding(title, f"The words of the title “{text}” hardly occur on this page.", advice=advice)

    @staticmethod
    def _main_heading(document: Document) -> str:
        return next((text for el in document.by_tag("h1") if (text := document.text_of(el))), "")

    @staticmethod
    def _is_about_the_page(document: Document, text: str, heading: str) -> bool:
        """Whether at least half of the meaningful words of some part of the title occur in the page's text."""
        parts = [wanted for part in _PARTS.split(text) if (wanted := topics(part))]
        if not parts or _is_home(text) or _covered(parts, topics(heading)):
            return True
        blocks = [b.text for b in document.blocks if not b.hidden and b.role not in _NOT_ON_THE_PAGE]
        page = " ".join(blocks)[:_ENOUGH].lower()
        found = {
            topic for topic in set().union(*parts) if any(mentions(page, other) for other in (topic, *related(topic)))
        }
        return _covered(parts, found) or not topics(page)


def _is_home(title: str) -> bool:
    """Whether this is the title of a home page, which has the name of the site: "Welcome to …", "Home – …"."""
    said = words(title)
    if said[:2] == ["welcome", "to"] and len(said) > 2:
        return True
    parts = [part.strip().lower() for part in _PARTS.split(title) if part.strip()]
    return len(parts) > 1 and bool(_HOMES.intersection((parts[0], parts[-1])))


def _covered(parts: list[set[str]], found: set[str]) -> bool:
    return any(2 * len(wanted & found) >= len(wanted) for wanted in parts)


def _is_only_the_site(title: str, heading: str) -> bool:
    """Whether the title is just the end of a longer heading: "Anyshire" under "Search results – Anyshire"."""
    short, long = words(title), words(heading)
    return len(short) + 2 <= len(long) and long[-len(short) :] == short and len(topics(heading) - topics(title)) >= 2
