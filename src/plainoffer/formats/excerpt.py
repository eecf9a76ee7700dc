"""Pieces of source around a finding, for people to read.

Columns of a terminal are not code points: a Chinese character takes two, a combining accent none, a tab
as many as are left to the next stop. Everything here counts cells, so that the caret stands under the
right character.
"""

from __future__ import annotations

import re
import unicodedata

from msgspec import Struct

TAB = 4
_LINE_ENDS = "\n\r"
# Control characters, invisible ones that change how a terminal shows the rest of a line (bidirectional controls), line
# ends that only some programs know, and halves of characters.
_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")


def cell_width(char: str) -> int:
    """Return how many terminal columns a character takes: 0, 1 or 2 (Unicode Standard Annex 11)."""
    if char.isascii():
        return 1
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in ("W", "F") else 1


def text_width(text: str) -> int:
    """Return how many terminal columns a text takes."""
    return len(text) if text.isascii() else sum(map(cell_width, text))


def visible(text: str) -> str:
    """Replace characters that could drive a terminal, or that nobody would see, with visible ones.

    Page text is not to be trusted: an escape sequence in it must not reach the terminal.
    """
    return _UNSAFE.sub(_shown, text)


def _shown(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x20:
        return chr(0x2400 + code)
    return "\u2421" if code == 0x7F else "\ufffd"


class Excerpt(Struct, frozen=True, kw_only=True):
    """One line of source with a place in it.

    ``before + marked + after`` is the line as shown, cut to fit; ``indent`` and ``length`` place the
    caret in cells. ``more_lines`` is how many further lines the place covers.
    """

    before: str
    marked: str
    after: str
    indent: int
    length: int
    more_lines: int

    @property
    def line(self) -> str:
        """The whole line as shown."""
        return self.before + self.marked + self.after


def excerpt(source: str, start: int, end: int, *, width: int) -> Excerpt | None:
    """Return the line that holds ``source[start]``, at most ``width`` cells wide, with the place in it.

    Returns ``None`` if the place is not in the source.
    """
    if not 0 <= start <= end <= len(source):
        return None
    first, last = _line_start(source, start), _line_end(source, start)
    stop = min(end, last)
    before = _expand(source[max(first, start - 4 * width) : start])
    marked = _expand(source[start : min(stop, start + 4 * width)], text_width(before))
    after = _expand(source[stop : min(last, stop + 4 * width)])
    before, marked, after = _cut(before.lstrip(" "), marked, after, width)
    return Excerpt(
        before=before,
        marked=marked,
        after=after,
        indent=text_width(before),
        length=max(1, text_width(marked)),
        more_lines=_lines_between(source, stop, end),
    )


def _line_start(source: str, at: int) -> int:
    return max(source.rfind(mark, 0, at) for mark in _LINE_ENDS) + 1


def _line_end(source: str, at: int) -> int:
    ends = [source.find(mark, at) for mark in _LINE_ENDS]
    return min((e for e in ends if e >= 0), default=len(source))


def _lines_between(source: str, start: int, end: int) -> int:
    part = source[start:end].rstrip("\r\n")
    return part.count("\n") + part.count("\r") - part.count("\r\n")


def _expand(text: str, column: int = 0) -> str:
    """Turn tabs into spaces up to the next stop, and control characters into visible ones."""
    if "\t" not in text:
        return visible(text)
    out: list[str] = []
    for char in text:
        piece = " " * (TAB - column % TAB) if char == "\t" else visible(char)
        out.append(piece)
        column += text_width(piece)
    return "".join(out)


def _cut(before: str, marked: str, after: str, width: int) -> tuple[str, str, str]:
    """Shorten the three parts so that they fit, keeping the marked part and some words around it."""
    if text_width(before) + text_width(marked) + text_width(after) <= width:
        return before, marked, after
    marked = _head(marked, max(8, width * 2 // 3))
    spare = max(0, width - text_width(marked))
    left = min(text_width(before), max(spare // 2, spare - text_width(after)))
    before = _tail(before, left)
    after = _head(after, max(0, width - text_width(before) - text_width(marked)))
    return before, marked, after


def _head(text: str, cells: int) -> str:
    """Return the start of a text in at most this many cells, with an ellipsis if it was cut."""
    if text_width(text) <= cells:
        return text
    used, kept = 1, 0
    for char in text:
        used += cell_width(char)
        if used > cells:
            break
        kept += 1
    return text[:kept] + "…" if cells else ""


def _tail(text: str, cells: int) -> str:
    """Return the end of a text in at most this many cells, with an ellipsis if it was cut."""
    if text_width(text) <= cells:
        return text
    used, kept = 1, 0
    for char in reversed(text):
        used += cell_width(char)
        if used > cells:
            break
        kept += 1
    return "…" + text[len(text) - kept :] if cells else ""


def shorten(text: str, length: int) -> str:
    """Return a text on one line of at most ``length`` characters, with an ellipsis if it was cut."""
    flat = " ".join(text[: length * 8].split())
    return flat if len(flat) <= length else flat[: length - 1].rstrip() + "…"
