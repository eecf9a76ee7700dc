"""Pages for the tests."""

from __future__ import annotations

import json
import uuid
from importlib.util import find_spec

from django.contrib.auth.models import User
from project.models import NewsPage, ServicePage
from wagtail.models import Locale, Page, Site

AUTOSAVE = find_spec("wagtail.admin.ui.autosave") is not None
"""Whether this Wagtail saves drafts by itself; 7.0 does not."""
JARGON = "<p>Please utilise the form.</p>"
NO_ALT = '<p>See the map. <img src="map.png"></p>'
GOOD = "<p>Ask us for a short break.</p>"


def make_site(hostname: str = "localhost", port: int = 80) -> Page:
    """Return the home page of a fresh site, also where a test before this one has emptied the database."""
    if not Page.objects.filter(depth=1).exists():
        Locale.objects.get_or_create(language_code="en-gb")
        Page.add_root(title="Root")
    root = Page.objects.get(depth=1)
    home = root.add_child(instance=NewsPage(title="Local Offer", slug=f"home-{uuid.uuid4().hex[:6]}", text=GOOD))
    Site.objects.all().delete()
    Site.objects.create(hostname=hostname, port=port, root_page=home, is_default_site=True)
    return home


def add_page(parent: Page, title: str = "Short breaks", *, live: bool = False, **values: object) -> ServicePage:
    """Return a new page with a draft."""
    if isinstance(body := values.get("body"), list):
        values["body"] = json.dumps([{"id": str(uuid.uuid4()), **block} for block in body])
    page = parent.add_child(instance=ServicePage(title=title, live=live, **values))
    page.save_revision()
    return page


def block(kind: str, value: object) -> dict[str, object]:
    return {"type": kind, "value": value}


def editor() -> User:
    return User.objects.create_superuser("editor", password="secret")


def rules(check: object) -> list[str]:
    return [placed.finding.rule for placed in check.placed]
