"""``--links`` of ``plainoffer check``: looks up links, and says where verdicts are recorded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import click

from plainoffer.config import Config
from plainoffer.document import Source
from plainoffer.engine.recorded import STATE
from plainoffer.engine.runner import Item, make_source
from plainoffer.errors import LoadError
from plainoffer.fetching.state import open_existing


def with_state(config: Config, file: str | None) -> Config:
    """Return the configuration with the file of recorded verdicts in it: the one named, or one in the cache folder.

    Raises:
        ConfigError: the file is something else.
    """
    if file is None and config.links.get(STATE):
        path = Path(config.root, str(config.links[STATE]))
    elif file is None:
        from platformdirs import user_cache_path

        path = user_cache_path("plainoffer") / "links.sqlite"
    else:
        path = Path(file).resolve()
    if (known := open_existing(path)) is not None:
        known.connection.close()
    return replace(config, links={**config.links, STATE: str(path)})


def look_up(items: Iterable[Item], config: Config, *, private: bool, quiet: bool) -> None:
    """Look up the links of files that are due, and record the verdicts."""
    from plainoffer.address_guard import Guard
    from plainoffer.fetching.client import ClientSettings
    from plainoffer.fetching.lanes import Limits
    from plainoffer.site.look_up import addresses_of, look_up_links

    limits = Limits()
    if not quiet:
        click.echo(f"Looking up links, {limits.in_words()}.", err=True)
    client = ClientSettings(guard=Guard(allow_private=private))
    file = Path(config.root, str(config.links[STATE]))
    look_up_links(addresses_of(_sources(items, config)), file, limits=limits, client=client)


def _sources(items: Iterable[Item], config: Config) -> Iterator[Source]:
    """Yield the pages that can be read; the check itself says what is wrong with the others."""
    for item in items:
        try:
            yield make_source(item, item.file.read_bytes(), config)
        except (OSError, LoadError):
            continue
