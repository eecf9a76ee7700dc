"""One SQLite file for all that is known about addresses; a killed run loses at most one batch.

The file is in write-ahead mode with one writer, the process that checks; any number of readers (a save hook,
a report) may look at the same time. Rows are written in batches: 200 a transaction is eight times as fast as
one by one, and 4 µs a row.
"""

from __future__ import annotations

import json
import zlib
from collections import OrderedDict
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import Any

from plainoffer.errors import CheckFailed, ConfigError
from plainoffer.fetching.addresses import BadAddress, parse
from plainoffer.fetching.missing import Probe
from plainoffer.fetching.pagefacts import PageFacts
from plainoffer.fetching.verdicts import DAY, Hop, LinkVerdict, Reason, Verdict, with_fragment

BATCH = 200
RECENT = 4_000
"""Verdicts kept in memory: twice as many as there are checks under way."""

PROBE_AGE = 30 * DAY
_LAYOUT = 2
_FROM_LAYOUT_1 = """
BEGIN IMMEDIATE;
ALTER TABLE verdicts ADD COLUMN etag TEXT NOT NULL DEFAULT '';
ALTER TABLE verdicts ADD COLUMN modified TEXT NOT NULL DEFAULT '';
PRAGMA user_version = 2;
COMMIT;
"""
_TABLES = """
CREATE TABLE IF NOT EXISTS verdicts (
  address TEXT PRIMARY KEY, verdict TEXT NOT NULL, reason TEXT NOT NULL, status INTEGER NOT NULL,
  detail TEXT NOT NULL, final TEXT NOT NULL, hops TEXT NOT NULL, content_type TEXT NOT NULL, length INTEGER,
  anchors BLOB, pages INTEGER, checked_at REAL NOT NULL, first_broken REAL, last_alive REAL,
  etag TEXT NOT NULL DEFAULT '', modified TEXT NOT NULL DEFAULT ''
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS probes (
  site TEXT PRIMARY KEY, honest INTEGER NOT NULL, landing TEXT NOT NULL, facts TEXT, shell INTEGER NOT NULL,
  checked_at REAL NOT NULL
) WITHOUT ROWID;
"""
_READ = (
    "address, verdict, reason, status, detail, final, hops, content_type, length, anchors, pages, "
    "checked_at, first_broken, last_alive"
)
"""What every layout has: all that a reader needs, so that it can read a file that its writer has not yet renewed."""
_ROW = f"{_READ}, etag, modified"


