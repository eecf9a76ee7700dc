"""What a page says about each requirement: the phrases found, where they stand, and what stands near them.

This is the explainable half of tagging. Nothing is decided here: :mod:`ranker` weighs it, :mod:`tagging` decides.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Literal

from msgspec import Struct

from plainoffer.lazy import cached_property
from plainoffer.rules.local_offer.catalogue import Catalogue, Requirement
from plainoffer.rules.local_offer.groups import CONTEXT, CUES, GROUPS
from plainoffer.rules.local_offer.phrases import Key, Matcher
from plainoffer.rules.local_offer.scan import Scan, Sighting, numbers_of
from plainoffer.rules.local_offer.vocabulary import Comparison, Likeness, Profiles, Vocabulary
from plainoffer.rules.local_offer.words import SKIPPED

PieceRole = Literal["title", "heading", "text"]

_EVIDENCE, _HINT, _NEGATIVE = range(3)
CUE_NAMES = tuple(CUES)


class Piece(Struct, frozen=True, gc=False):
    """A piece of a page's text: the title, a heading, a paragraph.

    Attributes:
        text: the text.
        role: title (and main heading), heading, or text.
        link: the whole piece is a link, so that it names something that is said elsewhere.
    """

    text: str
    role: PieceRole = "text"
    link: bool = False


class Found(Struct, frozen=True):
    """What the page says about one requirement: the sentences that hold it, as bits.

    Attributes:
        title: titles that name the thing itself.
        text: sentences, headings among them, that name it.
        headings: headings that name it.
        borrowed: sentences that go on about what the title or a heading names.
        hints, title_hints: sentences and titles with words that only support it.
        hint_count: number of phrases that only support it.
        naming, hinting: which phrases these are.
    """

    title: int = 0
    text: int = 0
    headings: int = 0
    borrowed: int = 0
    hints: int = 0
    title_hints: int = 0
    hint_count: int = 0
    naming: Sighting | None = None
    hinting: Sighting | None = None

    @property
    def best(self) -> int:
        """The sentences that show the requirement: the surest kind that there is."""
        return self.text | self.borrowed or self.title or self.title_hints or self.hints


NOTHING = Found()
"""What is found of a requirement that no phrase names."""


class PageEvidence(Struct, frozen=True, dict=True):
    """What a page says about all requirements.

    Attributes:
        found: by number of the requirement in the catalogue.
        themes: for each theme, how many requirements the title names.
        breadth: number of topics named in the text.
        most: how often the topic that is named most is named.
        title_words: number of words of the title, without articles and the like.
        scan: the underlying pass.
        likeness: how well the words of the page fit each requirement.
    """

    found: dict[int, Found]
    themes: dict[str, int]
    breadth: int
    most: int
    title_words: int
    scan: Scan
    likeness: Likeness

    def cues(self, sentence: int) -> int:
        """Return how many kinds of information a sentence gives: who, how, cost and so on."""
        return self._cue_counts[sentence]

    @cached_property
    def _cue_counts(self) -> Counter[int]:
        return Counter(sentence for bits in self.scan.marks[: len(CUE_NAMES)] for sentence in numbers_of(bits))

    @property
    def in_context(self) -> bool:
        """Whether the page is about children, young people or disability at all."""
        return self.scan.marks[len(CUE_NAMES)] != 0

    def near(self, found: Found) -> int:
        """Return the sentences that name a thing, and the ones after them, as bits."""
        named = found.text | found.borrowed
        return named | named << 1 | found.title << 1

    @cached_property
    def informing(self) -> int:
        """All sentences that give any kind of information, as bits."""
        bits = 0
        for mark in self.scan.marks[: len(CUE_NAMES)]:
            bits |= mark
        return bits


class Reader:
    """Reads pages for evidence on the requirements of one catalogue. Made once, used for all pages."""

    def __init__(self, catalogue: Catalogue, profiles: Profiles | None = None) -> None:
        self.catalogue = catalogue
        self._profiles = profiles

    @cached_property
    def matcher(self) -> Matcher:
        """All phrases of the catalogue and of the cues, compiled."""
        phrases: list[tuple[str, Key]] = []
        for number, item in enumerate(self.catalogue):
            for kind, texts in ((_EVIDENCE, item.evidence), (_HINT, item.hints), (_NEGATIVE, item.negative)):
                phrases += [(text, (kind, number)) for text in texts]
        return Matcher(phrases, GROUPS, [*CUES.values(), CONTEXT], self._vocabulary.words)

    @cached_property
    def _vocabulary(self) -> Vocabulary:
        return Vocabulary(self.catalogue, self._profiles)

    @cached_property
    def comparison(self) -> Comparison:
        """What compares the words of a page with each requirement."""
        return self._vocabulary.numbered(self.matcher.numbers)

    def read(self, pieces: Sequence[Piece]) -> PageEvidence:
        """Return what the page says about each requirement."""
        titles = sum(1 for piece in pieces if piece.role == "title")
        headings = [number for number, piece in enumerate(pieces) if piece.role == "heading"]
        links = {number for number, piece in enumerate(pieces) if piece.link}
        scan = self.matcher.scan([piece.text for piece in pieces], titles, headings, links)
        found = dict(_found(scan, _Roles(pieces, scan.piece_of)))
        title_words = sum(1 for piece in pieces[:1] for word in piece.text.split() if word.lower() not in SKIPPED)
        likeness = self.comparison.likeness(scan.sections, scan.title_words)
        themes, topics, most = _summed(found, self.catalogue)
        return PageEvidence(found, themes, topics, most, max(1, title_words), scan, likeness)


class _Roles:
    """The sentences that are titles, headings and links, as bits."""

    def __init__(self, pieces: Sequence[Piece], piece_of: Sequence[int]) -> None:
        self.title = self.heading = self.link = 0
        for sentence, number in enumerate(piece_of if pieces else ()):
            piece = pieces[number]
            if piece.role == "title":
                self.title |= 1 << sentence
            elif piece.role == "heading":
                self.heading |= 1 << sentence
            elif piece.link:
                self.link |= 1 << sentence


def _found(scan: Scan, roles: _Roles) -> Iterator[tuple[int, Found]]:
    """Yield what the page says about each requirement that it names or hints at."""
    empty = Sighting()
    for what in dict.fromkeys(number for kind, number in scan.found if kind != _NEGATIVE):
        against = scan.found.get((_NEGATIVE, what), empty)
        refused = against.sentences | against.borrowed
        if refused & roles.title:
            continue
        naming = scan.found.get((_EVIDENCE, what), empty)
        hinting = scan.found.get((_HINT, what), empty)
        named = naming.sentences & ~refused
        text = named & ~roles.title & ~roles.link
        hints = (hinting.sentences | hinting.borrowed) & ~refused
        borrowed = naming.borrowed & ~refused & ~text
        if named or hints or borrowed:
            yield (
                what,
                Found(
                    title=named & roles.title,
                    text=text,
                    headings=named & roles.heading,
                    borrowed=borrowed,
                    hints=hints & ~roles.title,
                    title_hints=hints & roles.title,
                    hint_count=len(hinting.phrases),
                    naming=naming,
                    hinting=hinting,
                ),
            )


def _summed(found: dict[int, Found], catalogue: Catalogue) -> tuple[dict[str, int], int, int]:
    """Return what is counted over all of the page: themes of the title, topics of the text, and the most named."""
    themes: dict[str, int] = {}
    topics: set[str] = set()
    most = 0
    for number, item in found.items():
        requirement = catalogue.requirements[number]
        if item.title:
            themes[requirement.theme] = themes.get(requirement.theme, 0) + 1
        if item.text:
            topics.add(requirement.topic)
            most = max(most, item.text.bit_count())
    return themes, len(topics), most


FEATURES = (
    "bias", "in the title", "hint in the title", "hint is the title", "completes the title",
    "often completes the title", "named", "named twice", "named often", "hints", "only hints", "information near",
    "theme of the title", "title of another theme", "hard to find by words", "for the whole site", "process",
    "page of many topics", "main topic", "words of the text", "words of the title", "likest by text", "likest by title",
)  # fmt: skip
"""What the ranker weighs, in order."""


def features(number: int, requirement: Requirement, page: PageEvidence) -> list[float]:
    """Return the features of one requirement on a page, each between 0 and 1, in the order of ``FEATURES``."""
    item = page.found.get(number, NOTHING)
    body = item.text.bit_count() + item.headings.bit_count()  # a heading stands over text about it: it counts twice
    strong = bool(item.title or item.text or item.borrowed)
    own_theme = page.themes.get(requirement.theme, 0)
    return [
        1.0,
        float(item.title != 0),
        float(item.title_hints != 0),
        coverage(item, page) if item.title_hints else 0.0,
        float(item.borrowed != 0),
        float(item.borrowed.bit_count() >= 2),
        float(body >= 1),
        float(body >= 2),
        float(body >= 3),
        min(item.hint_count, 3) / 3,
        float(not strong),
        float(strong and page.near(item) & page.informing != 0),
        float(own_theme > 0 and not item.title),
        float(own_theme == 0 and bool(page.themes)),
        float(requirement.detect != "high"),
        float(requirement.level == "site"),
        float(requirement.kind == "process"),
        min(page.breadth, 20) / 20,
        float(body >= 2 and body >= page.most),
        *page.likeness.features(number),
    ]


def information_near(found: Found, page: PageEvidence) -> list[str]:
    """Return the kinds of information given in the sentences that name the thing, and in the next ones."""
    near = page.near(found)
    return [name for name, bits in zip(CUE_NAMES, page.scan.marks, strict=False) if bits & near]


def coverage(found: Found, page: PageEvidence) -> float:
    """Return how much of the title a hint makes up, from 0 to 1: all of it for "volunteering" under "Volunteering"."""
    hinting = found.hinting or Sighting()
    spans = (span for sentence in numbers_of(found.title_hints) for span in page.scan.spans(hinting, sentence))
    return min(1.0, max((last - first + 1 for first, last in spans), default=0) / page.title_words)
