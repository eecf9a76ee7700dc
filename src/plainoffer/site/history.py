"""Past audits of a site, in the same SQLite file as its verdicts, and what changed since the last one.

One record for each site and day: an audit on the same day takes the place of the earlier one, so that "since the last
audit" never means "since ten minutes ago". A record is some kilobytes of figures; the fingerprints of single findings
are kept for the two latest days only, which is all that a comparison needs.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from msgspec import Struct, field
from msgspec.structs import replace

from plainoffer.fetching.state import State
from plainoffer.findings import OutcomeKind, Report, Severity
from plainoffer.site.folder import path_in_folder
from plainoffer.site.journal import pack, unpack

_TABLE = """
CREATE TABLE IF NOT EXISTS history (
  site TEXT NOT NULL, date TEXT NOT NULL, figures BLOB NOT NULL, findings BLOB, PRIMARY KEY (site, date)
) WITHOUT ROWID;
"""
KEPT = 2
"""Days for which the fingerprints of single findings are kept."""
FOUND, MISSING = "evidence found", "not found"
_RANKS = {MISSING: 0, "partly": 1, FOUND: 2}
_NAMED = 10
_BY_NAME = frozenset({"states", "evidence", "rules"})

Prints = dict[str, dict[str, str]]
"""Fingerprints of findings by page, each with its rule."""


class Record(Struct, frozen=True, kw_only=True):
    """One audit in figures.

    Args:
        site: what was audited.
        date: the day, as in ``2026-11-24``.
        pages: number of pages checked.
        errors, warnings, advice: numbers of findings.
        musts_found, musts_total: duties worded as a must, with evidence and all; None if they were not looked at.
        states: state of each requirement, by its id.
        evidence: pages with evidence for each requirement, the best first; kept for the two latest days only.
        rules: number of findings of each rule that ran.
        new, fixed, open: compared with the audit before; None for the first.
        version: version of the checker.
    """

    site: str
    date: str
    pages: int = 0
    errors: int = 0
    warnings: int = 0
    advice: int = 0
    musts_found: int | None = None
    musts_total: int | None = None
    states: Mapping[str, str] = field(default_factory=dict)
    evidence: Mapping[str, Sequence[str]] = field(default_factory=dict)
    rules: Mapping[str, int] = field(default_factory=dict)
    new: int | None = None
    fixed: int | None = None
    open: int | None = None
    version: str = ""

    def figures(self) -> dict[str, Any]:
        """Return the record as plain values, the states of requirements counted, and no page named."""
        plain = {name: getattr(self, name) for name in self.__struct_fields__ if name not in _BY_NAME}
        return {**plain, "states": dict(Counter(self.states.values()))}


class History:
    """The records in a state file. A file that was only opened for reading may have none."""

    def __init__(self, state: State) -> None:
        self._state = state

    def prepare(self) -> None:
        """Make the table if it is not there."""
        self._state.connection.executescript(_TABLE)

    def records(self, site: str | None = None) -> list[Record]:
        """Return the records of one site, or of all, oldest first."""
        asked = "SELECT 1 FROM sqlite_master WHERE name = 'history'"
        if self._state.connection.execute(asked).fetchone() is None:
            return []
        where, values = ("WHERE site = ?", (site,)) if site is not None else ("", ())
        rows = self._state.connection.execute(
            f"SELECT site, date, figures FROM history {where} ORDER BY site, date", values
        )
        return [Record(site=name, date=date, **unpack(blob)) for name, date, blob in rows]

    def prints(self, site: str, date: str) -> Prints | None:
        """Return the fingerprints of one audit, or None if they are not kept any more."""
        row = self._state.connection.execute(
            "SELECT findings FROM history WHERE site = ? AND date = ?", (site, date)
        ).fetchone()
        return dict(unpack(row[0])) if row and row[0] else None

    def keep(self, record: Record, prints: Prints) -> None:
        """Write a record in the place of one of the same day, and drop fingerprints that are too old to be needed."""
        row = (record.site, record.date, pack(_plain(record)), pack(prints))
        self._state.write("INSERT OR REPLACE INTO history VALUES (?, ?, ?, ?)", [row])
        old = self.records(record.site)[:-KEPT]
        lean = [(pack(_plain(replace(past, evidence={}))), past.site, past.date) for past in old]
        self._state.write("UPDATE history SET findings = NULL, figures = ? WHERE site = ? AND date = ?", lean)


def _plain(record: Record) -> dict[str, Any]:
    """Return what a row says of an audit beside its site and date."""
    return {name: getattr(record, name) for name in record.__struct_fields__ if name not in ("site", "date")}


def remember(report: Report, state: State, *, site: str, date: str) -> Report:
    """Compare an audit with the one before, keep it, and return its report with ``facts["history"]``.

    ``facts["changes"]`` is added when there was an audit before. An audit that was stopped early, or that saw no page,
    is not kept: the next one is compared with the last whole one.

    Args:
        report: the audit.
        state: the state file.
        site: what was audited, the same text each time.
        date: the day of the audit, as in ``2026-11-24``.
    """
    history = History(state)
    history.prepare()
    past = [record for record in history.records(site) if record.date < date]
    if report.stopped or not report.pages:
        return _with_facts(report, past, {})
    record = _record(report, site, date)
    prints = _prints(report)
    changes: dict[str, Any] = {}
    before = history.prints(site, past[-1].date) if past else None
    if before is not None:
        changes = _compared(report, prints, before, past[-1], record)
        record = replace(record, new=changes["new"], fixed=changes["fixed"], open=changes["open"])
    if past:
        other = past[-1].version if past[-1].version != record.version else ""
        changes |= {
            "since": past[-1].date,
            "other-version": other,
            **_duties(past[-1], record),
            **_since([*past, record]),
        }
    history.keep(record, prints)
    return _with_facts(report, [*past, record], changes)


def _with_facts(report: Report, records: Sequence[Record], changes: Mapping[str, Any]) -> Report:
    facts = {**report.facts, "history": [record.figures() for record in records]}
    return replace(report, facts={**facts, "changes": dict(changes)} if changes else facts)


def _record(report: Report, site: str, date: str) -> Record:
    coverage = report.facts.get("coverage") or {}
    rows = () if coverage.get("unjudged") else coverage.get("requirements") or ()
    musts = [row["state"] for row in rows if row["force"] == "must"]
    counts = Counter(finding.rule for finding in report.findings)
    ran = {outcome.rule for outcome in report.outcomes if outcome.outcome is not OutcomeKind.UNTESTED}
    return Record(
        site=site,
        date=date,
        pages=len(report.pages),
        errors=report.count(Severity.ERROR),
        warnings=report.count(Severity.WARNING),
        advice=report.count(Severity.ADVICE),
        musts_found=musts.count(FOUND) if rows else None,
        musts_total=len(musts) if rows else None,
        states={row["id"]: row["state"] for row in rows},
        evidence={row["id"]: [page["path"] for page in row["pages"][:_NAMED]] for row in rows if row.get("pages")},
        rules={rule: counts[rule] for rule in sorted(ran | set(counts))},
        version=str(report.versions.get("plainoffer", "")),
    )


def _prints(report: Report) -> Prints:
    prints: Prints = {}
    for finding in report.findings:
        prints.setdefault(finding.path, {})[finding.fingerprint] = finding.rule
    return prints


def _compared(report: Report, now: Prints, before: Prints, last: Record, record: Record) -> dict[str, Any]:
    """Say which findings are new, fixed and still open.

    A finding is fixed only when its rule ran again and its page was read again or is no longer on the site. One of a
    rule that did not run last time is not new: it was not looked for.
    """
    unread = _unread(report)
    pages = {"", *report.pages}
    new: dict[str, str] = {}
    new_pages: dict[str, Counter[str]] = {}
    fixed_pages: dict[str, Counter[str]] = {}
    first = still = unseen = 0
    for path, prints in now.items():
        known = before.get(path, {})
        for mark, rule in prints.items():
            if mark in known:
                still += 1
            elif rule not in last.rules:
                first += 1
            else:
                new[mark] = rule
                new_pages.setdefault(rule, Counter())[path] += 1
    for path, prints in before.items():
        looked = path in pages or not (unread is None or path in unread)
        for mark, rule in prints.items():
            if mark in now.get(path, {}):
                continue
            if looked and rule in record.rules:
                fixed_pages.setdefault(rule, Counter())[path] += 1
            else:
                unseen += 1
    return {
        "new": len(new),
        "fixed": sum(count.total() for count in fixed_pages.values()),
        "open": still,
        "first-looked-for": first,
        "not-looked-at": unseen,
        "new-findings": sorted(new),
        "new-by-rule": _by_rule(new_pages),
        "fixed-by-rule": _by_rule(fixed_pages),
    }


def _by_rule(pages: Mapping[str, Counter[str]]) -> list[dict[str, Any]]:
    rows = sorted(pages.items(), key=lambda item: (-item[1].total(), item[0]))
    return [
        {
            "rule": rule,
            "count": count.total(),
            "page-count": len(count),
            "pages": [path for path, _ in sorted(count.items(), key=lambda item: (-item[1], item[0]))[:_NAMED]],
        }
        for rule, count in rows
    ]


def _unread(report: Report) -> set[str] | None:
    """Return the pages that this audit knew of and could not read; None if it did not get to all pages."""
    walk = report.facts.get("audit") or {}
    if walk.get("pages-left"):
        return None
    addresses = [str(row["address"]) for row in walk.get("not-checked") or ()]
    return {path_in_folder(address) or address for address in addresses}


def _duties(past: Record, record: Record) -> dict[str, Any]:
    """Say which requirements gained or lost evidence, and on which pages it is or was."""
    gained, lost = [], []
    for name, now in record.states.items():
        before = past.states.get(name, "")
        if now not in _RANKS or before not in _RANKS:
            continue
        row = {"id": name, "before": before, "now": now}
        here, there = record.evidence.get(name, ()), past.evidence.get(name, ())
        if _RANKS[now] > _RANKS[before]:
            gained.append({**row, "pages": [page for page in here if page not in there]})
        elif _RANKS[now] < _RANKS[before]:
            lost.append({**row, "pages": [page for page in there if page not in here]})
    return {"gained": gained, "lost": lost}


def _since(records: Sequence[Record]) -> dict[str, Any]:
    """Say since which audit each gap, and each rule's findings, have been there without a break."""
    last = records[-1]
    gaps = {name: last.date for name, state in last.states.items() if state in (MISSING, "partly")}
    rules = {rule: last.date for rule, number in last.rules.items() if number}
    for name in gaps:
        gaps[name] = _unbroken((r.date, r.states.get(name) in (MISSING, "partly")) for r in reversed(records))
    for rule in rules:
        rules[rule] = _unbroken((r.date, bool(r.rules.get(rule))) for r in reversed(records))
    return {"gap-since": gaps, "rule-since": rules}


def _unbroken(seen: Iterable[tuple[str, bool]]) -> str:
    """Return the earliest date of an unbroken run that ends today; dates come latest first."""
    first = ""
    for date, there in seen:
        if not there:
            break
        first = date
    return first