class State:
    """The verdicts and probes on record. ``path`` None keeps them in memory.

    Raises:
        ConfigError: the file cannot be opened, or is something else.
    """

    def __init__(self, path: Path | str | None = None, *, read_only: bool = False) -> None:
        import sqlite3

        name = ":memory:" if path is None else str(path)
        self._columns = _READ if read_only else _ROW
        try:
            if read_only:
                self.connection = sqlite3.connect(f"{Path(name).resolve().as_uri()}?mode=ro", uri=True, timeout=2)
                self.connection.execute(f"SELECT {_READ} FROM verdicts LIMIT 1")
            else:
                self.connection = sqlite3.connect(name, timeout=10, isolation_level=None)
                self._prepare()
        except sqlite3.Error as error:
            raise ConfigError(f"The state file {name} cannot be used: {error}. Name another one.") from None
        self._buffer: dict[str, LinkVerdict] = {}
        self._recent: OrderedDict[str, LinkVerdict | None] | None = None if read_only else OrderedDict()

    def _prepare(self) -> None:
        connection = self.connection
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=NORMAL")
        layout = connection.execute("PRAGMA user_version").fetchone()[0]
        if layout not in (0, 1, _LAYOUT):
            raise ConfigError(f"The state file was made by another version (layout {layout}). Name another one.")
        if layout == 1:
            connection.executescript(_FROM_LAYOUT_1)
        connection.executescript(_TABLES)
        connection.execute(f"PRAGMA user_version={_LAYOUT}")

    def get(self, address: str) -> LinkVerdict | None:
        """Return what is on record for a normal-form address."""
        if address in self._buffer:
            return self._buffer[address]
        if self._recent is not None and address in self._recent:
            return self._recent[address]
        row = self.connection.execute(f"SELECT {self._columns} FROM verdicts WHERE address = ?", (address,)).fetchone()
        found = _from_row(row) if row else None
        self._remember(address, found)
        return found

    def _remember(self, address: str, verdict: LinkVerdict | None) -> None:
        """Keep what was asked for lately, "nothing" too: a check asks for its address three times.

        Only where this process is the one that writes: a reader must see what others have written since.
        """
        if self._recent is None:
            return
        self._recent[address] = verdict
        self._recent.move_to_end(address)
        if len(self._recent) > RECENT:
            self._recent.popitem(last=False)

    def put(self, verdict: LinkVerdict) -> None:
        """Record a verdict; it reaches the disk with the next batch."""
        self._buffer[verdict.address] = verdict
        self._remember(verdict.address, verdict)
        if len(self._buffer) >= BATCH:
            self.flush()

    def flush(self) -> None:
        """Write what is waiting, in one transaction."""
        if not self._buffer:
            return
        marks = ", ".join("?" * 16)
        self.write(f"INSERT OR REPLACE INTO verdicts ({_ROW}) VALUES ({marks})", map(_to_row, self._buffer.values()))
        self._buffer.clear()

    def write(self, statement: str, rows: Iterable[tuple[Any, ...]]) -> None:
        """Run one statement for many rows in one transaction.

        Raises:
            CheckFailed: the disk is full, or another program holds the file.
        """
        import sqlite3

        connection = self.connection
        try:
            connection.execute("BEGIN IMMEDIATE")
            connection.executemany(statement, rows)
            connection.execute("COMMIT")
        except sqlite3.Error as error:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise CheckFailed(f"The state file could not be written: {error}. Free some space, or wait.") from None

    def look_up(self, url: str) -> LinkVerdict | None:
        """Return what is known about a link, its fragment included; None when it was never checked."""
        head = url.partition("#")[0]
        known = self.get(head)  # most are in their normal form already
        if known is None:
            try:
                address = parse(head).url
            except BadAddress:
                return None
            known = self.get(address) if address != head else None
        return with_fragment(known, url) if known is not None else None

    def probe(self, site: str, now: float) -> Probe | None:
        """Return how a site answers for unknown addresses, when that was found out lately."""
        row = self.connection.execute(
            "SELECT honest, landing, facts, shell, checked_at FROM probes WHERE site = ?", (site,)
        ).fetchone()
        if row is None or now - row[4] > PROBE_AGE:
            return None
        return Probe(honest=bool(row[0]), landing=row[1], facts=_facts_from(row[2]), shell=bool(row[3]))

    def put_probe(self, site: str, probe: Probe, now: float) -> None:
        """Record how a site answers for unknown addresses."""
        row = (site, probe.honest, probe.landing, _facts_to(probe.facts), probe.shell, now)
        self.write("INSERT OR REPLACE INTO probes VALUES (?, ?, ?, ?, ?, ?)", [row])

    def close(self) -> None:
        """Write what is waiting and close the file."""
        self.flush()
        self.connection.close()

    def __enter__(self) -> State:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def open_existing(path: Path) -> State | None:
    """Open a state file for reading only, or return None when there is none, or nothing in it yet.

    Raises:
        ConfigError: the file is something else.
    """
    return State(path, read_only=True) if path.is_file() and path.stat().st_size else None


def _to_row(verdict: LinkVerdict) -> tuple[Any, ...]:
    anchors = None
    if verdict.anchors is not None:
        anchors = zlib.compress("\n".join(sorted(verdict.anchors)).encode(errors="replace"), 1)
    return (
        verdict.address,
        verdict.verdict.value,
        verdict.reason.value,
        verdict.status,
        verdict.detail,
        verdict.final,
        json.dumps([[hop.status, hop.to] for hop in verdict.hops]) if verdict.hops else "",
        verdict.content_type,
        verdict.length,
        anchors,
        verdict.pages,
        verdict.checked_at,
        verdict.first_broken,
        verdict.last_alive,
        verdict.etag,
        verdict.modified,
    )


def _from_row(row: tuple[Any, ...]) -> LinkVerdict:
    anchors = None
    if row[9] is not None:
        anchors = frozenset(filter(None, zlib.decompress(row[9]).decode().split("\n")))
    return LinkVerdict(
        address=row[0],
        verdict=Verdict(row[1]),
        reason=Reason(row[2]),
        status=row[3],
        detail=row[4],
        final=row[5],
        hops=tuple(Hop(status=status, to=to) for status, to in json.loads(row[6])) if row[6] else (),
        content_type=row[7],
        length=row[8],
        anchors=anchors,
        pages=row[10],
        checked_at=row[11],
        first_broken=row[12],
        last_alive=row[13],
        etag=row[14] if len(row) > 14 else "",
        modified=row[15] if len(row) > 14 else "",
    )


def _facts_to(facts: PageFacts | None) -> str | None:
    if facts is None:
        return None
    return json.dumps([facts.title, facts.heading, facts.words, facts.sketch])


def _facts_from(text: str | None) -> PageFacts | None:
    if text is None:
        return None
    title, heading, words, sketch = json.loads(text)
    return PageFacts(title=title, heading=heading, words=words, sketch=tuple(sketch))
