"""Small pieces of HTML that the sections of the report share."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from html import escape as _escape

from plainoffer.findings import Reference, Severity
from plainoffer.formats.base import is_url
from plainoffer.formats.excerpt import visible

_BAD = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")

_QUOTED = re.compile("“([^“”<>]{1,300})”")


def esc(text: object) -> str:
    """Return text for inside an element or a quoted attribute, without characters that HTML forbids."""
    return _BAD.sub("\ufffd", _escape(str(text), quote=True))


def esc_source(text: str) -> str:
    """Return source text for inside an element, with control characters made visible."""
    return _escape(visible(text), quote=False)


class Room:
    """How many bytes a part of the report may still take, shared fairly between its items."""

    def __init__(self, size: int, items: int) -> None:
        self._left, self._items = size, max(1, items)

    def share(self) -> int:
        """Return what the next item may take. What one item leaves over goes to those after it."""
        return self._left // self._items if self._items > 0 else 0

    def take(self, html: str) -> None:
        """Count one item's HTML."""
        self._left -= len(html.encode("utf-8"))
        self._items -= 1


def badge(severity: Severity) -> str:
    """Return the name of a severity in its box. The word says it; the colour only helps."""
    return f'<strong class="badge {severity.value}">{severity.value.capitalize()}</strong>'


def link(url: str, text: str) -> str:
    """Return a link, or only its text if the address is not a plain web address."""
    return f'<a href="{esc(url)}">{esc(text)}</a>' if is_url(url) else esc(text)


def jump(anchor: str, text: str) -> str:
    """Return a link to another part of the report."""
    return f'<a href="#{esc(anchor)}">{esc(text)}</a>'


def title(text: str) -> str:
    """Return a page's title: words of somebody else, and so a quotation."""
    return f'<q class="title">{esc(text)}</q>'


def quoting(text: str) -> str:
    """Return a sentence of a rule, in which the words between quotation marks are somebody else's."""
    return _QUOTED.sub(r"<q>\1</q>", esc(text))


def reference(what: Reference) -> str:
    """Return a link to what a rule rests on, with the one abbreviation that their names use explained."""
    name = esc(what.name).replace("WCAG", '<abbr title="Web Content Accessibility Guidelines">WCAG</abbr>', 1)
    return f'<a href="{esc(what.url)}">{name}</a>' if is_url(what.url) else name


def section(anchor: str, heading: str, *parts: str) -> str:
    """Return a section of the report under a heading of level 2."""
    body = "\n".join(p for p in parts if p)
    head = f'<h2 id="{anchor}">{esc(heading)}</h2>'
    return f"<section>\n{head}\n{body}\n</section>\n"


def paragraph(text: str, kind: str = "") -> str:
    """Return a paragraph of plain text."""
    return f'<p class="{kind}">{esc(text)}</p>' if kind else f"<p>{esc(text)}</p>"


def bullets(items: Iterable[str]) -> str:
    """Return a list. The items are HTML."""
    rows = "".join(f"<li>{item}</li>" for item in items)
    return f"<ul>{rows}</ul>" if rows else ""


def details(summary: str, body: str, *, anchor: str = "", kind: str = "", open_: bool = False) -> str:
    """Return a part that is folded away until somebody opens it. Both arguments are HTML."""
    attributes = f' id="{anchor}"' if anchor else ""
    attributes += f' class="{kind}"' if kind else ""
    attributes += " open" if open_ else ""
    return f"<details{attributes}><summary>{summary}</summary>\n{body}</details>\n"


def table(
    caption: str,
    columns: Sequence[str],
    rows: Iterable[Sequence[str]],
    *,
    numbers: Sequence[int] = (),
    kind: str = "",
) -> str:
    """Return a table whose first column heads each row.

    Args:
        caption: what the table shows, plain text.
        columns: headings, plain text.
        rows: cells, HTML.
        numbers: indexes of columns that hold numbers, set to the right.
        kind: class of the table.
    """
    mark = [' class="number"' if i in numbers else "" for i in range(len(columns))]
    head = "".join(f'<th scope="col"{mark[i]}>{esc(c)}</th>' for i, c in enumerate(columns))
    body = []
    for first, *rest in rows:
        cells = "".join(f"<td{mark[i]}>{cell}</td>" for i, cell in enumerate(rest, 1))
        body.append(f'<tr><th scope="row">{first}</th>{cells}</tr>\n')
    if not body:
        return ""
    named = f' class="{kind}"' if kind else ""
    return (
        f'<div class="wide" role="group" tabindex="0" aria-label="{esc(caption)}">'
        f"<table{named}><caption>{esc(caption)}</caption><thead><tr>{head}</tr></thead>\n"
        f"<tbody>{''.join(body)}</tbody></table></div>\n"
    )
