"""One pass over a page with all phrases.

Each piece of a page is read by itself, and what was read of a text is kept: each word is looked up once, and the tree
of phrases is walked only from words that some phrase begins with. Then the page is put together. Which sentences hold
something is one whole number, a bit for each sentence, so that "both in one sentence" is a single "and".
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from msgspec import Struct, field

from plainoffer.rules.local_offer.words import TOKEN

if TYPE_CHECKING:
    from plainoffer.rules.local_offer.phrases import Key, Matcher

MAX_SPAN = 20
"""Words, without articles and the like, that the parts of an "a + b" phrase may span: about one long sentence."""

LEAST_SECTION = 120
"""Words of a section. Shorter ones are read together with the next."""

UNKNOWN, SKIP, STOP = 0, -2, -3
"""What stands for words without a number: one that no phrase has, one left out, the end of a sentence."""

END = 0
"""The node of the tree of phrases at the end of a sentence, which leads nowhere."""

WORD_BITS = 20
"""Bits that hold the number of a word."""


class Sighting(Struct):
    """Where the phrases of one key were found.

    Attributes:
        sentences: the sentences that hold one, as bits.
        borrowed: sentences that complete an "a + b" phrase which their title or heading begins: "Direct payments", and
            then "You can use them to employ a personal assistant".
        phrases: the phrases that were found, by their parts; borrowed ones without the part that stands in the title.
    """

    sentences: int = 0
    borrowed: int = 0
    phrases: list[Sequence[int]] = field(default_factory=list)


class Scan(Struct, frozen=True):
    """The result of one pass.

    Attributes:
        found: what was found, by key.
        marks: for each mark, the sentences that it was found in, as bits.
        piece_of: for each sentence, the number of the piece of text that it stands in.
        texts: the pieces.
        sections: the words (by their numbers in the matcher) of each section below the titles.
        title_words: the words of the titles.
    """

    found: Mapping[Key, Sighting]
    marks: Sequence[int]
    piece_of: Sequence[int]
    texts: Sequence[str]
    sections: Sequence[Sequence[int]]
    title_words: Sequence[int]
    _pass: Pass

    def first_of(self, piece: int) -> int:
        """Return the number of the first sentence of a piece."""
        return self._pass.first[piece]

    def words_of(self, sentence: int) -> Sequence[int]:
        """Return the words of a sentence, by their numbers."""
        return self._pass.words[self._pass.sentences[sentence] : self._pass.sentences[sentence + 1]]

    def spans(self, sighting: Sighting, sentence: int) -> Iterator[tuple[int, int]]:
        """Yield the first and last word of the phrases that stand in a sentence."""
        for parts in sighting.phrases:
            places = [self._pass.place(part, sentence) for part in parts]
            here = [place for place in places if place is not None]
            if len(here) == len(parts):
                yield min(first for first, _ in here), max(last for _, last in here)

    def text_of(self, sighting: Sighting, sentence: int) -> str:
        """Return the words of the first phrase that stands in a sentence."""
        first, last = next(self.spans(sighting, sentence))
        piece = self.piece_of[sentence]
        text, start = self.texts[piece], self._pass.pieces[piece]
        spans = self._pass.matcher.word_spans(text)
        return text[spans[first - start][0] : spans[last - start][1]]


class Reading(Struct, frozen=True, gc=False):
    """What one piece of text says by itself.

    Attributes:
        words: the number of each word.
        ends: where each sentence ends among the words.
        bits: for each part of a phrase that stands here, the sentences that hold it, as bits.
        hits: part, sentence, first and last word of each match, in order.
    """

    words: tuple[int, ...]
    ends: tuple[int, ...]
    bits: dict[int, int]
    hits: tuple[tuple[int, int, int, int], ...]


def read_piece(matcher: Matcher, text: str) -> Reading:
    """Read one piece: walk the tree from every word that some phrase begins with."""
    tokens = TOKEN.findall(text)
    if "(" in text:
        tokens = [token for token in tokens if token[0] != "("]
    words = [number or UNKNOWN for number in map(matcher.spellings.get, tokens) if number != SKIP]
    steps, found_at = matcher.steps, matcher.ends
    ends: list[int] = []
    bits: dict[int, int] = {}
    hits: list[tuple[int, int, int, int]] = []
    sentence, bit = 0, 1
    count = len(words)
    for at, node in enumerate(map(matcher.starts.get, words)):
        if node is None:
            continue
        if node == END:
            ends.append(at + 1)
            sentence += 1
            bit <<= 1
            continue
        last = at
        while node is not None:
            for part in found_at[node]:
                bits[part] = bits[part] | bit if part in bits else bit
                hits.append((part, sentence, at, last))
            last += 1
            if last == count:
                break
            node = steps.get(node << WORD_BITS | words[last])
    ends.append(len(words))
    return Reading(tuple(words), tuple(ends), bits, tuple(hits))


def word_spans(matcher: Matcher, text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of each word that :func:`read_piece` counts."""
    for token in TOKEN.finditer(text):
        if token[0][0] != "(" and matcher.spellings.get(token[0]) != SKIP:
            yield token.span()


