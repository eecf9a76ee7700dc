"""Processes that check pages while the network waits."""

from __future__ import annotations

import asyncio
import os
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from types import TracebackType

from plainoffer.engine.checker import Checker
from plainoffer.site.page_work import (
    PageJob,
    PageOutcome,
    failed,
    ready,
    start_worker,
    work_in_worker,
    work_on,
)


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
        pool = self._pool
        if pool is None:
            await asyncio.sleep(0)
            return work_on(self._checker, job)
        try:
            return await asyncio.get_running_loop().run_in_executor(pool, work_in_worker, job)
        except BrokenProcessPool:
            if self._pool is pool:
                pool.shutdown(wait=False, cancel_futures=True)
                self._start()
            async with self._alone:
                return await self._check_alone(job)

    async def _check_alone(self, job: PageJob) -> PageOutcome:
        checker = self._checker
        arguments = (checker.config, checker.allow, checker.today.isoformat())
        with ProcessPoolExecutor(1, initializer=start_worker, initargs=arguments) as pool:
            try:
                return await asyncio.get_running_loop().run_in_executor(pool, work_in_worker, job)
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
