"""Find thousands of phrases in one pass over a page.

All phrases share one tree of words (a trie over normal forms). A page is cut into words once, each word is looked up
once, and the tree is walked only from words that some phrase begins with. Nothing is searched for twice, and no regular
expression grows with the catalogue.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, pairwise, product
from typing import Any, NamedTuple

from plainoffer.rules.local_offer.words import SKIPPED, TOKEN, normal_words, surface_index

MAX_SPAN = 22
"""Words that the parts of an "a + b" phrase may span: about one long sentence."""

_END = -1
_SKIP, _STOP = -2, -3

Key = tuple[int, int]
"""What a phrase is for: kind and number, as the caller counts them."""

_Places = dict[int, tuple[int, int]]
"""By sentence, in order, the first and last word of a slot's first match."""
_Found = dict[int, _Places]
"""The places of each slot."""
_Joint = tuple[tuple[int, ...], tuple[Key, ...]]
"""An "a + b" phrase: the slots of its parts, and what it is for."""


class Hit(NamedTuple):
    """Where a phrase was found: sentence (counted through the page), first and last word.

    ``borrowed`` is true where one part of an "a + b" phrase stands in the title, which a sentence below goes on about:
    "Direct payments", and then "You can use them to employ a personal assistant".
    """

    sentence: int
    first: int
    last: int
    keys: tuple[Key, ...]
    borrowed: bool = False


@dataclass(frozen=True, slots=True)
class Scan:
    """The result of one pass.

    Attributes:
        hits: at most one for each phrase and sentence, in order.
        marks: for each sentence, the numbers of the marks found there, as bits.
        piece_of: for each sentence, the number of the piece of text that it stands in.
        texts: the pieces.
        words: how often each word (by its number in the matcher) stands below the titles.
        title_words: the words of the titles.
    """

    hits: tuple[Hit, ...]
    marks: Mapping[int, int]
    piece_of: Sequence[int]
    texts: Sequence[str]
    words: Mapping[int, int]
    title_words: Sequence[int]
    _spans: dict[int, list[tuple[int, int]]] = field(default_factory=dict, repr=False)

    def spans(self, piece: int) -> list[tuple[int, int]]:
        """Return the start and end of each word of a piece of text: hits count words."""
        if piece not in self._spans:
            self._spans[piece] = [match.span() for match in TOKEN.finditer(self.texts[piece])]
        return self._spans[piece]

    def text_of(self, hit: Hit) -> str:
        """Return the words that were found."""
        piece = self.piece_of[hit.sentence]
        spans = self.spans(piece)
        return self.texts[piece][spans[hit.first][0] : spans[hit.last][1]]


@dataclass(slots=True)
class _Slot:
    """One part of a phrase: what it is for when it stands alone, and which phrases it is a part of."""

    keys: tuple[Key, ...] = ()
    marks: int = 0
    joint: list[_Joint] = field(default_factory=list)


