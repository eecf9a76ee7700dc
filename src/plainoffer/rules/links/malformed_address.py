"""Web addresses that no browser can open as they are written."""

from __future__ import annotations

from collections.abc import Iterator

from plainoffer.document import Document
from plainoffer.fetching.pagelinks import PageLink, PageLinks, is_unfinished
from plainoffer.fetching.syntax import address_problem
from plainoffer.findings import Edit, Fix, Reference, Severity
from plainoffer.rule import Bad, Draft, Good, Rule


def rewrite(document: Document, link: PageLink, address: str, title: str, *, safe: bool = False) -> Fix | None:
    """Return the fix that puts another address into a link, where its place is known exactly."""
    place = link.value(document)
    if place is None:
        return None
    written = address.replace("&", "&amp;").replace('"', "&quot;")
    return Fix(edits=(Edit(place.start, place.end, written),), safety="safe" if safe else "unsafe", title=title)


def repair(document: Document, link: PageLink, repaired: str | None) -> Fix | None:
    """Return the fix that writes an address as it was meant, where that can be told."""
    return rewrite(document, link, repaired, f"Write {repaired}") if repaired else None


class MalformedAddress(Rule):
    """A web address must be written so that a browser can open it.

    A slash too few, https:// twice, or a missing https:// sends readers to an error page. Copy the address
    from the browser's address bar rather than typing it.
    """

    name = "malformed-address"
    family = "links"
    severity = Severity.ERROR
    references = (Reference("WHATWG URL Standard, valid URL strings", "https://url.spec.whatwg.org/#url-writing"),)
    examples = (
        Bad(
            '<a href="https://https://www.gov.uk/">Money for disabled children</a>',
            fixed='<a href="https://www.gov.uk/">Money for disabled children</a>',
        ),
        Bad(
            '<p><a href="www.example.org/sendiass">SENDIASS</a></p>',
            at="1:4",
            fixed='<p><a href="https://www.example.org/sendiass">SENDIASS</a></p>',
            why="Without https:// it means a page of this very website.",
        ),
        Bad('<a href="htps://www.example.org">Short breaks</a>'),
        Bad('<a href="http://[bad0/x">Transport</a>'),
        Good('<a href="/short-breaks">Short breaks</a>'),
        Good('<a href="notes.co.html">Notes</a>', why="A file name may look a little like a website."),
        Good('<a href="{{ service.website }}">Website</a>', why="A template fills this in later."),
    )

    def check(self, document: Document) -> Iterator[Draft]:
        """Look at every address on the page."""
        for link in document.part(PageLinks).all:
            if is_unfinished(link.raw):
                continue
            problem = address_problem(link.raw)
            if problem is None:
                continue
            fix = repair(document, link, problem.repaired)
            advice = f"Write {problem.repaired} instead." if problem.repaired else ""
            yield self.finding(
                link.element,
                f"This {'link' if link.kind == 'link' else 'address'} {problem.what}. "
                + ("Some programs cannot open it." if problem.works else "Readers who follow it see an error."),
                advice=advice or "Open the page you mean and copy its address from the address bar.",
                match=link.raw,
                fix=fix,
                severity=Severity.ADVICE if problem.works else None,
            )
