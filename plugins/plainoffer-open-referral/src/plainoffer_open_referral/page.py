"""A service written out as a page, so that the rules for pages can read it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from html import escape
from itertools import pairwise
from typing import Any

from plainoffer_open_referral.places import Placed

_CLOSED = {
    "inactive": "This service is closed.",
    "defunct": "This service has closed.",
    "temporarily closed": "This service is temporarily closed.",
}
_LINE = re.compile(r"[^\r\n]*[^\s][^\r\n]*")
_TAGGED = re.compile(r"</?(?:p|ul|ol|li|br|h[1-6]|a|strong|em|b|i|div|span)\b[^>]*>", re.I)


NOWHERE = (-1, -1)


class Page:
    """A page being written, and where each of its characters stands in the feed: start and end, or ``NOWHERE``."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self.places: list[tuple[int, int]] = []

    @property
    def text(self) -> str:
        """What has been written."""
        return "".join(self._parts)

    def markup(self, text: str) -> None:
        """Add HTML as it is. Text of the feed keeps its places."""
        self._parts.append(text)
        self.places += pairwise(text.at) if isinstance(text, Placed) else [NOWHERE] * len(text)

    def words(self, text: str) -> None:
        """Add text, with the characters escaped that HTML gives a meaning."""
        places = list(pairwise(text.at)) if isinstance(text, Placed) else [NOWHERE] * len(text)
        for character, place in zip(text, places, strict=True):
            written = escape(character, quote=False)
            self._parts.append(written)
            self.places += [place] * len(written)

    def paragraph(self, *parts: str) -> None:
        """Add a paragraph of several texts."""
        self.markup("<p>")
        for part in parts:
            self.words(part)
        self.markup("</p>\n")

    def sentence_for(self, value: str, sentence: str) -> None:
        """Add a sentence that stands for a field, at the place of that field."""
        place = (value.at[0], value.at[-1]) if isinstance(value, Placed) else NOWHERE
        self._parts.append(f"<p>{sentence}</p>\n")
        self.places += [place] * len(self._parts[-1])

    def field(self, value: Any) -> None:
        """Add a field as paragraphs. Descriptions may hold HTML, which is kept as it is."""
        text = _trimmed(_text(value))
        if not text:
            return
        if _TAGGED.search(text):
            self.markup(text)
            self.markup("\n")
            return
        for line in _LINE.finditer(text):
            self.paragraph(_trimmed(_cut(text, line.start(), line.end())))


Lines = list[tuple[str, ...]]
"""Paragraphs, each as the texts that it is put together from."""


def service_page(service: Mapping[str, Any]) -> Page:
    """Return a service as an HTML page. Text is taken as it is; fields that are missing leave no trace."""
    page = Page()
    name = _text(service.get("name"))
    page.markup('<!doctype html>\n<html lang="en"><head><title>')
    page.words(str(name))
    page.markup("</title></head>\n<body><main>\n<h1>")
    page.words(name)
    page.markup("</h1>\n")
    page.field(service.get("description"))
    closed = _CLOSED.get(_text(service.get("status")).lower())
    if closed:
        page.sentence_for(service["status"], closed)
    page.field(service.get("alert"))
    for heading, fields, lines in (
        ("Who it is for", _who(service), _ages(service)),
        ("How to get it", [service.get("application_process")], []),
        ("Cost", [service.get("fees_description"), service.get("fees")], _costs(service)),
        ("When", [], _alone(_field(service.get("schedules"), "description"))),
        ("Area", [], _alone(_field(service.get("service_areas"), "name", "service_area"))),
        ("Where", [], list(_places(service))),
        ("Contact", [], list(_contacts(service))),
        ("Run by", [], _alone(_field([service.get("organization")], "name"))),
    ):
        _section(page, heading, fields, lines)
    checked = _trimmed(_text(service.get("assured_date"))) or _trimmed(_text(service.get("last_modified")))
    if checked:
        page.paragraph("Last reviewed: ", _cut(checked, 0, 10))
    page.markup("</main></body></html>\n")
    return page


