"""Verdicts on links that an earlier look-up recorded: read, never asked for again."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING

from plainoffer.config import Config
from plainoffer.errors import ConfigError

if TYPE_CHECKING:
    from plainoffer.fetching.state import State
    from plainoffer.fetching.verdicts import LinkVerdict

STATE = "state"
"""The key of the section ``[links]`` that names the file."""
KEYS = {STATE: "file of recorded verdicts"}
"""What the section ``[links]`` may set."""


class RecordedLinks:
    """Looks links up in a state file. No connection is ever opened; threads may share it.

    Args:
        file: a state file; one that does not exist yet knows nothing.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._local = threading.local()

    def __call__(self, url: str) -> LinkVerdict | None:
        """Return what is on record about a link, its fragment included."""
        state = self._state()
        return None if state is None else state.look_up(url)

    def _state(self) -> State | None:
        state: State | None = getattr(self._local, "state", None)
        if state is None:
            from plainoffer.fetching.state import open_existing

            state = self._local.state = open_existing(self._file)
        return state


def recorded_links(config: Config) -> RecordedLinks | None:
    """Return the look-up that the configuration names, or ``None``.

    Raises:
        ConfigError: the section ``[links]`` cannot be used.
    """
    for key in config.links:
        if key != STATE:
            raise ConfigError(
                f'[links] has no setting "{key}". It knows only "{STATE}", the file of recorded verdicts.'
            )
    name = config.links.get(STATE)
    return RecordedLinks(Path(config.root, str(name))) if name else None
