"""Whether families can comment on the Local Offer."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from plainoffer.document import ATTRIBUTE_ROLES, Document
from plainoffer.findings import Confidence, Severity
from plainoffer.rule import CannotTell, Draft, Inapplicable, Need, SiteFact, SiteRule
from plainoffer.rules.local_offer.coverage import FEWEST_PAGES
from plainoffer.rules.local_offer.topics import CODE

_ROUTE = re.compile(
    r"\b(?:give (?:us )?(?:your )?feedback|(?:your|share|send|leave|local offer|page) feedback|feedback (?:form|"
    r"survey|on)|"
    r"tell us what you think|have your say|leave (?:a )?comment|comment on (?:the|our|this)|send us your comments|"
    r"(?:was|is) this page (?:useful|helpful)|did you find what you were looking for|help us improve|"
    r"what (?:needs|could be) improv\w+|suggest (?:a change|an improvement)|report (?:a problem|an error) (?:with|"
    r"on) this page)\b",
    re.I,
)
# One of these stands in every match.
_TELLING = (
    "feedback", "tell us what", "your say", "comment", "this page", "looking for", "help us improve", "what needs",
    "what could", "suggest ",
)  # fmt: skip
_WAY = frozenset({"a", "form", "input", "textarea", "button", "select"})


class FeedbackRoute(SiteRule):
    """Give families a way to comment on the Local Offer, best on every page.

    The council must enable families to make comments about the Local Offer (SEND code of practice, paragraph 4.8).
    """

    name = "feedback-route"
    family = "local-offer"
    severity = Severity.WARNING
    confidence = Confidence.LIKELY
    needs = Need.TEXT
    references = (CODE,)

    def collect(self, document: Document) -> Mapping[str, Any] | None:
        """Return whether the page asks for feedback and has a link, form, address or number to give it."""
        if not document.body_prose:
            return None
        return {"route": has_route(document)}

    def conclude(
        self, facts: Iterable[tuple[str, Mapping[str, Any]]]
    ) -> Iterator[Draft | CannotTell | Inapplicable | SiteFact]:
        """Yield a finding if no page has a route, or advice if most pages have none."""
        pages = list(facts)
        have = sum(1 for _, fact in pages if fact["route"])
        if len(pages) < FEWEST_PAGES:
            yield Inapplicable(f"There were only {len(pages)} pages in English.")
        elif not have:
            yield self.finding(
                None,
                "No page gives families a way to comment on the Local Offer.",
                advice=("Add a link or a form to the template of every page, and a number to ring for those "
                        "without internet."),
                path="", key="none",
            )  # fmt: skip
        elif have < len(pages) / 2:
            yield self.finding(
                None,
                f"Only {have} of {len(pages)} pages give families a way to comment.",
                advice="Put the link into the template, so that every page has it.",
                severity=Severity.ADVICE, path="", key="few",
            )  # fmt: skip


def has_route(document: Document) -> bool:
    """Say whether a page asks for feedback, with a link, a form, an address or a number beside the words."""
    labels = (block for block in document.prose if block.role in ATTRIBUTE_ROLES)
    for block in (*document.prose_with(*_TELLING), *labels):
        if not _ROUTE.search(block.text):
            continue
        element = block.element
        if element.tag in _WAY or any(zone.kind == "link" for zone in block.zones) or "@" in block.text:
            return True
        parents = [element, *element.iterancestors()][:4]
        if any(
            parent.tag == "form" or any(True for _ in parent.iter("form", "input", "textarea", "button"))
            for parent in parents
        ):
            return True
    return False
