"""Checks text without ever getting in the way of a save."""

from __future__ import annotations

import datetime
import json
import logging
import threading
from collections.abc import Mapping
from typing import Any

from django.apps import apps

from plainoffer import Plainoffer, Report
from plainoffer.document import Kind, PageScope
from plainoffer.findings import RunError
from plainoffer_django.conf import make_config

logger = logging.getLogger("plainoffer")

FAILED = "plainoffer could not check this text. What you wrote is safe; tell the people who run this site."
_KEPT = 16


class Checkers:
    """The checkers of one process: made once for each set of options, and shared by all threads.

    A checker that was made before a server forks its workers is shared with them and costs each of them nothing.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._made: dict[str, tuple[datetime.date, Plainoffer]] = {}

    def get(self, options: Mapping[str, Any] | None = None) -> Plainoffer:
        """Return the checker for these options on top of ``settings.PLAINOFFER``.

        It is made anew each day, because rules on stale content measure from today.

        Raises:
            ConfigError: the settings or options cannot be used.
        """
        key = json.dumps(dict(options or {}), sort_keys=True, default=str)
        today = datetime.date.today()
        made = self._made.get(key)
        if made is None or made[0] != today:
            with self._lock:
                made = self._made.get(key)
                if made is None or made[0] != today:
                    made = (today, Plainoffer(make_config(options), today=today))
                    while len(self._made) >= _KEPT:
                        self._made.pop(next(iter(self._made)))
                    self._made[key] = made
        return made[1]

    def forget(self) -> None:
        """Drop all checkers: the settings have changed."""
        with self._lock:
            self._made.clear()

    def after_fork(self) -> None:
        """Take a new lock in a child process: another thread of the parent may have held the old one."""
        self._lock = threading.Lock()


def checkers() -> Checkers:
    """Return the checkers of this process."""
    kept: Checkers = apps.get_app_config("plainoffer_django").checkers  # type: ignore[attr-defined]
    return kept


def check(
    content: str, *, kind: Kind = "html", scope: PageScope | None = "fragment", path: str = "",
    lang: str | None = None, options: Mapping[str, Any] | None = None,
) -> Report:  # fmt: skip
    """Check text. This never raises: what goes wrong is logged, and is an error in the report.

    Args:
        content: HTML, Markdown or plain text.
        kind: how it is written: ``"html"``, ``"markdown"`` or ``"text"``.
        scope: ``"fragment"`` for the text of a field, ``"page"`` for a whole page, ``None`` to decide by looking.
        path: what the report and the log call it. The text itself is never logged.
        lang: language of the text, such as ``"en"`` or ``"cy"``.
        options: settings of plainoffer for this check only.
    """
    try:
        report = checkers().get(options).check(content, kind=kind, scope=scope, path=path, lang=lang)
    except Exception as error:
        # A save must go through whatever happens in here.
        logger.exception("plainoffer could not check %s", path or "a text")
        return Report(errors=(RunError(message=FAILED, path=path, detail=f"{type(error).__name__}: {error}"),))
    for problem in report.errors:
        logger.error("plainoffer, %s: %s", problem.path or path or "a text", problem.message)
    return report
