"""Whether the site publishes comments, how new they are, and which kinds are missing."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from plainoffer.document import Document
from plainoffer.findings import Confidence, Severity
from plainoffer.rule import CannotTell, Draft, Inapplicable, Need, SiteFact, SiteRule
from plainoffer.rules.local_offer.comments import COMMENT_KINDS, read_comments
from plainoffer.rules.local_offer.coverage import FEWEST_PAGES
from plainoffer.rules.local_offer.dates import find_dates, find_school_years, months_before, written
from plainoffer.rules.local_offer.page_kind import describes_the_law
from plainoffer.rules.local_offer.topics import CODE

_REPORT = re.compile(
    r"\b(?:annual|yearly|feedback|comments)\b.{0,30}\b(?:report|summary|review)\b|\blocal offer annual\b", re.I
)


class CommentsSummary(SiteRule):
    """Publish a summary of comments on the Local Offer at least once a year.

    The law asks for comments on its content, on how accessible it is, and on how it was developed (SEND code
    of practice, paragraphs 4.21 to 4.24). A page that only describes the duty is not a summary.
    """

    name = "comments-summary"
    family = "local-offer"
    severity = Severity.WARNING
    confidence = Confidence.LIKELY
    needs = Need.TEXT
    references = (CODE,)

    def collect(self, document: Document) -> Mapping[str, Any] | None:
        """Return the newest date of a page with comments, and which kinds it has."""
        if not document.body_prose:
            return None
        page = read_comments(document)
        text = "\n".join(block.text for block in document.body_prose)
        report = bool(_REPORT.search(document.title)) and "local offer" in text.lower() and not describes_the_law(text)
        if page is None and not report:
            return {"comments": False}
        said = " ".join(block.text for entry in page.entries for block in entry.said) if page else text
        newest = newest_date(f"{document.title}\n{text}", self.context.today)
        return {
            "comments": True,
            "newest": newest.isoformat() if newest else "",
            "kinds": [kind for kind, pattern in COMMENT_KINDS.items() if pattern.search(said)],
        }

    def conclude(
        self, facts: Iterable[tuple[str, Mapping[str, Any]]]
    ) -> Iterator[Draft | CannotTell | Inapplicable | SiteFact]:
        """Yield what the comments of the whole site lack."""
        pages = list(facts)
        found = [(path, fact) for path, fact in pages if fact["comments"]]
        if len(pages) < FEWEST_PAGES and not found:
            yield Inapplicable(f"There were only {len(pages)} pages in English.")
            return
        if not found:
            yield self.finding(
                None,
                "No page was found that publishes comments on the Local Offer.",
                advice="Publish what families say, what you answer and what you will do, at least once a year. "
                "“You said, we did” is the usual form.",
                path="", key="none",
            )  # fmt: skip
            return
        path, newest = max(((p, fact["newest"]) for p, fact in found), key=lambda item: item[1])
        oldest = months_before(self.context.today, 12)
        if not newest:
            yield self.finding(
                None, "The published comments have no date.", advice="Say when they came in.", path=path, key="date"
            )
        elif datetime.date.fromisoformat(newest) < oldest:
            day = written(datetime.date.fromisoformat(newest))
            yield self.finding(
                None,
                f"The newest comments are from {day}. A summary is due at least once a year.",
                advice="Publish a summary for the last 12 months.",
                path=path, key="old",
            )  # fmt: skip
        seen = {kind for _, fact in found for kind in fact["kinds"]}
        for kind in COMMENT_KINDS:
            if kind not in seen:
                yield self.finding(
                    None,
                    f"No published comment seems to be about {kind}.",
                    advice="If there were none, say so. If you did not ask, ask.",
                    severity=Severity.ADVICE, confidence=Confidence.REVIEW, path=path, key=kind,
                )  # fmt: skip


def newest_date(text: str, today: datetime.date) -> datetime.date | None:
    """Return the newest date of a text that is not in the future. A school year counts as the end of its summer."""
    days = [found.day for found in find_dates(text) if found.day <= today]
    years = {year.first + 1: (7, 31) for year in find_school_years(text)}
    if not days and not years:
        years = {int(match[1]): (12, 31) for match in re.finditer(r"\b(20\d\d)\b(?!\s?[/-])", text)}
    days += [min(datetime.date(year, *end), today) for year, end in years.items() if year <= today.year + 1]
    return max(days, default=None)
