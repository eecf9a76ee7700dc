"""Rule: a decorative image has words as its alternative."""

from __future__ import annotations

from collections.abc import Iterator

from plainoffer.document import Document
from plainoffer.findings import Confidence, Edit, Fix, Severity
from plainoffer.rule import WCAG, Bad, Draft, Good, Rule
from plainoffer.rules.accessibility.alternatives import (
    DECORATION,
    Alternatives,
    Picture,
    is_spacer,
    names_a_control,
    plain,
)
from plainoffer.rules.accessibility.sources import GOVUK_IMAGES, technique


class AltOnDecoration(Rule):
    """An image that is only decoration should have an empty text alternative.

    A line, a spacer or a bullet tells readers nothing. If it has words as its alternative, a screen reader stops
    to read them. An image cannot be decoration and have an alternative: browsers differ in which they believe.
    """

    name = "alt-on-decoration"
    family = "accessibility"
    severity = Severity.WARNING
    references = (WCAG("1.1.1"), technique("F39"), GOVUK_IMAGES)
    examples = (
        Bad(
            '<img src="spacer.gif" width="20" height="1" alt="spacer">',
            at="1:50",
            match="spacer",
            fixed='<img src="spacer.gif" width="20" height="1" alt="">',
        ),
        Bad('<img src="swirl.png" role="presentation" alt="Green swirl">', at="1:47"),
        Bad('<img src="line.png" alt="divider">', at="1:26"),
        Good('<img src="spacer.gif" width="20" height="1" alt="">'),
        Good('<img src="swirl.png" role="presentation" alt="">'),
        Good('<img src="star.png" alt="Star of Bethlehem flower">'),
    )

    def check(self, document: Document) -> Iterator[Draft]:
        """Yield each decorative image that says something."""
        for picture in document.part(Alternatives).pictures:
            reason = _reason(picture)
            if reason is None:
                continue
            message, confidence = reason
            span = picture.passage.span
            yield self.finding(
                picture.passage,
                message,
                advice='Write alt="" if the image is only decoration.',
                fix=Fix(edits=(Edit(span.start, span.end, ""),), title='Write alt=""'),
                confidence=confidence,
            )


def _reason(picture: Picture) -> tuple[str, Confidence] | None:
    element = picture.element
    if element.tag != "img" or names_a_control(element):
        return None
    role = (element.get("role") or "").strip().lower()
    if picture.decorative and role in ("presentation", "none"):
        return "This image is marked as decoration and has a text alternative as well.", Confidence.CERTAIN
    if picture.block.hidden or picture.decorative:
        return None
    if is_spacer(element):
        return (
            "This image only makes space, but a screen reader stops to read its text alternative.",
            Confidence.CERTAIN,
        )
    if plain(picture.alt) in DECORATION:
        return (
            "This text alternative describes decoration. A screen reader stops to read it, and it tells nobody "
            "anything.",
            Confidence.LIKELY,
        )
    return None
