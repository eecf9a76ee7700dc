"""E-mail links that open no message, or one to nobody."""

from __future__ import annotations

from collections.abc import Iterator

from plainoffer.document import Document
from plainoffer.fetching.contacts import email_problem
from plainoffer.fetching.pagelinks import PageLinks, is_unfinished
from plainoffer.findings import Reference, Severity
from plainoffer.rule import Bad, Draft, Good, Rule
from plainoffer.rules.links.malformed_address import repair


class BadEmailLink(Rule):
    """An email link must hold an email address that can be right.

    Families who write to an address with a slip in it get no answer, and often no error either.
    """

    name = "bad-email-link"
    family = "links"
    severity = Severity.ERROR
    references = (Reference("RFC 6068, The mailto URI scheme", "https://www.rfc-editor.org/rfc/rfc6068"),)
    examples = (
        Bad('<a href="mailto:send.team@example">Email the SEND team</a>'),
        Bad('<a href="mailto:send.team.example.gov.uk">Email the SEND team</a>'),
        Bad(
            '<a href="mailto://send@example.gov.uk">Email us</a>',
            fixed='<a href="mailto:send@example.gov.uk">Email us</a>',
        ),
        Good('<a href="mailto:send.team@example.gov.uk?subject=Short%20breaks">Email the SEND team</a>'),
        Good('<a href="mailto:?subject=A%20page%20for%20you">Share this page</a>'),
        Good('<a href="mailto:one@example.org,two@example.org">Email both teams</a>'),
    )

    def applies(self, document: Document) -> bool:
        """Only pages with e-mail links."""
        return any(link.scheme == "mailto" for link in document.part(PageLinks).all)

    def check(self, document: Document) -> Iterator[Draft]:
        """Look at every ``mailto:`` link."""
        for link in document.part(PageLinks).all:
            if link.scheme != "mailto" or is_unfinished(link.raw):
                continue
            problem = email_problem(link.raw.strip())
            if problem is not None:
                yield self.finding(
                    link.element,
                    f"This email link {problem.what}. Messages to it will not arrive.",
                    advice="Check the address with the team it belongs to, and write mailto:name@website.",
                    match=link.raw,
                    fix=repair(document, link, problem.repaired),
                )
