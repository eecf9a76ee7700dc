"""The facts that a report may carry about duties (``facts["coverage"]``) and past audits
(``facts["history"]``)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from msgspec import Struct

from plainoffer.findings import Report, Severity

FOUND, PARTLY, MISSING, CONFIRM = "evidence found", "partly", "not found", "for people to confirm"
STATES = (FOUND, PARTLY, MISSING, CONFIRM)


class Evidence(Struct, frozen=True, kw_only=True):
    """A page that shows something of a duty, and the passages that show it."""

    path: str
    confidence: float
    passages: tuple[str, ...]


class Requirement(Struct, frozen=True, kw_only=True):
    """One duty of Annex A and what was found about it."""

    id: str
    reference: str
    force: str
    kind: str
    theme: str
    """Name of the theme as people read it."""
    owner: str
    summary: str
    state: str
    pages: tuple[Evidence, ...]
    note: str
    count: int
    """Number of all pages with evidence; ``pages`` may hold only the surest."""


class Coverage(Struct, frozen=True, kw_only=True):
    """The matrix of all duties."""

    requirements: tuple[Requirement, ...]
    note: str
    unjudged: str = ""
    """Why the pages do not allow to say what is missing; empty if they do."""

    @property
    def musts(self) -> tuple[Requirement, ...]:
        """The duties that the law words as a must."""
        return tuple(r for r in self.requirements if r.force == "must")

    @property
    def musts_found(self) -> int:
        """Number of musts with evidence."""
        return sum(1 for r in self.musts if r.state == FOUND)

    def by_theme(self) -> dict[str, tuple[Requirement, ...]]:
        """Group the duties by theme, in the order of the matrix."""
        themes: dict[str, list[Requirement]] = {}
        for requirement in self.requirements:
            themes.setdefault(requirement.theme, []).append(requirement)
        return {theme: tuple(found) for theme, found in themes.items()}


def count_states(requirements: Sequence[Requirement]) -> dict[str, int]:
    """Return how many duties are in each state, all states named."""
    counts = Counter(r.state for r in requirements)
    return {state: counts[state] for state in STATES}


def lower_first(text: str) -> str:
    """Return a name for the middle of a sentence: only its first letter changes, so ``Local Offer`` stays."""
    return text[:1].lower() + text[1:]


def read_coverage(report: Report) -> Coverage | None:
    """Return the matrix of a report, or ``None`` if the run did not make one."""
    raw = report.facts.get("coverage")
    if not isinstance(raw, Mapping) or not raw.get("requirements"):
        return None
    names = raw.get("themes")
    themes = names if isinstance(names, Mapping) else {}
    return Coverage(
        requirements=tuple(_requirement(r, themes) for r in raw["requirements"]),
        note=str(raw.get("note") or ""),
        unjudged=str(raw.get("unjudged") or ""),
    )


def _requirement(raw: Mapping[str, Any], themes: Mapping[str, Any]) -> Requirement:
    theme = str(raw.get("theme") or "other")
    return Requirement(
        id=str(raw["id"]),
        reference=str(raw.get("cop_ref") or ""),
        force=str(raw.get("force") or ""),
        kind=str(raw.get("kind") or ""),
        theme=str(themes.get(theme) or theme.replace("-", " ").capitalize()),
        owner=str(raw.get("owner") or ""),
        summary=str(raw.get("summary") or ""),
        state=str(raw.get("state") or MISSING),
        pages=tuple(_evidence(p) for p in raw.get("pages") or ()),
        note=str(raw.get("note") or ""),
        count=max(int(raw.get("count") or 0), len(raw.get("pages") or ())),
    )


def _evidence(raw: Mapping[str, Any]) -> Evidence:
    return Evidence(
        path=str(raw.get("path") or ""),
        confidence=float(raw.get("confidence") or 0.0),
        passages=tuple(str(p) for p in raw.get("passages") or ()),
    )


class Audit(Struct, frozen=True, kw_only=True):
    """The figures of one audit. ``None`` where an audit did not know."""

    date: str
    pages: int | None = None
    errors: int | None = None
    warnings: int | None = None
    advice: int | None = None
    musts_found: int | None = None
    musts_total: int | None = None
    new: int | None = None
    fixed: int | None = None
    open: int | None = None


def read_history(report: Report, today: date | None) -> tuple[Audit, ...]:
    """Return past audits and this one, oldest first; empty if there is no past audit."""
    raw = report.facts.get("history")
    if not isinstance(raw, Sequence) or isinstance(raw, str) or not raw:
        return ()
    audits = sorted((_audit(a) for a in raw), key=lambda a: a.date)
    label = today.isoformat() if today else "this audit"
    if audits[-1].date[:10] != label:
        audits.append(_this_audit(report, label))
    return tuple(audits)


def _audit(raw: Mapping[str, Any]) -> Audit:
    numbers = ("pages", "errors", "warnings", "advice", "musts_found", "musts_total", "new", "fixed", "open")
    return Audit(date=str(raw.get("date") or ""), **{n: raw[n] for n in numbers if raw.get(n) is not None})


def _this_audit(report: Report, label: str) -> Audit:
    coverage = read_coverage(report)
    if coverage is not None and coverage.unjudged:
        coverage = None
    return Audit(
        date=label,
        pages=len(report.pages),
        errors=report.count(Severity.ERROR),
        warnings=report.count(Severity.WARNING),
        advice=report.count(Severity.ADVICE),
        musts_found=coverage.musts_found if coverage else None,
        musts_total=len(coverage.musts) if coverage else None,
    )
