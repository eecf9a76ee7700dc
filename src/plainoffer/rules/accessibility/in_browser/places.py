"""Where in the author's source an element stands that axe found in the browser.

axe names the way down from the root, such as ``html > body > ul:nth-child(2) > li``. The same way is walked in our own
tree, which lacks what only browsers add (``tbody``) and what scripts changed. So the element at the end is compared
with the HTML that axe shows. If they differ, the element is looked for by its attributes; if it is not the only such
one, the place stays unknown. A wrong place is worse than none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from plainoffer.browser import AxeNode
from plainoffer.document import Document

_STEP = re.compile(r"([^\s:>]+)(?::nth-child\((\d+)\))?")
# Attributes that tell elements apart and that scripts hardly ever change
_TELLING = ("id", "href", "src", "alt", "name", "for", "title", "role", "aria-label")
_FRAGMENT_STEPS = 3  # html, body and the element around a fragment


def find_element(document: Document, node: AxeNode) -> Any:
    """Return the element of the document's tree, or ``None``.

    For something in a frame it is the frame, for something in a shadow tree its host.
    """
    steps = _STEP.findall(node.ancestry[0][0])
    shown = None if node.in_frame or node.in_shadow else _first_element(node.html)
    found = _walk(document, steps)
    if found is not None and _fits(found, shown, document):
        return found
    return _by_attributes(document, shown) if shown is not None else None


def _walk(document: Document, steps: list[tuple[str, str]]) -> Any:
    root = document.tree
    if document.is_fragment:
        body = root.find("body")
        current, steps = (body if body is not None else root), steps[_FRAGMENT_STEPS:]
    else:
        current, steps = root, steps[1:]
    children = _elements(current)
    for tag, number in steps:
        tag = tag.lower()
        if tag == "tbody" and not any(child.tag == "tbody" for child in children):
            # the browser added the tbody; its rows are children of the table here
            children = [child for child in children if child.tag == "tr"]
            continue
        found = _child(children, tag, number)
        if found is None:
            return None
        current, children = found, _elements(found)
    return current


def _child(children: list[Any], tag: str, number: str) -> Any:
    if tag in ("head", "body") or not number:
        # a browser always has both, and a lone child has no number
        return next((child for child in children if child.tag.lower() == tag), None)
    position = int(number) - 1
    if position < len(children) and children[position].tag.lower() == tag:
        return children[position]
    return None


def _elements(parent: Any) -> list[Any]:
    return [child for child in parent if isinstance(child.tag, str)]


def _first_element(html: str) -> Any:
    """Parse the HTML that axe shows. It may end early, which does not matter for its first element."""
    from lxml import etree

    try:
        root = etree.fromstring(html, etree.HTMLParser())
    except (etree.ParserError, etree.XMLSyntaxError):
        return None
    if root is None:
        return None
    wanted = re.match(r"<([a-zA-Z][^\s/>]*)", html)
    return next(root.iter(wanted[1].lower()), None) if wanted else None


def _fits(found: Any, shown: Any, document: Document) -> bool:
    if shown is None:
        return True
    if found.tag.lower() != shown.tag.lower() or not _same(found, shown, _TELLING):
        return False
    text = document.text_of(shown)[:40]
    return not text or document.text_of(found)[:40].startswith(text[:40]) or "…" in text


def _same(first: Any, second: Any, names: Iterable[str]) -> bool:
    return all(first.get(name) == second.get(name) for name in names)


def _by_attributes(document: Document, shown: Any) -> Any:
    names = [name for name in _TELLING if shown.get(name)]
    if not names:
        return None
    found = [element for element in document.by_tag(shown.tag) if _same(element, shown, names)]
    return found[0] if len(found) == 1 else None
