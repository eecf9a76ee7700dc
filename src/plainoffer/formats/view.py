"""Ways to look at a report that several formats share: by rule, by page, what was not checked, in words."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from msgspec import Struct
from msgspec.structs import replace

from plainoffer.findings import Finding, Outcome, OutcomeKind, Report, RunError, Severity, in_reading_order
from plainoffer.formats.base import shown_path

_ON_PAGES = re.compile(r"on (\d+) pages?(?:: |$)")
PLURAL = {
    Severity.ERROR: ("error", "errors"),
    Severity.WARNING: ("warning", "warnings"),
    Severity.ADVICE: ("piece of advice", "pieces of advice"),
}


def counted(number: int, one: str, many: str = "") -> str:
    """Return ``1 page``, ``2 pages``, ``2,000 pages``."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def listed(parts: Iterable[str], last: str = "and") -> str:
    """Join words as a sentence does: ``a, b and c``."""
    words = [p for p in parts if p]
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def tally(findings: Iterable[Finding]) -> str:
    """Return how many of each severity in words: ``1 error, 2 warnings and 3 pieces of advice``.

    What a person has to judge is neither of these: ``1 error and 2 to review``.
    """
    counts = Counter(None if f.needs_review else f.severity for f in findings)
    told = [counted(counts[s], *PLURAL[s]) for s in Severity if counts[s]]
    return listed([*told, f"{counts[None]:,} to review" if counts[None] else ""])


class RuleTally(Struct, frozen=True, kw_only=True):
    """One rule's findings over the whole run."""

    rule: str
    family: str
    severity: Severity
    findings: tuple[Finding, ...]

    @property
    def pages(self) -> dict[str, int]:
        """Number of findings by page, most first."""
        return dict(Counter(f.path for f in self.findings).most_common())

    @property
    def page_count(self) -> int:
        """Number of pages; findings about the whole site, which have no path, are on none."""
        return sum(1 for path in self.pages if path)

    @property
    def where(self) -> str:
        """On how many pages, in words."""
        return f"on {counted(self.page_count, 'page')}" if self.page_count else "on the whole site"


def by_rule(findings: Iterable[Finding]) -> tuple[RuleTally, ...]:
    """Group findings by rule: the most severe first, then the most frequent."""
    groups: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        groups[finding.rule].append(finding)
    tallies = [
        RuleTally(
            rule=rule,
            family=found[0].family,
            severity=max((f.severity for f in found), key=lambda s: s.rank),
            findings=tuple(found),
        )
        for rule, found in groups.items()
    ]
    return tuple(sorted(tallies, key=lambda t: (-t.severity.rank, -len(t.findings), t.rule)))


def by_page(report: Report, *, new_only: bool = False) -> dict[str, tuple[Finding, ...]]:
    """Return the findings of every page, clean pages too, in the order of the report."""
    groups: dict[str, list[Finding]] = {path: [] for path in report.pages}
    for finding in new_findings(report) if new_only else in_reading_order(report.findings):
        groups.setdefault(finding.path, []).append(finding)
    return {path: tuple(found) for path, found in groups.items()}


class Gap(Struct, frozen=True, kw_only=True):
    """A rule that was not run, or could not tell, on some pages for one reason."""

    rule: str
    outcome: OutcomeKind
    reason: str
    pages: tuple[str, ...]
    number: int

    @property
    def where(self) -> str:
        """On how many pages: ``on 2 pages``; empty if it is about the whole site."""
        return f"on {counted(self.number, 'page')}" if self.number else ""


def gaps(report: Report) -> tuple[Gap, ...]:
    """Return what was not checked and why: rules that did not run, then rules that could not tell."""
    groups: dict[tuple[OutcomeKind, str, str], list[str]] = defaultdict(list)
    numbers: Counter[tuple[OutcomeKind, str, str]] = Counter()
    for outcome in report.outcomes:
        if outcome.outcome in (OutcomeKind.UNTESTED, OutcomeKind.CANNOT_TELL):
            number, reason = _split_number(outcome)
            key = (outcome.outcome, outcome.rule, reason)
            groups[key] += [outcome.path] if outcome.path else []
            numbers[key] += number
    made = [
        Gap(rule=rule, outcome=kind, reason=reason, pages=tuple(pages), number=numbers[kind, rule, reason])
        for (kind, rule, reason), pages in groups.items()
    ]
    return tuple(sorted(made, key=lambda g: (g.outcome is not OutcomeKind.UNTESTED, g.rule, g.reason)))


def _split_number(outcome: Outcome) -> tuple[int, str]:
    """Return on how many pages an outcome was, and its reason.

    The report of a large site counts outcomes instead of listing them: ``on 40 pages: no browser was asked for``.
    """
    if outcome.path:
        return 1, outcome.reason
    match = _ON_PAGES.match(outcome.reason)
    return (int(match[1]), outcome.reason[match.end() :]) if match else (0, outcome.reason)


