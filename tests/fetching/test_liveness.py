"""Every kind of link, over real sockets, against the ground truth."""

import asyncio
from collections.abc import Iterator

import pytest

pytest.importorskip("aiohttp")

from plainoffer.address_guard import Guard
from plainoffer.fetching.client import AiohttpFetcher, ClientSettings
from plainoffer.fetching.lanes import Limits
from plainoffer.fetching.liveness import CheckSettings, LinkChecker
from plainoffer.fetching.state import State
from plainoffer.fetching.verdicts import LinkVerdict, Verdict

from .fault_site import FaultSite
from .wire import Server

LOCAL = ClientSettings(guard=Guard(allow_private=True), total_timeout=60.0)
QUICK = CheckSettings(retry_pauses=(0.05, 0.1), second_look_after=0.05)
LABELS = {
    Verdict.OK: "alive",
    Verdict.MOVED_PERMANENTLY: "alive",
    Verdict.MOVED_TEMPORARILY: "alive",
    Verdict.BROKEN: "broken",
    Verdict.ANCHOR_MISSING: "broken",
    Verdict.LOOKS_MISSING: "broken",
    Verdict.COULD_NOT_CHECK: "unknown",
}


def check(addresses: list[str], state: State, settings: CheckSettings = QUICK) -> LinkChecker:
    async def run() -> LinkChecker:
        async with AiohttpFetcher(LOCAL) as fetcher:
            checker = LinkChecker(fetcher, state, limits=Limits(per_host=16), settings=settings)
            await checker.check_all(addresses)
            return checker

    return asyncio.run(run())


@pytest.fixture(scope="module")
def fault_site() -> Iterator[tuple[FaultSite, State]]:
    site = FaultSite(pages=30)
    with Server(site.answer) as here, Server(site.answer) as there:
        site.root, site.b = here.root, there.root
        with State() as state:
            check(list(site.truth()), state)
            yield site, state


def verdict_on(state: State, url: str) -> LinkVerdict:
    found = state.look_up(url)
    assert found is not None, url
    return found


def test_every_broken_link_is_found_and_none_is_made_up(fault_site: tuple[FaultSite, State]) -> None:
    site, state = fault_site
    wrong = {}
    for label, kind, address in site.targets():
        found = verdict_on(state, address)
        if LABELS[found.verdict] != label:
            wrong[address] = (label, kind, found.verdict, found.reason)
    assert wrong == {}
