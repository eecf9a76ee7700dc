"""How the service and its workers talk: pieces of bytes, each with its length in front."""

from __future__ import annotations

import struct
from typing import BinaryIO

_LENGTH = struct.Struct(">I")
HEADER_BYTES = _LENGTH.size

CHECKED = b"C"
"""The reply is a report."""
REFUSED = b"R"
"""The reply is a sentence that says why the content cannot be checked."""
FAILED = b"F"
"""The reply names an error of ours, without anything of the content."""
LAST = b"!"
"""Stands before the reply of a worker that ends after it."""


def frame(data: bytes) -> bytes:
    """Return the bytes with their length in front."""
    return _LENGTH.pack(len(data)) + data


def length(header: bytes) -> int:
    """Return the length that a header names."""
    return int(_LENGTH.unpack(header)[0])


def read_frame(stream: BinaryIO) -> bytes | None:
    """Return the next piece, or ``None`` when the other side has gone."""
    header = stream.read(HEADER_BYTES)
    if len(header) < HEADER_BYTES:
        return None
    size = length(header)
    data = stream.read(size)
    return data if len(data) == size else None
