"""Rule: one id used for several elements."""

from __future__ import annotations

from collections.abc import Iterator

from plainoffer.document import Document, Element
from plainoffer.document.masking import PLACEHOLDER
from plainoffer.findings import Severity
from plainoffer.rule import WCAG, Bad, Draft, Good, Rule

_LISTS = (
    "aria-labelledby",
    "aria-describedby",
    "aria-controls",
    "aria-owns",
    "aria-details",
    "aria-errormessage",
    "aria-flowto",
    "aria-activedescendant",
    "headers",
    "for",
    "list",
    "form",
)


class DuplicateId(Rule):
    """An id must belong to one element only.

    Labels, contents lists and descriptions find their element by its id. If two elements have the same one, a link
    jumps to the wrong place and a screen reader reads the wrong label.
    """

    name = "duplicate-id"
    family = "accessibility"
    severity = Severity.WARNING
    references = (WCAG("1.3.1"), WCAG("4.1.2"))
    examples = (
        Bad('<h2 id="fees">Fees</h2>\n<h2 id="fees">Help with fees</h2>', at="2:9", match="fees"),
        Bad(
            '<label for="n">Name</label><input id="n"><label for="n">Town</label><input id="n">',
            at="1:80",
            why="an error, as a label points to it",
        ),
        Good('<h2 id="fees">Fees</h2><h2 id="help">Help with fees</h2>'),
        Good('<h2 id="fees">Fees</h2><h2 id="Fees">More</h2>', why="ids tell capitals from small letters"),
        Good('<p id="row-{{ n }}">One</p><p id="row-{{ n }}">Two</p>', why="a template fills them in"),
    )

    def check(self, document: Document) -> Iterator[Draft]:
        """Yield each further element with an id that was used before."""
        first: dict[str, Element] = {}
        repeated: list[tuple[str, Element]] = []
        for element in document.by_attribute("id"):
            value = element.get("id") or ""
            if not value.strip() or PLACEHOLDER in value or _is_apart(element):
                continue
            if value in first:
                repeated.append((value, element))
            else:
                first[value] = element
        if not repeated:
            return
        used = _references(document)
        for value, element in repeated:
            span = document.span(first[value])
            line = f" on line {document.line_column(span.start)[0]}" if span else ""
            yield self.finding(
                document.attribute_span(element, "id") or element,
                f"The id “{value}” already belongs to another element{line}. "
                + (
                    "A label, a link or a description uses it, and readers get the wrong one."
                    if value in used
                    else "Links and labels that use it will find the wrong one."
                ),
                advice="Give each element an id of its own.",
                severity=Severity.ERROR if value in used else None,
                match=value,
            )


def _is_apart(element: Element) -> bool:
    """Parts of drawings, whose ids only serve the drawing, and copies to be made later from a ``<template>``."""
    return any(parent.tag in ("template", "svg") for parent in element.iterancestors())


def _references(document: Document) -> set[str]:
    """All ids that something on the page points to."""
    used: set[str] = set()
    for name in _LISTS:
        for element in document.by_attribute(name):
            used.update((element.get(name) or "").split())
    for element in document.by_tag("a", "area"):
        href = element.get("href") or ""
        if href.startswith("#"):
            used.add(href[1:])
    return used
