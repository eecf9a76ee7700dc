"""Decides whether a page may be published."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.utils.html import format_html, format_html_join
from plainoffer_django.checking import logger
from wagtail.models import Page

from plainoffer_wagtail import policy
from plainoffer_wagtail.checking import PageCheck, Placed, check_page

_MOST = 5


def stops(page: Page) -> PageCheck:
    """Check a page that is about to be published. ``blocking`` is empty if nothing stands in the way.

    A check that fails never stops a page: the fault is ours, not the editor's.
    """
    try:
        if not policy.blocks_publishing(page):
            return PageCheck()
    except Exception:
        logger.exception("plainoffer could not read the settings for page %s", page.pk)
        return PageCheck(failed=True)
    return check_page(page)


def draft_of(page: Page) -> Page:
    """Return the page as its latest draft has it, which is what publishing makes public."""
    return page.get_latest_revision_as_object()


def with_draft_descendants(pages: Iterable[Page], user: Any) -> list[Page]:
    """Return the pages and the drafts below them that the user may publish, each once."""
    chosen: dict[Any, Page] = {}
    for page in pages:
        chosen.setdefault(page.pk, page)
        for child in page.get_descendants().not_live().specific():
            if child.permissions_for_user(user).can_publish():
                chosen.setdefault(child.pk, child)
    return list(chosen.values())


def explain(title: str, found: tuple[Placed, ...]) -> str:
    """Return the message for an editor whose page was not published."""
    lines = [(item.label, item.excerpt, item.finding.message, item.finding.advice) for item in found[:_MOST]]
    more = f"There are {len(found) - _MOST} more." if len(found) > _MOST else ""
    number = "1 error" if len(found) == 1 else f"{len(found)} errors"
    return format_html(
        "“{}” was not published, because it has {}. Your text is saved as a draft. Put this right, then publish "
        "again: <ul>{}</ul>{}",
        title,
        number,
        format_html_join("", "<li>{}: {} {} {}</li>", lines),
        more,
    )
