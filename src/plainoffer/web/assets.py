"""The page for authors: hand-written files that travel with the package."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

ASSETS = {
    "index.html": "text/html",
    "page.css": "text/css",
    "text.js": "text/javascript",
    "marks.js": "text/javascript",
    "findings.js": "text/javascript",
    "main.js": "text/javascript",
    "icon.svg": "image/svg+xml",
}
"""File name and media type. Nothing else is ever read from the folder."""


@cache
def read_asset(name: str) -> bytes:
    """Return the bytes of one of the files."""
    return files("plainoffer.web").joinpath("page", name).read_bytes()
