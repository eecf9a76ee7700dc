"""Rule: a form field whose only label is its placeholder."""

from __future__ import annotations

from collections.abc import Iterator

from plainoffer.document import Document, Element
from plainoffer.document.masking import PLACEHOLDER
from plainoffer.findings import Reference, Severity
from plainoffer.rule import WCAG, Bad, Draft, Good, Rule

_TEXT_INPUT = Reference(
    "GOV.UK Design System: Text input", "https://design-system.service.gov.uk/components/text-input/"
)
_FIELDS = frozenset({"", "text", "email", "tel", "url", "search", "password", "number", "date"})
_LABELS = ("aria-label", "aria-labelledby", "title")


class PlaceholderLabel(Rule):
    """A placeholder is not a label.

    A placeholder goes away as soon as people type. Those who are distracted, or who forget easily, can no longer
    see what the field is for, and its pale grey is hard to read. A label stays.
    """

    name = "placeholder-label"
    family = "accessibility"
    severity = Severity.ERROR
    references = (WCAG("3.3.2"), _TEXT_INPUT)
    examples = (
        Bad('<input type="text" name="postcode" placeholder="Postcode">', at="1:1"),
        Bad('<textarea name="c" placeholder="Your comment"></textarea>', at="1:1"),
        Good('<label for="p">Postcode</label><input type="text" id="p" placeholder="AS1 2CD">'),
        Good('<label>Postcode <input type="text" placeholder="AS1 2CD"></label>'),
        Good('<input type="search" placeholder="Search" aria-label="Search this website">', why="it has a name"),
        Good('<input type="submit" placeholder="x" value="Send">', why="a button"),
    )

    def check(self, document: Document) -> Iterator[Draft]:
        """Yield each text field that has a placeholder and no label of any kind."""
        labelled: set[str] | None = None
        for element in document.by_attribute("placeholder"):
            if not _is_text_field(element) or any((element.get(name) or "").strip() for name in _LABELS):
                continue
            if labelled is None:
                labelled = {label.get("for") or "" for label in document.by_tag("label")}
            name = element.get("id") or ""
            if (name and name in labelled) or PLACEHOLDER in name or _in_label(element):
                continue
            yield self.finding(
                element,
                "The only label of this field is its placeholder, which goes away when people type.",
                advice="Add a <label> that always shows. Keep the placeholder for an example, or take it out.",
                match=element.get("placeholder"),
            )


def _is_text_field(element: Element) -> bool:
    if not (element.get("placeholder") or "").strip() or element.get("hidden") is not None:
        return False
    kind = (element.get("type") or "").strip().lower()
    return element.tag == "textarea" or (element.tag == "input" and kind in _FIELDS)


def _in_label(element: Element) -> bool:
    return next(element.iterancestors("label"), None) is not None
