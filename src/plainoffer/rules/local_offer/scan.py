"""One pass over a page with all phrases.

Each piece of a page is read by itself, and what was read of a text is kept: each word is looked up once, and the tree
of phrases is walked only from words that some phrase begins with. Then the page is put together. Where the parts of an
"a + b" phrase stand is one whole number for each part, a bit for each sentence, so that "both in one sentence" is a
single "and".
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice, pairwise
from typing import TYPE_CHECKING, NamedTuple

from plainoffer.rules.local_offer.words import TOKEN

if TYPE_CHECKING:
    from plainoffer.rules.local_offer.phrases import Joint, Key, Matcher

MAX_SPAN = 20
"""Words, without articles and the like, that the parts of an "a + b" phrase may span: about one long sentence."""
MOST_BORROWED = 3
"""Sentences below a heading that are kept for one phrase."""

END = -1
SKIP, STOP = -2, -3
"""What stands for words in the tree: the end of a phrase, a word left out, the end of a sentence."""

_Places = dict[int, tuple[int, int]]
"""By sentence, in order, the first and last word of a part's first match."""


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
        marks: for each mark, the sentences that it was found in, as bits.
        piece_of: for each sentence, the number of the piece of text that it stands in.
        texts: the pieces.
        words: how often each word (by its number in the matcher) stands below the titles.
        title_words: the words of the titles.
    """

    hits: tuple[Hit, ...]
    marks: Sequence[int]
    piece_of: Sequence[int]
    texts: Sequence[str]
    words: Mapping[int, int]
    title_words: Sequence[int]
    _starts: Sequence[int] = field(repr=False)
    _spellings: Mapping[str, int] = field(repr=False)
    _spans: dict[int, list[tuple[int, int]]] = field(default_factory=dict, repr=False)

    def text_of(self, hit: Hit) -> str:
        """Return the words that were found."""
        piece = self.piece_of[hit.sentence]
        if piece not in self._spans:
            words = TOKEN.finditer(self.texts[piece])
            self._spans[piece] = [word.span() for word in words if not is_skipped(word[0], self._spellings)]
        spans, start = self._spans[piece], self._starts[piece]
        return self.texts[piece][spans[hit.first - start][0] : spans[hit.last - start][1]]


def is_skipped(token: str, spellings: Mapping[str, int]) -> bool:
    """Say whether a word is left out of phrases: an article, or an abbreviation in brackets."""
    return token[0] == "(" or spellings.get(token) == SKIP


class Reading(NamedTuple):
    """What one piece of text says by itself.

    Attributes:
        words: the number of each word, ``None`` for one that the matcher does not know.
        sentences: how many there are.
        places: part of a phrase, sentence, first and last word: the first place of each part in each sentence.
    """

    words: tuple[int | None, ...]
    sentences: int
    places: tuple[tuple[int, int, int, int], ...]


def read_piece(matcher: Matcher, text: str) -> Reading:
    """Read one piece: walk the tree from every word that some phrase begins with."""
    tokens = TOKEN.findall(text)
    if "(" in text:
        tokens = [token for token in tokens if token[0] != "("]
    words: list[int | None] = [number for number in map(matcher.spellings.get, tokens) if number != SKIP]
    followed = [*words, None]
    places: dict[tuple[int, int], tuple[int, int]] = {}
    sentence = 0
    for at, node in enumerate(map(matcher.root.get, words)):
        if node is None:
            continue
        if not node:  # only the end of a sentence leads nowhere
            sentence += 1
            continue
        ahead = at
        while node is not None:
            for part in node.get(END, ()):
                places.setdefault((part, sentence), (at, ahead))
            ahead += 1
            node = node.get(followed[ahead])
    return Reading(tuple(words), sentence + 1, tuple((*key, *place) for key, place in places.items()))


class Pass:
    """A pass over the pieces of one page.

    Attributes:
        found: where each part of a phrase stands.
        piece_of: for each sentence, its piece.
        bits: the sentences that each part stands in, as bits.
    """

    def __init__(self, matcher: Matcher, texts: Sequence[str]) -> None:
        self._matcher = matcher
        self._texts = texts
        self.found: dict[int, _Places] = {}
        self.piece_of: list[int] = []
        self._words: list[int | None] = []
        self._first_words = [0]
        for piece, text in enumerate(texts):
            self._add(piece, matcher.read(text))
        self.bits = {part: sum([1 << sentence for sentence in places]) for part, places in self.found.items()}

    def _add(self, piece: int, reading: Reading) -> None:
        found, sentences, before = self.found, len(self.piece_of), len(self._words)
        for part, sentence, first, last in reading.places:
            place = (before + first, before + last)
            if part in found:
                found[part][sentences + sentence] = place
            else:
                found[part] = {sentences + sentence: place}
        self._words += reading.words
        self._first_words.append(len(self._words))
        self.piece_of += [piece] * reading.sentences

    def scan(self, titles: int, headings: Sequence[int], links: Iterable[int]) -> Scan:
        """Return what was found; see :meth:`Matcher.scan`."""
        hits, marks, joint = self._hits()
        for subject, section, parts in self._sections(titles, headings, joint):
            hits += self._borrowed(parts, joint, subject, section)
        hits.sort()
        below = self._first_words[titles]
        words = Counter(self._words[below:])
        elsewhere = [word for n in links for word in self._words[self._first_words[n] : self._first_words[n + 1]]]
        if elsewhere:
            words -= Counter(elsewhere)
        title = self._words[:below]
        return Scan(
            tuple(hits), marks, self.piece_of, self._texts, words, title,  # type: ignore[arg-type]
            self._first_words, self._matcher.spellings,
        )  # fmt: skip

    def _hits(self) -> tuple[list[Hit], list[int], dict[int, list[Joint]]]:
        """Return the hits, the marks, and for each part the "a + b" phrases whose parts all stand on the page."""
        hits: list[Hit] = []
        marks = [0] * self._matcher.marks
        joint: dict[int, list[Joint]] = {}
        found, bits, slots, telling = self.found, self.bits, self._matcher.slots, self._matcher.telling
        here = found.keys()
        for number, places in found.items():
            slot = slots[number]
            if slot.keys:
                hits += [Hit(sentence, first, last, slot.keys) for sentence, (first, last) in places.items()]
            if slot.marks:
                for mark in slot.marks:
                    marks[mark] |= bits[number]
            for second in slot.joint.keys() & here:
                pair = bits[number] & bits[second]
                for phrase in slot.joint[second]:
                    parts, common = phrase[0], pair
                    for other in parts[2:]:
                        common &= bits.get(other, 0)
                    if common:
                        hits += self._together(parts, phrase[1], common)
                    for other in parts:
                        if other in telling:
                            joint.setdefault(other, []).append(phrase)
        return hits, marks, joint

    def _together(
        self, parts: Sequence[int], keys: tuple[Key, ...], common: int, *, borrowed: bool = False
    ) -> Iterator[Hit]:
        """Yield the sentences where all parts of a phrase stand near each other."""
        places = [self.found[part] for part in parts]
        while common:
            low = common & -common
            common ^= low
            sentence = low.bit_length() - 1
            first, last = places[0][sentence]
            for place in places[1:]:
                start, end = place[sentence]
                first, last = min(first, start), max(last, end)
            if last - first <= MAX_SPAN:
                yield Hit(sentence, first, last, keys, borrowed)

    def _sections(
        self, titles: int, headings: Sequence[int], joint: Iterable[int]
    ) -> Iterator[tuple[int, int, list[int]]]:
        """Yield title and headings with what they stand over, both as bits, and the parts found in them."""
        first: dict[int, int] = {}
        for sentence, piece in enumerate(self.piece_of):
            first.setdefault(piece, sentence)
        end = len(self.piece_of)
        below = first.get(titles, end)
        edges = [first[piece] for piece in headings] + [end]
        ranges = [(0, below, end), *((start, start + 1, last) for start, last in pairwise(edges))]
        owners: dict[int, list[int]] = {}
        for number, (start, after, _) in enumerate(ranges):
            for sentence in range(start, after):
                owners.setdefault(sentence, []).append(number)
        over = sum(1 << sentence for sentence in owners)
        parts: dict[int, dict[int, None]] = {}
        bits = self.bits
        for part in joint:
            if bits.get(part, 0) & over:
                for sentence in owners.keys() & self.found[part].keys():
                    for number in owners[sentence]:
                        parts.setdefault(number, {})[part] = None
        for number, present in parts.items():
            start, after, last = ranges[number]
            if start < after < last:
                yield span_bits(start, after), span_bits(after, last), [*present]

    def _borrowed(
        self, subject: Sequence[int], joint: Mapping[int, Sequence[Joint]], title: int, section: int
    ) -> list[Hit]:
        """Return sentences of a section that complete a phrase which its title or heading begins."""
        hits: list[Hit] = []
        bits = self.bits
        seen: set[int] = set()
        for part in subject:
            for parts, keys in joint[part]:
                rest = [other for other in parts if other != part]
                if any(bits.get(other, 0) & title for other in rest):
                    rest = [other for other in rest if not bits.get(other, 0) & title]
                    if not rest or any(other in seen for other in parts):
                        continue  # it is all in the title, or was looked at with its first part
                common = section
                for other in rest:
                    common &= bits.get(other, 0)
                if common:
                    found = self._together(rest, keys, common, borrowed=True)
                    hits += islice(found, MOST_BORROWED)
            seen.add(part)
        return hits


def span_bits(start: int, end: int) -> int:
    """Return a number whose bits from ``start`` up to ``end`` are set."""
    return (1 << end) - (1 << start)
