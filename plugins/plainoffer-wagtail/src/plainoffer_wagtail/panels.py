"""The panel in the page editor."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from wagtail.admin.panels import Panel

from plainoffer_wagtail.checking import SEVERITIES, PageCheck, check_page
from plainoffer_wagtail.guard import logger, policy


class PlainOfferPanel(Panel):
    """Shows what to put right on the page: where it is, why it matters and what to write instead.

    Add it to ``content_panels``. It is filled when the editor opens a page or saves it, and again a moment after an
    autosave, by a request of its own: autosave does not wait for it.
    """

    def __init__(self, heading: str = "Plain English and accessibility", icon: str = "glasses", **kwargs: Any) -> None:
        super().__init__(heading=heading, icon=icon, **kwargs)

    class BoundPanel(Panel.BoundPanel):
        """The panel on one page."""

        template_name = "plainoffer_wagtail/panel.html"

        class Media:
            """Keeps the panel up to date, and leads to the place of a finding."""

            js = ("plainoffer_wagtail/panel.js",)
            css = {"all": ("plainoffer_wagtail/panel.css",)}

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            """Check the page as the form has it."""
            context: dict[str, Any] = super().get_context_data(parent_context)
            saved = self.instance.pk is not None
            found = check_page(self.instance) if saved or self.form.is_bound else None
            context.update(panel_context(self.instance, found))
            context["refresh_url"] = reverse("plainoffer_panel", args=[self.instance.pk or 0])
            return context


def panel_context(page: Any, found: PageCheck | None) -> dict[str, Any]:
    """Return what the template of the panel needs."""
    try:
        stopping = policy.blocks_publishing(page)
    except Exception:
        logger.exception("plainoffer could not read its settings")
        stopping = False
    counts = [(severity.value, found.count(severity)) for severity in SEVERITIES] if found else []
    return {"found": found, "counts": counts, "stopping": stopping and bool(found and found.blocking)}
