"""Gives rules the merged word lists, read when a rule first asks and kept for the checker's life."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from plainoffer.config import Config


def word_lists(config: Config, plugin_lists: tuple[Path, ...], shared: dict[str, Any]) -> Callable[[], Any]:
    """Return a function that reads the built-in lists, then those of plugins, then the project's."""
    key: str = f"word lists: {plugin_lists} {config.dictionaries}"

    def read() -> Any:
        if key not in shared:
            from plainoffer.language import dictionaries

            own = [dictionaries.load(Path(path)) for path in (*plugin_lists, *config.dictionaries)]
            shared[key] = dictionaries.merge(*dictionaries.shipped(), *own) if own else dictionaries.shipped_terms()
        return shared[key]

    return read
