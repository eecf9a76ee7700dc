"""Reads ``settings.PLAINOFFER``."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from django.conf import settings

from plainoffer import Config, ConfigError, load_config
from plainoffer.config import merge
from plainoffer.errors import did_you_mean

NAME = "PLAINOFFER"
KEYS = ("CONFIG", "OPTIONS", "WAGTAIL")
_ORIGIN = "settings.PLAINOFFER"


def section(name: str) -> Any:
    """Return one entry of the setting, or ``None``.

    Raises:
        ConfigError: the setting is not a dictionary, or has an entry that nobody reads.
    """
    values = getattr(settings, NAME, {})
    if not isinstance(values, Mapping):
        raise ConfigError(f'{_ORIGIN} must be a dictionary, such as {{"OPTIONS": {{"fail-on": "error"}}}}.')
    for key in values:
        if key not in KEYS:
            raise ConfigError(f'{_ORIGIN}: there is no entry "{key}".{did_you_mean(str(key), list(KEYS))}')
    return values.get(name)


def make_config(options: Mapping[str, Any] | None = None) -> Config:
    """Return the configuration: the file of ``CONFIG``, then ``OPTIONS``, then ``options`` laid on top.

    Without ``CONFIG`` no file is read: what a save hook does must not depend on the folder the server started in.

    Args:
        options: settings by the names that files use, such as ``fail-on``.

    Raises:
        ConfigError: the file or an option cannot be used.
    """
    file = section("CONFIG")
    config = load_config(file=Path(file)) if file else Config()
    for values, origin in ((section("OPTIONS"), f'{_ORIGIN}["OPTIONS"]'), (options, "options")):
        if values is None:
            continue
        if not isinstance(values, Mapping):
            raise ConfigError(f"{origin} must be a dictionary of plainoffer's settings.")
        config = merge(config, values, origin=origin)
    return config
