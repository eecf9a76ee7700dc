"""The reading age of a page: what counts as prose, what it costs, and what the age would be without that."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from plainoffer.document import Block, Document, Passage
from plainoffer.language.prose import Prose
from plainoffer.language.readability import Counts, count_sentence, hard_words, read_token, reading_age, total

COUNTED_ROLES = frozenset({"paragraph", "list-item", "definition", "cell", "caption", "figcaption"})
"""Roles of blocks whose sentences count. Headings, labels, links on their own and addresses do not."""

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|"
    r"Nov(?:ember)?|Dec(?:ember)?)"
)
_ADDRESS = re.compile(
    r"(?:https?://|www\.)[^\s<>]*[\w/]"
    # Both start only where a word starts and have bounds, so that "a.b.a.b …" is not read again from each letter.
    r"|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}"
    r"|(?<![\w.-])[\w-]{1,63}(?:\.[\w-]{1,63}){0,6}\.(?:uk|com|org|net|gov|eu|info|io)\b(?:/[^\s<>]*\w)?"
)
_HAS_ADDRESS = re.compile(r"\.\w")
# Each begins with one set of characters, so that the search runs at the speed of a plain scan.
_FROM_DIGIT = re.compile(
    r"\d(?:[\d()\s-]{8,18}\d"  # phone numbers
    rf"|\d?(?:st|nd|rd|th)?\s+{_MONTH}\b(?:,?\s+\d{{4}})?"
    r"|\d?[./]\d{1,2}[./]\d{2,4}\b"
    r"|\d{0,3}[A-Za-z]?,?\s+(?:[A-Z][\w'’]+\s+){1,4}"
    r"(?:Road|Street|Lane|Avenue|Close|Way|Drive|Court|Place|Square|Hill|Park|Row|Terrace)\b)"
)
_FROM_CAPITAL = re.compile(
    r"[A-Z](?:[a-z]{2,8}\s+(?:\d{1,2}(?:st|nd|rd|th)?,?\s+)?\d{4}\b"  # March 2026, March 3rd, 2026
    r"|[A-Z]?\d[A-Z\d]?\s+\d[A-Z]{2}\b)"  # postcodes
)
_DIGIT = re.compile(r"\d")
_CAPITAL = re.compile(r"[A-Z](?<![\w'’-][A-Z])")
_LEAST_TO_NAME = 12  # words; a shorter sentence costs by its words, which are named themselves


class Counted(NamedTuple):
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


def counted_sentences(document: Document) -> list[Counted]:
    """Return the sentences of a page that count towards its reading age."""
    prose = document.part(Prose)
    found = []
    for block in prose.blocks:
        if block.role not in COUNTED_ROLES:
            continue
        text = clean(block)
        for sentence in prose.sentences(block):
            part = text[sentence.start : sentence.end]
            counts = count_sentence(part)
            if counts.sentences and not _is_names(part, counts.words):
                found.append(Counted(block=block, start=sentence.start, end=sentence.end, text=part, counts=counts))
    return found


def without_terms(sentences: Sequence[Counted], terms: Sequence[str]) -> list[Counted]:
    """Return the sentences with fixed terms, such as legal ones, left out of their text and counts."""
    whole = "\n".join(each.text for each in sentences).lower()
    present = [term.lower() for term in sorted(terms, key=len, reverse=True) if term.lower() in whole]
    if not present:
        return list(sentences)
    pattern = re.compile(r"\b(?:" + "|".join(map(re.escape, present)) + r")(?:['’]s|s)?\b", re.IGNORECASE)
    return [_without(each, present, pattern) for each in sentences]


def _without(each: Counted, terms: Sequence[str], pattern: re.Pattern[str]) -> Counted:
    low = each.text.lower()
    if not any(term in low for term in terms):
        return each
    text = pattern.sub(_blank, each.text)
    return each._replace(text=text, counts=count_sentence(text)._replace(sentences=1))


def clean(block: Block) -> str:
    """Return the text of a block at the same length, with blanks for what is not prose.

    Blanks stand for code, quotations, other languages, placeholders, addresses of pages and of houses, phone numbers,
    postcodes and dates.
    """
    text = block.text.replace("—", " ")  # a dash between words parts them, also without spaces
    for zone in block.zones:
        if zone.kind in ("code", "quote", "language", "template"):
            text = text[: zone.start] + " " * (zone.end - zone.start) + text[zone.end :]
    if _HAS_ADDRESS.search(text):
        text = _ADDRESS.sub(_blank, text)
    if _DIGIT.search(text):
        text = _FROM_CAPITAL.sub(_blank, _FROM_DIGIT.sub(_blank, text))
    return text


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())


def _is_names(text: str, words: int) -> bool:
    """Say whether most words have a capital, as in a list of names of people, places or services."""
    return 2 <= words < 25 and len(_CAPITAL.findall(text)) * 10 >= words * 6


def sentence_costs(sentences: Sequence[Counted], formula: str, most: int) -> list[Cost]:
    """Return the sentences that add most to the age, dearest first; one that the page repeats is named once.

    Where all are alike, none adds to the age. Then the hardest ones are named.
    """
    whole = total(sentence.counts for sentence in sentences)
    age = reading_age(whole, formula)
    once = {each.text: each for each in reversed(sentences) if each.counts.words >= _LEAST_TO_NAME}
    hardest = sorted(once.values(), key=lambda each: (-reading_age(each.counts, formula), each.passage.span.start))
    costs = [
        Cost(
            text=each.text,
            years=age - reading_age(whole.minus(each.counts), formula),
            count=1,
            passage=each.passage,
        )
        for each in hardest
    ]
    dear = sorted((cost for cost in costs if cost.years > 0.005), key=lambda cost: -cost.years)
    return (dear or costs)[:most]


def word_costs(sentences: Iterable[Counted], formula: str, most: int) -> list[Cost]:
    """Return the words that add most to the age, were each use a word of one syllable and five letters instead."""
    sentences = list(sentences)
    whole = total(sentence.counts for sentence in sentences)
    age = reading_age(whole, formula)
    tally = Counter(hard_words("\n".join(each.text for each in sentences if each.counts.long_words)))
    # Every formula falls with syllables and letters, so the dearest are among those that have most of both.
    likely = sorted(tally, key=lambda word: -tally[word] * (read_token(word)[0] * 5 + len(word)))[: 6 * most]
    costs = [
        Cost(text=word, years=age - reading_age(whole.minus(_saved(word, tally[word])), formula), count=tally[word])
        for word in likely
    ]
    return sorted(costs, key=lambda cost: (-cost.years, cost.text))[:most]


def _saved(word: str, count: int) -> Counts:
    syllables = read_token(word)[0]
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
    went = Counter(word for cost in dear for word in hard_words(cost.text))
    counts = total(each.counts for each in kept)
    for cost in words:
        counts = counts.minus(_saved(cost.text, cost.count - went[cost.text]))
    return reading_age(counts, formula)
