"""Findings by rule and by page."""

from __future__ import annotations

from collections import Counter, defaultdict

from plainoffer.findings import Finding, Report, Severity
from plainoffer.formats.base import RenderOptions, Sources, is_url, shown_path, source_of
from plainoffer.formats.changes import Changes, read_changes
from plainoffer.formats.excerpt import excerpt, shorten
from plainoffer.formats.html.charts import bars, figure
from plainoffer.formats.html.parts import (
    Room,
    badge,
    bullets,
    details,
    esc,
    esc_source,
    link,
    paragraph,
    quoting,
    reference,
    section,
    table,
    title,
)
from plainoffer.formats.view import RuleTally, by_page, by_rule, counted, tally

RULES_IN_CHART = 10
PAGES_OF_A_RULE = 25
# Room for the section by page in bytes: the whole report of a large site should stay under 5 MB.
ROOM = 2_600_000
EXCERPT = 140


def rules(report: Report, options: RenderOptions) -> str:
    """Return the rules that found something, with a chart and what each asks for."""
    tallies = by_rule(report.findings)
    if not tallies:
        return ""
    top = sorted(tallies, key=lambda t: -len(t.findings))[:RULES_IN_CHART]
    chart = bars("by-rule", "The most frequent findings", {t.rule: len(t.findings) for t in top})
    rows = [
        (
            rule_link(t.rule),
            badge(t.severity),
            f"{len(t.findings):,}",
            f"{t.page_count:,}",
        )
        for t in top
    ]
    columns = ("Rule", "Severity", "Findings", "Pages")
    data = table("The most frequent findings", columns, rows, numbers=(2, 3))
    folded = "".join(_rule(t, report, options) for t in tallies)
    return section(
        "rules",
        "Findings by rule",
        _severities(report),
        figure(chart, "The most frequent findings", data),
        "<h3>All rules with findings</h3>",
        folded,
    )


def _severities(report: Report) -> str:
    values = {s.value.capitalize(): report.count(s) for s in Severity}
    if report.to_review:
        values["To review"] = report.to_review
    pages: dict[str, set[str]] = defaultdict(set)
    for finding in report.findings:
        if finding.path:
            pages["To review" if finding.needs_review else finding.severity.value.capitalize()].add(finding.path)
    rows = [(name, f"{number:,}", f"{len(pages[name]):,}") for name, number in values.items()]
    data = table("Findings by severity", ("Severity", "Findings", "Pages"), rows, numbers=(1, 2))
    return figure(bars("by-severity", "Findings by severity", values), "Findings by severity", data)


def rule_link(rule: str) -> str:
    """Return a rule's name as a link to what the report says about it."""
    return f'<a href="#rule-{esc(rule)}"><code>{esc(rule)}</code></a>'


def _rule(row: RuleTally, report: Report, options: RenderOptions) -> str:
    info = options.rule(row.rule)
    where = f"{counted(len(row.findings), 'finding')} {row.where}"
    summary = f'{badge(row.severity)} <h4><code>{esc(row.rule)}</code></h4> <span class="plain">({where})</span>'
    references = info.references or row.findings[0].references
    body = [f"<p>{quoting(text)}</p>" for text in (info.summary, info.why) if text]
    if references:
        body.append(f"<p>It rests on: {', '.join(map(reference, references))}.</p>")
    if info.url:
        body.append(f"<p>{link(info.url, f'More about {row.rule}')}</p>")
    shown = list(row.pages.items())[:PAGES_OF_A_RULE]
    rows = [(_page_name(path, report, options), f"{number:,}") for path, number in shown]
    body.append(table(f"Pages with {row.rule}", ("Page", "Findings"), rows, numbers=(1,)))
    if len(row.pages) > len(shown):
        body.append(paragraph(f"and {counted(len(row.pages) - len(shown), 'more page')}"))
    return details(summary, "".join(body), anchor=f"rule-{esc(row.rule)}")


