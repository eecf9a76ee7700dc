"""Rule timed-refresh."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainoffer.document import Document
from plainoffer.findings import Severity
from plainoffer.rule import WCAG, Bad, Good
from plainoffer.rules.accessibility.basis import AccessibilityRule, Said

# HTML section 4.2.5.3, "shared declarative refresh steps": what follows the number decides whether it counts.
_REFRESH = re.compile(r"[\t\n\f\r ]*(?:([0-9]+)[0-9.]*|(\.)[0-9.]*)(?=[;,\t\n\f\r ]|$)")
TWENTY_HOURS = 20 * 60 * 60


def refresh_delay(content: str) -> int | None:
    """The seconds after which a meta refresh acts; None if browsers ignore the value."""
    match = _REFRESH.match(content)
    if not match:
        return None
    return int(match[1]) if match[1] else 0


class TimedRefresh(AccessibilityRule):
    """A page must not reload or move on by itself after a while.

    People who read slowly, or who listen to the page, lose their place or never reach the end.
    """

    name = "timed-refresh"
    severity = Severity.ERROR
    references = (WCAG("2.2.1"), WCAG("2.2.4"), WCAG("3.2.5"))
    act = ("bc659a", "bisz58")
    examples = (
        Bad('<meta http-equiv="refresh" content="30">', at="1:1"),
        Good('<meta http-equiv="refresh" content="0; url=/new">', why="an instant redirect takes nothing away"),
    )

    def check(self, document: Document) -> Iterator[Said]:
        """Only the first refresh that browsers understand has any effect."""
        for meta in document.by_tag("meta"):
            if (meta.get("http-equiv") or "").strip().lower() != "refresh":
                continue
            delay = refresh_delay(meta.get("content") or "")
            if delay is None:
                continue
            if 0 < delay <= TWENTY_HOURS:
                yield self.finding(
                    meta,
                    f"This page reloads or moves on after {delay} seconds, whether people have finished or not.",
                    advice="Redirect on the server or at once (content=0), or let people reload the page themselves.",
                )
            elif delay:
                yield self.finding(
                    meta,
                    "This page reloads or moves on by itself after more than 20 hours.",
                    advice="Let people reload the page themselves. WCAG asks for this at level AAA only.",
                    severity=Severity.ADVICE,
                    references=(WCAG("2.2.4"), WCAG("3.2.5")),
                    data={"act": ["bisz58"]},
                )
            return
