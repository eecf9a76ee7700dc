"""A service written out as a page, so that the rules for pages can read it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from html import escape
from typing import Any

_CLOSED = {
    "inactive": "This service is closed.",
    "defunct": "This service has closed.",
    "temporarily closed": "This service is temporarily closed.",
}
_TAGGED = re.compile(r"</?(?:p|ul|ol|li|br|h[1-6]|a|strong|em|b|i|div|span)\b[^>]*>", re.I)


def service_page(service: Mapping[str, Any]) -> str:
    """Return a service as an HTML page. Text is taken as it is; fields that are missing leave no trace."""
    name = escape(_text(service.get("name")), quote=False)
    parts = [f"<h1>{name}</h1>", *_markup(service.get("description"))]
    closed = _CLOSED.get(_text(service.get("status")).lower())
    if closed:
        parts.append(f"<p>{closed}</p>")
    parts += _markup(service.get("alert"))
    for heading, body in (
        ("Who it is for", _who(service)),
        ("How to get it", _markup(service.get("application_process"))),
        ("Cost", _costs(service)),
        ("When", _lines(_field(service.get("schedules"), "description"))),
        ("Area", _lines(_field(service.get("service_areas"), "name", "service_area"))),
        ("Where", _lines(_places(service))),
        ("Contact", _lines(_contacts(service))),
        ("Run by", _lines(_field([service.get("organization")], "name"))),
    ):
        if body:
            parts += [f"<h2>{heading}</h2>", *body]
    checked = _text(service.get("assured_date"))[:10] or _text(service.get("last_modified"))[:10]
    if checked:
        parts.append(f"<p>Last reviewed: {escape(checked)}</p>")
    head = f'<!doctype html>\n<html lang="en"><head><title>{name}</title></head>\n<body><main>\n'
    return head + "\n".join(parts) + "\n</main></body></html>\n"


def _who(service: Mapping[str, Any]) -> list[str]:
    said = list(_markup(service.get("eligibility_description")))
    low, high = service.get("minimum_age"), service.get("maximum_age")
    for item in _items(service.get("eligibilitys")):
        said += _markup(item.get("eligibility"))
        low = item.get("minimum_age", low)
        high = item.get("maximum_age", high)
    if _number(low) and _number(high):
        said.append(f"<p>Ages {_number(low)} to {_number(high)}.</p>")
    elif _number(low):
        said.append(f"<p>Aged {_number(low)} and over.</p>")
    elif _number(high):
        said.append(f"<p>Aged up to {_number(high)}.</p>")
    return said


def _costs(service: Mapping[str, Any]) -> list[str]:
    said = [*_markup(service.get("fees_description")), *_markup(service.get("fees"))]
    for item in _items(service.get("cost_options")):
        amount = item.get("amount")
        price = f"£{amount:g}" if isinstance(amount, int | float) and not isinstance(amount, bool) else ""
        words = (_text(item.get("option")), price, _text(item.get("amount_description")))
        said += _lines([" ".join(word for word in words if word)])
    return said


def _places(service: Mapping[str, Any]) -> Iterator[str]:
    for link in _items(service.get("service_at_locations")):
        for location in _items([link.get("location")]):
            name = _text(location.get("name"))
            addresses = [*_items(location.get("addresses")), *_items(location.get("physical_addresses"))]
            for address in addresses:
                fields = ("address_1", "city", "state_province", "region", "postal_code")
                yield ", ".join(dict.fromkeys(text for text in (name, *map(_text, map(address.get, fields))) if text))
            if not addresses and name:
                yield name


def _contacts(service: Mapping[str, Any]) -> Iterator[str]:
    if _text(service.get("email")):
        yield f"Email: {_text(service.get('email'))}"
    for number in _field(service.get("phones"), "number"):
        yield f"Phone: {number}"
    for contact in _items(service.get("contacts")):
        title = _text(contact.get("title"))
        if title:
            yield f"Contact the {title}"
        if _text(contact.get("email")):
            yield f"Email: {_text(contact.get('email'))}"
        for number in _field(contact.get("phones"), "number"):
            yield f"Phone: {number}"


def _markup(value: Any) -> list[str]:
    """Return a field as paragraphs. Descriptions may hold HTML, which is kept as it is."""
    text = _text(value).strip()
    if not text:
        return []
    if _TAGGED.search(text):
        return [text]
    return [
        f"<p>{escape(line.strip(), quote=False)}</p>" for line in re.split(r"\n\s*\n|\r\n\r\n|\n", text) if line.strip()
    ]


def _lines(values: Iterable[str]) -> list[str]:
    kept = dict.fromkeys(value.strip() for value in values if value.strip())
    return [f"<p>{escape(value, quote=False)}</p>" for value in kept]


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
