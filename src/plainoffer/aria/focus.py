"""What the keyboard reaches: focusable elements and the sequential focus order.

Source: HTML Living Standard, section 6.6.2 (focusable areas), 6.6.3 (tabindex) and 4.10.18.5 (disabled controls).
"""

from __future__ import annotations

from plainoffer.aria.visibility import Hidden, Visibility
from plainoffer.document import Element

DISABLEABLE = frozenset({"button", "fieldset", "input", "optgroup", "option", "select", "textarea"})
_CONTROLS = frozenset({"button", "input", "select", "textarea"})
_NOT_REACHED = Hidden.NOT_RENDERED | Hidden.INVISIBLE | Hidden.INERT


def tab_index(element: Element) -> int | None:
    """The tabindex attribute as a whole number, or None if it is missing or no number."""
    value = element.get("tabindex")
    if value is None:
        return None
    try:
        return int(value.strip())
    except ValueError:
        return None


class Focus:
    """Focusability in one document."""

    def __init__(self, visibility: Visibility) -> None:
        self._visibility = visibility

    def is_disabled(self, element: Element) -> bool:
        """Whether a form control is disabled, by itself or by a `<fieldset disabled>` around it."""
        if element.tag not in DISABLEABLE:
            return False
        return element.get("disabled") is not None or bool(self._visibility.hidden(element) & Hidden.DISABLED)

    def is_focusable(self, element: Element) -> bool:
        """Whether the element can have the focus at all, by script as well."""
        if not self._by_nature(element) and tab_index(element) is None:
            return False
        return not self._visibility.hidden(element) & _NOT_REACHED and not self.is_disabled(element)

    def in_tab_order(self, element: Element) -> bool:
        """Whether the Tab key stops here: focusable, and no negative tabindex."""
        index = tab_index(element)
        return (index is None or index >= 0) and self.is_focusable(element)

    @staticmethod
    def _by_nature(element: Element) -> bool:
        tag = element.tag
        if tag in ("a", "area"):
            return element.get("href") is not None or element.get("xlink:href") is not None
        if tag in _CONTROLS:
            return tag != "input" or (element.get("type") or "").lower() != "hidden"
        if tag == "summary":
            return is_summary_for_details(element)
        if tag in ("iframe", "frame"):
            return True
        if tag in ("audio", "video"):
            return element.get("controls") is not None
        editable = element.get("contenteditable")
        return editable is not None and editable.strip().lower() in ("", "true", "plaintext-only")


def is_summary_for_details(element: Element) -> bool:
    """Whether this is the first `<summary>` of its parent `<details>`: the one that people can press."""
    parent = element.getparent()
    if element.tag != "summary" or parent is None or parent.tag != "details":
        return False
    return next((child for child in parent if child.tag == "summary"), None) is element
