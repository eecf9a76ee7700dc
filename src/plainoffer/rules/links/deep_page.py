"""Pages that are too many clicks away."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from plainoffer.document import Document
from plainoffer.findings import Severity
from plainoffer.rule import Draft, Inapplicable, SiteRule, option
from plainoffer.rules.links.site_pages import START, outgoing, read_pages


@dataclass(frozen=True, slots=True)
class Options:
    """How deep is too deep."""

    clicks: int = option(5, "Most clicks that a page may be away from the start page.")


class DeepPage(SiteRule):
    """A page should not be many clicks away from the start page.

    The Local Offer has to be easy to use. Each click is a chance to take the wrong turn, most of all for
    people who use a keyboard, a switch or a screen reader.
    """

    name = "deep-page"
    family = "links"
    severity = Severity.ADVICE
    Options: ClassVar[type] = Options

    def collect(self, document: Document) -> Mapping[str, Any] | None:
        """Return the page's address and where it links to."""
        return outgoing(document)

    def conclude(self, facts: Iterable[tuple[str, Mapping[str, Any]]]) -> Iterator[Draft | Inapplicable]:
        """Count the clicks to every page, along the shortest way."""
        pages = read_pages(facts, self.context.links)
        clicks = pages.clicks(str(self.context.shared.get(START) or ""))
        if not clicks:
            yield Inapplicable("the pages are not a website with a start page")
        for key, number in clicks.items():
            if number > self.options.clicks:
                yield self.finding(
                    None,
                    f"This page is {number} clicks away from the start page. Few readers will get this far.",
                    advice="Link to it from a page nearer to the start, or bring pages on the way together.",
                    path=pages.paths[key],
                    data={"clicks": number},
                )
