"""What a template or a script fills in later: the source cannot tell what it will be called.

Template code between double braces and the like is masked before parsing. Here are the ways that look like HTML: tags
with a prefix (JSP, ASP.NET), attributes that bind text (Vue, Alpine, Angular, Thymeleaf, Knockout), and code in place
of attributes.
"""

from __future__ import annotations

import re
from itertools import islice

from plainoffer.document import Element, Elements
from plainoffer.document.masking import PLACEHOLDER
from plainoffer.lazy import cached_property

_TEXT = frozenset(
    (
        "v-text v-html x-text x-html ng-bind ng-bind-html ng-bind-template th:text th:utext tal:content tal:replace"
        " data-bind data-i18n data-l10n-id data-sly-text t-esc t-out t-field wire:text [innertext] [textcontent]"
        " [innerhtml]"
    ).split()
)
_NAMING = re.compile(
    r"(?::|v-bind:|x-bind:|th:|ng-attr-|bind:|\[attr\.|\[)(?:alt|title|value|label|placeholder|aria-label|aria-labelledby)\]?"
    r"|v-bind|x-bind|th:attr|data-sly-attribute(?:\..*)?|th:alt-title|:?\.{3}\w*",
    re.I,
)
_TAG = re.compile(r"(?!(?:o|w|v|m|st\d|svg):)[a-z][\w.-]*:[\w.-]+", re.I)
"""A tag with a prefix, but not those that word processors leave behind."""

_ENOUGH = 200  # elements: what has more of them and no text is no button or link


class Filled:
    """Which elements of one document get text or a name only when the page is made."""

    def __init__(self, elements: Elements) -> None:
        self._elements = elements

    @cached_property
    def _telling(self) -> frozenset[str]:
        """The attributes on this page that fill in text or a name."""
        names = self._elements.attribute_names
        return frozenset(
            name for name in names if name.lower() in _TEXT or PLACEHOLDER in name or _NAMING.fullmatch(name)
        )

    @cached_property
    def _has_open_labels(self) -> bool:
        return any(PLACEHOLDER in (label.get("for") or "") for label in self._elements.by_tag("label"))

    def may_name(self, element: Element) -> bool:
        """Whether the element, or something in it that could be its name, is filled in later."""
        if PLACEHOLDER in (element.get("id") or "") and self._has_open_labels:
            return True
        telling = self._telling
        for node in islice(element.iter("*"), _ENOUGH):
            if (node.keys() and _TAG.fullmatch(node.tag)) or (telling and not telling.isdisjoint(node.keys())):
                return True
        return False
