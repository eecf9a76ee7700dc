"""Looks up the links of a few pages, within bounds, and records the verdicts for rules to read."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from pathlib import Path

from plainoffer.document import Document, Source
from plainoffer.errors import MissingExtra
from plainoffer.fetching.client import AiohttpFetcher, ClientSettings
from plainoffer.fetching.lanes import Limits
from plainoffer.fetching.liveness import CheckSettings, LinkChecker
from plainoffer.fetching.lock import one_at_a_time
from plainoffer.fetching.pagelinks import PageLinks
from plainoffer.fetching.state import State

_PATIENCE = 30.0
"""Seconds to wait for another program that is writing to the state file."""


def addresses_of(sources: Iterable[Source]) -> Iterable[str]:
    """Yield the web addresses that pages use, each once."""
    seen: set[str] = set()
    for source in sources:
        for link in Document(source).part(PageLinks).all:
            if link.url is not None and link.url not in seen:
                seen.add(link.url)
                yield link.url


def look_up_links(
    addresses: Iterable[str],
    state: Path,
    *,
    max_seconds: float = 0.0,
    limits: Limits | None = None,
    client: ClientSettings | None = None,
    checks: CheckSettings | None = None,
) -> bool:
    """Look up what is due and record it. Return whether all was done in the time.

    What sites answered goes nowhere but into the state file, and there only as verdicts.

    Args:
        addresses: absolute addresses, fragments and all.
        state: the file to record in.
        max_seconds: when to stop; 0 for no limit.
        limits: connections at once.
        client: user agent, contact, time-outs and the address guard.
        checks: retries and sizes.

    Raises:
        ConfigError: another program has been using the state file for long, or it cannot be used.
        MissingExtra: the network part is not installed.
    """
    from importlib.util import find_spec

    if find_spec("aiohttp") is None or find_spec("protego") is None:
        raise MissingExtra("links", "Looking up links")

    async def run(known: State) -> bool:
        async with AiohttpFetcher(client) as fetcher:
            checker = LinkChecker(fetcher, known, limits=limits, settings=checks)
            try:
                await asyncio.wait_for(checker.check_all(addresses), max_seconds or None)
            except TimeoutError:
                await checker.stop()
                return False
            return True

    state.parent.mkdir(parents=True, exist_ok=True)
    with one_at_a_time(state, wait=_PATIENCE), State(state) as known:
        return asyncio.run(run(known))
