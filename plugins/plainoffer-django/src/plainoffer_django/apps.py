"""The Django application."""

from __future__ import annotations

import os
from typing import Any

from django.apps import AppConfig
from django.core import checks
from django.core.signals import setting_changed


class PlainOfferConfig(AppConfig):
    """Holds the checkers of the process and registers the system check."""

    name = "plainoffer_django"
    verbose_name = "plainoffer"

    def ready(self) -> None:
        """Set up; nothing is loaded before the first text is checked."""
        from plainoffer_django.checking import Checkers
        from plainoffer_django.checks import check_configuration

        self.checkers = Checkers()
        if hasattr(os, "register_at_fork"):
            os.register_at_fork(after_in_child=self.checkers.after_fork)
        checks.register(check_configuration, "plainoffer")
        setting_changed.connect(self._settings_changed, dispatch_uid="plainoffer_django")

    def _settings_changed(self, *, setting: str, **_: Any) -> None:
        if setting == "PLAINOFFER":
            self.checkers.forget()
