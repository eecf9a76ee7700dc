"""Find thousands of phrases in one pass over a page.

All phrases share one tree of words (a trie over normal forms). A page is cut into words once, each word is looked up
once, and the tree is walked only from words that some phrase begins with. Nothing is searched for twice, and no regular
expression grows with the catalogue.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import chain, product
from typing import Any

from plainoffer.language.kept import kept, kept_all
from plainoffer.rules.local_offer.scan import SKIP, STOP, Pass, Scan, read_piece, word_spans
from plainoffer.rules.local_offer.words import SKIPPED, normal_words, surface_index

Key = tuple[int, int]
"""What a phrase is for: kind and number, as the caller counts them."""

Joint = tuple[tuple[int, ...], tuple[Key, ...]]
"""An "a + b" phrase: the slots of its parts, and what it is for."""


Node = tuple[list[int], dict[int | None, Any]]
"""A word in the tree: the parts of phrases that end with it, and the words that may follow."""

MOST_SHARED = 30
"""A part of more phrases than this says nothing as a heading: "school", "help"."""


@dataclass(slots=True)
class Slot:
    """One part of a phrase.

    Attributes:
        keys: what it is for when it stands alone.
        marks: numbers of the marks that it stands for.
        joint: the "a + b" phrases that it is the rarest part of, by their next part.
    """

    keys: tuple[Key, ...] = ()
    marks: tuple[int, ...] = ()
    joint: dict[int, list[Joint]] = field(default_factory=dict)


class Matcher:
    """A compiled set of phrases.

    Args:
        phrases: what to look for and what each is for. ``a + b`` means both in one sentence, in any order.
        groups: words in angle brackets and the ways to say them, as ``{"ehcp": ("ehcp", "ehc plan")}``.
        marks: groups of short words; for each group the sentences are noted that hold one of them.
        words: more words, in their normal form, that are only counted over the page.

    Raises:
        ValueError: a phrase has nothing to look for, or names an unknown group.
    """

    def __init__(
        self,
        phrases: Iterable[tuple[str, Key]],
        groups: Mapping[str, Sequence[str]],
        marks: Sequence[Sequence[str]] = (),
        words: Iterable[str] = (),
    ) -> None:
        self._numbers: dict[tuple[tuple[str, ...], ...], int] = {}
        self._parts: dict[str, int] = {}
        self.slots: list[Slot] = []
        joint: dict[tuple[int, ...], list[Key]] = {}
        for text, key in phrases:
            slots = tuple(dict.fromkeys(self._slot(part, groups) for part in text.split(" + ")))
            if len(slots) > 1:
                joint.setdefault(tuple(sorted(slots)), []).append(key)
            elif key not in self.slots[slots[0]].keys:
                self.slots[slots[0]].keys += (key,)
        self.marks = len(marks)
        for number, texts in enumerate(marks):
            for text in texts:
                self.slots[self._slot(text, groups)].marks += (number,)
        shared = Counter(chain.from_iterable(joint))
        self.telling: dict[int, list[Joint]] = {}
        for parts, keys in joint.items():
            # A phrase is looked at when its rarest part is on the page, so that most phrases never are.
            rarest_first = tuple(sorted(parts, key=shared.__getitem__))
            phrase = (rarest_first, tuple(dict.fromkeys(keys)))
            self.slots[rarest_first[0]].joint.setdefault(rarest_first[1], []).append(phrase)
            for part in parts:
                if shared[part] <= MOST_SHARED:
                    self.telling.setdefault(part, []).append(phrase)
        self.root: dict[int | None, Node | tuple[()]] = {STOP: ()}
        self.numbers: dict[str, int] = {}
        self._plant(words)
        self.read = kept(partial(read_piece, self))
        self.word_spans = kept_all(partial(word_spans, self))

    def _slot(self, part: str, groups: Mapping[str, Sequence[str]]) -> int:
        """Return the number of one part of a phrase. Parts that mean the same words share it."""
        known = self._parts.get(part)
        if known is not None:
            return known
        forms = part_forms(part, groups)
        if forms not in self._numbers:
            self._numbers[forms] = len(self.slots)
            self.slots.append(Slot())
        self._parts[part] = self._numbers[forms]
        return self._numbers[forms]

    def _plant(self, words: Iterable[str]) -> None:
        """Grow the tree of words from all slots, and number the words that are only counted."""
        numbers = self.numbers
        for forms, slot in self._numbers.items():
            for form in forms:
                here: dict[int | None, Any] = self.root
                for word in form:
                    parts, here = here.setdefault(numbers.setdefault(word, len(numbers) + 1), ([], {}))
                parts.append(slot)
        for word in words:
            numbers.setdefault(word, len(numbers) + 1)
        self.spellings: dict[str, int] = {s: numbers[w] for s, w in surface_index(numbers).items() if w in numbers}
        for skipped in SKIPPED:
            for spelling in (skipped, skipped.capitalize(), skipped.upper()):
                self.spellings.setdefault(spelling, SKIP)
        self.spellings |= {".": STOP, "!": STOP, "?": STOP}

    def scan(
        self, texts: Sequence[str], titles: int = 0, headings: Sequence[int] = (), links: Container[int] = ()
    ) -> Scan:
        """Find all phrases in pieces of text. A phrase never crosses from one piece or sentence into the next.

        Args:
            texts: the pieces.
            titles: how many of the first pieces are titles, whose words stand for the subject of all sentences below.
            headings: numbers of the pieces that are headings, whose words stand for the subject of their section.
            links: numbers of the pieces that are links, whose words are about other pages and are not counted.
        """
        return Pass(self, texts).scan(titles, headings, links)


def part_forms(part: str, groups: Mapping[str, Sequence[str]]) -> tuple[tuple[str, ...], ...]:
    """Return all sequences of normal words that one part of a phrase stands for.

    Raises:
        ValueError: there is no word to look for, or a group is unknown.
    """
    choices: list[Sequence[str]] = []
    for word in part.split():
        if not word.startswith("<"):
            choices.append((word,))
        elif word[1:-1] in groups:
            choices.append(groups[word[1:-1]])
        else:
            raise ValueError(f'there is no group of words called "{word}"')
    forms = {normal_words(" ".join(choice)) for choice in product(*choices)} - {()}
    if not forms:
        raise ValueError(f'"{part}" has no word to look for')
    return tuple(sorted(forms))
