"""From what a rule says to a finding with an exact place and a fingerprint that lasts."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable

from msgspec.structs import replace

from plainoffer.document import Document, Passage
from plainoffer.findings import Finding, Fix, Severity, Span
from plainoffer.rule import Draft, Rule, Target

_KEY_LENGTH = 300
"""Characters of a block that go into a fingerprint: enough to tell blocks apart, few enough to be quick."""


def place(
    document: Document,
    rule: Rule,
    drafts: Iterable[Draft],
    severities: dict[str, Severity],
    seen: Counter[str],
    name: str,
) -> list[Finding]:
    """Turn drafts of one rule into findings.

    Args:
        document: the page.
        rule: the rule that yielded them.
        drafts: what it yielded.
        severities: severities that the project set, by rule name.
        seen: how often each fingerprint base has come up on this page; it is updated.
        name: what the project calls the page, from wherever the command is run.
    """
    return [_finding(document, rule, draft, severities, seen, name) for draft in drafts]


def target_span(document: Document, target: Target) -> Span | None:
    """Return where a target stands in the source."""
    if target is None:
        return None
    if isinstance(target, Passage):
        return target.span
    if isinstance(target, Span):
        return target
    return document.span(target)


def _finding(
    document: Document, rule: Rule, draft: Draft, severities: dict[str, Severity], seen: Counter[str], page: str
) -> Finding:
    name = draft.rule or rule.name
    span = target_span(document, draft.target)
    line = column = end_line = end_column = None
    if span is not None:
        line, column = document.line_column(span.start)
        end_line, end_column = document.line_column(span.end)
    match = draft.match
    if match is None:
        match = draft.target.text if isinstance(draft.target, Passage) else ""
    return Finding(
        rule=name,
        family=rule.family,
        severity=severities.get(name) or severities.get(rule.name) or draft.severity or rule.severity,
        confidence=draft.confidence or rule.confidence,
        path=document.path,
        start=span.start if span else None,
        end=span.end if span else None,
        line=line,
        column=column,
        end_line=end_line,
        end_column=end_column,
        selector=draft.selector,
        match=match,
        message=draft.message,
        advice=draft.advice,
        references=rule.references if draft.references is None else draft.references,
        fix=_written(document, draft.fix),
        fingerprint=fingerprint(name, page, _key(document, draft, span, match), seen),
        data=draft.data,
    )


def _written(document: Document, fix: Fix | None) -> Fix | None:
    """Return a fix with what it puts in as the source must write it."""
    if fix is None:
        return None
    written = [document.written(edit.replacement) for edit in fix.edits]
    if all(text == edit.replacement for text, edit in zip(written, fix.edits, strict=True)):
        return fix  # findings alike share one fix
    edits = (replace(edit, replacement=text) for text, edit in zip(written, fix.edits, strict=True))
    return replace(fix, edits=tuple(edits))


def _key(document: Document, draft: Draft, span: Span | None, match: str) -> str:
    """What makes this finding itself wherever it stands: the words around it, never their line."""
    if draft.key is not None:
        return draft.key
    if isinstance(draft.target, Passage):
        return match + "\n" + draft.target.block.text[:_KEY_LENGTH]
    if span is not None:
        return match + "\n" + " ".join(document.text[span.start : span.end].split())[:_KEY_LENGTH]
    return match


def fingerprint(rule: str, path: str, key: str, seen: Counter[str]) -> str:
    """Return 16 hexadecimal digits that stay the same when other parts of the page change."""
    base = f"{rule}\0{path}\0{key}"
    seen[base] = count = seen.get(base, 0) + 1
    return hashlib.sha256(f"{base}\0{count}".encode("utf-8", "replace")).hexdigest()[:16]
