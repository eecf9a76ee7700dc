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
_SAME = frozenset({"", "_self", "_parent", "_top"})


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
        for link in document.part(PageLinks).links if special else ():
            element = link.element
            if element not in special:
                continue
            target = (element.get("target") or "").strip().lower()
            opens = target in ("_blank", "_new", "blank", "new") or _OPENS.search(element.get("onclick") or "")
            if not opens or link.href.lower().startswith(("mailto:", "tel:")):
                continue
            if not _SAYS_SO.search(_words(document, link)):
                yield self.finding(
                    link.passage,
                    "This link opens a new window or tab without saying so. People may not notice, and cannot go back.",
                    advice='Take target="_blank" away, or add “(opens in new tab)” to the words of the link.'
                    if target
                    else "Let the link open in the same tab, or add “(opens in new tab)” to its words.",
                )


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
