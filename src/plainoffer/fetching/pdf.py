"""How many pages a PDF has, so that ``#page=12`` can be checked without a PDF library.

Source: ISO 32000-1, 7.7.3 (page tree: the root's ``/Count``) and Annex F (linearised files: ``/N``).
Compressed object streams (7.5.7) are unpacked within a bound.
"""

from __future__ import annotations

import re
import zlib

_LINEARISED = re.compile(rb"/Linearized\b[^>]{0,200}?/N\s{1,5}(\d{1,7})")
_TREE = re.compile(rb"/Type\s{0,5}/Pages\b")
_COUNT = re.compile(rb"/Count\s{1,5}(\d{1,7})")
_OBJECT_STREAM = re.compile(rb"/Type\s{0,5}/ObjStm\b[^>]{0,400}?>>\s{0,5}stream\r?\n")
_UNPACKED_LIMIT = 4_000_000
_STREAM_LIMIT = 400


def count_pages(data: bytes) -> int | None:
    """Return the number of pages, or None when it cannot be told from these bytes."""
    if not data.startswith(b"%PDF-"):
        return None
    first = _LINEARISED.search(data, 0, 2048)
    if first:
        return int(first[1])
    counts = _counts(data)
    if not counts:
        for number, match in enumerate(_OBJECT_STREAM.finditer(data)):
            if number >= _STREAM_LIMIT:
                break
            counts += _counts(_unpack(data, match.end()))
    return max(counts, default=None)


def _counts(data: bytes) -> list[int]:
    """Return the /Count of each page tree node: the root's is the largest."""
    found = []
    for node in _TREE.finditer(data):
        start = data.rfind(b"<<", max(0, node.start() - 400), node.start())
        count = _COUNT.search(data, max(start, 0), node.end() + 4_000)
        end = data.find(b"endobj", node.end())
        if count and (end < 0 or count.start() < end):
            found.append(int(count[1]))
    return found


def _unpack(data: bytes, start: int) -> bytes:
    try:
        return zlib.decompressobj().decompress(memoryview(data)[start:], _UNPACKED_LIMIT)
    except zlib.error:
        return b""
