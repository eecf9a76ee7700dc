"""Processes that check pages while the network waits."""

from __future__ import annotations

import asyncio
import os
from collections import deque
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from types import TracebackType

from plainoffer.engine.checker import Checker
from plainoffer.rule import Need
from plainoffer.site.page_work import (
    PageJob,
    PageOutcome,
    failed,
    ready,
    start_worker,
    work_in_worker,
    work_on,
)

_HANDFUL = 8
"""Pages that a worker is given at once, at most: that saves a tenth of the work. In a browser a page takes its time."""


class Workers:
    """A pool of page checkers. ``jobs`` 0: one for each processor; 1: no processes, pages are checked in between.

    When a worker dies (killed, out of memory) the pool is replaced, and the pages it had are checked once more, each
    in a process of its own: a page that kills workers is reported and takes nothing else with it.
    """

    def __init__(self, checker: Checker, jobs: int = 0) -> None:
        self.count = jobs or os.cpu_count() or 1
        self._checker = checker
        self._pool: ProcessPoolExecutor | None = None
        self._alone = asyncio.Lock()
        self._line: deque[tuple[PageJob, asyncio.Future[PageOutcome]]] = deque()
        self._handed = 0
        self._handful = 1 if Need.BROWSER in checker.allow else _HANDFUL
        self._tasks: set[asyncio.Future[None]] = set()
        if self.count > 1:
            self._start()

    def _start(self) -> None:
        """Start all processes now, before there are connections that they would inherit."""
        checker = self._checker
        arguments = (checker.config, checker.allow, checker.today.isoformat())
        self._pool = ProcessPoolExecutor(self.count, initializer=start_worker, initargs=arguments)
        for _ in range(self.count):
            self._pool.submit(ready)

    async def check(self, job: PageJob) -> PageOutcome:
        """Check one page."""
        if self._pool is None:
            await asyncio.sleep(0)
            return work_on(self._checker, job)
        loop = asyncio.get_running_loop()
        place: asyncio.Future[PageOutcome] = loop.create_future()
        self._line.append((job, place))
        loop.call_soon(self._hand_out)
        try:
            return await place
        except BrokenProcessPool:
            async with self._alone:
                return await self._check_alone(job)

    def _hand_out(self) -> None:
        """Give the pages in line to the workers, several at a time where many wait: each hand-over has its price."""
        while self._line and self._handed < 2 * self.count:
            size = min(self._handful, -(-len(self._line) // self.count))
            some = [self._line.popleft() for _ in range(size)]
            self._handed += 1
            task = asyncio.ensure_future(self._check_some(some))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def _check_some(self, some: list[tuple[PageJob, asyncio.Future[PageOutcome]]]) -> None:
        """Have one worker check some pages."""
        pool = self._pool
        jobs = [job for job, _ in some]
        try:
            outcomes = await asyncio.get_running_loop().run_in_executor(pool, work_in_worker, jobs)
            for (_, place), outcome in zip(some, outcomes, strict=True):
                if not place.done():
                    place.set_result(outcome)
        except Exception as error:
            if isinstance(error, BrokenProcessPool) and pool is not None and self._pool is pool:
                pool.shutdown(wait=False, cancel_futures=True)
                self._start()
            for _, place in some:
                if not place.done():
                    place.set_exception(error)
        # Not when the audit is stopped: then this task is cancelled, and nothing more is handed out.
        self._handed -= 1
        self._hand_out()

    async def _check_alone(self, job: PageJob) -> PageOutcome:
        checker = self._checker
        arguments = (checker.config, checker.allow, checker.today.isoformat())
        with ProcessPoolExecutor(1, initializer=start_worker, initargs=arguments) as pool:
            try:
                outcomes = await asyncio.get_running_loop().run_in_executor(pool, work_in_worker, [job])
                return outcomes[0]
            except BrokenProcessPool:
                return failed(job, f"{job.path} could not be checked: the process that read it died.")

    def close(self) -> None:
        """Stop the processes."""
        if self._pool is not None:
            self._pool.shutdown(wait=False, cancel_futures=True)

    def __enter__(self) -> Workers:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
