"""The accessible name and description: what a screen reader calls an element.

Sources: Accessible Name and Description Computation 1.2 (https://www.w3.org/TR/accname-1.2/, the step numbers below
are its own), HTML-AAM 1.0 section 4.1 and SVG-AAM 1.0 section 8.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from msgspec import Struct
from msgspec.structs import replace

from plainoffer.aria.filled import Filled
from plainoffer.aria.implicit import in_svg, input_type
from plainoffer.aria.labels import LABELABLE, Labels
from plainoffer.aria.roles import ROLES
from plainoffer.aria.semantics import Semantics
from plainoffer.aria.styles import Styles
from plainoffer.aria.visibility import FROM_ASSISTIVE_TECHNOLOGY, Visibility
from plainoffer.document import Element, Elements
from plainoffer.document.masking import JOINER, PLACEHOLDER

MAX_DEPTH = 40
"""Levels of nesting read for one name; deeper text is taken plainly and in part, so that time stays linear."""
MAX_REFERENCED = 2_000
"""Characters kept of what a reference points at: somebody may point at the whole page from every link."""

INLINE = frozenset(
    (
        "a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark q s samp small span"
        " strike strong sub sup svg time tspan tt u var wbr"
    ).split()
)
_PLAIN = frozenset({"a", "button", "h1", "h2", "h3", "h4", "h5", "h6", "td", "th"})
_OVERRIDES = frozenset({"aria-label", "aria-labelledby", "role"})
_SILENT = frozenset({"script", "style", "template", "noscript", "noembed", "noframes", "iframe"})
_VALUE_ROLES = frozenset({"textbox", "searchbox", "combobox", "listbox", "spinbutton", "slider", "scrollbar"})
_NAMING_ATTRIBUTE = {"img": "alt", "area": "alt", "optgroup": "label", "option": "label", "math": "alttext"}
_NAMING_CHILD = {"fieldset": "legend", "table": "caption", "figure": "figcaption", "svg": "title"}
_DEFAULT_BUTTONS = {"submit": "Submit", "reset": "Reset"}


class _Walk(Struct, frozen=True, gc=False):
    """How a node was reached: which decides what counts (step 2)."""

    root: Element
    recursing: bool = False
    referenced: bool = False
    include_hidden: bool = False
    depth: int = 0
    path: tuple[Element, ...] = ()


class Names:
    """Accessible names and descriptions in one document, each computed once."""

    def __init__(
        self,
        styles: Styles,
        visibility: Visibility,
        semantics: Semantics,
        *,
        elements: Elements,
        labels: Labels,
        is_fragment: bool,
    ) -> None:
        self._styles = styles
        self._visibility = visibility
        self._semantics = semantics
        self._by_id = elements.by_id
        self._is_fragment = is_fragment
        self._overridden = {el for name in _OVERRIDES for el in elements.by_attribute(name)}
        self._labels_of = labels.of
        self._filled = Filled(elements)
        self._names: dict[Element, str] = {}
        self._by_reference: dict[Element, str] = {}

    def name(self, element: Element) -> str:
        """The accessible name, white space collapsed; "" if there is none."""
        known = self._names.get(element)
        if known is None:
            known = self._plain(element) or _collapse(self._alternative(element, _Walk(root=element)))
            if not known and self._is_filled_later(element):
                known = PLACEHOLDER
            self._names[element] = known
        return known

    def _is_filled_later(self, element: Element) -> bool:
        """Whether template code may give a name to an element that has none in the source."""
        return self._filled.may_name(element) or any(map(self._filled.may_name, self._labels_of(element)))

    def _plain(self, element: Element) -> str:
        """The name of an element with nothing but text inside and nothing to override it: most links and headings."""
        if len(element) or element.tag not in _PLAIN or element in self._overridden:
            return ""
        if self._styles.has_generated_text or (element.tag == "a" and element.get("href") is None):
            return ""
        return _collapse(element.text or "")

    def description(self, element: Element) -> str:
        """What aria-describedby, aria-description or an unused title adds to the name."""
        text = self._references(element, "aria-describedby")
        text = text or element.get("aria-description") or ""
        if not text.strip() and (title := element.get("title")) and _collapse(title) != self.name(element):
            text = title
        return _collapse(text)

    def subtree_text(self, element: Element) -> str:
        """The name that the content alone gives (step 2F), whatever labels the element has."""
        return _collapse(self._content(element, _Walk(root=element, recursing=True)))

    def _alternative(self, element: Element, walk: _Walk) -> str:
        if element in walk.path or (walk.recursing and element.tag in _SILENT):
            return ""
        hidden = self._visibility.hidden(element) & FROM_ASSISTIVE_TECHNOLOGY
        if hidden and walk.recursing and not walk.include_hidden:  # 2A
            return ""
        walk = replace(walk, path=(*walk.path, element), depth=walk.depth + 1)
        if not walk.referenced:  # 2B
            text = self._references(element, "aria-labelledby")
            if text.strip():
                return text
        role = self._semantics.role(element)
        if walk.recursing and element is not walk.root and role in _VALUE_ROLES:  # 2C
            return self._value(element, role)
        label: str = element.get("aria-label") or ""  # 2D
        if label.strip():
            return label
        if role == "none" and element.tag == "img":
            return ""  # 2E: alt counts only where the image has a role
        if role != "none":
            text = self._native(element, walk) or ""
            if text.strip():
                return text
        if walk.recursing or self._named_by_content(element, role):  # 2F
            text = self._content(element, walk)
            if text.strip():
                return text
        return self._tooltip(element) or self._from_outside(element)  # 2I

    def _references(self, element: Element, attribute: str) -> str:
        ids = element.get(attribute)
        if not ids:
            return ""
        targets = (self._by_id(ident) for ident in ids.split())
        return " ".join(self._referenced(target) for target in targets if target is not None)

    def _from_outside(self, element: Element) -> str:
        """A stand-in for a name that the rest of the page may hold, where only a part of it is checked."""
        ids = (element.get("aria-labelledby") or "").split() if self._is_fragment else []
        return PLACEHOLDER if any(self._by_id(ident) is None for ident in ids) else ""

    def _referenced(self, target: Element) -> str:
        """What an element says when another one points at it; kept, for many may point at one."""
        known = self._by_reference.get(target)
        if known is None:
            self._by_reference[target] = ""  # a loop of labels ends here
            text = self._alternative(target, self._walk_to(target, _Walk(root=target, referenced=True)))
            known = self._by_reference[target] = _collapse(text)[:MAX_REFERENCED]
        return known

    def _from_label(self, label: Element, walk: _Walk) -> str:
        return self._alternative(label, self._walk_to(label, walk))

    def _walk_to(self, target: Element, walk: _Walk) -> _Walk:
        """A walk that goes on elsewhere: a hidden label may be read whole (2A)."""
        hidden = bool(self._visibility.hidden(target) & FROM_ASSISTIVE_TECHNOLOGY)
        return replace(walk, recursing=True, include_hidden=hidden or walk.include_hidden)

    def _named_by_content(self, element: Element, role: str) -> bool:
        if element.tag == "summary" and role == "":
            return True
        known = ROLES.get(role)
        return known is not None and known.name_from_content

    def _native(self, element: Element, walk: _Walk) -> str | None:
        """2E: what HTML or SVG itself offers as a name, None if it offers nothing."""
        tag: str = element.tag
        if tag in _NAMING_ATTRIBUTE:
            value: str | None = element.get(_NAMING_ATTRIBUTE[tag])
            return value
        if tag in _NAMING_CHILD:
            return self._first_child(element, _NAMING_CHILD[tag], walk)
        if tag == "input" and input_type(element) in ("button", "submit", "reset", "image"):
            return self._button_input(element, walk)
        if element.tag in LABELABLE:
            return self._labels(element, walk) or None
        if walk.recursing and element.tag == "title":
            return None
        if any(child.tag == "title" for child in element) and in_svg(element):
            return self._first_child(element, "title", walk)
        return None

    def _button_input(self, element: Element, walk: _Walk) -> str | None:
        if text := self._labels(element, walk):
            return text
        kind = input_type(element)
        value: str | None = element.get("alt" if kind == "image" else "value")
        if kind == "image":
            return value
        return _DEFAULT_BUTTONS.get(kind) if value is None else value

    def _labels(self, element: Element, walk: _Walk) -> str:
        if walk.recursing and element is not walk.root and any(node.tag == "label" for node in walk.path):
            return ""
        parts = (self._from_label(label, walk) for label in self._labels_of(element) if label not in walk.path)
        return " ".join(part for part in parts if part.strip())

    def _first_child(self, element: Element, tag: str, walk: _Walk) -> str | None:
        child = next((child for child in element if child.tag == tag), None)
        return None if child is None else self._from_label(child, walk)

    def _value(self, element: Element, role: str) -> str:
        """2C: a control inside a label says its value."""
        if element.tag == "select":
            chosen = [option for option in element.iter("option") if option.get("selected") is not None]
            if not chosen and role == "combobox":
                chosen = list(islice(element.iter("option"), 1))
            return " ".join(option.text or "" for option in chosen)
        if role in ("spinbutton", "slider", "scrollbar"):
            spoken = element.get("aria-valuetext") or element.get("aria-valuenow")
            return spoken or element.get("value") or ""
        if element.tag == "input":
            return element.get("value") or ""
        if role in ("textbox", "searchbox"):
            return " ".join(islice(element.itertext(), 50))
        return " ".join(option.text or "" for option in element if option.get("aria-selected") == "true") or " ".join(
            islice(element.itertext(), 50) if role == "combobox" else ()
        )

    def _content(self, element: Element, walk: _Walk) -> str:
        if walk.depth > MAX_DEPTH:
            return " ".join(islice((text for text in element.itertext() if isinstance(text, str)), 50))
        return "".join(self._pieces(element, replace(walk, recursing=True)))

    def _pieces(self, element: Element, walk: _Walk) -> Iterator[str]:
        yield self._styles.pseudo_text(element, "before")
        if element.text:
            yield element.text
        for child in element:
            if isinstance(child.tag, str):
                if child.tag == "br":
                    yield " "
                else:
                    gap = "" if child.tag in INLINE else " "
                    yield f"{gap}{self._alternative(child, walk)}{gap}"
            if child.tail:
                yield child.tail
        yield self._styles.pseudo_text(element, "after")

    @staticmethod
    def _tooltip(element: Element) -> str:
        """2I: the title, or for a text field its placeholder. An empty alt forbids the title of an image."""
        if element.tag == "img" and element.get("alt") == "":
            return ""
        text = element.get("title") or ""
        if not text.strip() and element.tag in ("input", "textarea"):
            text = element.get("placeholder") or element.get("aria-placeholder") or ""
        if not text.strip() and element.tag == "a":
            text = element.get("xlink:title") or ""
        return text


def _collapse(text: str) -> str:
    """Text with single spaces, and without what stands for code in the middle of a word."""
    return " ".join((text.replace(JOINER, "") if JOINER in text else text).split())
