"""What a worker does with one page: every rule, the site rules' facts, its links and its anchors. One parse."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any
from zlib import crc32

from msgspec import Struct, field

from plainoffer.config import Config
from plainoffer.document import Document, Kind, source_from_bytes
from plainoffer.engine import suppression
from plainoffer.engine.checker import Checker
from plainoffer.errors import PlainofferError
from plainoffer.fetching.addresses import BadAddress, page_key, parse
from plainoffer.fetching.pagefacts import PageFacts, sketch, visible_words
from plainoffer.fetching.pagelinks import PageLink, PageLinks
from plainoffer.findings import Confidence, Finding, PageResult, RunError, Severity, page_to_dict
from plainoffer.rule import Need
from plainoffer.rules.links.broken_jump_link import Anchors
from plainoffer.rules.links.wording import ANCHOR_MISSING, BROKEN_LINK, LOOKS_MISSING, MOVED_LINK, NOT_CHECKED
from plainoffer.site.journal import pack

LINK_RULES = (BROKEN_LINK, MOVED_LINK, ANCHOR_MISSING, LOOKS_MISSING, NOT_CHECKED)


class PageJob(Struct, frozen=True, kw_only=True):
    """A page as it came over the network."""

    url: str
    path: str
    body: bytes
    charset: str | None = None
    kind: Kind = "html"


class PageOutcome(Struct, frozen=True, kw_only=True):
    """What came of a page. The large parts are packed where they were made, so that they are packed in parallel.

    ``targets`` are the addresses used on the page: address, kind, whether a crawl may follow.
    """

    facts: PageFacts
    look: int
    result: bytes
    site_facts: bytes
    links: bytes
    targets: list[tuple[str, str, bool]] = field(default_factory=list)


def work_on(checker: Checker, job: PageJob) -> PageOutcome:
    """Check one page. What cannot be read is an error in the result, never an exception."""
    config = checker.config
    try:
        source = source_from_bytes(
            _as_utf8(job.body, job.charset),
            path=job.path,
            kind=job.kind,
            url=job.url,
            lang=config.lang or None,
            max_bytes=config.max_page_bytes,
        )
        document = Document(source)
        return _outcome(document, checker.check_document(document))
    except (PlainofferError, MemoryError, RecursionError) as error:
        return failed(job, str(error) or f"{job.path} could not be read ({type(error).__name__}).")


def failed(job: PageJob, message: str) -> PageOutcome:
    """Return what there is to say of a page that could not be checked."""
    result = PageResult(path=job.path, errors=(RunError(message=message, path=job.path),))
    return PageOutcome(facts=PageFacts(), look=0, result=_packed(result), site_facts=pack({}), links=pack([]))


def _as_utf8(body: bytes, charset: str | None) -> bytes:
    """Let the encoding that the server names win, as browsers do."""
    if charset is None or charset in ("utf-8", "utf8"):
        return body
    try:
        return body.decode(charset).encode()
    except (LookupError, UnicodeDecodeError):
        return body


def _outcome(document: Document, result: PageResult) -> PageOutcome:
    words = visible_words(document.tree)
    headings = document.by_tag("h1")
    facts = PageFacts(
        title=document.title[:300],
        heading=document.text_of(headings[0])[:300] if headings else "",
        words=len(words),
        anchors=document.part(Anchors).names,
        sketch=sketch(words),
    )
    links = document.part(PageLinks).all
    aside = _set_aside(document, links)
    records = [_record(document, link, aside.get(number)) for number, link in enumerate(links) if link.url]
    return PageOutcome(
        facts=facts,
        look=crc32(" ".join(words).encode()),
        result=_packed(result),
        site_facts=pack(dict(result.facts)),
        links=pack(records),
        targets=[(link.url, link.kind, not link.nofollow) for link in links if link.url],
    )


def _packed(result: PageResult) -> bytes:
    plain = page_to_dict(result)
    plain["facts"] = {}
    errors = [{"message": e.message, "path": e.path, "rule": e.rule, "detail": e.detail} for e in result.errors]
    return pack({"page": plain, "errors": errors})


def _record(document: Document, link: PageLink, aside: Mapping[str, str] | None) -> list[Any]:
    """Return a link as plain values: what is needed to make a finding of it once its verdict is known."""
    span = document.span(link.element)
    place: list[Any] = [None] * 6
    if span is not None:
        place = [span.start, span.end, *document.line_column(span.start), *document.line_column(span.end)]
    written = link.value(document)
    value = [written.start, written.end] if written is not None else None
    return [normal(link.url or ""), link.raw, link.kind, place, value, dict(aside) if aside else None]


def normal(url: str) -> str:
    """Return an address in its normal form, its fragment kept: session ids must not make it another one."""
    head, mark, fragment = url.partition("#")
    try:
        return parse(head).url + mark + fragment
    except BadAddress:
        return url


def _set_aside(document: Document, links: tuple[PageLink, ...]) -> dict[int, dict[str, str]]:
    """Return which link rules the page's own notes silence for which link, with the reason given."""
    if not document.notes and not document.by_attribute(suppression.ATTRIBUTE):
        return {}
    directives, _ = suppression.read_directives(document)
    probes: list[Finding] = []
    for link in links:
        span = document.span(link.element)
        start = span.start if span else None
        probes += [
            Finding(
                rule=rule, family="links", severity=Severity.ADVICE, confidence=Confidence.CERTAIN, message="",
                start=start,
            )
            for rule in LINK_RULES
        ]  # fmt: skip
    numbers = {id(probe): place // len(LINK_RULES) for place, probe in enumerate(probes)}
    found: dict[int, dict[str, str]] = {}
    for item in suppression.apply(probes, directives)[1]:
        found.setdefault(numbers[id(item.finding)], {})[item.finding.rule] = item.reason
    return found


def page_address(url: str) -> str | None:
    """Return the address under which a crawl counts a page, or None when it is not one."""
    try:
        return page_key(parse(url.partition("#")[0]))
    except BadAddress:
        return None


# in worker processes --------------------------------------------------------------------------------

_checker: Checker | None = None


def start_worker(config: Config, allow: frozenset[Need], today: str) -> None:
    """Make the worker's own checker, once. Ctrl-C is for the parent, which stops the workers."""
    import signal
    import warnings

    global _checker
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    warnings.simplefilter("ignore")  # the parent has read the same word lists and said the same
    _checker = Checker(config, allow=allow, today=datetime.date.fromisoformat(today))


def work_in_worker(jobs: list[PageJob]) -> list[PageOutcome]:
    """Check pages with the worker's checker."""
    assert _checker is not None
    return [work_on(_checker, job) for job in jobs]


def ready() -> bool:
    """Do nothing: asked of a new worker so that it starts at once."""
    return True
