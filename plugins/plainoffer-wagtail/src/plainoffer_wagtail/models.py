"""What the people who run a site can set in Wagtail's Settings menu."""

from __future__ import annotations

from django.db import models
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting

from plainoffer_wagtail.policy import ADVISE, BLOCK


@register_setting(icon="glasses")
class PlainOfferSettings(BaseSiteSetting):
    """Settings of one site."""

    on_publish = models.CharField(
        "when a page with errors is published",
        max_length=10,
        blank=True,
        default="",
        choices=[
            ("", "Do as the settings file says"),
            (ADVISE, "Show advice, and publish the page"),
            (BLOCK, "Keep the page as a draft until the errors are put right"),
        ],
        help_text="Only errors that are certain stop a page. Warnings and advice never do.",
    )
    accepted_terms = models.TextField(
        "words that are fine on this site",
        blank=True,
        help_text="Words and abbreviations that your readers know. Write one on each line.",
    )

    class Meta:
        verbose_name = "plain English and accessibility"

    def terms(self) -> list[str]:
        """Return the accepted terms, without empty lines."""
        return [line.strip() for line in self.accepted_terms.splitlines() if line.strip()]
