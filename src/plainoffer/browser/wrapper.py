"""axe-selenium-python, with what is faulty in it put right.

:class:`Axe` can stand wherever ``axe_selenium_python.Axe`` stood. It keeps the constructor, ``report`` and
``write_results``. It replaces:

* ``inject``, which never reached frames: axe is now in all frames of this page and of every page that
  follows;
* ``run``, which pasted options as Python text (``False is not defined``) and turned every error of axe into a
  time-out;
* the 3.1.1 of 2018 that version 2 brings: the newest copy on the machine is used, and version 3 is refused.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import axe_selenium_python

from plainoffer.browser.axe_core import newest_axe
from plainoffer.browser.results import target_from
from plainoffer.browser.world import Driver, World, script

# Our browser holds nothing but the page under test, so axe may talk to frames of every site
_CONFIGURE = ';axe.configure({allowedOrigins: ["<unsafe_all_origins>"]});'


class Axe(axe_selenium_python.Axe):  # type: ignore[misc]  # the base class has no types
    """Runs axe-core in the page of a selenium driver.

    Args:
        selenium: a driver of Chromium or Chrome.
        script_url: path of an ``axe.min.js``; the newest installed copy when ``None``.

    Raises:
        CheckFailed: when no usable axe-core is installed.
    """

    def __init__(self, selenium: Driver, script_url: str | Path | None = None) -> None:
        self.copy = newest_axe(Path(script_url) if script_url else None)
        super().__init__(selenium, script_url=str(self.copy.path))
        self.world = World(selenium)

    @property
    def source(self) -> str:
        """All scripts of our own world: working timers, axe-core, and what this package asks of a page."""
        return "\n".join((script("timers.js"), self.copy.source(), _CONFIGURE, script("page.js")))

    def preload(self) -> None:
        """Put axe into every document that is opened from now on, with all its frames."""
        self.world.preload(self.source)

    def inject(self) -> None:
        """Put axe into the open page and its frames, and into every page that follows."""
        self.preload()
        self.world.inject(self.source)

    def run(self, context: object = None, options: Mapping[str, Any] | None = None) -> Any:
        """Run axe on the open page and return its results as axe gives them.

        Args:
            context: which parts to look at or to leave out, as ``axe.run`` takes it.
            options: axe's options; any plain values.

        Raises:
            ScriptError: with axe's message, for example when the context matches nothing.
        """
        return self.world.ask(f"axe.run({json.dumps(context)} ?? document, {json.dumps(dict(options or {}))})")

    def report(self, violations: list[dict[str, Any]]) -> Any:
        """Return a readable text about violations; an element in a shadow tree or frame has one line."""
        return super().report([_flat(violation) for violation in violations])

    def write_results(self, data: object, name: str | None = None) -> None:
        """Write results as JSON; to ``results.json`` in the current folder when no name is given."""
        super().write_results(data, name or "results.json")


def _flat(violation: dict[str, Any]) -> dict[str, Any]:
    nodes = [
        {**node, "target": [" » ".join(" >> ".join(step) for step in target_from(node["target"]))]}
        for node in violation["nodes"]
    ]
    return {**violation, "nodes": nodes, "impact": violation.get("impact") or "unknown"}
