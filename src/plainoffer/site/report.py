"""Puts an audit's pages together into one report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from msgspec.structs import replace

from plainoffer.engine.checker import Checker
from plainoffer.findings import (
    Outcome,
    OutcomeKind,
    PageResult,
    Report,
    RunError,
    in_reading_order,
    page_from_dict,
)
from plainoffer.site.crawl import Crawl
from plainoffer.site.journal import WAITING, Journal
from plainoffer.site.link_findings import LinkReport, SiteLinks, link_outcomes, link_report
from plainoffer.site.page_work import page_address

MANY_PAGES = 500
"""Above this, outcomes are counted for each rule instead of listed for each page: memory must not grow with them."""


class _StoredFacts(Mapping[str, Any]):
    """What site rules collected on a page, read from the journal when a rule asks, and not kept."""

    def __init__(self, journal: Journal, address: str) -> None:
        self._journal = journal
        self._address = address

    def __getitem__(self, name: str) -> Any:
        return self._journal.facts_of(self._address)[name]

    def __contains__(self, name: object) -> bool:
        return name in self._journal.facts_of(self._address)

    def __iter__(self) -> Iterator[str]:
        return iter(self._journal.facts_of(self._address))

    def __len__(self) -> int:
        return len(self._journal.facts_of(self._address))


def make_report(crawl: Crawl, journal: Journal, links: SiteLinks, checker: Checker, seconds: float) -> Report:
    """Return the report of a walk that has ended."""
    found = link_report(journal, links, checker) if crawl.links_too else LinkReport()
    counted: Counter[tuple[str, OutcomeKind, str]] = Counter()
    many = journal.count("done") > MANY_PAGES
    pages = list(_pages(journal, found, checker, crawl.links_too, counted if many else None))
    failures = journal.failures()
    report = checker.report(
        pages,
        site=not crawl.stopped,
        seconds=seconds,
        stopped=crawl.stopped,
        errors=() if crawl.stopped else tuple(_not_what_was_asked(crawl, journal, failures)),
        facts={"audit": _summary(crawl, journal, failures), "links": found.table},
    )
    extra = in_reading_order([f for path in _sheets(journal) for f in found.findings.get(path, ())])
    outcomes = (*report.outcomes, *_counted(counted))
    return replace(report, findings=in_reading_order((*report.findings, *extra)), outcomes=outcomes)


def _not_what_was_asked(crawl: Crawl, journal: Journal, failures: list[tuple[str, str]]) -> Iterator[RunError]:
    """Say why no page was checked at all, or not the one that the audit was to start from."""
    start = page_address(crawl.start.pages[0]) if len(crawl.start.pages) == 1 else None
    reason = dict(failures).get(start or "")
    if not journal.count("done"):
        first = failures[0] if failures else (journal.first_page() or crawl.start.name, "there is no such page")
        yield RunError(message=f"No page could be checked. {first[0]}: {first[1].rstrip('.')}.", path=first[0])
    elif reason is not None:
        message = f"The page that you named could not be checked. {start}: {reason.rstrip('.')}."
        yield RunError(message=message, path=start or "")


def _sheets(journal: Journal) -> list[str]:
    return [address for address, _ in journal.links_by_sheet()]


def _pages(
    journal: Journal,
    found: LinkReport,
    checker: Checker,
    links_too: bool,
    counted: Counter[tuple[str, OutcomeKind, str]] | None,
) -> Iterator[PageResult]:
    link_rules = {rule.name for rule in checker.plan_for("").rules if rule.family == "links" and rule.needs == 2}
    for address, path, stored in journal.results():
        page = page_from_dict(stored["page"])
        outcomes = page.outcomes
        if links_too:
            outcomes = tuple(outcome for outcome in outcomes if outcome.rule not in link_rules)
            outcomes += tuple(link_outcomes(checker, path, found.failed_rules.get(path, set())))
        if counted is not None:
            counted.update((outcome.rule, outcome.outcome, outcome.reason) for outcome in outcomes)
            outcomes = ()
        yield replace(
            page,
            findings=(*page.findings, *found.findings.get(path, ())),
            suppressed=(*page.suppressed, *found.aside.get(path, ())),
            outcomes=outcomes,
            errors=tuple(RunError(**error) for error in stored["errors"]),
            facts=_StoredFacts(journal, address),
        )


def _counted(counted: Counter[tuple[str, OutcomeKind, str]]) -> Iterator[Outcome]:
    for (rule, kind, reason), number in sorted(counted.items()):
        pages = f"on {number} page{'s' if number > 1 else ''}"
        yield Outcome(rule=rule, outcome=kind, reason=f"{pages}: {reason}" if reason else pages)


def _summary(crawl: Crawl, journal: Journal, failures: list[tuple[str, str]]) -> dict[str, Any]:
    """Return how the audit went, as plain values: what was in it, and what could not be checked and why."""
    return {
        "start": crawl.start.name,
        "scope": crawl.start.scope.in_words(),
        "limits": crawl.checker.lanes.limits.in_words(),
        "pages": journal.count("done"),
        "pages-left": journal.count(WAITING),
        "links": journal.count_links(True),
        "links-left": journal.count_links(False),
        "not-checked": [{"address": address, "reason": reason} for address, reason in failures],
        "notes": sorted(set(crawl.problems)),
    }
