"""``plainoffer config``: which settings apply to a path, and where each comes from."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click

from plainoffer.cli.options import configuration_options, read_configuration
from plainoffer.cli.rules import to_toml
from plainoffer.config import SETTINGS


@click.command("config")
@click.argument("path", required=False, metavar="[PATH]")
@click.option("--show", "shown_path", metavar="PATH", help="The path to show settings for.")
@click.option("--schema", is_flag=True, help="Write the JSON schema of configuration files.")
@configuration_options
def command(path: str | None, shown_path: str | None, schema: bool, **options: Any) -> int:
    """Show the settings that apply to a path, and where each one comes from."""
    if schema:
        from plainoffer.cli.sections import section_keys
        from plainoffer.schema import config_schema

        click.echo(json.dumps(config_schema(section_keys()), indent=2, ensure_ascii=False))
        return 0
    target = shown_path or path or "."
    config = read_configuration(Path(target) if Path(target).exists() else Path.cwd(), **options)
    config = config.for_path(target)
    rows = []
    for key, item in SETTINGS.items():
        value = getattr(config, item.name)
        rows.append((f"{key} = {to_toml(value)}", config.origins.get(key, "default")))
    width = min(max(len(left) for left, _ in rows), 60)
    click.echo(f"Settings for {target}")
    for left, origin in rows:
        click.echo(f"  {left:<{width}}  # {origin}")
    return 0
