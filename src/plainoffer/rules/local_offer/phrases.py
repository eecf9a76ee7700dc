"""Find thousands of phrases in one pass over a page.

All phrases share one tree of words (a trie over normal forms). A page is cut into words once, each word is looked up
once, and the tree is walked only from words that some phrase begins with. Nothing is searched for twice, and no regular
expression grows with the catalogue.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any, NamedTuple

from plainoffer.rules.local_offer.words import SKIPPED, TOKEN, normal_words, surface_index

MAX_SPAN = 22
"""Words that the parts of an "a + b" phrase may span: about one long sentence."""

_END = -1
_SKIP, _STOP = -2, -3


@dataclass(frozen=True, slots=True)
class Phrase:
    """One phrase to look for. ``key`` is whatever the caller wants to know it by."""

    text: str
    key: Any


class Hit(NamedTuple):
    """Where a phrase was found: sentence (counted through the page), first and last word, and the phrase.

    ``borrowed`` is true where one part of an "a + b" phrase stands in the title, which a sentence below goes on about:
    "Direct payments", and then "You can use them to employ a personal assistant".
    """

    sentence: int
    first: int
    last: int
    phrase: Phrase
    borrowed: bool = False


@dataclass(frozen=True, slots=True)
class Scan:
    """The result of one pass.

    Attributes:
        hits: at most one for each phrase and sentence, in order.
        piece_of: for each sentence, the number of the piece of text that it stands in.
        words: number of words in all pieces.
    """

    hits: tuple[Hit, ...]
    piece_of: Sequence[int]
    words: int
    texts: Sequence[str]

    def spans(self, piece: int) -> list[tuple[int, int]]:
        """Return the start and end of each word of a piece of text: hits count words."""
        return [match.span() for match in TOKEN.finditer(self.texts[piece])]


class Matcher:
    """A compiled set of phrases.

    Args:
        phrases: what to look for. ``a + b`` means both in one sentence, in any order.
        groups: words in angle brackets and the ways to say them, as ``{"ehcp": ("ehcp", "ehc plan")}``.

    Raises:
        ValueError: a phrase has nothing to look for, or names an unknown group.
    """

    def __init__(self, phrases: Iterable[Phrase], groups: Mapping[str, Sequence[str]]) -> None:
        self._slots: dict[tuple[tuple[str, ...], ...], int] = {}
        self._whole: list[list[Phrase]] = []
        self._joint: list[list[tuple[tuple[int, ...], Phrase]]] = []
        self._with_part: list[list[tuple[tuple[int, ...], Phrase]]] = []
        self._root: dict[int, Any] = {}
        for phrase in phrases:
            slots = [self._slot(part, groups) for part in phrase.text.split(" + ")]
            if len(slots) == 1:
                self._whole[slots[0]].append(phrase)
                continue
            self._joint[slots[0]].append((tuple(slots[1:]), phrase))
            for slot in set(slots):
                self._with_part[slot].append((tuple(slots), phrase))
        self._plant()

    def _slot(self, part: str, groups: Mapping[str, Sequence[str]]) -> int:
        """Return the number of one part of a phrase. Parts that mean the same words share it."""
        key = part_forms(part, groups)
        if key not in self._slots:
            self._slots[key] = len(self._slots)
            self._whole.append([])
            self._joint.append([])
            self._with_part.append([])
        return self._slots[key]

    def _plant(self) -> None:
        """Grow the tree of words from all slots."""
        numbers: dict[str, int] = {}
        for forms, slot in self._slots.items():
            for form in forms:
                node = self._root
                for word in form:
                    node = node.setdefault(numbers.setdefault(word, len(numbers) + 1), {})
                node.setdefault(_END, []).append(slot)
        self._words: dict[str, int] = {s: numbers[w] for s, w in surface_index(numbers).items() if w in numbers}
        for word in SKIPPED:
            for form in (word, word.capitalize(), word.upper()):
                self._words.setdefault(form, _SKIP)
        self._words |= {".": _STOP, "!": _STOP, "?": _STOP}

    def scan(self, texts: Sequence[str], titles: int = 0) -> Scan:
        """Find all phrases in pieces of text. A phrase never crosses from one piece or sentence into the next.

        Args:
            texts: the pieces.
            titles: how many of the first pieces are titles, whose words stand for the subject of all sentences below.
        """
        found: _Found = {}
        piece_of: list[int] = []
        words = 0
        for piece, text in enumerate(texts):
            tokens = TOKEN.findall(text)
            words += len(tokens)
            after = self._walk(tokens, found, len(piece_of))
            piece_of += [piece] * (after - len(piece_of))
        below = sum(1 for piece in piece_of if piece < titles)
        return Scan(tuple(self._hits(found, below)), piece_of, words, texts)

    def _walk(self, tokens: list[str], found: _Found, sentence: int) -> int:
        """Walk the tree over one piece of text; return the number of the sentence after it."""
        look, root = self._words.get, self._root
        kept: list[int] = []
        places: list[int] = []
        for place, token in enumerate(tokens):
            number = look(token, 0)
            if number == _SKIP or (number == 0 and token[0] == "("):
                continue
            kept.append(number)
            places.append(place)
        total = len(kept)
        kept.append(0)
        for at in range(total):
            number = kept[at]
            if number == 0:
                continue
            if number == _STOP:
                sentence += 1
                continue
            node = root.get(number)
            ahead = at
            while node is not None:
                if _END in node:
                    for slot in node[_END]:
                        found.setdefault(slot, {}).setdefault(sentence, (places[at], places[ahead]))
                ahead += 1
                node = node.get(kept[ahead])
        return sentence + 1

    def _hits(self, found: _Found, below: int) -> list[Hit]:
        """Return the hits; sentences before ``below`` are titles."""
        hits: list[Hit] = []
        subject = {slot for slot, places in found.items() if next(iter(places)) < below}
        for slot, places in found.items():
            for phrase in self._whole[slot]:
                hits += [Hit(sentence, first, last, phrase) for sentence, (first, last) in places.items()]
            for others, phrase in self._joint[slot]:
                if all(other in found for other in others):
                    hits += _together(phrase, [places, *(found[other] for other in others)])
        for slot in subject:
            hits += self._borrowed(found, subject, slot, below)
        hits.sort(key=_order)
        return hits

    def _borrowed(self, found: _Found, subject: set[int], slot: int, below: int) -> list[Hit]:
        """Return sentences below the title that complete a phrase which the title begins."""
        hits: list[Hit] = []
        for slots, phrase in self._with_part[slot]:
            needed = [other for other in slots if other not in subject]
            if not needed or any(other not in found for other in needed):
                continue
            if slot == next(other for other in slots if other in subject):
                hits += [
                    hit._replace(borrowed=True)
                    for hit in _together(phrase, [found[other] for other in needed])
                    if hit.sentence >= below
                ]
        return hits


_Found = dict[int, dict[int, tuple[int, int]]]
"""For each slot, by sentence, the first and last word of its first match."""


def _order(hit: Hit) -> tuple[int, int, int, str]:
    return (hit.sentence, hit.first, hit.last, hit.phrase.text)


def _together(phrase: Phrase, slots: list[dict[int, tuple[int, int]]]) -> list[Hit]:
    """Return the sentences where all parts of a phrase stand near each other."""
    out: list[Hit] = []
    common = set(slots[0])
    for slot in slots[1:]:
        common &= slot.keys()
    for sentence in common:
        first = min(slot[sentence][0] for slot in slots)
        last = max(slot[sentence][1] for slot in slots)
        if last - first <= MAX_SPAN:
            out.append(Hit(sentence, first, last, phrase))
    return out


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
