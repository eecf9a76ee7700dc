"""Rule: a text alternative is too long to listen to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from plainoffer.document import Document
from plainoffer.findings import Severity
from plainoffer.rule import WCAG, Bad, Draft, Good, Rule, option
from plainoffer.rules.accessibility.alternatives import Alternatives
from plainoffer.rules.accessibility.sources import GOVUK_IMAGES, GOVWALES_IMAGES

_LONG = (
    "Families queue at the gate of the park, where a brass band plays, a girl in a red coat waves a flag, and the "
    "mayor cuts a long blue ribbon with a pair of scissors that are larger than she is."
)
_SOME = 100


class AltTooLong(Rule):
    """A text alternative should be short.

    A screen reader reads the alternative in one go: nobody can stop half-way, go back a word, or skip to the next
    sentence. GOV.WALES asks for about 125 characters at most. What needs more room belongs in the text of the
    page, where everyone can read it. Up to 100 characters over the limit it is advice, beyond that a warning.
    """

    name = "alt-too-long"
    family = "accessibility"
    severity = Severity.WARNING
    references = (GOVWALES_IMAGES, GOVUK_IMAGES, WCAG("1.1.1"))
    examples = (
        Bad(f'<img src="a.png" alt="{_LONG}">', at="1:23"),
        Good('<img src="a.png" alt="The mayor cuts a ribbon at the gate of the park">'),
        Good(
            f'<img src="a.png" alt="The opening of the park"><p>{_LONG}</p>',
            why="the details are in the text",
        ),
    )

    @dataclass(frozen=True, slots=True)
    class Options:
        """How long an alternative may be."""

        max_characters: int = option(150, "Longest text alternative, in characters.")

    options: Options

    def check(self, document: Document) -> Iterator[Draft]:
        """Yield each alternative that is longer than the limit."""
        limit = self.options.max_characters
        for picture in document.part(Alternatives).shown:
            length = len(picture.alt)
            if length > limit:
                yield self.finding(
                    picture.passage,
                    f"This text alternative has {length} characters. A screen reader reads it in one go, and nobody "
                    "can pause or go back.",
                    advice=f"Keep it under {limit} characters, and put the details in the text of the page.",
                    severity=Severity.ADVICE if length <= limit + _SOME else None,
                    data={"characters": length},
                )
