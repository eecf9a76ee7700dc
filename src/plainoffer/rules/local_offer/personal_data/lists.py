"""Reads the lists of names and words in `data/`."""

from __future__ import annotations

from pathlib import Path

DATA = Path(__file__).parents[3] / "data"


def read_list(name: str, separator: str | None = None) -> list[str]:
    """Return the entries of a list. Lines that begin with "#" say where they come from.

    Args:
        name: of the file.
        separator: what stands between entries of a line; white space if nothing is given.
    """
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    entries = (entry for line in lines if not line.startswith("#") for entry in line.split(separator))
    return [stripped for entry in entries if (stripped := entry.strip())]
