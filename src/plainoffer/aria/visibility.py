"""Who can perceive an element: rendered, visible, in the accessibility tree.

Sources: HTML Living Standard, section 15.3.1 (hidden elements), CSS Display 3, WAI-ARIA 1.2 section 7 (inclusion in the
accessibility tree), and the ACT definitions of "visible" and "included in the accessibility tree".
Content of a closed `<details>` or `<dialog>` counts as present: people open them, and faults inside are real ones.
"""

from __future__ import annotations

from collections.abc import Iterator

from plainoffer.aria.css import Declaration, pixels
from plainoffer.aria.styles import Styles
from plainoffer.document import Element, Elements


class Hidden:
    """Ways of being hidden, as bits; all of them pass on to descendants. Plain numbers: they are asked for often."""

    NOT_RENDERED = 1
    INVISIBLE = 2
    ARIA_HIDDEN = 4
    INERT = 8
    OFF_SCREEN = 16
    DISABLED = 32  # inside a `<fieldset disabled>`, its first legend left out


FROM_ASSISTIVE_TECHNOLOGY = Hidden.NOT_RENDERED | Hidden.INVISIBLE | Hidden.ARIA_HIDDEN | Hidden.INERT
FROM_SIGHT = Hidden.NOT_RENDERED | Hidden.INVISIBLE | Hidden.OFF_SCREEN

# The head itself is not here: lxml leaves body content in it where a page has no body tag.
_NEVER_RENDERED = frozenset(
    (
        "area audio base datalist link meta noembed noframes noscript param rp script source style template title track"
    ).split()
)
_FALLBACK_ONLY = frozenset({"audio", "iframe", "object", "video"})
_OFF_SCREEN_AT = -900.0
_PROPERTIES = frozenset(
    "display visibility position left top right bottom clip clip-path margin-left text-indent".split()
)


def _causes(styles: Styles, elements: Elements) -> Iterator[Element]:
    """The elements that may make themselves, or what is inside them, more or less visible than what is around them."""
    yield from elements.by_tag(*_NEVER_RENDERED, "legend")
    for outer in elements.by_tag(*_FALLBACK_ONLY):
        yield from outer.iterchildren("*")
    for name in ("aria-hidden", "hidden", "inert", "style"):
        yield from elements.by_attribute(name)
    for name, tag in (("disabled", "fieldset"), ("type", "input")):
        yield from (element for element in elements.by_attribute(name) if element.tag == tag)
    yield from styles.may_declare(_PROPERTIES, elements)


class Visibility:
    """Answers for one document.

    Few elements of a page hide anything: those with certain tags or attributes, and those that a style sheet may
    select. They are looked up once, and what they say is noted for all that is inside them. Everything else is shown.
    """

    def __init__(self, styles: Styles, elements: Elements) -> None:
        self._styles = styles
        self._known: dict[Element, int] = {}
        self._maps: set[str] | None = None
        causes = set(_causes(styles, elements))
        for element in filter(causes.__contains__, elements.all if causes else ()):
            if element not in self._known:
                self._mark(element, causes)

    def hidden(self, element: Element) -> int:
        """The `Hidden` flags of an element, its ancestors' included."""
        return self._known.get(element, 0)

    def _mark(self, top: Element, causes: set[Element]) -> None:
        """Note what `top` says for everything inside it. Nothing around it hides it."""
        known = self._known
        flags = self._flags(top, 0)
        if not flags:
            return
        known[top] = flags
        for node in top.iterdescendants("*"):
            flags = known[node.getparent()]
            known[node] = self._flags(node, flags) if node in causes else flags

    def _flags(self, element: Element, inherited: int) -> int:
        flags = inherited
        tag = element.tag
        if tag in _NEVER_RENDERED and self._not_rendered(element):
            flags |= Hidden.NOT_RENDERED
        parent = element.getparent()
        if parent is not None and parent.tag in _FALLBACK_ONLY and (parent.tag != "object" or parent.get("data")):
            flags |= Hidden.NOT_RENDERED
        declared = self._styles.declared(element)
        names = element.keys()
        if names:
            flags = self._by_attributes(element, names, flags, "display" in declared)
        if flags & Hidden.DISABLED and tag == "legend" and _is_first_legend(element):
            flags &= ~Hidden.DISABLED
        return self._styled(declared, flags) if declared else flags

    @staticmethod
    def _by_attributes(element: Element, names: list[str], flags: int, display: bool) -> int:
        if "aria-hidden" in names and element.get("aria-hidden") == "true":
            flags |= Hidden.ARIA_HIDDEN
        if "inert" in names:
            flags |= Hidden.INERT
        if "hidden" in names and not display:
            flags |= Hidden.NOT_RENDERED
        if "disabled" in names and element.tag == "fieldset":
            flags |= Hidden.DISABLED
        if element.tag == "input" and (element.get("type") or "").lower() == "hidden":
            flags |= Hidden.NOT_RENDERED
        return flags

    def _not_rendered(self, element: Element) -> bool:
        if element.tag == "audio":
            return element.get("controls") is None
        if element.tag == "area":
            return not self._map_in_use(element)
        return True

    def _map_in_use(self, area: Element) -> bool:
        """Whether the area's map belongs to an image of the page: without one it is not there for anybody."""
        if self._maps is None:
            images = area.getroottree().getroot().iter("img", "object")
            self._maps = {name for image in images if (name := image.get("usemap"))}
        node = area.getparent()
        while node is not None and node.tag != "map":
            node = node.getparent()
        return node is not None and f"#{node.get('name')}" in self._maps

    @staticmethod
    def _styled(declared: dict[str, Declaration], flags: int) -> int:
        if _PROPERTIES.isdisjoint(declared):
            return flags
        if "display" in declared and declared["display"].value == "none":
            flags |= Hidden.NOT_RENDERED
        if "visibility" in declared:
            value = declared["visibility"].value
            if value in ("hidden", "collapse"):
                flags |= Hidden.INVISIBLE
            elif value == "visible":
                flags &= ~Hidden.INVISIBLE
        if _is_off_screen(declared):
            flags |= Hidden.OFF_SCREEN
        return flags


def _is_first_legend(legend: Element) -> bool:
    parent = legend.getparent()
    if parent is None or parent.tag != "fieldset":
        return False
    return next((child for child in parent if child.tag == "legend"), None) is legend


def _is_off_screen(declared: dict[str, Declaration]) -> bool:
    """The usual ways to move or clip content out of sight: far offsets, empty clips."""

    def far(name: str) -> bool:
        if name not in declared:
            return False
        distance = pixels(declared[name].value)
        return distance is not None and distance <= _OFF_SCREEN_AT

    if far("margin-left") or far("text-indent"):
        return True
    if "position" not in declared or declared["position"].value not in ("absolute", "fixed", "relative"):
        return False
    if any(far(side) for side in ("left", "top", "right", "bottom")):
        return True
    clip = declared["clip"].value.replace(" ", "") if "clip" in declared else ""
    if clip.startswith("rect(") and set(clip[5:-1].replace("px", "").replace(",", "")) <= {"0", "1"}:
        return True
    return "clip-path" in declared and declared["clip-path"].value.replace(" ", "") in (
        "inset(50%)",
        "inset(100%)",
    )
