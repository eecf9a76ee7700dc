"""Plain text becomes paragraphs and list items."""

from __future__ import annotations

import html
import re

from plainoffer.document.markup import Markup, Run

_LINE = re.compile(r"[^\n]*\n?")
_BULLET = re.compile(r"[ \t]*(?:[-*•–]|\d{1,3}[.)])[ \t]+(?=\S)")


def read_text(source: str, markup: Markup) -> None:
    """Add a plain text page to ``markup``: an empty line ends a paragraph, a bullet begins a list item."""
    open_tag = ""
    position = 0
    for match in _LINE.finditer(source):
        line, start = match[0], match.start()
        position = match.end()
        if not line.strip():
            open_tag = _close(markup, open_tag)
            continue
        bullet = _BULLET.match(line)
        if bullet:
            open_tag = _close(markup, open_tag)
            start += bullet.end()
        if not open_tag:
            open_tag = "li" if bullet else "p"
            markup.add_tag(open_tag, ">", match.start(), start, {})
        text = source[start:position]
        markup.add_run(Run(text, ((0, len(text), start, len(text)),)), html.escape(text, quote=False))
    _close(markup, open_tag)


def _close(markup: Markup, open_tag: str) -> str:
    if open_tag:
        markup.parts.append(f"</{open_tag}>")
    return ""
