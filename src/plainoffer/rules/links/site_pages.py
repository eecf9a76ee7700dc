"""How the pages of a site hang together: who links to whom, and how many clicks each is from the start."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from plainoffer.document import Document
from plainoffer.fetching.addresses import BadAddress, page_key, parse
from plainoffer.fetching.pagelinks import PageLinks
from plainoffer.fetching.verdicts import LookUp

START = "audit-start"
"""Name under which an audit shares the address it started from with the site rules."""


def outgoing(document: Document) -> dict[str, Any] | None:
    """Return the addresses that a page links to, without fragments, each once."""
    if document.url is None:
        return None
    targets = dict.fromkeys(
        link.url.partition("#")[0]
        for link in document.part(PageLinks).all
        if link.kind in ("link", "frame") and link.url is not None
    )
    return {"url": document.url, "links": list(targets)}


@dataclass(slots=True)
class SitePages:
    """The pages of a site by their normal address; ``linked`` holds the pages that each one links to."""

    paths: dict[str, str] = field(default_factory=dict)
    linked: dict[str, list[str]] = field(default_factory=dict)

    def clicks(self, start: str) -> dict[str, int]:
        """Return how many clicks each page is from ``start``; pages that cannot be reached are left out."""
        first = _key(start)
        if first is None or first not in self.paths:
            return {}
        found = {first: 0}
        queue = deque([first])
        while queue:
            page = queue.popleft()
            for target in self.linked.get(page, ()):
                if target not in found:
                    found[target] = found[page] + 1
                    queue.append(target)
        return found


def read_pages(facts: Iterable[tuple[str, Mapping[str, Any]]], look_up: LookUp | None) -> SitePages:
    """Put together what was collected on each page; links to a page's old address count for the page."""
    collected = []
    pages = SitePages()
    for path, fact in facts:
        key = _key(fact["url"])
        if key is not None:
            pages.paths.setdefault(key, path)
            collected.append((key, fact["links"]))
    known: dict[str, str | None] = {}
    for key, links in collected:
        targets = []
        for url in links:
            if url not in known:
                known[url] = _target(url, pages.paths, look_up)
            target = known[url]
            if target is not None and target != key:
                targets.append(target)
        pages.linked.setdefault(key, []).extend(targets)
    return pages


def _target(url: str, paths: Mapping[str, str], look_up: LookUp | None) -> str | None:
    key = _key(url)
    if key is None or key in paths:
        return key
    verdict = look_up(url) if look_up is not None else None
    if verdict is None or not verdict.final:
        return None
    moved = _key(verdict.hops[-1].to if verdict.hops else verdict.final)
    return moved if moved in paths else None


def _key(url: str) -> str | None:
    try:
        return page_key(parse(url.partition("#")[0]))
    except BadAddress:
        return None
