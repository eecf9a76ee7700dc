"""An audit from beginning to end: find the pages, check them, look up the links, say what there is to say."""

from __future__ import annotations

import asyncio
import datetime
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

from plainoffer.address_guard import Guard
from plainoffer.config import Config
from plainoffer.engine.checker import OFFLINE, Checker, browser_facts
from plainoffer.engine.finding_files import is_excluded
from plainoffer.errors import MissingExtra
from plainoffer.fetching.client import AiohttpFetcher, ClientSettings
from plainoffer.fetching.fetcher import Fetcher
from plainoffer.fetching.lanes import Limits
from plainoffer.fetching.liveness import CheckSettings, LinkChecker
from plainoffer.fetching.lock import one_at_a_time
from plainoffer.fetching.state import State
from plainoffer.findings import Report
from plainoffer.rule import Need
from plainoffer.rules.links.site_pages import START
from plainoffer.site.crawl import Crawl, Progress
from plainoffer.site.folder import FolderFetcher
from plainoffer.site.history import remember
from plainoffer.site.journal import Journal
from plainoffer.site.link_findings import SiteLinks
from plainoffer.site.report import make_report
from plainoffer.site.sources import Start, find_start
from plainoffer.site.workers import Workers

_INTERRUPTED = "You stopped the audit; this is what was done until then."


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditSettings:
    """How an audit goes about it.

    Args:
        include, exclude: shell patterns of addresses.
        whole_site: audit the whole website even when the start is a page further down.
        max_pages, max_seconds: where to stop; 0 for no limit.
        state: the file that holds verdicts and progress; None keeps them in memory.
        resume: go on with the audit in the state file.
        run: name of a run over many sites; with it, the audit of another run is begun again, not refused.
        links: look up links.
        allow_private: let this run reach private addresses, such as a test server of your own.
        jobs: processes that check pages; 0 for as many as there are processors.
        limits: connections at once.
        client: user agent, contact and time-outs.
        checks: retries and sizes.
        allow: what rules may use besides the source of the page.
    """

    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    whole_site: bool = False
    max_pages: int = 0
    max_seconds: float = 0.0
    state: Path | None = None
    resume: bool = False
    run: str = ""
    links: bool = True
    allow_private: bool = False
    jobs: int = 0
    limits: Limits = field(default_factory=Limits)
    client: ClientSettings = field(default_factory=ClientSettings)
    checks: CheckSettings = field(default_factory=CheckSettings)
    allow: frozenset[Need] = OFFLINE


@dataclass(slots=True)
class Audit:
    """One audit. ``interrupt`` ends it early; :meth:`run` then reports what was done."""

    target: str
    config: Config = field(default_factory=Config)
    settings: AuditSettings = field(default_factory=AuditSettings)
    tell: Callable[[Progress], None] | None = None
    today: datetime.date | None = None
    start: Start = field(init=False)
    crawl: Crawl | None = field(init=False, default=None)
    interrupted: bool = field(init=False, default=False)

    def __post_init__(self) -> None:
        _require("aiohttp", "protego")
        settings = self.settings
        self.start = find_start(
            self.target, include=settings.include, exclude=settings.exclude, whole_site=settings.whole_site,
            leave_out=lambda file: is_excluded(str(file), self.config),
        )  # fmt: skip
        if self.start.folder is not None:
            # A browser shows the pages with the styles and images of the folder, and paths of pages start there.
            folder = str(self.start.folder.resolve())
            self.config = replace(self.config, pages_in=folder, browser={"root": folder, **self.config.browser})
        if settings.allow_private:
            from plainoffer.browser.configured import with_private_addresses

            self.config = replace(self.config, browser=with_private_addresses(self.config.browser))

    def in_words(self) -> tuple[str, str]:
        """Say what will be audited, and how politely."""
        return self.start.scope.in_words(), self.settings.limits.in_words()

    def interrupt(self) -> None:
        """End the audit soon and report what was done. May be called from a signal handler."""
        self.interrupted = True
        if self.crawl is not None:
            self.crawl.stop(_INTERRUPTED)

    def run(self) -> Report:
        """Audit and report.

        Raises:
            ConfigError: a setting cannot be used, or the state file holds another audit.
            MissingExtra: the network part is not installed.
        """
        began = time.monotonic()
        settings = self.settings
        with one_at_a_time(settings.state):
            return self._run(began)

    def _run(self, began: float) -> Report:
        settings = self.settings
        page_checker = Checker(self.config, allow=settings.allow, today=self.today)
        with Workers(page_checker, settings.jobs) as workers, State(settings.state) as state:
            links = SiteLinks(state)
            checker = Checker(
                self.config,
                allow=settings.allow | {Need.NETWORK} if settings.links else settings.allow,
                today=self.today,
                links=links.look_up,
                shared={START: self.start.home, **browser_facts(self.config, settings.allow)},
            )
            journal = Journal(state, what=self._described(), resume=settings.resume, run=settings.run)
            crawl = asyncio.run(self._walk(state, journal, workers))
            report = make_report(crawl, journal, links, checker, time.monotonic() - began)
            return remember(report, state, site=self._site(), date=checker.today.isoformat())

    def _site(self) -> str:
        """What past audits of this target are found by: a folder counts as itself however its path is written."""
        return str(self.start.folder.resolve()) if self.start.folder is not None else self.start.name

    def _described(self) -> dict[str, object]:
        """What makes a run the same audit, so that it can be resumed."""
        settings = self.settings
        return {
            "target": self.target,
            "include": settings.include,
            "exclude": settings.exclude,
            "whole-site": settings.whole_site,
            "select": self.config.select,
            "ignore": sorted(self.config.ignore),
        }

    async def _walk(self, state: State, journal: Journal, workers: Workers) -> Crawl:
        settings = self.settings
        fetcher: Fetcher = AiohttpFetcher(_guarded(settings))
        if self.start.folder is not None:
            fetcher = FolderFetcher(self.start.folder, fetcher)
        async with fetcher:
            checker = LinkChecker(
                fetcher,
                state,
                limits=settings.limits,
                settings=settings.checks,
                began=journal.began,
                on_page=lambda check, answer: crawl.take(check, answer),
                on_done=lambda check, verdict: crawl.done(check, verdict),
            )
            crawl = self.crawl = Crawl(
                start=self.start,
                checker=checker,
                journal=journal,
                workers=workers,
                max_pages=settings.max_pages,
                max_seconds=settings.max_seconds,
                links_too=settings.links,
                tell=self.tell,
            )
            if self.interrupted:
                crawl.stop(_INTERRUPTED)
            await crawl.run(fetcher)
        return crawl


def _guarded(settings: AuditSettings) -> ClientSettings:
    """Open the guard for private addresses only when the person who runs the audit said so."""
    from dataclasses import replace

    if not settings.allow_private:
        return settings.client
    return replace(settings.client, guard=Guard(allow_private=True, ports=settings.client.guard.ports))


def _require(*modules: str) -> None:
    from importlib.util import find_spec

    if any(find_spec(module) is None for module in modules):
        raise MissingExtra("audit", "Auditing a site")


def audit(target: str, *, config: Config | None = None, settings: AuditSettings | None = None) -> Report:
    """Audit a website, a sitemap, a folder or a list of addresses, and return the report."""
    return Audit(target, config or Config(), settings or AuditSettings()).run()
