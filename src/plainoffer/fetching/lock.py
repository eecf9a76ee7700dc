"""One writer at a time for a state file, on every system."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from plainoffer.errors import ConfigError


@contextmanager
def one_at_a_time(state: Path | None, *, wait: float = 0.0) -> Iterator[None]:
    """Keep other programs from writing to a state file; the lock ends with the process, however that ends.

    The lock is a transaction on an empty SQLite file beside it: SQLite knows how each system locks files. What is in
    the state file itself can be read meanwhile.

    Args:
        state: the state file; None, for one in memory, needs no lock.
        wait: how many seconds to wait for another program to finish.

    Raises:
        ConfigError: another program is using the file, or no file can be made there.
    """
    if state is None:
        yield
        return
    try:
        lock = sqlite3.connect(f"{state}.lock", timeout=wait, isolation_level=None)
    except sqlite3.Error as error:
        raise ConfigError(f"The state file {state} cannot be used: {error}. Name another one with --state.") from None
    with closing(lock):
        try:
            lock.execute("BEGIN EXCLUSIVE")
        except sqlite3.Error as error:
            if error.sqlite_errorcode == sqlite3.SQLITE_BUSY:
                raise ConfigError(
                    f"Another audit is using the state file {state}. Wait for it, or name another file with --state."
                ) from None
            raise ConfigError(
                f"The state file {state} cannot be locked: {error}. Name another one with --state."
            ) from None
        yield
