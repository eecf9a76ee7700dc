"""Rule: a web address as the text of a link."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainoffer.document import Document
from plainoffer.findings import Severity
from plainoffer.rule import WCAG, Bad, Draft, Good, Rule
from plainoffer.rules.accessibility.page_links import PageLinks
from plainoffer.rules.accessibility.sources import GOVUK_LINKS

_ADDRESS = re.compile(
    r"[\s(<\[]*(?:(?:https?|ftp)://\S+|www\.[\w-]+\.\S+|(?:[\w-]+\.){1,5}(?:uk|com|org|net|wales|scot|info|eu|gov|london)/\S+)[\s)>\].]*",
    re.I,
)


class RawUrlLinkText(Rule):
    """The text of a link should be words, not a web address.

    A screen reader spells an address out, sign by sign: "h t t p s colon slash". An address does not say
    what people will find there, and long ones run off the side of a phone.
    """

    name = "raw-url-link-text"
    family = "accessibility"
    severity = Severity.WARNING
    references = (GOVUK_LINKS, WCAG("2.4.4"))
    examples = (
        Bad(
            '<p>See <a href="https://www.gov.uk/access-to-work">https://www.gov.uk/access-to-work</a></p>',
            at="1:52",
            match="https://www.gov.uk/access-to-work",
        ),
        Bad('<a href="https://www.nhs.uk/">www.nhs.uk</a>', at="1:31"),
        Bad("Look at <https://www.nhs.uk/>.", at="1:10", kind="markdown"),
        Good('<a href="https://www.gov.uk/access-to-work">Access to Work</a>'),
        Good('<a href="mailto:help@ashdale.example">help@ashdale.example</a>'),
        Good('<a href="https://nodejs.org/">Node.js</a>', why="a name with a dot in it"),
        Good('<a href="https://www.gov.uk/">GOV.UK</a>'),
        Good("<p>Our address is www.ashdale.example</p>", why="not a link"),
    )

    def check(self, document: Document) -> Iterator[Draft]:
        """Yield each link whose words are a web address."""
        for link in document.part(PageLinks).links:
            if ("/" in link.text or "." in link.text) and _ADDRESS.fullmatch(link.text):
                yield self.finding(
                    link.passage,
                    "The text of this link is a web address. A screen reader spells it out, and it does not say what "
                    "people will find.",
                    advice="Write the name of the page or what people can do there, and keep the address in the link.",
                )
