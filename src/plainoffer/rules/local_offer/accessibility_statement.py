"""Whether the site has an accessibility statement, and how old it is."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from plainoffer.document import Document
from plainoffer.findings import Confidence, Reference, Severity
from plainoffer.rule import CannotTell, Draft, Inapplicable, Need, SiteFact, SiteRule
from plainoffer.rules.local_offer.coverage import FEWEST_PAGES
from plainoffer.rules.local_offer.dates import find_dates, months_before, written

REGULATIONS = Reference(
    "Public Sector Bodies Accessibility Regulations 2018, regulation 8",
    "https://www.legislation.gov.uk/uksi/2018/952/regulation/8",
)
_NAME = re.compile(r"\b(?:(?:web(?:site)?|digital) )?accessibility(?: statement)?\b(?! (?:strategy|plan))", re.I)
_STATEMENT = re.compile(r"\baccessibility statement\b", re.I)
_REVIEWED = re.compile(r"\b(?:prepared|reviewed|updated|tested|tests?|audit\w*|published|checked|revised)\b", re.I)


class AccessibilityStatement(SiteRule):
    """Have an accessibility statement, link to it from every page, and review it every year.

    The law asks public bodies for one, kept under regular review. A directory on a supplier's address needs
    one as well.
    """

    name = "accessibility-statement"
    family = "local-offer"
    severity = Severity.WARNING
    confidence = Confidence.LIKELY
    needs = Need.TEXT
    references = (REGULATIONS,)

    def collect(self, document: Document) -> Mapping[str, Any] | None:
        """Return whether the page is the statement, when it was reviewed, and whether the page links to one."""
        if not document.body_prose:
            return None
        headings = [document.title, *(b.text for b in document.body_prose if b.role == "heading" and b.level == 1)]
        is_one = any(_STATEMENT.search(text) for text in headings) or any(_NAME.fullmatch(t.strip()) for t in headings)
        newest = ""
        if is_one:
            days = [
                date.day
                for block in document.body_prose
                for date in find_dates(block.text)
                if date.day <= self.context.today and _REVIEWED.search(block.text)
            ]
            newest = max(days).isoformat() if days else ""
        links = document.by_tag("a") if "accessib" in document.source.text.lower() else ()
        linked = any(_NAME.search(document.text_of(link)) for link in links)
        return {"is": is_one, "newest": newest, "linked": linked}

    def conclude(
        self, facts: Iterable[tuple[str, Mapping[str, Any]]]
    ) -> Iterator[Draft | CannotTell | Inapplicable | SiteFact]:
        """Yield a finding if there is no statement, or one that is too old."""
        pages = list(facts)
        statements = [(fact["newest"], path) for path, fact in pages if fact["is"]]
        if not statements:
            if any(fact["linked"] for _, fact in pages):
                yield self.cannot_tell("Pages link to an accessibility statement that was not among the pages checked.")
            elif len(pages) < FEWEST_PAGES:
                yield Inapplicable(f"There were only {len(pages)} pages in English.")
            else:
                yield self.finding(
                    None,
                    "No page is an accessibility statement, and no page links to one.",
                    advice="Publish one, and link to it from the foot of every page. GOV.UK has a sample.",
                    path="", key="none",
                )  # fmt: skip
            return
        newest, path = max(statements)
        if not newest:
            yield self.finding(
                None,
                "Your accessibility statement does not say when it was reviewed.",
                advice="Give the dates on which you prepared it, last tested the site and last reviewed it.",
                path=path, key="date",
            )  # fmt: skip
        elif datetime.date.fromisoformat(newest) < months_before(self.context.today, 12):
            yield self.finding(
                None,
                f"Your accessibility statement was last reviewed on {written(datetime.date.fromisoformat(newest))}.",
                advice="Test the site again and review the statement every 12 months.",
                path=path, key="old",
            )  # fmt: skip
