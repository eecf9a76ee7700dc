"""Rule: an image's text alternative is the name of a file."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainoffer.document import Document
from plainoffer.findings import Confidence, Severity
from plainoffer.rule import WCAG, Bad, Draft, Good, Rule
from plainoffer.rules.accessibility.alternatives import Alternatives, Picture, plain
from plainoffer.rules.accessibility.sources import GOVUK_IMAGES, technique

_EXTENSION = re.compile(r"\S\.(?:jpe?g|jfif|png|gif|webp|avif|svg|bmp|tiff?|heic|ico)\)?\s*$", re.I)
# What cameras, phones and screenshots call their files (Design rule for Camera File system, and common phones).
_CAMERA = re.compile(
    r"(?:(?:img|dsc[fn]?|dscn?|pict?|p|imag|image|photo|screenshot|scan|wp|vid|mvi|sam|gopr|kimg|pxl|whatsapp image)"
    r"[ _-]?\d{3,}[\w .()-]{0,40}|dji[_-]\d{3,}\w{0,10}|_mg_\d{3,}|_dsc\d{3,}"
    r"|screenshot[ _-]\d[\d ._-]{5,30}(?:at [\d .]{3,10})?|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}"
    r"|[0-9a-f]{16,64})",
    re.I,
)
# my-school_photo2: words joined by underscores or hyphens, as only file names and addresses are.
_JOINED = re.compile(r"[a-z0-9]+(?:_[a-z0-9]+)+|[a-z0-9]+(?:-[a-z0-9]+){3,}", re.I)

# Written as the file is, without a capital: swimming-gala. "Drop-in" is a word.
_HYPHENED = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)+")
_NUMBERED = re.compile(r"[a-z]+_\d{1,2}", re.I)  # Level_2 may be what somebody wrote


class AltFileName(Rule):
    """A text alternative must say what an image shows, not what its file is called.

    A screen reader reads the text alternative aloud. "I M G four three two dot J P G" tells nobody what is in
    the picture. Content systems often fill in the file's name when an author leaves the field empty.
    """

    name = "alt-file-name"
    family = "accessibility"
    severity = Severity.ERROR
    references = (WCAG("1.1.1"), technique("F30"), GOVUK_IMAGES)
    examples = (
        Bad('<img src="/media/DSC00123.jpg" alt="DSC00123.jpg">', at="1:37", match="DSC00123.jpg"),
        Bad('<img src="/media/5.png" alt="IMG_4032">', at="1:30"),
        Bad('<img src="/media/school_gate_2.png" alt="school_gate_2">', at="1:42"),
        Bad('<img src="/media/swimming-gala.jpg" alt="swimming-gala">', at="1:42"),
        Good('<img src="/media/DSC00123.jpg" alt="The gate of Alder Grange school">'),
        Good('<img src="/media/line.gif" alt="">', why="an empty alternative marks decoration"),
        Good('<img src="/media/node.svg" alt="Node.js">', why="a name with a dot in it"),
    )

    def check(self, document: Document) -> Iterator[Draft]:
        """Yield each alternative that is a file name."""
        for picture in document.part(Alternatives).shown:
            confidence = _is_file_name(picture)
            if confidence is not None:
                unsure = confidence is Confidence.REVIEW
                yield self.finding(
                    picture.passage,
                    "This text alternative is the name of a file. People who use a screen reader hear it read out "
                    "and learn nothing about the image.",
                    advice='Say in a few words what the image shows, or write alt="" if it is only decoration.',
                    confidence=confidence,
                    severity=Severity.WARNING if unsure else None,
                )


def _is_file_name(picture: Picture) -> Confidence | None:
    """How surely an alternative is a file name."""
    alt = picture.alt.strip()
    if _EXTENSION.search(alt):
        return Confidence.CERTAIN
    if _CAMERA.fullmatch(alt):
        return Confidence.CERTAIN if any(char.isdigit() for char in alt) else None
    stem = picture.file.rsplit(".", 1)[0]
    if " " in alt:
        return None
    same = plain(alt) == plain(stem)
    if _JOINED.fullmatch(alt) or (same and _HYPHENED.fullmatch(alt)):
        if same:
            return Confidence.CERTAIN
        return Confidence.REVIEW if _NUMBERED.fullmatch(alt) else Confidence.LIKELY
    return None
