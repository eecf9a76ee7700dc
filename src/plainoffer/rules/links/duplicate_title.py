"""Pages that share a title."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from plainoffer.document import Document
from plainoffer.findings import Severity
from plainoffer.rule import WCAG, Draft, SiteRule

_SHOWN = 3


class DuplicateTitle(SiteRule):
    """Each page must have a title of its own.

    The title is what people see in search results, in browser tabs and first of all through a screen reader.
    When pages share one, nobody can tell them apart without opening them.
    """

    name = "duplicate-title"
    family = "links"
    severity = Severity.WARNING
    references = (WCAG("2.4.2"),)

    def collect(self, document: Document) -> Mapping[str, Any] | None:
        """Return the page's title."""
        title = "" if document.is_fragment else document.title
        return {"title": title[:300]} if title else None

    def conclude(self, facts: Iterable[tuple[str, Mapping[str, Any]]]) -> Iterator[Draft]:
        """Look for titles that more than one page has."""
        pages: dict[str, list[str]] = {}
        for path, fact in facts:
            pages.setdefault(str(fact["title"]), []).append(path)
        for title, paths in pages.items():
            if len(paths) < 2:
                continue
            for path in paths:
                others = [other for other in paths[: _SHOWN + 1] if other != path][:_SHOWN]
                more = f" and {len(paths) - 1 - len(others)} more" if len(paths) - 1 > len(others) else ""
                yield self.finding(
                    None,
                    f"This page's title, “{title}”, is also the title of {', '.join(others)}{more}.",
                    advice="Put what is special about this page first in its title.",
                    match=title,
                    path=path,
                    data={"pages": len(paths)},
                )
