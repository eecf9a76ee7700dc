"""The common part of the rules that speak from recorded verdicts. None of them opens a connection."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar
from urllib.parse import urlsplit

from plainoffer.document import Document
from plainoffer.fetching.addresses import BadAddress, parse
from plainoffer.fetching.pagelinks import PageLink, PageLinks
from plainoffer.fetching.verdicts import LinkVerdict, LookUp
from plainoffer.findings import Fix
from plainoffer.rule import CannotTell, Draft, Need, Rule, Scope
from plainoffer.rules.links.malformed_address import rewrite
from plainoffer.rules.links.wording import Wording, describe

THINGS = {
    "link": "link",
    "image": "image",
    "frame": "frame",
    "media": "file",
    "style": "style sheet",
    "script": "script",
}


class LookedUp(Rule, abstract=True):
    """A rule that says what is on record about the links of a page."""

    family = "links"
    needs: ClassVar[Need] = Need.NETWORK
    scope: ClassVar[Scope] = Scope.FRAGMENT

    def check(self, document: Document) -> Iterator[Draft | CannotTell]:
        """Look up every link of the page."""
        look_up: LookUp | None = self.context.links
        if look_up is None:
            yield self.cannot_tell("no links were looked up")
            return
        unknown = 0
        for link in document.part(PageLinks).all:
            if link.url is None:
                continue
            verdict = look_up(link.url)
            if verdict is None:
                unknown += 1
                continue
            wording = describe(verdict, THINGS[link.kind])
            if wording is not None and wording.rule == self.name:
                yield self._finding(document, link, verdict, wording)
        if unknown:
            yield self.cannot_tell(f"{unknown} of the links on this page have not been looked up yet")

    def _finding(self, document: Document, link: PageLink, verdict: LinkVerdict, wording: Wording) -> Draft:
        return self.finding(
            link.element,
            wording.message,
            advice=wording.advice,
            match=link.raw,
            fix=redirect_fix(document, link, wording),
            severity=wording.severity,
            confidence=wording.confidence,
            data=link_data(verdict),
        )


def link_data(verdict: LinkVerdict) -> dict[str, object]:
    """Return the plain values that machines may want to know about a link."""
    return {
        "address": verdict.address,
        "verdict": verdict.verdict.value,
        "reason": verdict.reason.value,
        "status": verdict.status,
        "final": verdict.final,
        "hops": [[hop.status, hop.to] for hop in verdict.hops],
    }


def redirect_fix(document: Document, link: PageLink, wording: Wording) -> Fix | None:
    """Return the fix that writes the new address of a page that moved for good.

    It is safe: readers of the old address land on that very page already.
    """
    if wording.address is None or link.url is None:
        return None
    new = new_address(link.raw, link.url, wording.address)
    return rewrite(document, link, new, f"Link directly to {new}", safe=True)


def new_address(raw: str, url: str, target: str) -> str:
    """Return the new address the way the author wrote the old one.

    A place in the page (``#fees``) is kept; an address without a website name stays without one when the page
    moved within its website.
    """
    fragment = raw.partition("#")[2]
    if fragment and "#" not in target:
        target = f"{target}#{fragment}"
    if not raw.strip().startswith("/") or raw.strip().startswith("//"):
        return target
    try:
        same = parse(url.partition("#")[0]).site == parse(target.partition("#")[0]).site
    except BadAddress:
        return target
    if not same:
        return target
    parts = urlsplit(target)
    query = f"?{parts.query}" if parts.query else ""
    return (parts.path or "/") + query + (f"#{parts.fragment}" if parts.fragment else "")
