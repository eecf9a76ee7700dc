"""Rule: a text alternative begins with "image of"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainoffer.document import Block, Document
from plainoffer.findings import Confidence, Edit, Fix, Severity
from plainoffer.rule import WCAG, Bad, Draft, Good, Rule
from plainoffer.rules.accessibility.alt_placeholder import is_written
from plainoffer.rules.accessibility.alternatives import Alternatives, plain
from plainoffer.rules.accessibility.sources import GOVUK_IMAGES, GOVWALES_IMAGES

_START = re.compile(
    r"(?:(?:this|here) is )?(?:(?:an?|the|this) )?(?:(?:decorative|stock|small|large|colou?r) )?"
    r"(?:image|picture|photo|photograph|pic|graphic|icon|clip ?art|thumbnail|image file)"
    r"(?: (?:of|showing|that shows|which shows|shows|depicting|displaying|containing)\b|\s*[:–—-](?=\s))\s*",
    re.I,
)
_END = re.compile(r"\s*(?:[-–—:,]\s*|\()(?:image|picture|photo|photograph|graphic|icon)\)?$", re.I)

# "Library photo" ends with a word too many; "Class photo" and "Mirror image" name a kind of picture.
_LAST = re.compile(r"(?:\S+ ){0,2}(\S+) (?:image|picture|photo|photograph)$", re.I)
_KINDS_OF = frozenset(
    (
        "a action aerial an and and-white another archive at award before big bigger body brand class clear close- "
        "up cohort composite course draw drawing draws each every family first for from group head historic "
        "historical hold holding holds holiday id identity in infrared last leaver's leavers leavers' mirror motion "
        "moving my new no of old on one our paints passport press profile prom public same satellite scan school "
        "self sepia staff stereo stock take takes taking team the their thermal this three to two ultrasound "
        "vintage wedding white whole with x-ray year your"
    ).split()
)


class AltRedundant(Rule):
    """A text alternative should not say that an image is an image.

    A screen reader says "image" before it reads the alternative. "Image of" makes people hear it twice, before
    they learn what the image shows. Words that add something, such as "map", "chart" or "painting", are fine.
    """

    name = "alt-redundant"
    family = "accessibility"
    severity = Severity.WARNING
    references = (GOVWALES_IMAGES, GOVUK_IMAGES, WCAG("1.1.1"))
    examples = (
        Bad(
            '<img src="gate.png" alt="Image of the school gate">',
            at="1:26",
            match="Image of",
            fixed='<img src="gate.png" alt="The school gate">',
        ),
        Bad('<img src="gate.png" alt="School gate (photo)">', at="1:38", match="(photo)"),
        Bad('<img src="hall.png" alt="Library photo">', at="1:34", match="photo"),
        Good('<img src="gate.png" alt="The school gate">'),
        Good('<img src="5a.png" alt="Class photo">', why="a kind of photo"),
        Good('<img src="map.png" alt="Map of bus routes to the school">', why="the kind of picture matters"),
        Good('<img src="cover.png" alt="Cover of The Picture of Dorian Gray">', why="a title"),
        Good('<img src="lab.png" alt="Image processing lab at Ashdale College">'),
    )

    def check(self, document: Document) -> Iterator[Draft]:
        """Yield the part of each alternative that says nothing."""
        for picture in document.part(Alternatives).shown:
            alt = picture.alt
            start, end = _START.match(alt), _END.search(alt)
            if start and plain(alt[start.end() :]):
                rest = alt[start.end() :]
                shown = rest[0].upper() + rest[1:]
                yield self.finding(
                    picture.block.passage(0, len(alt[: start.end()].rstrip())),
                    "A screen reader already says that this is an image, so people hear it twice.",
                    advice=f"Begin with what the image shows: “{shown}”.",
                    fix=self._fix(picture.block, start.end(), shown),
                )
            elif end and plain(alt[: end.start()]):
                first = end.start() + len(end[0]) - len(end[0].lstrip(" -–—:,"))
                yield self.finding(
                    picture.block.passage(first, len(alt)),
                    "A screen reader already says that this is an image, so people hear it twice.",
                    advice=f"Leave it out: “{alt[: end.start()].rstrip()}”.",
                )
            elif (last := _LAST.match(alt)) and last[1].lower() not in _KINDS_OF and is_written(picture):
                yield self.finding(
                    picture.block.passage(last.end(1) + 1, len(alt)),
                    "A screen reader already says that this is an image, so people may hear it twice.",
                    advice=f"Leave the last word out if it tells nothing: “{alt[: last.end(1)]}”.",
                    severity=Severity.ADVICE,
                    confidence=Confidence.REVIEW,
                )

    @staticmethod
    def _fix(block: Block, end: int, rest: str) -> Fix | None:
        """Drop the first words and begin the rest with a capital, where the source has no entities there."""
        if not block.is_linear(0, end + 1):
            return None
        span = block.span(0, end + 1)
        return Fix(edits=(Edit(span.start, span.end, rest[0]),), title=f"Begin with “{rest.split()[0]}”")