class Pass:
    """A pass over the pieces of one page.

    Attributes:
        matcher: what is looked for.
        bits: for each part of a phrase, the sentences that hold it, as bits.
        words: the words of the page, by their numbers.
        pieces: where each piece begins among the words.
        sentences: where each sentence begins among the words.
        piece_of: for each sentence, its piece.
        first: for each piece, its first sentence.
    """

    def __init__(self, matcher: Matcher, texts: Sequence[str]) -> None:
        self.matcher = matcher
        self._texts = texts
        self._readings = [matcher.read(text) for text in texts]
        self.words: list[int] = []
        self.pieces, self.sentences = [0], [0]
        self.piece_of: list[int] = []
        self.first: list[int] = []
        self.bits: dict[int, int] = {}
        for piece, reading in enumerate(self._readings):
            self._add(piece, reading)

    def _add(self, piece: int, reading: Reading) -> None:
        bits, before, first = self.bits, len(self.words), len(self.piece_of)
        for part, sentences in reading.bits.items():
            if part in bits:
                bits[part] |= sentences << first
            else:
                bits[part] = sentences << first
        self.words += reading.words
        self.pieces.append(len(self.words))
        self.sentences += [before + end for end in reading.ends]
        self.piece_of += [piece] * len(reading.ends)
        self.first.append(first)

    def place(self, part: int, sentence: int) -> tuple[int, int] | None:
        """Return the first and last word of a part where it first stands in a sentence."""
        piece = self.piece_of[sentence]
        own, before = sentence - self.first[piece], self.pieces[piece]
        for known, where, first, last in self._readings[piece].hits:
            if known == part and where == own:
                return before + first, before + last
        return None

    def scan(self, titles: int, headings: Sequence[int], links: Container[int]) -> Scan:
        """Return what was found; see :meth:`Matcher.scan`."""
        found, marks = self._sightings()
        for subject, section, parts in self._sections(titles, headings):
            self._borrow(found, parts, subject, section)
        sections = [*self._long_sections(titles, set(headings), links)]
        title = self.words[: self.pieces[titles]]
        return Scan(found, marks, self.piece_of, self._texts, sections, title, self)

    def _long_sections(self, titles: int, headings: Container[int], links: Container[int]) -> Iterator[list[int]]:
        """Yield the words of sections that are long enough to tell what they are about. Links tell of other pages."""
        words: list[int] = []
        for number in range(titles, len(self._texts)):
            if number in links:
                continue
            if len(words) >= LEAST_SECTION and (number in headings or len(words) >= 2 * LEAST_SECTION):
                yield words
                words = []
            words += self.words[self.pieces[number] : self.pieces[number + 1]]
        yield words

    def _sightings(self) -> tuple[dict[Key, Sighting], list[int]]:
        """Return the sightings by themselves, without what a title or heading lends, and the marks."""
        found: dict[Key, Sighting] = {}
        keys_of, joint_of, bits = self.matcher.keys, self.matcher.joint, self.bits
        marks = [0] * self.matcher.mark_count
        for part in self.matcher.marks.keys() & bits.keys():
            for mark in self.matcher.marks[part]:
                marks[mark] |= bits[part]
        for part, sentences in bits.items():
            if part in keys_of:
                _note(found, keys_of[part], sentences, (part,))
            if part not in joint_of:
                continue
            joint = joint_of[part]
            for second in joint.keys() & bits.keys():
                pair = sentences & bits[second]
                for parts, keys in joint[second] if pair else ():
                    common = pair
                    for other in parts[2:]:
                        common &= bits.get(other, 0)
                    if common:
                        common = self._near(parts, common)
                        if common:
                            _note(found, keys, common, parts)
        return found, marks

    def _near(self, parts: Sequence[int], common: int) -> int:
        """Return those of the sentences in which the parts stand near each other."""
        left = common
        while left:
            low = left & -left
            left ^= low
            sentence = low.bit_length() - 1
            if self.sentences[sentence + 1] - self.sentences[sentence] > MAX_SPAN:
                places = [place for part in parts if (place := self.place(part, sentence))]
                if max(last for _, last in places) - min(first for first, _ in places) > MAX_SPAN:
                    common ^= low
        return common

    def _sections(self, titles: int, headings: Sequence[int]) -> Iterator[tuple[int, int, list[int]]]:
        """Yield title and headings with what they stand over, both as bits, and the telling parts found in them."""
        end = len(self.piece_of)
        below = self.first[titles] if titles < len(self.first) else end
        edges = [self.first[piece] for piece in headings] + [end]
        ranges = [(0, below, end), *((start, start + 1, last) for start, last in pairwise(edges))]
        owners: dict[int, list[int]] = {}
        for number, (start, after, _) in enumerate(ranges):
            for sentence in range(start, after):
                owners.setdefault(sentence, []).append(number)
        over = sum([1 << sentence for sentence in owners])
        parts: dict[int, list[int]] = {}
        for part in self.matcher.telling.keys() & self.bits.keys():
            for sentence in numbers_of(self.bits[part] & over):
                for number in owners[sentence]:
                    present = parts.setdefault(number, [])
                    if not present or present[-1] != part:
                        present.append(part)
        for number, present in parts.items():
            start, after, last = ranges[number]
            if start < after < last:
                yield span_bits(start, after), span_bits(after, last), present

    def _borrow(self, found: dict[Key, Sighting], subject: Sequence[int], title: int, section: int) -> None:
        """Note sentences of a section that complete a phrase which its title or heading begins."""
        seen: set[int] = set()
        bits = self.bits
        for part in subject:
            for parts, keys in self.matcher.telling[part]:
                common, rest = section, []
                for other in parts:
                    held = bits.get(other)
                    if held is None:
                        common = 0
                        break
                    if other != part and not held & title:
                        common &= held
                        rest.append(other)
                if not common or not rest or (len(rest) + 1 < len(parts) and not seen.isdisjoint(parts)):
                    continue  # it is not all there, or all in the title, or was looked at with its first part
                if len(rest) > 1:
                    common = self._near(rest, common)
                if common:
                    _note(found, keys, common, rest, borrowed=True)
            seen.add(part)


def _note(
    found: dict[Key, Sighting], keys: Iterable[Key], sentences: int, phrase: Sequence[int], *, borrowed: bool = False
) -> None:
    """Add a phrase and its sentences to the sightings of all that it is for."""
    for key in keys:
        sighting = found.get(key)
        if sighting is None:
            sighting = found[key] = Sighting()
        if borrowed:
            sighting.borrowed |= sentences
        else:
            sighting.sentences |= sentences
        sighting.phrases.append(phrase)


def span_bits(start: int, end: int) -> int:
    """Return a number whose bits from ``start`` up to ``end`` are set."""
    return (1 << end) - (1 << start)


def numbers_of(bits: int) -> Iterator[int]:
    """Yield the numbers of the bits that are set, from the lowest.

    >>> list(numbers_of(0b1010))
    [1, 3]
    """
    while bits:
        low = bits & -bits
        yield low.bit_length() - 1
        bits ^= low
