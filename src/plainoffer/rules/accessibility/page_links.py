"""The links of a page with their words and targets, collected once for the rules about links."""

from __future__ import annotations

import re
from urllib.parse import urljoin, urlsplit

from msgspec import Struct

from plainoffer.document import Block, Document, Element, Passage
from plainoffer.document.masking import PLACEHOLDER


class Link(Struct, frozen=True, gc=False):
    """One link that people can follow.

    ``text`` is what a screen reader says, as far as the source tells: the label, or the words and the text
    alternatives inside it. ``shown`` is what a reader sees, with its place in ``block``.
    """

    element: Element
    href: str
    text: str
    block: Block | None
    start: int
    end: int

    @property
    def passage(self) -> Passage | Element:
        """The words of the link where they stand in the source, or the link itself."""
        return self.block.passage(self.start, self.end) if self.block else self.element

    @property
    def shown(self) -> str:
        """The words of the link as they are seen."""
        return self.block.text[self.start : self.end] if self.block else ""

    @property
    def after(self) -> str:
        """The text that follows the link in its own paragraph, item or cell."""
        return self.block.text[self.end :] if self.block else ""


class PageLinks:
    """All links with an address on a page, hidden ones left out."""

    def __init__(self, document: Document) -> None:
        self.links = tuple(_links(document))


def _links(document: Document) -> list[Link]:
    zones: dict[Element, tuple[Block | None, int, int]] = {}
    for holder in document.blocks:
        for zone in holder.zones:
            element = zone.element
            if element is not None and element.tag == "a" and zone.kind in ("link", "language"):
                zones.setdefault(element, (holder, zone.start, zone.end))
    drawn = {link for image in document.by_tag("img", "svg") for link in image.iterancestors("a")}
    labelled = set(document.by_attribute("aria-label"))
    links = []
    for element in document.by_tag("a"):
        href = element.get("href")
        if href is None or PLACEHOLDER in href:
            continue
        block, start, end = zones.get(element, _NOWHERE)
        if block.hidden if block is not None else _is_hidden(element):
            continue
        if element in labelled and (label := element.get("aria-label")).strip():
            text = " ".join(label.split())
        elif block is not None and element not in drawn:
            text = block.text[start:end].replace("\n", " ").strip()
        else:
            text = _text(element)
        links.append(Link(element, href.strip(), text, block, start, end))
    return links


_NOWHERE: tuple[Block | None, int, int] = (None, 0, 0)


def _text(element: Element) -> str:
    """What a screen reader says for the content of a link with images: a short form of accname 1.2."""
    parts = [element.text or ""]
    for node in element.iterdescendants():
        if isinstance(node.tag, str):
            if node.tag == "img":
                parts.append(f" {node.get('alt') or ''} ")
            elif node.tag == "svg" and node.get("aria-label"):
                parts.append(f" {node.get('aria-label')} ")
            elif node.tag not in ("script", "style"):
                parts.append(node.text or "")
        parts.append(node.tail or "")
    return " ".join("".join(parts).split())


def _is_hidden(element: Element) -> bool:
    node = element
    while node is not None:
        if node.get("hidden") is not None or node.get("aria-hidden") == "true" or node.tag == "template":
            return True
        node = node.getparent()
    return False


def same_address(href: str, base: str = "") -> str:
    """Return an address in a form to compare: resolved against ``base``, without default page or last slash.

    What campaigns add to count visits (``utm_source`` and the like) is left out.
    """
    try:
        parts = urlsplit(urljoin(base, href))
    except ValueError:
        return href
    path = re.sub(r"/(?:index\.(?:html?|php)|default\.aspx?)$", "/", parts.path).rstrip("/")
    host = parts.netloc.lower().removeprefix("www.")
    query = _CAMPAIGN.sub("", parts.query).lstrip("&") if parts.query else ""
    return f"{host}{path}?{query}#{parts.fragment}"


# What says how somebody came to the link, and not where it goes
_CAMPAIGN = re.compile(r"(?:^|&)(?:utm_\w+|fbclid|gclid|msclkid|mc_[ce]id|_ga)=[^&]*")
