"""Applies fixes to source text: last first, never two that touch, until nothing is left to fix."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from msgspec import Struct

from plainoffer.findings import Finding

MAX_PASSES = 10
"""A fix may make room for another one; more rounds than this mean that two fixes undo each other."""


class Fixed(Struct, frozen=True):
    """A text after fixes, and the findings whose fixes were applied."""

    text: str
    applied: tuple[Finding, ...]


def apply_fixes(text: str, findings: Iterable[Finding], *, unsafe: bool = False) -> Fixed:
    """Apply the fixes of findings to a text.

    A fix is applied whole or not at all; one that overlaps another that was applied waits for the next round.

    Args:
        text: the source that the findings point into.
        findings: findings of one page.
        unsafe: apply fixes that an author should look at, too.
    """
    edits: list[tuple[int, int, str]] = []
    applied: list[Finding] = []
    taken_to = -1
    ordered = sorted(
        (f for f in findings if f.fix is not None and (unsafe or f.fix.safety == "safe")),
        key=lambda f: (min(e.start for e in f.fix.edits), max(e.end for e in f.fix.edits), f.rule),  # type: ignore[union-attr]
    )
    for finding in ordered:
        assert finding.fix is not None
        own = sorted((edit.start, edit.end, edit.replacement) for edit in finding.fix.edits)
        if own[0][0] < taken_to or any(text[start:end] == new for start, end, new in own):
            continue
        edits.extend(own)
        taken_to = max(end for _, end, _ in own)
        applied.append(finding)
    pieces: list[str] = []
    position = 0
    for start, end, replacement in edits:
        pieces += (text[position:start], replacement)
        position = end
    pieces.append(text[position:])
    return Fixed("".join(pieces), tuple(applied))


def fix_until_stable(text: str, check: Callable[[str], Iterable[Finding]], *, unsafe: bool = False) -> Fixed:
    """Check and fix a text until no fix is left, so that a second run changes nothing.

    Args:
        text: the source.
        check: returns the findings of a text.
        unsafe: apply fixes that an author should look at, too.
    """
    applied: list[Finding] = []
    for _ in range(MAX_PASSES):
        fixed = apply_fixes(text, check(text), unsafe=unsafe)
        if not fixed.applied or fixed.text == text:
            break
        text = fixed.text
        applied.extend(fixed.applied)
    return Fixed(text, tuple(applied))
