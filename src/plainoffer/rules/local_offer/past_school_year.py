"""Policies, fees and timetables for a school year that is over."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainoffer.document import Block, Document
from plainoffer.findings import Confidence, Severity
from plainoffer.rule import Bad, CannotTell, Draft, Good, Inapplicable, Need, Rule, Scope, TopicDraft
from plainoffer.rules.local_offer.dates import SchoolYear, find_school_years, school_year_of
from plainoffer.rules.local_offer.topics import CODE

_CURRENT = re.compile(
    r"\b(?:polic(?:y|ies)|statement|academic year|school year|term dates|timetable|prospectus|fees|charges|rates|"
    r"guide|directory|"
    r"handbook|brochure|programme|arrangements|application|entitlement|bursary|funding|offer)\b",
    re.I,
)
_KEPT = re.compile(
    r"\b(?:annual report|archive|previous|past|earlier|minutes|results?|outcomes?|data|accounts|budget|report|"
    r"survey|feedback|"
    r"consultation|review of|you said|history|awards?|winners?|comments?|strategy|plan|in \d{4}|between|was|were|"
    r"compared)\b",
    re.I,
)


class PastSchoolYear(Rule):
    """Replace policies, charges and dates of a school year that is over.

    Transport policies, charges and funding change every September. Families who read last year's may miss a deadline.
    """

    name = "past-school-year"
    family = "local-offer"
    severity = Severity.WARNING
    confidence = Confidence.LIKELY
    needs, scope = Need.TEXT, Scope.FRAGMENT
    references = (CODE,)
    examples = (
        Bad("<h1>Post-16 transport policy statement 2024/25</h1>", at="1:40", match="2024/25"),
        Bad("<p>Charges for the academic year 2023 to 2024 are below.</p>", at="1:34", match="2023 to 2024"),
        Good("<h1>Post-16 transport policy statement 2026/27</h1>"),
        Good("<p>Local Offer annual report 2023/24</p>", why="A report stays true of its year."),
        Good(
            "<ul><li>Transport policy 2026 to 2027</li><li>Transport policy 2025 to 2026</li></ul>",
            why="The new one is there.",
        ),
    )

    def check(self, document: Document) -> Iterator[Draft | CannotTell | TopicDraft | Inapplicable]:
        """Yield a finding for each past school year, unless the page has the present one as well."""
        now = school_year_of(self.context.today)
        found: list[tuple[Block, SchoolYear]] = [
            (block, year) for block in document.body_prose for year in find_school_years(block.text)
        ]
        if any(year.first >= now for _, year in found):
            return
        for block, year in found:
            if block.role == "document-title" and len(found) > 1:
                continue
            around = block.text[max(0, year.start - 80) : year.end + 80]
            if not _CURRENT.search(around) or _KEPT.search(around):
                continue
            yield self.finding(
                block.passage(year.start, year.end),
                f"The school year {block.text[year.start : year.end]} is over.",
                advice=f"Put what holds for {now} to {now + 1} here, or say that this is kept as a record.",
            )