def untested_by_reason(report: Report) -> dict[str, tuple[str, ...]]:
    """Return the rules that did not run anywhere or on some page, by reason."""
    reasons: dict[str, set[str]] = defaultdict(set)
    for gap in gaps(report):
        if gap.outcome is OutcomeKind.UNTESTED:
            reasons[gap.reason or "no reason was given"].add(gap.rule)
    return {reason: tuple(sorted(rules)) for reason, rules in sorted(reasons.items())}


def page_name(path: str, report: Report, root: str = "") -> str:
    """Return what to call a page: its path, or what a finding without a page is about."""
    shown = shown_path(path, root)
    if shown:
        return shown
    return "(text)" if "" in report.pages or not report.pages else "(whole site)"


def told_once(errors: Iterable[RunError], root: str = "") -> tuple[RunError, ...]:
    """Return what could not be done, each thing once: a rule that fails on every page is one thing."""
    groups: dict[str, list[RunError]] = defaultdict(list)
    for error in errors:
        groups[error.message].append(error)
    return tuple(
        found[0]
        if len(found) == 1
        else replace(found[0], path="", message=f"{message} This was so on {_pages(found, root)}.")
        for message, found in groups.items()
    )


def _pages(errors: list[RunError], root: str) -> str:
    paths = [*dict.fromkeys(shown_path(error.path, root) for error in errors)]
    return f"{counted(len(paths), 'page')}: {_some(paths)}"


def new_findings(report: Report) -> tuple[Finding, ...]:
    """Return the findings that are not in the baseline, in reading order."""
    return in_reading_order(f for f in report.findings if f.baseline == "new")


def is_audit(report: Report) -> bool:
    """True for the report of a whole site, whose pages cannot be changed from here."""
    return "audit" in report.facts or "audits" in report.facts


def headline(report: Report) -> str:
    """Return the result in one sentence. Findings that the baseline knows are not counted."""
    found = new_findings(report)
    checked = counted(len(report.pages), "page")
    if not report.pages and not found:
        if report.stopped or report.errors or report.outcomes:
            return "No page was checked."
        return "There were no pages to check."
    if not found:
        new = "new " if report.findings else ""
        return f"{checked} checked: nothing {new}to put right was found."
    return f"{checked} checked: {tally(found)}."


def summary_lines(report: Report) -> list[str]:
    """Return the end of a report as sentences that a content author understands."""
    lines = [headline(report)]
    new = new_findings(report)
    lines += [_most_common(new), _verdict(report)]
    if known := len(report.findings) - len(new):
        lines.append(f"{counted(known, 'finding')} known from the baseline and not shown.")
    fixable = sum(1 for f in new if f.fix is not None and f.fix.safety == "safe")
    if fixable:
        how = "in source files, with plainoffer check --fix" if is_audit(report) else "with --fix"
        lines.append(f"{counted(fixable, 'finding')} can be put right for you {how}.")
    if report.suppressed:
        lines.append(f"{counted(len(report.suppressed), 'finding')} set aside on purpose, not counted here.")
    told = {error.message for error in report.errors}
    for reason, rules in untested_by_reason(report).items():
        why = ", which could not be done" if reason in told else f", because {_clause(reason)}"
        lines.append(f"Not checked: {counted(len(rules), 'rule')} ({_some(rules)}){why}.")
    if report.stopped:
        lines.append(f"The run stopped early: {report.stopped.rstrip('.')}. This is what was done until then.")
    if report.errors:
        lines.append(f"{counted(len(told_once(report.errors)), 'thing')} could not be done (see above).")
    return [line for line in lines if line]


def _most_common(findings: tuple[Finding, ...]) -> str:
    counts = Counter(f.rule for f in findings).most_common(3)
    if len(counts) < 2:
        return ""
    return f"Most often: {listed(f'{rule} ({number})' for rule, number in counts)}."


def _verdict(report: Report) -> str:
    if not report.findings:
        return ""
    if failing := len(report.failing()):
        return f"{counted(failing, 'finding')} must be put right for this check to pass."
    return "Nothing here makes the check fail."


def _some(names: Sequence[str], most: int = 3) -> str:
    shown = list(names[:most])
    if len(names) > most:
        shown.append(f"{len(names) - most} more")
    return listed(shown)


def _clause(reason: str) -> str:
    """Make a reason fit after "because": no capital at the start, no full stop at the end."""
    reason = reason.strip().rstrip(".")
    if reason[1:2].islower():
        reason = reason[0].lower() + reason[1:]
    return reason