class Matcher:
    """A compiled set of phrases.

    Args:
        phrases: what to look for and what each is for. ``a + b`` means both in one sentence, in any order.
        groups: words in angle brackets and the ways to say them, as ``{"ehcp": ("ehcp", "ehc plan")}``.
        marks: short words that are only counted by sentence, by their number (up to 60).
        words: more words, in their normal form, that are only counted over the page.

    Raises:
        ValueError: a phrase has nothing to look for, or names an unknown group.
    """

    def __init__(
        self,
        phrases: Iterable[tuple[str, Key]],
        groups: Mapping[str, Sequence[str]],
        marks: Mapping[int, Sequence[str]] | None = None,
        words: Iterable[str] = (),
    ) -> None:
        self._numbers: dict[tuple[tuple[str, ...], ...], int] = {}
        self._parts: dict[str, int] = {}
        self._slots: list[_Slot] = []
        joint: dict[tuple[int, ...], list[Key]] = {}
        for text, key in phrases:
            slots = tuple(dict.fromkeys(self._slot(part, groups) for part in text.split(" + ")))
            if len(slots) > 1:
                joint.setdefault(tuple(sorted(slots)), []).append(key)
            elif key not in self._slots[slots[0]].keys:
                self._slots[slots[0]].keys += (key,)
        for number, texts in (marks or {}).items():
            for text in texts:
                self._slots[self._slot(text, groups)].marks |= 1 << number
        shared = Counter(chain.from_iterable(joint))
        for parts, keys in joint.items():
            # A phrase is looked at when its rarest part is on the page, so that most phrases never are.
            rarest_first = tuple(sorted(parts, key=shared.__getitem__))
            self._slots[rarest_first[0]].joint.append((rarest_first, tuple(dict.fromkeys(keys))))
        self._root: dict[int | None, Any] = {_STOP: {}}
        self.numbers: dict[str, int] = {}
        self._plant(words)

    def _slot(self, part: str, groups: Mapping[str, Sequence[str]]) -> int:
        """Return the number of one part of a phrase. Parts that mean the same words share it."""
        known = self._parts.get(part)
        if known is not None:
            return known
        forms = part_forms(part, groups)
        if forms not in self._numbers:
            self._numbers[forms] = len(self._slots)
            self._slots.append(_Slot())
        self._parts[part] = self._numbers[forms]
        return self._numbers[forms]

    def _plant(self, words: Iterable[str]) -> None:
        """Grow the tree of words from all slots, and number the words that are only counted."""
        numbers = self.numbers
        for forms, slot in self._numbers.items():
            for form in forms:
                node = self._root
                for word in form:
                    node = node.setdefault(numbers.setdefault(word, len(numbers) + 1), {})
                node.setdefault(_END, []).append(slot)
        for word in words:
            numbers.setdefault(word, len(numbers) + 1)
        self._words: dict[str, int] = {s: numbers[w] for s, w in surface_index(numbers).items() if w in numbers}
        for skipped in SKIPPED:
            for spelling in (skipped, skipped.capitalize(), skipped.upper()):
                self._words.setdefault(spelling, _SKIP)
        self._words |= {".": _STOP, "!": _STOP, "?": _STOP}

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
        found: _Found = defaultdict(dict)
        piece_of: list[int] = []
        counted: list[int | None] = []
        title_words: list[int | None] = []
        for piece, text in enumerate(texts):
            after, kept = self._walk(text, found, len(piece_of))
            piece_of += [piece] * (after - len(piece_of))
            if piece not in links:
                (title_words if piece < titles else counted).extend(kept)
        firsts: dict[int, int] = {}
        for sentence, piece in enumerate(piece_of):
            firsts.setdefault(piece, sentence)
        edges = [firsts[piece] for piece in headings] + [len(piece_of)]
        sections = [(first, first + 1, last) for first, last in pairwise(edges)]
        below = firsts.get(titles, len(piece_of))
        hits, marks, joint = self._hits(found)
        ordered = {slot: list(found[slot]) for slot in joint}
        subjects = [(0, below, len(piece_of)), *sections]
        slots_at: dict[int, list[int]] = {s: [] for start, after, _ in subjects for s in range(start, after)}
        for slot, sentences in ordered.items():
            for sentence in slots_at.keys() & sentences:
                slots_at[sentence].append(slot)
        for start, after, end in subjects:
            if start < after < end:
                subject = dict.fromkeys(slot for sentence in range(start, after) for slot in slots_at[sentence])
                hits += _borrowed(found, ordered, joint, subject, after, end)
        hits.sort()
        words = Counter(counted)
        return Scan(tuple(hits), marks, piece_of, texts, words, title_words)  # type: ignore[arg-type]

    def number_words(self, text: str) -> list[int | None]:
        """Return the number of each word of a text; ``None`` for a word that the matcher does not know."""
        return list(map(self._words.get, TOKEN.findall(text)))

    def _walk(self, text: str, found: _Found, sentence: int) -> tuple[int, list[int | None]]:
        """Walk the tree over one piece of text; return the number of the sentence after it, and the words."""
        tokens = TOKEN.findall(text)
        numbers = list(map(self._words.get, tokens))
        if "(" in text:
            numbers = [_SKIP if token[0] == "(" else n for token, n in zip(tokens, numbers, strict=True)]
        places = [place for place, number in enumerate(numbers) if number != _SKIP]
        kept = [number for number in numbers if number != _SKIP]
        kept.append(None)
        for at, node in enumerate(map(self._root.get, kept)):
            if node is None:
                continue
            if not node:  # only the end of a sentence leads nowhere
                sentence += 1
                continue
            ahead = at
            while node is not None:
                for slot in node.get(_END, ()):
                    standing = found[slot]
                    if sentence not in standing:
                        standing[sentence] = (places[at], places[ahead])
                ahead += 1
                node = node.get(kept[ahead])
        return sentence + 1, kept

    def _hits(self, found: _Found) -> tuple[list[Hit], dict[int, int], dict[int, list[_Joint]]]:
        """Return the hits, the marks, and for each slot the "a + b" phrases whose parts all stand on the page."""
        hits: list[Hit] = []
        marks: dict[int, int] = {}
        joint: dict[int, list[_Joint]] = {}
        for number, places in found.items():
            slot = self._slots[number]
            if slot.keys:
                hits += [Hit(sentence, first, last, slot.keys) for sentence, (first, last) in places.items()]
            if slot.marks:
                for sentence in places:
                    marks[sentence] = marks.get(sentence, 0) | slot.marks
            for slots, keys in slot.joint:
                if slots[1] in found and (len(slots) == 2 or all(other in found for other in slots)):
                    hits += _together(keys, [found[other] for other in slots])
                    for other in slots:
                        joint.setdefault(other, []).append((slots, keys))
        return hits, marks, joint


def _borrowed(
    found: _Found, ordered: Mapping[int, list[int]], joint: Mapping[int, list[_Joint]],
    subject: Mapping[int, None], after: int, end: int,
) -> list[Hit]:  # fmt: skip
    """Return sentences that complete a phrase which their title or heading begins.

    Args:
        found: what stands where.
        ordered: the sentences of each slot, so that a section looks only at its own.
        joint: for each slot, the phrases that it is a part of.
        subject: slots that stand in the title or heading.
        after: first sentence that it stands over.
        end: first sentence that it does not stand over any more.
    """
    hits: list[Hit] = []
    for number in subject:
        for slots, keys in joint.get(number, ()):
            if number != next(other for other in slots if other in subject):
                continue  # the phrase was looked at with its first part
            below: list[_Places] = []
            for other in slots:
                if other in subject:
                    continue
                order, places = ordered[other], found[other]
                low = bisect_left(order, after)
                high = bisect_left(order, end, low)
                if low == high:
                    break  # the section does not say the rest
                below.append({sentence: places[sentence] for sentence in order[low:high]})
            else:
                if below:
                    hits += _together(keys, below, borrowed=True)
    return hits


def _together(keys: tuple[Key, ...], slots: list[_Places], *, borrowed: bool = False) -> list[Hit]:
    """Return the sentences where all parts of a phrase stand near each other."""
    out: list[Hit] = []
    common = slots[0].keys() if len(slots) == 1 else slots[0].keys() & slots[1].keys()
    for slot in slots[2:]:
        common &= slot.keys()
    for sentence in common:
        first = min([slot[sentence][0] for slot in slots])
        last = max([slot[sentence][1] for slot in slots])
        if last - first <= MAX_SPAN:
            out.append(Hit(sentence, first, last, keys, borrowed))
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
