"""Finds addresses of houses: "22 Corporation Street, Ashdale, AS1 4QQ"."""

from __future__ import annotations

import re

STREETS = (
    "Road|Rd|Street|St|Lane|Avenue|Ave|Close|Way|Drive|Court|Place|Square|Hill|Park|Row|Terrace|Crescent|Grove|Gardens"
    "|Green|Walk|Mews|Parade"
)
"""What the names of streets end with."""
_NAMED = r"[A-Z][\w'’.-]{1,30}"
POSTCODE = r"[A-Z]{1,2}\d[A-Z\d]?\s+\d[A-Z]{2}\b"
AFTER_DIGIT = (
    rf"\d{{0,3}}[A-Za-z]?,?\s+(?:{_NAMED}\s+){{1,4}}(?:{STREETS})\b"
    rf"(?:,?\s+(?:{_NAMED}\s){{0,2}}{_NAMED}(?=,|\s+{POSTCODE})){{0,3}}(?:,?\s+{POSTCODE})?"
)
"""What follows the first digit of an address. Patterns begin with a digit, to run at the speed of a plain scan."""

_ADDRESS = re.compile(r"\d" + AFTER_DIGIT)


def postal_addresses(text: str, start: int = 0, end: int | None = None) -> tuple[tuple[int, int], ...]:
    """Return where addresses begin and end in a stretch of a text."""
    return tuple(match.span() for match in _ADDRESS.finditer(text, start, len(text) if end is None else end))
