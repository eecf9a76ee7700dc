"""The workers of the service: started, kept busy, timed, replaced and stopped."""

from __future__ import annotations

import asyncio
import contextlib
import os
import pickle
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

from plainoffer.config import Config
from plainoffer.errors import CheckFailed, ConfigError, PlainofferError
from plainoffer.web.frames import CHECKED, FAILED, HEADER_BYTES, LAST, REFUSED, frame, length
from plainoffer.web.settings import ServeSettings

TOKEN_VARIABLE = "PLAINOFFER_TOKEN"
T = TypeVar("T")
_START_SECONDS = 60
_LONGEST_PAUSE = 30.0
_PIECE_BYTES = 1_000_000


class Overloaded(PlainofferError):
    """All workers are busy and the queue is full."""


class TooSlow(PlainofferError):
    """A check took longer than the time limit."""


class Refused(PlainofferError):
    """The content cannot be checked. The message says why."""


class _Process:
    """One worker process."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process

    @classmethod
    async def start(cls, config: Config, settings: ServeSettings) -> _Process:
        """Start a worker and wait until it is ready.

        Raises:
            ConfigError: the worker cannot use the settings.
            CheckFailed: it did not start.
        """
        environment = {name: value for name, value in os.environ.items() if name != TOKEN_VARIABLE}
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-P", "-m", "plainoffer.web.worker",
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment,
        )  # fmt: skip
        made = cls(process)
        try:
            async with asyncio.timeout(_START_SECONDS):
                greeting = await made.ask(pickle.dumps((config, settings)))
        except (TimeoutError, EOFError, ConnectionError):
            await made.stop()
            raise CheckFailed("A worker process of the service did not start. See the messages above.") from None
        except BaseException:
            await asyncio.shield(made.stop())
            raise
        if greeting[:1] == REFUSED:
            await made.stop()
            raise ConfigError(greeting[1:].decode("utf-8"))
        return made

    async def ask(self, data: bytes) -> bytes:
        """Send a job and return the reply.

        Raises:
            EOFError: the process has ended.
            ConnectionError: the process has ended.
        """
        stdin, stdout = self._process.stdin, self._process.stdout
        assert stdin is not None
        assert stdout is not None
        stdin.write(frame(data))
        await stdin.drain()
        return await stdout.readexactly(length(await stdout.readexactly(HEADER_BYTES)))

    @property
    def ended(self) -> bool:
        """Say whether the process has ended by itself, or was killed from outside."""
        return self._process.returncode is not None

    async def stop(self, *, patience: float = 0.0) -> None:
        """End the process: close its input, wait ``patience`` seconds, then kill it."""
        if self._process.stdin is not None:
            self._process.stdin.close()
        if patience:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(patience):
                    await self._end()
                return
        with contextlib.suppress(ProcessLookupError):
            self._process.kill()
        await self._end()

    async def _end(self) -> None:
        """Wait for the end of the process. What it still says is read and dropped: until then its pipe never closes."""
        await asyncio.gather(self._process.wait(), self._drop())

    async def _drop(self) -> None:
        stdout = self._process.stdout
        while stdout is not None and await stdout.read(_PIECE_BYTES):
            pass


class Pool:
    """Worker processes and the queue in front of them.

    Args:
        config: what the workers check with.
        settings: limits, and the profiles.
    """

    def __init__(self, config: Config, settings: ServeSettings) -> None:
        self._config = config
        self._settings = settings
        self._idle: asyncio.Queue[_Process] = asyncio.Queue()
        self._processes: set[_Process] = set()
        self._tasks: set[asyncio.Task[Any]] = set()
        self._inside = 0
        self._started = False
        self._closing = False

    @property
    def ready(self) -> int:
        """Number of workers that run."""
        return len(self._processes)

    @property
    def inside(self) -> int:
        """Number of requests that are waiting or being checked."""
        return self._inside

    async def start(self) -> None:
        """Start all workers; once started, do nothing.

        Raises:
            ConfigError: the settings cannot be used.
        """
        if self._started:
            return
        self._started = True
        starts = [_Process.start(self._config, self._settings) for _ in range(self._settings.worker_count)]
        results = await asyncio.gather(*starts, return_exceptions=True)
        for result in results:
            if isinstance(result, _Process):
                self._add(result)
        for result in results:
            if isinstance(result, BaseException):
                await self.close()
                raise result

    def _add(self, process: _Process) -> None:
        self._processes.add(process)
        self._idle.put_nowait(process)

    async def close(self) -> None:
        """Stop all workers. Checks that still run are ended."""
        self._closing = True
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await asyncio.gather(*(process.stop(patience=2.0) for process in self._processes))
        self._processes.clear()

    @contextmanager
    def admit(self) -> Iterator[None]:
        """Take a place in the queue for as long as a request lasts, its reading included.

        Raises:
            Overloaded: all places are taken.
        """
        if self._inside >= self._settings.worker_count + self._settings.queue:
            raise Overloaded("All places in the queue are taken.")
        self._inside += 1
        try:
            yield
        finally:
            self._inside -= 1

    async def check(self, job: bytes) -> bytes:
        """Return the report on a job, as JSON.

        A caller who is cancelled while waiting leaves the queue. Later the check runs to its end, so that the
        worker can be kept.

        Raises:
            Overloaded: no worker became free in time.
            TooSlow: the check took too long.
            Refused: the content cannot be checked.
            CheckFailed: something failed on our side.
        """
        try:
            async with asyncio.timeout(self._settings.queue_seconds):
                while (process := await self._idle.get()).ended:
                    self._keep(asyncio.create_task(self._replace(process)))
        except TimeoutError:
            raise Overloaded("No worker became free in time.") from None
        exchange = self._keep(asyncio.create_task(self._exchange(process, job)))
        reply: bytes = await asyncio.shield(exchange)
        kind, content = reply[:1], reply[1:]
        if kind == REFUSED:
            raise Refused(content.decode("utf-8"))
        if kind == FAILED:
            raise CheckFailed(content.decode("utf-8"))
        assert kind == CHECKED
        return content

    def _keep(self, task: asyncio.Task[T]) -> asyncio.Task[T]:
        """Hold on to a task until it ends; its error is looked at even when nobody waits for it any more."""
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        task.add_done_callback(lambda done: done.cancelled() or done.exception())
        return task

    async def _exchange(self, process: _Process, job: bytes) -> bytes:
        reply = b""
        try:
            async with asyncio.timeout(self._settings.time_limit):
                reply = await process.ask(job)
        except TimeoutError:
            raise TooSlow("The check took too long.") from None
        except (EOFError, ConnectionError):
            raise CheckFailed("a worker process ended") from None
        finally:
            if reply and reply[:1] != LAST:
                self._idle.put_nowait(process)
            elif not self._closing:
                self._keep(asyncio.create_task(self._replace(process)))
        return reply.removeprefix(LAST)

    async def _replace(self, process: _Process) -> None:
        """Stop a worker and start another, however often that takes."""
        self._processes.discard(process)
        await process.stop()
        pause = 0.5
        while not self._closing:
            try:
                self._add(await _Process.start(self._config, self._settings))
                return
            except (PlainofferError, OSError):
                await asyncio.sleep(pause)
                pause = min(pause * 2, _LONGEST_PAUSE)
