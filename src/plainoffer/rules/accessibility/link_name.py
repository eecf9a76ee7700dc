"""Rule link-name."""

from __future__ import annotations

from collections.abc import Iterator

from plainoffer.aria.roles import LINK_ROLES
from plainoffer.document import Document, Element
from plainoffer.findings import Severity
from plainoffer.rule import WCAG, Bad, Good
from plainoffer.rules.accessibility.basis import AccessibilityRule, Said


class LinkName(AccessibilityRule):
    """A link must have text, or an image with alt text.

    A link without a name is read out as its address, letter by letter, or as "link" alone.
    """

    name = "link-name"
    severity = Severity.ERROR
    references = (WCAG("2.4.4"), WCAG("4.1.2"))
    act = ("c487ae",)
    examples = (
        Bad('<a href="/ehc"></a>'),
        Bad('<a href="/"><img src="logo.png" alt=""></a>'),
        Good('<a href="/"><img src="logo.png" alt="Anyshire Council home"></a>'),
        Good('<a href="/ehc"><img src="icon.svg" alt=""> Ask for an assessment</a>'),
        Good('<a id="top"></a>', why="without an address it is a place and no link"),
    )

    def check(self, document: Document) -> Iterator[Said]:
        """Look at everything that is a link for assistive technology, parts of image maps included."""
        aria = self.aria(document)
        for link in aria.by_role(*LINK_ROLES):
            if not aria.name(link):
                yield self.finding(
                    link,
                    "This link has no name, so people who listen to the page do not learn where it goes.",
                    advice=_advice(link),
                )


def _advice(link: Element) -> str:
    image = next((child for child in link.iter("img", "svg")), None)
    if link.tag == "area" or (image is not None and image.tag == "img"):
        if image is not None and (image.get("role") or image.get("aria-hidden")) and (image.get("alt") or "").strip():
            return "The image has alt text, but it is marked as decoration: take its role or aria-hidden away."
        return "Give the image alt text that says where the link goes."
    if image is not None:
        return "Say where the link goes in words beside the drawing, or in an aria-label on the link."
    return "Write the text of the link, or remove the empty link."
