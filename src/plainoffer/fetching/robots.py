"""robots.txt: what a site's owner asks of programs that visit (RFC 9309).

Protego reads the file: it knows ``*`` and ``$``, which the standard library's parser got wrong in two of four
cases tried.
"""

from __future__ import annotations

from typing import Any

from msgspec import Struct

#: RFC 9309 section 2.5 asks for at least 500 KiB; what comes after is not read.
MAX_BYTES = 512_000
_LONGEST_DELAY = 60.0
AGENT = "plainoffer"


class Robots(Struct, frozen=True, kw_only=True):
    """The wishes of one site. ``closed`` says why nothing may be fetched at all ("" when that is not so)."""

    rules: Any = None
    closed: str = ""

    def allows(self, url: str) -> bool:
        """True when the site lets us fetch this address."""
        if self.closed:
            return False
        return self.rules is None or bool(self.rules.can_fetch(url, AGENT))

    @property
    def delay(self) -> float:
        """Seconds between requests, at most a minute."""
        if self.rules is None:
            return 0.0
        wanted = self.rules.crawl_delay(AGENT) or 0.0
        rate = self.rules.request_rate(AGENT)
        if rate is not None and rate.requests:
            wanted = max(wanted, rate.seconds / rate.requests)
        return min(float(wanted), _LONGEST_DELAY)

    @property
    def sitemaps(self) -> tuple[str, ...]:
        """The sitemaps that the file names."""
        return () if self.rules is None else tuple(self.rules.sitemaps)


def read_robots(status: int, body: bytes) -> Robots:
    """Return the wishes in an answer for ``/robots.txt``.

    No such file (4xx) means no wishes; a server error means keep away for now (RFC 9309 section 2.3.1).
    """
    if status >= 500:
        return Robots(closed=f"its robots.txt answers with error {status}")
    if not 200 <= status < 300:
        return Robots()
    from protego import Protego

    text = body[:MAX_BYTES].decode("utf-8", "replace")
    if len(body) > MAX_BYTES:
        text = text[: text.rfind("\n") + 1]
    if text.lstrip("\ufeff").lstrip()[:1] == "<":
        return Robots()  # an HTML page in its place says nothing
    return Robots(rules=Protego.parse(text.lstrip("\ufeff")))
