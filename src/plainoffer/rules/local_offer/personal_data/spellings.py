"""Names that are spelt in another way than the lists have them: "Ismaeel", "Kaytlin", "Mohamad"."""

from __future__ import annotations

import re
from functools import cache

from plainoffer.rules.local_offer.personal_data.names import NAMES

_SOUNDS = (
    (re.compile(r"ph"), "f"),
    (re.compile(r"ck|qu?|c(?![ehi])"), "k"),
    (re.compile(r"c(?=[ei])|z"), "s"),
    (re.compile(r"(?<=[a-z])h"), ""),
    (re.compile(r"ee|ea|ie|y|ae(?=l)|ai|ei"), "i"),
    (re.compile(r"oo|ou"), "u"),
    (re.compile(r"(.)\1"), r"\1"),
    (re.compile(r"(?<=[a-z]{3})[eia]+$"), ""),
)
"""Ways to write one sound, in the order in which they are made alike."""


def sound(word: str) -> str:
    """Return roughly how a name sounds, so that its spellings are alike: "Ismaeel" and "Ismail" are both "ismil"."""
    word = word.lower()
    for pattern, plain in _SOUNDS:
        word = pattern.sub(plain, word)
    return word


@cache
def _sounds() -> frozenset[str]:
    """Return the sounds of all names of four letters and more; made when the first unknown word asks for them."""
    return frozenset(found for name in NAMES if len(name) > 3 and len(found := sound(name)) > 3)


def is_spelling(word: str) -> bool:
    """Say whether a word sounds as a known name does: a word of four letters or more, no ordinary word."""
    return len(word) > 3 and word.isalpha() and sound(word) in _sounds()
