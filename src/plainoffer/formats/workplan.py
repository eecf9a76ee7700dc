"""The annual work plan: each gap is one row with an owner and a date, to be agreed by the steering group."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from plainoffer.findings import Report, Severity
from plainoffer.formats.base import Format, RenderOptions, Sources
from plainoffer.formats.changes import Changes, read_changes
from plainoffer.formats.coverage import MISSING, PARTLY, Coverage, Requirement, read_coverage
from plainoffer.formats.csv_report import safe_cell
from plainoffer.formats.view import RuleTally, by_rule, counted, page_name

HEADER = (
    "Number", "Priority", "Theme", "What is missing or wrong", "What to do", "Rests on", "Pages", "Owner",
    "Open since", "Due by", "Status", "Note", "Id",
)  # fmt: skip
STATUS = ("to do", "under way", "done", "not needed")
NO_DATE = "to be agreed"
_MONTHS = {1: 3, 2: 6, 3: 12}
"""Months until a suggested date, by priority. A steering group that meets each quarter sees every step."""
_FAMILIES = {"plain-english": "Plain English", "local-offer": "Content of the Local Offer", "links": "Links"}
_COVERAGE_RULE = "coverage"
_PAGES = 5


class Task(Struct, frozen=True, kw_only=True):
    """One row of the plan. ``priority`` is 1, 2 or 3; dates are as in ``2026-11-24``."""

    priority: int
    theme: str
    gap: str
    action: str
    rests_on: str
    pages: str
    owner: str
    since: str
    due: str
    id: str

    def row(self, number: int) -> list[str | int]:
        """Return the cells of the row."""
        return [
            number, self.priority, self.theme, self.gap, self.action, self.rests_on, self.pages, self.owner,
            self.since, self.due, STATUS[0], "", self.id,
        ]  # fmt: skip


class Workplan(Format):
    """The work plan as CSV: duties without evidence, and rules with errors or warnings, most pressing first."""

    name = "workplan"
    extension = "csv"

    def render(self, report: Report, *, sources: Sources, options: RenderOptions) -> str:
        """Return a header row and one row a task. UTF-8 with a byte order mark, as Excel wants it."""
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(HEADER)
        for number, task in enumerate(tasks(report, options), 1):
            writer.writerow([safe_cell(cell) if isinstance(cell, str) else cell for cell in task.row(number)])
        return "\ufeff" + out.getvalue()


def tasks(report: Report, options: RenderOptions) -> list[Task]:
    """Return the tasks, most pressing first.

    First come musts without evidence and rules with errors, then musts partly shown and rules with warnings, then
    shoulds. Advice and duties that people have to confirm are not gaps and are left out.
    """
    plan = _Plan(report, options)
    return sorted(plan.tasks(), key=lambda task: task.priority)


class _Plan:
    """Makes tasks of one report."""

    def __init__(self, report: Report, options: RenderOptions) -> None:
        self._report = report
        self._options = options
        self._coverage: Coverage | None = read_coverage(report)
        self._changes: Changes | None = read_changes(report)

    def tasks(self) -> Iterator[Task]:
        """Yield the tasks, duties before findings."""
        judged = self._coverage is not None and not self._coverage.unjudged
        for requirement in self._coverage.requirements if self._coverage and judged else ():
            if requirement.state in (MISSING, PARTLY):
                yield self._duty(requirement)
        for tally in by_rule(self._report.findings):
            if tally.severity is not Severity.ADVICE and tally.rule != _COVERAGE_RULE:
                yield self._findings(tally)

    def _duty(self, requirement: Requirement) -> Task:
        missing = requirement.state == MISSING
        priority = (1 if missing else 2) if requirement.force == "must" else 3
        if missing:
            action = "Write or find a page that does this. If there is one, pin it."
        else:
            action = "Read the pages named here, and add what is missing."
        since = self._changes.gap_since.get(requirement.id, "") if self._changes else ""
        return Task(
            priority=priority,
            theme=requirement.theme,
            gap=f"{'No evidence' if missing else 'Only part of the evidence'} found: {requirement.summary}",
            action=action,
            rests_on=f"Code of practice, {requirement.reference} ({requirement.force})".replace(", (", " ("),
            pages=self._named([page.path for page in requirement.pages], requirement.count),
            owner=requirement.owner,
            since=since or self._today(),
            due=self._due(priority),
            id=requirement.id,
        )

    def _findings(self, tally: RuleTally) -> Task:
        info = self._options.rule(tally.rule)
        priority = 1 if tally.severity is Severity.ERROR else 2
        since = self._changes.rule_since.get(tally.rule, "") if self._changes else ""
        references = info.references or tally.findings[0].references
        where = f"{counted(len(tally.findings), tally.severity.value)} {tally.where}"
        return Task(
            priority=priority,
            theme=_FAMILIES.get(tally.family) or tally.family.capitalize(),
            gap=f"{info.summary.rstrip('.') or tally.rule} ({where})",
            action="Put right the findings that the report lists for this rule.",
            rests_on="; ".join(reference.name for reference in references),
            pages=self._named([path for path in tally.pages if path], tally.page_count),
            owner="",
            since=since or self._today(),
            due=self._due(priority),
            id=tally.rule,
        )

    def _named(self, paths: list[str], count: int) -> str:
        names = [page_name(path, self._report, self._options.root) for path in paths[:_PAGES]]
        if count > len(names):
            names.append(f"and {count - len(names)} more")
        return "\n".join(names)

    def _today(self) -> str:
        return self._options.today.isoformat() if self._options.today else ""

    def _due(self, priority: int) -> str:
        today = self._options.today
        return months_after(today, _MONTHS[priority]).isoformat() if today else NO_DATE


def months_after(day: date, months: int) -> date:
    """Return the last day of the month that is some months later: a date by which something can be done."""
    year, month = divmod(day.year * 12 + day.month + months, 12)
    return date.fromordinal(date(year, month + 1, 1).toordinal() - 1)
