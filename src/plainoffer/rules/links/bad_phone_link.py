"""Telephone links that dial nothing, or the wrong thing."""

from __future__ import annotations

from collections.abc import Iterator

from plainoffer.document import Document
from plainoffer.fetching.contacts import phone_problem
from plainoffer.fetching.pagelinks import PageLinks, is_unfinished
from plainoffer.findings import Reference, Severity
from plainoffer.rule import Bad, Draft, Good, Rule
from plainoffer.rules.links.malformed_address import repair


class BadPhoneLink(Rule):
    """A telephone link must hold a number that can be dialled.

    On a phone, one tap dials exactly what the link holds. With a digit too few, or (0) after +44, the call
    fails.
    """

    name = "bad-phone-link"
    family = "links"
    severity = Severity.ERROR
    references = (
        Reference(
            "Ofcom, National Telephone Numbering Plan",
            "https://www.ofcom.org.uk/phones-and-broadband/phone-numbers/numbering-plan",
        ),
        Reference("RFC 3966, The tel URI", "https://www.rfc-editor.org/rfc/rfc3966"),
    )
    examples = (
        Bad('<a href="tel:01332 64020">01332 640 200</a>', why="A digit is missing."),
        Bad(
            '<a href="tel:+44 (0)1629 533666">01629 533666</a>',
            fixed='<a href="tel:+441629533666">01629 533666</a>',
        ),
        Bad('<a href="tel:call-us">Call us</a>'),
        Good('<a href="tel:+441629533666">01629 533666</a>'),
        Good('<a href="tel:0800 1111">Childline: 0800 1111</a>', why="Childline's number is short."),
        Good('<a href="tel:18001 01629 533666">Relay UK: 18001 01629 533666</a>'),
        Good('<a href="tel:111">NHS 111</a>'),
    )

    def applies(self, document: Document) -> bool:
        """Only pages with telephone links."""
        return any(link.scheme == "tel" for link in document.part(PageLinks).all)

    def check(self, document: Document) -> Iterator[Draft]:
        """Look at every ``tel:`` link."""
        for link in document.part(PageLinks).all:
            if link.scheme != "tel" or is_unfinished(link.raw):
                continue
            problem = phone_problem(link.raw.strip())
            if problem is not None:
                yield self.finding(
                    link.element,
                    f"This telephone link {problem.what}. On a phone, tapping it makes a call that fails.",
                    advice="Write the whole number after tel:, for example tel:01629533666.",
                    match=link.raw,
                    fix=repair(document, link, problem.repaired),
                )
