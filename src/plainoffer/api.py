"""What developers call. No configuration file is read, nothing is printed, and nothing leaves the machine."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from plainoffer.config import Config, load
from plainoffer.document import Kind, PageScope, Source, read_source, source_from_bytes
from plainoffer.errors import LoadError
from plainoffer.findings import RunError

if TYPE_CHECKING:
    from plainoffer.engine.checker import Checker
    from plainoffer.findings import Report


class Plainoffer:
    """A checker to keep: rules and word lists are loaded once, and threads may share it.

    Args:
        config: settings; see :class:`plainoffer.Config`. The defaults if none are given.
        select: names of rules and families to run, in place of the configuration's.
        ignore: names of rules and families to leave out.
        today: the date that "out of date" is measured from.

    Raises:
        ConfigError: a setting cannot be used.
    """

    def __init__(
        self, config: Config | None = None, *, select: Iterable[str] | None = None, ignore: Iterable[str] = (),
        today: datetime.date | None = None,
    ) -> None:  # fmt: skip
        from dataclasses import replace

        from plainoffer.engine.checker import Checker

        config = config or Config()
        if select is not None:
            config = replace(config, select=tuple(select))
        names = tuple(ignore)
        if names:
            config = replace(config, ignore={**config.ignore, **dict.fromkeys(names, "")})
        self._checker = Checker(config, today=today, collect=False)

    @property
    def checker(self) -> Checker:
        """The engine underneath, for those who build on it."""
        return self._checker

    def check(
        self, content: str | bytes, *, path: str = "", kind: Kind = "html", scope: PageScope | None = None,
        lang: str | None = None,
    ) -> Report:  # fmt: skip
        """Check a page or a part of one.

        Args:
            content: HTML, Markdown or plain text, as text or as bytes.
            path: what the report calls it.
            kind: how it is written: ``"html"``, ``"markdown"`` or ``"text"``.
            scope: ``"page"`` or ``"fragment"`` (a rich-text field); ``None`` decides by looking.
            lang: language when the content does not say.

        Returns:
            The report. Bytes that are not text, or too many, are an error in it, never an exception.
        """
        try:
            if isinstance(content, bytes):
                limit = self._checker.config.max_page_bytes
                source = source_from_bytes(content, path=path, kind=kind, scope=scope, lang=lang, max_bytes=limit)
            else:
                self._check_size(content, path)
                source = Source(text=content, path=path, kind=kind, scope=scope, lang=lang)
        except LoadError as error:
            return self._checker.report((), errors=(RunError(message=str(error), path=path),))
        pages = self._checker.check_source(source)
        return self._checker.report(pages, seconds=sum(page.seconds for page in pages))

    def _check_size(self, content: str, path: str) -> None:
        limit = self._checker.config.max_page_bytes
        if len(content) > limit:
            raise LoadError(
                f"{path or 'The page'} is too large to check: {len(content) / 1e6:.1f} million characters, and the "
                f'limit is {limit / 1e6:.1f} million. Split the page, or raise "max-page-bytes".'
            )

    def check_file(self, file: str | Path, *, scope: PageScope | None = None) -> Report:
        """Check a file.

        Raises:
            LoadError: the file is missing, cannot be opened, is too large or is not text.
        """
        source = read_source(Path(file), scope=scope, max_bytes=self._checker.config.max_page_bytes)
        pages = self._checker.check_source(source)
        return self._checker.report(pages, seconds=sum(page.seconds for page in pages))


def check(content: str | bytes, **arguments: Any) -> Report:
    """Check a page or a part of one with the default settings.

    The first call loads the rules; later calls take milliseconds. For other settings keep a :class:`Plainoffer`.

    Args:
        content: HTML, Markdown or plain text, as text or as bytes.
        arguments: as for :meth:`Plainoffer.check`.
    """
    return _default().check(content, **arguments)


def check_file(file: str | Path, *, scope: PageScope | None = None) -> Report:
    """Check a file with the default settings.

    Raises:
        LoadError: the file is missing, cannot be opened, is too large or is not text.
    """
    return _default().check_file(file, scope=scope)


def load_config(start: str | Path = ".", *, file: str | Path | None = None) -> Config:
    """Read the configuration that the command line would use for a path.

    Raises:
        ConfigError: the file is missing or cannot be used.
    """
    return load(Path(start), file=Path(file) if file else None)


_kept: list[tuple[datetime.date, Plainoffer]] = []


def _default() -> Plainoffer:
    """The checker of :func:`check`, made on first use and again when the day changes."""
    today = datetime.date.today()
    if not _kept or _kept[0][0] != today:
        _kept[:] = [(today, Plainoffer(today=today))]
    return _kept[0][1]
