"""The configuration: what it can say, where it is found, how it is read and merged."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from plainoffer.document import MAX_BYTES
from plainoffer.errors import ConfigError, did_you_mean
from plainoffer.findings import Severity

FILE_NAME = "plainoffer.toml"
ENVIRONMENT = "PLAINOFFER_CONFIG"
REVIEW = "review"
NEVER = "never"
FAIL_ON = ("error", "warning", "advice", REVIEW, NEVER)


def setting(default: Any, help: str, *, section: bool = False, run: bool = False) -> Any:
    """Declare a setting: its default and a sentence for the docs.

    Args:
        default: its value when nothing is set.
        help: what it is for.
        section: it is a table, of which each file may set a part.
        run: it is of a whole run and cannot differ from page to page.
    """
    metadata = {"help": help, "section": section, "run": run}
    if isinstance(default, dict):
        return field(default_factory=default.copy, metadata=metadata)
    return field(default=default, metadata=metadata)


@dataclass(frozen=True, slots=True, kw_only=True)
class Override:
    """Settings for some paths only. The patterns start from ``root``, or from the configuration's folder."""

    paths: tuple[str, ...]
    values: Mapping[str, Any]
    root: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """All settings of a run. Names in files have hyphens: ``fail-on``.

    ``root`` is the folder of the configuration file, which its patterns are written for; ``pages_in`` the folder that
    the paths of pages start from, "" for the current one. ``file`` is the file that was found by looking for one,
    ``nearer`` are the settings of folders below that have a file of their own, and ``origins`` says where each value
    comes from.
    """

    select: tuple[str, ...] = setting(("all",), "Rules and families to run.")
    extend_select: tuple[str, ...] = setting((), "Rules and families to run besides those of select.")
    ignore: Mapping[str, str] = setting(
        {}, "Rules and families to leave out: a list, or a table from name to the reason."
    )
    fail_on: str = setting(
        "error",
        "Lowest severity that makes the run fail: error, warning, advice or never. With review, also what a person has "
        "to judge.",
        run=True,
    )
    severity: Mapping[str, str] = setting({}, "Severity by rule name, where it should differ from the rule's own.")
    include: tuple[str, ...] = setting((), "Patterns of files that a folder is searched for.", run=True)
    exclude: tuple[str, ...] = setting((), "Patterns of files and folders to leave out, as in .gitignore.", run=True)
    scope: str = setting("auto", "Whether files are whole pages or fragments: auto, page or fragment.")
    lang: str = setting("en", "Language of pages that do not say theirs.")
    dictionaries: tuple[str, ...] = setting((), "Word lists to add. Later lists win over earlier ones.")
    accept: tuple[str, ...] = setting((), "Terms of the word lists that are fine here.")
    baseline: str = setting("", "File of known findings: they are shown but do not fail the run.", run=True)
    spacy_pipeline: str = setting("", "Name of an installed spaCy pipeline that may sharpen language rules.")
    max_page_bytes: int = setting(MAX_BYTES, "Largest page that is read, in bytes.", run=True)
    disable_plugins: tuple[str, ...] = setting((), "Plugins to leave out.", run=True)
    require_plugins: tuple[str, ...] = setting((), "Plugins without which the run must not start.", run=True)
    jobs: int = setting(0, "Number of processes for many pages. 0: as many as there are processors.", run=True)
    cache: bool = setting(True, "Keep results, so that unchanged pages are not checked again.", run=True)
    rules: Mapping[str, Mapping[str, Any]] = setting({}, "Options of rules, by rule name.", section=True)
    local_offer: Mapping[str, Any] = setting({}, "The catalogue, pins and owners for topics.", section=True, run=True)
    links: Mapping[str, Any] = setting({}, "How links are looked up.", section=True, run=True)
    browser: Mapping[str, Any] = setting({}, "The browser that axe runs in.", section=True, run=True)
    audit: Mapping[str, Any] = setting({}, "How a whole site is walked.", section=True, run=True)
    serve: Mapping[str, Any] = setting(
        {}, "The HTTP service: its limits, and profiles to choose from.", section=True, run=True
    )
    overrides: tuple[Override, ...] = ()
    root: str = ""
    pages_in: str = ""
    file: str = ""
    nearer: tuple[Config, ...] = ()
    origins: Mapping[str, str] = field(default_factory=dict)

    @property
    def failing_severity(self) -> Severity | None:
        """The severity that makes a run fail, or ``None`` for never."""
        if self.fail_on == NEVER:
            return None
        return Severity.ADVICE if self.fail_on == REVIEW else Severity(self.fail_on)

    def for_path(self, path: str) -> Config:
        """Return the settings for one page: the nearest file's, with the overrides that match on top, in order."""
        config = self._nearest(path)
        for override in config.overrides:
            if matches(config.relative(path, override.root), override.paths):
                config = merge(config, override.values, origin=f"override for {', '.join(override.paths)}")
        return config

    def override_key(self, path: str) -> tuple[int, ...]:
        """Which settings apply to a path: pages with the same key share one plan."""
        if not self.overrides and not self.nearer:
            return ()
        config = self._nearest(path)
        matching = (
            number
            for number, override in enumerate(config.overrides)
            if matches(config.relative(path, override.root), override.paths)
        )
        return (-1 if config is self else self.nearer.index(config), *matching)

    def _nearest(self, path: str) -> Config:
        for config in self.nearer if path else ():
            if not _outside(self.relative(path, config.root)):
                return config
        return self

    def page_name(self, path: str) -> str:
        """Return what the project calls a page: its path from the baseline's folder, or from the configuration's."""
        return self.relative(path, os.path.dirname(os.path.abspath(self.baseline)) if self.baseline else self.root)

    def relative(self, name: str, root: str = "") -> str:
        """Return a path relative to a folder: that of the configuration, which its patterns are written for."""
        root = root or self.root
        if not root or not name or "://" in name:
            return name
        path = os.path.join(self.pages_in, name)
        try:
            shown = os.path.relpath(path, root)
            if _outside(shown):  # perhaps only because a folder on the way is a link
                folder, last = os.path.split(path)
                shown = os.path.relpath(os.path.join(os.path.realpath(folder), last), root)
        except ValueError:  # another drive on Windows
            return name
        return shown.replace(os.sep, "/")


