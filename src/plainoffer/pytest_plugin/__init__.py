"""The pytest plugin: pages as tests, and a fixture that checks what a site answers.

pytest imports this module in every run, also in projects that do not use it. So it needs the standard library and
pytest only; all else is imported when ``--plainoffer`` or the fixture asks for it.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from plainoffer.pytest_plugin.fixture import PageChecks
    from plainoffer.pytest_plugin.session import Session

_FILES = ("*.html", "*.htm", "*.xhtml", "*.md", "*.markdown")
_KEPT = pytest.StashKey["Session"]()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options and ini settings. All names begin with plainoffer."""
    group = parser.getgroup("plainoffer", "plain English and accessibility of pages")
    group.addoption("--plainoffer", action="store_true", help="Check HTML and Markdown files, one test for each file.")
    group.addoption(
        "--plainoffer-browser", action="store_true", help="With --plainoffer: also run axe on each file in a browser."
    )
    parser.addini("plainoffer_files", "Patterns of files to check, as in .gitignore.", type="args", default=_FILES)
    parser.addini("plainoffer_select", "Rules and families to run.", type="args", default=[])
    parser.addini("plainoffer_ignore", "Rules and families to leave out.", type="args", default=[])
    parser.addini("plainoffer_fail_on", "Lowest severity that fails a test: error, warning, advice or never.")
    parser.addini("plainoffer_config", "Configuration file. By default the nearest one counts.")


def pytest_configure(config: pytest.Config) -> None:
    """Register the marker. With --plainoffer a wrong configuration is said before anything runs."""
    config.addinivalue_line("markers", "plainoffer: a page that plainoffer checks")
    if config.getoption("plainoffer"):
        _session(config)


def pytest_unconfigure(config: pytest.Config) -> None:
    """Close the file of kept results."""
    session = config.stash.get(_KEPT, None)
    if session is not None:
        session.close()


def pytest_report_header(config: pytest.Config) -> str | None:
    """Say which version checks and where its settings are from."""
    return _session(config).header() if config.getoption("plainoffer") else None


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """Collect a page."""
    if not parent.config.getoption("plainoffer"):
        return None
    session = _session(parent.config)
    if not session.wants(file_path, named=parent.session.isinitpath(file_path)):
        return None
    from plainoffer.pytest_plugin.items import PageFile

    return PageFile.from_parent(parent, path=file_path, checks=session)


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, exitstatus: int | pytest.ExitCode, config: pytest.Config
) -> None:
    """Count what was found on all pages, from all workers. Without a run there is nothing to count."""
    ran = not config.option.collectonly and exitstatus != pytest.ExitCode.USAGE_ERROR
    if config.getoption("plainoffer") and ran:
        from plainoffer.pytest_plugin.items import summary

        lines = summary(terminalreporter)
        if lines:
            terminalreporter.section("plainoffer")
            for line in lines:
                terminalreporter.line(line)


@pytest.fixture(scope="session")
def plainoffer(pytestconfig: pytest.Config) -> PageChecks:
    """Check HTML, Markdown, the responses of test clients, and pages of a running server."""
    from plainoffer.pytest_plugin.fixture import PageChecks

    return PageChecks(_session(pytestconfig))


def _session(config: pytest.Config) -> Session:
    """Return what this run keeps, made on first use."""
    session = config.stash.get(_KEPT, None)
    if session is None:
        from plainoffer.pytest_plugin.session import Session

        session = config.stash[_KEPT] = Session(config)
    return session
