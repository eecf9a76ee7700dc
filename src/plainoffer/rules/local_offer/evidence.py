"""What a page says about each requirement: the phrases found, where they stand, and what stands near them.

This is the explainable half of tagging. Nothing is decided here: :mod:`ranker` weighs it, :mod:`tagging` decides.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from plainoffer.rules.local_offer.catalogue import Catalogue, Requirement
from plainoffer.rules.local_offer.groups import CONTEXT, CUES, FRAMES, GROUPS
from plainoffer.rules.local_offer.phrases import Hit, Matcher, Phrase, Scan
from plainoffer.rules.local_offer.words import SKIPPED

PieceRole = Literal["title", "heading", "text"]

_EVIDENCE, _HINT, _NEGATIVE, _CUE, _CONTEXT, _FRAME = range(6)
_CROWD = 5
"""Topics that one sentence may name before it reads as a list of mentions."""


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
    headings: list[Hit] = field(default_factory=list)
    body: list[Hit] = field(default_factory=list)
    links: list[Hit] = field(default_factory=list)
    hints: list[Hit] = field(default_factory=list)
    title_hints: list[Hit] = field(default_factory=list)
    borrowed: list[Hit] = field(default_factory=list)

    @property
    def named(self) -> list[Hit]:
        """All hits that name the thing itself, those in the text first."""
        return [*self.body, *self.borrowed, *self.headings, *self.title, *self.links]


@dataclass(frozen=True, slots=True)
class PageEvidence:
    """What a page says about all requirements.

    Attributes:
        found: by number of the requirement in the catalogue.
        cues: for each sentence, the kinds of information that it gives.
        topics: for each sentence, how many topics it names.
        frames: kinds of page that the title speaks of.
        body_frames: kinds of page that the text speaks of.
        context: whether the page is about children, young people or disability at all.
        scan: the underlying pass.
        main: numbers of requirements that the title names.
        links: share of pieces that are only links.
    """

    found: dict[int, Found]
    cues: dict[int, set[str]]
    topics: dict[int, int]
    frames: frozenset[str]
    body_frames: frozenset[str]
    context: int
    scan: Scan
    themes: dict[str, int]
    links: float
    first_body: int


class Reader:
    """Reads pages for evidence on the requirements of one catalogue. Made once, used for all pages."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue

    @cached_property
    def matcher(self) -> Matcher:
        """All phrases of the catalogue and of the cues, compiled."""
        keys: dict[str, list[tuple[int, int | str]]] = {}
        for number, item in enumerate(self.catalogue):
            for kind, phrases in ((_EVIDENCE, item.evidence), (_HINT, item.hints), (_NEGATIVE, item.negative)):
                for phrase in phrases:
                    keys.setdefault(phrase, []).append((kind, number))
        for kind, table in ((_CUE, CUES), (_FRAME, FRAMES)):
            for name, phrases in table.items():
                for phrase in phrases:
                    if phrase != "£":
                        keys.setdefault(phrase, []).append((kind, name))
        for phrase in CONTEXT:
            keys.setdefault(phrase, []).append((_CONTEXT, 0))
        return Matcher((Phrase(text, tuple(found)) for text, found in keys.items()), GROUPS)

    def read(self, pieces: Sequence[Piece]) -> PageEvidence:
        """Return what the page says about each requirement."""
        scan = self.matcher.scan([piece.text for piece in pieces], sum(1 for piece in pieces if piece.role == "title"))
        requirements = self.catalogue.requirements
        found: dict[int, Found] = {}
        cues: dict[int, set[str]] = {}
        named: dict[int, set[str]] = {}
        frames: set[str] = set()
        body_frames: set[str] = set()
        context = 0
        refused = self._refused(scan)
        for hit in scan.hits:
            piece = pieces[scan.piece_of[hit.sentence]]
            for kind, what in hit.phrase.key:
                if kind == _CUE:
                    cues.setdefault(hit.sentence, set()).add(what)
                elif kind == _CONTEXT:
                    context += 1
                elif kind == _FRAME:
                    (frames if piece.role == "title" else body_frames).add(what)
                elif kind != _NEGATIVE and (what, hit.sentence) not in refused:
                    _file(found.setdefault(what, Found()), hit, piece, kind)
                    if kind == _EVIDENCE:
                        named.setdefault(hit.sentence, set()).add(requirements[what].topic)
        themes: dict[str, int] = {}
        for number, item in found.items():
            if item.title:
                theme = requirements[number].theme
                themes[theme] = themes.get(theme, 0) + 1
        body = [n for n, p in enumerate(pieces) if p.role == "text"]
        links = sum(1 for p in pieces if p.link) / max(1, len(body))
        first_body = next((s for s, p in enumerate(scan.piece_of) if pieces[p].role == "text"), 0)
        return PageEvidence(
            found, cues, {s: len(t) for s, t in named.items()}, frozenset(frames), frozenset(body_frames), context,
            scan, themes, links, first_body,
        )  # fmt: skip

    @staticmethod
    def _refused(scan: Scan) -> set[tuple[int, int]]:
        """Return (requirement, sentence) where a misleading phrase stands."""
        return {
            (what, hit.sentence) for hit in scan.hits for kind, what in hit.phrase.key if kind == _NEGATIVE
        }


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
    elif piece.link:
        found.links.append(hit)
    else:
        found.body.append(hit)


