"""Whether the transport policy statement for the school year is there."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from plainoffer.document import Document
from plainoffer.findings import Confidence, Reference, Severity
from plainoffer.rule import CannotTell, Draft, Inapplicable, Need, SiteFact, SiteRule
from plainoffer.rules.local_offer.dates import find_school_years, school_year_of
from plainoffer.rules.local_offer.topics import CODE

_STATEMENT = re.compile(
    r"\b(?:post[- ]?16|sixth[- ]form|16[- ](?:to[- ])?(?:18|19)|further education|college)\b.{0,40}\b(?:transport|"
    r"travel)\b.{0,40}\b(?:policy|statement)"
    r"|\b(?:transport|travel) policy statement\b",
    re.I,
)
ACT = Reference(
    "Education Act 1996, sections 509AA and 509AB", "https://www.legislation.gov.uk/ukpga/1996/56/section/509AA"
)


class TransportStatement(SiteRule):
    """Publish the transport policy statement for young people over 16 by 31 May each year.

    It says what help there is with travel to college in the coming school year (SEND code of practice, paragraph 4.50).
    Families choose colleges by it.
    """

    name = "transport-statement"
    family = "local-offer"
    severity = Severity.WARNING
    confidence = Confidence.LIKELY
    needs = Need.TEXT
    references = (ACT, CODE)

    def collect(self, document: Document) -> Mapping[str, Any] | None:
        """Return the school years that stand near the name of a statement."""
        years: set[int] = set()
        named = False
        for block in document.prose_with("policy", "statement"):
            for match in _STATEMENT.finditer(block.text):
                named = True
                around = block.text[max(0, match.start() - 60) : match.end() + 60]
                years |= {year.first for year in find_school_years(around)}
        if named and not years and _STATEMENT.search(document.title):
            years = {y.first for block in document.body_prose for y in find_school_years(block.text)}
        return {"years": sorted(years), "about": bool(_STATEMENT.search(document.title))} if named else None

    def conclude(
        self, facts: Iterable[tuple[str, Mapping[str, Any]]]
    ) -> Iterator[Draft | CannotTell | Inapplicable | SiteFact]:
        """Yield a finding if the newest statement is for a year that is over."""
        pages = list(facts)
        if not pages:
            yield Inapplicable("No page names a transport policy statement; see coverage.")
            return
        wanted = wanted_year(self.context.today)
        years = [(max(fact["years"]), path) for path, fact in pages if fact["years"]]
        name = f"{wanted} to {wanted + 1}"
        if not years:
            path = next((p for p, fact in pages if fact["about"]), pages[0][0])
            yield self.finding(
                None,
                "The transport policy statement does not say which school year it is for.",
                advice=f"Put the year into its title. The one for {name} should be there now.",
                path=path, key="year",
            )  # fmt: skip
        elif max(years)[0] < wanted:
            newest, path = max(years)
            yield self.finding(
                None,
                f"The newest transport policy statement is for {newest} to {newest + 1}.",
                advice=f"The one for {name} was due by 31 May {wanted}. Publish it, or link to it.",
                path=path, key="old",
            )  # fmt: skip


def wanted_year(today: datetime.date) -> int:
    """Return the first year of the school year whose statement must be there: the coming one from 1 June on."""
    return today.year if today.month >= 6 else school_year_of(today)
