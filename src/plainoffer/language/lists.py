"""Reads the lists of names and words in `data/`."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

DATA = Path(__file__).parents[1] / "data"


def read_list(name: str, separator: str | None = None) -> list[str]:
    """Return the entries of a list. Lines that begin with "#" say where they come from.

    Args:
        name: of the file.
        separator: what stands between entries of a line; white space if nothing is given.
    """
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    entries = (entry for line in lines if not line.startswith("#") for entry in line.split(separator))
    return [stripped for entry in entries if (stripped := entry.strip())]


@lru_cache(maxsize=1)
def ordinary_words() -> frozenset[str]:
    """Return ordinary words of Local Offer pages, in small letters."""
    return frozenset(read_list("ordinary_words.txt"))


@lru_cache(maxsize=1)
def given_names() -> frozenset[str]:
    """Return given names that are hardly ever anything else, with a capital."""
    return frozenset(read_list("given_names.txt"))
