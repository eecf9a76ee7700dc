"""Reading sitemaps (sitemaps.org protocol 0.9): lists of pages, and lists of lists."""

from __future__ import annotations

import io
import zlib
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

MAX_BYTES = 52_428_800  # the protocol's own limit for one file, unpacked
MAX_FILES = 500
MAX_ADDRESSES = 200_000
_MAX_DEPTH = 3

Fetch = Callable[[str], Awaitable[bytes | None]]


@dataclass(slots=True)
class Sitemap:
    """The addresses found, and what could not be read."""

    pages: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


def read_sitemap(data: bytes) -> tuple[list[str], list[str]]:
    """Return the page addresses and the further sitemaps in one file; a plain list of addresses will do too.

    Entities are not resolved and nothing is loaded, so a file cannot make us read others.
    """
    from lxml import etree

    if data[:2] == b"\x1f\x8b":
        try:
            data = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16).decompress(data, MAX_BYTES)
        except zlib.error:
            return [], []
    if not data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        lines = data.decode("utf-8", "replace").lstrip("\ufeff").split()
        return [line for line in lines if line.startswith(("http://", "https://"))], []
    pages: list[str] = []
    further: list[str] = []
    events = etree.iterparse(
        io.BytesIO(data), events=("end",), resolve_entities=False, no_network=True, recover=True, load_dtd=False
    )
    for _, element in events:
        name = etree.QName(element).localname if isinstance(element.tag, str) else ""
        if name == "loc" and element.text:
            parent = element.getparent()
            inside = etree.QName(parent).localname if parent is not None else ""
            (further if inside == "sitemap" else pages if inside == "url" else []).append(element.text.strip())
        elif name in ("url", "sitemap"):
            element.clear()
            while element.getprevious() is not None:
                del element.getparent()[0]
        if len(pages) >= MAX_ADDRESSES:
            break
    return pages, further


async def collect_sitemaps(starts: list[str], fetch: Fetch) -> Sitemap:
    """Read sitemaps and the sitemaps they name, each once, so that an index that names itself ends."""
    found = Sitemap()
    seen: set[str] = set()
    line = [(url, 0) for url in starts]
    while line:
        url, depth = line.pop(0)
        if url in seen:
            continue
        if len(seen) >= MAX_FILES:
            found.problems.append(f"More than {MAX_FILES} sitemaps: the others were not read.")
            break
        seen.add(url)
        data = await fetch(url)
        if data is None:
            if depth or url in starts[1:]:
                found.problems.append(f"The sitemap {url} could not be read.")
            continue
        pages, further = read_sitemap(data)
        found.pages.extend(pages[: MAX_ADDRESSES - len(found.pages)])
        if depth < _MAX_DEPTH:
            line.extend((inner, depth + 1) for inner in further)
    return found
