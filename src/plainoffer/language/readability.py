"""The UK reading age of a text, from the formulas that textstat uses.

A US grade is a year of school: children start grade 1 at 6, so the UK reading age is the grade plus 5
(K. Johnson, "Readability", 1998, https://www.timetabler.com/reading.html). The formulas:

- Flesch-Kincaid: J. P. Kincaid and others, "Derivation of new readability formulas", US Navy report 8-75, 1975.
- SMOG: G. H. McLaughlin, "SMOG grading", Journal of Reading 12(8), 1969.
- Coleman-Liau: M. Coleman and T. L. Liau, Journal of Applied Psychology 60(2), 1975.
- ARI: E. A. Smith and R. J. Senter, "Automated readability index", US Air Force report AMRL-TR-66-220, 1967.

They are computed here from counts because importing textstat takes about 300 ms and its English syllables need a
download. Words, syllables and characters are counted as in textstat. Sentences of running text are as well; those of
a page are cut by `sentences`, because textstat takes the full stop in "2.5" or "e.g." for an end.
`textstat_grade` gives textstat's own answer, for a rule option and for the agreement tests.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from operator import attrgetter
from types import MappingProxyType

from msgspec import Struct

from plainoffer.language.syllables import count_syllables, plain_word

GRADE_TO_AGE = 5
"""Years to add to a US grade to get a UK reading age."""

_PARTS = re.compile(r"[^\W\d_](?:[^\W\d_]|['’.](?=[^\W\d_]))*+")
_RUN = re.compile(r"\b[^.!?]+")
SHORTEST_SENTENCE = 3
"""Words below which a sentence is not counted as one, as in textstat: "Yes." or "Mr"."""


_FIELD = 32
"""Bits of each count in a packed number."""
_MASK = (1 << _FIELD) - 1
_SYLLABLES, _LONG, _LETTERS, _MARKS, _CHARACTERS, _SENTENCES = range(_FIELD, 7 * _FIELD, _FIELD)
_PACKED = attrgetter("packed")


class Counts(Struct, frozen=True, gc=False):
    """What the formulas need to know of a text, all in one number: a page has hundreds of them to add up."""

    packed: int = 0

    @classmethod
    def of(
        cls, *, sentences: int = 0, words: int = 0, syllables: int = 0, long_words: int = 0, characters: int = 0,
        letters: int = 0, marks: int = 0,
    ) -> Counts:  # fmt: skip
        """Return these counts."""
        packed = words | syllables << _SYLLABLES | long_words << _LONG | letters << _LETTERS | marks << _MARKS
        return cls(packed | characters << _CHARACTERS | sentences << _SENTENCES)

    @property
    def sentences(self) -> int:
        """Sentences of three words or more."""
        return self.packed >> _SENTENCES

    @property
    def words(self) -> int:
        """Words and numbers."""
        return self.packed & _MASK

    @property
    def syllables(self) -> int:
        """Syllables of all words."""
        return self.packed >> _SYLLABLES & _MASK

    @property
    def long_words(self) -> int:
        """Words of three syllables or more."""
        return self.packed >> _LONG & _MASK

    @property
    def letters(self) -> int:
        """Letters and digits."""
        return self.packed >> _LETTERS & _MASK

    @property
    def marks(self) -> int:
        """Dashes and the like that stand alone between spaces."""
        return self.packed >> _MARKS & _MASK

    @property
    def characters(self) -> int:
        """Letters, digits and marks, without white space."""
        return self.packed >> _CHARACTERS & _MASK

    def minus(self, other: Counts) -> Counts:
        """Return the counts without those of a part."""
        return Counts(self.packed - other.packed)

    def with_sentences(self, sentences: int) -> Counts:
        """Return the counts with another number of sentences."""
        return Counts(self.packed & (1 << _SENTENCES) - 1 | sentences << _SENTENCES)


class Token(Struct, frozen=True, gc=False):
    """What stands between two spaces.

    A mark has 0 syllables and a number has 1, as in textstat; neither has a word to show.
    """

    packed: int  # all that it adds to the counts, as one number
    word: str  # a word of three syllables or more as it is shown, otherwise nothing: most words are short

    @property
    def syllables(self) -> int:
        """The number of syllables."""
        return self.packed >> _SYLLABLES & _MASK


@lru_cache(maxsize=50_000)
def read_token(token: str) -> Token:
    """Return what the formulas need to know of what stands between two spaces."""
    syllables, letters, word = _read(token)
    counts = Counts.of(
        words=syllables > 0, syllables=syllables, long_words=syllables >= 3, letters=letters, marks=syllables == 0,
        characters=len(token),
    )  # fmt: skip
    return Token(counts.packed, word)


def _read(token: str) -> tuple[int, int, str]:
    """Return the syllables, the letters and digits, and the word if it is long."""
    plain = plain_word(token)
    if not plain:
        return 0, 0, ""
    letters = len(plain) - plain.count("'")
    parts = _PARTS.findall(token)
    if not parts:
        return 1, letters, ""
    syllables = count_syllables(plain)
    if syllables < 3:
        return syllables, letters, ""
    start = token.index(parts[0])
    return syllables, letters, token[start : token.rindex(parts[-1]) + len(parts[-1])].lower()


def read_sentence(sentence: str) -> tuple[Counts, tuple[str, ...]]:
    """Return the counts of one sentence and its words of three syllables or more, in order.

    Words are parted by white space, as in textstat.
    """
    tokens = [*map(read_token, sentence.split())]
    packed = sum(map(_PACKED, tokens))
    if packed & _MASK >= SHORTEST_SENTENCE:
        packed |= 1 << _SENTENCES
    return Counts(packed), tuple([token.word for token in tokens if token.word])


def count_sentence(sentence: str) -> Counts:
    """Return the counts of one sentence."""
    return read_sentence(sentence)[0]


def hard_words(sentence: str) -> tuple[str, ...]:
    """Return the words of three syllables or more of a sentence, in small letters, in order."""
    return read_sentence(sentence)[1]


def total(counts: Iterable[Counts]) -> Counts:
    """Return the sum of counts."""
    return Counts(sum(map(_PACKED, counts)))


def flesch_kincaid(counts: Counts) -> float:
    """Return the Flesch-Kincaid grade."""
    return 0.39 * _per_sentence(counts) + 11.8 * counts.syllables / counts.words - 15.59


def smog(counts: Counts) -> float:
    """Return the SMOG grade; it was made for 30 sentences and is unsteady below that."""
    return 1.043 * math.sqrt(30 * counts.long_words / max(1, counts.sentences)) + 3.1291


def coleman_liau(counts: Counts) -> float:
    """Return the Coleman-Liau index."""
    return 5.8 * counts.letters / counts.words - 29.6 * max(1, counts.sentences) / counts.words - 15.8


def automated_readability(counts: Counts) -> float:
    """Return the automated readability index (ARI)."""
    return 4.71 * counts.characters / (counts.words + counts.marks) + 0.5 * _per_sentence(counts) - 21.43


def median(counts: Counts) -> float:
    """Return the middle of the four formulas (the mean of the inner two), which no odd count can move far."""
    grades = sorted(formula(counts) for formula in (flesch_kincaid, smog, coleman_liau, automated_readability))
    return (grades[1] + grades[2]) / 2


def _per_sentence(counts: Counts) -> float:
    return counts.words / max(1, counts.sentences)


FORMULAS: Mapping[str, Callable[[Counts], float]] = MappingProxyType(
    {
        "flesch-kincaid": flesch_kincaid,
        "smog": smog,
        "coleman-liau": coleman_liau,
        "automated-readability": automated_readability,
        "median": median,
    }
)
"""The formulas that the reading-age rule can use, by name."""


def grade(counts: Counts, formula: str = "flesch-kincaid") -> float:
    """Return the US grade of a text with these counts, or 0.0 when it has no words."""
    return FORMULAS[formula](counts) if counts.words else 0.0


def reading_age(counts: Counts, formula: str = "flesch-kincaid") -> float:
    """Return the UK reading age in years."""
    return grade(counts, formula) + GRADE_TO_AGE


def count_text(text: str) -> Counts:
    """Return the counts of running text, with its sentences counted as in textstat.

    There every full stop, exclamation mark and question mark ends a sentence, and one of one or two words is no
    sentence.
    """
    runs = (sum(read_token(token).syllables > 0 for token in run.split()) for run in _RUN.findall(text))
    return count_sentence(text).with_sentences(max(1, sum(words >= SHORTEST_SENTENCE for words in runs)))
