"""How grave a result of axe is, how sure, and which success criteria it rests on."""

from __future__ import annotations

import re
from collections.abc import Iterable

from plainoffer.browser import AxeRule
from plainoffer.findings import Confidence, Reference, Severity
from plainoffer.rule import WCAG

_CRITERION = re.compile(r"wcag(\d)(\d)(\d{1,2})")
_BY_IMPACT = {"critical": Severity.ERROR, "serious": Severity.ERROR, "moderate": Severity.WARNING}

# What these say depends on colours and sizes, so on style sheets that may not have been loaded
BY_LOOKS = frozenset(
    {"color-contrast", "color-contrast-enhanced", "link-in-text-block", "scrollable-region-focusable", "target-size"}
)


def severity_of(impact: str, tags: Iterable[str]) -> Severity:
    """Return the severity: by axe's impact, but never an error where no criterion of level A or AA is broken."""
    tags = set(tags)
    severity = _BY_IMPACT.get(impact, Severity.ADVICE)
    if "wcag2aaa" in tags:
        return Severity.ADVICE
    if "best-practice" in tags and severity is Severity.ERROR:
        return Severity.WARNING
    return severity


def confidence_of(rule: str, tags: Iterable[str], *, review: bool, styled: bool) -> Confidence:
    """Return how sure the result is. What axe could not decide is for a person to review."""
    if review:
        return Confidence.REVIEW
    if "experimental" in tags or (not styled and rule in BY_LOOKS):
        return Confidence.LIKELY
    return Confidence.CERTAIN


def references_of(rule: AxeRule) -> tuple[Reference, ...]:
    """Return the criteria that axe names, for example ``wcag1412`` as 1.4.12, and its own page on the rule."""
    found = []
    for tag in rule.tags:
        numbers = _CRITERION.fullmatch(tag)
        if numbers:
            try:
                found.append(WCAG(".".join(numbers.groups())))
            except KeyError:
                continue  # WCAG 2.2 dropped 4.1.1, which older copies of axe still name
    return (*found, Reference(f"axe rule {rule.id}", rule.url))
