"""What is found out once for each site: its robots.txt, and what it says to an address that cannot exist."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from urllib.parse import urljoin

from plainoffer.fetching.check import is_redirect
from plainoffer.fetching.fetcher import Answer, Fetcher, Request
from plainoffer.fetching.lanes import Lanes
from plainoffer.fetching.missing import Probe, same_page, unlikely_address
from plainoffer.fetching.pagefacts import read_page
from plainoffer.fetching.robots import MAX_BYTES, Robots, read_robots
from plainoffer.fetching.state import State

_LIMITED_RUNNING = 4  # refusals one after another that mean the whole site, not one page of it
_HOPS = 5
_PROBE_BYTES = 500_000


class SiteFacts:
    """Asks each site its two questions once, through the site's own lane."""

    def __init__(self, fetcher: Fetcher, state: State, lanes: Lanes, clock: Callable[[], float]) -> None:
        self._fetcher = fetcher
        self._state = state
        self._lanes = lanes
        self._clock = clock
        self._robots: dict[str, Robots | asyncio.Future[Robots]] = {}
        self._probes: dict[str, Probe | None] = {}
        self._waiting: dict[str, list[Callable[[], None]]] = {}
        self._limited: dict[str, int] = {}

    # robots.txt --------------------------------------------------------------------------------------

    async def robots(self, site: str) -> Robots:
        """Return the wishes of a site, asked for once; the crawl delay goes straight to its lane."""
        known = self._robots.get(site)
        if isinstance(known, Robots):
            return known
        if known is not None:
            return await known
        future = self._robots[site] = asyncio.get_running_loop().create_future()
        try:
            answer, _ = await self._follow(f"{site}/robots.txt", MAX_BYTES + 1)
            robots = read_robots(answer.status, answer.body) if answer.fault is None else Robots()
        except BaseException:
            future.cancel()
            del self._robots[site]
            raise
        self._robots[site] = robots
        if robots.delay:
            self._lanes.space_out(site, robots.delay)
        future.set_result(robots)
        return robots

    # the probe ---------------------------------------------------------------------------------------

    def known_probe(self, site: str) -> Probe | None:
        """Return how a site answers for unknown addresses; None when that could not be found out."""
        return self._probes.get(site)

    def with_probe(self, site: str, then: Callable[[], None]) -> None:
        """Call ``then`` once it is known how the site answers for unknown addresses."""
        if site in self._probes:
            then()
        elif site in self._waiting:
            self._waiting[site].append(then)
        else:
            probe = self._state.probe(site, self._clock())
            if probe is not None:
                self._probes[site] = probe
                then()
            else:
                self._waiting[site] = [then]
                self._lanes.push(site, lambda: self._find_out(site), urgent=True)

    async def _find_out(self, site: str) -> None:
        probe = None
        try:
            probe = await self._ask(site)
            if probe is not None:
                self._state.put_probe(site, probe, self._clock())
        finally:
            self._probes[site] = probe
            for then in self._waiting.pop(site, ()):
                then()

    async def _ask(self, site: str) -> Probe | None:
        asked = unlikely_address(site)
        answer, landing = await self._follow(asked, _PROBE_BYTES)
        if answer.fault is not None:
            return None
        facts = read_page(answer.body, answer.charset) if answer.is_html and answer.body else None
        if answer.status in (404, 410):
            return Probe(honest=True, facts=facts)
        if not 200 <= answer.status < 300:
            return None
        shell = False
        if asked.rpartition("/")[2] in landing:
            landing = ""  # sent to another scheme or host with the address kept: not sent home
        if not landing and facts is not None:
            home, _ = await self._follow(f"{site}/", _PROBE_BYTES)
            shell = home.is_html and same_page(read_page(home.body, home.charset), facts)
        return Probe(honest=False, landing=landing, facts=facts, shell=shell)

    async def _follow(self, url: str, max_bytes: int) -> tuple[Answer, str]:
        """Fetch with a few redirects; return the answer and where it was found ("" when not redirected)."""
        landing = ""
        answer = await self._fetcher.fetch(Request(url=url, max_bytes=max_bytes))
        for _ in range(_HOPS):
            if not is_redirect(answer):
                break
            landing = urljoin(landing or url, answer.headers["location"])
            answer = await self._fetcher.fetch(Request(url=landing, max_bytes=max_bytes))
        return answer, landing

    # rate limits -------------------------------------------------------------------------------------

    def limited_again(self, site: str) -> bool:
        """Count an answer "too many requests"; True when they come one after another."""
        self._limited[site] = self._limited.get(site, 0) + 1
        return self._limited[site] >= _LIMITED_RUNNING

    def answered(self, site: str) -> None:
        """Note that the site answers again."""
        self._limited.pop(site, None)
