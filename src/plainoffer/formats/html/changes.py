"""What is new, fixed and still open since the audit before, and which duties gained or lost evidence."""

from __future__ import annotations

from datetime import date

from plainoffer.findings import Report
from plainoffer.formats.base import RenderOptions, shown_path
from plainoffer.formats.changes import GONE, Changes, DutyChange, RuleChange, read_changes
from plainoffer.formats.coverage import Coverage
from plainoffer.formats.html.duties import state
from plainoffer.formats.html.parts import details, esc, paragraph, section, table, title
from plainoffer.formats.view import counted, listed

_OPEN_ROWS = 12
_PAGES = 3


def section_of(report: Report, coverage: Coverage | None, options: RenderOptions) -> str:
    """Return the section; empty if there was no audit before."""
    changes = read_changes(report)
    if changes is None:
        return ""
    parts = [paragraph(in_words(changes), "lead"), *_notes(changes)]
    for name, where, duties in (
        ("Duties that gained evidence", "New evidence on", changes.gained),
        ("Duties that lost evidence", "Evidence was on", changes.lost),
    ):
        parts.append(_duties(name, where, duties, coverage, report, options))
    for name, rules in (("New findings", changes.new_rules), ("Fixed findings", changes.fixed_rules)):
        parts.append(_rules(name, rules, report, options))
    return section("changes", "What changed", *parts)


def in_words(changes: Changes) -> str:
    """Return one sentence about the findings, or about the duties where findings cannot be compared."""
    since = f"Since the audit of {day(changes.since)}"
    if changes.new is None or changes.fixed is None or changes.open is None:
        gained, lost = counted(len(changes.gained), "duty", "duties"), f"{len(changes.lost):,}"
        return f"{since} {gained} gained evidence and {lost} lost some."
    return (
        f"{since}: {counted(changes.new, 'finding')} {_is(changes.new)} new, {changes.fixed:,} {_is(changes.fixed)} "
        f"fixed and {changes.open:,} {_is(changes.open)} still open."
    )


def _is(number: int) -> str:
    return "is" if number == 1 else "are"


def day(text: str) -> str:
    """Return a date in words; text that is no date stays as it is."""
    try:
        when = date.fromisoformat(text[:10])
    except ValueError:
        return text
    return f"{when.day} {when:%B %Y}"


def _notes(changes: Changes) -> list[str]:
    notes = []
    if changes.first_looked_for:
        told = counted(changes.first_looked_for, "finding")
        notes.append(paragraph(f"{told} besides: the rules that made them did not run last time.", "note"))
    if changes.not_looked_at:
        told = counted(changes.not_looked_at, "earlier finding")
        notes.append(paragraph(f"{told} could not be looked at again: the page or the rule was left out.", "note"))
    if changes.other_version:
        told = f"That audit was made by version {changes.other_version} of the checker"
        notes.append(paragraph(f"{told}, so some of this may come from the checker and not from the site.", "note"))
    return notes


def _duties(
    name: str,
    where: str,
    duties: tuple[DutyChange, ...],
    coverage: Coverage | None,
    report: Report,
    options: RenderOptions,
) -> str:
    known = {r.id: r for r in coverage.requirements} if coverage else {}
    rows = []
    for duty in duties:
        what = known.get(duty.id)
        now = state(duty.now)
        told = esc(what.reference if what else ""), esc(what.summary if what else duty.id)
        pages = _pages(duty.pages, len(duty.pages), report, options)
        rows.append((*told, now, esc(duty.before), pages))
    body = table(name, ("Paragraph", "Duty", "Now", "Before", where), rows, kind="matrix moved")
    return _folded(name, body, len(rows))


def _rules(name: str, rules: tuple[RuleChange, ...], report: Report, options: RenderOptions) -> str:
    found = {finding.rule for finding in report.findings}
    rows = []
    for rule in rules:
        code = f"<code>{esc(rule.rule)}</code>"
        linked = f'<a href="#rule-{esc(rule.rule)}">{code}</a>' if rule.rule in found else code
        asks = esc(options.rule(rule.rule).summary)
        said = f"{asks} {linked}" if asks else linked
        rows.append((said, f"{rule.count:,}", _pages(rule.pages, rule.page_count, report, options)))
    return _folded(name, table(name, ("Rule", "Findings", "Pages"), rows, numbers=(1,)), len(rows))


def _pages(pages: tuple[str, ...], number: int, report: Report, options: RenderOptions) -> str:
    """Return some pages by name, and how many more there are."""
    names = []
    for path in pages[:_PAGES]:
        words = report.titles.get(path)
        shown = title(words) if words else esc(shown_path(path, options.root) or "the whole site")
        names.append(f"{shown} ({GONE})" if Changes.is_gone(path, report) else shown)
    if number > len(names):
        names.append(counted(number - len(names), "more page"))
    return listed(names)


def _folded(name: str, body: str, rows: int) -> str:
    if not rows:
        return ""
    return body if rows <= _OPEN_ROWS else details(f'{esc(name)} <span class="plain">({rows})</span>', body)
