"""Whether the site says how people without internet get the Local Offer."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from plainoffer.document import Document
from plainoffer.findings import Confidence, Reference, Severity
from plainoffer.rule import CannotTell, Draft, Inapplicable, Need, SiteFact, SiteRule
from plainoffer.rules.local_offer.coverage import FEWEST_PAGES
from plainoffer.rules.local_offer.topics import CODE, topics_of

_OFFLINE = re.compile(
    r"\b(?:(?:without|no|do not have|don['’]t have|not have) (?:any )?(?:access to )?(?:the )?internet|"
    r"(?:not|cannot get|can['’]t get|unable to (?:get|go)) online|(?:printed|paper) (?:copy|copies|version)|"
    r"we (?:can|will) (?:print|post)|print(?:ed)? and post)\b",
    re.I,
)
# One of these stands in every match.
_TELLING = ("internet", "online", "printed ", "paper ", "we can p", "we will p", "print and post")
_WAY = re.compile(
    r"\b(?:call|ring|phone|telephone|tel|visit|librar(?:y|ies)|post|ask|write|text)\b|\b0\d{3,4}[\s\d]{5,9}", re.I
)
_REGULATION = Reference(
    "SEND Regulations 2014, regulation 57", "https://www.legislation.gov.uk/uksi/2014/1530/regulation/57"
)


class OfflineArrangements(SiteRule):
    """Say how people without internet can get the Local Offer.

    The council must publish its arrangements (SEND code of practice, paragraph 4.62): a number to ring,
    printed pages by post, computers and help in libraries.
    """

    name = "offline-arrangements"
    family = "local-offer"
    severity = Severity.WARNING
    confidence = Confidence.LIKELY
    needs = Need.TEXT
    references = (_REGULATION, CODE)

    def collect(self, document: Document) -> Mapping[str, Any] | None:
        """Return whether the page says it."""
        if not document.body_prose:
            return None
        tagged = any(
            topic.requirement == "4.62-offline-arrangements" for topic in topics_of(document, self.context).topics
        )
        said = any(_OFFLINE.search(block.text) and _WAY.search(block.text) for block in document.prose_with(*_TELLING))
        return {"offline": tagged or said}

    def conclude(
        self, facts: Iterable[tuple[str, Mapping[str, Any]]]
    ) -> Iterator[Draft | CannotTell | Inapplicable | SiteFact]:
        """Yield a finding if no page says it."""
        pages = list(facts)
        if len(pages) < FEWEST_PAGES:
            yield Inapplicable(f"There were only {len(pages)} pages in English.")
        elif not any(fact["offline"] for _, fact in pages):
            yield self.finding(
                None,
                "No page says how people without internet can get this information.",
                advice=("Give a number to ring, offer to print and post pages, and name the libraries where people "
                        "can get help."),
                path="", key="none",
            )  # fmt: skip