def _outside(relative: str) -> bool:
    return relative == os.pardir or relative.startswith(("../", f"..{os.sep}")) or os.path.isabs(relative)


SETTINGS = {item.name.replace("_", "-"): item for item in fields(Config) if "help" in item.metadata}
_LISTS = frozenset(key for key, item in SETTINGS.items() if isinstance(item.default, tuple))
_CHOICES = {
    "fail-on": FAIL_ON,
    "scope": ("auto", "page", "fragment"),
}


def matches(path: str, patterns: Iterable[str]) -> bool:
    """Say whether a path matches one of the patterns, which are those of ``.gitignore``."""
    return bool(_pattern_set(tuple(patterns)).match_file(path))


@lru_cache(maxsize=256)
def _pattern_set(patterns: tuple[str, ...]) -> Any:
    import pathspec

    return pathspec.PathSpec.from_lines("gitignore", patterns)


def merge(config: Config, values: Mapping[str, Any], *, origin: str) -> Config:
    """Lay settings on top of a configuration.

    Args:
        config: what to change.
        values: settings by the names that files use.
        origin: where they come from, for ``plainoffer config --show``.

    Raises:
        ConfigError: a key is unknown or a value is of the wrong kind.
    """
    changes: dict[str, Any] = {}
    origins = dict(config.origins)
    for key, value in values.items():
        if key not in SETTINGS:
            raise ConfigError(f'{origin}: there is no setting "{key}".{did_you_mean(key, list(SETTINGS))}')
        name = SETTINGS[key].name
        checked = _checked(key, value, origin)
        if SETTINGS[key].metadata["section"]:
            checked = _merge_section(key, getattr(config, name), checked, origin)
        changes[name] = checked
        origins[key] = origin
    return replace(config, **changes, origins=origins)


