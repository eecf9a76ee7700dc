"""The states and properties of WAI-ARIA: their value types and which of them are global.

Source: WAI-ARIA 1.2, section 6 (https://www.w3.org/TR/wai-aria-1.2/#states_and_properties); the attributes that
are new in the ARIA 1.3 draft are known as well, so that nobody is told that they do not exist.
"""

from __future__ import annotations

import re
from enum import StrEnum

from msgspec import Struct


class ValueType(StrEnum):
    """The value types of WAI-ARIA 1.2, section 6.2.4."""

    BOOLEAN = "true or false"
    OPTIONAL_BOOLEAN = "true, false or undefined"
    TRISTATE = "true, false, mixed or undefined"
    ID = "the id of one element"
    ID_LIST = "one or more ids, with spaces between them"
    INTEGER = "a whole number"
    NUMBER = "a number"
    STRING = "text"
    TOKEN = "one word from a list"
    TOKEN_LIST = "words from a list, with spaces between them"


class AriaAttribute(Struct, frozen=True, kw_only=True):
    """One ARIA attribute: its name, value type and, for tokens, the words it may hold."""

    name: str
    type: ValueType
    tokens: frozenset[str] = frozenset()

    def allows(self, value: str) -> bool:
        """Whether `value` is of the right type. Tokens are compared without case, as HTML does.

        >>> ARIA_ATTRIBUTES["aria-pressed"].allows("mixed")
        True
        """
        text = value.strip().lower()
        match self.type:
            case ValueType.STRING | ValueType.ID | ValueType.ID_LIST:
                return True
            case ValueType.INTEGER:
                return _INTEGER.fullmatch(text) is not None
            case ValueType.NUMBER:
                return _NUMBER.fullmatch(text) is not None
            case ValueType.TOKEN_LIST:
                return all(token in self.tokens for token in text.split())
            case _:
                return text in self.tokens

    @property
    def expected(self) -> str:
        """What the attribute may hold, in words for a message."""
        if self.type in (ValueType.TOKEN, ValueType.TOKEN_LIST):
            return ", ".join(sorted(self.tokens))
        return self.type.value


_INTEGER = re.compile(r"[+-]?[0-9]+")
_NUMBER = re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:e[+-]?[0-9]+)?")

_WORDS = {
    ValueType.BOOLEAN: frozenset({"true", "false"}),
    ValueType.OPTIONAL_BOOLEAN: frozenset({"true", "false", "undefined"}),
    ValueType.TRISTATE: frozenset({"true", "false", "mixed", "undefined"}),
}

_BY_TYPE = {
    ValueType.BOOLEAN: "atomic busy disabled modal multiline multiselectable readonly required",
    ValueType.OPTIONAL_BOOLEAN: "expanded grabbed hidden selected",
    ValueType.TRISTATE: "checked pressed",
    ValueType.ID: "activedescendant",
    # ARIA 1.3 makes details and errormessage lists; a single id is a list too.
    ValueType.ID_LIST: "controls describedby details errormessage flowto labelledby owns",
    ValueType.INTEGER: "colcount colindex colspan level posinset rowcount rowindex rowspan setsize",
    ValueType.NUMBER: "valuemax valuemin valuenow",
    ValueType.STRING: (
        "braillelabel brailleroledescription colindextext description keyshortcuts label placeholder"
        " roledescription rowindextext valuetext"
    ),
}

_TOKENS = {
    "autocomplete": "inline list both none",
    "current": "page step location date time true false",
    "haspopup": "false true menu listbox tree grid dialog",
    "invalid": "grammar false spelling true",
    "live": "assertive off polite",
    "orientation": "horizontal vertical undefined",
    "sort": "ascending descending none other",
}
_TOKEN_LISTS = {"dropeffect": "copy execute link move none popup", "relevant": "additions all removals text"}


def _build() -> dict[str, AriaAttribute]:
    made = [
        AriaAttribute(name=f"aria-{name}", type=kind, tokens=_WORDS.get(kind, frozenset()))
        for kind, names in _BY_TYPE.items()
        for name in names.split()
    ]
    for kind, table in ((ValueType.TOKEN, _TOKENS), (ValueType.TOKEN_LIST, _TOKEN_LISTS)):
        made += [
            AriaAttribute(name=f"aria-{name}", type=kind, tokens=frozenset(words.split()))
            for name, words in table.items()
        ]
    return {attribute.name: attribute for attribute in made}


ARIA_ATTRIBUTES: dict[str, AriaAttribute] = _build()
"""Every state and property, by its full name ("aria-label")."""

GLOBAL_ATTRIBUTES = frozenset(
    f"aria-{name}"
    for name in (
        "atomic braillelabel brailleroledescription busy controls current describedby description details"
        " disabled dropeffect errormessage flowto grabbed haspopup hidden invalid keyshortcuts label labelledby"
        " live owns relevant roledescription"
    ).split()
)
"""Global states and properties. disabled, errormessage, haspopup and invalid are deprecated as globals since
ARIA 1.2, and still supported on every role (section 6.4)."""

NAMING_ATTRIBUTES = frozenset({"aria-label", "aria-labelledby"})
