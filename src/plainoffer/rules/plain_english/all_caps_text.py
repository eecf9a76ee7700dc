"""The rule all-caps-text."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from operator import or_

from plainoffer.document import Block, Document
from plainoffer.findings import Reference
from plainoffer.language.capital_words import is_ordinary
from plainoffer.language.capitals import VOWEL, in_small_letters
from plainoffer.language.kept import kept_all
from plainoffer.language.prose import is_foreign, is_quotation
from plainoffer.rule import Bad, Draft, Good, Need, Rule, option
from plainoffer.rules.plain_english.abbreviation_reading import known_abbreviations

GOVUK_CAPITALS = Reference(
    "GOV.UK style guide: capitalisation", "https://www.gov.uk/guidance/style-guide/a-to-z#capitalisation"
)
# A word alone matches as well, so that the search goes on behind it: "R&R&R&" is read once and not from each R.
_RUN = re.compile(r"(?<![\w@/.#])[A-Z][A-Z'’&-]*+(?:[,:;.!?]*+\s++(?:[-–]\s++)?[A-Z0-9][A-Z0-9'’&-]*(?![\w@]))*+")
_MAY_RUN = re.compile(r"[A-Z]\W{1,4}[A-Z0-9]")
_WORD = re.compile(r"[A-Z][A-Z'’&-]*")
_PRONOUNS = frozenset({"US", "IT"})  # hardly ever the country or the computers
_SHOWN = 120
"""Characters of rewritten text that the advice shows."""


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
            if block.role in ("document-title", "meta-description", "placeholder"):
                continue
            runs = [match for match in _runs(block.text) if self._is_shouting(block, match, known)]
            if runs and not is_quotation(document, block):
                for match in runs:
                    yield self._shouting(block, match, known)

    def _is_shouting(self, block: Block, match: re.Match[str], known: Container[str]) -> bool:
        if is_foreign(block, match.start(), match.end()):
            return False
        run = match.group()
        words = _WORD.findall(run)
        if len(words) < self.options.words and not (len(run) == len(block.text) and len(run) > 9):
            return False
        ordinary = [len(word) > 1 and (word not in known or word in _PRONOUNS) and is_ordinary(word) for word in words]
        perhaps = [len(word) > 4 and word not in known and VOWEL.search(word) is not None for word in words]
        return sum(ordinary) >= 2 and sum(map(or_, ordinary, perhaps)) * 2 > len(words) and not _is_list(run, words)

    def _shouting(self, block: Block, match: re.Match[str], known: Container[str]) -> Draft:
        start, end = match.span()
        low = in_small_letters(block.text, start, end, known)
        way = "Write it in small letters. Keep capitals for names and for the start of a sentence."
        if low is not None:
            mark = block.text[end] if block.text[end : end + 1] in ("?", "!") else ""
            way = f"Write “{_shortened(low + mark)}”."
        return self.finding(
            block.passage(start, end),
            "This is in capitals, which are slow to read and look like shouting.",
            advice=f"{way} For weight, use a heading, or bold for one or two words.",
            fix=low,
        )


@kept_all
def _runs(text: str) -> Iterator[re.Match[str]]:
    if _MAY_RUN.search(text):
        yield from (run for run in _RUN.finditer(text) if " " in run.group() or "\n" in run.group())


def _is_list(run: str, words: Sequence[str]) -> bool:
    """Say whether a run is single words with commas between them, as a list of charities or brands is."""
    if "," not in run:
        return False
    parts = re.split(r",|\b(?:AND|OR)\b|&", run)
    return len(words) > 2 and all(" " not in part.strip() for part in parts)


def _shortened(text: str) -> str:
    return text if len(text) <= _SHOWN else text[:_SHOWN].rsplit(" ", 1)[0] + " …"
