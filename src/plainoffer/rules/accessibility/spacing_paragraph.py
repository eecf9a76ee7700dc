"""Rule: empty paragraphs and rows of line breaks that only make space."""

from __future__ import annotations

from collections.abc import Iterator

from plainoffer.document import Document, Element
from plainoffer.document.masking import PLACEHOLDER
from plainoffer.findings import Severity
from plainoffer.rule import WCAG, Bad, Draft, Good, Rule

_HOOKS = ("id", "role", "aria-live", "contenteditable", "hidden")
_MANY_BREAKS = 3
_NO_BREAK_SPACE = "\xa0"


class SpacingParagraph(Rule):
    """Space between paragraphs is a matter of style, not of empty paragraphs.

    Some screen readers say "blank" at each empty paragraph, and people think that something is missing. On a phone
    the gaps become holes.
    """

    name = "spacing-paragraph"
    family = "accessibility"
    severity = Severity.ADVICE
    references = (WCAG("1.3.1"),)
    examples = (
        Bad("<p>Ask us.</p>\n<p>&nbsp;</p>\n<p>Visit us.</p>", at="2:1"),
        Bad("<p>Ask us.<br><br><br>Visit us.</p>", at="1:11"),
        Bad("<p><br></p>", at="1:1"),
        Bad("<div>&nbsp;</div>", at="1:1"),
        Good("<p>Ask us.</p><p>Visit us.</p>"),
        Good("<p>12 Mill Lane<br>Ashdale<br>AS1 2CD</p>", why="line breaks in an address"),
        Good('<p id="status" aria-live="polite"></p>', why="a place for messages"),
        Good('<p><img src="a.png" alt="A swan"></p>'),
        Good("<p>{{ note }}</p>", why="a template fills it in"),
    )

    def check(self, document: Document) -> Iterator[Draft]:
        """Yield the first of each run of empty paragraphs, and of three or more line breaks."""
        for element in document.by_tag("p", "div"):
            if element.tag == "div" and (element.text is None or _NO_BREAK_SPACE not in element.text):
                continue
            if _is_empty(element) and not _is_empty_neighbour(element):
                yield self.finding(
                    element,
                    "This empty paragraph only makes space. Some screen readers say “blank” here.",
                    advice="Take it out. If the page needs more space, change its style.",
                    match="",
                )
        for element in document.by_tag("br"):
            previous = element.getprevious()
            if previous is not None and previous.tag == "br" and _joined(previous):
                continue
            if _breaks_from(element) >= _MANY_BREAKS:
                yield self.finding(
                    element,
                    "These line breaks only make space. Some screen readers say “blank” at each of them.",
                    advice="Begin a new paragraph instead.",
                    match="",
                )


def _is_empty(element: Element) -> bool:
    """A paragraph with nothing in it but white space, line breaks and inline tags around them."""
    text = element.text
    if (text and not text.isspace()) or any(element.get(name) is not None for name in _HOOKS):
        return False
    for node in element.iter():
        if not isinstance(node.tag, str):
            if node.tail and node.tail.strip():
                return False
            continue
        if node is not element and node.tag not in _INVISIBLE:
            return False
        text = (node.text or "") + ((node.tail or "") if node is not element else "")
        if text.strip() or PLACEHOLDER in text or node.get("id") or node.get("class", "").startswith("icon"):
            return False
    return True


_INVISIBLE = frozenset({"br", "span", "b", "strong", "i", "em", "u", "font", "small", "wbr"})


def _is_empty_neighbour(element: Element) -> bool:
    """Whether the paragraph right before this one is empty as well: one finding is enough."""
    previous = element.getprevious()
    return (
        previous is not None
        and previous.tag in ("p", "div")
        and not (previous.tail or "").strip()
        and _is_empty(previous)
    )


def _joined(element: Element) -> bool:
    return not (element.tail or "").strip()


def _breaks_from(element: Element) -> int:
    """How many line breaks follow each other from here, with nothing between."""
    count = 1
    while _joined(element):
        following = element.getnext()
        if following is None or following.tag != "br":
            break
        element, count = following, count + 1
    return count
