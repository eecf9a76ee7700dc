"""Rule text-spacing."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from plainoffer.aria import Aria
from plainoffer.aria.css import pixels
from plainoffer.document import Document, Element
from plainoffer.findings import Severity
from plainoffer.rule import WCAG, Bad, Good
from plainoffer.rules.accessibility.basis import AccessibilityRule, Said


class _Property(Struct, frozen=True, kw_only=True):
    name: str
    act: str
    least: float  # of the font size, WCAG 2.2, 1.4.12
    words: str


_PROPERTIES = (
    _Property(name="letter-spacing", act="24afc2", least=0.12, words="the space between letters"),
    _Property(name="word-spacing", act="9e45ec", least=0.16, words="the space between words"),
    _Property(name="line-height", act="78fd32", least=1.5, words="the height of lines"),
)
_INHERITS = frozenset({"inherit", "unset", "revert", "revert-layer"})
_LINE_HEIGHT_NORMAL = 1.2
_PAGE_WIDTH = 960.0
_LETTER_WIDTH = 0.5


class TextSpacing(AccessibilityRule):
    """Spacing between letters, words and lines must not be fixed with !important where it is tight.

    People with dyslexia and low vision widen the spacing with a tool of their own. An inline style with !important
    overrules it.
    """

    name = "text-spacing"
    severity = Severity.ERROR
    references = (WCAG("1.4.12"),)
    act = tuple(item.act for item in _PROPERTIES)
    examples = (
        Bad('<p style="letter-spacing: 0.05em !important">Opening times of the centre</p>'),
        Good('<p style="letter-spacing: 0.05em">Opening times of the centre</p>', why="people can overrule it"),
        Good('<p style="letter-spacing: 0.2em !important">Opening times of the centre</p>'),
    )

    def check(self, document: Document) -> Iterator[Said]:
        """Look at style attributes with !important; what style sheets say can be overruled as well."""
        aria = self.aria(document)
        for element in aria.by_attribute("style"):
            style = element.get("style") or ""
            if "important" not in style.lower() or element.tag == "svg":
                continue
            for item in _PROPERTIES:
                declared = aria.styles.declared(element).get(item.name)
                if declared is None or not declared.important or item.name not in style.lower():
                    continue
                if declared.value not in _INHERITS and _is_tight(aria, element, item, declared.value):
                    yield self.finding(
                        element,
                        f"This style fixes {item.words} at less than {item.least:g} times the font size.",
                        advice=f"Take !important away from {item.name}, or set it to {item.least:g}em or more.",
                        data={"act": [item.act]},
                        key=item.name,
                    )


def _is_tight(aria: Aria, element: Element, item: _Property, value: str) -> bool:
    """Whether some text that takes the value from this element has less than it needs."""
    own_size = aria.styles.font_size(element)
    for node in _texts(aria, element, item.name):
        size = aria.styles.font_size(node)
        spacing = _computed(item, value, own_size, size)
        if spacing is not None and spacing / size < item.least - 1e-9:
            return item.name != "line-height" or _wraps(aria, node, size)
    return False


def _computed(item: _Property, value: str, own_size: float, text_size: float) -> float | None:
    """The spacing in pixels at the text; a plain number for line-height scales with the text's own size."""
    if value in ("normal", "initial"):
        return text_size * _LINE_HEIGHT_NORMAL if item.name == "line-height" else 0.0
    if item.name == "line-height":
        try:
            return float(value) * text_size
        except ValueError:
            return pixels(value, own_size, own_size)
    return pixels(value, own_size)


def _texts(aria: Aria, element: Element, name: str) -> Iterator[Element]:
    """Elements with visible text of their own that inherit the property from `element`."""
    stack = [element]
    while stack:
        node = stack.pop()
        if aria.is_visible(node) and ((node.text or "").strip() or any((child.tail or "").strip() for child in node)):
            yield node
        for child in node:
            if not isinstance(child.tag, str):
                continue
            declared = aria.styles.value(child, name)
            if not declared or declared in ("inherit", "unset"):
                stack.append(child)


def _wraps(aria: Aria, node: Element, size: float) -> bool:
    """Whether the text is likely to run over more than one line: only then does the height of lines matter."""
    width, box = _PAGE_WIDTH, node
    while box is not None:
        declared = aria.styles.declared(box)
        if "white-space" in declared and declared["white-space"].value in ("nowrap", "pre"):
            return False
        for name in ("max-width", "width"):
            limit = pixels(declared[name].value, size, width) if name in declared else None
            if limit is not None:
                width = min(width, limit)
        box = box.getparent()
    if any(child.tag == "br" for child in node):
        return True
    letters = len(" ".join("".join(node.itertext()).split()))
    return letters * size * _LETTER_WIDTH > width
