"""The text alternatives of a page's images, collected once for all rules that read them."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import unquote, urlsplit

from msgspec import Struct

from plainoffer.document import Block, Document, Element, Passage
from plainoffer.document.text import SHOWN_PLACEHOLDER

_PUNCTUATION = re.compile(r"[^\w\s]+|_")
_TINY = 3


class Picture(Struct, frozen=True, kw_only=True, gc=False):
    """An image that has words as its alternative: ``img``, ``area`` or ``input type="image"``.

    ``number`` is the place of its ``block`` among those of the page.
    """

    element: Element
    block: Block
    number: int
    alt: str
    decorative: bool

    @property
    def passage(self) -> Passage:
        """The alternative, where it stands in the source."""
        return self.block.whole

    @property
    def file(self) -> str:
        """Last part of the image's address, in lower case, without a query."""
        return file_name(self.element.get("src") or "")


class Alternatives:
    """All images of a page that have words as their alternative and are not hidden from everyone."""

    def __init__(self, document: Document) -> None:
        self.pictures = tuple(
            Picture(
                element=block.element,
                block=block,
                number=number,
                alt=block.text,
                decorative=_is_decoration(block.element),
            )
            for number, block in enumerate(document.blocks)
            if block.role == "alt" and SHOWN_PLACEHOLDER not in block.text
        )

        self.shown = tuple(picture for picture in self.pictures if not picture.block.hidden and not picture.decorative)
        """Images that a screen reader announces."""


def file_name(address: str) -> str:
    """Return the last part of an address's path, decoded and in lower case: ``Map%20of.PNG?x=1`` → ``map of.png``."""
    try:
        path = urlsplit(address.strip()).path
    except ValueError:
        return ""
    return unquote(path.rsplit("/", 1)[-1]).lower()


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """Return text in a form to compare: lower case, without punctuation, single spaces."""
    words = text.casefold().split()
    return " ".join(words if "".join(words).isalnum() else _PUNCTUATION.sub(" ", " ".join(words)).split())


def _is_decoration(element: Element) -> bool:
    """Whether the page itself says that an image is only decoration."""
    role = (element.get("role") or "").strip().lower()
    return role in ("presentation", "none") or (element.get("aria-hidden") or "").strip().lower() == "true"


DECORATION = frozenset(
    "spacer, divider, separator, line, horizontal line, border, decoration, ornament, swirl, bullet, bullet point, "
    "background, corner, shadow, gradient, decorative line, decorative border".split(", ")
)
"""Alternatives that say what a decoration is: those who see it would not miss it."""


def names_a_control(element: Element) -> bool:
    """Whether an image is all that there is in a link or button: it is no decoration, but the name of the control."""
    parent = element.getparent()
    return parent is not None and parent.tag in ("a", "button") and not "".join(parent.itertext()).strip()


def is_spacer(element: Element) -> bool:
    """Whether an image only keeps other things apart: a few pixels in size, or called so."""
    sizes = [pixels(element.get(name)) for name in ("width", "height")]
    known = [size for size in sizes if size is not None]
    if known and min(known) <= _TINY:
        return True
    stem = file_name(element.get("src") or "").rsplit(".", 1)[0]
    return stem in _SPACERS


_SPACERS = frozenset("spacer blank pixel clear transparent trans shim dot 1x1 1px space divider separator hr".split())


def pixels(value: str | None) -> int | None:
    """Return an HTML length as pixels, or ``None`` if it is missing or a percentage."""
    match = re.fullmatch(r"\s*(\d{1,6})(?:\.\d*)?\s*(?:px)?\s*", value or "")
    return int(match[1]) if match else None
