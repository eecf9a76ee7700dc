"""The rule `disability-language`."""

from __future__ import annotations

from typing import ClassVar

from plainoffer.findings import Confidence, Reference, Severity
from plainoffer.language.matching import Match
from plainoffer.language.terms import Kind
from plainoffer.rule import Bad, Good
from plainoffer.rules.plain_english.term_rule import TermRule


class DisabilityLanguage(TermRule):
    """Write about disabled people with respect.

    Words such as "suffers from" or "wheelchair-bound" show people as victims, and "the disabled" makes them
    into a group without faces. Families notice. The list follows the government's guide on words to use and
    avoid when writing about disability. People choose their own words: quotations and names of charities
    and laws are left alone, and where people disagree you get advice, not a warning.
    """

    name = "disability-language"
    family = "plain-english"
    severity = Severity.WARNING
    references = (
        Reference(
            "GOV.UK: words to use and avoid when writing about disability",
            "https://www.gov.uk/government/publications/inclusive-communication/"
            "inclusive-language-words-to-use-and-avoid-when-writing-about-disability",
        ),
    )
    kinds: ClassVar[frozenset[Kind]] = frozenset({Kind.DISABILITY})
    for_known_words: ClassVar[bool] = False
    examples = (
        Bad("<p>He suffers from epilepsy.</p>", at="1:7", fixed="<p>He has epilepsy.</p>"),
        Bad("<p>A wheelchair-bound pupil</p>", at="1:6", match="wheelchair-bound"),
        Bad("<p>Clubs for the disabled.</p>", at="1:14", match="the disabled"),
        Good("<p>Clubs for disabled people.</p>"),
        Good("<p>Show the disabled person's railcard.</p>", why="it describes a person"),
        Good("<p>The building suffers from damp.</p>", why="not about people"),
    )

    def message(self, match: Match) -> str:
        """Say what the words do to people."""
        if match.term.confidence == Confidence.REVIEW:
            return f"Some of the people and families it is about find “{match.text}” hurtful or old-fashioned."
        return f"“{match.text}” can hurt or label the people it is about."
