"""Topics: which requirements of the code of practice a page gives real information about."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from plainoffer.document import Document, Passage
from plainoffer.findings import Confidence, Reference, Severity
from plainoffer.rule import CannotTell, Context, Draft, Good, Inapplicable, Need, Rule, Scope, TopicDraft
from plainoffer.rules.local_offer.comments import COMMENT_KINDS, CommentsPage, Entry, read_comments
from plainoffer.rules.local_offer.page_kind import REASONS
from plainoffer.rules.local_offer.page_text import read_page
from plainoffer.rules.local_offer.project import pinned_name, pins_of, tagger_of
from plainoffer.rules.local_offer.tagging import Place, Tagging

CODE = Reference(
    "SEND code of practice: 0 to 25 years, chapter 4",
    "https://www.gov.uk/government/publications/send-code-of-practice-0-to-25",
)


class PageTopic(Struct, frozen=True, kw_only=True):
    """A requirement that a page informs about, with its passages in the document."""

    requirement: str
    confidence: float
    reason: str
    passages: tuple[Passage, ...]


class PageTopics(Struct, frozen=True, kw_only=True):
    """All that tagging says of a page."""

    kind: str
    topics: tuple[PageTopic, ...]
    reason: str


class TopicReader:
    """Tags documents, and lays what people have decided over it. One instance serves all rules of a checker."""

    def __init__(self, context: Context) -> None:
        self._tagger = tagger_of(context)
        self._context = context
        self._pins = pins_of(context)

    def read(self, document: Document) -> PageTopics:
        """Return the topics of a page."""
        page = read_page(document)
        tagging = self._tagger.tag(page.pieces)
        if _NEWS_PATH.search(document.path):
            tagging = Tagging(kind="news", tags=(), reason=REASONS["news"])
        comments = read_comments(document)
        pins = dict(self._pins.of(document.path))
        if not pins and self._pins.pins:
            pins = dict(self._pins.of(pinned_name(self._context, document.path)))
        topics: list[PageTopic] = []

        def passages(places: tuple[Place, ...]) -> tuple[Passage, ...]:
            found = (page.passage(place.piece, place.start, place.end) for place in places)
            return tuple(passage for passage in found if passage is not None)

        shown = {tag.requirement for tag in tagging.tags}
        extra = [topic for topic in comment_topics(comments) if topic.requirement not in shown] if comments else []
        for topic in extra:
            pin = pins.pop(topic.requirement, None)
            if topic.requirement in self._tagger.catalogue and (pin is None or pin.informs):
                topics.append(topic)
        for tag in tagging.tags:
            pin = pins.pop(tag.requirement, None)
            if pin is not None and not pin.informs:
                continue
            topics.append(
                PageTopic(
                    requirement=tag.requirement,
                    confidence=1.0 if pin else tag.confidence,
                    reason=f"{pin.says} {tag.reason}" if pin else tag.reason,
                    passages=passages(tag.places),
                )
            )
        for pin in pins.values():
            if pin.informs:
                topics.append(PageTopic(requirement=pin.requirement, confidence=1.0, reason=pin.says, passages=()))
        return PageTopics(kind=tagging.kind, topics=tuple(topics), reason=tagging.reason)


_NEWS_PATH = re.compile(r"(?:^|/)(?:news|blog|press-releases?|latest-news|vacancies|jobs)/", re.I)

_KIND_IDS = dict(
    zip(
        COMMENT_KINDS,
        ("4.22-comments-content-quality-gaps", "4.22-comments-accessibility", "4.22-comments-development-review"),
        strict=True,
    )
)


def comment_topics(page: CommentsPage) -> Iterator[PageTopic]:
    """Yield what a page of published comments shows by its entries, whatever words it uses."""
    entries = page.entries
    groups: list[tuple[str, str, list[Entry]]] = [
        ("4.21-publish-comments", "It publishes comments.", list(entries)),
        ("4.26-publish-response", "It answers comments.", [e for e in entries if e.answer]),
        ("4.26-details-of-action", "It says what is done about comments.", [e for e in entries if e.action]),
    ]
    for kind, pattern in COMMENT_KINDS.items():
        about = [e for e in entries if any(pattern.search(block.text) for block in e.said)]
        groups.append((_KIND_IDS[kind], f"Comments speak of {kind}.", about))
    for requirement, reason, shown in groups:
        if shown:
            passages = tuple(entry.comment.whole for entry in shown[:3])
            yield PageTopic(requirement=requirement, confidence=0.95, reason=reason, passages=passages)


def topics_of(document: Document, context: Context) -> PageTopics:
    """Return the topics of a page, worked out once for all rules."""
    reader: TopicReader = context.share("local-offer topic reader", lambda: TopicReader(context))
    return document.part(reader.read)


class Topics(Rule):
    """Say which duties of the Local Offer a page gives real information about.

    Chapter 4 of the SEND code of practice lists what a Local Offer must and should tell families. This rule finds the
    pages that do, with the passages that show it. A page that only names a subject, such as a list of links, a glossary
    or a news story, does not count: it must say who something is for, how to get it, or whom to contact.

    It reports topics, never faults. Where it is wrong, a person can pin or veto a topic in a file that survives every
    run: name it as `pins` under `[local-offer]`.
    """

    name = "topics"
    family = "local-offer"
    severity = Severity.ADVICE
    confidence = Confidence.REVIEW
    needs, scope = Need.TEXT, Scope.FRAGMENT
    references = (CODE,)
    examples = (
        Good("<h1>Wheelchair service</h1><p>Ask your GP to refer your child. You can also call us.</p>"),
        Good("<h1>Glossary</h1><p>CAMHS: mental health services for children.</p>", why="It explains words."),
    )

    def check(self, document: Document) -> Iterator[Draft | CannotTell | TopicDraft | Inapplicable]:
        """Yield a topic for each requirement."""
        found = topics_of(document, self.context)
        for topic in found.topics:
            yield self.topic(topic.requirement, topic.confidence, topic.reason, topic.passages)
        if not found.topics and found.reason:
            yield Inapplicable(found.reason)
