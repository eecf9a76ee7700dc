"""Pages whose own review date says that nobody has looked at them for too long."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plainoffer.document import Document
from plainoffer.findings import Severity
from plainoffer.rule import Bad, CannotTell, Draft, Good, Inapplicable, Need, Rule, Scope, TopicDraft, option
from plainoffer.rules.local_offer.dates import dated_blocks, months_before, written
from plainoffer.rules.local_offer.topics import CODE

_REVIEWED = re.compile(
    r"\b(?:(?:page|information|content|date|document|policy|statement)?\s?(?:was\s)?(?:last\s)?"
    r"(?:reviewed|updated|checked|revised|amended|modified|review(?:\sdate)?|update))"
    r"(?:\s(?:on|in|by|date))?\s?[:–-]?\s?",
    re.I,
)
_NEXT = re.compile(
    r"\b(?:next\s(?:review|update)|review\s(?:due|date|by)|due\s(?:for|to be)\s(?:review|reviewed)|to be "
    r"reviewed)(?:\s(?:date|due|on|by|in))*\s?[:–-]?\s?",
    re.I,
)


class StaleReviewDate(Rule):
    """Review pages at least once a year, and say when you did.

    A Local Offer must be up to date (SEND code of practice, paragraph 4.2). A review date long past tells families that
    the page may be wrong, and a review that is overdue tells you which page to look at next.
    """

    name = "stale-review-date"
    family = "local-offer"
    severity = Severity.WARNING
    needs, scope = Need.TEXT, Scope.FRAGMENT
    references = (CODE,)
    examples = (
        Bad("<p>Last reviewed: 3 May 2023</p>", at="1:19", match="3 May 2023"),
        Bad("<p>Next review: March 2025</p>", at="1:17", match="March 2025"),
        Good("<p>Last reviewed: 3 May 2026</p>"),
        Good("<p>The law was last amended on 3 May 2015.</p>", why="It is about the law, not about the page."),
    )

    @dataclass(frozen=True, slots=True)
    class Options:
        """Options of the rule."""

        months: int = option(12, "Months after which a page should be reviewed again.")

    def check(self, document: Document) -> Iterator[Draft | CannotTell | TopicDraft | Inapplicable]:
        """Yield a finding for each review date that is too old."""
        today = self.context.today
        oldest = months_before(today, self.options.months)
        for block, dates in document.part(dated_blocks):
            for date in dates if len(block.text) <= 400 else ():
                before = block.text[max(0, date.start - 60) : date.start]
                due, done = _ends_with(_NEXT, before), _ends_with(_REVIEWED, before)
                message = advice = ""
                if due and date.day < today:
                    message = (
                        f"This page should have been reviewed by {written(date.day)}. "
                        "Families may be reading old information."
                    )
                    advice = "Check the page, and give the new dates of this review and the next."
                elif done and not due and date.day < oldest and not _ABOUT_LAW.search(before):
                    message = (
                        f"This page was last reviewed on {written(date.day)}, "
                        f"more than {self.options.months} months ago."
                    )
                    advice = "Check that everything on it still holds, and change the date."
                if message:
                    yield self.finding(block.passage(date.start, date.end), message, advice=advice)


_ABOUT_LAW = re.compile(r"\b(?:act|law|regulations?|code|guidance|legislation)\b", re.I)


def _ends_with(pattern: re.Pattern[str], text: str) -> bool:
    """Say whether the text before a date ends with one of these phrases."""
    kept = len(text.rstrip())
    return any(match.end() >= kept for match in pattern.finditer(text))
