"""The reading age of a page: what counts as prose, what it costs, and what the age would be without that."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from plainoffer.document import Block, Document, Passage
from plainoffer.language.prose import Prose
from plainoffer.language.readability import Counts, count_sentence, reading_age, syllables_of, total

COUNTED_ROLES = frozenset({"paragraph", "list-item", "definition", "cell", "caption", "figcaption"})
"""Roles of blocks whose sentences count. Headings, labels, links on their own and addresses do not."""

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|"
    r"Nov(?:ember)?|Dec(?:ember)?)"
)
_NOISE = re.compile(
    r"(?:https?://|www\.)[^\s<>]*[\w/]"  # addresses of pages
    r"|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"  # addresses of e-mail
    r"|\b[\w-]+(?:\.[\w-]+)*\.(?:uk|com|org|net|gov|eu|info|io)\b(?:/[^\s<>]*\w)?"
    r"|\+?\(?\d[\d()\s-]{8,18}\d"  # phone numbers
    rf"|(?:\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?\b\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH}\b(?:,?\s+\d{{4}})?"
    rf"|\b{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}|\b{_MONTH}\s+\d{{4}}"
    r"|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b"
    r"|\b[A-Z]{1,2}\d[A-Z\d]?\s+\d[A-Z]{2}\b"  # postcodes
)
_HAS_NOISE = re.compile(r"\d|@|www|://|\.\w")
_STREET = re.compile(r"\b\d+[A-Za-z]?,?\s+(?:[A-Z][\w'’]+\s+)+(?:Road|Street|Lane|Avenue|Close|Way|Drive|Court|Place|Square|Hill|Park|Row|Terrace)\b")
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|['’-](?=[^\W\d_]))*+")
_EASY_SYLLABLES = 2
"""Words of this many syllables or fewer are never named as hard."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """One sentence that counts, its counts, and its place."""

    block: Block
    start: int
    end: int
    text: str
    counts: Counts

    @property
    def passage(self) -> Passage:
        """The place in the block."""
        return self.block.passage(self.start, self.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What one sentence, or all uses of one word, add to the reading age in years."""

    text: str
    years: float
    count: int
    passage: Passage | None = None


def counted_sentences(document: Document, masked: Sequence[str] = ()) -> list[Counted]:
    """Return the sentences of a page that count towards its reading age.

    Args:
        document: the page.
        masked: fixed terms, such as legal ones, whose words are not counted.
    """
    prose = document.part(Prose)
    mask = _mask(masked)
    found = []
    for block in prose.blocks:
        if block.role not in COUNTED_ROLES:
            continue
        text = clean(block)
        if mask is not None:
            text = mask.sub(lambda match: " " * len(match.group()), text)
        for sentence in prose.sentences(block):
            part = text[sentence.start : sentence.end]
            counts = count_sentence(part)
            if counts.sentences and not _is_names(part):
                found.append(
                    Counted(block=block, start=sentence.start, end=sentence.end, text=part, counts=counts)
                )
    return found


def clean(block: Block) -> str:
    """Return the text of a block at the same length, with blanks for what is not prose.

    Blanks stand for code, quotations, other languages, placeholders, addresses of pages and of houses, phone numbers,
    postcodes and dates.
    """
    text = block.text
    for zone in block.zones:
        if zone.kind in ("code", "quote", "language", "template"):
            text = text[: zone.start] + " " * (zone.end - zone.start) + text[zone.end :]
    if _HAS_NOISE.search(text):
        text = _STREET.sub(_blank, _NOISE.sub(_blank, text))
    return text


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())


def _mask(masked: Sequence[str]) -> re.Pattern[str] | None:
    if not masked:
        return None
    ordered = sorted(masked, key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(re.escape(term) for term in ordered) + r")(?:['’]s|s)?\b", re.IGNORECASE)


def _is_names(text: str) -> bool:
    """Say whether most words have a capital, as in a list of names of people, places or services."""
    words = _WORD.findall(text)
    capitals = sum(word[0].isupper() for word in words)
    return len(words) >= 2 and capitals * 10 >= len(words) * 6


def sentence_costs(sentences: Sequence[Counted], formula: str, most: int) -> list[Cost]:
    """Return the sentences that add most to the age, dearest first."""
    whole = total(sentence.counts for sentence in sentences)
    age = reading_age(whole, formula)
    costs = [
        Cost(text=each.text, years=age - reading_age(whole - each.counts, formula), count=1, passage=each.passage)
        for each in sentences
    ]
    costs = [cost for cost in costs if cost.years > 0.005]
    return sorted(costs, key=lambda cost: -cost.years)[:most]


def word_costs(sentences: Iterable[Counted], formula: str, most: int) -> list[Cost]:
    """Return the words that add most to the age, were each use a word of one syllable and five letters instead."""
    sentences = list(sentences)
    whole = total(sentence.counts for sentence in sentences)
    age = reading_age(whole, formula)
    tally = Counter(word for each in sentences for word in _hard_words(each.text))
    costs = [
        Cost(text=word, years=age - reading_age(whole - _saved(word, count), formula), count=count)
        for word, count in tally.items()
    ]
    return sorted(costs, key=lambda cost: (-cost.years, cost.text))[:most]


def _hard_words(text: str) -> list[str]:
    return [word for word in map(str.lower, _WORD.findall(text)) if syllables_of(word) > _EASY_SYLLABLES]


def _saved(word: str, count: int) -> Counts:
    syllables = syllables_of(word)
    letters = max(0, sum(char.isalpha() for char in word) - 5)
    return Counts(
        syllables=count * (syllables - 1),
        long_words=count * int(syllables >= 3),
        characters=count * letters,
        letters=count * letters,
    )


def age_without(sentences: Sequence[Counted], dear: Sequence[Cost], words: Sequence[Cost], formula: str) -> float:
    """Return the age if the dear sentences were gone and the dear words were short."""
    gone = {(id(cost.passage.block), cost.passage.start) for cost in dear if cost.passage is not None}
    kept = [each for each in sentences if (id(each.block), each.start) not in gone]
    if not kept:
        return reading_age(Counts(), formula)
    tally = Counter(word for each in kept for word in _hard_words(each.text))
    counts = total(each.counts for each in kept)
    for cost in words:
        counts = counts - _saved(cost.text, tally[cost.text])
    return reading_age(counts, formula)
