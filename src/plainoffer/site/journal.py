"""What an audit has done and has still to do, in the same SQLite file as the verdicts.

Every page's result is on disk before the next batch starts, so a killed run goes on where it was, and memory holds
only what is under way, however large the site.
"""

from __future__ import annotations

import json
import time
import zlib
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from msgspec import Struct

from plainoffer.errors import ConfigError
from plainoffer.fetching.addresses import Address, parse
from plainoffer.fetching.state import State

_TABLES = """
CREATE TABLE IF NOT EXISTS audit (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS pages (
  id INTEGER PRIMARY KEY, address TEXT NOT NULL UNIQUE, state TEXT NOT NULL, reason TEXT NOT NULL DEFAULT '',
  path TEXT NOT NULL DEFAULT '', look INTEGER, result BLOB, facts BLOB, links BLOB
);
CREATE INDEX IF NOT EXISTS pages_by_state ON pages (state, id);
CREATE TABLE IF NOT EXISTS links (
  id INTEGER PRIMARY KEY, address TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, pdf INTEGER NOT NULL,
  done INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX IF NOT EXISTS links_by_done ON links (done, id);
CREATE TABLE IF NOT EXISTS sheets (address TEXT PRIMARY KEY, links BLOB NOT NULL) WITHOUT ROWID;
"""

WAITING, DONE, FAILED, OTHER = "waiting", "done", "failed", "other"


class PageRow(Struct, frozen=True, kw_only=True):
    """A page that is done: what the worker made of it, packed."""

    address: str
    path: str
    look: int
    result: bytes
    facts: bytes
    links: bytes


