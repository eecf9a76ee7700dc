"""A real browser, and axe-core in it, as they should be run.

Chromium is driven by selenium, axe by :class:`plainoffer.browser.wrapper.Axe`, which keeps the interface of
axe-selenium-python. One browser is started once and used for many pages.

Nothing here knows of rules: a :class:`~plainoffer.browser.pages.Visit` goes in, a
:class:`~plainoffer.browser.results.PageAxe` comes out. Importing this package starts nothing and imports
neither selenium nor axe nor a web server.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from plainoffer.browser.pages import Visit
from plainoffer.browser.results import AxeNode, AxeRule, PageAxe
from plainoffer.browser.settings import BrowserSettings, RuleSet
from plainoffer.log_in import Cookie, LogIn

if TYPE_CHECKING:
    from plainoffer.browser.checker import BrowserChecker

__all__ = [
    "AxeNode",
    "AxeRule",
    "BrowserChecker",
    "BrowserSettings",
    "Cookie",
    "LogIn",
    "PageAxe",
    "RuleSet",
    "Visit",
]


def __getattr__(name: str) -> Any:
    if name == "BrowserChecker":
        from plainoffer.browser.checker import BrowserChecker

        return BrowserChecker
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
