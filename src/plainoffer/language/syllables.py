"""Counts the syllables of English words as textstat does, without its download.

Textstat asks the CMU Pronouncing Dictionary, and counts the parts a word can be hyphenated into when the word is not
there. Here only those words are kept for which the two differ. `benchmarks/accuracy/syllables.py` makes the list from
the dictionary, and `benchmarks/accuracy/run.py` says how well the reading ages agree.
"""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.resources import files
from unicodedata import normalize

from plainoffer.language.hyphenation import count_parts

_MARKS = re.compile(r"[^\w']|'(?!(?:[tsd]|ve|ll|re))")
_ACCENTS = re.compile("[\u0300-\u036f]")


def plain_word(token: str) -> str:
    """Return a word as textstat looks it up: small, and without marks except the apostrophe in "don't"."""
    plain = _MARKS.sub("", token).lower()
    return plain if plain.isascii() else _ACCENTS.sub("", normalize("NFD", plain))  # "café" is spoken as "cafe" is


def count_syllables(word: str) -> int:
    """Return the number of syllables of one word, at least 1; hyphens do not part: "well-known" is "wellknown"."""
    plain = plain_word(word)
    return known_counts().get(plain) or count_parts(plain)


@lru_cache(maxsize=1)
def known_counts() -> dict[str, int]:
    """Return the syllables of the words that hyphenation counts wrongly. Reading the list takes about 5 ms."""
    text = files("plainoffer.language").joinpath("data/syllables.txt").read_text(encoding="utf-8")
    counts: dict[str, int] = {}
    for line in text.splitlines():
        if not line.startswith("#"):
            count, *words = line.split()
            counts.update(dict.fromkeys(words, int(count)))
    return counts
