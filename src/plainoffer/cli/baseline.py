"""``plainoffer baseline``: accept today's findings, so that only new ones fail."""

from __future__ import annotations

import dataclasses
import os
from pathlib import Path
from typing import Any

import click
from msgspec import Struct, structs

from plainoffer.cli.options import configuration_options
from plainoffer.cli.output import print_errors
from plainoffer.cli.pages import find_pages, is_site
from plainoffer.config import Config
from plainoffer.engine import baseline as baselines
from plainoffer.engine.checker import OFFLINE, Checker, browser_facts
from plainoffer.engine.runner import run_files
from plainoffer.errors import CheckFailed
from plainoffer.findings import Report
from plainoffer.formats.view import counted
from plainoffer.rule import Need

FILE = "plainoffer-baseline.json"


@click.group("baseline")
def command() -> None:
    """Accept today's findings, so that only new ones fail a run.

    \b
    Examples:
      plainoffer baseline write pages/                              accept what is there today
      plainoffer check pages/ --baseline plainoffer-baseline.json   only new findings fail
      plainoffer baseline prune pages/                              forget what has been put right

    Known findings are still counted in reports. Edits elsewhere on a page do not bring them back: a baseline has no
    line numbers.
    """


class _Checked(Struct, frozen=True, dict=True):
    """What was found, and the baseline that it is for."""

    target: Path
    config: Config
    report: Report
    configured: bool
    """Whether the settings name this baseline already."""

    @property
    def exit_code(self) -> int:
        return 2 if self.report.errors else 0


def _check(paths: tuple[str, ...], *, file: str | None, browser: bool, **options: Any) -> _Checked:
    """Check the paths as ``plainoffer check`` does.

    Raises:
        CheckFailed: nothing could be checked, or not all was: a baseline of half the pages would mislead.
    """
    named = [Path(path) for path in paths or (".",)]
    config, found = find_pages(named, **options)
    target = Path(file or config.baseline or os.path.relpath(Path(config.root or ".", FILE)))
    configured = bool(config.baseline) and target.resolve() == Path(config.baseline).resolve()
    # names of pages, and with them fingerprints, start from the folder of the baseline
    config = dataclasses.replace(config, baseline=str(target))
    allow = OFFLINE | {Need.BROWSER} if browser else OFFLINE
    checker = Checker(config, allow=allow, shared=browser_facts(config, allow))
    report = run_files(found.items, checker, jobs=config.jobs, site=is_site(named))
    report = structs.replace(report, errors=(*found.errors, *report.errors))
    print_errors(report.errors, verbose=False)
    if report.stopped or not report.pages:
        raise CheckFailed(f"{report.stopped or 'No page was checked.'} {target} was left as it is.")
    return _Checked(target, config, report, configured)


_BROWSER_OPTION = click.option(
    "--browser", is_flag=True, help="Also run axe on each page in a real browser, as plainoffer check --browser does."
)
_FILE_OPTION = click.option(
    "--file", metavar="FILE", help=f"The baseline. Default: the one in your settings, or {FILE}."
)


@command.command("write")
@click.argument("paths", nargs=-1, metavar="[PATH...]")
@_FILE_OPTION
@_BROWSER_OPTION
@configuration_options
def write(paths: tuple[str, ...], **options: Any) -> int:
    """Check PATH, or the folder you are in, and write all findings down as known."""
    checked = _check(paths, **options)
    made = baselines.from_findings(checked.report.findings, checked.config.page_name)
    baselines.write(made, checked.target)
    are = "is" if made.size == 1 else "are"
    pages = counted(sum(1 for page in made.known if page), "page")
    click.echo(f"{counted(made.size, 'finding')} on {pages} {are} now known, in {checked.target}.")
    if not checked.configured:
        name = os.path.relpath(checked.target, checked.config.root or ".").replace(os.sep, "/")
        click.echo(f'Use it with --baseline {checked.target}, or write baseline = "{name}" in plainoffer.toml.')
    return checked.exit_code


@command.command("prune")
@click.argument("paths", nargs=-1, metavar="[PATH...]")
@_FILE_OPTION
@_BROWSER_OPTION
@configuration_options
def prune(paths: tuple[str, ...], **options: Any) -> int:
    """Check PATH, or the folder you are in, and take findings that are gone out of the baseline.

    Pages that were deleted go as well. Other pages that are not under PATH stay as they are. So do findings of axe,
    unless you add --browser.
    """
    checked = _check(paths, **options)
    known = baselines.read(checked.target)
    gone = known.gone(checked.report, checked.config.page_name)
    kept = known.without(gone)
    kept = kept.without(kept.deleted(checked.target.parent))
    baselines.write(kept, checked.target)
    number = known.size - kept.size
    click.echo(
        f"{counted(number, 'finding')} {'is' if number == 1 else 'are'} gone, "
        f"{kept.size:,} {'is' if kept.size == 1 else 'are'} left, in {checked.target}."
    )
    return checked.exit_code
