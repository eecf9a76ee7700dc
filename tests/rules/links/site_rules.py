"""Runs a site rule on pages that a test makes up."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from plainoffer.config import Config
from plainoffer.document import Source
from plainoffer.engine.checker import Checker
from plainoffer.rules.links.site_pages import START

SITE = "https://a.org/"


def conclude(rule: str, pages: Mapping[str, str], *, start: str = "", **options: Any) -> dict[str, str]:
    """Return message by path for the findings of a rule on whole pages with these bodies."""
    config = Config(select=(rule,), rules={rule: options} if options else {})
    checker = Checker(config, shared={START: SITE + start} if start is not None else {})
    results = [
        result
        for name, text in pages.items()
        for result in checker.check_source(Source(text=text, path=name, url=SITE + name, scope="page"))
    ]
    report = checker.report(results, site=True)
    assert not report.errors
    return {finding.path: finding.message for finding in report.findings}
