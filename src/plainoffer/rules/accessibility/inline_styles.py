"""The inline styles of a page, read once for all rules about looks."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from plainoffer.document import Document, Element

_DECLARATION = re.compile(r"([a-z-]+)\s*:\s*([^;]+)", re.I)
_WORD = re.compile(r"[^\W\d_]{2,}")
_SHORTHAND = re.compile(r"(?:^|\s)(\d[\d.]*(?:px|pt|r?em|%|pc|mm|cm|ex|ch)|(?:xx?-)?small(?:er)?)(?:\s*/\s*\S+)?\s+\S")
_LENGTH = re.compile(r"(\d{0,4}(?:\.\d{1,4})?)\s*(px|pt|em|rem|%|pc|mm|cm|ex|ch)?")
_PIXELS = {
    "px": 1.0,
    "": 1.0,
    "pt": 96 / 72,
    "pc": 16.0,
    "em": 16.0,
    "rem": 16.0,
    "%": 0.16,
    "mm": 96 / 25.4,
    "cm": 96 / 2.54,
    "ex": 8.0,
    "ch": 8.0,
}
_OF_OUTER = frozenset({"em", "%", "ex", "ch"})
_RELATIVE = {"smaller": 5 / 6, "larger": 1.2}
_KEYWORDS = {
    "xx-small": 9.0, "x-small": 10.0, "small": 13.0, "medium": 16.0, "large": 18.0, "x-large": 24.0, "xx-large": 32.0,
}  # fmt: skip
_KEPT = frozenset({"inherit", "unset", "revert"})


class InlineStyles:
    """Elements with a ``style`` attribute, and their declarations in lower case."""

    def __init__(self, document: Document) -> None:
        self.styled: tuple[tuple[Element, dict[str, str]], ...] = tuple(
            (element, declarations(element.get("style") or "")) for element in document.by_attribute("style")
        )

    def setting(self, name: str) -> dict[Element, str]:
        """The elements that set a property to something else than what is around them, with the value."""
        return {element: value for element, style in self.styled if (value := style.get(name)) and value not in _KEPT}


def declarations(style: str) -> dict[str, str]:
    """Return the declarations of a ``style`` attribute: later ones win, ``!important`` is dropped."""
    found = {
        match[1].lower(): match[2].replace("!important", "").strip().lower()
        for match in _DECLARATION.finditer(style[:5000])
    }
    if "font" in found and "font-size" not in found and (size := _SHORTHAND.search(found["font"])):
        found["font-size"] = size[1]
    return found


def font_pixels(value: str, outer: float = 16.0) -> float | None:
    """Return a CSS font size in pixels, or ``None`` for what is no length; ``outer`` is the size around it."""
    if value in _RELATIVE:
        return outer * _RELATIVE[value]
    if value in _KEYWORDS:
        return _KEYWORDS[value]
    match = _LENGTH.fullmatch(value)
    if not match or not match[1] or match[1] == ".":
        return None
    unit = match[2] or ""
    return float(match[1]) * _PIXELS[unit] * (outer / 16 if unit in _OF_OUTER else 1)


class Inherited:
    """Elements that set a property which is inherited, so that each speaks for its text but not for the others'.

    Args:
        elements: those that set it, each before those inside it.
    """

    def __init__(self, elements: Iterable[Element]) -> None:
        self.outer: dict[Element, Element | None] = dict.fromkeys(elements)
        self._inner: dict[Element, list[Element]] = defaultdict(list)
        for element in self.outer:
            node = element.getparent()
            while node is not None and node not in self.outer:
                node = node.getparent()
            self.outer[element] = node
            if node is not None:
                self._inner[node].append(element)

    def words(self, document: Document, element: Element) -> int:
        """Return how many words of an element have the value that it sets itself."""
        inner = self._inner.get(element, ())
        return words_in(document, element) - sum(words_in(document, other) for other in inner)

    def words_with(self, document: Document, element: Element, values: Mapping[Element, str], *wanted: str) -> int:
        """Return how many words have one of some values from an element on, whether it or one inside it says so."""
        count, stack = 0, [element]
        while stack:
            node = stack.pop()
            if values[node] in wanted:
                count += self.words(document, node)
                stack.extend(self._inner.get(node, ()))
        return count


def words_in(document: Document, element: Element) -> int:
    """Return how many words of two letters or more an element shows."""
    return len(_WORD.findall(document.text_of(element)))


def is_hidden(style: dict[str, str]) -> bool:
    """Whether an inline style hides its element from everyone, or moves it out of sight."""
    return (
        style.get("display") == "none"
        or style.get("visibility") == "hidden"
        or "clip" in style
        or style.get("left", "").startswith("-9")
    )
