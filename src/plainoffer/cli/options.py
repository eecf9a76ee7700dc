"""Options that several commands share, and how they become a configuration."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

import click

from plainoffer.cli.sections import check_sections
from plainoffer.config import ENVIRONMENT, Config, load, merge, with_nearer_files
from plainoffer.errors import ConfigError

F = TypeVar("F", bound=Callable[..., Any])
_MORE = "Other options"


class Command(click.Command):
    """A command whose help has its options in groups.

    Args:
        groups: heading of each group, and the names of its options in the order of the help.
    """

    def __init__(self, *arguments: Any, groups: Mapping[str, tuple[str, ...]], **more: Any) -> None:
        super().__init__(*arguments, **more)
        self.groups = groups

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write each group under its heading; an option that no group names comes last."""
        options = [param for param in self.get_params(ctx) if isinstance(param, click.Option)]
        rows = {option.name: row for option in options if (row := option.get_help_record(ctx))}
        for heading, names in self.groups.items():
            with formatter.section(heading):
                formatter.write_dl([rows.pop(name) for name in names])
        with formatter.section(_MORE):
            formatter.write_dl(list(rows.values()))


def configuration_options(function: F) -> F:
    """Add the options that say which settings apply."""
    for option in reversed(
        (
            click.option(
                "--config", "configs", multiple=True, metavar="FILE|KEY=VALUE",
                help="Settings from this file, or one setting as in TOML: --config 'lang = \"cy\"'. "
                "Without it the nearest plainoffer.toml above the page is read.",
            ),
            click.option("--isolated", is_flag=True, help="Read no file of settings."),
            click.option("--select", multiple=True, metavar="NAMES",
                         help="Check only these rules or families: --select jargon,links. "
                         "plainoffer rules lists them."),
            click.option("--extend-select", multiple=True, metavar="NAMES",
                         help="Check these as well, such as rules that are off by default."),
            click.option("--ignore", multiple=True, metavar="NAMES", help="Leave out these rules or families."),
            click.option("--exclude", multiple=True, metavar="PATTERN",
                         help="Leave out files and folders, as in .gitignore: --exclude 'old/'."),
            click.option("--scope", type=click.Choice(["auto", "page", "fragment"]),
                         help="Take files for whole pages, or for parts of pages (fragments). "
                         "By default each file is looked at."),
        )
    ):  # fmt: skip
        function = option(function)
    return function


def read_configuration(start: Path, *, configs: tuple[str, ...], isolated: bool, **given: Any) -> Config:
    """Return the configuration: a file, then settings given as ``--config KEY=VALUE``, then options.

    Args:
        start: where to look for a file from.
        configs: what ``--config`` was given.
        isolated: read no file, unless one is named.
        given: settings by their names in files with underscores; ``None`` and nothing mean not given.

    Raises:
        ConfigError: a setting is unknown or of the wrong kind.
    """
    file, inline = _named(configs)
    config = _laid_on(load(start, file=file, isolated=isolated and file is None), inline, given)
    check_sections(config)
    return config


def for_all_pages(
    config: Config, files: Iterable[Path], *, configs: tuple[str, ...], isolated: bool, **given: Any
) -> Config:
    """Return the configuration with that of folders which have a file of their own, unless a file was named."""
    file, inline = _named(configs)
    if isolated or file or os.environ.get(ENVIRONMENT):
        return config
    folders = dict.fromkeys(page.parent for page in files)
    return with_nearer_files(config, folders, lambda found: _laid_on(found, inline, given))


def _named(configs: tuple[str, ...]) -> tuple[Path | None, list[str]]:
    file, inline = None, []
    for value in configs:
        if "=" in value and not Path(value).is_file():
            inline.append(value)
        elif file is not None:
            raise ConfigError("Name only one configuration file with --config.")
        else:
            file = Path(value)
    return file, inline


def _laid_on(config: Config, inline: Iterable[str], given: Mapping[str, Any]) -> Config:
    for text in inline:
        config = _over_all(config, _inline(text), origin=f"--config {text}")
    for name, value in given.items():
        key = name.replace("_", "-")
        if value in (None, [], ()):
            continue
        if key == "ignore":
            value = {**config.ignore, **dict.fromkeys(_names(value), "")}
        elif key == "exclude":
            value = [*config.exclude, *value]
        elif key in ("select", "extend-select"):
            value = _names(value)
        config = _over_all(config, {key: value}, origin=f"--{key}")
    return config


def _over_all(config: Config, values: Mapping[str, Any], *, origin: str) -> Config:
    """Lay settings on top of a configuration and of its overrides, which must not win over the command line."""
    made = merge(config, values, origin=origin)
    overrides = []
    for override in made.overrides:
        below = {key: value for key, value in override.values.items() if key == "ignore" or key not in values}
        if "ignore" in below and "ignore" in values:
            below["ignore"] = {**merge(Config(), {"ignore": below["ignore"]}, origin=origin).ignore, **made.ignore}
        overrides.append(replace(override, values=below))
    return replace(made, overrides=tuple(overrides))


def _names(values: tuple[str, ...]) -> list[str]:
    return [name.strip() for value in values for name in value.split(",") if name.strip()]


def _inline(text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        key, _, value = text.partition("=")
        raise ConfigError(
            f"--config {text} is neither a file nor a setting. Words need quotation marks: "
            f"--config '{key.strip()} = \"{value.strip()}\"'."
        ) from None
