"""What the service answers when it cannot check: a status, a word for programs and a sentence for people."""

from __future__ import annotations

import json
from collections.abc import Mapping

from starlette.responses import Response

RETRY_SECONDS = 2


class Problem(Exception):
    """A request that is not answered with a report.

    Args:
        status: HTTP status.
        code: a fixed word for programs.
        message: what is wrong and what to do.
        headers: headers to send besides.
    """

    def __init__(self, status: int, code: str, message: str, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(message)
        self.status = status
        self.code = code
        self.message = message
        self.headers = headers or {}

    def response(self) -> Response:
        """Return the answer."""
        body = json.dumps({"error": {"code": self.code, "message": self.message}}, ensure_ascii=False)
        return Response(body.encode("utf-8", "replace"), self.status, dict(self.headers), "application/json")


def overloaded() -> Problem:
    """Return the answer when there is too much to do."""
    return Problem(
        503,
        "overloaded",
        f"The service has too much to do just now. Try again in {RETRY_SECONDS} seconds.",
        {"Retry-After": str(RETRY_SECONDS)},
    )


def too_large(limit: int) -> Problem:
    """Return the answer to a request with too many bytes."""
    return Problem(
        413,
        "too-large",
        f"Your request is larger than the {limit / 1e6:g} MB that this service reads. Send less at once.",
        {"Connection": "close"},
    )


def unauthorised() -> Problem:
    """Return the answer to a request without the right token."""
    return Problem(
        401,
        "unauthorised",
        'This service needs a token. Send it in the header "Authorization: Bearer TOKEN".',
        {"WWW-Authenticate": 'Bearer realm="plainoffer"'},
    )
