"""A summary in GitHub-flavoured Markdown, for a pull request or the summary of a workflow step."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainoffer.findings import Finding, Report, Severity
from plainoffer.formats.base import Format, RenderOptions, Sources, shown_path
from plainoffer.formats.excerpt import shorten, visible
from plainoffer.formats.view import by_page, by_rule, counted, new_findings, page_name, summary_lines, tally

# A step summary may hold 1 MiB. Room is left for what else the step writes.
LIMIT_BYTES = 900_000
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>|#~&])")


class Markdown(Format):
    """The result in a few sentences, a table by rule, then each page's findings folded away."""

    name = "markdown"
    extension = "md"

    def render(self, report: Report, *, sources: Sources, options: RenderOptions) -> str:
        """Return the summary. Pages that would not fit are counted at the end."""
        parts = [f"## {escape(options.title or 'Plain English and accessibility check')}\n"]
        first, *rest = summary_lines(report)
        parts.append(f"**{escape(first)}**\n")
        parts += [f"- {escape(line)}" for line in rest]
        parts += ["", *_rule_table(report, options), *_could_not(report, options)]
        head = "\n".join(parts).rstrip() + "\n"
        return head + _pages(report, options, LIMIT_BYTES - len(head.encode("utf-8", "replace")))


def _rule_table(report: Report, options: RenderOptions) -> Iterator[str]:
    if not new_findings(report):
        return
    yield "| Rule | Severity | Findings | Pages | What it asks |"
    yield "|---|---|---:|---:|---|"
    for row in by_rule(new_findings(report)):
        info = options.rule(row.rule)
        name = f"[{escape(row.rule)}]({info.url})" if info.url else escape(row.rule)
        asks = escape(shorten(info.summary, 120))
        yield f"| {name} | {row.severity.value} | {len(row.findings):,} | {row.page_count:,} | {asks} |"
    yield ""


def _could_not(report: Report, options: RenderOptions) -> Iterator[str]:
    if not report.errors:
        return
    yield "### Could not be done\n"
    for error in report.errors[:50]:
        where = shown_path(error.path, options.root)
        yield f"- {code(where) + ': ' if where else ''}{escape(error.message)}"
    if len(report.errors) > 50:
        yield f"- and {len(report.errors) - 50:,} more"
    yield ""


def _pages(report: Report, options: RenderOptions, room: int) -> str:
    out, left_out = ["\n### By page\n\n"], 0
    room -= 200
    if not new_findings(report):
        return ""
    for path, findings in by_page(report, new_only=True).items():
        if not findings:
            continue
        block = _page(page_name(path, report, options.root), findings)
        room -= len(block.encode("utf-8", "replace"))
        if room < 0:
            left_out += 1
        else:
            out.append(block)
    if left_out:
        out.append(f"{counted(left_out, 'more page')} with findings did not fit here.\n")
    return "".join(out)


def _page(page: str, findings: tuple[Finding, ...]) -> str:
    lines = [f"<details><summary>{html_escape(page)}: {tally(findings)}</summary>\n"]
    lines += [_item(f) for f in findings[:200]]
    if len(findings) > 200:
        lines.append(f"- and {len(findings) - 200:,} more")
    return "\n".join(lines) + "\n\n</details>\n\n"


def _item(finding: Finding) -> str:
    place = f"line {finding.line}" if finding.line else "whole page"
    strong = "**error**" if finding.severity is Severity.ERROR else finding.severity.value
    strong = "please review" if finding.needs_review else strong
    match = f" {code(shorten(finding.match, 80))}" if finding.match.strip() else ""
    advice = f" {escape(finding.advice)}" if finding.advice else ""
    return f"- {place}, {strong}, {escape(finding.rule)}:{match} {escape(finding.message)}{advice}"


def escape(text: str) -> str:
    """Return text that Markdown shows as it is, on one line, in a table cell too."""
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))


def html_escape(text: str) -> str:
    """Return text for inside an HTML element."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def code(text: str) -> str:
    """Return a code span that holds any text: its fence is longer than any run of backticks inside."""
    text = visible(" ".join(text.split()))
    fence = "`" * (max((len(run) for run in re.findall(r"`+", text)), default=0) + 1)
    pad = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{fence}{pad}{text}{pad}{fence}"
