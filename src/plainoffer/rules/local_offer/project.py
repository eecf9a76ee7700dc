"""What the project's settings say for the Local Offer rules, read once for each checker."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from plainoffer.errors import ConfigError, did_you_mean
from plainoffer.rule import Context
from plainoffer.rules.local_offer.catalogue import Catalogue, load_catalogue, shipped
from plainoffer.rules.local_offer.pins import Pins, read_pins
from plainoffer.rules.local_offer.tagging import Tagger

KNOWN = ("catalogue", "pins", "owners")
"""Keys of ``[local-offer]`` in the configuration."""


def settings_of(context: Context) -> Mapping[str, Any]:
    """Return the project's ``[local-offer]`` settings.

    Raises:
        ConfigError: a setting is unknown or of the wrong kind.
    """
    settings: Mapping[str, Any] = context.settings.get("local-offer") or {}
    for key, value in settings.items():
        if key not in KNOWN:
            raise ConfigError(f'[local-offer] has no setting "{key}".{did_you_mean(key, KNOWN)}')
        if key == "owners":
            if not isinstance(value, Mapping) or not all(isinstance(name, str) for name in value.values()):
                raise ConfigError('[local-offer] owners must be a table from theme to name: transport = "Travel team".')
        elif not isinstance(value, str):
            raise ConfigError(f"[local-offer] {key} must be the path of a file, in quotation marks, not {value!r}.")
    return settings


def _file(context: Context, name: str) -> Path | None:
    value = settings_of(context).get(name)
    return Path(context.settings.get("root") or ".", value) if value else None


def catalogue_of(context: Context) -> Catalogue:
    """Return the catalogue with what plugins and the project lay over it."""

    def make() -> Catalogue:
        own = _file(context, "catalogue")
        files = [*context.settings.get("requirements", ()), *([own] if own else ())]
        return load_catalogue(files) if files else shipped()

    return context.share("local-offer catalogue", make)  # type: ignore[no-any-return]


def tagger_of(context: Context) -> Tagger:
    """Return the tagger for that catalogue."""
    return context.share("local-offer tagger", lambda: Tagger(catalogue_of(context)))  # type: ignore[no-any-return]


def pins_of(context: Context) -> Pins:
    """Return what people have decided about topics."""

    def make() -> Pins:
        file = _file(context, "pins")
        return read_pins(file, catalogue_of(context)) if file else Pins()

    return context.share("local-offer pins", make)  # type: ignore[no-any-return]


def pinned_name(context: Context, path: str) -> str:
    """Return what a file of pins calls a page: its path from the folder of the configuration, or its address."""
    root = context.settings.get("root")
    if not root or not path or "://" in path:
        return path
    try:
        return os.path.relpath(path, root).replace(os.sep, "/")
    except ValueError:  # another drive on Windows
        return path


def check_settings(context: Context) -> None:
    """Read everything that the project's settings name, so that a mistake is told once, before any page is checked.

    Raises:
        ConfigError: a file cannot be read, or says something that cannot be used. The message names file and line.
    """
    if settings_of(context) or context.settings.get("requirements"):
        catalogue_of(context)
        pins_of(context)


def owner_of(context: Context, theme: str, owner: str) -> str:
    """Return who looks after a requirement: its own owner, or the owner of its theme."""
    owners: Mapping[str, str] = settings_of(context).get("owners") or {}
    return owner or owners.get(theme, "")
