"""Whether the steering group's minutes are published for each quarter."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from plainoffer.document import Document
from plainoffer.findings import Confidence, Severity
from plainoffer.rule import CannotTell, Draft, Inapplicable, Need, SiteFact, SiteRule, option
from plainoffer.rules.local_offer.coverage import FEWEST_PAGES
from plainoffer.rules.local_offer.dates import find_dates, months_before

_MINUTES = re.compile(
    r"\bminutes\b(?! (?:walk|drive|away|long|each|per|before|after|of (?:activity|exercise)))|\bnotes of (?:the "
    r")?meeting",
    re.I,
)
_GROUP = re.compile(
    r"\b(?:steering group|local offer (?:group|board|meeting)|working group|reference group|partnership board)\b", re.I
)


class MeetingMinutes(SiteRule):
    """Publish the minutes of the Local Offer steering group every quarter.

    A steering group that meets four times a year and publishes its minutes shows families who decides, and
    what became of their comments. Councils whose group works otherwise can ignore this rule.
    """

    name = "meeting-minutes"
    family = "local-offer"
    severity = Severity.ADVICE
    confidence = Confidence.LIKELY
    needs = Need.TEXT

    @dataclass(frozen=True, slots=True)
    class Options:
        """Options of the rule."""

        quarters: int = option(4, "Quarters of the last year for which minutes should be there.")

    def collect(self, document: Document) -> Mapping[str, Any] | None:
        """Return the dates that stand with minutes on a page of a group."""
        if not document.body_prose:
            return None
        text = document.lower_text if "minutes" in document.lower_text or "notes of" in document.lower_text else ""
        if not (_MINUTES.search(text) and (_GROUP.search(text) or _MINUTES.search(document.title))):
            return {"minutes": False, "days": []}
        under = False
        days: set[str] = set()
        for block in document.body_prose:
            if block.role == "heading":
                under = bool(_MINUTES.search(block.text))
            if under or _MINUTES.search(block.text) or _MINUTES.search(document.title):
                days |= {date.day.isoformat() for date in find_dates(block.text) if date.day <= self.context.today}
        return {"minutes": True, "days": sorted(days)}

    def conclude(
        self, facts: Iterable[tuple[str, Mapping[str, Any]]]
    ) -> Iterator[Draft | CannotTell | Inapplicable | SiteFact]:
        """Yield advice if a quarter of the last 12 months has no minutes."""
        pages = list(facts)
        published = [path for path, fact in pages if fact["minutes"]]
        days = {datetime.date.fromisoformat(day) for _, fact in pages for day in fact["days"]}
        found = quarters_with(days, self.context.today)
        if found >= self.options.quarters:
            return
        if not published and len(pages) < FEWEST_PAGES:
            yield Inapplicable(f"There were only {len(pages)} pages in English.")
            return
        if not published:
            message = "No page publishes minutes of the Local Offer steering group."
        else:
            message = f"Minutes were found for {found} of the last four quarters."
        yield self.finding(
            None,
            message,
            advice="Publish the minutes of each meeting, with its date.",
            path=published[0] if published else "",
            key="minutes",
        )


def quarters_with(days: Iterable[datetime.date], today: datetime.date) -> int:
    """Count the quarters of the last 12 months, reckoned back from today, in which one of the days falls."""
    edges = [months_before(today, 3 * n) for n in range(5)]
    return sum(1 for newer, older in pairwise(edges) if any(older < day <= newer for day in days))
