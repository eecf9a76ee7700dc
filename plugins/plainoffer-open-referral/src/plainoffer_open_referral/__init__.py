"""Reads Open Referral UK feeds: each service becomes a page that every rule can check."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainoffer.hookspecs import hookimpl

if TYPE_CHECKING:
    from plainoffer.document import Document, Source

__version__ = "0.1.0"


@hookimpl
def plainoffer_load_document(source: Source) -> list[Document] | None:
    """Return a document for each service of a feed, or ``None`` if the source is not one."""
    if not source.path.lower().endswith(".json"):
        return None
    from plainoffer_open_referral.feed import documents

    return documents(source)
