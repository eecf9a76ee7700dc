"""Language tags: which primary subtags exist.

Source: BCP 47 (RFC 5646) and the IANA Language Subtag Registry.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def primary_subtags() -> frozenset[str]:
    """Every primary language subtag of the registry ("en", "cy", "bfi"), about 8,200."""
    text = files("plainoffer.aria").joinpath("data/language-subtags.txt").read_text(encoding="ascii")
    found: set[str] = set()
    for line in text.splitlines():
        if line.startswith("#") or len(line) < 3:
            continue
        prefix, letters = line[:2], line[3:]
        if line[2] == ":":
            found.add(prefix)
        found.update(prefix + letter for letter in letters)
    return frozenset(found)


def primary_subtag(tag: str) -> str:
    """The language part of a tag, lower case: "en" of "en-GB". White space around the tag counts as part of it."""
    return tag.split("-", 1)[0].lower()


def is_known_language(tag: str) -> bool:
    """Whether a tag's primary language subtag is registered, or reserved for private use ("qaa" to "qtz").

    >>> is_known_language("en-GB"), is_known_language("eng"), is_known_language("i-lux")
    (True, False, False)
    """
    primary = primary_subtag(tag)
    if primary in primary_subtags():
        return True
    return len(primary) == 3 and primary.isascii() and primary.isalpha() and "qaa" <= primary <= "qtz"
