"""What was not checked and why, what was set aside, how the check was done and its limits."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from plainoffer.findings import OutcomeKind, Report
from plainoffer.formats.base import RenderOptions, shown_path
from plainoffer.formats.coverage import Coverage
from plainoffer.formats.excerpt import shorten
from plainoffer.formats.html.parts import bullets, details, esc, link, paragraph, section, table
from plainoffer.formats.view import Gap, counted, gaps, listed
from plainoffer.formats.walk import Walk, read_walk

MOST = 300


def not_checked(report: Report, options: RenderOptions) -> str:
    """Return the rules that did not run or could not tell, and what could not be done at all."""
    every = gaps(report)
    untested = [g for g in every if g.outcome is OutcomeKind.UNTESTED]
    unclear = [g for g in every if g.outcome is OutcomeKind.CANNOT_TELL]
    walk = read_walk(report)
    parts = []
    if not every and not report.errors and not (walk and (walk.left_out or walk.pages_left or walk.links_left)):
        parts.append(paragraph("Every rule ran on every page."))
    if untested:
        parts.append(paragraph("These rules did not run. This report says nothing about what they look for."))
        parts.append(_untested(untested))
    if unclear:
        parts.append(paragraph("These rules ran and could not decide. A person should look."))
        parts.append(_unclear(unclear, options))
    if report.errors:
        parts.append(_errors(report, options))
    if walk is not None:
        parts.append(_left_out(walk))
    return section("not-checked", "What this check left out", *parts)


def _untested(found: list[Gap]) -> str:
    rows = [(_code(g.rule), esc(g.reason or "no reason was given"), _number(g)) for g in found[:MOST]]
    body = table("Rules that did not run", ("Rule", "Why", "Pages"), rows, numbers=(2,))
    return _folded(f"Rules that did not run ({len(found):,})", body, len(rows))


def _left_out(walk: Walk) -> str:
    """Return the pages and links that an audit did not get to, and its notes."""
    parts = []
    left = listed(
        counted(number, what) if number else ""
        for number, what in ((walk.pages_left, "page"), (walk.links_left, "link"))
    )
    if left:
        parts.append(paragraph(f"The audit ended before it got to {left}."))
    rows = [(link(address, address), esc(reason)) for address, reason in walk.left_out[:MOST]]
    body = table("Pages that this check could not read", ("Address", "Why"), rows)
    if body:
        parts.append(_folded(f"Pages that this check could not read ({len(walk.left_out):,})", body, len(rows)))
    parts.append(bullets(esc(note) for note in walk.notes[:MOST]))
    return "".join(parts)


def _number(gap: Gap) -> str:
    return f"{gap.number:,}" if gap.number else "the site"


def _unclear(found: list[Gap], options: RenderOptions) -> str:
    rows = [(_code(g.rule), esc(g.reason), esc(_pages(g.pages, options)), _number(g)) for g in found[:MOST]]
    body = table("Rules that could not tell", ("Rule", "Why", "Where", "Pages"), rows, numbers=(3,))
    return _folded(f"Rules that could not tell ({len(found):,})", body, len(rows))


def _errors(report: Report, options: RenderOptions) -> str:
    rows = [
        (esc(shown_path(e.path, options.root) or "The whole run"), _code(e.rule) if e.rule else "none", esc(e.message))
        for e in report.errors[:MOST]
    ]
    more = len(report.errors) - len(rows)
    rest = paragraph(f"and {more:,} more") if more > 0 else ""
    return table("Problems while checking", ("Page", "Rule", "What happened"), rows) + rest


def _code(rule: str) -> str:
    return f"<code>{esc(rule)}</code>"


def _folded(summary: str, body: str, rows: int) -> str:
    return body if rows <= 12 else details(esc(summary), body)


def _pages(pages: tuple[str, ...], options: RenderOptions) -> str:
    shown = [shown_path(p, options.root) for p in pages[:3]]
    return ", ".join(shown) + (" and others" if len(pages) > 3 else "")


def set_aside(report: Report, options: RenderOptions) -> str:
    """Return the findings that somebody has set aside, with their reasons; empty if there are none."""
    if not report.suppressed:
        return ""
    rows = [
        (
            esc(shown_path(s.finding.path, options.root) or "The whole site"),
            _code(s.finding.rule),
            esc(shorten(s.finding.message, 160)),
            esc(s.reason or "no reason was given"),
            esc(s.by),
        )
        for s in report.suppressed[:MOST]
    ]
    body = table("Findings set aside", ("Page", "Rule", "Finding", "Reason", "Set aside by"), rows)
    aside = counted(len(report.suppressed), "finding")
    lead = paragraph(f"{aside} set aside on purpose and not counted above.")
    more = len(report.suppressed) - len(rows)
    rest = paragraph(f"and {more:,} more") if more > 0 else ""
    return section("set-aside", "Findings set aside", lead, _folded("Show them", body, len(rows)), rest)


def _where(walk: Walk) -> str:
    rows = [
        (name, esc(text))
        for name, text in (
            ("It started at", walk.start),
            ("Pages it covers", walk.scope),
            ("Limits", walk.limits),
            ("Links it looked up", f"{walk.links:,}" if walk.links else ""),
        )
        if text
    ]
    return table("Where this audit looked", ("Part", "What it was"), rows)


def how(report: Report, coverage: Coverage | None) -> str:
    """Return the method, its limits, and the versions that made the report."""
    ran = sorted({o.rule for o in report.outcomes if o.outcome is not OutcomeKind.UNTESTED})
    parts = [
        paragraph(
            f"A computer program read {counted(len(report.pages), 'page')} and applied "
            f"{counted(len(ran), 'rule')}. It took {_duration(report.seconds)}."
        ),
        paragraph(
            "Such a program finds some problems and never all of them. It cannot tell whether information "
            "is true, kind or easy to find. Please also test with disabled people, young people and parents."
        ),
    ]
    if coverage is not None:
        parts.append(
            paragraph(
                "“Evidence found” means that a page seems to give the information a duty asks for. "
                "It is material for the people who judge, and not a legal finding. "
                "The list of duties is not the whole law."
            )
        )
    if (walk := read_walk(report)) is not None:
        parts.append(_where(walk))
    if ran:
        parts.append(details(f"The {counted(len(ran), 'rule')} that ran", f"<p>{listed(map(_code, ran))}.</p>"))
    parts.append(table("Versions", ("Part", "Version"), _versions(report.versions)))
    return section("method", "How this was done", *parts)


def _versions(versions: Mapping[str, Any]) -> list[tuple[str, str]]:
    rows: list[tuple[str, str]] = []
    for name, value in versions.items():
        if isinstance(value, Mapping):
            rows += [(esc(f"{name}: {key}"), esc(v)) for key, v in value.items()]
        else:
            rows.append((esc(name), esc("not used" if value is None else value)))
    return rows


def _duration(seconds: float) -> str:
    if seconds < 1:
        return "less than a second"
    if seconds < 120:
        return counted(round(seconds), "second")
    return counted(round(seconds / 60), "minute")
