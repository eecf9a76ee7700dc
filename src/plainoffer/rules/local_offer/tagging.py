"""Which requirements a page gives real information about, how sure that is, why, and which passages show it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from msgspec import Struct

from plainoffer.language.kept import kept_all
from plainoffer.rules.local_offer.catalogue import Catalogue, Requirement
from plainoffer.rules.local_offer.evidence import (
    NOTHING,
    Found,
    PageEvidence,
    Piece,
    Reader,
    features,
    information_near,
)
from plainoffer.rules.local_offer.page_kind import REASONS, PageKind, page_kind
from plainoffer.rules.local_offer.ranker import Ranker, trained
from plainoffer.rules.local_offer.scan import Sighting, numbers_of
from plainoffer.rules.local_offer.vocabulary import Profiles

MOST_PASSAGES = 3
_FRAMING = frozenset({"what-is", "comments", "access"})
"""Themes that a home page or a page about the law can inform about although the rest is on other pages."""
_FRAMED: frozenset[PageKind] = frozenset({"index", "law"})
_UNNAMED = 0.7
"""How sure it must be that a page informs about what no phrase of it names."""
_OUT_OF_CONTEXT = 0.7
"""The same for a page that says nothing of children, families or disability."""
_IMPLIED = 0.98
"""How much surer the entry itself is than one that asks for the same information in another paragraph."""


class Place(Struct, frozen=True, gc=False):
    """A passage: ``pieces[piece].text[start:end]``."""

    piece: int
    start: int
    end: int


class Tag(Struct, frozen=True, kw_only=True, gc=False):
    """A requirement that a page gives information about."""

    requirement: str
    confidence: float
    reason: str
    places: tuple[Place, ...]


class Tagging(Struct, frozen=True, kw_only=True):
    """The tags of a page, and what kind of page it is."""

    kind: PageKind
    tags: tuple[Tag, ...]
    reason: str = ""


class Tagger:
    """Tags pages with the requirements of one catalogue. Made once, used for all pages.

    Args:
        catalogue: what to look for.
        ranker: how to weigh the evidence; the one that comes with the package if none is given.
        profiles: words that belong to each requirement; those that come with the package if none are given.
    """

    def __init__(self, catalogue: Catalogue, ranker: Ranker | None = None, profiles: Profiles | None = None) -> None:
        self.catalogue = catalogue
        self.reader = Reader(catalogue, profiles)
        self.ranker = ranker or trained()
        self._numbers = {item.id: number for number, item in enumerate(catalogue)}

    def tag(self, pieces: Sequence[Piece]) -> Tagging:
        """Return what a page gives information about. Titles must come first among its pieces."""
        kind = page_kind(pieces)
        if kind != "information" and kind not in _FRAMED:
            return Tagging(kind=kind, tags=(), reason=REASONS[kind])
        page = self.reader.read(pieces)
        sure = self._confidences(page)
        if kind in _FRAMED:
            sure = {number: sure[number] for number in sure if self._frames(number, page, kind)}
        sources = self._spread(sure, page)
        sentences = _Sentences(pieces, page, self.reader)
        tags = [
            Tag(
                requirement=self.catalogue.requirements[number].id,
                confidence=round(confidence, 3),
                reason=self._reason(number, sources.get(number), page),
                places=sentences.places(sources.get(number, number)),
            )
            for number, confidence in sorted(sure.items())
        ]
        return Tagging(kind=kind, tags=tuple(tags), reason=REASONS.get(kind, ""))

    def _frames(self, number: int, page: PageEvidence, kind: PageKind) -> bool:
        """Say whether a page of links or law can still inform about a requirement.

        It must name the thing itself. The law lists what councils have to do, so there it must come back to it.
        """
        found = page.found.get(number, NOTHING)
        named = found.title or found.text.bit_count() > (0 if kind == "index" else 1)
        return self.catalogue.requirements[number].theme in _FRAMING and bool(named)

    def candidates(self, page: PageEvidence) -> list[int]:
        """Return the numbers of requirements that the page may give information about, in order."""
        requirements = self.catalogue.requirements
        named = {number for number, found in page.found.items() if _possible(requirements[number], found)}
        alike = {
            number for number, item in enumerate(requirements) if item.kind == "content" and page.likeness.near(number)
        }
        return sorted(named | alike)

    def _confidences(self, page: PageEvidence) -> dict[int, float]:
        """Return the confidence of each requirement that reaches the threshold."""
        requirements = self.catalogue.requirements
        out: dict[int, float] = {}
        usual = self.ranker.threshold if page.in_context else max(_OUT_OF_CONTEXT, self.ranker.threshold)
        for number in self.candidates(page):
            confidence = self.ranker.confidence(features(number, requirements[number], page))
            found = page.found.get(number, NOTHING)
            named = found.title or found.text or found.borrowed
            if confidence >= (usual if named else max(_UNNAMED, usual)):
                out[number] = confidence
        return out

    def _spread(self, sure: dict[int, float], page: PageEvidence) -> dict[int, int]:
        """Add the requirements that ask for the same information; return which one each was added for."""
        sources: dict[int, int] = {}
        waiting = sorted(sure, key=lambda number: -sure[number])
        while waiting:
            number = waiting.pop(0)
            item = self.catalogue.requirements[number]
            found = page.found.get(sources.get(number, number))
            main = found is not None and bool(found.title)
            for name in (*item.implies, *(item.implies_when_main if main else ())):
                other = self._numbers[name]
                if other not in sure:
                    sure[other] = sure[number] * _IMPLIED
                    sources[other] = sources.get(number, number)
                    waiting.append(other)
        return sources

    def _reason(self, number: int, source: int | None, page: PageEvidence) -> str:
        if source is not None:
            other = self.catalogue.requirements[source]
            return f"It asks for the same information as {other.id}. {self._reason(source, None, page)}"
        found = page.found.get(number, NOTHING)

        def quoted(sighting: Sighting | None, sentences: int) -> str:
            return f"(“{page.scan.text_of(sighting or Sighting(), next(numbers_of(sentences)))}”)"

        parts: list[str] = []
        if found.title:
            parts.append(f"the title names it {quoted(found.naming, found.title)}")
        elif found.title_hints and not found.text:
            parts.append(f"the title speaks of it {quoted(found.hinting, found.title_hints)}")
        count = found.text.bit_count()
        if count:
            often = {1: "once", 2: "twice"}.get(count, f"{count} times")
            parts.append(f"the text names it {often} {quoted(found.naming, found.text)}")
        elif found.borrowed:
            parts.append("the text goes on about what the title names")
        if not parts:
            parts.append("several words that belong to it stand together")
        given = information_near(found, page)[:3]
        says = f", and says {' and '.join(given)}" if given else ""
        sentence = " and ".join(parts) + says
        return sentence[0].upper() + sentence[1:] + "."


def _possible(requirement: Requirement, found: Found) -> bool:
    """Say whether evidence can count at all.

    Words that are only links name what is said elsewhere. What the council does as a whole is judged over the whole
    site, so that a page must at least be named for it.
    """
    if requirement.kind == "process" and requirement.level == "site" and not found.title:
        return False
    return bool(found.title or found.text or found.borrowed or found.title_hints or found.hint_count > 1)


class _Sentences:
    """Where sentences stand in their pieces, looked up when a passage is needed."""

    def __init__(self, pieces: Sequence[Piece], page: PageEvidence, reader: Reader) -> None:
        self._pieces = pieces
        self._page = page
        self._reader = reader
        self._piece_of = page.scan.piece_of

    def place(self, sentence: int) -> Place:
        """Return where a sentence stands."""
        piece = self._piece_of[sentence]
        start, end = sentence_spans(self._pieces[piece].text)[sentence - self._page.scan.first_of(piece)]
        return Place(piece, start, end)

    def places(self, number: int) -> tuple[Place, ...]:
        """Return the sentences that show a requirement best, in the order of the page."""
        found = self._page.found.get(number, NOTHING)
        if found.best:
            worth = {sentence: float(self._page.cues(sentence)) for sentence in numbers_of(found.best)}
        else:
            worth = {sentence: worth for sentence, worth in enumerate(self._by_words(number)) if worth}
        best = sorted(worth, key=lambda sentence: (-worth[sentence], sentence))[:MOST_PASSAGES]
        return tuple(self.place(sentence) for sentence in sorted(best))

    def _by_words(self, number: int) -> Iterable[float]:
        """Yield, for each sentence, how much its words say for a requirement that no phrase names."""
        profile = self._reader.comparison.profile(number)
        for sentence in range(len(self._piece_of)):
            yield sum([profile.get(word, 0.0) for word in self._page.scan.words_of(sentence)])


_STOP = re.compile(r"[!?]|\.(?!\d)|(?<!\d)\.")
"""Where the matcher ends a sentence: not at the point of "2.5"."""


@kept_all
def sentence_spans(text: str) -> Iterable[tuple[int, int]]:
    """Return start and end of each sentence, cut where the matcher cuts them."""
    start = 0
    for match in _STOP.finditer(text):
        yield _trimmed(text, start, match.end())
        start = match.end()
    yield _trimmed(text, start, len(text))


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