class Journal:
    """The tables of one audit. ``resume`` goes on with the audit on record, if it is of the same ``run``.

    Otherwise a new one begins.

    Raises:
        ConfigError: the audit on record is of something else, or with other settings.
    """

    def __init__(self, state: State, *, what: Mapping[str, Any], resume: bool, run: str = "") -> None:
        self._state = state
        self._connection = state.connection
        self._connection.executescript(_TABLES)
        self._page_rows: list[tuple[Any, ...]] = []
        self._failed: list[tuple[str, str, str]] = []
        self._new_pages: dict[str, str] = {}
        self._new_links: dict[str, tuple[str, int]] = {}
        self._done_links: list[tuple[str]] = []
        self.facts_of = lru_cache(maxsize=4)(self._facts_of)  # several rules read the same page in turn
        described = json.dumps(dict(what), sort_keys=True)
        same_run = not run or self.note("run") == run
        if not (resume and same_run and self._continues(described)):
            self._begin(described)
            self.set_note("run", run)

    def _continues(self, described: str) -> bool:
        known = self.note("what")
        if known is None:
            return False
        if known != described:
            raise ConfigError(
                "The state file holds an audit of something else, or with other settings. "
                "Name another file with --state, or leave out --resume to begin again."
            )
        return True

    def _begin(self, described: str) -> None:
        for table in ("pages", "links", "sheets", "audit"):
            self._connection.execute(f"DELETE FROM {table}")
        self.set_note("what", described)
        self.set_note("began", repr(time.time()))

    def note(self, name: str) -> str | None:
        """Return a remembered value of the audit."""
        row = self._connection.execute("SELECT value FROM audit WHERE name = ?", (name,)).fetchone()
        return str(row[0]) if row else None

    def set_note(self, name: str, value: str) -> None:
        """Remember a value of the audit."""
        self._state.write("INSERT OR REPLACE INTO audit VALUES (?, ?)", [(name, value)])

    @property
    def began(self) -> float:
        """When the audit began, in seconds since 1970; a resumed one began when it was first started."""
        return float(self.note("began") or 0)

    # what is to do -----------------------------------------------------------------------------------

    def add_pages(self, addresses: Iterable[str]) -> None:
        """Put pages in line, each once."""
        for address in addresses:
            self._new_pages.setdefault(address, WAITING)

    def add_links(self, links: Iterable[tuple[str, str, bool]]) -> None:
        """Put links in line, each once: address, kind, and whether a page of a PDF is asked for."""
        for address, kind, pdf in links:
            known = self._new_links.get(address)
            self._new_links[address] = (kind if known is None else known[0], int(pdf or bool(known and known[1])))

    def next_pages(self, after: int, limit: int) -> list[tuple[int, str]]:
        """Return waiting pages with an id greater than ``after``."""
        self.flush()
        return self._connection.execute(
            "SELECT id, address FROM pages WHERE state = 'waiting' AND id > ? ORDER BY id LIMIT ?", (after, limit)
        ).fetchall()

    def next_links(self, after: int, limit: int) -> list[tuple[int, str, str, int]]:
        """Return links not looked up yet, with an id greater than ``after``."""
        self.flush()
        return self._connection.execute(
            "SELECT id, address, kind, pdf FROM links WHERE done = 0 AND id > ? ORDER BY id LIMIT ?", (after, limit)
        ).fetchall()

    # what is done ------------------------------------------------------------------------------------

    def page_done(self, row: PageRow) -> None:
        """Record a page that was checked."""
        self._page_rows.append((row.address, row.path, row.look, row.result, row.facts, row.links))

    def page_failed(self, address: str, reason: str, state: str = FAILED) -> None:
        """Record why a page was not checked; ``state`` OTHER for what turned out not to be a page."""
        self._failed.append((state, reason, address))

    def link_done(self, address: str) -> None:
        """Record that a link was looked up."""
        self._done_links.append((address,))

    def sheet_done(self, address: str, links: list[tuple[str, str]]) -> None:
        """Record the addresses in a style sheet: as written, and absolute."""
        self._state.write("INSERT OR REPLACE INTO sheets VALUES (?, ?)", [(address, pack(links))])

    def flush(self) -> None:
        """Write everything that is waiting, verdicts first: a page is done only when its verdict is on disk."""
        self._state.flush()
        write = self._state.write
        if self._new_pages:
            rows = [(address, state) for address, state in self._new_pages.items()]
            write("INSERT OR IGNORE INTO pages (address, state) VALUES (?, ?)", rows)
            self._new_pages.clear()
        if self._new_links:
            links = [(address, kind, pdf) for address, (kind, pdf) in self._new_links.items()]
            write(
                "INSERT INTO links (address, kind, pdf) VALUES (?, ?, ?) ON CONFLICT (address) DO UPDATE "
                "SET pdf = 1, done = 0 WHERE excluded.pdf > links.pdf",
                links,
            )
            self._new_links.clear()
        if self._page_rows:
            write(
                "INSERT INTO pages (address, state, path, look, result, facts, links) "
                "VALUES (?, 'done', ?, ?, ?, ?, ?) ON CONFLICT (address) DO UPDATE SET state = 'done', "
                "path = excluded.path, look = excluded.look, result = excluded.result, facts = excluded.facts, "
                "links = excluded.links",
                self._page_rows,
            )
            self._page_rows.clear()
        if self._failed:
            write("UPDATE pages SET state = ?, reason = ? WHERE address = ? AND state != 'done'", self._failed)
            self._failed.clear()
        if self._done_links:
            write("UPDATE links SET done = 1 WHERE address = ?", self._done_links)
            self._done_links.clear()

    # what came of it ---------------------------------------------------------------------------------

    def is_known_page(self, address: str) -> bool:
        """True when a page was put in line before."""
        if address in self._new_pages or any(row[0] == address for row in self._page_rows):
            return True
        row = self._connection.execute("SELECT 1 FROM pages WHERE address = ?", (address,)).fetchone()
        return row is not None

    def count(self, state: str) -> int:
        """Return how many pages are in a state."""
        row = self._connection.execute("SELECT count(*) FROM pages WHERE state = ?", (state,)).fetchone()
        return int(row[0])

    def count_links(self, done: bool) -> int:
        """Return how many links were looked up, or are still to do."""
        row = self._connection.execute("SELECT count(*) FROM links WHERE done = ?", (int(done),)).fetchone()
        return int(row[0])

    def looks(self) -> Iterator[tuple[Address, int]]:
        """Yield address and look of each page that was read, in the order in which they were found."""
        rows = self._connection.execute("SELECT address, look FROM pages WHERE look IS NOT NULL ORDER BY id")
        for address, look in rows:
            yield parse(address), look

    def leave_out(self, pages: Iterable[Address], reason: str) -> None:
        """Count pages that were read as no pages of the audit after all."""
        rows = [(OTHER, reason, address.url) for address in pages]
        self._state.write("UPDATE pages SET state = ?, reason = ? WHERE address = ?", rows)

    def failures(self) -> list[tuple[str, str]]:
        """Return the pages that were not checked, with reasons, sorted."""
        rows = self._connection.execute("SELECT address, reason FROM pages WHERE state = 'failed' ORDER BY address")
        return rows.fetchall()

    def first_page(self) -> str:
        """Return the first page that was put in line, or ""."""
        row = self._connection.execute("SELECT address FROM pages ORDER BY id LIMIT 1").fetchone()
        return str(row[0]) if row else ""

    def results(self) -> Iterator[tuple[str, str, Any]]:
        """Yield address, path and result of each page done, in order of their paths."""
        for address, path, blob in self._connection.execute(
            "SELECT address, path, result FROM pages WHERE state = 'done' ORDER BY path"
        ):
            yield address, path, unpack(blob)

    def _facts_of(self, address: str) -> dict[str, Any]:
        """Return what the site rules collected on one page."""
        row = self._connection.execute("SELECT facts FROM pages WHERE address = ?", (address,)).fetchone()
        return dict(unpack(row[0])) if row and row[0] else {}

    def links_by_page(self) -> Iterator[tuple[str, list[Any]]]:
        """Yield path and links of each page done, in order of their paths."""
        for path, blob in self._connection.execute("SELECT path, links FROM pages WHERE state = 'done' ORDER BY path"):
            yield path, unpack(blob)

    def links_by_sheet(self) -> Iterator[tuple[str, list[Any]]]:
        """Yield address and links of each style sheet."""
        for address, blob in self._connection.execute("SELECT address, links FROM sheets ORDER BY address"):
            yield address, unpack(blob)


def pack(value: Any) -> bytes:
    """Return plain values as compressed JSON: nothing in the file can run when it is read."""
    return zlib.compress(json.dumps(value, separators=(",", ":")).encode(), 1)


def unpack(blob: bytes) -> Any:
    """Return the values that :func:`pack` packed."""
    return json.loads(zlib.decompress(blob))
