"""``manage.py check``: the configuration can be used, and every plugin can be imported."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.core.checks import CheckMessage, Error, Warning

from plainoffer import PlainofferError
from plainoffer_django.checking import checkers


def check_configuration(app_configs: Sequence[Any] | None, **_: Any) -> list[CheckMessage]:
    """Make the checker, and say what is wrong if that fails (``plainoffer.E001``) or a plugin does (``W001``)."""
    try:
        checker = checkers().get().checker
    except PlainofferError as error:
        return [Error(str(error), hint="Correct settings.PLAINOFFER or the file it names.", id="plainoffer.E001")]
    return [Warning(problem.message, id="plainoffer.W001") for problem in checker.registry.errors]
