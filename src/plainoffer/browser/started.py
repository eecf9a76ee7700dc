"""The browser of a run: started when the first page needs it, and stopped when the process ends."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from multiprocessing.util import Finalize
from pathlib import Path
from typing import TYPE_CHECKING, Any

from plainoffer.browser.axe_core import newest_axe
from plainoffer.browser.configured import settings_from
from plainoffer.browser.pages import Visit
from plainoffer.browser.results import PageAxe
from plainoffer.errors import CheckFailed, PlainofferError

if TYPE_CHECKING:
    from plainoffer.browser.checker import BrowserChecker


class StartedBrowser:
    """A checker that is made on first use. If it cannot be made, that is an error once, not for every page.

    Args:
        values: the section ``[browser]`` of the configuration.
        root: the folder that paths in it start from.
    """

    def __init__(self, values: Mapping[str, Any], root: Path) -> None:
        self._values = values
        self._root = root
        self._checker: BrowserChecker | None = None
        self._lock = threading.Lock()
        self.problem = ""

    @property
    def told(self) -> bool:
        """Whether the browser cannot be used and that has been reported."""
        return bool(self.problem)

    def check(self, visit: Visit) -> PageAxe:
        """Check a page.

        Raises:
            PlainofferError: the browser cannot be used; the message says what to do.
        """
        try:
            return self._started().check(visit)
        except PlainofferError as error:
            self.problem = str(error)
            raise

    def _started(self) -> BrowserChecker:
        from plainoffer.browser.checker import BrowserChecker

        with self._lock:
            if self._checker is None:
                self._checker = BrowserChecker(settings_from(self._values, self._root))
                # also runs in worker processes, which do not run atexit functions
                Finalize(self, self._checker.close, exitpriority=10)
            return self._checker


def facts(values: Mapping[str, Any], root: Path) -> dict[str, Any]:
    """Return what a report says of the browser before any page is checked: the version of axe-core.

    Where something is missing nothing is said here; the rule reports that.

    Raises:
        ConfigError: the section ``[browser]`` cannot be used.
    """
    settings = settings_from(values, root)
    try:
        return {"axe-version": newest_axe(settings.axe).text}
    except CheckFailed:
        return {}
