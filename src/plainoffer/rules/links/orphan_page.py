"""Pages that no other page links to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from plainoffer.document import Document
from plainoffer.findings import Confidence, Severity
from plainoffer.rule import Draft, Inapplicable, SiteRule
from plainoffer.rules.links.site_pages import START, outgoing, read_pages


class OrphanPage(SiteRule):
    """Every page must be linked from another page of the website.

    A page that only the sitemap or a search knows of is not found by families who browse, and it is easily
    forgotten when things change.
    """

    name = "orphan-page"
    family = "links"
    severity = Severity.WARNING
    confidence = Confidence.LIKELY

    def collect(self, document: Document) -> Mapping[str, Any] | None:
        """Return the page's address and where it links to."""
        return outgoing(document)

    def conclude(self, facts: Iterable[tuple[str, Mapping[str, Any]]]) -> Iterator[Draft | Inapplicable]:
        """Look for pages that nothing links to."""
        pages = read_pages(facts, self.context.links)
        start = str(self.context.shared.get(START) or "")
        if not start or len(pages.paths) < 2:
            yield Inapplicable("the pages are not a website with a start page")
            return
        linked = {target for targets in pages.linked.values() for target in targets}
        linked |= set(pages.clicks(start))
        for key, path in pages.paths.items():
            if key not in linked:
                yield self.finding(
                    None,
                    "No page of this website links to this page, so readers who browse cannot find it.",
                    advice="Link to it from the page where families would look for it, or take it down.",
                    path=path,
                )
