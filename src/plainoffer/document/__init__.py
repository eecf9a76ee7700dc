"""Pages: how they are read, parsed once, and cut into the blocks that rules look at."""

from plainoffer.document.blocks import ATTRIBUTE_ROLES, Block, Passage, Region, Role, Zone, ZoneKind
from plainoffer.document.document import Document, line_starts
from plainoffer.document.elements import Elements
from plainoffer.document.source import (
    MAX_BYTES,
    PAGE_SUFFIXES,
    Kind,
    PageScope,
    Source,
    kind_of,
    read_source,
    source_from_bytes,
)
from plainoffer.document.text import SHOWN_PLACEHOLDER
from plainoffer.document.tree import Element

__all__ = [
    "ATTRIBUTE_ROLES",
    "MAX_BYTES",
    "PAGE_SUFFIXES",
    "SHOWN_PLACEHOLDER",
    "Block",
    "Document",
    "Element",
    "Elements",
    "Kind",
    "PageScope",
    "Passage",
    "Region",
    "Role",
    "Source",
    "Span",
    "Zone",
    "ZoneKind",
    "kind_of",
    "line_starts",
    "read_source",
    "source_from_bytes",
]
from plainoffer.findings import Span
