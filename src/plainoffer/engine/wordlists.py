"""Gives rules the merged word lists, read when a rule first asks and kept for the checker's life."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

from plainoffer.config import Config
from plainoffer.errors import DictionaryError


def word_lists(config: Config, plugin_lists: tuple[Path, ...], shared: dict[str, Any]) -> Callable[[], Any]:
    """Return a function that reads the built-in lists, then those of plugins, then the project's.

    The project's own lists are read at once, so that a wrong line is said before any page is checked. A wrong list of
    a plugin is left out with a warning.

    Raises:
        DictionaryError: a list of the project cannot be read.
    """
    key = f"word lists: {plugin_lists} {config.dictionaries}"
    if config.dictionaries and key not in shared:
        from plainoffer.language import dictionaries

        dictionaries.require_readable(dictionaries.load(Path(path)) for path in config.dictionaries)

    def read() -> Any:
        if key not in shared:
            from plainoffer.language import dictionaries

            own = [*_of_plugins(plugin_lists), *(dictionaries.load(Path(path)) for path in config.dictionaries)]
            shared[key] = dictionaries.merge(*dictionaries.shipped(), *own) if own else dictionaries.shipped_terms()
        return shared[key]

    return read


def _of_plugins(paths: tuple[Path, ...]) -> list[Any]:
    from plainoffer.language import dictionaries

    lists = []
    for path in paths:
        try:
            dictionary = dictionaries.load(path)
            dictionaries.require_readable([dictionary])
            lists.append(dictionary)
        except DictionaryError as problem:
            warnings.warn(f"A plugin's word list is left out. {problem}", dictionaries.DictionaryWarning, stacklevel=2)
    return lists
