"""All that a user may choose about the browser, in one place."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from plainoffer.address_guard import Guard
from plainoffer.log_in import LogIn


class RuleSet(StrEnum):
    """Which of axe's rules run.

    ``standard``: axe's own choice. ``all``: also the rules that axe leaves off, such as enhanced contrast.
    ``monitoring``: only rules for WCAG 2.2 A and AA, and of their results only *serious* and *critical* ones.
    """

    STANDARD = "standard"
    ALL = "all"
    MONITORING = "monitoring"


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
