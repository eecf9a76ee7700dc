"""What a family needs to know about a service, and what its page leaves out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plainoffer.document import Document
from plainoffer.findings import Confidence, Severity
from plainoffer.rule import Bad, CannotTell, Draft, Good, Inapplicable, Need, Rule, Scope, TopicDraft, option
from plainoffer.rules.local_offer.page_kind import subject
from plainoffer.rules.local_offer.topics import CODE, topics_of

PARTS: dict[str, re.Pattern[str]] = {
    "who it is for": re.compile(
        r"\b(?:for (?:\w+ ){0,3}(?:child|children|young people|parents?|carers?|families|anyone|everyone|adults?|"
        r"pupils|students|babies)|"
        r"aged? \d|\d+ (?:to|-|–) ?\d+|under \d|who (?:is it|can|we)|children (?:who|with)|young people (?:who|with)|"
        r"(?:we|service|team) (?:help|support|see|work with)s?)\b", re.I),
    "how to get it": re.compile(
        r"\b(?:apply|appl(?:ication|ying)|refer(?:ral|s|red)?|self-?refer\w*|request|ask (?:for|your|the|us)|book|"
        r"sign up|join|register|"
        r"fill in|form|drop[- ]in|turn up|come along|speak to|talk to|"
        r"how to (?:get|access)|contact (?:us|the))\b", re.I),
    "who can have it (eligibility)": re.compile(
        r"\b(?:eligib\w+|criteria|qualif(?:y|ies)|entitled|must (?:be|have|live)|need to (?:be|have|live)|who can "
        r"(?:get|apply|use|join|have)|"
        r"open to|no (?:diagnosis|referral) (?:is )?(?:needed|necessary|required)|(?:do not|don['’]t) need|anyone "
        r"(?:can|who)|registered with|"
        r"aged? \d+|for (?:all|any|every)\b)", re.I),
    "what it costs": re.compile(
        r"£|\b(?:free|costs?|charges?|fees?|prices?|pay|paid|payment|means[- ]tested|contribution|funded)\b", re.I),
    "whom to contact": re.compile(
        r"@[\w.-]+\.\w|\b0\d{2,4}[\s)]?\s?\d{3}|\b(?:phone|telephone|tel|call|email|ring|text|write to)\b|"
        r"\bcontact (?:us|the|your)\b", re.I),
    "which area it covers": re.compile(
        r"\b(?:area|county|borough|district|city|town|village|local(?:ly|ity)?|county-?wide|live in|living in|"
        r"across|based (?:in|at)|"
        r"address|venue|where (?:we|it)|postcode|neighbourhood|online)\b|\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b", re.I),
    "when it was last checked": re.compile(
        r"\b(?:last |next )?(?:reviewed|updated|checked|review(?: date)?)\b[^.]{0,20}\b(?:\d{1,2}[/. ]|20\d\d|"
        r"january|february|march|april|may|"
        r"june|july|august|september|october|november|december)", re.I),
}  # fmt: skip
"""What to look for, by what a family asks."""

_SERVICE_TITLE = re.compile(
    r"\b(?:service|team|clinic|club|group|project|centre|scheme|programme|playscheme|helpline|nursery|hospice|"
    r"forum|outreach|sessions?|"
    r"portage|camhs|therapy|therapies|nursing|short breaks?|befriending|support)\b(?:\W*\([^)]*\))?(?:\W+\w+){0,4}$",
    re.I,
)
_NOT_ONE = re.compile(
    r"\b(?:services|teams|groups|clubs|policy|statement|strategy|report|guide|about|what (?:is|are)|how (?:to|we|"
    r"do)|directory|list|"
    r"complain\w*|appeal|steering|working|board|feedback|plan|support for|"
    r"support in|support with|financial support|sen support|legal|rights|law)\b",
    re.I,
)
_SPEAKS = re.compile(
    r"\b(?:we (?:are|offer|provide|help|support|work|run|see|visit|give|can)|(?:the|our|this) (?:service|team|"
    r"group|club|project|centre|"
    r"clinic|scheme|programme)|our (?:staff|therapists|nurses|workers|volunteers|members))\b",
    re.I,
)


class ServicePage(Rule):
    """Tell families all they need on the page of a service.

    Who it is for, how to get it, who can have it, what it costs, whom to contact, which area it covers, and
    when you last checked the page. A Local Offer should be comprehensive and transparent (SEND code of
    practice, paragraph 4.2).
    """

    name = "service-page"
    family = "local-offer"
    severity = Severity.ADVICE
    confidence = Confidence.REVIEW
    needs, scope = Need.TEXT, Scope.PAGE
    references = (CODE,)
    examples = (
        Bad(
            "<h1>Children's occupational therapy service</h1><p>We help children with dressing, eating and "
            "writing. Our therapists "
            "visit homes and schools.</p>",
            at="",
            page=True,
        ),
        Good(
            "<h1>Wheelchair service</h1><p>We assess children aged 0 to 18 who live in the county and need a "
            "wheelchair for more than "
            "six months. Ask your GP to refer you. It is free. Call 01629 533190.</p><p>Last reviewed: March "
            "2026</p>",
            page=True,
        ),
        Good(
            "<h1>About the Local Offer</h1><p>We bring services together in one place.</p>",
            page=True,
            why="Not a service.",
        ),
    )

    @dataclass(frozen=True, slots=True)
    class Options:
        """Options of the rule."""

        most: int = option(1, "Parts that a page may lack before the rule says so.")

    def applies(self, document: Document) -> bool:
        """Only pages that are surely about one service."""
        return is_service_page(document) and topics_of(document, self.context).kind == "information"

    def check(self, document: Document) -> Iterator[Draft | CannotTell | TopicDraft | Inapplicable]:
        """Yield one finding that lists what is missing."""
        text = "\n".join(block.text for block in document.body_prose if block.region not in ("navigation", "footer"))
        missing = [name for name, pattern in PARTS.items() if not pattern.search(text)]
        if len(missing) > self.options.most:
            listed = ", ".join(missing[:-1]) + f" or {missing[-1]}"
            yield self.finding(
                None,
                f"This page does not seem to say {listed}.",
                advice="Add it in a sentence each, or say where to find it.",
                data={"missing": missing},
            )


def is_service_page(document: Document) -> bool:
    """Say whether a page is about one service: its title is named as one, and the text speaks for it."""
    headings = [b.text for b in document.body_prose if b.role == "heading" and b.level == 1]
    title = subject(headings[0] if headings else document.title)
    if not _SERVICE_TITLE.search(title) or _NOT_ONE.search(title):
        return False
    text = " ".join(block.text for block in document.body_prose if block.role in ("paragraph", "list-item"))
    return bool(_SPEAKS.search(text)) and len(text) >= 60
