"""One page for the executive board: figures, risks, trend."""

from __future__ import annotations

from plainoffer.findings import Report, Severity
from plainoffer.formats.base import RenderOptions
from plainoffer.formats.changes import read_changes
from plainoffer.formats.coverage import CONFIRM, MISSING, Audit, Coverage, count_states, lower_first, read_history
from plainoffer.formats.html.changes import in_words
from plainoffer.formats.html.charts import line
from plainoffer.formats.html.parts import bullets, esc, jump, paragraph, section, table
from plainoffer.formats.view import by_rule, counted, listed, tally, untested_by_reason

RISKS = 5
# Its findings are the missing duties, which the list of risks names already.
COVERAGE_RULE = "coverage"


def board(report: Report, coverage: Coverage | None, options: RenderOptions) -> str:
    """Return the summary section: lead, figures, top risks, trend, what is missing."""
    parts = [paragraph(_lead(report), "lead")]
    if report.stopped:
        parts.append(paragraph(f"The check stopped early: {report.stopped}", "note"))
    if report.errors:
        told = esc(f"This check met {counted(len(report.errors), 'problem')}.")
        parts.append(f'<p class="note">{told} {jump("not-checked", "See what it left out")}.</p>')
    parts += [_tiles(report, coverage), _risks(report, coverage, options), _trend(report, options)]
    if untested := untested_by_reason(report):
        rules = len({rule for found in untested.values() for rule in found})
        text = f"{counted(rules, 'rule')} did not run. A page without findings may still have problems."
        parts.append(f'<p class="note">{esc(text)} {jump("not-checked", "See what this check left out")}.</p>')
    return section("summary", "Summary", *parts)


def _lead(report: Report) -> str:
    if not report.pages and not report.findings:
        return "There were no pages to check."
    found = tally(report.findings) or "nothing to put right"
    known = sum(1 for f in report.findings if f.baseline == "known")
    told = f" Of these, {known:,} {'is' if known == 1 else 'are'} not new." if known else ""
    return f"This check of {counted(len(report.pages), 'page')} found {found}.{told}"


def _tiles(report: Report, coverage: Coverage | None) -> str:
    clean = len(set(report.pages) - {f.path for f in report.findings})
    tiles = [("", "Pages checked", f"{len(report.pages):,}", f"{clean:,} with nothing found")]
    if coverage and not coverage.unjudged:
        musts, got = len(coverage.musts), coverage.musts_found
        confirm = count_states(coverage.musts)[CONFIRM]
        told = "duties the law words as a must" + (f"; {confirm:,} are for people to confirm" if confirm else "")
        tiles.append(("good", "Musts with evidence", f"{got:,} of {musts:,}", told))
    tiles += [
        ("error", "Errors", f"{report.count(Severity.ERROR):,}", "shut people out or mislead"),
        ("warning", "Warnings", f"{report.count(Severity.WARNING):,}", "make a page hard to use"),
        ("advice", "Advice", f"{report.count(Severity.ADVICE):,}", "would make a page better"),
    ]
    if report.to_review:
        tiles.append(("", "To review", f"{report.to_review:,}", "a person has to judge"))
    made = "".join(
        f'<div class="{kind}"><dt>{esc(name)}</dt><dd>{esc(value)} <small>{esc(note)}</small></dd></div>'
        for kind, name, value, note in tiles
    )
    return f'<dl class="tiles">{made}</dl>'


def _risks(report: Report, coverage: Coverage | None, options: RenderOptions) -> str:
    risks = _missing_musts(coverage) if coverage and not coverage.unjudged else []
    for row in by_rule(report.findings):
        if row.severity is Severity.ADVICE or (coverage is not None and row.rule == COVERAGE_RULE):
            continue
        summary = options.rule(row.rule).summary.rstrip(".") or row.rule
        where = f"{counted(len(row.findings), row.severity.value)} {row.where}"
        risks.append(f"{jump(f'rule-{row.rule}', summary)}: {where}.")
    if not risks:
        return ""
    return "<h3>What to look at first</h3>" + bullets(risks[:RISKS]).replace("ul>", "ol>")


def _missing_musts(coverage: Coverage) -> list[str]:
    missing = [r for r in coverage.musts if r.state == MISSING]
    if not missing:
        return []
    themes: dict[str, int] = {}
    for requirement in missing:
        themes[requirement.theme] = themes.get(requirement.theme, 0) + 1
    worst = sorted(themes.items(), key=lambda t: -t[1])[:3]
    told = listed(f"{lower_first(theme)} ({number})" for theme, number in worst)
    count = counted(len(missing), "must")
    return [f"This check found no evidence for {jump('matrix', count)}, most of them about {esc(told)}."]


def _trend(report: Report, options: RenderOptions) -> str:
    """Return how this audit compares with those before; empty without history."""
    audits = read_history(report, options.today)
    if not audits:
        return ""
    lead = ""
    if (changes := read_changes(report)) is not None:
        lead = f"<p>{esc(in_words(changes))} {jump('changes', 'See what changed')}.</p>"
    elif len(audits) == 1:
        return ""
    errors = [(a.date, a.errors) for a in audits if a.errors is not None]
    musts = [(a.date, a.musts_found) for a in audits if a.musts_found is not None]
    charts = []
    if musts:
        total = max((a.musts_total or 0 for a in audits), default=0)
        name = f"Musts with evidence, of {total:,}" if total else "Musts with evidence"
        charts.append((name, line("trend-musts", "Musts with evidence at each audit", musts, total)))
    if errors:
        charts.append(("Errors", line("trend-errors", "Errors at each audit", errors)))
    drawn = "".join(f'<div><p class="chart-name">{esc(name)}</p>{svg}</div>' for name, svg in charts)
    return f'<h3>Change over time</h3>{lead}<div class="pair">{drawn}</div>{_audits(audits)}'


def _audits(audits: tuple[Audit, ...]) -> str:
    def cell(number: int | None) -> str:
        return "–" if number is None else f"{number:,}"

    rows = [
        (
            f'<span class="nowrap">{esc(a.date)}</span>',
            cell(a.pages),
            cell(a.errors),
            cell(a.warnings),
            cell(a.musts_found),
            cell(a.new),
            cell(a.fixed),
            cell(a.open),
        )
        for a in audits[-24:]
    ]
    columns = ("Audit", "Pages", "Errors", "Warnings", "Musts with evidence", "New", "Fixed", "Still open")
    return table("Audits so far", columns, rows, numbers=range(1, 8))
