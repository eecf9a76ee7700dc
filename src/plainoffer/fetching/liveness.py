"""Does this link work? Takes addresses, makes requests politely, records verdicts.

The rules of evidence: a HEAD that fails is asked again with GET; what may pass is tried three times, with
growing pauses; a site that asks us to come back later is asked later; nothing is called broken on one look.
"""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from msgspec.structs import replace

from plainoffer.address_guard import literal_address
from plainoffer.fetching.addresses import BadAddress, parse
from plainoffer.fetching.check import (
    Check,
    Kind,
    is_redirect,
    may_pass,
    meaning,
    retry_after,
    tidy,
    tls_in_words,
)
from plainoffer.fetching.fetcher import Answer, Fault, Fetcher, Request
from plainoffer.fetching.lanes import Lanes, Limits
from plainoffer.fetching.missing import suspicion
from plainoffer.fetching.pagefacts import PageFacts, read_page
from plainoffer.fetching.pdf import count_pages
from plainoffer.fetching.renewal import as_before, condition, renewable, validator
from plainoffer.fetching.site_facts import SiteFacts
from plainoffer.fetching.state import State
from plainoffer.fetching.verdicts import LinkVerdict, Reason, Verdict, history, pdf_page

#: Takes the body of a page under audit; the page is judged when its facts are handed to ``judge_page``.
PageSink = Callable[[Check, Answer], None]
DoneSink = Callable[[Check, LinkVerdict], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckSettings:
    """How patient and how thorough the checks are. Times in seconds, sizes in bytes."""

    retry_pauses: tuple[float, ...] = (0.3, 1.0)
    second_look_after: float = 0.4
    longest_wait: float = 60.0
    page_bytes: int = 5_000_000
    target_bytes: int = 1_000_000
    pdf_bytes: int = 10_000_000
    strict_robots: bool = False
    look_for_missing: bool = True


class LinkChecker:
    """Checks addresses over one fetcher and writes what it finds into one state.

    ``on_page`` gets pages of the site under audit; ``on_done`` every verdict as it is reached. ``began`` is when
    the run began, if it is the rest of an earlier one.
    """

    def __init__(
        self,
        fetcher: Fetcher,
        state: State,
        *,
        limits: Limits | None = None,
        settings: CheckSettings | None = None,
        on_page: PageSink | None = None,
        on_done: DoneSink | None = None,
        clock: Callable[[], float] = time.time,
        began: float | None = None,
    ) -> None:
        self.state = state
        self.settings = settings or CheckSettings()
        self.lanes = Lanes(limits)
        self.sites = SiteFacts(fetcher, state, self.lanes, clock)
        self.requests = 0
        self._fetcher = fetcher
        self._on_page = on_page
        self._on_done = on_done
        self._clock = clock
        self._began = clock() if began is None else began
        self._names_resolve = False
        self._nameless: list[LinkVerdict] = []

    def add(self, address: str, kind: Kind = Kind.TARGET, *, pdf_page: bool = False) -> None:
        """Put a normal-form address in line."""
        self._again(Check(address=address, kind=kind, pdf_page=pdf_page))

    async def check_all(self, addresses: Iterable[str], kind: Kind = Kind.TARGET, window: int = 2_000) -> None:
        """Check addresses that are due (normal form or not, fragments allowed) and wait for the verdicts.

        At most ``window`` are held in memory at once; addresses that cannot be parsed are passed over: they
        are the business of the offline rules.
        """
        asked: set[str] = set()
        for url in addresses:
            head, _, fragment = url.partition("#")
            try:
                address = parse(head).url
            except BadAddress:
                continue
            page = pdf_page(fragment) is not None
            if address not in asked and self.is_due(address, kind, pdf_page=page):
                asked.add(address)
                self.add(address, kind, pdf_page=page)
                while self.lanes.under_way >= window:
                    await asyncio.sleep(0.02)
        await self.finish()

    def is_due(self, address: str, kind: Kind, *, pdf_page: bool = False) -> bool:
        """True when nothing is on record about an address, too long ago, or less than is now wanted."""
        known = self.state.get(address)
        if known is None or known.due(self._clock()):
            return True
        return pdf_page and known.pages is None and known.content_type == "application/pdf"

    async def finish(self) -> None:
        """Wait for all verdicts and write them down."""
        await self.lanes.idle()
        if self._names_resolve:
            for verdict in self._nameless:
                self._record(replace(verdict, verdict=Verdict.BROKEN, reason=Reason.NO_SUCH_SITE))
        self._nameless.clear()
        self.state.flush()

    async def stop(self) -> None:
        """Give up what is under way and write down what is known."""
        await self.lanes.stop()
        self.state.flush()

    # one step of a check -----------------------------------------------------------------------------

    def _again(self, check: Check, after: float = 0.0) -> None:
        # What was begun is ended first; what a redirect leads to can wait, for it may be known in a moment.
        urgent = after > 0 or (check.kind is Kind.PAGE and not check.hops)
        self.lanes.push(check.site, lambda: self._step(check), after=after, urgent=urgent)

    async def _step(self, check: Check) -> None:
        """Make one request for a check and decide what comes next."""
        if self.settings.strict_robots or check.kind in (Kind.PAGE, Kind.REST):
            robots = await self.sites.robots(check.site)
            if not robots.allows(check.url):
                self._conclude(check, Verdict.COULD_NOT_CHECK, Reason.ROBOTS, detail=robots.closed)
                return
        if check.hops and self._is_known(check):
            return
        self.requests += 1
        answer = await self._fetcher.fetch(self._request(check))
        if not self._names_resolve and answer.fault is None:
            self._names_resolve = literal_address(parse(check.address).host) is None
        if answer.status == 304 and check.renews is not None:
            self.sites.answered(check.site)
            self._judge(check, as_before(check.renews, answer), None, check.renews.anchors, check.renews.pages)
        elif is_redirect(answer):
            problem = check.follow(answer)
            if problem is None:
                self._again(check)
            else:
                self._looks_broken(check, answer, Verdict.BROKEN, problem)
        elif answer.fault is None and 200 <= answer.status < 300:
            self._alive(check, answer)
        else:
            self._failed(check, answer)

    def _is_known(self, check: Check) -> bool:
        """Take over the verdict on the address that a redirect leads to, when that was just found out.

        A page under audit must be read in this run, so only verdicts of this run count for it.
        """
        target = tidy(check.url)
        known = self.state.get(target) if target != check.address else None
        if known is None or known.due(self._clock()) or known.hops or known.verdict is Verdict.COULD_NOT_CHECK:
            return False
        if check.kind is Kind.PAGE and known.checked_at < self._began:
            return False
        answer = Answer(url=check.url, status=known.status, headers={"content-type": known.content_type})
        if not known.alive:
            self._conclude(check, known.verdict, known.reason, answer)
        elif known.anchors is None and not known.pages:
            return False
        else:
            self._judge(check, answer, None, known.anchors, known.pages)
        return True

    def _request(self, check: Check) -> Request:
        settings = self.settings
        size = settings.page_bytes if check.kind in (Kind.PAGE, Kind.STYLE) else settings.target_bytes
        check.renews = renewable(check, self.state.get(check.address))
        headers = condition(check.renews) if check.renews is not None else {}
        if check.cookies:
            headers["Cookie"] = "; ".join(f"{name}={value}" for name, value in check.cookies.items())
        return Request(
            url=check.url.partition("#")[0],
            method=check.method,
            max_bytes=settings.pdf_bytes if check.pdf_page else size,
            text_only=not check.pdf_page,
            headers=headers,
        )

    def _failed(self, check: Check, answer: Answer) -> None:
        """Decide about anything that is neither a page nor a redirect."""
        if check.method == "HEAD" and answer.fault not in (Fault.GUARD, Fault.TLS, Fault.NO_NAME):
            check.method = "GET"
            check.looks += int(answer.status in (404, 410))
            self._again(check)
        elif answer.status == 429 or (answer.status == 503 and "retry-after" in answer.headers):
            self._come_back(check, answer)
        elif may_pass(answer) and check.attempts < len(self.settings.retry_pauses):
            pause = self.settings.retry_pauses[check.attempts] * random.uniform(0.8, 1.2)
            check.attempts += 1
            check.looks += 1
            self._again(check, after=pause)
        else:
            verdict, reason = meaning(answer)
            if verdict is Verdict.BROKEN:
                self._looks_broken(check, answer, verdict, reason)
            else:
                detail = tls_in_words(answer.detail) if reason is Reason.TLS else ""
                self._conclude(check, verdict, reason, answer, detail=detail)

    def _come_back(self, check: Check, answer: Answer) -> None:
        """Obey Retry-After: the check goes back in line; a site that limits again and again is left alone."""
        wait = retry_after(answer, self._clock())
        if wait is None:
            wait = 2.0 * 2**check.limited
        check.limited += 1
        if check.limited > 3 or wait > self.settings.longest_wait:
            verdict, reason = Verdict.COULD_NOT_CHECK, Reason.RATE_LIMITED
            self._conclude(check, verdict, reason, answer, detail=f"{wait:.0f}")
            return
        if answer.status == 429 and self.sites.limited_again(check.site):
            self.lanes.pause(check.site, wait)
        self._again(check, after=max(wait, 0.05))

    def _looks_broken(self, check: Check, answer: Answer, verdict: Verdict, reason: Reason) -> None:
        """Say broken only after a second look, in this run or in an earlier one."""
        known = self.state.get(check.address)
        if check.looks == 0 and (known is None or known.verdict is not Verdict.BROKEN):
            check.looks = 1
            check.restart()
            self._again(check, after=self.settings.second_look_after)
        else:
            self._conclude(check, verdict, reason, answer)

    def _alive(self, check: Check, answer: Answer) -> None:
        """Decide about an answer with a page or a file in it."""
        self.sites.answered(check.site)
        if check.method == "HEAD":
            if answer.is_html:  # a page where a file was expected: look at it
                check.method = "GET"
                self._again(check)
            else:
                self._conclude_alive(check, answer)
        elif check.kind is Kind.RESOURCE and answer.is_html and _is_image(check.address):
            self._conclude(check, Verdict.LOOKS_MISSING, Reason.NOT_AN_IMAGE, answer)
        elif not answer.is_html:
            if check.kind is Kind.STYLE and self._on_page is not None:
                self._on_page(check, answer)
            self._conclude_alive(check, answer)
        elif check.kind is Kind.PAGE and self._on_page is not None:
            self._on_page(check, answer)
        else:
            self.judge_page(check, answer, read_page(answer.body, answer.charset))

    def judge_page(self, check: Check, answer: Answer, facts: PageFacts) -> None:
        """Decide whether an HTML page is what its address promises."""
        self._judge(check, answer, facts, None if answer.truncated else facts.anchors)

    def _judge(
        self,
        check: Check,
        answer: Answer,
        facts: PageFacts | None,
        anchors: frozenset[str] | None,
        pages: int | None = None,
    ) -> None:
        """Look for signs of a soft 404, once it is known how the sites answer for unknown addresses."""
        asked_site = parse(check.address).site

        def judge() -> None:
            asked, found = self.sites.known_probe(asked_site), self.sites.known_probe(check.site)
            reason = suspicion(check.address, check.url if check.hops else "", facts, asked, found)
            if reason is None:
                self._conclude_alive(check, answer, anchors, pages)
            else:
                self._conclude(check, Verdict.LOOKS_MISSING, reason, answer)

        if self.settings.look_for_missing:
            self.sites.with_probe(asked_site, lambda: self.sites.with_probe(check.site, judge))
        else:
            self._conclude_alive(check, answer, anchors, pages)

    # verdicts ----------------------------------------------------------------------------------------

    def _conclude_alive(
        self, check: Check, answer: Answer, anchors: frozenset[str] | None = None, pages: int | None = None
    ) -> None:
        verdict, final = check.moved()
        if answer.body and not answer.truncated:
            pages = count_pages(answer.body)
        self._conclude(check, verdict, Reason.NONE, answer, final=final, anchors=anchors, pages=pages)

    def _conclude(
        self,
        check: Check,
        verdict: Verdict,
        reason: Reason,
        answer: Answer | None = None,
        *,
        detail: str = "",
        final: str = "",
        anchors: frozenset[str] | None = None,
        pages: int | None = None,
    ) -> None:
        """Record a verdict and tell whoever asked."""
        length = answer.headers.get("content-length", "") if answer else ""
        found = LinkVerdict(
            address=check.address,
            verdict=verdict,
            reason=reason,
            status=answer.status if answer else 0,
            detail=detail,
            final=final or (check.url if check.hops else ""),
            hops=tuple(check.hops),
            content_type=answer.content_type if answer else "",
            length=int(length) if length.isdigit() else None,
            anchors=anchors,
            pages=pages,
            etag=validator(answer, "etag"),
            modified=validator(answer, "last-modified"),
        )
        found = self._record(found)
        if reason is Reason.NO_DNS and answer and answer.fault is Fault.NO_NAME and len(self._nameless) < 10_000:
            self._nameless.append(found)
        if self._on_done is not None:
            self._on_done(check, found)

    def _record(self, found: LinkVerdict) -> LinkVerdict:
        """Record a verdict with its dates, carried on from the one before."""
        found = history(found, self.state.get(found.address), self._clock())
        self.state.put(found)
        return found


def _is_image(address: str) -> bool:
    return parse(address).path.lower().endswith((".jpg", ".jpeg", ".png", ".gif", ".svg", ".webp", ".avif"))
