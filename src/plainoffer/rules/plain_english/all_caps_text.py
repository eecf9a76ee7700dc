"""The rule all-caps-text."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass

from plainoffer.document import Block, Document
from plainoffer.findings import Reference
from plainoffer.language.abbreviations import WORDS
from plainoffer.language.kept import kept_all
from plainoffer.language.prose import is_foreign
from plainoffer.rule import Bad, Draft, Good, Need, Rule, option
from plainoffer.rules.plain_english.abbreviation_reading import known_abbreviations

GOVUK_CAPITALS = Reference(
    "GOV.UK style guide: capitalisation", "https://www.gov.uk/guidance/style-guide/a-to-z#capitalisation"
)
# A word alone matches as well, so that the search goes on behind it: "R&R&R&" is read once and not from each R.
_RUN = re.compile(r"(?<![\w@/.#])[A-Z][A-Z'’&-]*+(?:[,:;.!?]*+\s++(?:[-–]\s++)?[A-Z0-9][A-Z0-9'’&-]*(?![\w@]))*+")
_MAY_RUN = re.compile(r"[A-Z]\W{1,4}[A-Z0-9]")
_WORD = re.compile(r"[A-Z][A-Z'’&-]*")
_VOWEL = re.compile(r"[AEIOUY]")

_NAMES = frozenset(
    "MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY SUNDAY JANUARY FEBRUARY MARCH APRIL JUNE JULY AUGUST SEPTEMBER "
    "OCTOBER NOVEMBER DECEMBER CHRISTMAS EASTER ENGLAND ENGLISH WALES WELSH SCOTLAND SCOTTISH BRITAIN BRITISH".split()
)  # they keep their first capital


class AllCapsText(Rule):
    """Do not write whole phrases in capitals.

    Words in capitals lose their shape, so everybody reads them more slowly, and some screen readers spell them out.
    They look like shouting. Use a heading, or bold for one or two words.
    """

    name = "all-caps-text"
    family = "plain-english"
    needs = Need.TEXT
    references = (GOVUK_CAPITALS,)
    examples = (
        Bad("<p>PLEASE BRING YOUR LETTER with you.</p>", at="1:4", match="PLEASE BRING YOUR LETTER",
            fixed="<p>Please bring your letter with you.</p>"),
        Bad("<h2>HOW TO APPLY FOR AN EHCP</h2>", at="1:5", fixed="<h2>How to apply for an EHCP</h2>"),
        Bad(
            "<p>THE LIBRARY IS CLOSED ON MONDAY</p>", at="1:4", fixed="<p>The library is closed on Monday</p>"
        ),
        Good("<p>Please bring your letter with you. You must NOT come alone.</p>", why="One word may stand out."),
        Good("<p>SEN and EHC plans. SEND, EHCP and CAMHS. NHS GP.</p>", why="Abbreviations are in capitals."),
        Good("<pre>SELECT ALL FROM TABLE</pre>"),
    )  # fmt: skip

    @dataclass(frozen=True, slots=True, kw_only=True)
    class Options:
        """Options of the rule."""

        words: int = option(3, "Fewest words in capitals, one after the other, that are reported.")

    def check(self, document: Document) -> Iterator[Draft]:
        """Yield each run of ordinary words in capitals."""
        known = known_abbreviations(self).expansions
        for block in document.prose:
            if block.role in ("document-title", "meta-description", "quote", "placeholder"):
                continue
            for match in _runs(block.text):
                if self._is_shouting(block, match, known):
                    yield self._shouting(block, match, known)

    def _is_shouting(self, block: Block, match: re.Match[str], known: Container[str]) -> bool:
        if is_foreign(block, match.start(), match.end()):
            return False
        words = _WORD.findall(match.group())
        ordinary = [word for word in words if _is_ordinary(word, known)]
        if len(words) < self.options.words and not (len(match.group()) == len(block.text) and len(match.group()) > 9):
            return False
        return len(ordinary) >= 2 and len(ordinary) * 2 >= len(words)

    def _shouting(self, block: Block, match: re.Match[str], known: Container[str]) -> Draft:
        low = _WORD.sub(lambda word: _in_small_letters(word.group(), known), match.group())
        before = block.text[: match.start()].rstrip()
        if not before or before.endswith((".", "!", "?", ":")):
            low = low[:1].upper() + low[1:]
        return self.finding(
            block.passage(match.start(), match.end()),
            "This is in capitals, which are slow to read and look like shouting.",
            advice=f"Write “{low}”. For weight, use a heading, or bold for one or two words.",
            fix=low,
        )


@kept_all
def _runs(text: str) -> Iterator[re.Match[str]]:
    if _MAY_RUN.search(text):
        yield from (run for run in _RUN.finditer(text) if " " in run.group() or "\n" in run.group())


def _is_ordinary(word: str, known: Container[str]) -> bool:
    if word in known:
        return False
    return word in WORDS or (len(word) > 3 and _VOWEL.search(word[1:]) is not None)


def _in_small_letters(word: str, known: Container[str]) -> str:
    if word in _NAMES:
        return word.capitalize()
    return word if _stays(word, known) else word.lower()


def _stays(word: str, known: Container[str]) -> bool:
    return (word in known and word not in WORDS) or word == "I" or not _VOWEL.search(word)
