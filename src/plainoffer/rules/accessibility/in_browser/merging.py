"""One fault, shown once: where a static rule and axe report the same element for the same reason.

Rules are matched by the W3C test rules (ACT) that both implement, and by a short table where there is none. The
static finding stays, because its words, its place and its fix are better; it notes that axe agrees.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from msgspec.structs import replace

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
    static = _Static(findings, act)
    agreed: dict[int, list[Finding]] = defaultdict(list)
    left_out: set[int] = set()
    for number, finding in enumerate(findings):
        twin = static.twin(document, finding) if finding.rule.startswith("axe:") else None
        if twin is not None:
            agreed[id(twin)].append(finding)
            left_out.add(number)
    return [
        _joined(finding, agreed[id(finding)]) if id(finding) in agreed else finding
        for number, finding in enumerate(findings)
        if number not in left_out
    ]


class _Static:
    """The static findings of a page, by what they stand for and where they begin."""

    def __init__(self, findings: Iterable[Finding], act: Mapping[str, frozenset[str]]) -> None:
        self._about_page: dict[str, Finding] = {}
        self._placed: dict[str, list[tuple[int, Finding]]] = defaultdict(list)
        for finding in findings:
            for name in act.get(finding.rule, ()):
                if finding.start is None:
                    self._about_page.setdefault(name, finding)
                else:
                    self._placed[name].append((finding.start, finding))
        for placed in self._placed.values():
            placed.sort(key=_begin)

    def twin(self, document: Document, finding: Finding) -> Finding | None:
        """Return the static finding for the same fault of the same element."""
        if finding.start is None:
            return None
        for name in (finding.rule, *finding.data.get("act", ())):
            placed = self._placed.get(name, ())
            first = bisect_left(placed, finding.start, key=_begin)
            if first < len(placed) and placed[first][0] < _reach(document, finding):
                return placed[first][1]
            if finding.data.get("tag") == "html" and name in self._about_page:
                return self._about_page[name]
        return None


def _begin(placed: tuple[int, Finding]) -> int:
    return placed[0]


def _reach(document: Document, finding: Finding) -> int:
    """Where the element ends for this purpose: axe blames the page for its title and the table for its cells."""
    if finding.data.get("tag") == "html":
        return len(document.text)
    if finding.data.get("tag") == "table":
        for table in document.by_tag("table"):
            span = document.span(table)
            extent = document.extent(table) if span and span.start == finding.start else None
            if extent:
                return extent.end
    return finding.end or 0


def _joined(finding: Finding, others: list[Finding]) -> Finding:
    surest = max((finding.confidence, *(other.confidence for other in others)), key=_SURE.__getitem__)
    data: dict[str, Any] = {**finding.data, "also": sorted({other.rule for other in others})}
    return replace(finding, confidence=surest, data=data)
