"""What goes around every answer: headers, a line in the log if asked for, and a calm word when something fails."""

from __future__ import annotations

import sys
import time

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from plainoffer.web.problems import Problem

_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_HEADERS = (
    (b"content-security-policy", _POLICY.encode()),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"cache-control", b"no-store"),
)


class Envelope:
    """An ASGI application around the service.

    Args:
        application: the service.
        log: write one line a request to standard error: method, address without query, status, milliseconds.
    """

    def __init__(self, application: ASGIApp, *, log: bool = False) -> None:
        self._application = application
        self._log = log

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        if scope["type"] != "http":
            await self._application(scope, receive, send)
            return
        started = time.perf_counter()
        status = 0

        async def send_with_headers(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                message = {**message, "headers": [*message.get("headers", ()), *_HEADERS]}
            await send(message)

        try:
            await self._application(scope, receive, send_with_headers)
        except Exception as error:
            # Only the type: the text of an error could hold what an author wrote.
            say(f"the service failed ({type(error).__name__})")
            if not status:
                problem = Problem(500, "failed", "The service failed. Tell whoever runs it.")
                await problem.response()(scope, receive, send_with_headers)
        if self._log:
            milliseconds = (time.perf_counter() - started) * 1000
            say(f"{scope['method']} {_printable(scope['path'])} {status} {milliseconds:.0f} ms")


def _printable(path: str) -> str:
    return "".join(character if character.isprintable() else "?" for character in path[:100])


def say(message: str) -> None:
    """Write a line to standard error, where the service manager keeps it."""
    print(f"plainoffer: {message}", file=sys.stderr, flush=True)
