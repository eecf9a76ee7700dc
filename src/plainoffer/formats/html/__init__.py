"""The report for a steering group: one HTML file that opens anywhere, prints, and asks nothing of the
network."""

from __future__ import annotations

from collections.abc import Callable
from importlib.resources import files

from plainoffer.findings import Report
from plainoffer.formats.base import Format, RenderOptions, Sources
from plainoffer.formats.coverage import read_coverage
from plainoffer.formats.html import changes, duties, found, links, method, summary
from plainoffer.formats.html.parts import esc
from plainoffer.formats.view import counted

# No script and no outside request is possible, whatever an excerpt may hold.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

Part = tuple[str, str, Callable[[], str]]


class Html(Format):
    """Summary for the executive board, duties and evidence, findings, what was not checked, method."""

    name = "html"
    extension = "html"

    def render(self, report: Report, *, sources: Sources, options: RenderOptions) -> str:
        """Return the report as one HTML page."""
        sections = [(a, h, make()) for a, h, make in _parts(report, sources, options)]
        sections = [s for s in sections if s[2]]
        title = options.title or "Local Offer website check"
        contents = "".join(f'<li><a href="#{a}">{esc(h)}</a></li>' for a, h, _ in sections)
        body = "\n".join(html for _, _, html in sections)
        return _PAGE.format(
            title=esc(title),
            policy=esc(_POLICY),
            css=files("plainoffer.formats.html").joinpath("page.css").read_text(encoding="utf-8"),
            about=esc(_about(report, options)),
            contents=contents,
            body=body,
            made=esc(f"Made by plainoffer {report.versions.get('plainoffer', '')}".strip() + "."),
        )


def _parts(report: Report, sources: Sources, options: RenderOptions) -> list[Part]:
    """Return anchor, heading and maker of each section; one with nothing to say makes an empty string."""
    coverage = read_coverage(report)
    return [
        ("summary", "Summary", lambda: summary.board(report, coverage, options)),
        ("changes", "What changed", lambda: changes.section_of(report, coverage, options)),
        ("duties", "Duties by theme", lambda: duties.themes(coverage)),
        ("matrix", "Each duty and its evidence", lambda: duties.matrix(coverage, report, options)),
        ("rules", "Findings by rule", lambda: found.rules(report, options)),
        ("pages", "Findings by page", lambda: found.pages(report, sources, options)),
        ("links", "Links", lambda: links.links(report, options)),
        ("not-checked", "What this check left out", lambda: method.not_checked(report, options)),
        ("set-aside", "Findings set aside", lambda: method.set_aside(report, options)),
        ("method", "How this was done", lambda: method.how(report, coverage)),
    ]


def _about(report: Report, options: RenderOptions) -> str:
    pages = f"{counted(len(report.pages), 'page')} checked"
    if options.today is None:
        return pages
    return f"{pages} on {options.today.day} {options.today:%B %Y}"


_PAGE = """<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<title>{title}</title>
<style>
{css}</style>
</head>
<body>
<a class="skip" href="#content">Skip to the report</a>
<header class="top"><div>
<h1>{title}</h1>
<p>{about}</p>
</div></header>
<main id="content" tabindex="-1">
<nav class="contents" aria-labelledby="contents">
<h2 id="contents">Contents</h2>
<ol>{contents}</ol>
</nav>
{body}</main>
<footer><div><p>{made}</p></div></footer>
</body>
</html>
"""
