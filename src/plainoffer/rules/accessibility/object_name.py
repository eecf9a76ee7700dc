"""Rule object-name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainoffer.document import Document, Element
from plainoffer.findings import Severity
from plainoffer.rule import WCAG, Bad, Good
from plainoffer.rules.accessibility.basis import AccessibilityRule, Said

_MEDIA = re.compile(
    r"\.(?:png|jpe?g|jfif|gif|svg|webp|avif|bmp|ico|tiff?|mp3|wav|og[agv]|m4[av]|aac|flac|mp4|webm|mov|avi|wmv|swf)"
    r"(?:[?#].*)?$",
    re.I,
)


def shows_media(element: Element) -> bool:
    """Whether an `<object>` shows an image, sound or film, by its type or its file's name."""
    kind = (element.get("type") or "").strip().lower()
    data = (element.get("data") or "").strip()
    if not data:
        return False
    if kind:
        return kind.startswith(("image/", "audio/", "video/"))
    return data.lower().startswith(("data:image/", "data:audio/", "data:video/")) or bool(_MEDIA.search(data))


class ObjectName(AccessibilityRule):
    """An embedded image, sound or film must have a name.

    What stands between the tags of an object is shown only when the file cannot be; it is no alternative for people
    who cannot see or hear the file.
    """

    name = "object-name"
    severity = Severity.ERROR
    references = (WCAG("1.1.1"),)
    act = ("8fc3b6",)
    examples = (
        Bad('<object data="map.png"></object>'),
        Bad('<object data="map.png"><img src="map.png" alt="Map"></object>'),
        Good('<object data="map.png" title="Map of family centres"></object>'),
        Good('<object data="leaflet.html"></object>', why="a page has its own text"),
    )

    def check(self, document: Document) -> Iterator[Said]:
        """Look at objects without a role of their own."""
        aria = self.aria(document)
        for element in document.by_tag("object"):
            if aria.explicit_role(element) not in ("", "none") or aria.is_hidden(element):
                continue
            if aria.role(element) != "none" and shows_media(element) and not aria.name(element):
                yield self.finding(
                    element,
                    "This embedded file has no name, so people who cannot see or hear it get nothing.",
                    advice="Say what it shows in its title or aria-label.",
                )
