"""Which requirements a page's words belong to, besides the phrases that name them.

Nobody can list all the ways to say a thing. A page about continence that says "wetting", "nurse" and "pads" is known by
its words together. Each requirement has a profile: words with weights, from its phrases and from labelled pages
(``benchmarks/accuracy/train_topics.py`` writes them to ``data/topic_words.json``). A page is compared with it by the
cosine of word weights (Salton and others, 1975).
"""

from __future__ import annotations

import json
import math
import re
from array import array
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from msgspec import Struct

from plainoffer.language.kept import kept
from plainoffer.rules.local_offer.catalogue import Catalogue, Requirement
from plainoffer.rules.local_offer.words import normal_words

WORDS_FILE = Path(__file__).parents[2] / "data" / "topic_words.json"

_COMMON = frozenset(
    "of to in for on with who if can is are be it you we they not as at by from about into have has will may when how "
    "what which there do does get help support service child young person need send also other more than all one two "
    "each up out them use their such include including where would could should must being was were he she i me us so "
    "no local offer council".split()
)
"""Words that are on pages about everything."""


class Likeness(Struct, frozen=True):
    """How like a page is to each requirement, by number.

    Attributes:
        text: how like the section is that is most like it.
        title: how like the title is.
        text_share, title_share: the same, compared with the requirement that the section or title is most like.
    """

    text: Sequence[float]
    title: Sequence[float]
    text_share: Sequence[float]
    title_share: Sequence[float]

    def features(self, number: int) -> tuple[float, float, float, float]:
        """Return what the ranker weighs for one requirement."""
        return (3 * self.text[number], 2 * self.title[number], self.text_share[number], self.title_share[number])

    def near(self, number: int) -> bool:
        """Say whether the words alone are reason enough to look closer."""
        return self.text[number] > 0.12 or self.title[number] > 0.25


class Profiles(Struct, frozen=True):
    """The weight of each word, alone and for each requirement (by its place in ``ids``)."""

    ids: tuple[str, ...]
    weight: Mapping[str, float]
    members: Mapping[str, tuple[tuple[int, float], ...]]


@cache
def trained_profiles() -> Profiles:
    """Return the profiles that come with the package."""
    raw: dict[str, Any] = json.loads(WORDS_FILE.read_text("utf-8"))
    return Profiles(
        tuple(raw["ids"]),
        {word: entry[0] for word, entry in raw["words"].items()},
        {word: tuple((place, weight) for place, weight in entry[1]) for word, entry in raw["words"].items()},
    )


def content_words(text: str) -> list[str]:
    """Return the normal forms of the words that tell what a text is about."""
    return [word for word in normal_words(text) if word not in _COMMON and not word[0].isdigit()]


def phrase_words(requirement: Requirement) -> Counter[str]:
    """Return the words of a requirement's own phrases and summary, with how often they are used."""
    counts: Counter[str] = Counter(set(content_words(requirement.summary)))
    for phrase in (*requirement.evidence, *requirement.hints):
        counts.update(set(content_words(re.sub(r"<\w+>", "", phrase))))
    return counts


class Vocabulary:
    """Compares pages with the requirements of one catalogue.

    Requirements that a project or plugin adds have a profile of the words of their phrases.
    """

    def __init__(self, catalogue: Catalogue, profiles: Profiles | None = None) -> None:
        known = profiles or trained_profiles()
        place = {name: number for number, name in enumerate(known.ids)}
        number_at = {place[item.id]: number for number, item in enumerate(catalogue) if item.id in place}
        self._size = len(catalogue)
        self._weight = dict(known.weight)
        self._members: dict[str, list[tuple[int, float]]] = {
            word: [(number_at[at], weight) for at, weight in members if at in number_at]
            for word, members in known.members.items()
        }
        rare = max(known.weight.values(), default=1.0)
        for number, item in enumerate(catalogue):
            if item.id not in place:
                for word, weight in unit({word: self._weight.get(word, rare) for word in phrase_words(item)}).items():
                    self._weight.setdefault(word, rare)
                    self._members.setdefault(word, []).append((number, weight))

    @property
    def words(self) -> Iterable[str]:
        """All words that count, in their normal form."""
        return self._weight

    def numbered(self, numbers: Mapping[str, int]) -> Comparison:
        """Return the comparison for a matcher that counts words by these numbers."""
        entries = {numbers[word]: (weight, tuple(self._members[word])) for word, weight in self._weight.items()}
        return Comparison(entries, self._size)


class Comparison:
    """Compares the counts of words on a page with all requirements.

    Args:
        entries: for each word its weight, and its share in the requirements that it belongs to, by their numbers.
        size: number of requirements.
    """

    def __init__(self, entries: Mapping[int, tuple[float, tuple[tuple[int, float], ...]]], size: int) -> None:
        self._entries = entries
        self._size = size
        self._profiles: dict[int, dict[int, float]] = {}
        self._section = kept(self._compared)

    def likeness(self, sections: Iterable[Sequence[int]], title: Iterable[int]) -> Likeness:
        """Return how like a page is to each requirement.

        Args:
            sections: the words (by their numbers) of each section of the text.
            title: the words of the title.
        """
        head, head_shares = self._section(tuple(set(title)))
        bodies, shares = zip(*[self._section(tuple(section)) for section in sections], strict=True)
        if len(bodies) == 1:
            return Likeness(bodies[0], head, shares[0], head_shares)
        return Likeness([*map(max, *bodies)], head, [*map(max, *shares)], head_shares)

    def profile(self, number: int) -> Mapping[int, float]:
        """Return how much each word says for one requirement. Made once for each that is asked for."""
        if number not in self._profiles:
            shares = ((word, weight, dict(members)) for word, (weight, members) in self._entries.items())
            self._profiles[number] = {word: weight * own[number] for word, weight, own in shares if number in own}
        return self._profiles[number]

    def _compared(self, words: tuple[int, ...]) -> tuple[Sequence[float], Sequence[float]]:
        """Return how like words are to each requirement, and the same compared with the one they are most like."""
        cosines = self._cosines(words)
        top = max(cosines, default=0.0) or 1.0
        return cosines, array("d", [value / top for value in cosines])

    def _cosines(self, words: tuple[int, ...]) -> Sequence[float]:
        counts = Counter(words)
        totals = [0.0] * self._size
        square = 0.0
        entries = self._entries
        for word in entries.keys() & counts.keys():
            weight, members = entries[word]
            if counts[word] > 1:
                weight *= 1 + math.log(counts[word])
            square += weight * weight
            for number, share in members:
                totals[number] += weight * share
        length = math.sqrt(square) or 1.0
        return array("d", [total / length for total in totals])


def unit(vector: Mapping[str, float]) -> dict[str, float]:
    """Return a vector of the same direction with length 1."""
    length = math.sqrt(sum(value * value for value in vector.values())) or 1.0
    return {word: value / length for word, value in vector.items()}
