"""Checks many files: on all processors, with kept results, in an order that never changes."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from plainoffer.config import Config
from plainoffer.document import Source, source_from_bytes
from plainoffer.engine.cache import Cache
from plainoffer.engine.checker import Checker
from plainoffer.errors import LoadError
from plainoffer.findings import PageResult, Report, RunError
from plainoffer.rule import Need

WORKER_THRESHOLD = 400_000
"""Bytes of pages above which starting workers pays: each costs about half a second."""

_CHUNK = 8


@dataclass(frozen=True, slots=True)
class Item:
    """A file to check, and what the report calls it."""

    file: Path
    path: str
    scope: str | None = None


@dataclass(slots=True)
class _Work:
    item: Item
    key: str
    data: bytes


@dataclass(slots=True)
class Run:
    """What has been done so far."""

    pages: list[PageResult] = field(default_factory=list)
    errors: list[RunError] = field(default_factory=list)
    plugin_errors: list[RunError] = field(default_factory=list)
    checked: int = 0
    keys: list[str] = field(default_factory=list)
    stopped: str = ""


def run_files(
    items: Sequence[Item], checker: Checker, *, cache: Cache | None = None, jobs: int = 0, site: bool = False,
    progress: Callable[[int, int], None] | None = None,
) -> Report:  # fmt: skip
    """Check files and return the report.

    Args:
        items: the files.
        checker: checks a page; workers make their own like it.
        cache: kept results to use and add to.
        jobs: number of processes; 0 for as many as there are processors.
        site: whether the files are a whole site, so that site rules run.
        progress: called with the number of pages done and the number of all.
    """
    started = time.perf_counter()
    run = Run()
    try:
        work = list(_not_kept(items, checker.config, cache, run))
        if work:
            checker.plan_for("")  # a mistake in the settings is said here, once, and not for every page
        with closing(_checked(work, checker, jobs, run)) as results:
            for key, pages in results:
                run.pages.extend(pages)
                run.checked += 1
                if cache is not None and not _has_broken_plugins(checker, run):
                    cache.put_many([(key, pages)])
                if progress is not None:
                    progress(run.checked, len(items))
    except KeyboardInterrupt:
        run.stopped = f"You stopped the check: {run.checked} of {len(items)} pages were checked."
    conclusion = _conclusion(checker, run, cache) if site and not run.stopped else False
    return checker.report(
        run.pages,
        site=conclusion,
        seconds=time.perf_counter() - started,
        stopped=run.stopped,
        errors=(*run.plugin_errors, *run.errors),
    )


def _has_broken_plugins(checker: Checker, run: Run) -> bool:
    """Say whether a plugin could not be used. Results without it are not kept, so that the next run says so too."""
    return bool(checker.registry.errors or run.plugin_errors)


def _conclusion(checker: Checker, run: Run, cache: Cache | None) -> PageResult:
    """What site rules say of the pages. It is kept as well: it can only change when a page does."""
    key = cache.key("", " ".join(sorted(run.keys)).encode()) if cache else ""
    kept = cache.get(key) if cache else None
    if kept:
        return kept[0]
    made = checker.conclude(run.pages)
    if cache is not None and not run.errors and not _has_broken_plugins(checker, run):
        cache.put_many([(key, [made])])
    return made


def _not_kept(items: Iterable[Item], config: Config, cache: Cache | None, run: Run) -> Iterator[_Work]:
    """Read the files; pages whose results are kept go to ``run``, the others are work."""
    for item in items:
        try:
            data = _read(item, config.max_page_bytes)
        except LoadError as error:
            run.errors.append(RunError(message=str(error), path=item.path))
            run.checked += 1
            continue
        key = cache.key(item.path, data) if cache else ""
        run.keys.append(key)
        kept = cache.get(key) if cache else None
        if kept is None:
            yield _Work(item, key, data)
        else:
            run.pages.extend(kept)
            run.checked += 1


def _read(item: Item, max_bytes: int) -> bytes:
    """Read one byte more than is allowed, so that a page that is too large is known without reading all of it."""
    try:
        with open(item.file, "rb") as stream:
            data = stream.read(max_bytes + 1)
            if len(data) <= max_bytes:
                return data
            size = os.fstat(stream.fileno()).st_size
    except FileNotFoundError:
        raise LoadError(f"{item.path} does not exist. Check the spelling of the path.") from None
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise LoadError(f"{item.path} cannot be read: {reason}. Check who may open the file.") from None
    raise LoadError(
        f"{item.path} is too large to check: {size / 1e6:.1f} MB, and the limit is {max_bytes / 1e6:.1f} MB. "
        'Split the page, or raise "max-page-bytes" in the configuration.'
    )


def make_source(item: Item, data: bytes, config: Config) -> Source:
    """Return the source of a file's bytes, with the scope and language of the configuration.

    Raises:
        LoadError: the bytes are not text.
    """
    settings = config.for_path(item.path)
    scope: Any = item.scope or (None if settings.scope == "auto" else settings.scope)
    return source_from_bytes(
        data, path=item.path, scope=scope, lang=settings.lang or None, max_bytes=config.max_page_bytes
    )


def check_bytes(checker: Checker, item: Item, data: bytes) -> list[PageResult]:
    """Check a file's bytes; what cannot be read is an error in the result, never an exception.

    Raises:
        ConfigError: the settings cannot be used.
    """
    try:
        return checker.check_source(make_source(item, data, checker.config))
    except LoadError as error:
        return [PageResult(path=item.path, errors=(RunError(message=str(error), path=item.path),))]
    except MemoryError:
        message = f"{item.path} needs more memory than there is. Split the page."
        return [PageResult(path=item.path, errors=(RunError(message=message, path=item.path),))]
    except RecursionError:
        message = f"{item.path} is nested too deeply to be checked."
        return [PageResult(path=item.path, errors=(RunError(message=message, path=item.path),))]


_Results = Generator[tuple[str, list[PageResult]], None, None]
"""Keys of pages and what was found there, as it is ready."""


def _checked(work: list[_Work], checker: Checker, jobs: int, run: Run) -> _Results:
    count = jobs or os.cpu_count() or 1
    total = sum(len(piece.data) for piece in work)
    if count > 1 and len(work) > _CHUNK and (jobs > 1 or total > WORKER_THRESHOLD):
        yield from _in_workers(work, checker, count, run)
        return
    for piece in work:
        yield piece.key, check_bytes(checker, piece.item, piece.data)


def _in_workers(work: list[_Work], checker: Checker, count: int, run: Run) -> _Results:
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor, as_completed
    from concurrent.futures.process import BrokenProcessPool

    stop = multiprocessing.Event()
    arguments = (checker.config, checker.allow, checker.today.isoformat(), stop)
    executor = ProcessPoolExecutor(count, initializer=_start_worker, initargs=arguments)
    chunks = [work[start : start + _CHUNK] for start in range(0, len(work), _CHUNK)]
    try:
        futures = {executor.submit(_check_chunk, [(p.item, p.data) for p in chunk]): chunk for chunk in chunks}
        for future in as_completed(futures):
            chunk = futures.pop(future)
            try:
                results, errors = future.result()
                run.plugin_errors.extend(error for error in errors if error not in run.plugin_errors)
            except BrokenProcessPool:
                # A worker died (out of memory, killed): what it had is checked here, one by one.
                results = [check_bytes(checker, piece.item, piece.data) for piece in chunk]
            for piece, pages in zip(chunk, results, strict=True):
                yield piece.key, pages
    finally:
        stop.set()  # after Ctrl-C the workers finish the page that they have in hand, and no more
        executor.shutdown(cancel_futures=True)


_worker_checker: Checker | None = None
_stopping: Any = None


def _start_worker(config: Config, allow: frozenset[Need], today: str, stop: Any) -> None:
    """Make the worker's own checker, once. Ctrl-C is for the parent, which stops the workers."""
    import datetime
    import signal
    import warnings

    from plainoffer.garbage import settle

    global _worker_checker, _stopping
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    warnings.simplefilter("ignore")  # the parent has read the same word lists and said the same
    _stopping = stop
    _worker_checker = Checker(config, allow=allow, today=datetime.date.fromisoformat(today))
    settle()  # the rules and word lists stay for the worker's life


def _check_chunk(pieces: list[tuple[Item, bytes]]) -> tuple[list[list[PageResult]], list[RunError]]:
    """Check a few pages. Return their results, and what plugins could not do."""
    assert _worker_checker is not None
    results = []
    for item, data in pieces:
        if _stopping.is_set():
            break
        results.append(check_bytes(_worker_checker, item, data))
    return results, _worker_checker.registry.errors
