"""What an audit says about its walk over a site: ``facts["audit"]`` and ``facts["links"]``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from plainoffer.findings import Finding, Report, in_reading_order

LINKS = "links"
"""Family of the rules about links."""


class LinkRow(Struct, frozen=True, kw_only=True):
    """An address that something is wrong with, and the places that lead to it."""

    address: str
    message: str
    rule: str
    status: int | None
    final: str
    places: tuple[str, ...]


class Walk(Struct, frozen=True, kw_only=True):
    """Where an audit started, how far it was to go, and what it left out."""

    start: str
    scope: str
    limits: str
    pages_left: int
    links: int
    links_left: int
    left_out: tuple[tuple[str, str], ...]
    notes: tuple[str, ...]


def read_links(report: Report) -> tuple[LinkRow, ...]:
    """Return the addresses that something is wrong with: from the audit's table, else from the findings."""
    table = report.facts.get("links")
    if isinstance(table, list | tuple) and table:
        return tuple(_from_table(row) for row in table)
    groups: dict[tuple[str, str, str], list[Finding]] = {}
    for finding in in_reading_order(f for f in report.findings if f.family == LINKS):
        address = str(finding.data.get("address") or finding.match or finding.path)
        groups.setdefault((address, finding.rule, finding.message), []).append(finding)
    return tuple(_from_findings(address, found) for (address, *_), found in sorted(groups.items()))


def _from_table(row: Mapping[str, Any]) -> LinkRow:
    return LinkRow(
        address=str(row.get("address") or ""),
        message=str(row.get("message") or ""),
        rule=str(row.get("rule") or ""),
        status=row.get("status") or None,
        final=str(row.get("final") or ""),
        places=tuple(str(p) for p in row.get("places") or ()),
    )


def _from_findings(address: str, found: list[Finding]) -> LinkRow:
    first = found[0]
    return LinkRow(
        address=address,
        message=first.message,
        rule=first.rule,
        status=first.data.get("status") or None,
        final=str(first.data.get("final") or ""),
        places=tuple(f"{f.path}:{f.line}:{f.column}" if f.line else f.path for f in found),
    )


def read_walk(report: Report) -> Walk | None:
    """Return how the audit went, or ``None`` if this was not an audit of a site."""
    raw = report.facts.get("audit")
    if not isinstance(raw, Mapping):
        return None
    return Walk(
        start=str(raw.get("start") or ""),
        scope=str(raw.get("scope") or ""),
        limits=str(raw.get("limits") or ""),
        pages_left=int(raw.get("pages-left") or 0),
        links=int(raw.get("links") or 0),
        links_left=int(raw.get("links-left") or 0),
        left_out=tuple((str(r.get("address") or ""), str(r.get("reason") or "")) for r in raw.get("not-checked") or ()),
        notes=tuple(str(note) for note in raw.get("notes") or ()),
    )
