"""The page of faults and traps, and what a tool that has read it found.

The faults are not chosen by what plainoffer knows. They are what plainlanguage.gov (a work of the United States
government, in the public domain) crosses out in its pages: the first three examples of "Avoid hidden verbs", all five
of "Use active voice", and of the "dirty dozen", the words that it calls most likely to weaken your work, the nine that
are wrong wherever they stand. Four words to avoid (tackle, streamline, foster, leverage) and the headings for
frequently asked questions are of the style guide of GOV.UK; a word that is there twice is any guide's. Around them
stand character references and inline tags, because that is where tools lose their place.

In `faults.html` [[…]] marks a fault and ((…)) a trap; the page that tools read has no marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

SOURCE = Path(__file__).with_name("faults.html")
_MARKED = re.compile(r"\[\[(?P<fault>.+?)\]\]|\(\((?P<trap>.+?)\)\)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """Something a tool said: where (lines and columns from 1), and its message."""

    line: int
    column: int
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A fault or a trap: its line, and its columns from the first to the one after the last."""

    line: int
    start: int
    end: int
    text: str
    trap: bool

    def holds(self, said: Said) -> bool:
        """Say whether something was said of it, at its place."""
        return said.line == self.line and self.start <= said.column < self.end


def read_page() -> tuple[str, list[Mark]]:
    """Return the page without marks, and the marks."""
    lines: list[str] = []
    marks: list[Mark] = []
    for number, line in enumerate(SOURCE.read_text(encoding="utf-8").split("\n"), 1):
        plain, last = "", 0
        for found in _MARKED.finditer(line):
            plain += line[last : found.start()]
            text = found["fault"] or found["trap"]
            start = len(plain) + 1
            plain += text
            marks.append(
                Mark(line=number, start=start, end=start + len(text), text=text, trap=found["trap"] is not None)
            )
            last = found.end()
        lines.append(plain + line[last:])
    return "\n".join(lines), marks


def score(marks: Sequence[Mark], said: Sequence[Said]) -> str:
    """Say how many faults were found, and how many traps."""
    faults = [mark for mark in marks if not mark.trap]
    traps = [mark for mark in marks if mark.trap]
    placed = sum(any(map(mark.holds, said)) for mark in faults)
    lines = {each.line for each in said}
    on_line = sum(mark.line in lines for mark in faults)
    trapped = sum(any(map(mark.holds, said)) for mark in traps)
    return (
        f"{placed} of {len(faults)} faults at their place, {on_line} with something said on their line, "
        f"{trapped} of {len(traps)} traps"
    )


def told(marks: Sequence[Mark], said: Sequence[Said], width: int = 76) -> Iterator[str]:
    """Yield a line for each thing said about the page: whether it is a fault, a trap or neither, and the message."""
    for each in sorted(said, key=lambda each: (each.line, each.column)):
        mark = next((mark for mark in marks if mark.holds(each)), None)
        kind = "other" if mark is None else "trap" if mark.trap else "fault"
        message = " ".join(each.message.split())
        short = message if len(message) <= width else message[: width - 1].rstrip() + "…"
        yield f"{kind:<6}{each.line:>4}:{each.column:<4} {short}"


def missed(marks: Sequence[Mark], said: Sequence[Said]) -> list[str]:
    """Return the faults of which nothing was said at their place, without tags."""
    return [
        re.sub(r"<[^>]+>", "", mark.text).replace("&nbsp;", " ")
        for mark in marks
        if not mark.trap and not any(map(mark.holds, said))
    ]
