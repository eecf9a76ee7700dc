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
_OTHER_TEXT = frozenset({"script", "style", "template", "svg", "code", "pre"})
_INLINE = frozenset({"a", "b", "em", "i", "span", "strong"})


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
            guess = real_language(aria, element)
            if guess is None:
                continue
            page = element.tag == "html"
            yield self.finding(
                element,
                f"This is marked as lang=“{language}”, but the text seems to be in {guess.name}.",
                advice=f'Write lang="{guess.language}" if that is so, or mark the passages that differ.',
                references=(WCAG("3.1.1"),) if page else (WCAG("3.1.2"),),
                data={"act": ["ucwvc8" if page else "off6ek"], "language": guess.language},
            )


def real_language(aria: Aria, element: Element) -> Guess | None:
    """What the text of an element with a lang attribute is in, if that is surely another language."""
    guess = identify(own_text(aria, element))
    said = primary_subtag(element.get("lang") or "")
    return None if guess is None or guess.language == said or not _is_sure(guess, said) else guess


def _is_sure(guess: Guess, said: str) -> bool:
    return guess.sure_not_english if said == "en" else guess.sure


def own_text(aria: Aria, element: Element) -> str:
    """The text that inherits this element's language: for the page its title as well, alternative texts included."""
    parts: list[str] = []
    length = 0
    marked = set(aria.by_attribute("lang"))
    stack = [element]
    while stack and length < _ENOUGH:
        node = stack.pop()
        tag, children = node.tag, list(node)
        if tag in _OTHER_TEXT:
            continue
        perceived = tag == "title" or aria.is_perceived(node)
        if perceived:
            text = node.text or ""
            parts += (text, " " if tag not in _INLINE else "", (node.get("alt") or "") if tag == "img" else "")
            length += len(text)
            parts += [f"{tail} " for child in children if (tail := child.tail) and not tail.isspace()]
        children.reverse()
        stack += [child for child in children if child.tag.__class__ is str and child not in marked]
    return " ".join(" ".join(parts).split())[:_ENOUGH]
