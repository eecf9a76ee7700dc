"""Rule: an image that probably carries text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainoffer.document import Document, Element
from plainoffer.findings import Confidence, Severity
from plainoffer.rule import WCAG, Bad, Draft, Good, Rule
from plainoffer.rules.accessibility.alternatives import Alternatives, Picture, file_name
from plainoffer.rules.accessibility.sources import GOVUK_IMAGES, GOVWALES_IMAGES

_FILES = re.compile(
    r"(?<![a-z])(?:poster|flyer|flier|leaflet|infographic|advert|notice|invitation|invite|timetable|programme"
    r"|screenshot|screen[-_ ]?shot|factsheet|org(?:anisation)?[-_ ]?chart|opening[-_ ](?:hours|times)|price[-_ ]?list"
    r"|e-?flyer|save[-_ ]the[-_ ]date)s?(?![a-z])"
)
# Without an alternative only a file that is called so and nothing else, as "poster-bed" may be anything.
_WHOLE = re.compile(
    r"(?:.*[-_ ])?(poster|flyer|flier|leaflet|infographic|timetable|factsheet|org(?:anisation)?[-_ ]?chart"
    r"|opening[-_ ](?:hours|times)|price[-_ ]?list)s?(?:[-_ ]?(?:\d++|a[3-5]|final|v\d++|web|large|small))*+"
)
_ALTERNATIVES = re.compile(
    r"\b(?:poster|flyer|flier|leaflet|infographic|advert|screenshot|word cloud|text (?:reads|says)|"
    r"that (?:reads|says)|which (?:reads|says)|saying|with the words)\b",
    re.I,
)
# A phone number, an email or web address, a price or a full date is written in an image to be read.
_FACTS = re.compile(
    r"\b0\d{2,4}[ -]?\d{3,4}[ -]?\d{3,4}\b|(?<![\w.])[\w.]++@[\w-]+\.\w+|\bwww\.\w|https?://|£\d"
    r"|\b\d{1,2}(?:st|nd|rd|th)? "
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december)\b"
    r"|\b\d{1,2}(?:[:.]\d\d)? ?[ap]m\b",
    re.I,
)
_SENTENCES = re.compile(r"[.!?](?:\s|$)")


class TextInImage(Rule):
    """Words should be text on the page, not part of an image.

    People cannot enlarge, recolour, translate or search words in an image, and a screen reader reads only its
    alternative. Posters, leaflets and banners are the usual case. Logos are fine.
    """

    name = "text-in-image"
    family = "accessibility"
    severity = Severity.ADVICE
    confidence = Confidence.REVIEW
    references = (WCAG("1.4.5"), GOVWALES_IMAGES, GOVUK_IMAGES)
    examples = (
        Bad('<img src="/media/fun-day-poster.jpg" alt="Family fun day">', at="1:1"),
        Bad('<img src="/media/2.jpg" alt="Summer fair, 9 July, 10am to 4pm. Phone 01632 960 001">', at="1:1"),
        Bad('<p><img src="/media/opening-hours.png" alt=""></p>', at="1:4"),
        Good('<img src="/media/fun-day.jpg" alt="Children run a race on the school field">'),
        Good('<img src="/media/logo.png" alt="Autism and Us: 01632 960 001">', why="logos are an exception"),
        Good('<img src="/media/poster-bed.jpg" alt="">', why="said to be decoration"),
        Good('<a href="/p.pdf"><img src="/media/poster.jpg" alt=""> Poster: fun day (PDF, 240 KB)</a>'),
    )

    def check(self, document: Document) -> Iterator[Draft]:
        """Yield images whose name or alternative suggests that there are words in them."""
        for picture in document.part(Alternatives).shown:
            reason = _reason(picture)
            if reason:
                yield self.finding(
                    picture.element,
                    f"This image may have words in it: {reason}. People cannot enlarge, translate or search words "
                    "in an image.",
                    advice="Look at the image. If it has words that matter, write them on the page as text.",
                    match=picture.alt,
                )
        for element in document.by_tag("img"):
            if element.get("alt") == "" and (match := _WHOLE.fullmatch(_stem(element))) and _stands_alone(element):
                yield self.finding(
                    element,
                    f"This image is marked as decoration, but it may have words in it: its file is called "
                    f"“{match[1]}”.",
                    advice="Look at the image. If it has words that matter, write them on the page as text.",
                    match="",
                )


def _stem(element: Element) -> str:
    return file_name(element.get("src") or "").rsplit(".", 1)[0]


def _stands_alone(element: Element) -> bool:
    """Whether no link, caption or mark says what the image is or that it is decoration."""
    if element.get("role") or element.get("aria-hidden"):
        return False
    outer = next(element.iterancestors("a", "button", "figure"), None)
    return outer is None or (outer.tag == "figure" and next(outer.iter("figcaption"), None) is None)


def _reason(picture: Picture) -> str | None:
    if "logo" in file_name(picture.element.get("src") or "") or "logo" in picture.alt.lower():
        return None
    if picture.element.tag == "img" and (match := _FILES.search(picture.file.rsplit(".", 1)[0])):
        return f"its file is called “{match[0]}”"
    if match := _ALTERNATIVES.search(picture.alt):
        return f"its text alternative says “{match[0]}”"
    facts = _FACTS.findall(picture.alt)
    if len(facts) > 1 or (facts and _SENTENCES.search(picture.alt)):
        return "its text alternative gives a date, a time, a price or contact details"
    return None
