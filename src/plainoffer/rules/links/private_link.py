"""Links that work for their author and for nobody else."""

from __future__ import annotations

from collections.abc import Iterator

from plainoffer.document import Document
from plainoffer.fetching.pagelinks import PageLinks, is_unfinished
from plainoffer.fetching.syntax import inside_problem
from plainoffer.findings import Confidence, Severity
from plainoffer.rule import Bad, Draft, Good, Rule


class PrivateLink(Rule):
    """A link must lead to a place that every reader can open.

    Addresses of files on your computer, of the council's inner network and of test websites work while you
    write and fail for families. They come from copying out of a document or a preview.
    """

    name = "private-link"
    family = "links"
    severity = Severity.ERROR
    examples = (
        Bad('<a href="file:///C:/SEND/Local%20Offer.docx">Local Offer guide</a>'),
        Bad('<a href="http://localhost:8080/short-breaks">Short breaks</a>'),
        Bad('<img src="https://staging.example.gov.uk/map.png" alt="Map of the centre">'),
        Bad('<a href="http://intranet/panel">Panel dates</a>'),
        Good('<a href="https://www.example.gov.uk/staging-area">Staging area for coaches</a>'),
        Good('<a href="https://www.stage-school.co.uk/">Stage school</a>'),
        Good('<a href="https://development.example.gov.uk/">Child development centre</a>'),
    )

    def check(self, document: Document) -> Iterator[Draft]:
        """Look at every address on the page."""
        for link in document.part(PageLinks).all:
            what = None if is_unfinished(link.raw) else inside_problem(link.raw)
            if what is not None:
                yield self.finding(
                    link.element,
                    f"This address {what}, so readers cannot open it.",
                    advice="Publish the page or file, and link to its public address.",
                    match=link.raw,
                    confidence=Confidence.LIKELY if "test copy" in what else None,
                )
