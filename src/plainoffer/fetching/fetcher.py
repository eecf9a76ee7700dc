"""The small interface between the checks and the network, and what it hands back.

Anything with a ``fetch`` method can stand in for the shipped client: a browser, a recorded archive, a
synchronous library. A fetcher answers; it never decides what an answer means.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import TracebackType
from typing import Protocol

from msgspec import Struct, field


class Fault(StrEnum):
    """Why no answer came, or why it was not read."""

    NO_NAME = "no-name"  # the name does not resolve
    NO_DNS = "no-dns"  # the name service itself did not answer
    REFUSED = "refused"
    RESET = "reset"
    TIMEOUT = "timeout"
    TLS = "tls"
    GUARD = "guard"
    BAD_ANSWER = "bad-answer"  # not HTTP, or broken HTTP
    BAD_ADDRESS = "bad-address"


class Request(Struct, frozen=True, kw_only=True):
    """One request, no redirects followed.

    ``max_bytes`` bounds the body after decompression; ``text_only`` reads the body only when it is a kind of
    text (a 2 GB film is then closed at its headers).
    """

    url: str
    method: str = "GET"
    max_bytes: int = 2_000_000
    text_only: bool = True
    headers: Mapping[str, str] = field(default_factory=dict)


class Answer(Struct, frozen=True, kw_only=True):
    """What came back: a status and what was read of the body, or a fault."""

    url: str
    status: int = 0
    headers: Mapping[str, str] = field(default_factory=dict)  # names in lower case
    cookies: tuple[str, ...] = ()
    body: bytes = b""
    truncated: bool = False
    fault: Fault | None = None
    detail: str = ""
    seconds: float = 0.0

    @property
    def content_type(self) -> str:
        """The media type in lower case, without parameters."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()

    @property
    def charset(self) -> str | None:
        """The charset that the server names, if any."""
        _, found, rest = self.headers.get("content-type", "").lower().partition("charset=")
        return rest.split(";")[0].strip(" \"'") or None if found else None

    @property
    def is_html(self) -> bool:
        """True for HTML and XHTML."""
        return self.content_type in ("text/html", "application/xhtml+xml")


class Fetcher(Protocol):
    """Asks for one address; must be safe to call many times at once."""

    async def fetch(self, request: Request) -> Answer:
        """Return the answer to one request. Network faults come back in the answer, not as exceptions."""
        ...

    async def close(self) -> None:
        """Give back connections."""
        ...

    async def __aenter__(self) -> Fetcher: ...

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...
