"""Walks a site: pages first, links as they turn up, everything written down as it is finished."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, field

from msgspec.structs import replace

from plainoffer.address_guard import disguised_address, is_public
from plainoffer.document import kind_of
from plainoffer.fetching.addresses import Address, BadAddress, page_key, parse
from plainoffer.fetching.check import Check, Kind, looks_like_download, tidy
from plainoffer.fetching.fetcher import Answer, Fetcher, Request
from plainoffer.fetching.liveness import LinkChecker
from plainoffer.fetching.pagefacts import PageFacts, read_page
from plainoffer.fetching.pagelinks import css_addresses
from plainoffer.fetching.verdicts import LinkVerdict, Reason, Verdict, pdf_page
from plainoffer.rules.links.wording import describe
from plainoffer.site.folder import path_in_folder
from plainoffer.site.journal import FAILED, OTHER, WAITING, Journal, PageRow
from plainoffer.site.page_work import PageJob, PageOutcome, page_address
from plainoffer.site.sitemaps import collect_sitemaps
from plainoffer.site.sources import Start
from plainoffer.site.traps import Traps
from plainoffer.site.workers import Workers

_PAGE_WINDOW = 400  # pages under way at once, most of them waiting: for a second look, or to be tried again
_BODY_WINDOW = 64  # pages waiting for a worker or being checked
_LINK_WINDOW = 2_000
_FLUSH_EVERY = 0.5  # seconds
_BREATH = 0.01
_KINDS = {"link": Kind.TARGET, "frame": Kind.TARGET, "style": Kind.STYLE}


@dataclass(slots=True)
class Progress:
    """Where an audit stands; times in seconds."""

    pages_done: int = 0
    pages_known: int = 0
    links_done: int = 0
    links_known: int = 0
    failed: int = 0
    seconds: float = 0.0


@dataclass(slots=True)
class Crawl:
    """One walk over a site. ``max_pages`` 0 and ``max_seconds`` 0 mean no limit."""

    start: Start
    checker: LinkChecker
    journal: Journal
    workers: Workers
    max_pages: int = 0
    max_seconds: float = 0.0
    links_too: bool = True
    tell: Callable[[Progress], None] | None = None
    traps: Traps = field(default_factory=Traps)
    progress: Progress = field(default_factory=Progress)
    problems: list[str] = field(default_factory=list)
    stopped: str = ""
    _pages: dict[str, int] = field(default_factory=dict)
    _links: set[str] = field(default_factory=set)
    _bodies: int = 0
    _page_cursor: int = 0
    _link_cursor: int = 0
    _seen: set[int] = field(default_factory=set)
    _named: set[int] = field(default_factory=set)
    _too_large: set[str] = field(default_factory=set)
    _results: dict[str, PageOutcome] = field(default_factory=dict)
    _tasks: set[asyncio.Task[None]] = field(default_factory=set)
    _failure: BaseException | None = None
    _news: asyncio.Event = field(default_factory=asyncio.Event)

    # the loop ----------------------------------------------------------------------------------------

    async def run(self, fetcher: Fetcher) -> None:
        """Walk until everything is done, the time is up, or :meth:`stop` is called."""
        began = last = time.monotonic()
        await self._begin(fetcher)
        while not self.stopped:
            self._feed()
            if self._nothing_left():
                break
            self._news.clear()
            with suppress(TimeoutError):
                await asyncio.wait_for(self._news.wait(), _FLUSH_EVERY)
            await asyncio.sleep(_BREATH)  # so that news come in handfuls
            now = time.monotonic()
            failure = self._failure or self.checker.lanes.failure
            if failure is not None:
                raise failure
            if self.max_seconds and now - began > self.max_seconds:
                self.stop(f"The time allowed ({self.max_seconds:g} seconds) was up.")
            if now - last > _FLUSH_EVERY:
                last = now
                self.journal.flush()
                self._say(now - began)
        await self._end()
        self._say(time.monotonic() - began)

    def stop(self, why: str) -> None:
        """End the walk; what is finished is kept."""
        self.stopped = self.stopped or why
        self._news.set()

    def _nothing_left(self) -> bool:
        if self._pages or self._links or self._tasks or self.checker.lanes.under_way:
            return False
        more = self.journal.next_pages(self._page_cursor, 1) and not self._is_full()
        return not more and not (self.links_too and self.journal.next_links(self._link_cursor, 1))

    async def _begin(self, fetcher: Fetcher) -> None:
        """Put the first pages in line: those named, and those that sitemaps name."""
        for address, look in self.journal.looks():
            self.traps.saw(address, look)
            self.progress.pages_done += 1
        self._add_named(map(page_address, self.start.pages))
        starts = list(self.start.sitemaps)
        if self.start.home and self.start.folder is None and self.start.scope.only is None:
            site = parse(self.start.home).site
            robots = await self.checker.sites.robots(site)
            starts += [*robots.sitemaps] or [f"{site}/sitemap.xml"]
            if robots.delay:
                wish = f"{robots.delay:g} seconds between requests"
                self.problems.append(f"{site} asks for {wish} in its robots.txt. This audit keeps to that.")

        async def fetch(url: str) -> bytes | None:
            answer = await fetcher.fetch(Request(url=url, max_bytes=50_000_000, text_only=False))
            return answer.body if answer.fault is None and answer.status == 200 else None

        if starts:
            found = await collect_sitemaps(starts, fetch)
            self.problems.extend(found.problems)
            self._add_named(self._as_page(url) for url in found.pages)

    def _add_named(self, pages: Iterable[str | None]) -> None:
        """Put pages in line that somebody named: if one cannot be checked, no link to it may be there to tell."""
        for page in pages:
            if page is not None:
                self._named.add(hash(page))
                self.journal.add_pages([page])

    async def _end(self) -> None:
        if self.stopped:
            await self.checker.stop()
            for task in tuple(self._tasks):
                task.cancel()
            await asyncio.gather(*self._tasks, return_exceptions=True)
        else:
            await self.checker.finish()
        self.journal.flush()
        self.journal.leave_out(self.traps.copies(self.journal.looks()), "it shows the same page as others do")
        self.problems.extend(self.traps.sprung.values())

    def _say(self, seconds: float) -> None:
        if self.tell is not None:
            self.progress.seconds = seconds
            self.progress.pages_known = self.progress.pages_done + self.journal.count(WAITING)
            self.progress.links_done = self.journal.count_links(True)
            self.progress.links_known = self.progress.links_done + self.journal.count_links(False)
            self.tell(self.progress)

    # what comes next ---------------------------------------------------------------------------------

    def _is_full(self) -> bool:
        return bool(self.max_pages) and self.progress.pages_done + len(self._pages) >= self.max_pages

    def _feed(self) -> None:
        """Keep the lanes busy: pages first, since they bring new links."""
        if self.max_pages and self.progress.pages_done >= self.max_pages:
            self._leave_rest()
        while len(self._pages) <= _PAGE_WINDOW // 2 and self._bodies < _BODY_WINDOW and not self._is_full():
            rows = self.journal.next_pages(self._page_cursor, self._page_room())
            for number, address in rows:
                self._page_cursor = number
                if self.traps.catches(parse(address)):
                    self.journal.page_failed(address, "it looks like one of an endless number of addresses", OTHER)
                else:
                    self._pages[address] = number
                    self.checker.add(address, Kind.PAGE)
            if not rows:
                break
        while self.links_too and len(self._links) < _LINK_WINDOW // 2:
            links = self.journal.next_links(self._link_cursor, _LINK_WINDOW // 2)
            for number, address, kind, pdf in links:
                self._link_cursor = number
                self._look_up(address, Kind(kind), bool(pdf))
            if not links:
                break

    def _leave_rest(self) -> None:
        """Only look up the pages beyond the limit on pages; they stay in line for a resumed run."""
        while rows := self.journal.next_pages(self._page_cursor, _LINK_WINDOW):
            self.journal.add_links((address, Kind.REST.value, False) for _, address in rows)
            self._page_cursor = rows[-1][0]

    def _page_room(self) -> int:
        room = _PAGE_WINDOW - len(self._pages)
        if self.max_pages:
            room = min(room, self.max_pages - self.progress.pages_done - len(self._pages))
        return max(1, room)

    def _look_up(self, address: str, kind: Kind, pdf: bool) -> None:
        if self.checker.is_due(address, kind, pdf_page=pdf) or kind is Kind.STYLE:
            self._links.add(address)
            self.checker.add(address, kind, pdf_page=pdf)
        else:
            self.journal.link_done(address)

    # what comes back ---------------------------------------------------------------------------------

    def take(self, check: Check, answer: Answer) -> None:
        """Take the body of a page or style sheet; called by the link checker."""
        if check.kind is Kind.STYLE:
            self._read_sheet(check, answer)
            return
        final = page_address(check.url)
        if check.hops and (final is None or not self._belongs(final) or self._elsewhere(check.address, final)):
            self.checker.judge_page(check, answer, read_page(answer.body, answer.charset))
            return
        if answer.truncated:  # half a page would be accused of what the other half has
            self._too_large.add(check.address)
            self.checker.judge_page(check, answer, PageFacts())
            return
        self._bodies += 1
        task = asyncio.create_task(self._check_page(check, answer, final or check.address))
        self._tasks.add(task)
        task.add_done_callback(self._page_checked)

    def _elsewhere(self, address: str, final: str) -> bool:
        """True when a redirect leads to a page that has its own turn."""
        return final != address and (final in self._pages or self.journal.is_known_page(final))

    def _page_checked(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        self._bodies -= 1
        if not task.cancelled() and task.exception() is not None:
            self._failure = task.exception()
        self._news.set()

    async def _check_page(self, check: Check, answer: Answer, address: str) -> None:
        path = path_in_folder(address) or address
        url = check.url.partition("#")[0]
        kind = kind_of(path) if path_in_folder(address) else "html"
        job = PageJob(url=url, path=path, body=answer.body, charset=answer.charset, kind=kind)
        outcome = await self.workers.check(job)
        self._results[check.address] = outcome
        self.checker.judge_page(check, answer, outcome.facts)

    def done(self, check: Check, verdict: LinkVerdict) -> None:
        """Take a verdict; called by the link checker."""
        address = check.address
        self._news.set()
        if address in self._links and check.kind is not Kind.PAGE:
            self._links.discard(address)
            self.journal.link_done(address)
            return
        self._pages.pop(address, None)
        outcome = self._results.pop(address, None)
        if outcome is not None and verdict.alive:
            self._finish_page(check, verdict, outcome)
        else:
            state, reason = self._why_not(address, verdict)
            self.progress.failed += state == FAILED
            self.journal.page_failed(address, reason, state)

    def _why_not(self, address: str, verdict: LinkVerdict) -> tuple[str, str]:
        """Say why a page was not checked, and whether that is a failure: FAILED or OTHER."""
        state = FAILED if hash(address) in self._named else OTHER
        if not verdict.alive:
            gone = verdict.status in (404, 410)  # the links to it are findings
            return state if gone else FAILED, _why(verdict)
        if address in self._too_large:
            size = f"{self.checker.settings.page_bytes / 1e6:g} MB"
            return FAILED, f"it is larger than {size}, and pages of that size are not read"
        final = page_address(verdict.final) if verdict.hops else None
        if final is None:
            return state, f"it is not a web page but a file ({verdict.content_type or 'of an unknown kind'})"
        if self._belongs(final):
            return OTHER, "it leads to a page that has its own turn"
        return state, f"it leads to {final}, which is not part of this audit"

    def _finish_page(self, check: Check, verdict: LinkVerdict, outcome: PageOutcome) -> None:
        """Record a checked page and put what it links to in line."""
        address = page_address(check.url) or check.address
        path = path_in_folder(address) or address
        self.progress.pages_done += 1
        self.traps.saw(parse(address), outcome.look)
        if address != check.address:
            self.journal.page_failed(check.address, "it leads to another page", OTHER)
            itself = replace(verdict, address=address, verdict=Verdict.OK, hops=(), final="")
            self.checker.state.put(itself)
        self.journal.page_done(
            PageRow(
                address=address,
                path=path,
                look=outcome.look,
                result=outcome.result,
                facts=outcome.site_facts,
                links=outcome.links,
            )
        )
        for url, kind, follow in outcome.targets:
            self._discover(url, kind, follow)

    def _discover(self, url: str, kind: str, follow: bool) -> None:
        """Put one address of a page in line: as a page of the site, or as a link to look up."""
        head, _, fragment = url.partition("#")
        in_pdf = bool(fragment) and pdf_page(fragment) is not None
        mark = hash((head, kind, follow, in_pdf))
        if mark in self._seen:
            return
        self._seen.add(mark)
        try:
            address = parse(head)
        except BadAddress:
            return
        if self.traps.catches(address):
            return
        if follow and kind in ("link", "frame") and self._is_page(address):
            self.journal.add_pages([page_key(address)])
            return
        wanted = _KINDS.get(kind, Kind.RESOURCE)
        if wanted is Kind.STYLE and address.site not in self.start.scope.sites:
            wanted = Kind.RESOURCE
        self.journal.add_links([(address.url, wanted.value, in_pdf)])

    def _as_page(self, url: str) -> str | None:
        """Return the address under which a page that a sitemap names is audited, or None."""
        try:
            address = parse(url.partition("#")[0])
        except BadAddress:
            return None
        return page_key(address) if self._is_page(address) and not self.traps.catches(address) else None

    def _is_page(self, address: Address) -> bool:
        """True for a page to audit, False for what is only looked up."""
        return self.start.scope.holds(address) and not looks_like_download(address)

    def _belongs(self, url: str) -> bool:
        address: Address = parse(url)
        return self.start.scope.holds(address)

    def _read_sheet(self, check: Check, answer: Answer) -> None:
        """Put the images and fonts of one of the site's own style sheets in line."""
        from plainoffer.fetching.addresses import resolve

        found = []
        text = answer.body.decode("utf-8", "replace")
        for raw in css_addresses(text):
            try:
                url = resolve(tidy(check.url), raw)
            except BadAddress:
                continue
            found.append((raw, url))
            self._discover(url, "image", False)
        self.journal.sheet_done(check.address, found)


def _why(verdict: LinkVerdict) -> str:
    """Say in a few words why a page was not checked."""
    host = parse(verdict.address).host
    ip = disguised_address(host)
    if ip is not None:
        where = "" if is_public(ip) else ", on this computer or in a private network"
        mean = "" if is_public(ip) else " and add --allow-private"
        return f"{host} is the address {ip}{where}, written as a number. If you mean it, write {ip}{mean}"
    if verdict.reason is Reason.GUARD:
        return "it is not a public web address. To audit a server of your own, add --allow-private"
    if verdict.reason is Reason.ROBOTS and verdict.detail:
        return verdict.detail
    wording = describe(verdict, "page")
    return wording.message if wording is not None else verdict.verdict.value
