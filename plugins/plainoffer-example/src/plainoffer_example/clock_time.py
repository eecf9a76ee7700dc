"""The rule clock-time."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainoffer import Bad, Good, Need, Reference, Rule, Severity
from plainoffer.document import Document
from plainoffer.rule import Draft

_TWENTY_FOUR_HOURS = re.compile(
    r"(?<![\d:.,£€$])(?:"
    r"(?P<hour>0\d|1[3-9]|2[0-3]):(?P<minute>[0-5]\d)(?![\d:])(?: ?(?:hrs|hours)\b)?"
    r"|(?P<hour2>[01]\d|2[0-3])(?P<minute2>[0-5]\d) ?(?:hrs|hours)\b"
    r")(?! ?[ap]\.?m\b)"
)


class ClockTime(Rule):
    """Times must be written as people say them: 9am, 5:30pm.

    Many people have to stop and work out what 17:30 is, and some get it wrong and miss the appointment. The GOV.UK
    style guide asks for 5:30pm, midday and midnight.
    """

    name = "clock-time"
    family = "example"
    severity = Severity.WARNING
    needs = Need.TEXT
    references = (
        Reference("GOV.UK style guide: times", "https://www.gov.uk/guidance/style-guide/a-to-z-of-gov-uk-style#times"),
    )
    examples = (
        Bad("<p>The office shuts at 17:30.</p>", at="1:24", match="17:30", fixed="<p>The office shuts at 5:30pm.</p>"),
        Bad("<p>Doors open at <b>1900hrs</b>.</p>", at="1:21", fixed="<p>Doors open at <b>7pm</b>.</p>"),
        Bad("The form closes at 00:00 on Friday.", kind="markdown", at="1:20", match="00:00"),
        Good("<p>The office is open from 9am to 5:30pm.</p>"),
        Good("<p>The ratio is 3:1. It took 2:30 hours. Mix it 1:10.</p>", why="ratios and a length of time"),
        Good("<p>Call reference 1900 from the year 2020.</p>", why="four digits alone are not a time"),
        Good("<p>Enter it as <code>17:30</code>.</p>", why="code stays as it is"),
    )

    def check(self, document: Document) -> Iterator[Draft]:
        """Yield each time that is written with the 24-hour clock."""
        for block in document.prose:
            for match in _TWENTY_FOUR_HOURS.finditer(block.text):
                if block.in_zone(match.start(), match.end(), "code", "time", "quote"):
                    continue
                spoken = say(int(match["hour"] or match["hour2"]), int(match["minute"] or match["minute2"]))
                yield self.finding(
                    block.passage(match.start(), match.end()),
                    f"“{match[0]}” uses the 24-hour clock, which many people have to work out.",
                    advice=f"Write “{spoken}”.",
                    fix=spoken,
                    safe=True,
                )


def say(hour: int, minute: int) -> str:
    """Return a time as the GOV.UK style guide writes it: ``9am``, ``5:30pm``, ``midday``, ``midnight``."""
    if minute == 0 and hour in (0, 12):
        return "midday" if hour else "midnight"
    minutes = f":{minute:02}" if minute else ""
    return f"{hour % 12 or 12}{minutes}{'pm' if hour >= 12 else 'am'}"
