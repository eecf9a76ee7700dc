"""From the links of all pages and the verdicts on them to findings with exact places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from msgspec.structs import replace

from plainoffer.engine.checker import Checker
from plainoffer.engine.placing import fingerprint
from plainoffer.fetching.addresses import BadAddress, page_key, parse
from plainoffer.fetching.state import State
from plainoffer.fetching.verdicts import LinkVerdict
from plainoffer.findings import Edit, Finding, Fix, Outcome, OutcomeKind, Suppressed
from plainoffer.rule import Need
from plainoffer.rules.links.looked_up import THINGS, link_data, new_address
from plainoffer.rules.links.wording import Wording, describe
from plainoffer.site.journal import Journal

REPEATED = 10
"""On more pages than this a link stands in a shared part of the site: one finding says so, not thousands."""

_PLACES = 1_000


@dataclass(slots=True)
class LinkReport:
    """What is wrong with links: findings by page, those set aside, and the table of addresses with all places."""

    findings: dict[str, list[Finding]] = field(default_factory=dict)
    aside: dict[str, list[Suppressed]] = field(default_factory=dict)
    table: list[dict[str, Any]] = field(default_factory=list)
    failed_rules: dict[str, set[str]] = field(default_factory=dict)


class SiteLinks:
    """Looks up links of an audited site: a print or shortlist variant counts as the page itself."""

    def __init__(self, state: State) -> None:
        self._state = state
        self.look_up = lru_cache(maxsize=4_000)(self._look_up)
        self._troubled: dict[tuple[str, str], tuple[LinkVerdict, Wording]] = {}
        self._fine: set[int] = set()

    def _look_up(self, url: str) -> LinkVerdict | None:
        found = self._state.look_up(url)
        if found is not None:
            return found
        head, mark, fragment = url.partition("#")
        try:
            key = page_key(parse(head))
        except BadAddress:
            return None
        return self._state.look_up(key + mark + fragment) if key != head else None

    def trouble(self, url: str, kind: str) -> tuple[LinkVerdict, Wording] | None:
        """Return the verdict on a link and what to say about it, or None when all is well.

        Each link is looked up once. Of those that are fine only a number is kept: most links of a large site are.
        """
        known = self._troubled.get((url, kind))
        if known is not None or hash((url, kind)) in self._fine:
            return known
        verdict = self._look_up(url)
        wording = describe(verdict, THINGS[kind]) if verdict is not None else None
        if verdict is None or wording is None:
            self._fine.add(hash((url, kind)))
            return None
        found = self._troubled[url, kind] = (replace(verdict, anchors=None), wording)
        return found


def link_report(journal: Journal, links: SiteLinks, checker: Checker) -> LinkReport:
    """Make findings of all troubled links of an audit. Reads the pages twice and keeps only what is wrong."""
    report = LinkReport()
    pages_with: Counter[str] = Counter()
    for _, records in journal.links_by_page():
        pages_with.update({record[0] for record in records if links.trouble(record[0], record[2])})
    rows: dict[str, dict[str, Any]] = {}
    for path, records in journal.links_by_page():
        _page_findings(report, rows, path, records, links, checker, pages_with)
    for sheet, entries in journal.links_by_sheet():
        for raw, url in entries:
            record = [url, raw, "image", [None] * 6, None, None]
            _page_findings(report, rows, sheet, [record], links, checker, pages_with)
    report.table = sorted(rows.values(), key=lambda row: str(row["address"]))
    return report


def _page_findings(
    report: LinkReport,
    rows: dict[str, dict[str, Any]],
    path: str,
    records: list[list[Any]],
    links: SiteLinks,
    checker: Checker,
    pages_with: Counter[str],
) -> None:
    plan = checker.plan_for(path)
    selected = {rule.name for rule in plan.rules if rule.needs is Need.NETWORK}
    seen: Counter[str] = Counter()
    for record in records:
        found = links.trouble(record[0], record[2])
        if found is None or found[1].rule not in selected:
            continue
        verdict, wording = found
        report.failed_rules.setdefault(path, set()).add(wording.rule)
        again = record[0] in rows
        _add_place(rows, path, record, verdict, wording)
        if again and pages_with[record[0]] > REPEATED:
            continue
        finding = _finding(path, record, verdict, wording, pages_with[record[0]], plan.severities, seen)
        reason = (record[5] or {}).get(wording.rule)
        if reason is None:
            report.findings.setdefault(path, []).append(finding)
        else:
            report.aside.setdefault(path, []).append(Suppressed(finding=finding, reason=reason))


def _add_place(
    rows: dict[str, dict[str, Any]], path: str, record: list[Any], verdict: LinkVerdict, wording: Wording
) -> None:
    row = rows.get(record[0])
    if row is None:
        row = {**link_data(verdict), "address": record[0], "rule": wording.rule, "message": wording.message}
        rows[record[0]] = row = {**row, "places": []}
    if len(row["places"]) < _PLACES:
        line, column = record[3][2], record[3][3]
        row["places"].append(f"{path}:{line}:{column}" if line is not None else path)


def _finding(
    path: str,
    record: list[Any],
    verdict: LinkVerdict,
    wording: Wording,
    pages: int,
    severities: Any,
    seen: Counter[str],
) -> Finding:
    url, raw, _, place, value, _ = record
    repeated = pages > REPEATED
    also = f" It is on {pages} pages, so it is likely to be in a part that they share." if repeated else ""
    data = link_data(verdict) | ({"pages": pages} if repeated else {})
    return Finding(
        rule=wording.rule,
        family="links",
        severity=severities.get(wording.rule) or wording.severity,
        confidence=wording.confidence,
        path=path,
        start=place[0],
        end=place[1],
        line=place[2],
        column=place[3],
        end_line=place[4],
        end_column=place[5],
        match=raw,
        message=wording.message + also,
        advice=wording.advice,
        fix=_fix(raw, url, value, wording),
        fingerprint=fingerprint(wording.rule, path, f"{raw}\n{url}", seen),
        data=data,
    )


def _fix(raw: str, url: str, value: list[int] | None, wording: Wording) -> Fix | None:
    if wording.address is None or value is None:
        return None
    new = new_address(raw, url, wording.address)
    written = new.replace("&", "&amp;").replace('"', "&quot;")
    return Fix(edits=(Edit(value[0], value[1], written),), title=f"Link directly to {new}", safety="safe")


def link_outcomes(checker: Checker, path: str, failed: set[str]) -> Iterator[Outcome]:
    """Yield the outcomes of the link rules on one page."""
    for rule in checker.plan_for(path).rules:
        if rule.needs is Need.NETWORK and rule.family == "links":
            kind = OutcomeKind.FAILED if rule.name in failed else OutcomeKind.PASSED
            yield Outcome(rule=rule.name, path=path, outcome=kind)
