"""A real browser and a small site with everything that can go wrong.

Without a browser these tests are skipped and the summary says so; on CI (``CI=true``) that is a failure.
"""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from plainoffer.browser import BrowserChecker, BrowserSettings
from plainoffer.browser.checker import find_tools
from plainoffer.errors import PlainofferError

from .site import HOME, Site

_missing: list[str] = []


@pytest.fixture(scope="session")
def tools():
    """Browser, driver and axe; without them the test is skipped, or fails on CI."""
    try:
        import selenium  # noqa: F401

        return find_tools(BrowserSettings())
    except (PlainofferError, ImportError) as error:
        _missing.append(str(error))
        if os.environ.get("CI", "").lower() in ("1", "true"):
            pytest.fail(f"browser tests must run on CI: {error}")
        pytest.skip(f"no browser: {error}")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if _missing:
        terminalreporter.section("browser tests were NOT run", sep="!", yellow=True)
        terminalreporter.line(_missing[0])


@pytest.fixture(scope="session")
def checker(tools) -> Iterator[BrowserChecker]:
    # limits that a busy machine does not reach: nothing waits longer than it must
    settings = BrowserSettings(settle_seconds=30, load_seconds=60, axe_seconds=120, guard=HOME)
    with BrowserChecker(settings) as made:
        yield made


@pytest.fixture(scope="session")
def site() -> Iterator[Site]:
    made = Site()
    yield made
    made.close()
