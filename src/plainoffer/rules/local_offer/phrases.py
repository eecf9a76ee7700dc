"""Find thousands of phrases in one pass over a page.

All phrases share one tree of words (a trie over normal forms). A page is cut into words once, each word is looked up
once, and the tree is walked only from words that some phrase begins with. Nothing is searched for twice, and no regular
expression grows with the catalogue.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence
from functools import partial
from itertools import chain, product
from typing import TypeVar

from plainoffer.language.kept import kept, kept_all
from plainoffer.rules.local_offer.scan import END, SKIP, STOP, WORD_BITS, Pass, Scan, read_piece, word_spans
from plainoffer.rules.local_offer.words import SKIPPED, normal_words, surface_index

T = TypeVar("T")

Key = tuple[int, int]
"""What a phrase is for: kind and number, as the caller counts them."""

Joint = tuple[tuple[int, ...], tuple[Key, ...]]
"""An "a + b" phrase: its parts, and what it is for."""


MOST_SHARED = 30
"""A part of more phrases than this says nothing as a heading: "school", "help"."""


class Matcher:
    """A compiled set of phrases.

    Args:
        phrases: what to look for and what each is for. ``a + b`` means both in one sentence, in any order.
        groups: words in angle brackets and the ways to say them, as ``{"ehcp": ("ehcp", "ehc plan")}``.
        marks: groups of short words; for each group the sentences are noted that hold one of them.
        words: more words, in their normal form, that are only counted over the page.

    The parts of phrases, the words and the nodes of the tree are whole numbers, and the tree is one flat table of them:
    Python's garbage collector need not look at it, as it would at a dictionary for each word.

    Attributes:
        keys: what a part is for when it stands alone.
        marks: the marks that a part stands for; ``mark_count`` is the number of marks.
        joint: for the rarest part of an "a + b" phrase, the phrases by their next part.
        telling: for a part that says something as a heading, the "a + b" phrases that it is in.
        starts: for each word that begins a part, its node.
        steps: for a node and the next word (``node << WORD_BITS | word``), the next node.
        ends: for each node, the parts that end there.
        numbers: the number of each normal form of a word.
        spellings: the same for each way to write a word in running text.

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
        self._forms: dict[tuple[tuple[str, ...], ...], int] = {}
        self._parts: dict[str, int] = {}
        self.keys: dict[int, tuple[Key, ...]] = {}
        self.marks: dict[int, tuple[int, ...]] = {}
        self.joint: dict[int, dict[int, tuple[Joint, ...]]] = {}
        self.telling: dict[int, tuple[Joint, ...]] = {}
        self.mark_count = len(marks)
        together: dict[tuple[int, ...], list[Key]] = {}
        for text, key in phrases:
            parts = tuple(dict.fromkeys(self._part(part, groups) for part in text.split(" + ")))
            if len(parts) > 1:
                together.setdefault(tuple(sorted(parts)), []).append(key)
            else:
                _add(self.keys, parts[0], key)
        for number, texts in enumerate(marks):
            for text in texts:
                _add(self.marks, self._part(text, groups), number)
        self._join(together)
        self.starts: dict[int, int] = {STOP: END}
        self.steps: dict[int, int] = {}
        self.ends: list[tuple[int, ...]] = [()]
        self.numbers: dict[str, int] = {}
        self._plant(words)
        self.read = kept(partial(read_piece, self))
        self.word_spans = kept_all(partial(word_spans, self))

    def _part(self, part: str, groups: Mapping[str, Sequence[str]]) -> int:
        """Return the number of one part of a phrase. Parts that mean the same words share it."""
        known = self._parts.get(part)
        if known is None:
            forms = part_forms(part, groups)
            known = self._parts[part] = self._forms.setdefault(forms, len(self._forms))
        return known

    def _join(self, together: Mapping[tuple[int, ...], Iterable[Key]]) -> None:
        """Note the "a + b" phrases by their two rarest parts, so that most of them are never looked at."""
        shared = Counter(chain.from_iterable(together))
        for parts, keys in together.items():
            rarest_first = tuple(sorted(parts, key=shared.__getitem__))
            phrase = (rarest_first, tuple(dict.fromkeys(keys)))
            _add(self.joint.setdefault(rarest_first[0], {}), rarest_first[1], phrase)
            for part in parts:
                if shared[part] <= MOST_SHARED:
                    _add(self.telling, part, phrase)

    def _plant(self, words: Iterable[str]) -> None:
        """Grow the tree of words from all parts, and number the words that are only counted."""
        numbers = self.numbers
        for forms, part in self._forms.items():
            for form in forms:
                first, *others = [numbers.setdefault(word, len(numbers) + 1) for word in form]
                node = self.starts.get(first) or self._grow(self.starts, first)
                for other in others:
                    step = node << WORD_BITS | other
                    node = self.steps.get(step) or self._grow(self.steps, step)
                self.ends[node] += (part,)
        for word in words:
            numbers.setdefault(word, len(numbers) + 1)
        self.spellings: dict[str, int] = {s: numbers[w] for s, w in surface_index(numbers).items() if w in numbers}
        for skipped in SKIPPED:
            for spelling in (skipped, skipped.capitalize(), skipped.upper()):
                self.spellings.setdefault(spelling, SKIP)
        self.spellings |= {".": STOP, "!": STOP, "?": STOP}

    def _grow(self, branches: dict[int, int], step: int) -> int:
        branches[step] = len(self.ends)
        self.ends.append(())
        return branches[step]

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


def _add(lists: dict[int, tuple[T, ...]], key: int, value: T) -> None:
    """Put a value behind those that a key has, once."""
    known = lists.get(key, ())
    if value not in known:
        lists[key] = (*known, value)


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
