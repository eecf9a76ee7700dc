"""Is this really the page that was asked for? Judged before axe runs.

Other tools audited PDF files, error pages and redirect stubs and reported nonsense about them
(netlify-labs/netlify-plugin-a11y#27, github/accessibility-scanner#201).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from msgspec import Struct

from plainoffer.browser.pages import Visit
from plainoffer.browser.settings import BrowserSettings

PAGE_KINDS = frozenset({"text/html", "application/xhtml+xml", "image/svg+xml"})


class PageState(Struct, frozen=True, kw_only=True):
    """What the browser says of the page that it shows.

    Args:
        href: the final address. origin: the moment this document was opened, which no other one shares.
        status: the HTTP status, 0 when unknown. kind: the content type.
        loaded: all parts have arrived. boxes: texts of message boxes that were answered.
        elsewhere: addresses of parts from other hosts. unstyled: number of style sheets that did not arrive.
        failure: the code on the browser's own error page, when it shows that.
    """

    href: str
    origin: float
    status: int
    kind: str
    loaded: bool
    boxes: tuple[str, ...]
    elsewhere: tuple[str, ...]
    unstyled: int
    failure: str


def read_state(raw: Mapping[str, Any]) -> PageState:
    """Read what ``plainoffer.state()`` returned."""
    return PageState(
        href=raw["href"],
        origin=raw["origin"],
        status=raw["status"],
        kind=raw["type"],
        loaded=raw["loaded"],
        boxes=tuple(raw["boxes"]),
        elsewhere=tuple(raw["elsewhere"]),
        unstyled=raw["unstyled"],
        failure=raw["failure"],
    )


def refusal(state: PageState, asked: str, last_origin: float) -> str:
    """Return why this is not the page that was asked for, or an empty string.

    Args:
        state: what the browser shows.
        asked: the address that was opened.
        last_origin: ``origin`` of the page before, to notice that nothing new was opened.
    """
    if state.origin == last_origin or state.href == "about:blank":
        return "The address gives a download or nothing at all, not a page."
    if state.status in (401, 403, 407):
        return f"The site answered {state.status}: it asks for a log-in or refuses the browser."
    if state.status >= 400:
        return f"The site answered {state.status} instead of the page."
    if state.kind not in PAGE_KINDS:
        return f"The address gives {state.kind}, not a web page."
    if not same_site(asked, state.href):
        return f"The address leads to another site: {urlsplit(state.href).netloc or state.href}."
    return ""


def remarks(state: PageState, visit: Visit, *, settled: bool, settings: BrowserSettings) -> tuple[str, ...]:
    """Return what a reader should know of a page that was checked."""
    found = [f'The page opened a message box: "{text}".' for text in state.boxes]
    if not (settled and state.loaded):
        found.append(
            f"The page was still changing or loading after {settings.settle_seconds:g} seconds. "
            "It was checked as it stood."
        )
    if visit.local and not settings.outside and state.elsewhere:
        count = len(state.elsewhere)
        found.append(
            f"{count} file{'s' if count > 1 else ''} from other machines "
            f"{'were' if count > 1 else 'was'} not loaded, first {state.elsewhere[0]}. "
            "Colours and layout may differ from the real page."
        )
    if not visit.local and _path(state.href) != _path(visit.url):
        found.append(f"The address led on to {state.href}.")
    return tuple(found)


def _path(url: str) -> tuple[str, str]:
    parts = urlsplit(url)
    return parts.path.rstrip("/"), parts.query


def same_site(first: str, second: str) -> bool:
    """Whether two addresses belong to one site: the same host, with or without ``www.`` or another port."""
    hosts = [(urlsplit(url).hostname or "").removeprefix("www.") for url in (first, second)]
    return hosts[0] == hosts[1]