def _merge_section(key: str, old: Mapping[str, Any], new: Mapping[str, Any], origin: str) -> dict[str, Any]:
    merged = dict(old)
    for name, value in new.items():
        if key == "rules":
            if not isinstance(value, Mapping):
                raise ConfigError(f"{origin}: rules.{name} must be a table of options.")
            merged[name] = {**merged.get(name, {}), **value}
        else:
            merged[name] = value
    return merged


def _checked(key: str, value: Any, origin: str) -> Any:
    """Return the value in the shape that Config holds, or say what is wrong with it."""
    default = SETTINGS[key].default
    if key == "ignore" and isinstance(value, list | tuple):
        value = dict.fromkeys(value, "")
    if key == "ignore" and not isinstance(value, Mapping):
        raise ConfigError(f'{origin}: "ignore" must be a list of names, or a table from name to reason.')
    if key in _LISTS:
        if not isinstance(value, list | tuple) or not all(isinstance(item, str) for item in value):
            raise ConfigError(f'{origin}: "{key}" must be a list of texts, as in {key} = ["one", "two"].')
        return tuple(value)
    if isinstance(default, bool) or (isinstance(default, int) and not isinstance(default, bool)):
        if type(value) is not type(default) or (isinstance(value, int) and value < 0):
            wanted = "true or false" if isinstance(default, bool) else "a whole number"
            raise ConfigError(f'{origin}: "{key}" must be {wanted}, not {value!r}.')
        return value
    if isinstance(default, str):
        if not isinstance(value, str):
            raise ConfigError(f'{origin}: "{key}" must be a text in quotation marks, not {value!r}.')
        choices = _CHOICES.get(key)
        if choices and value not in choices:
            raise ConfigError(
                f'{origin}: "{key}" must be one of {", ".join(choices)}, not "{value}".{did_you_mean(value, choices)}'
            )
        return value
    if not isinstance(value, Mapping):
        raise ConfigError(f'{origin}: "{key}" must be a table.')
    if key == "severity":
        for rule, word in value.items():
            if word not in ("error", "warning", "advice"):
                raise ConfigError(f'{origin}: severity of "{rule}" must be error, warning or advice, not "{word}".')
    return dict(value)


def read_file(path: Path) -> Config:
    """Read a configuration file, and those that it extends.

    Raises:
        ConfigError: a file is missing or cannot be used.
    """
    return _read(path.resolve(), seen=())


def _read(path: Path, seen: tuple[Path, ...]) -> Config:
    if path in seen:
        raise ConfigError(f'{path} extends itself by way of {seen[-1]}. Remove one "extend".')
    values = dict(_table(path))
    extended = values.pop("extend", None)
    overrides = values.pop("overrides", [])
    base = Config()
    if extended is not None:
        if not isinstance(extended, str):
            raise ConfigError(f'{path}: "extend" must be the path of a file.')
        base = _read((path.parent / extended).resolve(), (*seen, path))
    _resolve_paths(values, path.parent)
    config = merge(base, values, origin=str(path))
    config = replace(config, root=str(path.parent))
    return replace(config, overrides=(*base.overrides, *_overrides(overrides, path)))


_PATHS = {
    "local-offer": ("catalogue", "pins"),
    "links": ("state",),
    "browser": ("browser", "driver", "axe", "root"),
}
"""Settings in sections that are paths."""


def _resolve_paths(values: dict[str, Any], folder: Path) -> None:
    """Paths in a file are relative to that file."""
    if isinstance(values.get("dictionaries"), list):
        values["dictionaries"] = [str(folder / str(item)) for item in values["dictionaries"]]
    if isinstance(values.get("baseline"), str) and values["baseline"]:
        values["baseline"] = str(folder / values["baseline"])
    for section, keys in _PATHS.items():
        table = values.get(section)
        if isinstance(table, dict):
            named = {key: table[key] for key in keys if isinstance(table.get(key), str) and table[key]}
            values[section] = {**table, **{key: str(folder / Path(name).expanduser()) for key, name in named.items()}}


