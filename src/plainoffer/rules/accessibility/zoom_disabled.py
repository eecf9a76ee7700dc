"""Rule zoom-disabled."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainoffer.document import Document
from plainoffer.findings import Severity
from plainoffer.rule import WCAG, Bad, Good
from plainoffer.rules.accessibility.basis import AccessibilityRule, Said

_PROPERTY = re.compile(r"([a-zA-Z-]++)\s*+=\s*+([^\s,;]*+)")
_NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?")


def viewport_properties(content: str) -> dict[str, str]:
    """The properties of a viewport meta element; of two with one name the last counts (CSS Device Adaptation, 9)."""
    return {match[1].lower(): match[2].lower() for match in _PROPERTY.finditer(content)}


def allows_scaling(value: str) -> bool:
    """Whether a user-scalable value lets people zoom: numbers between -1 and 1 and unknown words mean no."""
    if value in ("yes", "device-width", "device-height"):
        return True
    number = _NUMBER.match(value)
    return number is not None and abs(float(number.group())) >= 1


def largest_scale(value: str) -> float | None:
    """The factor that a maximum-scale value stands for; None where browsers ignore it (negative numbers)."""
    if value in ("device-width", "device-height"):
        return 10.0
    number = _NUMBER.match(value)
    if number is None:
        return 1.0 if value == "yes" else 0.1
    factor = float(number.group())
    return None if factor < 0 else factor


class ZoomDisabled(AccessibilityRule):
    """A page must let people zoom in.

    People with low vision enlarge text with two fingers on a phone. A viewport setting can forbid that.
    """

    name = "zoom-disabled"
    severity = Severity.ERROR
    references = (WCAG("1.4.4"),)
    act = ("b4f0c3",)
    examples = (
        Bad('<meta name="viewport" content="width=device-width, user-scalable=no">', at="1:1"),
        Bad('<meta name="viewport" content="maximum-scale=1.0">', at="1:1"),
        Good('<meta name="viewport" content="width=device-width, initial-scale=1">'),
        Good('<meta name="viewport" content="maximum-scale=5">'),
    )

    def check(self, document: Document) -> Iterator[Said]:
        """Look at user-scalable and maximum-scale; 200% is what WCAG asks for."""
        for meta in document.by_tag("meta"):
            if (meta.get("name") or "").strip().lower() != "viewport":
                continue
            settings = viewport_properties(meta.get("content") or "")
            advice = 'Write content="width=device-width, initial-scale=1" and nothing about zooming.'
            if "user-scalable" in settings and not allows_scaling(settings["user-scalable"]):
                yield self.finding(meta, "This page stops people from zooming in.", advice=advice)
                continue
            scale = largest_scale(settings["maximum-scale"]) if "maximum-scale" in settings else None
            if scale is not None and scale < 2:
                yield self.finding(
                    meta, f"This page lets people zoom to {round(scale * 100)}% only; 200% must work.", advice=advice
                )
