"""Rule language-mismatch."""

from __future__ import annotations

from collections.abc import Iterator

from plainoffer.aria import Aria
from plainoffer.aria.implicit import in_svg
from plainoffer.aria.languages import is_known_language, primary_subtag
from plainoffer.document import Document, Element
from plainoffer.findings import Confidence, Severity
from plainoffer.language.identify import Guess, identify
from plainoffer.rule import WCAG, Bad, Good
from plainoffer.rules.accessibility.basis import AccessibilityRule, Said

_ENOUGH = 2000


class LanguageMismatch(AccessibilityRule):
    """Text must be in the language that it is said to be in.

    A screen reader takes its voice from the lang attribute. English text marked as French is read out with French
    sounds.
    """

    name = "language-mismatch"
    severity = Severity.WARNING
    confidence = Confidence.REVIEW
    references = (WCAG("3.1.1"), WCAG("3.1.2"))
    act = ("ucwvc8", "off6ek")
    examples = (
        Bad('<p lang="cy">You can ask the council for an assessment of what your child needs.</p>'),
        Good('<p lang="en">You can ask the council for an assessment of what your child needs.</p>'),
        Good('<p lang="cy">SENDIASS</p>', why="a name belongs to no language"),
    )

    def check(self, document: Document) -> Iterator[Said]:
        """Look at the text that takes its language from each lang attribute; only when the text is long and clear."""
        aria = self.aria(document)
        for element in document.by_attribute("lang"):
            if document.is_fragment and element.tag == "html":
                continue
            language = element.get("lang") or ""
            if not is_known_language(language) or element.tag == "svg" or in_svg(element):
                continue
            guess = identify(own_text(aria, element))
            said = primary_subtag(language)
            if guess is None or guess.language == said or not _is_sure(guess, said):
                continue
            page = element.tag == "html"
            yield self.finding(
                element,
                f"This is marked as lang=“{language}”, but the text seems to be in {guess.name}.",
                advice=f'Write lang="{guess.language}" if that is so, or mark the passages that differ.',
                references=(WCAG("3.1.1"),) if page else (WCAG("3.1.2"),),
                data={"act": ["ucwvc8" if page else "off6ek"], "language": guess.language},
            )


def _is_sure(guess: Guess, said: str) -> bool:
    return guess.sure_not_english if said == "en" else guess.sure


def own_text(aria: Aria, element: Element) -> str:
    """The text that inherits this element's language: for the page its title as well, alternative texts included."""
    parts: list[str] = []
    length = 0
    stack = [element]
    while stack and length < _ENOUGH:
        node = stack.pop()
        if node.tag in ("script", "style", "template", "svg", "code", "pre"):
            continue
        perceived = node.tag == "title" or aria.is_visible(node) or not aria.is_hidden(node)
        if perceived:
            parts += [node.text or "", " " if node.tag not in ("a", "b", "em", "i", "span", "strong") else ""]
            if node.tag == "img":
                parts.append(node.get("alt") or "")
            length += len(node.text or "")
        for child in reversed(node):
            if isinstance(child.tag, str) and child.get("lang") is None:
                stack.append(child)
        parts += [f"{child.tail} " for child in node if perceived and child.tail and child.tail.strip()]
    return " ".join(" ".join(parts).split())[:_ENOUGH]
