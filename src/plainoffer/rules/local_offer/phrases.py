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
    """Where a phrase was found: piece of text, sentence in it, first and last word, and the phrase."""

    piece: int
    sentence: int
    first: int
    last: int
    phrase: Phrase


class _Atom(NamedTuple):
    piece: int
    sentence: int
    first: int
    last: int


@dataclass(slots=True)
class Scan:
    """The result of one pass: the hits, and the words and sentences of each piece."""

    hits: list[Hit]
    sentences: list[int]
    words: int
    _texts: Sequence[str]
    _offsets: dict[int, list[tuple[int, int]]]

    def span(self, hit: Hit | tuple[int, int, int, int]) -> tuple[int, int]:
        """Return the start and end of a hit in its piece of text."""
        piece, first, last = hit[0], hit[2], hit[3]
        if piece not in self._offsets:
            self._offsets[piece] = [m.span() for m in TOKEN.finditer(self._texts[piece])]
        offsets = self._offsets[piece]
        return offsets[first][0], offsets[last][1]


class Matcher:
    """A compiled set of phrases.

    Args:
        phrases: what to look for. ``a + b`` means both in one sentence, in any order.
        groups: words in angle brackets and the ways to say them, as ``{"ehcp": ("ehcp", "ehc plan")}``.
    """

    def __init__(self, phrases: Iterable[Phrase], groups: Mapping[str, Sequence[str]]) -> None:
        self._slots: dict[tuple[tuple[str, ...], ...], int] = {}
        self._whole: list[list[Phrase]] = []
        self._joint: list[list[tuple[tuple[int, ...], Phrase]]] = []
        self._root: dict[int, Any] = {}
        for phrase in phrases:
            slots = [self._slot(part, groups) for part in phrase.text.split(" + ")]
            if len(slots) == 1:
                self._whole[slots[0]].append(phrase)
            else:
                self._joint[slots[0]].append((tuple(slots[1:]), phrase))
        self._plant()

    def _slot(self, part: str, groups: Mapping[str, Sequence[str]]) -> int:
        pieces = [groups[w[1:-1]] if w.startswith("<") else (w,) for w in part.split()]
        forms = sorted({normal_words(" ".join(choice)) for choice in product(*pieces)} - {()})
        if not forms:
            raise ValueError(f'the phrase "{part}" has no word to look for')
        key = tuple(forms)
        if key not in self._slots:
            self._slots[key] = len(self._slots)
            self._whole.append([])
            self._joint.append([])
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

    def scan(self, texts: Sequence[str]) -> Scan:
        """Find all phrases in pieces of text. A phrase never crosses from one piece or sentence into the next."""
        found: dict[int, list[_Atom]] = {}
        sentences: list[int] = []
        words = 0
        for piece, text in enumerate(texts):
            tokens = TOKEN.findall(text)
            words += len(tokens)
            sentences.append(self._walk(piece, tokens, found))
        return Scan(self._hits(found), sentences, words, texts, {})

    def _walk(self, piece: int, tokens: list[str], found: dict[int, list[_Atom]]) -> int:
        """Walk the tree over one piece of text; return its number of sentences."""
        look, root = self._words.get, self._root
        kept = [
            (number, place)
            for place, token in enumerate(tokens)
            if (number := look(token, _SKIP if token[0] == "(" else 0)) != _SKIP
        ]
        sentence, total = 0, len(kept)
        for at, (number, place) in enumerate(kept):
            if number == _STOP:
                sentence += 1
                continue
            node = root.get(number)
            ahead = at
            while node is not None:
                if _END in node:
                    atom = _Atom(piece, sentence, place, kept[ahead][1])
                    for slot in node[_END]:
                        found.setdefault(slot, []).append(atom)
                ahead += 1
                node = node.get(kept[ahead][0]) if ahead < total else None
        return sentence + 1

    def _hits(self, found: dict[int, list[_Atom]]) -> list[Hit]:
        hits: list[Hit] = []
        for slot, atoms in found.items():
            for phrase in self._whole[slot]:
                hits += [Hit(*atom, phrase) for atom in atoms]
            for others, phrase in self._joint[slot]:
                if all(other in found for other in others):
                    hits += [Hit(*atom, phrase) for atom in _together(atoms, [found[o] for o in others])]
        hits.sort(key=lambda hit: hit[:4])
        return hits


def _together(atoms: list[_Atom], others: list[list[_Atom]]) -> list[_Atom]:
    """Return the places where one of ``atoms`` stands in one sentence with one of each of ``others``."""
    out: list[_Atom] = []
    for atom in atoms[:40]:
        first, last = atom.first, atom.last
        for candidates in others:
            near = [
                c
                for c in candidates[:400]
                if c.piece == atom.piece
                and c.sentence == atom.sentence
                and (c.first > atom.last or c.last < atom.first)
                and max(c.last, last) - min(c.first, first) <= MAX_SPAN
            ]
            if not near:
                break
            nearest = min(near, key=lambda c: abs(c.first - atom.first))
            first, last = min(first, nearest.first), max(last, nearest.last)
        else:
            out.append(_Atom(atom.piece, atom.sentence, first, last))
    return out
