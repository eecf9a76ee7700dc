"""The rule `wordy-phrase`."""

from __future__ import annotations

from typing import ClassVar

from plainoffer.findings import Reference, Severity
from plainoffer.language.matching import Match
from plainoffer.language.terms import Kind
from plainoffer.rule import Bad, Good
from plainoffer.rules.plain_english.term_rule import TermRule


class WordyPhrase(TermRule):
    """Say it in fewer words.

    "Due to the fact that" says what "because" says. Words that carry nothing make a page longer and slower
    to read, most of all for people who read with difficulty or listen to the page. Where one answer keeps
    the meaning, the fix is offered.
    """

    name = "wordy-phrase"
    family = "plain-english"
    severity = Severity.WARNING
    references = (
        Reference(
            "Content design: writing for GOV.UK",
            "https://www.gov.uk/guidance/content-design/writing-for-gov-uk#plain-english",
        ),
    )
    kinds: ClassVar[frozenset[Kind]] = frozenset({Kind.WORDY})
    beside: ClassVar[frozenset[Kind]] = frozenset(
        {Kind.JARGON, Kind.LATIN, Kind.METAPHOR, Kind.LEGAL, Kind.OUTDATED, Kind.DISABILITY}
    )
    yields_to_hidden_verbs: ClassVar[bool] = True
    examples = (
        Bad(
            "<p>It closed due to the fact that it rained.</p>",
            at="1:14",
            fixed="<p>It closed because it rained.</p>",
        ),
        Bad("<p>On a Weekly Basis</p>", at="1:4", match="On a Weekly Basis"),
        Bad("<p>We meet on a termly basis.</p>", at="1:12", fixed="<p>We meet every term.</p>"),
        Good("<p>It closed because it rained.</p>"),
        Good("<p>At the end of the day, pupils wait for the bus.</p>", why="meant as it says"),
    )

    def message(self, match: Match) -> str:
        """Say what the phrase costs."""
        count = match.last - match.first + 1
        if count == 1:
            return f"“{match.text}” is longer than it needs to be."
        return f"“{match.text}” takes {count} words to say little, and makes the sentence harder to read."
