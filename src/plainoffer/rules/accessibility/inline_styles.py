"""The inline styles of a page, read once for all rules about looks."""

from __future__ import annotations

import re

from plainoffer.document import Document, Element

_DECLARATION = re.compile(r"([a-z-]+)\s*:\s*([^;]+)", re.I)
_WORD = re.compile(r"[^\W\d_]{2,}")
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
_KEYWORDS = {"xx-small": 9.0, "x-small": 10.0, "small": 13.0, "smaller": 13.3, "medium": 16.0, "large": 18.0}


class InlineStyles:
    """Elements with a ``style`` attribute, and their declarations in lower case."""

    def __init__(self, document: Document) -> None:
        self.styled: tuple[tuple[Element, dict[str, str]], ...] = tuple(
            (element, declarations(element.get("style") or "")) for element in document.by_attribute("style")
        )


def declarations(style: str) -> dict[str, str]:
    """Return the declarations of a ``style`` attribute: later ones win, ``!important`` is dropped."""
    return {
        match[1].lower(): match[2].replace("!important", "").strip().lower()
        for match in _DECLARATION.finditer(style[:5000])
    }


def font_pixels(value: str) -> float | None:
    """Return a CSS font size in pixels, with 16 pixels to the em, or ``None`` for what is no length."""
    if value in _KEYWORDS:
        return _KEYWORDS[value]
    match = _LENGTH.fullmatch(value)
    if not match or not match[1] or match[1] == ".":
        return None
    return float(match[1]) * _PIXELS[match[2] or ""]


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
