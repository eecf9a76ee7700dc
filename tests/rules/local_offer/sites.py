"""A small site, checked with site rules."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from plainoffer.config import Config
from plainoffer.document import Source
from plainoffer.engine.checker import Checker
from plainoffer.findings import Finding, Report
from plainoffer.testing import TODAY

PLAIN = "<!doctype html><html lang='en'><title>{title}</title><main><h1>{title}</h1>{body}</main></html>"


def page(title: str, body: str = "<p>Call us.</p>") -> str:
    """Return a page with a title and a body."""
    return PLAIN.format(title=title, body=body)


FILLER = {f"filler-{n}.html": page(f"Page number {n}") for n in range(6)}
"""Enough pages for a site rule to say that something is missing."""


def audit(pages: Mapping[str, str], *rules: str, settings: Mapping[str, Any] | None = None) -> Report:
    """Check pages as a whole site with the named rules."""
    checker = Checker(Config(select=rules, **(settings or {})), today=TODAY)
    sources = (Source(text=text, path=path) for path, text in pages.items())
    report = checker.report([result for source in sources for result in checker.check_source(source)], site=True)
    assert not report.errors, report.errors
    return report


def found(pages: Mapping[str, str], rule: str, **more: Any) -> list[Finding]:
    """Return the findings of a site rule."""
    return [finding for finding in audit(pages, rule, **more).findings if finding.rule == rule]
