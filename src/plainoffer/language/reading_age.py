"""The reading age of a page: what counts as prose, what it costs, and what the age would be without that."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from heapq import nlargest
from itertools import chain
from operator import itemgetter

from msgspec import Struct

from plainoffer.document import Block, Document, Passage
from plainoffer.document.search import holding, starts_of
from plainoffer.language.kept import kept_all_with, kept_with
from plainoffer.language.postal import AFTER_DIGIT
from plainoffer.language.prose import FOREIGN
from plainoffer.language.readability import Counts, read_sentence, read_token, reading_age, total
from plainoffer.language.running_text import counted_blocks
from plainoffer.language.sentences import split_block

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
    rf"|{AFTER_DIGIT})"
)
_FROM_CAPITAL = re.compile(
    r"[A-Z](?:[a-z]{2,8}\s+(?:\d{1,2}(?:st|nd|rd|th)?,?\s+)?\d{4}\b"  # March 2026, March 3rd, 2026
    r"|[A-Z]?\d[A-Z\d]?\s+\d[A-Z]{2}\b)"  # postcodes
)
_DIGIT = re.compile(r"\d")
_CAPITAL = re.compile(r"[A-Z](?<![\w'’-][A-Z])")
_LEAST_TO_NAME = 12  # words; a shorter sentence costs by its words, which are named themselves


class Counted(Struct, frozen=True, gc=False):
    """One sentence that counts: its place, its text without what is not prose, its counts and its hard words."""

    start: int
    end: int
    text: str
    counts: Counts
    hard: tuple[str, ...]


class Cost(Struct, frozen=True, kw_only=True):
    """What one sentence, or all uses of one word, add to the reading age in years."""

    text: str
    years: float
    count: int
    number: int | None = None
    """The place of a sentence among those that count."""
    passage: Passage | None = None


class PageSentences:
    """The sentences of a page that count towards its reading age, in order, and where they stand."""

    def __init__(self, document: Document) -> None:
        self._parts = [(block, _counted(block.text, _not_prose(block))) for block in counted_blocks(document)]
        self.sentences = [*chain.from_iterable(found for _, found in self._parts)]

    def passage(self, number: int) -> Passage:
        """Return where a sentence stands."""
        each = self.sentences[number]
        for block, found in self._parts:
            if number < len(found):
                return block.passage(each.start, each.end)
            number -= len(found)
        raise IndexError(number)


@kept_all_with
def _counted(text: str, blanks: tuple[tuple[int, int], ...]) -> Iterator[Counted]:
    """Yield the sentences of a text that count."""
    cleaned = clean(text, blanks)
    for sentence in split_block(text):
        part = cleaned[sentence.start : sentence.end]
        counts, hard = read_sentence(part)
        if counts.sentences and not _is_names(part, counts.words):
            yield Counted(sentence.start, sentence.end, part, counts, hard)


def without_terms(sentences: Sequence[Counted], terms: Sequence[str]) -> list[Counted]:
    """Return the sentences with fixed terms, such as legal ones, left out of their text and counts."""
    low = [each.text.lower() for each in sentences]
    whole = "\n".join(low)
    present = tuple(term for term in sorted(map(str.lower, terms), key=len, reverse=True) if term in whole)
    masked = list(sentences)
    for number in holding(present, whole, starts_of(low)):
        each = sentences[number]
        masked[number] = Counted(each.start, each.end, *_without(each.text, present))
    return masked


@kept_with
def _without(text: str, terms: tuple[str, ...]) -> tuple[str, Counts, tuple[str, ...]]:
    """Return the text of a sentence without terms, its counts and its hard words."""
    text = _any_of(terms).sub(_blank, text)
    counts, hard = read_sentence(text)
    return text, counts.with_sentences(1), hard


@lru_cache(maxsize=64)
def _any_of(terms: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(map(re.escape, terms)) + r")(?:['’]s|s)?\b", re.IGNORECASE)


def _not_prose(block: Block) -> tuple[tuple[int, int], ...]:
    """Return the stretches of a block that are code, quotations, other languages or placeholders."""
    return tuple((zone.start, zone.end) for zone in block.zones if zone.kind in FOREIGN)


def clean(text: str, blanks: Iterable[tuple[int, int]] = ()) -> str:
    """Return a text at the same length, with blanks for what is not prose.

    Blanks stand for the stretches that are given, for addresses of pages and of houses, phone numbers, postcodes and
    dates.
    """
    text = text.replace("—", " ")  # a dash between words parts them, also without spaces
    for start, end in blanks:
        text = text[:start] + " " * (end - start) + text[end:]
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


def sentence_costs(page: PageSentences, chosen: Sequence[Counted], formula: str, most: int) -> list[Cost]:
    """Return the sentences that add most to the age, dearest first; one that the page repeats is named once.

    Where all are alike, none adds to the age. Then the hardest ones are named.

    Args:
        page: the sentences of the page.
        chosen: the same without the terms that nobody can choose: what they cost is not the author's to save.
        formula: name of the formula.
        most: how many sentences to return.
    """
    whole = total(each.counts for each in chosen)
    age = reading_age(whole, formula)
    once: dict[str, int] = {}
    for number, each in enumerate(chosen):
        if each.counts.words >= _LEAST_TO_NAME:
            once.setdefault(page.sentences[number].text, number)
    costs = [(age - reading_age(whole.minus(chosen[n].counts), formula), n) for n in once.values()]
    dearest = [cost for cost in nlargest(most, costs, key=itemgetter(0)) if cost[0] > 0.005]
    if not dearest:
        dearest = nlargest(most, costs, key=lambda cost: reading_age(chosen[cost[1]].counts, formula))
    return [
        Cost(text=page.sentences[number].text, years=years, count=1, number=number, passage=page.passage(number))
        for years, number in dearest
    ]


def word_costs(chosen: Sequence[Counted], formula: str, most: int) -> list[Cost]:
    """Return the words that add most to the age, were each use a word of one syllable and five letters instead."""
    whole = total(each.counts for each in chosen)
    age = reading_age(whole, formula)
    tally = Counter(chain.from_iterable(each.hard for each in chosen))
    # Every formula falls with syllables and letters, so the dearest are among those that have most of both.
    likely = sorted(tally, key=lambda word: -tally[word] * (read_token(word).syllables * 5 + len(word)))[: 6 * most]
    costs = [
        Cost(text=word, years=age - reading_age(whole.minus(_saved(word, tally[word])), formula), count=tally[word])
        for word in likely
    ]
    return sorted(costs, key=lambda cost: (-cost.years, cost.text))[:most]


def _saved(word: str, count: int) -> Counts:
    syllables = read_token(word).syllables
    letters = max(0, sum(char.isalpha() for char in word) - 5)
    return Counts.of(
        syllables=count * (syllables - 1),
        long_words=count * int(syllables >= 3),
        characters=count * letters,
        letters=count * letters,
    )


def age_without(
    sentences: Sequence[Counted], chosen: Sequence[Counted], dear: Sequence[Cost], words: Sequence[Cost], formula: str
) -> float:
    """Return the age of sentences if the dear ones were gone and the dear words were short.

    ``chosen`` are the sentences that the costs were taken from: terms that nobody can choose stay.
    """
    gone = {cost.number for cost in dear}
    kept = [each for number, each in enumerate(sentences) if number not in gone]
    if not kept:
        return reading_age(Counts(), formula)
    went = Counter(word for number in gone if number is not None for word in chosen[number].hard)
    counts = total(each.counts for each in kept)
    for cost in words:
        counts = counts.minus(_saved(cost.text, cost.count - went[cost.text]))
    return reading_age(counts, formula)