def _page_name(path: str, report: Report, options: RenderOptions) -> str:
    shown = shown_path(path, options.root)
    if not shown:
        return "The whole site"
    name = link(shown, shown) if is_url(shown) else esc(shown)
    words = report.titles.get(path)
    return f"{title(words)}<br>{name}" if words else name


def pages(report: Report, sources: Sources, options: RenderOptions) -> str:
    """Return each page's findings with excerpts, those with most errors first, folded away."""
    groups = by_page(report)
    troubled = [(path, found) for path, found in groups.items() if found]
    if not groups:
        return ""
    troubled.sort(key=lambda item: (-sum(10 ** (f.severity.rank - 1) for f in item[1]), item[0]))
    room, changes = Room(ROOM, len(troubled)), read_changes(report)
    made = []
    for path, found in troubled:
        block = _page(path, found, room.share(), report, sources, options, changes)
        room.take(block)
        made.append(block)
    clean = [_page_name(path, report, options) for path, found in groups.items() if not found]
    if clean:
        heading = f'{counted(len(clean), "page")} <span class="plain">with nothing found</span>'
        made.append(details(heading, bullets(clean)))
    lead = paragraph("Pages with the most serious findings come first. Choose a page to see its findings.")
    return section("pages", "Findings by page", lead, *made)


def _page(
    path: str,
    found: tuple[Finding, ...],
    share: int,
    report: Report,
    sources: Sources,
    options: RenderOptions,
    changes: Changes | None,
) -> str:
    shown = shown_path(path, options.root)
    words = report.titles.get(path, "")
    name = title(shorten(words, 90)) if words else esc(shown or "The whole site")
    summary = f'<h3>{name}</h3> <span class="plain">({tally(found)})</span>'
    source = source_of(sources, path)
    items: list[str] = []
    size = 0
    # The most serious first, so that what does not fit is the least serious.
    ordered = sorted(found, key=lambda f: -f.severity.rank)
    for finding in ordered:
        if size > share and items:
            break
        items.append(_item(finding, source, changes.state_of(finding) if changes else ""))
        size += len(items[-1])
    body = [f"<p>{link(shown, shown)}</p>" if shown and words else ""]
    body.append(f'<ul class="findings">{"".join(items)}</ul>')
    if len(items) < len(found):
        rest = Counter(f.rule for f in ordered[len(items) :])
        told = ", ".join(f"{rule} ({number})" for rule, number in rest.most_common(12))
        more = f"and {len(found) - len(items):,} more: {told}. The other formats list them all."
        body.append(paragraph(more))
    return details(summary, "".join(body))


def _item(finding: Finding, source: str | None, state: str) -> str:
    place = f"line {finding.line}, column {finding.column}" if finding.line else "whole page"
    if finding.needs_review:
        place += ", for a person to judge"
    if finding.baseline == "known":
        place += ", known from before"
    if state == "new":
        place += ", new since the last audit"
    rule = rule_link(finding.rule)
    advice = f"<p>{quoting(finding.advice)}</p>" if finding.advice else ""
    return (
        f'<li class="{finding.severity.value}"><p>{badge(finding.severity)} {rule} '
        f'<span class="place">{place}</span></p><p>{quoting(finding.message)}</p>'
        f"{_excerpt(finding, source)}{advice}</li>\n"
    )


def _excerpt(finding: Finding, source: str | None) -> str:
    if source is not None and finding.start is not None and finding.end is not None:
        shown = excerpt(source, finding.start, finding.end, width=EXCERPT)
        if shown is not None and shown.line.strip():
            marked = f"<mark>{esc_source(shown.marked)}</mark>" if shown.marked else ""
            more = " …" if shown.more_lines else ""
            before, after = esc_source(shown.before), esc_source(shown.after)
            return f'<code class="excerpt">{before}{marked}{more}{after}</code>'
    if finding.match.strip():
        return f'<code class="excerpt"><mark>{esc_source(shorten(finding.match, EXCERPT))}</mark></code>'
    if finding.selector:
        return f'<code class="excerpt">{esc_source(shorten(finding.selector, EXCERPT))}</code>'
    return ""
