"""The rule double-negative."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainoffer.document import Document
from plainoffer.findings import Confidence, Reference, Severity
from plainoffer.language.kept import kept_all
from plainoffer.language.prose import Prose, is_foreign, words_of
from plainoffer.language.quotations import is_quoted
from plainoffer.rule import Bad, Draft, Good, Need, Rule

POSITIVE = Reference(
    "plainlanguage.gov: use positive language",
    "https://www.plainlanguage.gov/guidelines/concise/use-positive-language/",
)
_UN = (
    "able acceptable affordable appealing attractive avoidable aware believable bearable certain changed clear "
    "comfortable common concerned connected desirable educated equal expected fair familiar fortunate founded friendly "
    "grateful happy healthy heard helpful important interested interesting justified kind known like likely limited "
    "lucky manageable necessary noticed pleasant popular predictable prepared productive reasonable related reliable "
    "safe satisfied satisfactory skilled successful suitable supported sure tidy true typical usual welcome willing "
    "wise workable worthy"
).replace(" ", "|")
_CLEARER = "Say when it is so, instead of when it is not."
_NEGATIVE = re.compile(r"\b(?:n(?:ot?|ever)|cannot|(?:do|does|wo|ca)n['’]t)\b", re.I)
# What follows a negative, and what to write instead. Each pattern is tried where a negative stands.
_PATTERNS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern, re.I), advice)
    for pattern, advice in (
        (
            rf"(?:not|never)\s+(?:an?\s+|entirely\s+|wholly\s+|at\s+all\s+)?un(?P<good>{_UN})\b",
            "Write “{good}”, if that is what you mean.",
        ),
        (
            r"(?:not|never)\s+(?:an?\s+)?(?:infrequent(?:ly)?|impossible|insignificant|inconsiderable|dissimilar)\b",
            _CLEARER,
        ),
        (r"(?:not|no)\s+(?:fewer|less)\s+than\b", "Write “at least”."),
        (r"not\s+more\s+than\b", "Write “at most” or “up to”."),
        (r"\S+\s+fail\s+to\b", "Leave out “not fail to”."),
        (
            r"\S+(?:\s+[\w'’-]+){1,8}?\s+unless\b(?:\s+[\w'’-]+){1,6}?\s+(?:not|do(?:es)?n['’]t|cannot)\b",
            _CLEARER,
        ),
        (r"not\s+without\b", "Write “with”, or say it straight."),
    )
)
_NEGATIVES = frozenset("not never no cannot don't don’t won't won’t can't can’t doesn't doesn’t".split())
_FIXES = {"no fewer than": "at least", "not fewer than": "at least", "no less than": "at least",
          "not less than": "at least", "not more than": "at most"}  # fmt: skip


class DoubleNegative(Rule):
    """Say it the positive way: two negatives are easy to misread.

    "It is not uncommon" takes longer to understand than "it is common". People who read slowly may see only one of
    the two negatives, and understand the opposite.
    """

    name = "double-negative"
    family = "plain-english"
    severity = Severity.ADVICE
    confidence = Confidence.LIKELY
    needs = Need.TEXT
    references = (POSITIVE,)
    examples = (
        Bad("<p>It is not uncommon to wait.</p>", at="1:10", match="not uncommon"),
        Bad(
            "<p>You must give no fewer than 3 days.</p>",
            at="1:18",
            match="no fewer than",
            fixed="<p>You must give at least 3 days.</p>",
        ),
        Bad("<p>You cannot come unless you do not mind noise.</p>", at="1:8"),
        Good("<p>It is common to wait. You must give at least 3 days.</p>"),
        Good("<p>It is not only free but not under 18s only. This is not unique or universal.</p>"),
        Good(
            "<p>You cannot apply unless you live here. Do not come until 9am.</p>",
            why="One negative, plainly put.",
        ),
    )

    def check(self, document: Document) -> Iterator[Draft]:
        """Yield each pair of negatives."""
        for block in document.part(Prose).own:
            text = block.text
            for match, advice in _pairs(text):
                if is_foreign(block, match.start(), match.end()) or is_quoted(text, match.start(), match.end()):
                    continue
                yield self.finding(
                    block.passage(match.start(), match.end()),
                    f"“{match.group()}” has two negatives. It is easy to read as the opposite.",
                    advice=advice,
                    fix=_FIXES.get(" ".join(match.group().lower().split())),
                )


@kept_all
def _pairs(text: str) -> Iterator[tuple[re.Match[str], str]]:
    """Yield each pair of negatives with what to write instead."""
    if _NEGATIVES.isdisjoint(words_of(text)):
        return
    for negative in _NEGATIVE.finditer(text):
        for pattern, advice in _PATTERNS:
            match = pattern.match(text, negative.start())
            if match is not None:
                yield match, advice.format(**match.groupdict())
                break
