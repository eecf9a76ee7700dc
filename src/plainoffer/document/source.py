"""Where a page came from, and how its bytes become text."""

from __future__ import annotations

import codecs
import os
import re
from pathlib import Path
from typing import Literal

from msgspec import Struct

from plainoffer.errors import LoadError

Kind = Literal["html", "markdown", "text"]
PageScope = Literal["page", "fragment"]

MAX_BYTES = 10_000_000
"""Largest page that is read by default. Parsing needs about 40 times as much memory as the page has bytes."""

_KINDS: dict[str, Kind] = {
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".aspx": "html",
    ".asp": "html",
    ".php": "html",
    ".twig": "html",
    ".njk": "html",
    ".jinja": "html",
    ".md": "markdown",
    ".markdown": "markdown",
    ".txt": "text",
}
PAGE_SUFFIXES = tuple(suffix for suffix in _KINDS if suffix != ".txt")
"""Suffixes that a folder is searched for. Plain text is read when it is named, not when it is found."""

_META_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]+)", re.I)
_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_SIGNATURES = (b"%PDF", b"PK\x03\x04", b"\x89PNG", b"GIF8", b"\xff\xd8\xff", b"\xd0\xcf\x11\xe0", b"\x1f\x8b\x08")
_BINARY_BYTES = bytes({*range(0x20)} - {*b"\t\n\f\r\x1b"})
_FEW_BINARY_BYTES = 3
# Labels that browsers read as windows-1252 (WHATWG Encoding Standard, section 4.2).
_WESTERN = {
    "ascii",
    "us-ascii",
    "iso-8859-1",
    "iso8859-1",
    "latin1",
    "latin-1",
    "l1",
    "cp1252",
    "windows-1252",
}


class Source(Struct, frozen=True, kw_only=True):
    """A page before it is parsed.

    Args:
        text: the decoded source, with the newlines and templates that the author wrote.
        path: what reports call the page: a path, an address or a name. Slashes always lean forward.
        kind: how it is written.
        scope: a whole page, or a fragment such as a rich-text field. ``None``: decide by looking.
        lang: language of the page when the source does not say, as a BCP 47 tag.
        url: the address that the page is published at, when it is known.
        encoding: name of the encoding that the bytes were read with.
    """

    text: str
    path: str = ""
    kind: Kind = "html"
    scope: PageScope | None = None
    lang: str | None = None
    url: str | None = None
    encoding: str = "utf-8"


def decode(data: bytes) -> tuple[str, str]:
    """Decode a page as browsers do: byte order mark, ``<meta charset>``, UTF-8, then windows-1252.

    A declared encoding that the bytes contradict is not believed when they are valid UTF-8.
    Source: WHATWG HTML, 13.2.3.2 "Determining the character encoding".

    Returns:
        The text without a byte order mark, and the name of the encoding used.
    """
    for mark, name in _BOMS:
        if data.startswith(mark):
            return data[len(mark) :].decode(name, errors="replace"), name
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        pass
    declared = _META_CHARSET.search(data[:4096])
    name = declared[1].decode("ascii").lower() if declared else "windows-1252"
    if name in _WESTERN or name.startswith("utf"):
        # Bytes that are not UTF-8 although the page says so are nearly always windows-1252 pasted from Word.
        name = "windows-1252"
    try:
        return data.decode(name, errors="replace"), name
    except LookupError:
        return data.decode("windows-1252", errors="replace"), "windows-1252"


def looks_binary(data: bytes) -> bool:
    """Say whether the bytes are not text: a PDF, an image, a zipped document, or bytes of any other kind.

    Browsers take a file for binary at the first byte that text does not use. Pages of real sites hold a few of them,
    pasted from elsewhere, and are read all the same; of random or packed bytes they are one in ten. Such bytes are not
    UTF-8 either, so what is UTF-8 may hold twice as many.
    Source: WHATWG MIME Sniffing, sections 5 and 7.2 ("binary data byte").
    """
    head = data[:4096]
    if head.startswith(_SIGNATURES):
        return True
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return False
    binary = len(head) - len(head.translate(None, _BINARY_BYTES))
    return binary > _FEW_BINARY_BYTES and binary * (10 if _is_utf8(head) else 20) > len(head)


def _is_utf8(head: bytes) -> bool:
    """Whether the bytes are UTF-8, as far as they go: the last character may be cut."""
    try:
        codecs.getincrementaldecoder("utf-8")().decode(head)
    except UnicodeDecodeError:
        return False
    return True


def kind_of(name: str) -> Kind:
    """Return how a file of this name is written. Unknown suffixes are read as HTML."""
    return _KINDS.get(os.path.splitext(name)[1].lower(), "html")


def source_from_bytes(
    data: bytes, *, path: str, kind: Kind | None = None, scope: PageScope | None = None,
    lang: str | None = None, url: str | None = None, max_bytes: int = MAX_BYTES,
) -> Source:  # fmt: skip
    """Decode the bytes of a page.

    Raises:
        LoadError: the page is too large or is not text.
    """
    if len(data) > max_bytes:
        size, limit = len(data) / 1e6, max_bytes / 1e6
        raise LoadError(
            f"{path} is too large to check: {size:.1f} MB, and the limit is {limit:.1f} MB. "
            'Split the page, or raise "max-page-bytes" in the configuration.'
        )
    if looks_binary(data):
        raise LoadError(f"{path} is not a text file, so it cannot be checked. Check HTML, Markdown or plain text.")
    text, encoding = decode(data)
    return Source(text=text, path=path, kind=kind or kind_of(path), scope=scope, lang=lang, url=url, encoding=encoding)


def read_source(
    file: Path, *, name: str | None = None, scope: PageScope | None = None, lang: str | None = None,
    max_bytes: int = MAX_BYTES,
) -> Source:  # fmt: skip
    """Read a file.

    Raises:
        LoadError: the file is missing, cannot be opened, is too large or is not text.
    """
    path = name if name is not None else file.as_posix()
    try:
        with open(file, "rb") as stream:
            data = stream.read(max_bytes + 1)
            if len(data) > max_bytes:
                size = os.fstat(stream.fileno()).st_size / 1e6
                raise LoadError(
                    f"{path} is too large to check: {size:.1f} MB, and the limit is {max_bytes / 1e6:.1f} MB. "
                    'Split the page, or raise "max-page-bytes" in the configuration.'
                )
    except FileNotFoundError:
        raise LoadError(f"{path} does not exist. Check the spelling of the path.") from None
    except IsADirectoryError:
        raise LoadError(f"{path} is a folder, not a page.") from None
    except OSError as error:
        reason = error.strerror or str(error)
        raise LoadError(f"{path} cannot be read: {reason}. Check who may open the file.") from None
    return source_from_bytes(data, path=path, scope=scope, lang=lang, max_bytes=max_bytes)
