"""The rule `outdated-term`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from plainoffer.document import Document
from plainoffer.findings import Reference, Severity
from plainoffer.language.history import named_as_history
from plainoffer.language.matching import Match
from plainoffer.language.terms import Kind
from plainoffer.rule import Bad, Draft, Good
from plainoffer.rules.plain_english.term_rule import TermRule


class OutdatedTerm(TermRule):
    """Do not send families to bodies and schemes that no longer exist.

    A page that names a clinical commissioning group or the Work Programme as if it were still there sends
    people to a closed door, and tells them that nobody looks after the page. Each entry of the dictionary
    says since when, what came instead, and by when somebody has to check the entry itself. A body that you
    name as history ("formerly the CCG") or in a quotation is left alone. "EHCP" is not outdated.
    """

    name = "outdated-term"
    family = "plain-english"
    severity = Severity.WARNING
    references = (
        Reference(
            "SEND Regulations 2014, schedule 2: the Local Offer",
            "https://www.legislation.gov.uk/uksi/2014/1530/schedule/2",
        ),
    )
    kinds: ClassVar[frozenset[Kind]] = frozenset({Kind.OUTDATED})
    for_known_words: ClassVar[bool] = False
    examples = (
        Bad("<p>Ask your CCG for a personal budget.</p>", at="1:13", match="CCG"),
        Bad("<p>You may get Working Tax Credit.</p>", at="1:16"),
        Bad("<p>Has your child got a statement of special educational needs?</p>", at="1:25"),
        Good("<p>Ask the integrated care board (formerly the CCG).</p>", why="named as history"),
        Good("<p>An EHCP says what help your child gets.</p>", why="the law has not changed"),
        Good("<p>The Work Programme closed in 2017.</p>", why="the page says that it closed"),
    )

    def check(self, document: Document) -> Iterator[Draft]:
        """Report what is named as if it were still there."""
        for block, told in self.terms(document):
            if not named_as_history(told.match):
                yield self.report(block, told)

    def message(self, match: Match) -> str:
        """Say since when the term is out of date."""
        since = f" since {match.term.since}" if match.term.since else ""
        return f"“{match.text}” has been out of date{since}: families cannot use what is no longer there."

    def advice(self, match: Match) -> str:
        """What to write instead, and a warning when the entry itself is due to be checked."""
        advice = super().advice(match)
        review = match.term.review
        if review and review < self.context.today:
            return f"{advice} This entry of the dictionary was due to be checked by {review.day} {review:%B %Y}."
        return advice