def _section(page: Page, heading: str, fields: list[Any], lines: Lines) -> None:
    """Add a section, if there is anything to put into it."""
    kept = {"".join(line).strip(): line for line in reversed(lines)}
    shown = [line for text, line in reversed(kept.items()) if text]
    if not shown and not any(_text(value).strip() for value in fields):
        return
    page.markup(f"<h2>{heading}</h2>\n")
    for value in fields:
        page.field(value)
    for line in shown:
        page.paragraph(*line)


def _who(service: Mapping[str, Any]) -> list[Any]:
    said = [item.get("eligibility") for item in _items(service.get("eligibilitys"))]
    return [service.get("eligibility_description"), *said]


def _ages(service: Mapping[str, Any]) -> Lines:
    low, high = service.get("minimum_age"), service.get("maximum_age")
    for item in _items(service.get("eligibilitys")):
        low = item.get("minimum_age", low)
        high = item.get("maximum_age", high)
    if _number(low) and _number(high):
        return [(f"Ages {_number(low)} to {_number(high)}.",)]
    if _number(low):
        return [(f"Aged {_number(low)} and over.",)]
    return [(f"Aged up to {_number(high)}.",)] if _number(high) else []


def _costs(service: Mapping[str, Any]) -> Lines:
    said: Lines = []
    for item in _items(service.get("cost_options")):
        amount = item.get("amount")
        price = f"£{amount:g}" if isinstance(amount, int | float) and not isinstance(amount, bool) else ""
        said.append(_spaced(_text(item.get("option")), price, _text(item.get("amount_description"))))
    return said


def _places(service: Mapping[str, Any]) -> Iterator[tuple[str, ...]]:
    for link in _items(service.get("service_at_locations")):
        for location in _items([link.get("location")]):
            name = _text(location.get("name"))
            addresses = [*_items(location.get("addresses")), *_items(location.get("physical_addresses"))]
            for address in addresses:
                fields = ("address_1", "city", "state_province", "region", "postal_code")
                texts = dict.fromkeys(text for text in (name, *map(_text, map(address.get, fields))) if text)
                yield _spaced(*texts, between=", ")
            if not addresses and name:
                yield (name,)


def _contacts(service: Mapping[str, Any]) -> Iterator[tuple[str, ...]]:
    if _text(service.get("email")):
        yield "Email: ", _text(service.get("email"))
    for number in _field(service.get("phones"), "number"):
        yield "Phone: ", number
    for contact in _items(service.get("contacts")):
        title = _text(contact.get("title"))
        if title:
            yield "Contact the ", title
        if _text(contact.get("email")):
            yield "Email: ", _text(contact.get("email"))
        for number in _field(contact.get("phones"), "number"):
            yield "Phone: ", number


def _spaced(*texts: str, between: str = " ") -> tuple[str, ...]:
    """Return texts with something between those that are not empty."""
    shown = [text for text in texts if text]
    return tuple(part for text in shown for part in (between, text))[1:]


def _alone(texts: Iterable[str]) -> Lines:
    return [(text,) for text in texts]


def _cut(text: str, start: int, end: int) -> str:
    return text.cut(start, min(end, len(text))) if isinstance(text, Placed) else text[start:end]


def _trimmed(text: str) -> str:
    return text.trimmed() if isinstance(text, Placed) else text.strip()


def _field(values: Any, *names: str) -> list[str]:
    """Return the first of these fields that each item has."""
    found = (next((text for name in names if (text := _text(item.get(name)))), "") for item in _items(values))
    return [text for text in found if text]


def _items(values: Any) -> list[Mapping[str, Any]]:
    return [item for item in values if isinstance(item, Mapping)] if isinstance(values, list) else []


def _number(value: Any) -> str:
    """Return an age as text; feeds write it as a number or in quotation marks, and 0 for none."""
    match = re.fullmatch(r"(\d{1,3})(?:\.0+)?", str(value).strip()) if value is not None else None
    return match[1] if match and match[1] != "0" else ""


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""
