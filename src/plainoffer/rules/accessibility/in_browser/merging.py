"""One fault, shown once: where a static rule and axe report the same element for the same reason.

Rules are matched by the W3C test rules (ACT) that both implement, and by a short table where there is none. The
static finding stays, because its words, its place and its fix are better; it notes that axe agrees.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from plainoffer.document import Document
from plainoffer.findings import Confidence, Finding

_SURE = {Confidence.CERTAIN: 2, Confidence.LIKELY: 1, Confidence.REVIEW: 0}


def merge(document: Document, findings: Iterable[Finding], act: Mapping[str, frozenset[str]]) -> list[Finding]:
    """Return the findings with those of axe left out that a static rule has made as well.

    Args:
        document: the page.
        findings: all findings of the page.
        act: for each static rule the ACT rules and axe rules (as ``axe:name``) that it stands for.
    """
    findings = list(findings)
    by_place = _by_place(findings, act)
    agreed: dict[int, list[Finding]] = defaultdict(list)
    left_out: set[int] = set()
    for number, finding in enumerate(findings):
        if not finding.rule.startswith("axe:"):
            continue
        twin = _twin(document, finding, by_place, act)
        if twin is not None:
            agreed[id(twin)].append(finding)
            left_out.add(number)
    return [
        _joined(finding, agreed[id(finding)]) if id(finding) in agreed else finding
        for number, finding in enumerate(findings)
        if number not in left_out
    ]


def _by_place(findings: list[Finding], act: Mapping[str, frozenset[str]]) -> dict[int | None, list[Finding]]:
    places: dict[int | None, list[Finding]] = defaultdict(list)
    for finding in findings:
        if finding.rule in act:
            places[finding.start].append(finding)
    return places


def _twin(
    document: Document, finding: Finding, places: Mapping[int | None, list[Finding]], act: Mapping[str, frozenset[str]]
) -> Finding | None:
    names = {finding.rule, *finding.data.get("act", ())}
    if finding.start is None or finding.end is None:
        return None
    here = [starts for starts in places if starts is not None and finding.start <= starts < finding.end]
    candidates = [found for start in here for found in places[start]]
    if finding.data.get("tag") == "html":
        candidates += places.get(None, [])  # what is about the whole page has no place
    return next((found for found in candidates if act[found.rule] & names), None)


def _joined(finding: Finding, others: list[Finding]) -> Finding:
    surest = max((finding.confidence, *(other.confidence for other in others)), key=_SURE.__getitem__)
    data: dict[str, Any] = {**finding.data, "also": sorted({other.rule for other in others})}
    return replace(finding, confidence=surest, data=data)
