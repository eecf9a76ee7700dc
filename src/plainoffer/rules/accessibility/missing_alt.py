"""Rule missing-alt."""

from __future__ import annotations

from collections.abc import Iterator

from plainoffer.aria import Aria
from plainoffer.document import Document, Element
from plainoffer.findings import Severity
from plainoffer.rule import WCAG, Bad, Good
from plainoffer.rules.accessibility.basis import AccessibilityRule, Said


class MissingAlt(AccessibilityRule):
    """An image must have alt text, or be marked as decoration.

    Without alt text a screen reader reads out the file name. An empty alt attribute (alt="") tells it to pass over an
    image that adds nothing.
    """

    name = "missing-alt"
    severity = Severity.ERROR
    references = (WCAG("1.1.1"),)
    act = ("23a2a8",)
    examples = (
        Bad('<img src="team.jpg">'),
        Bad('<img src="team.jpg" alt=" ">'),
        Bad('<div role="img"></div>'),
        Good('<img src="team.jpg" alt="The SEND team outside County Hall">'),
        Good('<img src="line.png" alt="">'),
        Good('<a href="/team"><img src="team.jpg"></a>', why="the rule link-name says so"),
        Good('<img src="line.png" role="presentation">'),
        Good('<img src="team.jpg" aria-label="The SEND team">'),
    )

    def check(self, document: Document) -> Iterator[Said]:
        """Look at images, and at whatever has the role of one; drawings in SVG have a rule of their own."""
        aria = self.aria(document)
        for image in aria.by_role("img"):
            if image.tag in ("svg", "image", "g", "path", "circle", "rect", "use") or aria.name(image):
                continue
            if _is_in_nameless_control(aria, image):
                continue
            if image.tag != "img":
                message = "This image has no name, so people who cannot see it get nothing."
                advice = "Describe it in an aria-label."
            elif image.get("alt") is None:
                message = "This image has no alt text, so people who cannot see it get nothing or its file name."
                advice = 'Say in the alt attribute what the image tells. If it adds nothing, write alt="".'
            elif image.get("alt") == "":
                message = "This image is marked as decoration, but it can take the focus or has an aria- attribute."
                advice = "Give it alt text, or remove the tabindex and the aria- attributes."
            else:
                message = "The alt text of this image is only white space."
                advice = 'Say in the alt attribute what the image tells. If it adds nothing, write alt="".'
            yield self.finding(image, message, advice=advice)


def _is_in_nameless_control(aria: Aria, image: Element) -> bool:
    """Whether a link or button around the image has no name for want of it: their own rules say so."""
    control = next(image.iterancestors("a", "button"), None)
    if control is None or aria.role(control) not in ("link", "button") or aria.is_hidden(control):
        return False
    return not aria.name(control)
