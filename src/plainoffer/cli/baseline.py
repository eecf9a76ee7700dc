"""``plainoffer baseline``: accept today's findings, so that only new ones fail."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from plainoffer.cli.options import configuration_options, read_configuration
from plainoffer.cli.output import print_errors
from plainoffer.config import Config
from plainoffer.engine import baseline as baselines
from plainoffer.engine.checker import Checker
from plainoffer.engine.finding_files import find_files
from plainoffer.engine.runner import run_files
from plainoffer.findings import Report

FILE = "plainoffer-baseline.json"


@click.group("baseline")
def command() -> None:
    """Accept today's findings, so that only new ones fail a run.

    Known findings are still shown in reports. Their fingerprints have no line numbers, so that edits elsewhere on a
    page do not bring them back.
    """


def _checked(paths: tuple[str, ...], options: dict[str, Any]) -> tuple[Path, Config, Report]:
    named = [Path(path) for path in paths or (".",)]
    file = options.pop("file")
    config = read_configuration(named[0] if named[0].exists() else Path.cwd(), **options)
    found = find_files(named, config)
    report = run_files(found.items, Checker(config), jobs=config.jobs)
    errors = (*found.errors, *report.errors)
    print_errors(errors, verbose=False)
    target = Path(file or config.baseline or FILE)
    return target, config, report


_FILE_OPTION = click.option("--file", metavar="FILE", help=f"The baseline. Default: the one configured, or {FILE}.")


@command.command("write")
@click.argument("paths", nargs=-1, metavar="PATH...")
@_FILE_OPTION
@configuration_options
def write(paths: tuple[str, ...], **options: Any) -> int:
    """Check PATH and write all findings down as known."""
    target, config, report = _checked(paths, options)
    made = baselines.from_findings(report.findings, config.relative)
    baselines.write(made, target)
    click.echo(f"{made.size} findings on {len(made.known)} pages are now known, in {target}.")
    if not config.baseline:
        click.echo(f'Use them with --baseline {target}, or write baseline = "{target}" in plainoffer.toml.')
    return 2 if report.errors else 0


@command.command("prune")
@click.argument("paths", nargs=-1, metavar="PATH...")
@_FILE_OPTION
@configuration_options
def prune(paths: tuple[str, ...], **options: Any) -> int:
    """Check PATH and take findings that are gone out of the baseline."""
    target, config, report = _checked(paths, options)
    known = baselines.read(target)
    gone = known.gone(report.findings, report.pages, config.relative)
    kept = known.without(gone)
    baselines.write(kept, target)
    click.echo(f"{known.size - kept.size} findings are gone, {kept.size} are left, in {target}.")
    return 2 if report.errors else 0
