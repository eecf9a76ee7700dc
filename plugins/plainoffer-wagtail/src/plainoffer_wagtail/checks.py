"""``manage.py check``: the settings for Wagtail can be used."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.apps import apps
from django.conf import settings
from django.core.checks import CheckMessage, Error, Warning
from plainoffer_django.checking import checkers

from plainoffer import PlainofferError
from plainoffer_wagtail import policy

_FINISH = "WAGTAIL_FINISH_WORKFLOW_ACTION"
_OURS = "plainoffer_wagtail.workflow.publish_workflow_state"


def check_settings(app_configs: Sequence[Any] | None, **_: Any) -> list[CheckMessage]:
    """Say what is wrong with ``PLAINOFFER["WAGTAIL"]`` (E002), and what is missing (E003, W002)."""
    found: list[CheckMessage] = []
    values: Any = {}
    try:
        values = policy.settings()
        for name, entry in values.get("PAGE_TYPES", {}).items():
            apps.get_model(name)
            checkers().get(entry.get("OPTIONS"))
    except (PlainofferError, LookupError, ValueError) as error:
        found.append(Error(str(error), hint="Correct settings.PLAINOFFER.", id="plainoffer.E002"))
    if not apps.is_installed("wagtail.contrib.settings"):
        found.append(Error("plainoffer_wagtail needs wagtail.contrib.settings.",
                           hint='Add "wagtail.contrib.settings" to INSTALLED_APPS.', id="plainoffer.E003"))  # fmt: skip
    if _may_block(values) and getattr(settings, _FINISH, None) != _OURS:
        found.append(Warning("Pages that a workflow publishes are not stopped when they have errors.",
                             hint=f'Set {_FINISH} = "{_OURS}".', id="plainoffer.W002"))  # fmt: skip
    return found


def _may_block(values: Any) -> bool:
    entries = [values, *values.get("PAGE_TYPES", {}).values()]
    return any(entry.get("ON_PUBLISH") == policy.BLOCK for entry in entries)
