"""What the Code of Practice asks for and where evidence was found."""

from __future__ import annotations

from plainoffer.findings import Report
from plainoffer.formats.base import RenderOptions, is_url, shown_path
from plainoffer.formats.coverage import (
    CONFIRM,
    FOUND,
    MISSING,
    PARTLY,
    STATES,
    Coverage,
    Evidence,
    Requirement,
    count_states,
    lower_first,
)
from plainoffer.formats.excerpt import shorten
from plainoffer.formats.html.charts import figure, stacked
from plainoffer.formats.html.parts import Room, details, esc, paragraph, section, table, title
from plainoffer.formats.view import counted, listed

ROOM = 1_200_000
# Pages shown with passages, and other pages named.
SHOWN, NAMED, PASSAGES, PASSAGE_LENGTH = 3, 5, 2, 240
_CLASS = {FOUND: "found", PARTLY: "partly", MISSING: "missing", CONFIRM: "confirm"}


def themes(coverage: Coverage | None) -> str:
    """Return the share of duties with evidence by theme; empty if duties were not looked at."""
    if coverage is None:
        return ""
    counts = {theme: count_states(found) for theme, found in coverage.by_theme().items()}
    rows = [(esc(t), *(f"{c[s]:,}" for s in STATES)) for t, c in counts.items()]
    columns = ("Theme", *(s.capitalize() for s in STATES))
    chart = stacked("by-theme", "Duties by theme", counts)
    data = table("Duties by theme", columns, rows, numbers=range(1, 5))
    total = count_states(coverage.requirements)
    lead = (
        f"This check found evidence for {total[FOUND]:,} of {len(coverage.requirements):,} duties, and for "
        f"{coverage.musts_found:,} of the {len(coverage.musts):,} that the law words as a must."
    )
    return section(
        "duties",
        "Duties by theme",
        paragraph(coverage.unjudged or lead, "lead"),
        paragraph(coverage.note, "note") if coverage.note else "",
        figure(chart, "Evidence by theme", data),
        _owners(coverage),
    )


def _owners(coverage: Coverage) -> str:
    groups: dict[str, list[Requirement]] = {}
    for requirement in coverage.requirements:
        if requirement.owner:
            groups.setdefault(requirement.owner, []).append(requirement)
    rows = [
        (esc(owner), *(f"{count:,}" for count in count_states(found).values()))
        for owner, found in sorted(groups.items())
    ]
    columns = ("Owner", *(s.capitalize() for s in STATES))
    return table("Duties by owner", columns, rows, numbers=range(1, 5))


def matrix(coverage: Coverage | None, report: Report, options: RenderOptions) -> str:
    """Return every duty with its pages and passages: musts before shoulds, folded by theme."""
    if coverage is None:
        return ""
    parts = [
        paragraph("“Not found” means that this check did not find it."),
        paragraph("Choose a part to open or close it.", "screen"),
    ]
    room = Room(ROOM, len(coverage.requirements))
    shoulds = tuple(r for r in coverage.requirements if r.force != "must")
    for name, wanted in (("Musts", coverage.musts), ("Shoulds", shoulds)):
        if not wanted:
            continue
        parts.append(f"<h3>{name}</h3>")
        groups = Coverage(requirements=wanted, note="").by_theme()
        parts += [_theme(theme, found, name, room, report, options) for theme, found in groups.items()]
    return section("matrix", "Each duty and its evidence", *parts)


def _theme(
    theme: str,
    found: tuple[Requirement, ...],
    force: str,
    room: Room,
    report: Report,
    options: RenderOptions,
) -> str:
    rows = []
    for requirement in found:
        evidence = _evidence(requirement, room.share(), report, options)
        room.take(evidence)
        what = esc(requirement.summary)
        if requirement.owner:
            what += f"<br>Owner: {esc(requirement.owner)}"
        rows.append((esc(requirement.reference), what, state(requirement.state), evidence))
    got = sum(1 for r in found if r.state == FOUND)
    summary = f'<h4>{esc(theme)}</h4> <span class="plain">({got} of {len(found)} with evidence)</span>'
    caption = f"{force} about {lower_first(theme)}"
    columns = ("Paragraph", "Duty", "State", "Pages and passages")
    return details(summary, table(caption, columns, rows, kind="matrix"), kind="printed")


def state(name: str) -> str:
    """Return a state with its mark."""
    return f'<span class="state {_CLASS.get(name, "confirm")}">{esc(name)}</span>'


def _evidence(requirement: Requirement, share: int, report: Report, options: RenderOptions) -> str:
    made: list[str] = []
    for page in requirement.pages[:SHOWN]:
        if made and sum(map(len, made)) > share:
            break
        passages = page.passages[: PASSAGES if not made else 1]
        made.append(_page(page, passages, report, options))
    rest = requirement.pages[len(made) :]
    if rest:
        also = [_page_name(p, report, options) for p in rest[:NAMED]]
        if (more := requirement.count - len(made) - len(also)) > 0:
            also.append(counted(more, "more page"))
        made.append(f"<p>Also: {listed(also)}.</p>")
    return "".join(made) or "none"


def _page_name(page: Evidence, report: Report, options: RenderOptions) -> str:
    path = shown_path(page.path, options.root)
    words = report.titles.get(page.path)
    name = title(shorten(words, 80)) if words else esc(path)
    return f'<a href="{esc(path)}">{name}</a>' if is_url(path) else name


def _page(page: Evidence, passages: tuple[str, ...], report: Report, options: RenderOptions) -> str:
    heading = _page_name(page, report, options)
    sure = f" (sure: {page.confidence:.0%})" if page.confidence else ""
    quotes = "".join(f"<blockquote>{esc(shorten(p, PASSAGE_LENGTH))}</blockquote>" for p in passages)
    return f"<p>{heading}{sure}</p>{quotes}"
