"""All addresses that a page uses: links, images in every size, frames, media, style sheets."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from plainoffer.document import Document, Element, Span
from plainoffer.fetching.addresses import BadAddress, resolve
from plainoffer.fetching.syntax import is_template, scheme_of

LinkKind = Literal["link", "image", "frame", "media", "style", "script"]

_ATTRIBUTES: tuple[tuple[str, str, LinkKind], ...] = (
    ("a", "href", "link"),
    ("area", "href", "link"),
    ("img", "src", "image"),
    ("input", "src", "image"),
    ("video", "poster", "image"),
    ("iframe", "src", "frame"),
    ("frame", "src", "frame"),
    ("embed", "src", "media"),
    ("object", "data", "media"),
    ("audio", "src", "media"),
    ("video", "src", "media"),
    ("source", "src", "media"),
    ("track", "src", "media"),
    ("script", "src", "script"),
)
_LINK_RELATIONS: dict[str, LinkKind] = {
    "stylesheet": "style",
    "icon": "image",
    "apple-touch-icon": "image",
    "manifest": "script",
    "modulepreload": "script",
}
_CSS_ADDRESS = re.compile(
    r"url\(\s{0,20}(?:\"([^\"\n]{1,2000})\"|'([^'\n]{1,2000})'|([^\"'()\s]{1,2000}))\s{0,20}\)"
    r"|@import\s{1,20}(?:\"([^\"\n]{1,2000})\"|'([^'\n]{1,2000})')",
    re.I,
)
_CSS_COMMENT = re.compile(r"/\*(?:[^*]|\*(?!/))*+\*/")
_SRCSET = re.compile(r"[\s,]*+(\S*[^\s,])(?:\s++[^,\s]++)*+\s*+,?")
_PRIVATE_USE = "\ue000"


class PageLink(Struct, frozen=True):
    """One address on a page.

    ``raw`` is what the author wrote, ``url`` the absolute address (None when it cannot be known: a relative
    address on a page whose own address is unknown, or another scheme). ``scheme`` is the one that is written in the
    link, "" for a relative address.
    """

    raw: str
    kind: LinkKind
    element: Element
    attribute: str
    url: str | None
    scheme: str

    @property
    def nofollow(self) -> bool:
        """Whether the page asks machines not to follow the link."""
        return "nofollow" in (self.element.get("rel") or "").lower().split()

    def value(self, document: Document) -> Span | None:
        """Return where the address stands in its document, when what stands there is exactly the address.

        A link does not hold its document: that holds its links, and a circle would keep the page in memory.
        """
        if not self.attribute or self.attribute in ("srcset", "style"):
            return None
        span = document.attribute_span(self.element, self.attribute)
        if span is None:
            return None
        written = document.text[span.start : span.end]
        return span if html.unescape(written) == self.raw else None


class PageLinks:
    """The links of one document; make it with ``document.part(PageLinks)``."""

    def __init__(self, document: Document) -> None:
        self.base = _find_base(document)
        self.all: tuple[PageLink, ...] = tuple(self._read(document))

    def _read(self, document: Document) -> Iterator[PageLink]:
        for tag, attribute, kind in _ATTRIBUTES:
            for element in document.by_tag(tag):
                raw = element.get(attribute)
                if raw is not None:
                    yield self._link(element, attribute, raw, kind)
        yield from self._relations(document)
        for element in (*document.by_tag("img"), *document.by_tag("source")):
            for raw in srcset_addresses(element.get("srcset") or ""):
                yield self._link(element, "srcset", raw, "image")
        for element in document.by_attribute("style"):
            for raw in css_addresses(element.get("style") or ""):
                yield self._link(element, "style", raw, "image")
        for element in document.by_tag("style"):
            for raw in css_addresses(element.text or ""):
                yield self._link(element, "", raw, "image")

    def _relations(self, document: Document) -> Iterator[PageLink]:
        for element in document.by_tag("link"):
            raw = element.get("href")
            if raw is None:
                continue
            for relation in (element.get("rel") or "").lower().split():
                if relation in _LINK_RELATIONS:
                    yield self._link(element, "href", raw, _LINK_RELATIONS[relation])
                    break

    def _link(self, element: Element, attribute: str, raw: str, kind: LinkKind) -> PageLink:
        scheme = scheme_of(raw)
        return PageLink(raw, kind, element, attribute, self._resolve(raw, scheme), scheme)

    def _resolve(self, raw: str, scheme: str) -> str | None:
        if scheme not in ("http", "https") if scheme else not self.base.startswith(("http:", "https:")):
            return None
        text = raw.strip()
        if not text or is_unfinished(text):
            return None
        try:
            return resolve(self.base, text)
        except BadAddress:
            return None


def is_unfinished(href: str) -> bool:
    """True for an address that a template still has to fill in."""
    return _PRIVATE_USE in href or is_template(href)


def css_addresses(css: str) -> Iterator[str]:
    """Yield the addresses in a style sheet or style attribute."""
    for match in _CSS_ADDRESS.finditer(_CSS_COMMENT.sub(" ", css) if "/*" in css else css):
        address = next(group for group in match.groups() if group is not None)
        if not address.lower().startswith("data:"):
            yield address


def srcset_addresses(srcset: str) -> Iterator[str]:
    """Yield the addresses of a ``srcset`` (HTML, "parse a srcset attribute")."""
    if "data:" not in srcset:
        for match in _SRCSET.finditer(srcset):
            yield match[1]


def _find_base(document: Document) -> str:
    """The address that relative ones start from: the first ``<base href>``, else the page's own."""
    page = document.url or ""
    for element in document.by_tag("base"):
        href = element.get("href")
        if href and not is_template(href) and _PRIVATE_USE not in href:
            try:
                return resolve(page, href)
            except BadAddress:
                return page
    return page
