"""The roles that HTML and SVG elements have of themselves.

Sources: HTML-AAM 1.0, section 4 (https://www.w3.org/TR/html-aam-1.0/#html-element-role-mappings), ARIA in HTML
(https://www.w3.org/TR/html-aria/) and SVG-AAM 1.0. The empty string stands for "no corresponding role".
"""

from __future__ import annotations

from plainoffer.document import Element

SIMPLE = {
    "address": "group", "article": "article", "b": "generic", "bdi": "generic", "bdo": "generic",
    "blockquote": "blockquote", "body": "generic", "button": "button", "caption": "caption", "code": "code",
    "data": "generic", "datalist": "listbox", "dd": "definition", "del": "deletion", "details": "group",
    "dfn": "term", "dialog": "dialog", "div": "generic", "dt": "term", "em": "emphasis", "fieldset": "group",
    "figure": "figure", "form": "form", "h1": "heading", "h2": "heading", "h3": "heading", "h4": "heading",
    "h5": "heading", "h6": "heading", "hgroup": "group", "hr": "separator", "html": "document", "i": "generic",
    "ins": "insertion", "main": "main", "mark": "mark", "math": "math", "menu": "list", "meter": "meter",
    "nav": "navigation", "ol": "list", "optgroup": "group", "option": "option", "output": "status",
    "p": "paragraph", "pre": "generic", "progress": "progressbar", "q": "generic", "s": "deletion",
    "samp": "generic", "search": "search", "small": "generic", "span": "generic", "strong": "strong",
    "sub": "subscript", "sup": "superscript", "svg": "graphics-document", "table": "table", "textarea": "textbox",
    "time": "time", "u": "generic", "ul": "list", "font": "generic", "center": "generic", "tt": "generic",
    "big": "generic",
}  # fmt: skip
"""Elements whose role depends on nothing else."""

_INPUTS = {
    "button": "button", "submit": "button", "reset": "button", "image": "button", "checkbox": "checkbox",
    "radio": "radio", "range": "slider", "number": "spinbutton", "search": "searchbox", "text": "textbox",
    "email": "textbox", "tel": "textbox", "url": "textbox",
}  # fmt: skip
_WITHOUT_ROLE = frozenset({"color", "date", "datetime-local", "file", "hidden", "month", "password", "time", "week"})
_TEXT_INPUTS = frozenset({"text", "email", "tel", "url", "search"})


def _native_tags() -> dict[str, tuple[str, ...]]:
    found: dict[str, set[str]] = {}
    for tag, role in SIMPLE.items():
        found.setdefault(role, set()).add(tag)
    for role in set(_INPUTS.values()):
        found.setdefault(role, set()).add("input")
    for role, tags in _SOMETIMES.items():
        found.setdefault(role, set()).update(tags.split())
    return {role: tuple(sorted(tags)) for role, tags in found.items()}


_SOMETIMES = {
    "banner": "header", "cell": "td th", "columnheader": "th", "combobox": "input select", "complementary": "aside",
    "contentinfo": "footer", "gridcell": "td th", "img": "img", "link": "a area", "listbox": "select",
    "listitem": "li", "region": "section", "row": "tr", "rowgroup": "tbody tfoot thead", "rowheader": "th",
    "generic": "a aside footer header li section",
}  # fmt: skip

NATIVE_TAGS = _native_tags()
"""Elements that can have a role without a role attribute, by role."""

_SECTIONING = frozenset({"article", "aside", "main", "nav", "section"})
_SECTIONING_ROLES = frozenset({"article", "complementary", "main", "navigation", "region"})


def input_type(element: Element) -> str:
    """The state of an `<input>`'s type attribute: unknown types are text fields."""
    kind = (element.get("type") or "text").strip().lower()
    return kind if kind in _INPUTS or kind in _WITHOUT_ROLE else "text"


def input_role(element: Element) -> str:
    """The role of an `<input>`: a list of suggestions makes a text field a combobox."""
    kind = input_type(element)
    if kind in _TEXT_INPUTS and element.get("list") is not None:
        return "combobox"
    return _INPUTS.get(kind, "")


def select_role(element: Element) -> str:
    """A `<select>` is a combobox, or a listbox when it shows several lines."""
    size = element.get("size") or ""
    if element.get("multiple") is not None or (size.strip().isdigit() and int(size) > 1):
        return "listbox"
    return "combobox"


def is_link(element: Element) -> bool:
    """Whether an `<a>` or `<area>` (of HTML or SVG) leads somewhere."""
    return element.get("href") is not None or element.get("xlink:href") is not None


def in_sectioning_content(element: Element) -> bool:
    """Whether a header or footer belongs to a section instead of to the whole page."""
    node = element.getparent()
    while node is not None:
        if node.tag in _SECTIONING or node.get("role") in _SECTIONING_ROLES:
            return True
        node = node.getparent()
    return False


def in_svg(element: Element) -> bool:
    """Whether the element lies inside an `<svg>`: the HTML parser keeps no namespaces."""
    node = element.getparent()
    while node is not None:
        if node.tag == "svg":
            return True
        if node.tag == "foreignobject":
            return False
        node = node.getparent()
    return False
