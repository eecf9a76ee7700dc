"""Links within a page whose goal is not on it."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import unquote

from plainoffer.document import Document
from plainoffer.fetching.pagelinks import PageLinks, is_unfinished
from plainoffer.fetching.verdicts import wants_anchor
from plainoffer.findings import Reference, Severity
from plainoffer.rule import WCAG, Bad, CannotTell, Draft, Good, Rule


class Anchors:
    """The places on a page that a link can jump to: every id, and the names of ``a`` elements."""

    def __init__(self, document: Document) -> None:
        ids = {element.get("id") for element in document.by_attribute("id")}
        names = {element.get("name") for element in document.by_tag("a") if element.get("name")}
        self.names: frozenset[str] = frozenset(name for name in ids | names if name)
        self.unfinished = any(is_unfinished(name) for name in self.names)


class BrokenJumpLink(Rule):
    """A link to a place on the same page must find that place.

    Contents lists break silently when a heading is renamed: readers tap, and nothing happens. People who use
    a keyboard or a screen reader depend on these links most.
    """

    name = "broken-jump-link"
    family = "links"
    severity = Severity.ERROR
    references = (
        WCAG("2.4.1"),
        Reference(
            "HTML, indicated part of the document",
            "https://html.spec.whatwg.org/#the-indicated-part-of-the-document",
        ),
    )
    examples = (
        Bad('<!doctype html><title>Fees</title><a href="#costs">Costs</a><h2 id="cost">Costs</h2>', at="1:35"),
        Good('<!doctype html><title>Fees</title><a href="#costs">Costs</a><h2 id="costs">Costs</h2>'),
        Good('<!doctype html><title>Fees</title><a href="#top">Back to the top</a>'),
        Good('<!doctype html><title>Fees</title><a href="#caf%C3%A9">Café</a><h2 id="café">Café</h2>'),
        Good('<a href="#costs">Costs</a>', why="In a part of a page, the goal may be in another part."),
    )

    def check(self, document: Document) -> Iterator[Draft | CannotTell]:
        """Look for the goal of every link that begins with #."""
        anchors = document.part(Anchors)
        for link in document.part(PageLinks).all:
            goal = link.raw.strip()
            if link.kind != "link" or not goal.startswith("#") or is_unfinished(goal):
                continue
            name = goal[1:].partition(":~:")[0]
            if not wants_anchor(name) or name in anchors.names or unquote(name) in anchors.names:
                continue
            if document.is_fragment or anchors.unfinished:
                yield self.cannot_tell(f"{goal} may be in a part of the page that is not here")
                continue
            yield self.finding(
                link.element,
                f"This link jumps to “{unquote(name)}”, and nothing on this page has that name. "
                "Readers who follow it stay where they are.",
                advice=self._advice(unquote(name), anchors.names),
                match=link.raw,
            )

    @staticmethod
    def _advice(name: str, known: frozenset[str]) -> str:
        from difflib import get_close_matches

        close = get_close_matches(name, sorted(known)[:500], n=1, cutoff=0.75)
        also = f" Did you mean #{close[0]}?" if close else ""
        return f'Give the heading you mean id="{name}", or change the link.{also}'
