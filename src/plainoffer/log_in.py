"""How to be logged in on a site of your own: cookies and headers that only that site gets to see."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import SplitResult, urlsplit

from plainoffer.errors import ConfigError

_LEAVES = re.compile(r"(?:log|sign)[-_]?(?:out|off)(?![a-z])", re.I)


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

    def headers_for(self, url: str) -> dict[str, str]:
        """Return what to send with a request for an address: nothing to other sites.

        Nothing goes to an address that logs people out either, so that looking at such a link ends no session.
        """
        parts = urlsplit(url)
        if not (self.headers or self.cookies) or _LEAVES.search(parts.path):
            return {}
        sent = dict(self.headers) if same_origin(parts, urlsplit(self.site)) else {}
        cookies = [each for each in self.cookies if same_origin(parts, urlsplit(each.url))]
        if cookies:
            sent["Cookie"] = "; ".join(f"{each.name}={each.value}" for each in cookies)
        return sent


def same_origin(first: SplitResult, second: SplitResult) -> bool:
    """Whether scheme, host and port of two addresses are the same."""
    return (first.scheme, first.hostname, first.port) == (second.scheme, second.hostname, second.port)
