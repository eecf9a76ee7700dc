"""Where Wagtail calls plainoffer. Nothing here runs on autosave."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path
from plainoffer_django.checking import logger
from wagtail import hooks
from wagtail.admin import messages
from wagtail.models import Page

from plainoffer_wagtail.guard import draft_of, explain, stops, with_draft_descendants
from plainoffer_wagtail.views import panel


@hooks.register("register_admin_urls")
def register_admin_urls() -> list[Any]:
    """Add the address that the panel is fetched from."""
    return [path("plainoffer/pages/<int:page_id>/", panel, name="plainoffer_panel")]


@hooks.register("before_publish_page")
def stop_publishing(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Send the editor back to the draft if its errors stop it. Wagtail has saved the draft before this runs."""
    found = stops(page)
    if found.failed:
        messages.warning(request, found.failure)
    if not found.blocking:
        return None
    match = request.resolver_match
    if match is not None and match.view_name == "wagtailadmin_pages:add":
        # Wagtail adds a new page as a live one before it asks; nobody has published it.
        page.live, page.has_unpublished_changes = False, True
        page.save(update_fields=["live", "has_unpublished_changes"], clean=False)
    messages.error(request, explain(page.get_admin_display_title(), found.blocking))
    return redirect("wagtailadmin_pages:edit", page.pk)


@hooks.register("before_bulk_action")
def stop_bulk_publishing(
    request: HttpRequest, action_type: str, objects: list[Any], action: Any
) -> HttpResponse | None:
    """Take the pages whose errors stop them out of a bulk action, and publish the others.

    The pages below, where they are wanted, are listed here one by one, so that each is judged by itself.
    """
    if action_type != "publish" or not all(isinstance(page, Page) for page in objects):
        return None
    wanted = list(objects)
    if action.cleaned_form.cleaned_data.get("include_descendants"):
        wanted = with_draft_descendants(objects, request.user)
    kept, stopped = [], 0
    for page in wanted:
        found = _stops_quietly(page)
        if found is None or not found.blocking:
            kept.append(page)
            if found is None or found.failed:
                messages.warning(request, f"{page.get_admin_display_title()}: plainoffer could not check this page.")
            continue
        stopped += 1
        messages.error(request, explain(page.get_admin_display_title(), found.blocking))
    if not stopped:
        return None
    objects[:] = kept
    action.cleaned_form.cleaned_data["include_descendants"] = False
    return None if kept else redirect(action.next_url)


def _stops_quietly(page: Page) -> Any:
    try:
        return stops(draft_of(page))
    except Exception:
        logger.exception("plainoffer could not read the draft of page %s", page.pk)
        return None
