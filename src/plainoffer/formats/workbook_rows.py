"""The rows of the workbook's sheets, as plain values."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from plainoffer.findings import OutcomeKind, Report, Severity, in_reading_order
from plainoffer.formats.base import RenderOptions, shown_path
from plainoffer.formats.changes import GONE, Changes, read_changes
from plainoffer.formats.coverage import STATES, count_states, read_coverage, read_history
from plainoffer.formats.excerpt import shorten
from plainoffer.formats.view import by_page, by_rule, gaps, page_name
from plainoffer.formats.walk import read_links, read_walk
from plainoffer.formats.workplan import tasks

Cell = str | int | float | None
Row = Sequence[Cell]
# Pages named in one cell, and passages quoted: rows stay low enough to read in a meeting.
PAGES, PASSAGES = 5, 3


def summary_rows(report: Report, options: RenderOptions) -> Iterator[Row]:
    """Yield what, figure and note: the run, the duties, the rules with most findings, change, versions."""
    yield "Report", options.title or "Local Offer website check", None
    yield "Date", options.today.isoformat() if options.today else None, None
    yield "Pages checked", len(report.pages), None
    yield "Errors", report.count(Severity.ERROR), "Shut people out or mislead."
    yield "Warnings", report.count(Severity.WARNING), "Make a page hard to use."
    yield "Advice", report.count(Severity.ADVICE), "Would make a page better."
    yield "To review", report.to_review, "A person has to judge."
    yield "Set aside on purpose", len(report.suppressed), None
    yield "Could not be done", len(report.errors), "See the sheet “Not checked”." if report.errors else None
    if (walk := read_walk(report)) is not None:
        yield "Started at", walk.start, f"{walk.scope} {walk.limits}".strip()
        yield "Links looked up", walk.links, None
        yield "Pages left out", len(walk.left_out) + walk.pages_left, "See the sheet “Not checked”."
    if report.stopped:
        yield "Stopped early", report.stopped, None
    coverage = read_coverage(report)
    if coverage is not None and coverage.unjudged:
        yield "Duties", "not judged", coverage.unjudged
    elif coverage is not None:
        yield (
            "Musts with evidence",
            coverage.musts_found,
            f"of {len(coverage.musts)}. {coverage.note}".strip(),
        )
        for state, number in count_states(coverage.requirements).items():
            yield f"All duties: {state}", number, f"of {len(coverage.requirements)}"
        for theme, found in coverage.by_theme().items():
            states = count_states(found)
            told = ", ".join(f"{state} {states[state]}" for state in STATES)
            yield f"Theme: {theme}", states[STATES[0]], f"of {len(found)}: {told}"
    for row in by_rule(report.findings)[:10]:
        told = f"{row.severity.value}, {row.where}. {options.rule(row.rule).summary}".strip()
        yield f"Findings of {row.rule}", len(row.findings), told
    if (changes := read_changes(report)) is not None and changes.new is not None:
        yield "New findings", changes.new, f"Since the audit of {changes.since}. See the sheet “Changes”."
        yield "Fixed findings", changes.fixed, None
        yield "Findings still open", changes.open, None
    yield from _versions(report)


def _versions(report: Report) -> Iterator[Row]:
    for name, value in report.versions.items():
        if isinstance(value, Mapping):
            for key, version in value.items():
                yield f"Version of {name}: {key}", str(version), None
        else:
            yield f"Version of {name}", "not used" if value is None else str(value), None


def matrix_rows(report: Report, options: RenderOptions) -> Iterator[Row]:
    """Yield one row for each duty, musts first, with empty cells for action, date and sign-off."""
    coverage = read_coverage(report)
    if coverage is None:
        return
    for requirement in sorted(coverage.requirements, key=lambda r: r.force != "must"):
        pages = [page_name(p.path, report, options.root) for p in requirement.pages[:PAGES]]
        passages = [shorten(t, 220) for p in requirement.pages[:PASSAGES] for t in p.passages[:1]]
        if requirement.count > len(pages):
            pages.append(f"and {requirement.count - len(pages)} more")
        yield (
            requirement.reference,
            requirement.force,
            requirement.kind,
            requirement.theme,
            requirement.summary,
            requirement.state,
            "\n".join(pages),
            "\n".join(passages),
            requirement.owner,
            None,
            None,
            None,
            requirement.note,
            requirement.id,
        )


def findings_rows(report: Report, options: RenderOptions) -> Iterator[Row]:
    """Yield one row for each finding."""
    changes = read_changes(report)
    for finding in in_reading_order(report.findings):
        yield (
            page_name(finding.path, report, options.root),
            report.titles.get(finding.path, ""),
            finding.line,
            finding.severity.value,
            finding.confidence.value,
            finding.rule,
            finding.family,
            finding.message,
            finding.advice,
            finding.match,
            "\n".join(r.name for r in finding.references),
            "yes" if finding.baseline == "known" else "",
            changes.state_of(finding) if changes else "",
            None,
            None,
        )


def plan_rows(report: Report, options: RenderOptions) -> Iterator[Row]:
    """Yield the rows of the work plan."""
    for number, task in enumerate(tasks(report, options), 1):
        yield task.row(number)


def change_rows(report: Report, options: RenderOptions) -> Iterator[Row]:
    """Yield what is new and fixed by rule, and which duties gained or lost evidence, since the last audit."""
    changes = read_changes(report)
    if changes is None:
        yield "No audit before this one", None, None, "The next audit of this site is compared with this one."
        return
    yield f"Compared with {changes.since}", None, None, None
    coverage = read_coverage(report)
    names = {r.id: r.summary for r in coverage.requirements} if coverage else {}
    for told, duties in (("evidence gained", changes.gained), ("evidence lost", changes.lost)):
        for duty in duties:
            pages = _named_pages(duty.pages, report, options)
            yield told, names.get(duty.id, duty.id), None, "\n".join((f"{duty.before} → {duty.now}", *pages))
    for told, rules in (("new findings", changes.new_rules), ("fixed findings", changes.fixed_rules)):
        for rule in rules:
            pages = _named_pages(rule.pages, report, options)
            if rule.page_count > len(pages):
                pages.append(f"and {rule.page_count - len(pages)} more")
            yield told, rule.rule, rule.count, "\n".join(pages)
    yield "still open", None, changes.open, None
    if changes.first_looked_for:
        yield "not looked for last time", None, changes.first_looked_for, "Findings of rules that did not run then."
    if changes.not_looked_at:
        yield "not looked at this time", None, changes.not_looked_at, "Their page or rule was left out."


def _named_pages(paths: tuple[str, ...], report: Report, options: RenderOptions) -> list[str]:
    """Return pages by name, and say of each that is no longer on the site that it is gone."""
    names = [(page_name(path, report, options.root), Changes.is_gone(path, report)) for path in paths]
    return [f"{name} ({GONE})" if gone else name for name, gone in names]


def history_rows(report: Report, options: RenderOptions) -> Iterator[Row]:
    """Yield one row for each audit, oldest first."""
    for audit in read_history(report, options.today):
        counts = (audit.pages, audit.errors, audit.warnings, audit.advice)
        yield audit.date, *counts, audit.musts_found, audit.musts_total, audit.new, audit.fixed, audit.open


def page_rows(report: Report, options: RenderOptions) -> Iterator[Row]:
    """Yield one row for each page with its number of findings, and of rules that did not run."""
    untested = Counter(o.path for o in report.outcomes if o.outcome is OutcomeKind.UNTESTED)
    for path, found in by_page(report).items():
        count = Counter(f.severity for f in found if not f.needs_review)
        name, title = page_name(path, report, options.root), report.titles.get(path, "")
        yield name, title, *(count[s] for s in Severity), untested[path], None


def link_rows(report: Report, options: RenderOptions) -> Iterator[Row]:
    """Yield one row for each address that something is wrong with."""
    for row in read_links(report):
        places = [shown_path(p, options.root) for p in row.places[:20]]
        if len(row.places) > 20:
            places.append(f"and {len(row.places) - 20} more")
        final = row.final if row.final != row.address else ""
        yield row.address, row.message, row.status, final, row.rule, "\n".join(places), None, None


def gap_rows(report: Report, options: RenderOptions) -> Iterator[Row]:
    """Yield what did not run or could not tell, then what could not be done at all."""
    for gap in gaps(report):
        pages = [shown_path(p, options.root) for p in gap.pages[:3]]
        if gap.pages and gap.number > len(pages):
            pages.append(f"and {gap.number - len(pages)} more")
        yield gap.rule, gap.outcome.value, gap.reason, gap.number or None, "\n".join(pages)
    for error in report.errors:
        where = page_name(error.path, report, options.root) if error.path else ""
        yield error.rule or "the run", "could not be done", error.message, 1 if error.path else None, where
    walk = read_walk(report)
    for address, reason in walk.left_out if walk else ():
        yield "the audit", "page not read", reason, 1, address
    for note in walk.notes if walk else ():
        yield "the audit", "note", note, None, ""
