"""A page as a test: one item a file, with a failure text that an author can work from."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from plainoffer.document import read_source
from plainoffer.errors import LoadError
from plainoffer.findings import Report, Severity
from plainoffer.formats.base import RenderOptions
from plainoffer.formats.full import Full
from plainoffer.formats.view import counted, tally
from plainoffer.pytest_plugin.session import Session

_PROPERTY = "plainoffer_"
_COUNTED = (Severity.ERROR, Severity.WARNING, Severity.ADVICE)


class PageFailed(Exception):
    """A page has findings that fail its test, or could not be checked.

    Args:
        text: what was found and where, for people.
    """

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text


class PageFile(pytest.File):
    """An HTML or Markdown file."""

    def __init__(self, *, checks: Session, **keywords: Any) -> None:
        super().__init__(**keywords)
        self.checks = checks

    def collect(self) -> Iterator[PageItem]:
        """Yield the one test of the file."""
        yield PageItem.from_parent(self, name="plainoffer", checks=self.checks)


class PageItem(pytest.Item):
    """The check of one page."""

    def __init__(self, *, checks: Session, **keywords: Any) -> None:
        super().__init__(**keywords)
        self.checks = checks
        self.add_marker("plainoffer")

    def runtest(self) -> None:
        """Check the page. What it finds is counted in the report's properties, which reach JUnit files as well."""
        report = self.checks.check_file(self.path)
        for severity in _COUNTED:
            self.user_properties.append((f"{_PROPERTY}{severity.value}", report.count(severity)))
        if report.exit_code:
            raise PageFailed(failure_text(report, source_of_file(self.path), str(self.checks.root)))

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """Return the findings in place of a traceback."""
        if isinstance(excinfo.value, PageFailed):
            return excinfo.value.text
        return super().repr_failure(excinfo)

    def reportinfo(self) -> tuple[Path, int | None, str]:
        """Return what pytest writes above a failure."""
        return self.path, None, self.checks.shown(self.path)


def source_of_file(file: Path) -> str | None:
    """Return the text of a file for excerpts, if it can be read."""
    try:
        return read_source(file).text
    except LoadError:
        return None


def failure_text(report: Report, source: str | None, root: str = "") -> str:
    """Return the findings that fail, each with its place and what to do, and how many others there are.

    Args:
        report: the report of one page.
        source: the page's text, for excerpts.
        root: folder that paths are shown from.
    """
    failing = report.failing()
    shown = replace(report, findings=failing, outcomes=(), suppressed=())
    text = Full().render(shown, sources=lambda _: source, options=RenderOptions(root=root))
    others = tuple(f for f in report.findings if f not in failing and f.baseline == "new")
    if others:
        text += f"Also found, without failing the test: {tally(others)}. Run plainoffer check to see more.\n"
    return text


def summary(reporter: pytest.TerminalReporter) -> list[str]:
    """Return how many pages were checked and what was found on them, in sentences."""
    totals = dict.fromkeys((severity.value for severity in _COUNTED), 0)
    pages = 0
    for outcome in ("passed", "failed", "xfailed", "xpassed"):
        for report in reporter.stats.get(outcome, ()):
            found = {
                name: value for name, value in getattr(report, "user_properties", ()) if name.startswith(_PROPERTY)
            }
            pages += bool(found)
            for name in totals:
                totals[name] += int(found.get(_PROPERTY + name, 0))
    if not pages:
        return ["No pages were checked. Name a folder with pages: pytest --plainoffer pages/"]
    words = [
        counted(totals["error"], "error"),
        counted(totals["warning"], "warning"),
        counted(totals["advice"], "piece of advice", "pieces of advice"),
    ]
    return [f"{counted(pages, 'page')} checked: {', '.join(words)}."]
