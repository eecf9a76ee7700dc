"""The Django application."""

from __future__ import annotations

from django.apps import AppConfig
from django.core import checks


class PlainOfferWagtailConfig(AppConfig):
    """Registers the system check; Wagtail finds the hooks by itself."""

    name = "plainoffer_wagtail"
    verbose_name = "plainoffer in Wagtail"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Set up; nothing is loaded before the first page is checked."""
        from plainoffer_wagtail.checks import check_settings

        checks.register(check_settings, "plainoffer")
