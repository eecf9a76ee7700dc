"""Puts findings into words for forms and messages."""

from __future__ import annotations

from plainoffer import Finding

_SHOWN = 60


def excerpt(text: str) -> str:
    """Return a text in quotation marks, cut to a readable length; nothing for nothing."""
    text = " ".join(text.split())
    if not text:
        return ""
    return f"“{text}”" if len(text) <= _SHOWN else f"“{text[: _SHOWN - 1].rstrip()}…”"


def sentence(finding: Finding) -> str:
    """Return a finding as one line: where, what is wrong, what to write instead."""
    quoted = excerpt(finding.match)
    names_it = finding.match and finding.match in finding.message
    where = [f"line {finding.line}"] if finding.line and finding.line > 1 else []
    if quoted and not names_it:
        where.append(quoted)
    start = ", ".join(where)
    lead = f"{start[:1].upper()}{start[1:]}: " if start else ""
    return f"{lead}{finding.message} {finding.advice}".strip()
