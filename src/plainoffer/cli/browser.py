"""``plainoffer browser``: which browser, driver and axe-core were found, and whether they fit each other."""

from __future__ import annotations

from importlib import metadata
from pathlib import Path

import click

from plainoffer.browser.axe_core import axe_copies, install_axe, newest_axe
from plainoffer.browser.configured import settings_from
from plainoffer.browser.executables import Program, check_match, find_browser, find_driver
from plainoffer.browser.settings import BrowserSettings
from plainoffer.cli.options import configuration_options, read_configuration
from plainoffer.errors import CheckFailed


@click.command("browser")
@configuration_options
@click.option("--install-axe", is_flag=True, help="Install the newest axe-core with npm into your own data folder.")
@click.option("--axe-version", default="latest", metavar="VERSION", help="With --install-axe: which version.")
@click.option("--try", "attempt", is_flag=True, help="Also start the browser and check a small page.")
def command(install_axe: bool, axe_version: str, attempt: bool, **options: object) -> int:
    """Show what --browser would use: browser, driver and axe-core.

    Nothing is downloaded unless you say --install-axe.
    """
    picked = ("configs", "isolated", "select", "extend_select", "ignore", "exclude", "scope")
    config = read_configuration(Path.cwd(), **{name: options[name] for name in picked})  # type: ignore[arg-type]
    settings = settings_from(config.browser, Path(config.root or "."))
    if install_axe:
        _install(axe_version)
    problems = [*_programs(settings), *_packages(), *_axe(settings)]
    if attempt and not problems:
        problems = _attempt(settings)
    for problem in problems:
        click.echo(f"\n! {problem}")
    if not problems:
        click.echo("\nReady: plainoffer check --browser will work here.")
    return 2 if problems else 0


def _install(version: str) -> None:
    copy = install_axe(version)
    click.echo(f"Installed axe-core {copy.text} in {copy.path.parent}.\n")


def _programs(settings: BrowserSettings) -> list[str]:
    problems: list[str] = []
    browser: Program | None = None
    click.echo("Browser")
    try:
        browser = find_browser(settings.browser)
        _line("browser", browser.version or "unknown", str(browser.path))
    except CheckFailed as error:
        problems.append(str(error))
        _line("browser", "missing", "")
    try:
        driver = find_driver(settings.driver, browser)
        _line("driver", driver.version or "unknown", str(driver.path))
        if browser is not None:
            check_match(browser, driver)
    except CheckFailed as error:
        problems.append(str(error))
    return problems


def _packages() -> list[str]:
    missing = []
    for package in ("selenium", "axe-selenium-python"):
        try:
            _line(package, metadata.version(package), "")
        except metadata.PackageNotFoundError:
            _line(package, "missing", "")
            missing.append(package)
    if not missing:
        return []
    return [f'{" and ".join(missing)} not installed. Install with: pip install "plainoffer[browser]"']


def _axe(settings: BrowserSettings) -> list[str]:
    click.echo("\naxe-core, the newest first")
    for copy in axe_copies():
        remark = "" if copy.usable else "  too old, never used"
        _line(copy.text, copy.origin, f"{copy.path}{remark}")
    try:
        used = newest_axe(settings.axe)
    except CheckFailed as error:
        return [str(error)]
    click.echo(f"  used: {used.text} of {used.origin}")
    if used.outdated:
        click.echo("  It is old and misses faults. Get the newest with: plainoffer browser --install-axe")
    return []


def _attempt(settings: BrowserSettings) -> list[str]:
    from plainoffer.browser.checker import BrowserChecker
    from plainoffer.browser.pages import Visit

    page = '<!DOCTYPE html><html lang="en"><title>Trial</title><main><h1>Trial</h1><img src="x"></main>'
    try:
        with BrowserChecker(settings) as checker:
            result = checker.check(Visit(key="trial", html=page))
    except CheckFailed as error:
        return [str(error)]
    if [rule.id for rule in result.violations] != ["image-alt"]:
        return [f"The trial page was not checked as it should be. {result.reason}".strip()]
    click.echo(f"\nA trial page was checked in {result.seconds:.1f} seconds, with the start of the browser.")
    return []


def _line(name: str, version: str, rest: str) -> None:
    click.echo(f"  {name:<20} {version:<24} {rest}".rstrip())
