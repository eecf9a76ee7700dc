"""Checks documents of an editor with the configuration that the command line would use for the file."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from pathlib import Path

from plainoffer.config import Config, find_file, load, matches
from plainoffer.document import Kind, PageScope, Source
from plainoffer.document.source import kind_of
from plainoffer.engine.checker import Checker
from plainoffer.findings import Finding

_LANGUAGES: dict[str, Kind] = {
    "html": "html",
    "markdown": "markdown",
    "plaintext": "text",
    "django-html": "html",
    "jinja-html": "html",
    "jinja": "html",
    "twig": "html",
    "nunjucks": "html",
    "php": "html",
}
"""Language identifiers of editors. For any other the name of the file decides."""


@dataclass(slots=True)
class Checkers:
    """Checkers by configuration file. They are made when first needed, and again when the file or the day changes.

    Attributes:
        folder: where to look for a configuration for documents that are not saved yet.
    """

    folder: Path
    _made: dict[Path | None, tuple[object, Checker]] = field(default_factory=dict)

    def for_file(self, file: Path | None) -> Checker:
        """Return the checker for a file.

        Raises:
            ConfigError: its configuration cannot be used.
        """
        start = file or self.folder
        found = find_file(start)
        state = (datetime.date.today(), found.stat().st_mtime_ns if found else 0)
        kept = self._made.get(found)
        if kept is None or kept[0] != state:
            config = load(start) if found else Config()
            kept = self._made[found] = (state, Checker(config))
        return kept[1]

    def forget(self) -> None:
        """Read every configuration again: a file that one of them extends may have changed."""
        self._made.clear()

    def check(self, text: str, *, file: Path | None, language: str) -> tuple[Checker, tuple[Finding, ...]]:
        """Check a document.

        Args:
            text: its text as the editor has it.
            file: its file, which need not exist yet.
            language: the editor's identifier of its language.

        Raises:
            ConfigError: the configuration cannot be used.
        """
        checker = self.for_file(file)
        config = checker.config
        path = file.as_posix() if file else ""
        if path and config.exclude and matches(config.relative(path), config.exclude):
            return checker, ()
        kind = _LANGUAGES.get(language) or kind_of(path)
        named = config.for_path(path).scope if path else config.scope
        scope: PageScope | None = "page" if named == "page" else "fragment" if named == "fragment" else None
        results = checker.check_source(Source(text=text, path=path, kind=kind, scope=scope))
        return checker, tuple(finding for result in results for finding in result.findings)
