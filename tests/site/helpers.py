"""Audits of sites on loopback, with short pauses."""

from __future__ import annotations

from typing import Any

from plainoffer.config import Config
from plainoffer.fetching.client import ClientSettings
from plainoffer.fetching.lanes import Limits
from plainoffer.fetching.liveness import CheckSettings
from plainoffer.findings import Report
from plainoffer.site.audit import Audit, AuditSettings

LABELS = {
    "broken-link": "broken",
    "anchor-missing": "broken",
    "looks-missing": "broken",
    "link-not-checked": "unknown",
    "moved-link": "alive",
}
SITE_RULES = (*LABELS, "duplicate-title", "orphan-page", "deep-page")


def settings(**more: Any) -> AuditSettings:
    """Return settings for a site on loopback, checked in this process."""
    given: dict[str, Any] = {
        "allow_private": True,
        "jobs": 1,
        "limits": Limits(per_host=16),
        "client": ClientSettings(total_timeout=60.0),
        "checks": CheckSettings(retry_pauses=(0.05, 0.1), second_look_after=0.05),
        **more,
    }
    return AuditSettings(**given)


def run(target: str, *rules: str, **more: Any) -> Report:
    """Audit a target with some rules."""
    return Audit(target, Config(select=rules or SITE_RULES), settings(**more)).run()


def said(report: Report) -> dict[str, str]:
    """Return what a report says of each address that it speaks of: broken, unknown or alive."""
    return {row["address"]: LABELS[row["rule"]] for row in report.facts["links"]}


def found(report: Report, rule: str) -> list[str]:
    """Return the pages on which a rule found something."""
    return [finding.path for finding in report.findings if finding.rule == rule]
