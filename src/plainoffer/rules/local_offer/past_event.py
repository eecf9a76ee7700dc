"""Events and deadlines that are over."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from plainoffer.document import Document
from plainoffer.findings import Confidence, Severity
from plainoffer.rule import Bad, CannotTell, Draft, Good, Inapplicable, Need, Rule, Scope, TopicDraft
from plainoffer.rules.local_offer.dates import FoundDate, dated_blocks, written
from plainoffer.rules.local_offer.topics import CODE

_COMING = re.compile(
    r"\b(?:will (?:be|take|run|start|open|close|hold|meet|begin|move)|takes? place|join us|come along|book "
    r"(?:your|a|now|by)|"
    r"apply by|applications? (?:close|must|open)|closing date|deadline|closes? on|open until|register (?:by|now|"
    r"for)|upcoming|"
    r"coming up|next (?:meeting|session|event|date|workshop)|save the date|have your say by|consultation "
    r"(?:closes|ends|runs)|"
    r"respond by|return (?:it|the form) by|is on|are on|from \d{1,2})\b",
    re.I,
)
_OVER = re.compile(
    r"\b(?:was|were|took|held|published|reviewed|updated|came|began|launched|previous|archive|minutes|notes|"
    r"recording|since|agreed|"
    r"decided|has been|have been|had|ended|closed on|effective|in force|statement was)\b",
    re.I,
)
_SENTENCE_END = re.compile(r"[.!?](?=\s|$)")

_FAR = 1000
"""Characters on either side of a date that are read: a text without full stops may hold thousands of dates."""


class PastEvent(Rule):
    """Remove events and deadlines that are over.

    A date that has passed makes families doubt everything else on the page, and some will travel to an event
    that is over.
    """

    name = "past-event"
    family = "local-offer"
    severity = Severity.WARNING
    confidence = Confidence.LIKELY
    needs, scope = Need.TEXT, Scope.FRAGMENT
    references = (CODE,)
    examples = (
        Bad("<p>Join us for a coffee morning on 4 March 2025.</p>", at="1:36", match="4 March 2025"),
        Bad("<p>Apply by 31 May 2025.</p>", at="1:13"),
        Good("<p>Join us for a coffee morning on 4 March 2027.</p>"),
        Good("<p>The coffee morning was held on 4 March 2025.</p>", why="It says that it is over."),
        Good("<p>If you were born after 1 September 2015, apply by 15 January 2027.</p>", why="A date of birth."),
    )

    def check(self, document: Document) -> Iterator[Draft | CannotTell | TopicDraft | Inapplicable]:
        """Yield a finding for each past date that the sentence speaks of as to come."""
        today = self.context.today
        for block, dates in document.part(dated_blocks):
            past = [date for date in dates if date.day < today]
            ends = [match.end() for match in _SENTENCE_END.finditer(block.text)] if past else []
            for date in past:
                before, after = _around(block.text, date, ends)
                sentence = before + after
                coming = _COMING.search(sentence)
                if not coming or _OVER.search(sentence) or re.search(r"\bborn\b[^,;]{0,40}$", before, re.I):
                    continue
                yield self.finding(
                    block.passage(date.start, date.end),
                    f"This speaks of {written(date.day)} as still to come, and it has passed.",
                    advice="Remove it, or give the next date.",
                )


def _around(text: str, date: FoundDate, ends: list[int]) -> tuple[str, str]:
    """Return what stands before and after a date in its sentence, given where the sentences of the text end."""
    begun = bisect_right(ends, date.start)
    start = ends[begun - 1] if begun else 0
    if text.endswith((".", "!", "?"), 0, date.start):
        start = date.start  # the full stop has no space after it
    following = bisect_right(ends, date.end)
    stop = ends[following] - 1 if following < len(ends) else len(text)
    return text[max(start, date.start - _FAR) : date.start], text[date.end : min(stop, date.end + _FAR)]
