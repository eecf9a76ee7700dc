"""100,000 addresses in bounded memory: only what is under way is held, the rest is on disk."""

import asyncio
import tracemalloc
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

import pytest

pytest.importorskip("protego")

from plainoffer.fetching.fetcher import Answer, Request
from plainoffer.fetching.liveness import CheckSettings, LinkChecker
from plainoffer.fetching.state import State


class Instant:
    """Another fetcher behind the same interface: answers every request at once."""

    def __init__(self) -> None:
        self.asked = 0

    async def fetch(self, request: Request) -> Answer:
        self.asked += 1
        return Answer(url=request.url, status=200, headers={"content-type": "application/pdf"})

    async def close(self) -> None:
        """Nothing to give back."""

    async def __aenter__(self) -> "Instant":
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()


def addresses(number: int) -> Iterator[str]:
    for n in range(number):
        yield f"https://host-{n % 50}.example.org/documents/a-file-with-a-name-as-long-as-they-are-{n}.pdf"


def peak(number: int, folder: Path) -> float:
    """Return the most memory in MB that looking up so many addresses takes."""

    async def run(state: State) -> int:
        fetcher = Instant()
        await LinkChecker(fetcher, state, settings=CheckSettings()).check_all(addresses(number))
        return fetcher.asked

    tracemalloc.start()
    try:
        with State(folder / f"{number}.sqlite") as state:
            assert asyncio.run(run(state)) == number
            assert state.connection.execute("SELECT count(*) FROM verdicts").fetchone()[0] == number
        return tracemalloc.get_traced_memory()[1] / 1e6
    finally:
        tracemalloc.stop()


@pytest.mark.slow
def test_memory_is_bounded_on_100_000_addresses(tmp_path: Path) -> None:
    assert peak(100_000, tmp_path) < 40
