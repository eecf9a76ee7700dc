"""What changed since the audit before: ``facts["changes"]``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from plainoffer.findings import Finding, Report


class RuleChange(Struct, frozen=True, kw_only=True):
    """How many findings of one rule are new, or are fixed, and on which pages: some by name, all by number."""

    rule: str
    count: int
    page_count: int
    pages: tuple[str, ...]


class DutyChange(Struct, frozen=True, kw_only=True):
    """A duty whose state is another than before, and the pages whose evidence is new or is gone."""

    id: str
    before: str
    now: str
    pages: tuple[str, ...] = ()


class Changes(Struct, frozen=True, kw_only=True):
    """This audit compared with the one before.

    ``new``, ``fixed`` and ``open`` are ``None`` when single findings of the audit before are not on record.
    ``first_looked_for`` counts findings of rules that did not run then, ``not_looked_at`` findings of then whose page
    or rule was left out now: neither is new or fixed.
    """

    since: str
    other_version: str
    """Version of the checker that made the audit before, if it was another one."""
    new: int | None
    fixed: int | None
    open: int | None
    first_looked_for: int
    not_looked_at: int
    new_marks: frozenset[str]
    new_rules: tuple[RuleChange, ...]
    fixed_rules: tuple[RuleChange, ...]
    gained: tuple[DutyChange, ...]
    lost: tuple[DutyChange, ...]
    gap_since: Mapping[str, str]
    rule_since: Mapping[str, str]

    @staticmethod
    def is_gone(path: str, report: Report) -> bool:
        """Say whether a page of the audit before is no longer on the site."""
        return bool(path) and path not in report.pages

    def state_of(self, finding: Finding) -> str:
        """Return ``new`` or ``still open``; empty if that is not known."""
        if self.new is None:
            return ""
        return "new" if finding.fingerprint in self.new_marks else "still open"


GONE = "page is gone"
"""What is said of a page whose findings are fixed because it is no longer on the site."""


def read_changes(report: Report) -> Changes | None:
    """Return what changed, or ``None`` if there is no audit before this one."""
    raw = report.facts.get("changes")
    if not isinstance(raw, Mapping) or not raw.get("since"):
        return None
    return Changes(
        since=str(raw["since"]),
        other_version=str(raw.get("other-version") or ""),
        new=raw.get("new"),
        fixed=raw.get("fixed"),
        open=raw.get("open"),
        first_looked_for=int(raw.get("first-looked-for") or 0),
        not_looked_at=int(raw.get("not-looked-at") or 0),
        new_marks=frozenset(raw.get("new-findings") or ()),
        new_rules=_rules(raw, "new-by-rule"),
        fixed_rules=_rules(raw, "fixed-by-rule"),
        gained=_duties(raw, "gained"),
        lost=_duties(raw, "lost"),
        gap_since=dict(raw.get("gap-since") or {}),
        rule_since=dict(raw.get("rule-since") or {}),
    )


def _rules(raw: Mapping[str, Any], name: str) -> tuple[RuleChange, ...]:
    return tuple(
        RuleChange(
            rule=str(row.get("rule") or ""),
            count=int(row.get("count") or 0),
            page_count=int(row.get("page-count") or 0),
            pages=tuple(str(page) for page in row.get("pages") or ()),
        )
        for row in raw.get(name) or ()
    )


def _duties(raw: Mapping[str, Any], name: str) -> tuple[DutyChange, ...]:
    return tuple(
        DutyChange(
            id=str(row.get("id") or ""),
            before=str(row.get("before") or ""),
            now=str(row.get("now") or ""),
            pages=tuple(str(page) for page in row.get("pages") or ()),
        )
        for row in raw.get(name) or ()
    )