def _overrides(raw: Any, path: Path) -> tuple[Override, ...]:
    if not isinstance(raw, list) or not all(isinstance(item, Mapping) for item in raw):
        raise ConfigError(f"{path}: write overrides as [[overrides]] with paths and settings.")
    made = []
    for item in raw:
        values = dict(item)
        paths = values.pop("paths", None)
        if not isinstance(paths, list) or not all(isinstance(entry, str) for entry in paths):
            raise ConfigError(f'{path}: each [[overrides]] needs paths = ["folder/", "*.md"].')
        for key in values:
            if key in SETTINGS and SETTINGS[key].metadata["run"]:
                raise ConfigError(
                    f'{path}: "{key}" is a setting of the whole run. '
                    "Move it out of [[overrides]], to the top of the file."
                )
        _resolve_paths(values, path.parent)
        merge(Config(), values, origin=f"{path}, [[overrides]]")
        made.append(Override(paths=tuple(paths), values=values, root=str(path.parent)))
    return tuple(made)


def _table(path: Path) -> Mapping[str, Any]:
    try:
        with open(path, "rb") as stream:
            data = tomllib.load(stream)
    except FileNotFoundError:
        raise ConfigError(f"The configuration file {path} does not exist.") from None
    except OSError as error:
        raise ConfigError(f"The configuration file {path} cannot be read: {error.strerror}.") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"The configuration file {path} is not valid TOML: {error}.") from None
    if path.name == "pyproject.toml":
        table = data.get("tool", {}).get("plainoffer", {})
        return table if isinstance(table, Mapping) else {}
    return data


def find_file(start: Path) -> Path | None:
    """Return the nearest configuration file at or above a folder or file.

    In each folder ``plainoffer.toml`` comes first, then ``pyproject.toml`` if it has ``[tool.plainoffer]``.
    """
    start = start.resolve()
    for folder in (start, *start.parents) if start.is_dir() else start.parents:
        own = folder / FILE_NAME
        if own.is_file():
            return own
        shared = folder / "pyproject.toml"
        if shared.is_file() and _has_table(shared):
            return shared
    return None


def _has_table(path: Path) -> bool:
    try:
        return "plainoffer" in tomllib.loads(path.read_text("utf-8")).get("tool", {})
    except (OSError, ValueError):
        return False


def load(start: Path, *, file: Path | None = None, isolated: bool = False) -> Config:
    """Return the configuration for a run.

    Args:
        start: folder or file from which to look upwards.
        file: a configuration file to use instead of looking.
        isolated: read no file at all.
    """
    if isolated:
        return Config()
    named = os.environ.get(ENVIRONMENT)
    chosen = file or (Path(named) if named else None)
    if chosen:
        return read_file(chosen)
    found = find_file(start)
    return replace(read_file(found), file=str(found)) if found else Config(root=str(Path.cwd()))


def with_nearer_files(config: Config, folders: Iterable[Path], lay: Callable[[Config], Config]) -> Config:
    """Return the configuration with those of the folders below that have a file of their own.

    What is of the whole run, such as ``fail-on``, stays as it is.

    Args:
        config: what applies to the run; its file was found by looking.
        folders: folders of the pages.
        lay: lays the settings on top that were given on the command line.
    """
    run = {item.name: getattr(config, item.name) for item in SETTINGS.values() if item.metadata["run"]}
    found = dict.fromkeys(str(file) for folder in folders if (file := find_file(folder)))
    nearer = [
        replace(lay(read_file(Path(file))), **run)
        for file in found
        if file != config.file and not _outside(config.relative(str(Path(file).parent)))
    ]
    return replace(config, nearer=tuple(sorted(nearer, key=lambda item: -len(item.root))))
