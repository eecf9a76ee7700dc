"""``plainoffer doctor``: what is installed, and which rules can run here."""

from __future__ import annotations

import platform
import sys
from importlib import metadata

import click

from plainoffer import __version__
from plainoffer.engine.registry import Registry, make_registry
from plainoffer.rule import Need

_PARTS = {
    # package: (what it is for, extra that brings it)
    "lxml": ("reading pages", ""),
    "pluggy": ("plugins", ""),
    "markdown-it-py": ("reading Markdown", ""),
    "spacy": ("passive voice, with a pipeline that you name", ""),
    "textstat": ("the reference for reading ages", ""),
    "selenium": ("checking in a browser", "browser"),
    "axe-selenium-python": ("checking in a browser", "browser"),
    "aiohttp": ("looking up links and auditing sites", "links"),
    "openpyxl": ("workbooks", "audit"),
    "starlette": ("the HTTP service", "serve"),
    "pygls": ("the language server", "lsp"),
}


@click.command("doctor")
def command() -> int:
    """Show what is installed, and which rules can run here and which not, and why."""
    click.echo(f"plainoffer {__version__} on Python {platform.python_version()}, {platform.system()}")
    click.echo(f"Installed in {sys.prefix}\n")
    click.echo("Parts")
    for package, (purpose, extra) in _PARTS.items():
        click.echo(f"  {package:<20} {_version(package, extra):<14} {purpose}")
    registry = make_registry()
    click.echo("\nPlugins")
    for name, version in registry.plugins.versions.items():
        click.echo(f"  {name:<20} {version}")
    if not registry.plugins.versions:
        click.echo("  none besides the built-in rules")
    for error in registry.errors:
        click.echo(f"  ! {error.message}")
    click.echo("\nRules")
    _rules(registry)
    return 2 if registry.errors else 0


def _version(package: str, extra: str) -> str:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return f"no: [{extra}]" if extra else "missing"


def _rules(registry: Registry) -> None:
    always = [name for name, rule in registry.rules.items() if rule.needs <= Need.TEXT]
    click.echo(f"  {len(always)} rules run in every check; they need nothing outside this machine.")
    for need, package, extra, how in (
        (Need.NETWORK, "aiohttp", "links", "in plainoffer audit"),
        (Need.BROWSER, "selenium", "browser", "with --browser"),
    ):
        names = [name for name, rule in registry.rules.items() if rule.needs is need]
        if not names:
            continue
        click.echo(f"  {', '.join(names)}: {_readiness(package, extra, how)}")


def _readiness(package: str, extra: str, how: str) -> str:
    try:
        metadata.version(package)
    except metadata.PackageNotFoundError:
        return f'cannot run here. Install the missing part: pip install "plainoffer[{extra}]"'
    return f"can run, {how}."
