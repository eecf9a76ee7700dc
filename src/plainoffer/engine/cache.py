"""Keeps the results of pages, so that an unchanged page is not checked again.

One SQLite file in the user's cache folder. A result is kept under a digest of the page, its path, the settings, the
word lists, the versions and the day, so that nothing stale can be read. If the file cannot be used, the run goes on
without it.
"""

from __future__ import annotations

import hashlib
import json
import os
import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any

from plainoffer.config import Config
from plainoffer.engine.registry import Registry
from plainoffer.findings import PageResult, page_from_dict, page_to_dict

MAX_BYTES = 200_000_000
"""The file is cut back to half of this when it has grown larger."""

FOLDER = "PLAINOFFER_CACHE_DIR"


class Cache:
    """The kept results of one kind of run.

    Args:
        folder: where the file is.
        kind: digest of all that results depend on besides the page (see :func:`run_digest`).
    """

    def __init__(self, folder: Path, kind: str) -> None:
        self._kind = kind
        self._file = folder / "results.sqlite"
        self._database: Any = None
        self.problem = ""
        self._open(folder)

    def _open(self, folder: Path) -> None:
        import sqlite3

        try:
            folder.mkdir(parents=True, exist_ok=True)
            try:
                self._connect()
            except sqlite3.OperationalError:
                raise
            except sqlite3.DatabaseError:  # not a database, or a damaged one: nothing in it is worth keeping
                self._remove()
                self._connect()
        except (OSError, sqlite3.Error) as error:
            self._give_up(error)

    def _connect(self) -> None:
        """Open the file. Two runs that start at the same moment may be in each other's way, so it is tried again."""
        import sqlite3

        for patience in (0.05, 0.1, 0.2, 0.4, 0.8, None):
            try:
                self._set_up()
                return
            except sqlite3.OperationalError as error:
                if self._database is not None:
                    self._database.close()
                if patience is None or "locked" not in str(error):
                    raise
                time.sleep(patience)

    def _set_up(self) -> None:
        import sqlite3

        self._database = sqlite3.connect(self._file, timeout=5, isolation_level=None)
        self._database.execute("PRAGMA journal_mode=WAL")
        self._database.execute("PRAGMA synchronous=OFF")
        self._database.execute(
            "CREATE TABLE IF NOT EXISTS results (key TEXT PRIMARY KEY, value BLOB, used INTEGER) WITHOUT ROWID"
        )

    def _remove(self) -> None:
        if self._database is not None:
            self._database.close()
        for ending in ("", "-wal", "-shm"):
            Path(f"{self._file}{ending}").unlink(missing_ok=True)

    def _give_up(self, error: BaseException) -> None:
        """Go on without. A damaged file is removed, so that the next run starts a new one."""
        import sqlite3

        if isinstance(error, sqlite3.DatabaseError) and not isinstance(error, sqlite3.OperationalError):
            with suppress(OSError, sqlite3.Error):
                self._remove()
        self._database = None
        if not self.problem:
            self.problem = f"Results are not kept for the next run: {self._file} cannot be used ({error})."

    def key(self, path: str, data: bytes) -> str:
        """Return the key of a page."""
        digest = hashlib.sha256(self._kind.encode())
        digest.update(path.encode("utf-8", "surrogatepass"))
        digest.update(b"\0")
        digest.update(data)
        return digest.hexdigest()

    def get(self, key: str) -> list[PageResult] | None:
        """Return the kept results of a source, if there are any."""
        if self._database is None:
            return None
        import sqlite3
        import zlib

        try:
            row = self._database.execute("SELECT value FROM results WHERE key = ?", (key,)).fetchone()
            if row is None:
                return None
            return [page_from_dict(raw) for raw in json.loads(zlib.decompress(row[0]))]
        except (sqlite3.Error, zlib.error, ValueError, KeyError, TypeError) as error:
            self._give_up(error)
            return None

    def put_many(self, results: Iterable[tuple[str, list[PageResult]]]) -> None:
        """Keep results. Pages with errors are not kept, so that the next run tries them again."""
        if self._database is None:
            return
        import sqlite3
        import zlib

        now = int(time.time())
        rows = [
            (key, zlib.compress(json.dumps([page_to_dict(page) for page in pages]).encode(), 1), now)
            for key, pages in results
            if not any(page.errors for page in pages)
        ]
        if not rows:
            return
        try:
            self._database.execute("BEGIN IMMEDIATE")
            self._database.executemany("INSERT OR REPLACE INTO results VALUES (?, ?, ?)", rows)
            self._database.execute("COMMIT")
        except (OSError, sqlite3.Error) as error:
            self._give_up(error)

    def close(self) -> None:
        """Cut the file back if it has grown too large, and close it."""
        if self._database is None:
            return
        import sqlite3

        try:
            if os.path.getsize(self._file) > MAX_BYTES:
                self._database.execute(
                    "DELETE FROM results WHERE key IN (SELECT key FROM results ORDER BY used "
                    "LIMIT (SELECT COUNT(*) / 2 FROM results))"
                )
                self._database.execute("VACUUM")
            self._database.close()
        except (OSError, sqlite3.Error) as error:
            self._give_up(error)
        self._database = None


def default_folder() -> Path:
    """Return the user's cache folder, or the one that ``PLAINOFFER_CACHE_DIR`` names."""
    named = os.environ.get(FOLDER)
    if named:
        return Path(named)
    import platformdirs

    return Path(platformdirs.user_cache_dir("plainoffer", appauthor=False))


def run_digest(config: Config, registry: Registry, today: str, allow: Iterable[int]) -> str:
    """Return a digest of all that results depend on besides the page itself."""
    digest = hashlib.sha256()
    values = {name: getattr(config, name) for name in config.__slots__ if name not in ("origins", "jobs", "baseline")}
    parts = [
        repr(sorted(values.items())),
        today,
        repr(sorted(allow)),
        repr(sorted(registry.installed.items())),
        os.path.dirname(os.path.abspath(config.baseline)) if config.baseline else "",
    ]
    for part in (*parts, *_package_state(), *_list_states(config, registry)):
        digest.update(part.encode("utf-8", "surrogatepass"))
        digest.update(b"\0")
    return digest.hexdigest()


def _package_state() -> list[str]:
    """Size and time of every file of plainoffer: a changed checkout must not read results of the old one."""
    root = Path(__file__).parents[1]
    folders = [root, root.parents[1] / "dictionaries"]
    states = []
    while folders:
        folder = folders.pop()
        if not folder.is_dir():
            continue
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.is_dir():
                    if entry.name != "__pycache__":
                        folders.append(Path(entry.path))
                else:
                    stat = entry.stat()
                    states.append(f"{entry.path}:{stat.st_size}:{stat.st_mtime_ns}")
    return sorted(states)


def _list_states(config: Config, registry: Registry) -> list[str]:
    """Contents of word lists and other files that the settings name."""
    named = [*registry.dictionaries, *registry.requirements, *map(Path, config.dictionaries)]
    named += [Path(config.root, str(value)) for value in config.local_offer.values() if isinstance(value, str)]
    states = []
    for path in named:
        try:
            states.append(hashlib.sha256(path.read_bytes()).hexdigest())
        except OSError:
            states.append(f"missing {path}")
    return [*states, _state_of_links(config)]


def _state_of_links(config: Config) -> str:
    """When verdicts on links were last recorded: findings may rest on them."""
    recorded = config.links.get("state")
    try:
        stat = os.stat(Path(config.root, recorded)) if isinstance(recorded, str) else None
    except OSError:
        stat = None
    return f"{stat.st_size}:{stat.st_mtime_ns}" if stat else "no verdicts on links"
