"""Counts the parts that a word can be hyphenated into, after F. M. Liang's thesis of 1983.

Textstat counts the syllables of a word that is not in its dictionary with pyphen, which does the same with the same
patterns. Importing pyphen and reading its patterns takes about 50 ms; reading them as they are takes 3 ms.
"""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.resources import files

LEAST_BEFORE = LEAST_AFTER = 2
"""Letters that a part at the edge of a word has at least, as in pyphen."""

_WITHOUT_DIGITS = str.maketrans("", "", "0123456789")


@lru_cache(maxsize=1)
def _patterns() -> tuple[dict[str, str], int]:
    """Return each pattern by its letters ("hen5at" by "henat"), and the length of the longest."""
    text = files("plainoffer.language").joinpath("data/hyphenation-en-us.txt").read_text(encoding="utf-8")
    patterns = text[text.rindex("#") :].split("\n", 1)[1]
    by_letters = dict(zip(patterns.translate(_WITHOUT_DIGITS).split(), patterns.split(), strict=True))
    return by_letters, max(map(len, by_letters))


@lru_cache(maxsize=20_000)
def _values(pattern: str) -> tuple[tuple[int, int], ...]:
    """Return the digits of a pattern and the number of letters before each: "hen5at" has a 5 after three letters."""
    parts = re.split(r"(\d)", pattern)
    found, letters = [], 0
    for letters_before, digit in zip(parts[::2], parts[1::2], strict=False):
        letters += len(letters_before)
        found.append((letters, int(digit)))
    return tuple(found)


def count_parts(word: str) -> int:
    """Return the number of parts of a word in small letters: a line may break after each but the last."""
    patterns, longest = _patterns()
    dotted = f".{word}."
    values = [0] * (len(dotted) + 1)
    for start in range(len(dotted)):
        for end in range(start + 1, min(start + longest, len(dotted)) + 1):
            pattern = patterns.get(dotted[start:end])
            if pattern is not None:
                for offset, value in _values(pattern):
                    if value > values[start + offset]:
                        values[start + offset] = value
    # An odd value allows a break. The first letter of the word is the second of the dotted one.
    return 1 + sum(value % 2 for value in values[LEAST_BEFORE + 1 : len(word) - LEAST_AFTER + 2])
