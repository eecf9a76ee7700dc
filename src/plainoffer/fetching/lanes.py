"""Politeness: one lane for each site, a few requests in each, a limit over all.

A job makes one request and returns; what has to wait (a retry, a site that asked for a pause) goes back into
its lane with a time on it, so nobody ever sleeps in a slot that another job could use.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

Job = Callable[[], Awaitable[None]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How many requests may be under way at once, and how far apart they are (seconds)."""

    per_host: int = 4
    total: int = 64
    interval: float = 0.0

    def in_words(self) -> str:
        """Say the limits the way a report prints them."""
        pause = f", {self.interval:g} s apart" if self.interval else ""
        return f"at most {self.per_host} requests at once to one site{pause}, {self.total} in all"


@dataclass(slots=True)
class _Lane:
    limit: int
    interval: float
    urgent: deque[Job] = field(default_factory=deque)
    jobs: deque[Job] = field(default_factory=deque)
    running: int = 0
    next_at: float = 0.0  # loop time before which nothing may start
    alarm: asyncio.TimerHandle | None = None

    def __len__(self) -> int:
        return len(self.urgent) + len(self.jobs)


class Lanes:
    """Runs jobs, each in the lane of its site."""

    def __init__(self, limits: Limits | None = None) -> None:
        self.limits = limits or Limits()
        self._lanes: dict[str, _Lane] = {}
        self._slots = asyncio.Semaphore(self.limits.total)
        self._tasks: set[asyncio.Task[None]] = set()
        self._idle = asyncio.Event()
        self._idle.set()
        self._under_way = 0
        self._failure: BaseException | None = None
        self._stopped = False

    @property
    def failure(self) -> BaseException | None:
        """What the first job that failed raised: a fault in this program, never one of the network."""
        return self._failure

    @property
    def under_way(self) -> int:
        """Jobs waiting, delayed or running."""
        return self._under_way

    def push(self, site: str, job: Job, *, after: float = 0.0, urgent: bool = False) -> None:
        """Put a job into the lane of ``site``, to start no sooner than ``after`` seconds from now."""
        if self._stopped:
            return
        self._under_way += 1
        self._idle.clear()
        if after > 0:
            asyncio.get_running_loop().call_later(after, self._enqueue, site, job, urgent)
        else:
            self._enqueue(site, job, urgent)

    def _enqueue(self, site: str, job: Job, urgent: bool) -> None:
        lane = self._lane(site)
        (lane.urgent if urgent else lane.jobs).append(job)
        self._wake(lane)

    def _lane(self, site: str) -> _Lane:
        lane = self._lanes.get(site)
        if lane is None:
            lane = self._lanes[site] = _Lane(self.limits.per_host, self.limits.interval)
        return lane

    def space_out(self, site: str, seconds: float) -> None:
        """Obey a crawl delay: one request at a time, this far apart."""
        lane = self._lane(site)
        if seconds > lane.interval:
            lane.interval, lane.limit = seconds, 1

    def pause(self, site: str, seconds: float) -> None:
        """Start nothing on a site for a while; what is under way goes on."""
        lane = self._lane(site)
        lane.next_at = max(lane.next_at, asyncio.get_running_loop().time() + seconds)

    def _wake(self, lane: _Lane) -> None:
        """Start as many workers as the lane has room and jobs for, or set an alarm when it must wait."""
        if self._stopped:
            return
        loop = asyncio.get_running_loop()
        if lane.next_at > loop.time():
            if lane.alarm is None:
                lane.alarm = loop.call_at(lane.next_at, self._ring, lane)
            return
        for _ in range(min(lane.limit - lane.running, len(lane))):
            lane.running += 1
            task = asyncio.create_task(self._work(lane))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    def _ring(self, lane: _Lane) -> None:
        lane.alarm = None
        self._wake(lane)

    async def _work(self, lane: _Lane) -> None:
        """Run jobs of one lane, one after another, until there is none or the lane must wait."""
        loop = asyncio.get_running_loop()
        try:
            while len(lane) and not self._stopped:
                async with self._slots:
                    if loop.time() < lane.next_at or not len(lane):
                        break
                    if lane.interval:
                        lane.next_at = loop.time() + lane.interval
                    job = lane.urgent.popleft() if lane.urgent else lane.jobs.popleft()
                    try:
                        await job()
                    except Exception as error:
                        self._failure = self._failure or error
                    finally:
                        self._finished_one()
        finally:
            lane.running -= 1
            if len(lane):
                self._wake(lane)

    def _finished_one(self) -> None:
        self._under_way -= 1
        if self._under_way == 0 or self._failure is not None:
            self._idle.set()

    async def idle(self) -> None:
        """Wait until nothing is under way. Raises what a job raised."""
        await self._idle.wait()
        if self._failure is not None:
            raise self._failure

    async def stop(self) -> None:
        """Drop everything that waits and cancel what runs."""
        self._stopped = True
        for task in tuple(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        self._lanes.clear()
        self._under_way = 0
        self._idle.set()
