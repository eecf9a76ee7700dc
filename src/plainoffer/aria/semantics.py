"""The role that an element really has: the author's, or its own, with conflicts resolved.

Sources: WAI-ARIA 1.2, sections 5.3 and 8 ("Handling author errors", 8.1.1 presentational roles conflict resolution),
HTML-AAM 1.0 section 4, and for table headers HTML section 4.9.12.2.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainoffer.aria import implicit
from plainoffer.aria.attributes import GLOBAL_ATTRIBUTES, NAMING_ATTRIBUTES
from plainoffer.aria.focus import Focus
from plainoffer.aria.roles import ROLES, SYNONYMS
from plainoffer.document import Element

if TYPE_CHECKING:
    from collections.abc import Callable

# A global attribute on a presentational element brings its role back; aria-hidden takes the element away instead.
_CONFLICTING = GLOBAL_ATTRIBUTES - {"aria-hidden"}
_LISTS = frozenset({"ul", "ol", "menu"})
_LIST_ROLES = frozenset({"list", "directory"})
_TABLE_ROLES = frozenset({"table", "grid", "treegrid"})
_TABLE_PARTS = frozenset({"thead", "tbody", "tfoot", "tr", "td", "th"})


class Semantics:
    """Roles in one document."""

    def __init__(self, focus: Focus, header_direction: Callable[[Element, Element], str]) -> None:
        """`header_direction(th, table)` tells "column" or "row" for a header cell without scope."""
        self._focus = focus
        self._direction = header_direction
        self._roles: dict[Element, str] = {}

    def role(self, element: Element) -> str:
        """The role in the accessibility tree; "none" if presentational, "" if there is no corresponding role."""
        known = self._roles.get(element)
        if known is None:
            known = self._roles[element] = self._resolve(element)
        return known

    def explicit(self, element: Element) -> str:
        """The first valid role of the role attribute ("none" for "presentation"), or "" if there is none."""
        value: str | None = element.get("role")
        if not value:
            return ""
        for written in value.lower().split():
            token = SYNONYMS.get(written, written)
            if token in ROLES:
                return token
        return ""

    def has_conflict(self, element: Element) -> bool:
        """Whether something forbids a presentational role: the element takes the focus or has a global attribute."""
        if self._focus.is_focusable(element):
            return True
        return any(name in _CONFLICTING and value.strip() for name, value in element.items())

    def _resolve(self, element: Element) -> str:
        explicit = self.explicit(element)
        if explicit and explicit != "none":
            return explicit
        if explicit == "none" and not self.has_conflict(element):
            return "none"
        return self.implicit(element)

    def implicit(self, element: Element) -> str:
        """The role that the host language gives."""
        tag = element.tag
        simple = implicit.SIMPLE.get(str(tag))
        if simple is not None:
            return simple
        match tag:
            case "a" | "area":
                return "link" if implicit.is_link(element) else ("generic" if tag == "a" else "")
            case "input":
                return implicit.input_role(element)
            case "select":
                return implicit.select_role(element)
            case "img":
                return self._image(element)
            case "li":
                parent = element.getparent()
                return "listitem" if parent is not None and self.role(parent) in _LIST_ROLES else "generic"
            case "header" | "footer":
                if implicit.in_sectioning_content(element):
                    return "generic"
                return "banner" if tag == "header" else "contentinfo"
            case "section":
                return "region" if _is_named(element) else "generic"
            case "aside":
                scoped = implicit.in_sectioning_content(element)
                return "generic" if scoped and not _is_named(element) else "complementary"
        if tag in _TABLE_PARTS:
            return self._table_part(element)
        return ""

    def _image(self, element: Element) -> str:
        if element.get("alt") != "":
            return "img"
        named = any((element.get(name) or "").strip() for name in NAMING_ATTRIBUTES)
        return "img" if named or self.has_conflict(element) else "none"

    def _table_part(self, element: Element) -> str:
        table = element.getparent()
        while table is not None and table.tag in ("thead", "tbody", "tfoot", "tr"):
            table = table.getparent()
        if table is None or table.tag != "table":
            return ""
        role = self.role(table)
        if role not in _TABLE_ROLES:
            return "none" if role == "none" else ""
        if element.tag == "tr":
            return "row"
        if element.tag not in ("td", "th"):
            return "rowgroup"
        row = element.getparent()
        if row is not None and self.explicit(row) == "none" and self.role(row) == "none":
            return "none"
        cell = "cell" if role == "table" else "gridcell"
        if element.tag == "td":
            return cell
        direction = _scope(element) or self._direction(element, table)
        return {"column": "columnheader", "row": "rowheader"}.get(direction, cell)


def _scope(header: Element) -> str:
    match (header.get("scope") or "").strip().lower():
        case "col" | "colgroup":
            return "column"
        case "row" | "rowgroup":
            return "row"
    return ""


def _is_named(element: Element) -> bool:
    return any((element.get(name) or "").strip() for name in (*NAMING_ATTRIBUTES, "title"))
