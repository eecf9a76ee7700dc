"""Rule vague-link-text."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from plainoffer.aria import Aria
from plainoffer.aria.roles import LINK_ROLES
from plainoffer.document import Document, Element
from plainoffer.findings import Confidence, Reference, Severity
from plainoffer.rule import WCAG, Bad, Good
from plainoffer.rules.accessibility.alternatives import plain
from plainoffer.rules.accessibility.basis import AccessibilityRule, Said
from plainoffer.rules.accessibility.wording import topics

GOVUK_LINKS = Reference("GOV.UK: links", "https://www.gov.uk/guidance/content-design/links")

# Say nothing anywhere, whatever stands around them
_EMPTY_PHRASES = frozenset(
    (
        "here;click here;click;click this link;click on this link;click on the link;this;this link;the link;"
        "link;this page;this website;this site;more;more info;more information;more details;more here;"
        "read more;read more here;see more;see here;view more;learn more;learn more here;find out more;"
        "find out more here;further information;further details;details;full details;info;go;go here;go to;"
        "go to page;continue;continue reading;follow this link;follow the link;press here;tap here;visit;"
        "visit page;visit site;visit website;visit the website;website;webpage;web page;page;view;view here;"
        "open;download;download here;download now;see details;view details;show more;access here;"
        "available here;please click here;on this page;on this link;via this link;using this link"
    ).split(";")
)
# Say what kind of thing it is, and not which one
_KINDS = frozenset(
    (
        "pdf;pdf version;word;word version;word document;html;epub;plain text;text;doc;docx;xls;xlsx;excel;"
        "csv;odt;ppt;powerpoint;report;the report;full report;document;the document;file;form;the form;"
        "leaflet;booklet;brochure;poster;guide;guidance;the guidance;factsheet;fact sheet;flyer;video;watch;"
        "listen;audio;map;event;meeting;workshop;webinar;minutes;agenda;newsletter;article;email;call;book;"
        "book now;apply;apply now;register;register now;sign up;join;buy;order;start;next;previous;back;list;"
        "table;image;photo;picture;english;welsh;large print;easy read"
    ).split(";")
)
_ADVICE = "Make the words that name the target the link, such as “Ask for an EHC needs assessment”."
_CONTROLS = frozenset({"next", "previous", "back", "english", "welsh"})
_BLOCKS = frozenset({"p", "li", "td", "th", "dd", "dt", "caption", "figcaption", "blockquote"})


class VagueLinkText(AccessibilityRule):
    """Link text must say where the link goes.

    People using a screen reader often read a page's links as a list, without the words around them. "Click here" ten
    times over tells them nothing, and sighted people scan for links in the same way. Where the sentence, list item or
    table cell around a link says where it goes, this is advice.
    """

    name = "vague-link-text"
    severity = Severity.WARNING
    confidence = Confidence.LIKELY
    references = (WCAG("2.4.4"), WCAG("2.4.9"), GOVUK_LINKS)
    act = ("aizyf1", "5effbb")
    examples = (
        Bad('<p><a href="/ehc">Click here</a></p>', at="1:4"),
        Bad('<p>To ask for an assessment <a href="/ehc">click here</a>.</p>', at="1:29", why="only advice"),
        Bad('<ul><li><a href="/a.pdf">PDF</a></li></ul>', at="1:9"),
        Good('<p><a href="/ehc">Ask for an EHC needs assessment</a></p>'),
        Good('<a href="/ehc" aria-label="More about EHC plans">More</a>', why="the whole name counts"),
        Good('<p>Ulysses as <a href="/u.epub">EPUB</a></p>', why="a kind of file, and the sentence says of what"),
    )

    def check(self, document: Document) -> Iterator[Said]:
        """Compare whole names with phrases; text around the link and its description can make up for some."""
        aria = self.aria(document)
        context = _Context(aria)
        for link in aria.by_role(*LINK_ROLES):
            name = plain(aria.name(link))
            empty = name in _EMPTY_PHRASES
            if not empty and (name not in _KINDS or name in _CONTROLS):
                continue
            explained = context.explains(link)
            if empty or not explained:
                yield self._report(aria.name(link), link, empty=empty, explained=explained)

    def _report(self, shown: str, link: Element, *, empty: bool, explained: bool) -> Said:
        if empty and explained:
            # WCAG 2.4.4 is met: the sentence, item or cell says it. What is left is the list of links (2.4.9).
            return self.finding(
                link,
                f"“{shown}” says where the link goes only to people who read the words around it, and not in a list of "
                "links.",
                advice=_ADVICE,
                severity=Severity.ADVICE,
                confidence=Confidence.REVIEW,
                references=(WCAG("2.4.9"), GOVUK_LINKS),
                data={"act": ["aizyf1"]},
            )
        if empty:
            message = f"“{shown}” does not say where the link goes."
        else:
            message = f"“{shown}” says what kind of thing the link leads to, but not which one."
        return self.finding(
            link,
            message,
            advice=_ADVICE,
            confidence=Confidence.LIKELY if empty else Confidence.REVIEW,
            data={"act": ["aizyf1", "5effbb"]},
        )


class _Context:
    """What stands around links, looked at once for each paragraph, list item and cell."""

    def __init__(self, aria: Aria) -> None:
        self._aria = aria
        self._known: dict[Element, bool] = {}

    def explains(self, link: Element) -> bool:
        """Whether the link's description, sentence, list item or table cell says what it is about (WCAG 2.4.4)."""
        if topics(self._aria.description(link)) - topics(self._aria.name(link)):
            return True
        node = link.getparent()
        while node is not None and node.tag not in _BLOCKS:
            node = node.getparent()
        if node is None:
            return False
        if node not in self._known:
            self._known[node] = self._says_more_than_its_links(node) or _has_headers(node)
        return self._known[node]

    def _says_more_than_its_links(self, block: Element) -> bool:
        around = topics("".join(islice(block.itertext(), 200)))
        for outer in islice(block.iterancestors("li"), 8):  # a nested list belongs to its item (WCAG technique H81)
            around |= topics(outer.text or "")
            if len(outer):
                around |= topics("".join(islice(outer[0].itertext(), 20)))
        names = (self._aria.name(link) for link in islice(block.iter("a"), 100))
        return bool(around - topics(" ".join(names)))


def _has_headers(cell: Element) -> bool:
    """Whether a data cell stands in a table with header cells, which tell what it is about."""
    if cell.tag != "td":
        return False
    table = next(cell.iterancestors("table"), None)
    return table is not None and any(topics("".join(header.itertext())) for header in table.iter("th"))
