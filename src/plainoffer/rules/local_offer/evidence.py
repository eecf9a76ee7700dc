"""What a page says about each requirement: the phrases found, where they stand, and what stands near them.

This is the explainable half of tagging. Nothing is decided here: :mod:`ranker` weighs it, :mod:`tagging` decides.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from plainoffer.lazy import cached_property
from plainoffer.rules.local_offer.catalogue import Catalogue, Requirement
from plainoffer.rules.local_offer.groups import CUES, GROUPS
from plainoffer.rules.local_offer.phrases import Key, Matcher
from plainoffer.rules.local_offer.scan import Hit, Scan
from plainoffer.rules.local_offer.vocabulary import Comparison, Likeness, Profiles, Vocabulary
from plainoffer.rules.local_offer.words import SKIPPED

PieceRole = Literal["title", "heading", "text"]

_EVIDENCE, _HINT, _NEGATIVE = range(3)
CUE_NAMES = tuple(CUES)


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a page's text: the title, a heading, a paragraph.

    Attributes:
        text: the text.
        role: title (and main heading), heading, or text.
        link: the whole piece is a link, so that it names something that is said elsewhere.
    """

    text: str
    role: PieceRole = "text"
    link: bool = False


@dataclass(slots=True)
class Found:
    """What the page says about one requirement."""

    title: list[Hit] = field(default_factory=list)
    text: list[Hit] = field(default_factory=list)
    headings: list[Hit] = field(default_factory=list)
    links: list[Hit] = field(default_factory=list)
    hints: list[Hit] = field(default_factory=list)
    title_hints: list[Hit] = field(default_factory=list)
    borrowed: list[Hit] = field(default_factory=list)

    @property
    def named(self) -> list[Hit]:
        """All hits that name the thing itself, those in the text first."""
        return [*self.text, *self.borrowed, *self.title, *self.links]


NOTHING = Found()
"""What is found of a requirement that no phrase names."""


@dataclass(frozen=True)
class PageEvidence:
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
        return sum(1 for bits in self.scan.marks if bits >> sentence & 1)

    def near(self, found: Found) -> int:
        """Return the sentences that name a thing, and the ones after them, as bits."""
        bits = 0
        for hit in (*found.text, *found.borrowed):
            bits |= 3 << hit.sentence
        for hit in found.title:
            bits |= 2 << hit.sentence
        return bits

    @cached_property
    def informing(self) -> int:
        """All sentences that give any kind of information, as bits."""
        bits = 0
        for mark in self.scan.marks:
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
        return Matcher(phrases, GROUPS, [*CUES.values()], self._vocabulary.words)

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
        found: dict[int, Found] = {}
        refused = {(what, hit.sentence) for hit in scan.hits for kind, what in hit.keys if kind == _NEGATIVE}
        vetoed = {what for what, sentence in refused if pieces[scan.piece_of[sentence]].role == "title"}
        for hit in scan.hits:
            piece = pieces[scan.piece_of[hit.sentence]]
            for kind, what in hit.keys:
                if kind == _NEGATIVE or what in vetoed or (refused and (what, hit.sentence) in refused):
                    continue
                item = found.get(what)
                if item is None:
                    item = found[what] = Found()
                _file(item, hit, piece, kind)
        title_words = sum(1 for piece in pieces[:1] for word in piece.text.split() if word.lower() not in SKIPPED)
        likeness = self.comparison.likeness(scan.words, scan.title_words)
        return _summed(found, scan, self.catalogue, max(1, title_words), likeness)


def _summed(
    found: dict[int, Found], scan: Scan, catalogue: Catalogue, title_words: int, likeness: Likeness
) -> PageEvidence:
    """Return the page's evidence with what is counted over all of it."""
    themes: dict[str, int] = {}
    named: set[str] = set()
    most = 0
    for number, item in found.items():
        requirement = catalogue.requirements[number]
        if item.title:
            themes[requirement.theme] = themes.get(requirement.theme, 0) + 1
        if item.text:
            named.add(requirement.topic)
            most = max(most, distinct(item.text))
    return PageEvidence(found, themes, len(named), most, title_words, scan, likeness)


def _file(found: Found, hit: Hit, piece: Piece, kind: int) -> None:
    """Put a hit where it belongs."""
    if kind == _HINT:
        (found.title_hints if piece.role == "title" else found.hints).append(hit)
    elif hit.borrowed:
        found.borrowed.append(hit)
    elif piece.role == "title":
        found.title.append(hit)
    elif piece.role == "heading":
        found.headings.append(hit)
        found.text.append(hit)
    elif piece.link:
        found.links.append(hit)
    else:
        found.text.append(hit)


def distinct(hits: Sequence[Hit]) -> int:
    """Count hits that do not overlap: "ehc needs assessment" and "needs assessment" are one."""
    if len(hits) < 2:
        return len(hits)
    count, sentence, last = 0, -1, -1
    for hit in hits:
        if hit.sentence != sentence or hit.first > last:
            count += 1
            sentence, last = hit.sentence, hit.last
    return count


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
    body = distinct(item.text) + distinct(item.headings)  # a heading stands over text about it, so it counts twice
    strong = bool(item.title or item.text or item.borrowed)
    own_theme = page.themes.get(requirement.theme, 0)
    return [
        1.0,
        float(bool(item.title)),
        float(bool(item.title_hints)),
        max([coverage(hit, page) for hit in item.title_hints]) if item.title_hints else 0.0,
        float(bool(item.borrowed)),
        float(distinct(item.borrowed) >= 2),
        float(body >= 1),
        float(body >= 2),
        float(body >= 3),
        min(len({hit.keys for hit in item.hints}), 3) / 3 if item.hints else 0.0,
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
    return [name for name, bits in zip(CUE_NAMES, page.scan.marks, strict=True) if bits & near]


def coverage(hit: Hit, page: PageEvidence) -> float:
    """Return how much of the title a hit makes up, from 0 to 1: all of it for "volunteering" under "Volunteering"."""
    return min(1.0, (hit.last - hit.first + 1) / page.title_words)
