"""What the site, the page type and the settings file say about a page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from plainoffer_django.conf import section
from wagtail.models import Page, Site

from plainoffer import ConfigError
from plainoffer.errors import did_you_mean

ADVISE, BLOCK = "advise", "block"
KEYS = ("ON_PUBLISH", "PAGE_TYPES", "HEADING_BLOCKS")
TYPE_KEYS = ("CHECK", "ON_PUBLISH", "OPTIONS")
_WHERE = 'settings.PLAINOFFER["WAGTAIL"]'


def settings() -> Mapping[str, Any]:
    """Return ``settings.PLAINOFFER["WAGTAIL"]``.

    Raises:
        ConfigError: it has an entry that nobody reads, or a value that cannot be used.
    """
    values = section("WAGTAIL")
    if values is None:
        return {}
    _require(values, KEYS, _WHERE)
    _choice(values, _WHERE)
    for name, entry in values.get("PAGE_TYPES", {}).items():
        _require(entry, TYPE_KEYS, f'{_WHERE}["PAGE_TYPES"]["{name}"]')
        _choice(entry, f'{_WHERE}["PAGE_TYPES"]["{name}"]')
    return values  # type: ignore[no-any-return]


def _require(values: Any, keys: tuple[str, ...], where: str) -> None:
    if not isinstance(values, Mapping):
        raise ConfigError(f"{where} must be a dictionary.")
    for key in values:
        if key not in keys:
            raise ConfigError(f'{where}: there is no entry "{key}".{did_you_mean(str(key), list(keys))}')


def _choice(values: Mapping[str, Any], where: str) -> None:
    if values.get("ON_PUBLISH", ADVISE) not in (ADVISE, BLOCK):
        raise ConfigError(f'{where}: "ON_PUBLISH" must be "{ADVISE}" or "{BLOCK}", not {values["ON_PUBLISH"]!r}.')


def page_type(page: Page) -> Mapping[str, Any]:
    """Return what the settings say of this type of page: those of its own model, or of the nearest one above."""
    entries = settings().get("PAGE_TYPES", {})
    for model in type(page).__mro__:
        meta = getattr(model, "_meta", None)
        if meta is not None and not meta.abstract and meta.label in entries:
            entry: Mapping[str, Any] = entries[meta.label]
            return entry
    return {}


def site_settings(page: Page) -> Any:
    """Return what the editors of a site have set in Wagtail's Settings menu, or ``None``."""
    from plainoffer_wagtail.models import PlainOfferSettings

    site = page.get_site() if page.pk else Site.objects.filter(is_default_site=True).first()
    return PlainOfferSettings.objects.filter(site=site).first() if site else None


def is_checked(page: Page) -> bool:
    """Say whether pages of this type are checked."""
    return bool(page_type(page).get("CHECK", True))


def blocks_publishing(page: Page) -> bool:
    """Say whether errors stop this page from being published: page type first, then site, then settings file."""
    site = site_settings(page)
    chosen = page_type(page).get("ON_PUBLISH") or (site and site.on_publish) or settings().get("ON_PUBLISH", ADVISE)
    return bool(chosen == BLOCK)


def options(page: Page) -> dict[str, Any]:
    """Return plainoffer's settings for this page, on top of ``PLAINOFFER["OPTIONS"]``."""
    made = dict(page_type(page).get("OPTIONS", {}))
    site = site_settings(page)
    if site and site.terms():
        made["accept"] = [*made.get("accept", ()), *site.terms()]
    return made
