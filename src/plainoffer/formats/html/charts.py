"""Charts as inline SVG. Each stands beside a table with the same figures, and nothing is told by colour
alone.

Bars of several parts differ in pattern as well as colour, and every figure is written out. The charts are
400 units wide with labels above the bars, so that they can still be read on a telephone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from plainoffer.formats.excerpt import shorten
from plainoffer.formats.html.parts import esc

WIDTH = 400
ROW = 44
# Pattern and colour for each part of a stacked bar, in order. All colours have at least 4.5:1 on white.
_PARTS = (
    ("solid", "#0b6b60"),
    ("stripes", "#8a5300"),
    ("cross", "#97261b"),
    ("dots", "#55606b"),
)


def _frame(anchor: str, title: str, description: str, height: int, body: str) -> str:
    return (
        f'<svg class="chart" viewBox="0 0 {WIDTH} {height}" role="img" '
        f'aria-labelledby="{anchor}-title {anchor}-desc" xmlns="http://www.w3.org/2000/svg">'
        f'<title id="{anchor}-title">{esc(title)}</title>'
        f'<desc id="{anchor}-desc">{esc(description)}</desc>{body}</svg>'
    )


def bars(anchor: str, title: str, values: Mapping[str, int]) -> str:
    """Return a chart with one bar for each value."""
    most = max(values.values(), default=0) or 1
    body = []
    for row, (label, value) in enumerate(values.items()):
        y = row * ROW
        length = round((WIDTH - 60) * value / most, 1)
        body.append(
            f'<text x="0" y="{y + 15}">{esc(shorten(label, 52))}</text>'
            f'<rect class="bar" x="0" y="{y + 21}" width="{max(length, 1)}" height="14"/>'
            f'<text class="figure" x="{length + 6}" y="{y + 33}">{value:,}</text>'
        )
    told = ", ".join(f"{label} {value:,}" for label, value in values.items())
    return _frame(
        anchor, title, f"Bar chart: {told}. The table has the same figures.", len(values) * ROW, "".join(body)
    )


def stacked(anchor: str, title: str, rows: Mapping[str, Mapping[str, int]]) -> str:
    """Return a chart with one bar of several parts for each row. All rows name the same parts."""
    parts = list(next(iter(rows.values()), {}))
    body = [_patterns(anchor, len(parts)), _legend(anchor, parts)]
    top = 24 * ((len(parts) + 1) // 2) + 14
    most = max((sum(row.values()) for row in rows.values()), default=0) or 1
    for number, (label, row) in enumerate(rows.items()):
        y, x = top + number * ROW, 0.0
        name = f"{shorten(label, 40)}: {next(iter(row.values()))} of {sum(row.values())}"
        body.append(f'<text x="0" y="{y + 15}">{esc(name)}</text>')
        for part, value in enumerate(row.values()):
            length = round(WIDTH * value / most, 1)
            if value:
                body.append(
                    f'<rect x="{round(x, 1)}" y="{y + 21}" width="{length}" height="16" '
                    f'fill="url(#{anchor}-p{part})" class="part"/>'
                )
            x += length
    description = "Stacked bar chart, one bar a row. The table has the same figures."
    return _frame(anchor, title, description, top + len(rows) * ROW, "".join(body))


def _patterns(anchor: str, parts: int) -> str:
    marks = {
        "solid": "",
        "stripes": '<path d="M-2 2L2 -2M0 8L8 0M6 10L10 6" stroke="#fff" stroke-width="2"/>',
        "cross": '<path d="M0 0L8 8M8 0L0 8" stroke="#fff" stroke-width="1.4"/>',
        "dots": '<circle cx="4" cy="4" r="1.7" fill="#fff"/>',
    }
    made = []
    for part in range(parts):
        kind, colour = _PARTS[part % len(_PARTS)]
        made.append(
            f'<pattern id="{anchor}-p{part}" width="8" height="8" patternUnits="userSpaceOnUse">'
            f'<rect width="8" height="8" fill="{colour}"/>{marks[kind]}</pattern>'
        )
    return f"<defs>{''.join(made)}</defs>"


def _legend(anchor: str, parts: Sequence[str]) -> str:
    made = []
    for number, name in enumerate(parts):
        x, y = (number % 2) * (WIDTH // 2), (number // 2) * 24
        made.append(
            f'<rect x="{x}" y="{y + 2}" width="16" height="16" fill="url(#{anchor}-p{number})" class="part"/>'
            f'<text x="{x + 22}" y="{y + 15}">{esc(name.capitalize())}</text>'
        )
    return "".join(made)


def line(anchor: str, title: str, points: Sequence[tuple[str, int]], top_value: int | None = None) -> str:
    """Return a line through figures over time, each point with its figure and its date."""
    most = max([top_value or 0, *(value for _, value in points)]) or 1
    left, right, top, bottom = 24, WIDTH - 36, 30, 150
    step = (right - left) / max(1, len(points) - 1)
    scale = (bottom - top) / most
    places = [(left + i * step, bottom - scale * value) for i, (_, value) in enumerate(points)]
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
    body = [
        f'<line class="axis" x1="{left}" y1="{bottom}" x2="{right}" y2="{bottom}"/>',
        f'<polyline class="trend" points="{path}"/>',
    ]
    # At most six labels fit side by side on a narrow screen.
    every = max(1, -(-len(points) // 6))
    for i, ((label, value), (x, y)) in enumerate(zip(points, places, strict=True)):
        body.append(f'<circle class="point" cx="{x:.1f}" cy="{y:.1f}" r="4"/>')
        if (len(points) - 1 - i) % every == 0:
            when = label[:7] if label[:4].isdigit() else "now"
            body.append(
                f'<text class="figure" text-anchor="middle" x="{x:.1f}" y="{y - 9:.1f}">{value:,}</text>'
                f'<text class="small" text-anchor="middle" x="{x:.1f}" y="{bottom + 18}">{esc(when)}</text>'
            )
    told = ", ".join(f"{label}: {value:,}" for label, value in points)
    description = f"Line chart: {told}. The table has the same figures."
    return _frame(anchor, title, description, bottom + 28, "".join(body))


def figure(chart: str, caption: str, data_table: str) -> str:
    """Return a chart with its table beside it."""
    return (
        f'<figure class="beside"><figcaption>{esc(caption)}</figcaption>'
        f"<div>{chart}</div>\n<div>{data_table}</div></figure>\n"
    )
