"""All that a user may choose about the browser, in one place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from urllib.parse import urlsplit

from plainoffer.address_guard import Guard
from plainoffer.errors import ConfigError


class RuleSet(StrEnum):
    """Which of axe's rules run.

    ``standard``: axe's own choice. ``all``: also the rules that axe leaves off, such as enhanced contrast.
    ``monitoring``: only rules for WCAG 2.2 A and AA, and of their results only *serious* and *critical* ones.
    """

    STANDARD = "standard"
    ALL = "all"
    MONITORING = "monitoring"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cookie:
    """A cookie that proves a log-in. The value is never shown.

    Args:
        name: the cookie's name.
        value: its value, kept out of messages and of ``repr``.
        url: an address of the site that it belongs to, for example ``https://www.example.gov.uk/``.
    """

    name: str
    value: str = field(repr=False)
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LogIn:
    """How to be logged in: by cookies, or by headers that only one site may see.

    Args:
        cookies: set before the first page is opened.
        headers: for example ``{"Authorization": "Basic …"}``. They are added to requests to ``site`` alone.
        site: the origin that may see the headers, for example ``https://preview.example.gov.uk``.

    Raises:
        ConfigError: when headers are given without a site.
    """

    cookies: tuple[Cookie, ...] = ()
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    site: str = ""

    def __post_init__(self) -> None:
        """Refuse headers that would be sent to every site."""
        if self.headers and not urlsplit(self.site).hostname:
            raise ConfigError(
                "Log-in headers need the site that may see them. "
                'Say which, for example: site = "https://preview.example.gov.uk"'
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class BrowserSettings:
    """How to run the browser.

    Args:
        browser: path of Chromium or Chrome; found by itself when ``None``.
        driver: path of chromedriver; found by itself when ``None``.
        axe: path of an ``axe.min.js``; the newest installed copy when ``None``.
        browsers: how many browsers work side by side.
        rules: which of axe's rules run.
        outside: let a local page load files from other machines. Pages that are read from an address always
            may.
        guard: which addresses the browser may connect to, for pages and all that they ask for.
        frames: also look into frames, whatever site they come from.
        viewport: width and height of the window in CSS pixels.
        load_seconds: longest wait for a page's own text to arrive.
        settle_seconds: longest wait after that for scripts, images and fonts.
        axe_seconds: longest run of axe on one page.
        pages_per_browser: a browser is replaced after so many pages, which bounds its memory.
        log_in: cookies or headers of a logged-in person.
        arguments: more command-line switches for the browser.
    """

    browser: Path | None = None
    driver: Path | None = None
    axe: Path | None = None
    browsers: int = 1
    rules: RuleSet = RuleSet.STANDARD
    outside: bool = False
    guard: Guard = field(default_factory=Guard)
    frames: bool = True
    viewport: tuple[int, int] = (1280, 1024)
    load_seconds: float = 30.0
    settle_seconds: float = 5.0
    axe_seconds: float = 60.0
    pages_per_browser: int = 250
    log_in: LogIn = field(default_factory=LogIn)
    arguments: tuple[str, ...] = ()
