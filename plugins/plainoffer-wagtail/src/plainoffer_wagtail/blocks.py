"""Turns the blocks of a StreamField into pieces of HTML, each with its place in the editor."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.db import Error as DatabaseError
from django.utils.html import escape, linebreaks
from wagtail import blocks
from wagtail.images.blocks import ImageBlock, ImageChooserBlock
from wagtail.rich_text import RichText, expand_db_html

HEADING_NAMES = {"heading": "h2", "title": "h2", "subheading": "h3", "sub_heading": "h3"}
"""Elements that plain text blocks with these names become, as most templates do it."""

# Showing an embed may ask the service it comes from. A check never leaves the machine, so embeds are left out.
_MEDIA_EMBED = re.compile(r"""<embed\b(?=[^>]*\bembedtype=["']media["'])[^>]*>(?:\s*</embed>)?""", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A part of a page's content.

    Attributes:
        html: as readers get it; plain text where ``kind`` says so.
        label: what the editor calls it, such as ``Body, block 2 (Paragraph)``.
        content_path: Wagtail's path to it, which leads to the field in the editor.
        alone: whether it is checked by itself, because it may hold markup that would swallow what follows.
        kind: ``"html"`` or ``"text"``.
    """

    html: str
    label: str
    content_path: str
    alone: bool = False
    kind: Any = "html"


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """A part of a page that could not be read."""

    label: str
    content_path: str
    detail: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where a value stands in the editor."""

    label: str
    content_path: str

    def inside(self, label: str, key: Any) -> Place:
        """Return the place of a part of this value."""
        return Place(f"{self.label}{label}", f"{self.content_path}.{key}")


class BlockReader:
    """Reads values of blocks.

    Args:
        headings: element for plain text blocks, by name of the block.
    """

    def __init__(self, headings: Mapping[str, str] | None = None) -> None:
        self._headings = {**HEADING_NAMES, **(headings or {})}

    def read(self, block: Any, value: Any, place: Place, name: str = "") -> Iterator[Piece | Problem]:
        """Give the pieces of a value. A block that cannot be read is a problem, and the others are read."""
        try:
            yield from self._read(block, value, place, name)
        except DatabaseError:
            raise
        except Exception as error:
            # Any code may run in here: templates and blocks of the project.
            yield Problem(label=place.label, content_path=place.content_path, detail=f"{type(error).__name__}: {error}")

    def _read(self, block: Any, value: Any, place: Place, name: str) -> Iterator[Piece | Problem]:
        if value is None:
            return
        if isinstance(block, blocks.BaseStreamBlock):
            for number in range(len(value)):
                yield from self._child(value, number, place)
        elif isinstance(block, blocks.ListBlock):
            for number, child in enumerate(value.bound_blocks, 1):
                yield from self.read(block.child_block, child.value, place.inside(f", item {number}", child.id), name)
        elif isinstance(block, ImageBlock | ImageChooserBlock):
            yield _piece(_image(value), place)
        elif isinstance(block, blocks.BaseStructBlock):
            for key, child in block.child_blocks.items():
                yield from self.read(child, value.get(key), place.inside(f" › {child.label or key}", key), key)
        else:
            yield from self._leaf(block, value, place, name)

    def _child(self, stream: Any, number: int, place: Place) -> Iterator[Piece | Problem]:
        """Read one block of a stream. Wagtail makes its value only now, so a broken one fails here and by itself."""
        try:
            child = stream[number]
        except DatabaseError:
            raise
        except Exception as error:
            detail = f"{type(error).__name__}: {error}"
            label = f"{place.label}, block {number + 1}"
            yield Problem(label=label, content_path=place.content_path, detail=detail)
            return
        inner = place.inside(f", block {number + 1} ({child.block.label or child.block_type})", child.id)
        yield from self.read(child.block, child.value, inner, child.block_type)

    def _leaf(self, block: Any, value: Any, place: Place, name: str) -> Iterator[Piece]:
        if isinstance(value, RichText):
            yield _piece(expand(value.source), place)
        elif isinstance(block, blocks.RawHTMLBlock):
            yield _piece(str(value), place, alone=True)
        elif isinstance(block, blocks.BlockQuoteBlock):
            yield _piece(f"<blockquote>{escape(value)}</blockquote>", place)
        elif isinstance(block, blocks.CharBlock | blocks.TextBlock):
            if getattr(block.meta, "template", None):
                yield _piece(block.render(value), place)
            elif name in self._headings:
                yield _piece(f"<{self._headings[name]}>{escape(value)}</{self._headings[name]}>", place)
            else:
                yield _piece(linebreaks(str(value), autoescape=True), place)
        elif type(block).__name__ == "TableBlock":
            yield _piece(block.render(value), place, alone=True)


def _piece(html: str, place: Place, *, alone: bool = False) -> Piece:
    return Piece(html=html, label=place.label, content_path=place.content_path, alone=alone)


def _image(image: Any) -> str:
    alt = getattr(image, "contextual_alt_text", None)
    if alt is None:
        alt = "" if getattr(image, "decorative", False) else image.default_alt_text
    return f'<img src="{escape(image.file.name)}" alt="{escape(alt)}">'


def expand(source: str) -> str:
    """Return rich text as pages show it: links to pages get addresses, and embedded images become images."""
    return expand_db_html(_MEDIA_EMBED.sub("", source))
