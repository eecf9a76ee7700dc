"""The text of an element that people can see."""

from __future__ import annotations

from plainoffer.aria.aria import Aria
from plainoffer.aria.names import INLINE
from plainoffer.document import Element
from plainoffer.document.masking import JOINER

_MAX_NODES = 500


def visible_text(aria: Aria, element: Element, *, apart: bool = False) -> str:
    """All visible text inside an element, white space collapsed; at most 500 elements are read.

    With ``apart`` the texts of inline elements have spaces between them, as where a style sets them apart.

    Text of icon fonts (`<i class="icon">search</i>`) is a picture and left out.
    """
    parts: list[str] = []
    stack: list[tuple[Element, bool]] = [(element, False)]
    count = 0
    while stack:
        node, done = stack.pop()
        if done:
            if apart or node.tag not in INLINE:
                parts.append(" ")
            parts.append(node.tail or "")
            continue
        count += 1
        if count > _MAX_NODES:
            break
        if node is not element:
            stack.append((node, True))
        if not isinstance(node.tag, str) or not aria.is_visible(node) or _is_icon(node):
            continue
        parts.append(" " if apart or node.tag not in INLINE else "")
        parts.append(node.text or "")
        stack.extend((child, False) for child in reversed(node))
    return " ".join("".join(parts).replace(JOINER, "").split())


def _is_icon(node: Element) -> bool:
    return node.tag in ("i", "span") and "icon" in (node.get("class") or "").lower()
