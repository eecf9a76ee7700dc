"""Options that several commands share, and how they become a configuration."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from plainoffer.config import Config, load, merge
from plainoffer.errors import ConfigError

F = TypeVar("F", bound=Callable[..., Any])


def configuration_options(function: F) -> F:
    """Add the options that say which settings apply."""
    for option in reversed(
        (
            click.option(
                "--config", "configs", multiple=True, metavar="FILE|KEY=VALUE",
                help='Configuration file, or one setting as in TOML: --config \'fail-on = "warning"\'.',
            ),
            click.option("--isolated", is_flag=True, help="Read no configuration file."),
            click.option("--select", multiple=True, metavar="NAMES", help="Rules and families to run."),
            click.option("--extend-select", multiple=True, metavar="NAMES", help="Rules to run besides."),
            click.option("--ignore", multiple=True, metavar="NAMES", help="Rules and families to leave out."),
            click.option("--exclude", multiple=True, metavar="PATTERN", help="Files and folders to leave out."),
            click.option("--scope", type=click.Choice(["auto", "page", "fragment"]),
                         help="Check files as whole pages or as parts of pages."),
        )
    ):  # fmt: skip
        function = option(function)
    return function


def read_configuration(
    start: Path, *, configs: tuple[str, ...], isolated: bool, select: tuple[str, ...] = (),
    extend_select: tuple[str, ...] = (), ignore: tuple[str, ...] = (), exclude: tuple[str, ...] = (),
    scope: str | None = None, **more: Any,
) -> Config:  # fmt: skip
    """Return the configuration: a file, then settings given as ``--config KEY=VALUE``, then options.

    Args:
        start: where to look for a file from.
        more: settings by their names in files with underscores; ``None`` means not given.
    """
    file, inline = None, []
    for value in configs:
        if "=" in value and not Path(value).is_file():
            inline.append(value)
        elif file is not None:
            raise ConfigError("Name only one configuration file with --config.")
        else:
            file = Path(value)
    config = load(start, file=file, isolated=isolated and file is None)
    for text in inline:
        config = merge(config, _inline(text), origin=f"--config {text}")
    given: dict[str, Any] = {
        "select": _names(select), "extend-select": _names(extend_select), "exclude": list(exclude), "scope": scope,
        **{name.replace("_", "-"): value for name, value in more.items()},
    }  # fmt: skip
    values = {key: value for key, value in given.items() if value not in (None, [], ())}
    if ignore:
        values["ignore"] = {**config.ignore, **dict.fromkeys(_names(ignore), "")}
    if "exclude" in values:
        values["exclude"] = [*config.exclude, *values["exclude"]]
    for key, value in values.items():
        config = merge(config, {key: value}, origin=f"--{key}")
    return config


def _names(values: tuple[str, ...]) -> list[str]:
    return [name.strip() for value in values for name in value.split(",") if name.strip()]


def _inline(text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"--config {text!r} is neither a file nor a setting in TOML: {error}.") from None
