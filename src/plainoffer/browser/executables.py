"""Finding Chromium and chromedriver, and checking that they fit each other.

A driver of another version than the browser is the most common fault of browser checks
(dequelabs/axe-core-npm#636, #679, #859), so it is looked at first and the message names both files.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from plainoffer.errors import CheckFailed

BROWSER_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
_VERSION = re.compile(r"\b(\d+)(?:\.\d+){2,3}\b")


class Program(Struct, frozen=True):
    """A program on this machine and its version, for example ``156.0.8078.79``. No version: ``""``."""

    path: Path
    version: str

    @property
    def major(self) -> int | None:
        """The first number of the version, which must be the same for browser and driver."""
        found = _VERSION.match(self.version)
        return int(found.group(1)) if found else None


def find_browser(configured: Path | None = None) -> Program:
    """Return Chromium or Chrome.

    Raises:
        CheckFailed: when there is none; the message says how to install one.
    """
    if configured is not None:
        return _configured(configured, "browser")
    for path in _browser_places():
        if path.is_file():
            return Program(path, version_of(path))
    raise CheckFailed(f"No Chromium or Chrome was found. Install it with: {_install_browser()}")


def find_driver(configured: Path | None = None, browser: Program | None = None) -> Program:
    """Return chromedriver.

    Raises:
        CheckFailed: when there is none; the message says how to install one.
    """
    if configured is not None:
        driver = _configured(configured, "driver")
        if not driver.version:
            raise CheckFailed(f"{configured} does not answer as chromedriver does. Name the file chromedriver.")
        return driver
    for path in _driver_places(browser):
        if path.is_file():
            return Program(path, version_of(path))
    raise CheckFailed(f"No chromedriver was found. Install it with: {_install_driver(browser)}")


def check_match(browser: Program, driver: Program) -> None:
    """Make sure that browser and driver have the same major version.

    Raises:
        CheckFailed: naming both files, both versions and the line that puts it right.
    """
    if browser.major is None or driver.major is None or browser.major == driver.major:
        return
    raise CheckFailed(
        f"chromedriver is version {driver.version} ({driver.path}), but the browser is version "
        f"{browser.version} ({browser.path}). They must have the same first number. "
        f"Install the driver that fits with: {_install_driver(browser)}"
    )


def version_of(path: Path) -> str:
    """Return the version of a browser or driver, or ``""`` when it does not say.

    Chrome on Windows prints nothing for ``--version``; there the version is the name of a folder beside the
    program.
    """
    if sys.platform == "win32" and "driver" not in path.name.lower():
        names = sorted(p.name for p in path.parent.iterdir() if p.is_dir() and _VERSION.fullmatch(p.name))
        return names[-1] if names else ""
    try:
        done = subprocess.run([path, "--version"], capture_output=True, text=True, timeout=20, check=False)
    except (OSError, subprocess.TimeoutExpired, UnicodeDecodeError):
        return ""
    found = _VERSION.search(done.stdout)
    return found.group(0) if found else ""


def _configured(path: Path, what: str) -> Program:
    if not path.is_file():
        raise CheckFailed(f"There is no {what} at {path}. Correct the path, or leave it out to have it found.")
    return Program(path, version_of(path))


def _browser_places() -> Iterator[Path]:
    for name in BROWSER_NAMES:
        if found := shutil.which(name):
            yield Path(found)
    if sys.platform == "darwin":
        for folder in (Path("/Applications"), Path.home() / "Applications"):
            for name in ("Google Chrome", "Chromium", "Google Chrome for Testing"):
                yield folder / f"{name}.app" / "Contents" / "MacOS" / name
    elif sys.platform == "win32":
        for variable in ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"):
            if folder_name := os.environ.get(variable):
                yield Path(folder_name, "Google", "Chrome", "Application", "chrome.exe")
                yield Path(folder_name, "Chromium", "Application", "chrome.exe")
    else:
        yield Path("/snap/bin/chromium")


def _driver_places(browser: Program | None) -> Iterator[Path]:
    name = "chromedriver.exe" if sys.platform == "win32" else "chromedriver"
    if browser is not None:
        yield browser.path.parent / name
        yield browser.path.resolve().parent / name
    if found := shutil.which("chromedriver"):
        yield Path(found)
    if sys.platform == "darwin":
        yield Path("/opt/homebrew/bin", name)
        yield Path("/usr/local/bin", name)
    elif sys.platform != "win32":
        for folder in ("/usr/lib/chromium", "/usr/lib/chromium-browser", "/snap/bin"):
            yield Path(folder, name)


def _install_browser() -> str:
    if sys.platform == "darwin":
        return "brew install --cask chromium chromedriver"
    if sys.platform == "win32":
        return "winget install Google.Chrome"
    if shutil.which("apt-get"):
        return "sudo apt-get install chromium chromium-driver"
    return "npx @puppeteer/browsers install chrome@stable"


def _install_driver(browser: Program | None) -> str:
    if browser is not None and browser.version and not _from_packages(browser):
        return f"npx @puppeteer/browsers install chromedriver@{browser.version}"
    if sys.platform == "darwin":
        return "brew install --cask chromedriver"
    if sys.platform == "win32" or not shutil.which("apt-get"):
        return "npx @puppeteer/browsers install chromedriver@stable"
    return "sudo apt-get install chromium chromium-driver"


def _from_packages(browser: Program) -> bool:
    """Whether the browser is Debian's own, whose driver comes from the same place."""
    return browser.path.name.startswith("chromium") and bool(shutil.which("apt-get"))
