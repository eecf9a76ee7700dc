"""Rule: a link that opens a new window or tab without saying so."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainoffer.document import Document, Element
from plainoffer.findings import Severity
from plainoffer.rule import WCAG, Bad, Draft, Good, Rule
from plainoffer.rules.accessibility.page_links import Link, PageLinks
from plainoffer.rules.accessibility.sources import DESIGN_LINKS, technique

_SAYS_SO = re.compile(
    r"\b(?:new|separate|another|different|external)[- ](?:browser )?(?:window|tab|page)"
    r"|\b(?:window|tab)\b.{0,20}\bopens|\bpop-?up|\bopens in (?:a )?(?:window|tab)"
    r"|\bexternal (?:link|site|website)|\bnewwindow|\bnew-window|ffenestr newydd|tab newydd",
    re.I,
)
_OPENS = re.compile(r"\bwindow\s*\.\s*open\s*\(", re.I)
_NEW = frozenset({"_blank", "_new", "blank", "new", "newwindow", "new_window", "popup", "external"})
"""Targets that open a window: the keyword, and names of windows that no page has."""


class NewWindow(Rule):
    """A link that opens a new window or tab must say so.

    People who do not see the screen, or who find change hard, do not notice that they are in another window. The
    Back button does nothing there, and they are lost. Most links should open in the same tab.
    """

    name = "new-window"
    family = "accessibility"
    severity = Severity.WARNING
    references = (DESIGN_LINKS, WCAG("3.2.5"), technique("G201"))
    examples = (
        Bad('<a href="/map" target="_blank">Map of schools</a>', at="1:32", match="Map of schools"),
        Bad('<a href="/map" onclick="window.open(this.href); return false;">Map of schools</a>', at="1:64"),
        Good('<a href="/map" target="_blank">Map of schools (opens in a new tab)</a>'),
        Good('<a href="/map">Map of schools</a>'),
        Bad('<base target="_blank"><a href="/map">Map of schools</a>', at="1:38", match="Map of schools"),
        Bad('<form action="/find" target="_blank"><button>Find</button></form>', at="1:1"),
        Good('<a href="/map" target="_self">Map of schools</a>'),
        Good(
            '<a href="/m" target="_blank">Map <img src="n.png" alt="opens in new window"></a>',
            why="an icon says it",
        ),
        Good('<p id="n">Opens in a new tab</p><a href="/m" target="_blank" aria-describedby="n">Map</a>'),
    )

    def check(self, document: Document) -> Iterator[Draft]:
        """Yield each link that opens a window and whose words do not say so."""
        special = {*document.by_attribute("target"), *document.by_attribute("onclick")}
        base = next(map(_target, document.by_tag("base")), "") if special else ""
        yield from self._forms(document)
        for link in document.part(PageLinks).links if special else ():
            element = link.element
            if element not in special and base not in _NEW:
                continue
            target = _target(element) if element.get("target") is not None else base
            opens = target in _NEW or _OPENS.search(element.get("onclick") or "")
            if not opens or link.href.lower().startswith(("mailto:", "tel:")):
                continue
            if not _SAYS_SO.search(_words(document, link)):
                yield self.finding(
                    link.passage,
                    "This link opens a new window or tab without saying so. People may not notice, and cannot go back.",
                    advice='Take target="_blank" away, or add “(opens in new tab)” to the words of the link.'
                    if element.get("target")
                    else "Let the link open in the same tab, or add “(opens in new tab)” to its words.",
                )

    def _forms(self, document: Document) -> Iterator[Draft]:
        """Forms whose answer comes in a new window: a button must say so, or the form itself."""
        for form in document.by_tag("form"):
            if _target(form) in _NEW and not _SAYS_SO.search(document.text_of(form)):
                yield self.finding(
                    form,
                    "The answer to this form opens in a new window or tab, and nothing says so. People may not notice, "
                    "and cannot go back.",
                    advice='Take target="_blank" away, or add “(opens in new tab)” to the button.',
                    match="",
                )


def _target(element: Element) -> str:
    return (element.get("target") or "").strip().lower()


def _words(document: Document, link: Link) -> str:
    """All that tells people about a link: its words, title, description, and the words right after it."""
    element = link.element
    parts = [link.text, document.text_of(element), element.get("title") or "", link.after[:40]]
    parts += [node.get("alt") or node.get("title") or node.get("aria-label") or "" for node in element.iter()]
    for name in ("aria-describedby", "aria-labelledby"):
        if element.get(name):
            parts += [document.text_of(other) for other in _by_ids(document, element.get(name) or "")]
    return " ".join(parts)


def _by_ids(document: Document, ids: str) -> Iterator[Element]:
    wanted = set(ids.split())
    for element in document.by_attribute("id"):
        if element.get("id") in wanted:
            yield element
