"""Rule: a text alternative that was never filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainoffer.document import Document
from plainoffer.findings import Severity
from plainoffer.rule import WCAG, Bad, Draft, Good, Rule
from plainoffer.rules.accessibility.alternatives import Alternatives, is_spacer, plain
from plainoffer.rules.accessibility.sources import GOVUK_IMAGES, technique

_KINDS = "image|img|picture|pic|photo|photograph|graphic|icon|banner|thumbnail|figure|logo|screenshot|clip ?art"
_EMPTY = re.compile(
    rf"(?:an? |the |my |this |some |new |decorative |stock |main |hero |header |featured |teaser )?"
    rf"(?:{_KINDS}|media|alt|alt(?:ernative)? ?te?xt|caption|description|untitled|no (?:alt|description)"
    r"|place ?holder|spacer|bullet|blank|null|none|nil|undefined|nan|n a|na|tbc|tbd|todo|to do|test|xxx+|asdf"
    r"|decorative"
    r"|insert (?:alt(?:ernative)? ?text|description|image)(?: here)?|add (?:alt ?text|description)(?: here)?"
    r"|(?:image|photo|picture) (?:description|placeholder|place holder|missing|here|alt|alt text|name|title|file)"
    r"|image may contain.{0,80}|lorem ipsum.{0,80})"
    r"(?: ?(?:no |number )?\d{1,4}| ?[a-d])?",
    re.S,
)
_DOTS = re.compile(r"[\s.…*_|~=•·–—-]+")


class AltPlaceholder(Rule):
    """A text alternative must say something about the image.

    Words such as "image", "photo 1" or "alt text here" come from a content system, or from an author who wanted to
    come back. A screen reader reads them aloud. People learn only that they are missing something.
    """

    name = "alt-placeholder"
    family = "accessibility"
    severity = Severity.ERROR
    references = (WCAG("1.1.1"), technique("F30"), GOVUK_IMAGES)
    examples = (
        Bad('<img src="youth-club.png" alt="Image">', at="1:32", match="Image"),
        Bad('<img src="a.png" alt="photo 2">', at="1:23"),
        Bad('<img src="a.png" alt="...">', at="1:23"),
        Good('<img src="youth-club.png" alt="Young people play pool at the Elm Road youth club">'),
        Good('<img src="crest.svg" alt="Ashdale">'),
        Good('<img src="x.png" alt="Test tube">', why="a thing, not a test"),
    )

    def check(self, document: Document) -> Iterator[Draft]:
        """Yield each alternative that stands for one that was never written."""
        for picture in document.part(Alternatives).shown:
            words = plain(picture.alt)
            written = not (_EMPTY.fullmatch(words) if words else _DOTS.fullmatch(picture.alt))
            if written or is_spacer(picture.element):
                continue
            yield self.finding(
                picture.passage,
                "This text alternative says nothing about the image. People who use a screen reader know that "
                "something is there, but not what.",
                advice='Say in a few words what the image shows, or write alt="" if it is only decoration.',
            )
