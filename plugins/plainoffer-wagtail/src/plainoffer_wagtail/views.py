"""The panel by itself, for the editor to fetch after an autosave."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET
from wagtail.models import Page

from plainoffer_wagtail.checking import check_page
from plainoffer_wagtail.guard import draft_of
from plainoffer_wagtail.panels import panel_context


@never_cache
@require_GET
def panel(request: HttpRequest, page_id: int) -> HttpResponse:
    """Check the latest draft of a page that the user may edit."""
    page = get_object_or_404(Page, pk=page_id).specific
    if not page.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    draft = draft_of(page)
    return render(request, "plainoffer_wagtail/findings.html", panel_context(draft, check_page(draft)))
