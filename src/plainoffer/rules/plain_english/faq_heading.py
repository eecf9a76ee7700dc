"""The rule faq-heading."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainoffer.document import Block, Document
from plainoffer.findings import Reference
from plainoffer.language.prose import is_foreign, is_furniture, is_quotation
from plainoffer.rule import Bad, Draft, Good, Need, Rule

GOVUK_FAQS = Reference(
    "GOV.UK style guide: FAQs (frequently asked questions)",
    "https://www.gov.uk/guidance/style-guide/a-to-z#faqs-frequently-asked-questions",
)
_FAQ = re.compile(
    r"\bF\.?\s?A\.?\s?Q(?:\.(?!\w)|['’]?s\b|\b)"
    r"|\b(?:frequently|commonly|often)[\s-]+asked[\s-]+questions?\b"
    r"|\bfrequent\s+questions\b|\b(?:common|popular|top)\s+questions\b(?!\s+(?:to|for)\b)"
    r"|\bquestions\s+answered\b|\bquestions\s+(?:\w+\s+){0,3}(?:often|frequently|commonly)\s+ask(?:ed)?\b"
    r"|\bquestions\s+(?:and|&)\s+answers\b|\bQ\s?&\s?As?\b",
    re.IGNORECASE,
)
_AGAINST = re.compile(r"n['’]t\b|\b(?:not|no|never|avoid\w*|without|instead|rather|remov\w+|replac\w+|stop\w*)\b", re.I)
"""Words of headings about such pages, as in "Why we do not have FAQs"."""


class FaqHeading(Rule):
    """Do not collect answers under "frequently asked questions".

    Answers belong where readers look for them: under a heading that says what they are about. Questions as headings
    take longer to scan, start with the same words, and repeat what the page says elsewhere.
    """

    name = "faq-heading"
    family = "plain-english"
    needs = Need.TEXT
    references = (GOVUK_FAQS,)
    examples = (
        Bad("<h2>FAQs</h2><p>Can I apply online? Yes.</p>", at="1:5", match="FAQs"),
        Bad("<h3>EHCP: frequently asked questions</h3>", at="1:11", match="frequently asked questions"),
        Good("<h2>Apply online</h2><p>You can apply online.</p>"),
        Good("<h2>Questions to ask the school</h2>", why="These are questions that readers will ask others."),
        Good("<p>Read the government's FAQs.</p>", why="Only headings are meant."),
    )

    def check(self, document: Document) -> Iterator[Draft]:
        """Yield each heading that announces questions and answers."""
        for block in document.prose:
            if block.role not in ("heading", "summary") or is_furniture(block):
                continue
            match = _FAQ.search(block.text)
            if (
                match
                and not _AGAINST.search(block.text, 0, match.start())
                and not _is_of_others(document, block, match)
            ):
                yield self.finding(
                    block.passage(match.start(), match.end()),
                    "Readers do not look for answers under a heading like this.",
                    advice="Put each answer where it belongs, under a heading that says what it is about, such as "
                    "“Apply online”.",
                )


def _is_of_others(document: Document, block: Block, match: re.Match[str]) -> bool:
    """Say whether the words are quoted, code or in another language."""
    return is_foreign(block, match.start(), match.end()) or is_quotation(document, block)
