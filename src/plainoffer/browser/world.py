"""A world of our own in each page, which no script of the page can see or spoil.

Chromium can run scripts beside a page's own, on the same elements but with separate globals (an *isolated
world*, as browser extensions use). So axe survives pages that redefine ``Array.prototype.toJSON`` or
``Array.from``, runs in pages and frames that may not run scripts themselves, and strict content security
policies do not matter.
"""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any, Protocol

NAME = "plainoffer"


class Driver(Protocol):
    """The one ability of a selenium driver that is needed here."""

    def execute_cdp_cmd(self, cmd: str, cmd_args: dict[str, Any]) -> Any:
        """Send a command of the Chrome DevTools Protocol."""


class ScriptError(Exception):
    """A script in the page ended with an error. The text is the script's own message."""


def script(name: str) -> str:
    """Return one of the scripts that come with this package."""
    return files("plainoffer.browser").joinpath("scripts", name).read_text(encoding="utf-8")


class World:
    """Scripts in a separate world of every page that a driver opens.

    Args:
        driver: a selenium driver of Chromium or Chrome.
    """

    def __init__(self, driver: Driver) -> None:
        self._driver = driver
        self._top = ""

    def preload(self, source: str, *, own: bool = True) -> None:
        """Run a script in each coming document and frame, before anything of the page.

        With ``own=False`` it runs in the page's world instead, for what must touch the page's own functions.
        """
        place = {"worldName": NAME} if own else {}
        self._driver.execute_cdp_cmd("Page.enable", {})
        self._driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": source, **place})

    def inject(self, source: str) -> None:
        """Run a script in the document that is open now and in all its frames."""
        tree = self._driver.execute_cdp_cmd("Page.getFrameTree", {})["frameTree"]
        for frame in _frames(tree):
            self._evaluate(source, self.enter(frame))

    def enter(self, frame: str = "") -> int:
        """Return the number of our world in a frame of the open document, or in the top one. It has no other name."""
        if not frame and not self._top:
            # the id of the top frame stays the same from page to page
            self._top = self._driver.execute_cdp_cmd("Page.getFrameTree", {})["frameTree"]["frame"]["id"]
        place = {"frameId": frame or self._top, "worldName": NAME}
        number: int = self._driver.execute_cdp_cmd("Page.createIsolatedWorld", place)["executionContextId"]
        return number

    def ask(self, body: str, context: int | None = None) -> Any:
        """Evaluate an expression in the top document, wait for its promise and return the plain value.

        Args:
            body: the expression.
            context: what :meth:`enter` returned, if it was called already.

        Raises:
            ScriptError: when the expression throws or its promise is rejected.
        """
        text = self._evaluate(f"plainoffer.answer(() => {body})", self.enter() if context is None else context)
        answer = json.loads(text)
        if "error" in answer:
            raise ScriptError(answer["error"])
        return answer.get("value")

    def _evaluate(self, expression: str, context: int) -> Any:
        done = self._driver.execute_cdp_cmd(
            "Runtime.evaluate",
            {
                "expression": expression,
                "contextId": context,
                "awaitPromise": True,
                "returnByValue": True,
            },
        )
        if "exceptionDetails" in done:
            details = done["exceptionDetails"]
            raise ScriptError(details.get("exception", {}).get("description") or details["text"])
        return done["result"].get("value")


def _frames(tree: dict[str, Any]) -> list[str]:
    found = [tree["frame"]["id"]]
    for child in tree.get("childFrames", ()):
        found.extend(_frames(child))
    return found