def distinct(hits: Sequence[Hit]) -> int:
    """Count hits that do not overlap: "ehc needs assessment" and "needs assessment" are one."""
    count, sentence, last = 0, -1, -1
    for hit in hits:
        if hit.sentence != sentence or hit.first > last:
            count += 1
            sentence, last = hit.sentence, hit.last
    return count


FEATURES = (
    "bias", "title", "title hint", "title is the hint", "heading", "named with the title", "named often with the title", "named once", "named twice", "named often", "hints", "many hints",
    "only hints", "information near", "kinds of information", "early", "theme of the title", "list of mentions",
    "only links", "hard to find by words", "very hard to find by words", "site level", "process", "no context",
    "title about council business", "title about news", "title about inspection", "long page", "several topics in title",
    "title of another theme",
)  # fmt: skip
"""What the ranker weighs, in order."""


def features(number: int, requirement: Requirement, page: PageEvidence) -> list[float]:
    """Return the features of one requirement on a page, each between 0 and 1, in the order of ``FEATURES``."""
    item = page.found[number]
    body = distinct(item.body)
    near = information_near(item, page)
    hints = len({hit.phrase.text for hit in item.hints})
    strong = bool(item.title or item.headings or item.body or item.borrowed)
    first = min((hit.sentence for hit in item.body), default=10_000)
    crowded = bool(item.body) and all(page.topics.get(hit.sentence, 0) >= _CROWD for hit in item.body)
    business = "council business" in page.frames
    own_theme = page.themes.get(requirement.theme, 0)
    return [
        1.0,
        float(bool(item.title)),
        float(bool(item.title_hints)),
        max((coverage(hit, page) for hit in item.title_hints), default=0.0),
        float(bool(item.headings)),
        float(bool(item.borrowed)),
        float(distinct(item.borrowed) >= 2),
        float(body >= 1),
        float(body >= 2),
        float(body >= 3),
        float(hints >= 1),
        float(hints >= 2),
        float(not strong),
        float(bool(near)),
        min(len(near), 4) / 4,
        float(first - page.first_body <= 2),
        float(own_theme > 0 and not item.title),
        float(crowded),
        float(not strong and bool(item.links)),
        float(requirement.detect == "medium"),
        float(requirement.detect == "low"),
        float(requirement.level == "site"),
        float(requirement.kind == "process"),
        float(page.context == 0),
        float(business),
        float("news" in page.frames),
        float("inspection" in page.frames),
        min(page.scan.words, 1500) / 1500,
        min(sum(page.themes.values()), 10) / 10,
        float(own_theme == 0 and bool(page.themes)),
    ]


def information_near(found: Found, page: PageEvidence) -> set[str]:
    """Return the kinds of information given in the sentences that name the thing, and in the next ones."""
    kinds: set[str] = set()
    for hit in (*found.body, *found.borrowed):
        kinds |= page.cues.get(hit.sentence, set()) | page.cues.get(hit.sentence + 1, set())
    for hit in (*found.headings, *found.title):
        kinds |= page.cues.get(hit.sentence + 1, set())
    return kinds


def coverage(hit: Hit, page: PageEvidence) -> float:
    """Return how much of its sentence a hit makes up, from 0 to 1: all of it for "volunteering" under "Volunteering"."""
    piece = page.scan.piece_of[hit.sentence]
    words = max(1, sum(1 for word in page.scan.texts[piece].split() if word.lower() not in SKIPPED))
    return min(1.0, (hit.last - hit.first + 1) / words)
