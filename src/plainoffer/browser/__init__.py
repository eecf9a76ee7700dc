"""A real browser, and axe-core in it, as they should be run.

Chromium is driven by selenium, axe by :class:`plainoffer.browser.wrapper.Axe`, which keeps the interface of
axe-selenium-python. One browser is started once and used for many pages.

Nothing here knows of rules: a :class:`~plainoffer.browser.pages.Visit` goes in, a
:class:`~plainoffer.browser.results.PageAxe` comes out. Importing this package starts nothing and imports
neither selenium nor axe.
"""

from __future__ import annotations

from plainoffer.browser.checker import BrowserChecker
from plainoffer.browser.pages import Visit
from plainoffer.browser.results import AxeNode, AxeRule, PageAxe
from plainoffer.browser.settings import BrowserSettings, Cookie, LogIn, RuleSet

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
