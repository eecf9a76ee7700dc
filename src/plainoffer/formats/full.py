"""For people: every finding with its place in the source, a caret under it, and what to do about it."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import NamedTuple

from plainoffer.findings import Confidence, Finding, Report, Severity
from plainoffer.formats.base import Format, RenderOptions, Sources, shown_path, source_of
from plainoffer.formats.excerpt import excerpt, shorten, visible
from plainoffer.formats.view import by_page, is_audit, page_name, summary_lines, tally, told_once

_STYLE = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.ADVICE: "bold cyan"}
_REVIEW = "bold magenta"


class Piece(NamedTuple):
    """A stretch of a line in one style of rich."""

    text: str
    style: str = ""


Line = list[Piece]


class Full(Format):
    """Findings grouped by page, each with an excerpt and advice; at the end a summary in plain words."""

    name = "full"

    def render(self, report: Report, *, sources: Sources, options: RenderOptions) -> str:
        """Return the report as text, with ANSI colours if the options ask for them."""
        lines = list(_lines(report, sources, options))
        return _coloured(lines) if options.color else _plain(lines)


def _lines(report: Report, sources: Sources, options: RenderOptions) -> Iterator[Line]:
    width = max(40, min(options.width, 120))
    how = "in its source file, with plainoffer check --fix" if is_audit(report) else "with --fix"
    for path, findings in by_page(report, new_only=True).items():
        if not findings:
            continue
        yield _page_heading(path, findings, report, options)
        source = source_of(sources, path)
        for finding in findings:
            yield []
            yield from _finding(finding, source, width)
            if finding.fix is not None and finding.fix.safety == "safe":
                yield [Piece(f"    Can be put right {how}.", "dim")]
        yield []
    for error in told_once(report.errors, options.root):
        where = shown_path(error.path, options.root)
        yield [
            Piece("Could not be done: ", "bold red"),
            Piece(visible(f"{where}: " if where else ""), "bold"),
        ]
        yield from _wrapped(error.message, width, "  ")
        yield []
    for number, line in enumerate(summary_lines(report)):
        yield from _wrapped(line, width, "", "bold" if number == 0 else "")


def _page_heading(path: str, findings: tuple[Finding, ...], report: Report, options: RenderOptions) -> Line:
    line = [Piece(visible(page_name(path, report, options.root)), "bold underline")]
    if report.titles.get(path):
        line.append(Piece(f"  {visible(shorten(report.titles[path], 60))}", "dim"))
    line.append(Piece(f"  ({tally(findings)})", "dim"))
    return line


def _finding(finding: Finding, source: str | None, width: int) -> Iterator[Line]:
    place = f"{finding.line}:{finding.column}" if finding.line else "whole page"
    yield [
        Piece(f"  {place}  ", "bold"),
        Piece("please review" if finding.needs_review else finding.severity.value, _style(finding)),
        Piece(f"  {visible(finding.rule)}"),
        Piece(" (likely)" if finding.confidence is Confidence.LIKELY else "", "dim"),
    ]
    yield from _wrapped(finding.message, width, "    ")
    yield from _excerpt(finding, source, width)
    if finding.advice:
        yield from _wrapped(finding.advice, width, "    ", "green")


def _style(finding: Finding) -> str:
    return _REVIEW if finding.needs_review else _STYLE[finding.severity]


def _excerpt(finding: Finding, source: str | None, width: int) -> Iterator[Line]:
    shown = None
    gutter = f"{finding.line or ''}".rjust(6)
    if source is not None and finding.start is not None and finding.end is not None:
        shown = excerpt(source, finding.start, finding.end, width=width - len(gutter) - 3)
    if shown is None:
        if finding.match.strip():
            yield [Piece("    "), Piece(f"“{visible(shorten(finding.match, width - 8))}”")]
        elif finding.selector:
            yield [Piece(f"    at {visible(shorten(finding.selector, width - 8))}", "dim")]
        return
    style = _style(finding)
    bar = Piece(" │ ", "dim")
    yield [Piece(gutter, "dim"), bar, Piece(shown.before), Piece(shown.marked, style), Piece(shown.after)]
    more = f" … and {shown.more_lines} more lines" if shown.more_lines > 1 else ""
    more = " … and the next line" if shown.more_lines == 1 else more
    pad = Piece(" " * len(gutter))
    yield [pad, bar, Piece(" " * shown.indent), Piece("^" * shown.length, style), Piece(more, "dim")]


def _wrapped(text: str, width: int, indent: str, style: str = "") -> Iterator[Line]:
    for paragraph in text.splitlines() or [""]:
        for line in textwrap.wrap(visible(paragraph), width - len(indent), break_long_words=False) or [""]:
            yield [Piece(indent + line, style)]


def _plain(lines: list[Line]) -> str:
    return "\n".join("".join(piece.text for piece in line).rstrip() for line in lines) + "\n"


def _coloured(lines: list[Line]) -> str:
    import io

    from rich.console import Console
    from rich.text import Text

    out = io.StringIO()
    # The lines are cut already: a very wide console keeps rich from wrapping them again.
    console = Console(file=out, force_terminal=True, color_system="standard", width=100_000, no_color=False)
    for line in lines:
        text = Text.assemble(*((piece.text, piece.style) for piece in line))
        text.rstrip()
        console.print(text, soft_wrap=True, highlight=False)
    return out.getvalue()
