"""The little CSS that decides whether something can be seen: declarations, lengths, simple selectors.

This is no browser: it reads `style` attributes and the page's own `<style>` elements, understands type, class, id and
attribute selectors with descendant and child combinators, and leaves out every rule that it cannot be sure about
(other media than screens, pseudo-classes, linked files). Sources: CSS Syntax 3, Selectors 4, CSS Cascade 4.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from plainoffer.document import Element

RELEVANT = frozenset(
    (
        "bottom clip clip-path content display font font-size height left letter-spacing line-height margin-left"
        " max-width overflow position right text-indent top visibility white-space width word-spacing"
    ).split()
)
"""Properties that some decision of this package rests on; the others are not kept."""

MAX_RULES = 2_000
"""Rules kept of one page's style sheets: keeps the time bounded on generated sheets."""


@dataclass(frozen=True, slots=True)
class Declaration:
    """A property's value, lower case, and whether `!important` follows it."""

    value: str
    important: bool = False


_COMMENT = re.compile(r"/\*.*?\*/", re.S)
# A `;` in a string or in brackets does not end a declaration: url(data:image/png;base64,…)
_DECLARATION = re.compile(r"""(?:[^;"'()]++|"[^"]*+"|'[^']*+'|\([^()]*+\)|["'()])++""")
_IMPORTANT = re.compile(r"!\s*important\s*$", re.I)


@lru_cache(maxsize=2048)
def parse_declarations(text: str) -> dict[str, Declaration]:
    """The declarations of a style attribute or rule body that matter here, by property.

    A later declaration replaces an earlier one, unless only the earlier one is important.

    >>> parse_declarations("color: red; DISPLAY: None !important")
    {'display': Declaration(value='none', important=True)}
    """
    found: dict[str, Declaration] = {}
    for match in _DECLARATION.finditer(_COMMENT.sub(" ", text)):
        name, colon, value = match.group().partition(":")
        name = name.strip().lower()
        if not colon or name not in RELEVANT:
            continue
        bare = _IMPORTANT.sub("", value)
        important = bare != value
        bare = bare.strip() if name == "content" else bare.strip().lower()
        if bare and (important or name not in found or not found[name].important):
            found[name] = Declaration(bare, important)
    return found


_LENGTH = re.compile(r"([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)\s*(px|r?em|%|pt|pc|in|cm|mm|q|ex|ch|vw|vh)?")
_PIXELS = {
    "px": 1.0, "pt": 4 / 3, "pc": 16.0, "in": 96.0, "cm": 96 / 2.54, "mm": 96 / 25.4, "q": 96 / 101.6,
    "rem": 16.0, "vw": 12.8, "vh": 7.2,
}  # fmt: skip


def pixels(value: str, font_size: float = 16.0, percent_of: float | None = None) -> float | None:
    """A CSS length in pixels, or None where it cannot be known from the source (calc(), var(), keywords).

    `font_size` (pixels) resolves em; `percent_of` (pixels) resolves percentages. Viewport units assume 1280 by 720.
    """
    match = _LENGTH.fullmatch(value.strip())
    if not match:
        return None
    number, unit = float(match[1]), match[2]
    if unit is None:
        return 0.0 if number == 0 else None
    if unit == "em":
        return number * font_size
    if unit == "%":
        return None if percent_of is None else number / 100 * percent_of
    if unit in ("ex", "ch"):
        return number * font_size / 2
    return number * _PIXELS[unit]


@dataclass(frozen=True, slots=True, kw_only=True)
class Compound:
    """One compound selector, such as `a.button[hidden]`; `child` says that a `>` stood before it."""

    tag: str | None = None
    id: str | None = None
    classes: frozenset[str] = frozenset()
    attributes: tuple[tuple[str, str | None], ...] = ()
    child: bool = False

    def matches(self, element: Element) -> bool:
        """Whether the element itself fits, whatever is around it."""
        if self.tag is not None and element.tag != self.tag:
            return False
        if self.id is not None and element.get("id") != self.id:
            return False
        if self.classes and not self.classes <= set((element.get("class") or "").split()):
            return False
        for name, value in self.attributes:
            actual = element.get(name)
            if actual is None or (value is not None and actual != value):
                return False
        return True


@dataclass(frozen=True, slots=True, kw_only=True)
class StyleRule:
    """A selector (compounds from left to right) with its declarations, and its place in the cascade."""

    compounds: tuple[Compound, ...]
    pseudo: str
    declarations: dict[str, Declaration] = field(hash=False)
    specificity: tuple[int, int, int]
    order: int

    def matches(self, element: Element) -> bool:
        """Whether the selector selects the element (its pseudo-element left aside)."""
        if not self.compounds[-1].matches(element):
            return False
        return _ancestors_match(self.compounds, len(self.compounds) - 1, element)


def _ancestors_match(compounds: tuple[Compound, ...], at: int, element: Element) -> bool:
    # Greedy from the right is exact for descendant combinators; a child combinator may need another try further up.
    if at == 0:
        return True
    wanted = compounds[at - 1]
    parent = element.getparent()
    if compounds[at].child:
        return parent is not None and wanted.matches(parent) and _ancestors_match(compounds, at - 1, parent)
    for _ in range(64):
        if parent is None:
            return False
        if wanted.matches(parent) and _ancestors_match(compounds, at - 1, parent):
            return True
        parent = parent.getparent()
    return False


_SIMPLE = re.compile(
    r"""(?P<tag>\*|[a-zA-Z][\w-]*+)|\#(?P<id>[\w-]++)|\.(?P<cls>[\w-]++)"""
    r"""|\[\s*(?P<attr>[\w-]++)\s*(?:=\s*(?P<val>"[^"]*"|'[^']*'|[\w-]++)\s*)?\]"""
    r"""|::?(?P<pseudo>before|after)(?![\w-])"""
)
_COMBINATOR = re.compile(r"\s*>\s*|\s+")


def parse_selector(text: str) -> tuple[tuple[Compound, ...], str, tuple[int, int, int]] | None:
    """A complex selector as compounds, pseudo-element and specificity; None if anything in it is not understood."""
    compounds: list[Compound] = []
    pseudo, position, child = "", 0, False
    ids = classes = tags = 0
    text = text.strip()
    while position < len(text):
        tag = ident = None
        found_classes: set[str] = set()
        attributes: list[tuple[str, str | None]] = []
        start = position
        while match := _SIMPLE.match(text, position):
            if pseudo:
                return None
            position = match.end()
            if match["tag"]:
                tag, tags = (None, tags) if match["tag"] == "*" else (match["tag"].lower(), tags + 1)
            elif match["id"]:
                ident, ids = match["id"], ids + 1
            elif match["cls"]:
                found_classes.add(match["cls"])
                classes += 1
            elif match["attr"]:
                value = match["val"]
                attributes.append((match["attr"].lower(), value.strip("\"'") if value else None))
                classes += 1
            else:
                pseudo = match["pseudo"]
        if position == start:
            return None
        compounds.append(
            Compound(
                tag=tag,
                id=ident,
                classes=frozenset(found_classes),
                attributes=tuple(attributes),
                child=child,
            )
        )
        if position < len(text):
            gap = _COMBINATOR.match(text, position)
            if not gap:
                return None
            child, position = ">" in gap.group(), gap.end()
    return (tuple(compounds), pseudo, (ids, classes, tags)) if compounds else None
