"""Rule: a link to a document that does not say its format and size."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from operator import attrgetter

from plainoffer.document import Block, Document
from plainoffer.findings import Severity
from plainoffer.rule import WCAG, Bad, Draft, Good, Rule, option
from plainoffer.rules.accessibility.alternatives import file_name
from plainoffer.rules.accessibility.page_links import Link, PageLinks
from plainoffer.rules.accessibility.sources import GOVUK_DOCUMENTS, GOVUK_LINKS

_FORMATS = {
    "pdf": ("PDF", r"pdf"),
    "doc": ("Word", r"word|docx?|ms ?word"),
    "docx": ("Word", r"word|docx?|ms ?word"),
    "rtf": ("RTF", r"rtf|rich text|word"),
    "odt": ("OpenDocument", r"odt|open ?document|word"),
    "xls": ("Excel", r"excel|xlsx?|spreadsheet"),
    "xlsx": ("Excel", r"excel|xlsx?|spreadsheet"),
    "xlsm": ("Excel", r"excel|xlsm?|spreadsheet"),
    "ods": ("OpenDocument spreadsheet", r"ods|open ?document|spreadsheet"),
    "csv": ("CSV", r"csv|comma separated|spreadsheet"),
    "ppt": ("PowerPoint", r"power ?point|pptx?|slides?"),
    "pptx": ("PowerPoint", r"power ?point|pptx?|slides?"),
    "odp": ("OpenDocument slides", r"odp|open ?document|slides?"),
    "zip": ("ZIP", r"zip"),
    "epub": ("EPUB", r"epub|e-?book"),
    "mp3": ("audio", r"mp3|audio|sound|listen|recording"),
    "mp4": ("video", r"mp4|video|film|watch"),
}
_SIZE = re.compile(r"\d\s?(?:bytes?|b|[kmg]i?b|kilobytes?|megabytes?|gigabytes?)\b", re.I)
_MAYBE = re.compile(r"\.[a-z0-9]{3,4}(?:[?#;]|\s*$)", re.I)
_SENT = re.compile(r"(?:download|attachment|(?:get|view|open|show)?(?:file|doc|document|media)s?)(?:\.\w+)?/?\?", re.I)
_IN_QUERY = re.compile(r"[?&]\w+=[^&#]*\.([a-z0-9]{3,4})(?:&|#|$)", re.I)
"""A script that sends a file, and its name: download?file=guide.pdf. A search for the same name is none."""
_NEAR = 60


class DocumentLink(Rule):
    """A link to a document should say what format it is in and how large it is.

    A PDF or a Word file opens in another program or starts a download, which confuses people who expect a page. On
    a phone with little data, or with a screen reader, people want to know before they open it. Best of all, publish
    a web page instead.
    """

    name = "document-link"
    family = "accessibility"
    severity = Severity.WARNING
    references = (GOVUK_DOCUMENTS, GOVUK_LINKS, WCAG("2.4.4"))
    examples = (
        Bad('<a href="/docs/guide.pdf">Guide to school travel</a>', at="1:27", match="Guide to school travel"),
        Bad(
            '<a href="/docs/guide.pdf">Guide to school travel (PDF)</a>',
            at="1:27",
            why="no size: only advice",
        ),
        Good('<a href="/docs/guide.pdf">Guide to school travel (PDF, 240 KB)</a>'),
        Good('<li><a href="/docs/places.xlsx">Places</a> (Excel, 1.2 MB)</li>', why="right after the link"),
        Good('<a href="/pdf-help">How to open a PDF</a>', why="a page about documents"),
        Good(
            '<h3><a href="/p.pdf">Policy</a></h3><p class="metadata">PDF, 533 KB, 14 pages</p>',
            why="in the next line",
        ),
    )

    @dataclass(frozen=True, slots=True)
    class Options:
        """What a link must say."""

        require_size: bool = option(True, "Whether the size must be given as well as the format.")

    options: Options

    def check(self, document: Document) -> Iterator[Draft]:
        """Yield each link to a document that lacks the format (a warning) or only the size (advice)."""
        following: _Following | None = None
        typed = {*document.by_attribute("download"), *document.by_attribute("type")}
        for link in document.part(PageLinks).links:
            extension = _extension(link) if "." in link.href or link.element in typed else ""
            if extension not in _FORMATS or link.href.lower().startswith(("mailto:", "javascript:")):
                continue
            following = following or _Following(document)
            words = f"{link.text} {link.element.get('title') or ''} {_near(link)} {following.of(link)}"
            label, pattern = _FORMATS[extension]
            named = re.search(rf"(?<![a-z])(?:{pattern})(?![a-z])", words, re.I) is not None
            sized = _SIZE.search(words) is not None
            if extension in ("mp3", "mp4") and named:
                continue
            if not named or (self.options.require_size and not sized):
                yield self._report(link, label, named, sized)

    def _report(self, link: Link, label: str, named: bool, sized: bool) -> Draft:
        if named:
            return self.finding(
                link.passage,
                "This link does not say how large the document is. People with little data or a slow line want to "
                "know.",
                advice=f"Add the size, such as “({label}, 240 KB)”.",
                severity=Severity.ADVICE,
            )
        return self.finding(
            link.passage,
            f"This link opens a document ({label}) and does not say so, which confuses people who expect a web page.",
            advice=f"Add the format{'' if sized else ' and the size'} to the link, such as “({label}, 240 KB)”.",
        )


def _extension(link: Link) -> str:
    """The file extension of what a link opens, as far as its address, name or media type says."""
    if "?" in link.href and (sent := _IN_QUERY.search(link.href)) and _SENT.search(link.href):
        return sent[1].lower()
    if _MAYBE.search(link.href):
        return file_name(link.href).rpartition(".")[2]
    name = link.element.get("download") or ""
    if "." in name:
        return name.rpartition(".")[2].lower()
    return "pdf" if (link.element.get("type") or "").strip().lower() == "application/pdf" else ""


def _near(link: Link) -> str:
    """The words right after a link, up to the next link or sentence."""
    text = link.after[:_NEAR]
    if link.block is not None:
        zones = link.block.zones
        for number in range(bisect_left(zones, link.end, key=attrgetter("start")), len(zones)):
            if zones[number].kind == "link":
                text = link.block.text[link.end : zones[number].start][:_NEAR]
                break
    return re.split(r"[.!?]\s", text, maxsplit=1)[0]


class _Following:
    """The block that follows each link's own, where it only gives facts about a document."""

    def __init__(self, document: Document) -> None:
        shown = [block for block in document.blocks if not block.hidden and block.role not in ("title", "alt")]
        self._next: dict[int, Block] = {id(block): later for block, later in pairwise(shown)}

    def of(self, link: Link) -> str:
        """Return the text of the next blocks, if the link ends its own block and they begin with such facts."""
        if link.block is None or link.after.strip(" .)"):
            return ""
        found: list[str] = []
        later = self._next.get(id(link.block))
        while later is not None and len(found) < 3 and len(later.text) <= 2 * _NEAR and _METADATA.match(later.text):
            found.append(later.text)
            later = self._next.get(id(later))
        return " ".join(found)


_METADATA = re.compile(
    r"[(\[]?(?:file type|format|type|ref|isbn|size|published|\d+ pages?|[\d.]+ ?[km]b"
    r"|pdf|word|docx?|excel|xlsx?|csv|odt|ods|power ?point|pptx?|zip|html"
    r"|ms word|microsoft \w+)\b",
    re.I,
)
