"""Rule language-tag."""

from __future__ import annotations

from collections.abc import Iterator

from plainoffer.aria import Aria
from plainoffer.aria.languages import is_known_language
from plainoffer.document import Document, Element
from plainoffer.findings import Severity
from plainoffer.rule import WCAG, Bad, Good
from plainoffer.rules.accessibility.basis import AccessibilityRule, Said, is_template

_OUTSIDE_THE_BODY = frozenset({"html", "head", "title", "meta", "link", "style", "script"})


class LanguageTag(AccessibilityRule):
    """A passage marked as being in a language must name a language that exists.

    A screen reader that does not know the code reads a Welsh or Polish passage as if it were English.
    """

    name = "language-tag"
    severity = Severity.ERROR
    references = (WCAG("3.1.2"),)
    act = ("de46e4",)
    examples = (
        Bad('<p lang="welsh">Croeso</p>', at="1:1"),
        Good('<p lang="cy">Croeso</p>'),
        Good('<div lang="xx"></div>', why="no text is affected"),
    )

    def check(self, document: Document) -> Iterator[Said]:
        """Look at each lang attribute below the root that some text inherits."""
        aria = self.aria(document)
        for element in aria.by_attribute("lang"):
            language = element.get("lang") or ""
            if element.tag in _OUTSIDE_THE_BODY or not language or is_known_language(language):
                continue
            if not is_template(language) and has_own_text(aria, element):
                yield self.finding(
                    element,
                    f"“{language.strip()}” is not the code of any language.",
                    advice='Use a registered code: lang="cy" for Welsh, lang="pl" for Polish, lang="ur" for Urdu.',
                )


def has_own_text(aria: Aria, element: Element) -> bool:
    """Whether some text that people see or hear takes its language from this element and from no closer one."""
    stack = [element]
    while stack:
        node = stack.pop()
        perceived = aria.is_perceived(node)
        if perceived and _says_something(aria, node):
            return True
        for child in node:
            if perceived and child.tail and child.tail.strip():
                return True
            if isinstance(child.tag, str) and child.get("lang") is None:
                stack.append(child)
    return False


def _says_something(aria: Aria, node: Element) -> bool:
    if node.text and node.text.strip():
        return True
    return bool((node.get("aria-label") or "").strip() or (node.tag in ("img", "input", "area") and aria.name(node)))
