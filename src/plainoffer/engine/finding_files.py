"""From the paths that a user names to the files that are checked."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from plainoffer.config import Config, matches
from plainoffer.document import PAGE_SUFFIXES
from plainoffer.engine.runner import Item
from plainoffer.findings import RunError

_ALWAYS_LEFT_OUT = frozenset({".git", ".hg", ".svn", "node_modules", ".venv", "venv", "__pycache__", ".tox", ".nox"})


@dataclass(slots=True)
class Found:
    """Files to check, and what is wrong with the paths that were named."""

    items: list[Item] = field(default_factory=list)
    errors: list[RunError] = field(default_factory=list)


def find_files(paths: Iterable[Path], config: Config, *, force_exclude: bool = False) -> Found:
    """Return the files under the named paths, sorted, each once.

    A file that is named is checked whatever its suffix. A folder is searched for pages by suffix or by the
    ``include`` patterns, less the ``exclude`` patterns.

    Args:
        paths: files and folders.
        config: has the patterns.
        force_exclude: leave out files that match the ``exclude`` patterns although they are named. Programs such as
            pre-commit name every file that changed.
    """
    found = Found()
    seen: set[str] = set()
    for path in paths:
        if not path.exists():
            found.errors.append(RunError(message=_missing(path.as_posix()), path=str(path)))
            continue
        if force_exclude and path.is_file() and is_excluded(str(path), config):
            continue
        before = len(seen)
        for file in _walk(path, config, found.errors) if path.is_dir() else (path,):
            name = file.as_posix()
            if name not in seen:
                seen.add(name)
                found.items.append(Item(file, name))
        if (
            path.is_dir()
            and len(seen) == before
            and not any(error.path.startswith(str(path)) for error in found.errors)
        ):
            found.errors.append(
                RunError(
                    message=f"{path.as_posix()} has no pages to check. Pages end in {', '.join(PAGE_SUFFIXES[:2])} "
                    'or .md; for other files set "include" in the configuration.',
                    path=str(path),
                )
            )
    found.items.sort(key=lambda item: item.path)
    return found


def _missing(name: str) -> str:
    """Say that a path does not exist, or what to do with an address of the web."""
    if not name.startswith(("http:/", "https:/")):
        return f"{name} does not exist. Check the spelling of the path."
    scheme, _, rest = name.partition(":")  # a path has lost one of the two slashes
    address = f"{scheme}://{rest.lstrip('/')}"
    return f"{address} is a web address, and this command reads files. To check a website: plainoffer audit {address}"


def _walk(folder: Path, config: Config, errors: list[RunError]) -> Iterator[Path]:
    def say(error: OSError) -> None:
        name = Path(error.filename or folder).as_posix()
        reason = (error.strerror or str(error)).lower()
        errors.append(RunError(message=f"{name} cannot be opened: {reason}. Check who may open the folder.", path=name))

    for current, folders, files in os.walk(folder, onerror=say):
        here = Path(current)
        folders[:] = sorted(
            name for name in folders if name not in _ALWAYS_LEFT_OUT and not is_excluded(f"{here / name}", config, "/")
        )
        for name in sorted(files):
            file = here / name
            if _wanted(file, config) and not is_excluded(str(file), config):
                yield file


def _wanted(file: Path, config: Config) -> bool:
    if config.include:
        return matches(config.relative(str(file)), config.include)
    return file.name.lower().endswith(PAGE_SUFFIXES)


def is_excluded(path: str, config: Config, ending: str = "") -> bool:
    """Return whether the ``exclude`` patterns of the configuration leave a file or folder out."""
    return bool(config.exclude) and matches(config.relative(path) + ending, config.exclude)
