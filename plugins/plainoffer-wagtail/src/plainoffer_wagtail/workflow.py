"""Publishing at the end of a workflow."""

from __future__ import annotations

from typing import Any

from plainoffer_django.checking import logger
from wagtail.workflows import publish_workflow_state as publish


def publish_workflow_state(workflow_state: Any, user: Any = None) -> None:
    """Publish what was approved, unless its errors stop it: then it stays a draft, and the log says so.

    Put ``WAGTAIL_FINISH_WORKFLOW_ACTION = "plainoffer_wagtail.workflow.publish_workflow_state"`` in the settings.
    """
    # Wagtail imports this module while its models are still being made.
    from wagtail.models import Page

    from plainoffer_wagtail.guard import stops

    page = workflow_state.content_object.get_latest_revision_as_object()
    if isinstance(page, Page) and (found := stops(page).blocking):
        logger.warning("plainoffer kept page %s as a draft after its approval: %d errors", page.pk, len(found))
        return
    publish(workflow_state, user=user)
