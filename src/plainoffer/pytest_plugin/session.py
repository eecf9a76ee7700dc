"""What one run of pytest keeps: the settings, the checker and the kept results."""

from __future__ import annotations

import dataclasses
import os
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest
from msgspec import structs

from plainoffer import __version__
from plainoffer.config import Config, find_file, load, matches, merge
from plainoffer.document import PAGE_SUFFIXES
from plainoffer.engine import baseline as baselines
from plainoffer.engine.cache import Cache, default_folder, run_digest
from plainoffer.engine.checker import OFFLINE, Checker, browser_facts
from plainoffer.engine.runner import Item, run_files
from plainoffer.errors import ConfigError
from plainoffer.findings import Report
from plainoffer.rule import Need


class Session:
    """The settings of a run, and checkers made when a test first needs them.

    Args:
        config: pytest's own configuration, with our options and ini settings in it.

    Raises:
        pytest.UsageError: our configuration cannot be used.
    """

    def __init__(self, config: pytest.Config) -> None:
        self._ini = {name: config.getini(f"plainoffer_{name}") for name in ("select", "ignore", "fail_on", "config")}
        self._patterns = tuple(config.getini("plainoffer_files"))
        self._browser = bool(config.getoption("plainoffer_browser"))
        self.root = config.rootpath
        self._here = config.invocation_params.dir
        try:
            self.file = self._find()
            self.config = self._read()
            self._known = baselines.read(Path(self.config.baseline)) if self.config.baseline else None
        except ConfigError as error:
            raise pytest.UsageError(f"plainoffer: {error}") from None
        self._cache: Cache | None = None
        self._browser_checker: Checker | None = None

    def _find(self) -> Path | None:
        named = self._ini["config"]
        return self.root / named if named else find_file(self.root)

    def _read(self) -> Config:
        config = load(self.root, file=self.file)
        given: dict[str, Any] = {
            "select": list(self._ini["select"]),
            "ignore": {**config.ignore, **dict.fromkeys(self._ini["ignore"], "")} if self._ini["ignore"] else None,
            "fail-on": self._ini["fail_on"],
        }
        return merge(config, {key: value for key, value in given.items() if value}, origin="pytest")

    def header(self) -> str:
        """Return the line for pytest's header."""
        settings = os.path.relpath(self.file, self.root) if self.file else "none, defaults apply"
        return f"plainoffer: {__version__}, settings: {settings}"

    def wants(self, file: Path, *, named: bool) -> bool:
        """Say whether a file is a page to check. One that is named on the command line need not fit the patterns."""
        if named:
            return file.suffix.lower() in (*PAGE_SUFFIXES, ".txt")
        if not matches(self._relative(file, self.root), self._patterns):
            return False
        return not matches(self.config.relative(str(file)), self.config.exclude)

    @cached_property
    def checker(self) -> Checker:
        """The checker of this process, offline."""
        return self._made(self.config, OFFLINE)

    @property
    def browser_checker(self) -> Checker:
        """A checker that also runs axe in a browser, which starts when the first page needs it."""
        if self._browser_checker is None:
            self._browser_checker = self._made(self.config, OFFLINE | {Need.BROWSER})
        return self._browser_checker

    def _made(self, config: Config, allow: frozenset[Need]) -> Checker:
        shared = browser_facts(config, allow)
        if Need.BROWSER in allow:
            from plainoffer.browser.configured import with_private_addresses

            # a test names the server that it started itself, such as Django's live_server
            config = dataclasses.replace(config, browser=with_private_addresses(config.browser))
        return Checker(config, allow=allow, shared=shared, lazy=True, collect=False)

    def check_file(self, file: Path) -> Report:
        """Check a page, or take what is kept of it from an earlier run."""
        path = self._relative(file, self._here)
        if self._browser:
            report = run_files([Item(file, path)], self.browser_checker, jobs=1)
        else:
            report = run_files([Item(file, path)], self.checker, cache=self._kept(), jobs=1)
        if report.stopped:
            raise KeyboardInterrupt(report.stopped)
        if self._known is not None:
            report = structs.replace(report, findings=self._known.mark(report.findings, self.config.page_name))
        return report

    def _kept(self) -> Cache | None:
        if self._cache is None and self.config.cache:
            today = self.checker.today.isoformat()
            self._cache = Cache(default_folder(), run_digest(self.config, self.checker.registry, today, OFFLINE))
        return self._cache

    def narrowed(self, select: tuple[str, ...], ignore: tuple[str, ...], *, browser: bool) -> Checker:
        """Return a checker for other rules than those of the settings.

        Raises:
            ConfigError: a rule does not exist.
        """
        if not select and not ignore:
            return self.browser_checker if browser else self.checker
        config = dataclasses.replace(self.config, select=select or self.config.select)
        config = dataclasses.replace(config, ignore={**config.ignore, **dict.fromkeys(ignore, "")})
        return self._made(config, OFFLINE | {Need.BROWSER} if browser else OFFLINE)

    def shown(self, file: Path) -> str:
        """Return what pytest calls a file: its path from the root folder."""
        return self._relative(file, self.root)

    def close(self) -> None:
        """Close what is open."""
        if self._cache is not None:
            self._cache.close()

    @staticmethod
    def _relative(file: Path, folder: Path) -> str:
        try:
            return Path(os.path.relpath(file, folder)).as_posix()
        except ValueError:  # another drive on Windows
            return file.as_posix()
