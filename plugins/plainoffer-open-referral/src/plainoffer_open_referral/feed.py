"""The shapes of a feed: Open Referral UK versions 1 and 3 (https://openreferraluk.org, HSDS 2 and 3)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from msgspec.structs import replace

from plainoffer.document import Document, Source
from plainoffer_open_referral.document import ServiceDocument
from plainoffer_open_referral.page import service_page
from plainoffer_open_referral.places import read

_LISTS = ("contents", "content", "services", "data", "items")
_MARKS = frozenset(
    {"organization", "organization_id", "service_at_locations", "service_areas", "eligibilitys",
     "eligibility_description", "cost_options", "assured_date", "service_taxonomys", "contacts"}
)  # fmt: skip
"""Fields that tell a service from any other object with a name."""


def documents(source: Source) -> list[Document] | None:
    """Return a document for each service, or ``None`` if the JSON is not a feed of services."""
    try:
        data = read(source.text)
    except ValueError:
        return None
    services = list(services_of(data))
    if not services:
        return None
    return [_document(source, service, number) for number, service in enumerate(services, 1)]


def services_of(data: Any) -> Iterator[Mapping[str, Any]]:
    """Yield the services in a JSON value: one service, a list, or a page of an API's answer."""
    if isinstance(data, list):
        for item in data:
            if is_service(item):
                yield item
    elif is_service(data):
        yield data
    elif isinstance(data, Mapping):
        for name in _LISTS:
            if isinstance(data.get(name), list):
                yield from services_of(data[name])
                return


def is_service(item: Any) -> bool:
    """Say whether a JSON value is a service: it has a name, and a field that only services have."""
    return isinstance(item, Mapping) and isinstance(item.get("name"), str) and not _MARKS.isdisjoint(item)


def _document(source: Source, service: Mapping[str, Any], number: int) -> Document:
    name = str(service.get("id") or number)
    own = replace(
        source, path=f"{source.path}#{name}", kind="html", scope="page", url=_text(service.get("url")) or source.url,
        lang="en",
    )  # fmt: skip
    return ServiceDocument(own, service_page(service), getattr(service, "start", 0))


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""
