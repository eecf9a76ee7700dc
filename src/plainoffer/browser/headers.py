"""Log-in headers that only one site gets to see.

The DevTools command that adds headers adds them to every request, so also to those for other people's fonts,
maps and counters. Here the requests for one site alone are held, given the headers, and let go.
"""

from __future__ import annotations

import contextlib
import itertools
import json
import threading
from typing import Any
from urllib.parse import urlsplit

from plainoffer.log_in import LogIn, same_origin


class SiteHeaders:
    """Adds headers to a tab's requests for one origin, until it is closed.

    Args:
        address: the WebSocket address of the tab's DevTools.
        log_in: headers and the site that may see them.
    """

    def __init__(self, address: str, log_in: LogIn) -> None:
        from websocket import create_connection

        self._headers = dict(log_in.headers)
        parts = self._site = urlsplit(log_in.site)
        self._numbers = itertools.count(1)
        self._socket = create_connection(address, suppress_origin=True)
        pattern = f"{parts.scheme}://{parts.netloc}/*"
        self._send("Fetch.enable", {"patterns": [{"urlPattern": pattern, "requestStage": "Request"}]})
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Stop; held requests are let go by the browser."""
        with contextlib.suppress(Exception):
            self._socket.close()
        self._thread.join(timeout=2)

    def _serve(self) -> None:
        # any failure here means that the tab is gone, which the session notices by itself
        with contextlib.suppress(Exception):
            while message := self._socket.recv():
                event = json.loads(message)
                if event.get("method") == "Fetch.requestPaused":
                    self._let_go(event["params"])

    def _let_go(self, paused: dict[str, Any]) -> None:
        request = paused["request"]
        values: dict[str, Any] = {"requestId": paused["requestId"]}
        if same_origin(urlsplit(request["url"]), self._site):
            mine = {name.lower() for name in self._headers}
            kept = {name: value for name, value in request["headers"].items() if name.lower() not in mine}
            headers = {**kept, **self._headers}
            values["headers"] = [{"name": name, "value": value} for name, value in headers.items()]
        self._send("Fetch.continueRequest", values)

    def _send(self, method: str, params: dict[str, Any]) -> None:
        self._socket.send(json.dumps({"id": next(self._numbers), "method": method, "params": params}))
