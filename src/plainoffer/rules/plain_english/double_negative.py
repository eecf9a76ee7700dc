"""The rule double-negative."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainoffer.document import Document
from plainoffer.findings import Confidence, Reference, Severity
from plainoffer.language.prose import Prose, is_foreign
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
_NO = r"(?:not|never|n['’]t|cannot|no)"
_PATTERNS: tuple[tuple[re.Pattern[str], str, bool], ...] = (
    (
        re.compile(rf"\b(?:not|never)\s+(?:an?\s+|entirely\s+|wholly\s+|at\s+all\s+)?un(?P<good>{_UN})\b", re.I),
        "Two negatives make readers stop and work it out.",
        True,
    ),
    (
        re.compile(
            r"\b(?:not|never)\s+(?:an?\s+)?(?:infrequent(?:ly)?|impossible|insignificant|inconsiderable|dissimilar)\b",
            re.I,
        ),
        "Two negatives make readers stop and work it out.",
        False,
    ),
    (re.compile(r"\b(?:not|no)\s+(?:fewer|less)\s+than\b", re.I), "Write “at least”.", False),
    (re.compile(r"\bnot\s+more\s+than\b", re.I), "Write “at most” or “up to”.", False),
    (
        re.compile(r"\b(?:not|never|cannot|don['’]t|won['’]t)\s+fail\s+to\b", re.I),
        "Leave out “not fail to”.",
        False,
    ),
    (
        re.compile(
            rf"\b{_NO}\b(?:\s+[\w'’-]+){{1,8}}?\s+unless\b(?:\s+[\w'’-]+){{1,6}}?\s+(?:not|do(?:es)?n['’]t|cannot)\b",
            re.I,
        ),
        "Say what is so, not what is not so unless something is not so.",
        False,
    ),
    (re.compile(r"\bnot\s+without\b", re.I), "Write “with”, or say it straight.", False),
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
        prose = document.part(Prose)
        for block in prose.blocks:
            text = block.text
            if block.role == "quote" or _NEGATIVES.isdisjoint(prose.words(block)):
                continue
            for pattern, advice, positive in _PATTERNS:
                for match in pattern.finditer(text):
                    if is_foreign(block, match.start(), match.end()):
                        continue
                    yield self.finding(
                        block.passage(match.start(), match.end()),
                        f"“{match.group()}” has two negatives. It is easy to read as the opposite.",
                        advice=f"Write “{match['good']}”, if that is what you mean." if positive else advice,
                        fix=_FIXES.get(" ".join(match.group().lower().split())),
                    )
