"""From the paths that a user names to the pages, and the settings that apply to them."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from plainoffer.cli.options import for_all_pages, read_configuration
from plainoffer.config import Config
from plainoffer.engine.finding_files import Found, find_files


def find_pages(named: Sequence[Path], *, force_exclude: bool = False, **given: Any) -> tuple[Config, Found]:
    """Return the pages under the named paths and their settings.

    The settings of the run are those of the nearest file above all of the paths; a folder below with a file of its
    own has its own settings.

    Args:
        named: files and folders.
        force_exclude: leave out excluded files although they are named.
        given: the options of :func:`plainoffer.cli.options.configuration_options`, and settings by name.
    """
    config = read_configuration(_above(named), **given)
    found = find_files(named, config, force_exclude=force_exclude)
    return for_all_pages(config, (item.file for item in found.items), **given), found


def is_site(named: Sequence[Path]) -> bool:
    """Say whether the named paths stand for a whole site, so that rules about a site apply."""
    return all(path.is_dir() for path in named)


def _above(named: Sequence[Path]) -> Path:
    """Return the path itself, or what several have in common; the current folder if there is none of them."""
    there = [path for path in named if path.exists()]
    if len(there) < 2:
        return there[0] if there else Path.cwd()
    try:
        return Path(os.path.commonpath([path.resolve() for path in there]))
    except ValueError:  # on different drives on Windows
        return there[0]
