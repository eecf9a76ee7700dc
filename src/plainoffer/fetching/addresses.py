"""Reading, resolving and normalising web addresses.

Two spellings of one address must be asked for once. Normalisation follows RFC 3986 section 6 (case of scheme
and host, default ports, dot segments, percent-encoding) and adds what council sites need: session ids and
campaign parameters are not part of what a page *is*.
"""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import quote, urljoin, urlsplit

from msgspec import Struct

#: Query parameters that name a visitor, a session or a campaign, never a page.
SESSION_PARAMETERS = frozenset(
    {
        "jsessionid", "phpsessid", "sid", "sessionid", "session_id", "aspsessionid", "cfid", "cftoken",
        "zenid", "oscsid", "utm_source", "utm_medium", "utm_campaign", "utm_term", "utm_content", "utm_id",
        "gclid", "fbclid", "msclkid", "mc_cid", "mc_eid", "_ga", "_gl",
    }
)  # fmt: skip

#: Query parameters that only change how a page is shown: the same page, printed or put on a list.
VARIANT_PARAMETERS = frozenset(
    {
        "print", "printable", "printview", "printfriendly", "shortlist", "addtoshortlist", "add_shortlist",
        "shortlistadd", "removefromshortlist", "favourite", "addfavourite", "textonly", "text_only",
        "fontsize", "text_size", "highcontrast", "replytocom", "share",
    }
)  # fmt: skip

_VARIANT_PAIRS = frozenset(
    {("format", "print"), ("view", "print"), ("mode", "print"), ("layout", "print"), ("tmpl", "component")}
)
_PATH_SESSION = re.compile(r";(?:jsessionid|phpsessid|sid)=[^/?#;]*|/\((?:[A-Z]\([A-Za-z0-9_-]{8,}\))+\)(?=/)", re.I)
_VARIANT_PATH = re.compile(
    r"/(?:print(?:-?page|-?version|-?friendly)?|shortlist/(?:add|remove)(?:/[^/]{1,80})?)/?$", re.I
)
_CONTROL = re.compile(r"[\t\r\n]")
_DEFAULT_PORT = {"http": 80, "https": 443}
_HEX_PAIR = re.compile(r"%([0-9a-fA-F]{2})")
_UNRESERVED = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
_HOME_PATH = re.compile(r"/?(?:(?:index|default|home)(?:\.[a-z]{2,5})?/?)?", re.I)
#: Site, scheme, host, port and path of an address in its normal form, as most are: a third of the time to read.
_PLAIN = re.compile(r"((https?)://([a-z0-9_-]++(?:\.[a-z0-9_-]++)*+)(?::([1-9][0-9]{0,4}))?)(/[A-Za-z0-9_~/.-]*+)")
_ROOT = re.compile(r"https?://[^/?#]++", re.I)
_ABSOLUTE = re.compile(r"https?://[A-Za-z0-9]", re.I)
_FROM_ROOT = re.compile(r"/(?![/.])[A-Za-z0-9_~%=&?#+-]*+(?:[/.][A-Za-z0-9_~%=&?#+-]++)*+/?")  # without dot segments
_PLAIN_HOST = re.compile(r"[a-z0-9._-]++")
_ENCODED = re.compile(r"[A-Za-z0-9/%:@!$&'()*+,;=~\-._|\[\]?]*+")
_KEPT = "/%:@!$&'()*+,;=~-._|[]?"


class BadAddress(ValueError):
    """An address that no browser could open; the message says why in a few words."""


class Address(Struct, frozen=True, kw_only=True):
    """A web address in its normal form, without its fragment.

    ``site`` is scheme, host and port: what robots.txt and connection limits belong to.
    """

    url: str
    site: str
    scheme: str
    host: str
    port: int
    path: str
    query: str
    fragment: str

    @property
    def is_home(self) -> bool:
        """True for the front page in any of its usual spellings."""
        return is_home_path(self.path) and not self.query


def site_of(scheme: str, host: str, port: int) -> str:
    """Return ``scheme://host[:port]``, leaving out the default port."""
    shown = f"[{host}]" if ":" in host else host
    return f"{scheme}://{shown}" if _DEFAULT_PORT.get(scheme) == port else f"{scheme}://{shown}:{port}"


def is_home_path(path: str) -> bool:
    """True for ``/``, ``/index.html``, ``/home`` and the like."""
    return _HOME_PATH.fullmatch(path) is not None


def resolve(base: str, href: str) -> str:
    """Return ``href`` as an absolute address, the way a browser would read it on the page ``base``.

    White space around it and line breaks inside it are dropped (WHATWG URL, "basic URL parser"), and
    backslashes in web addresses count as slashes.
    """
    href = _CONTROL.sub("", href).strip(" \x00\x0b\x0c")
    if "\\" in href and not _other_scheme(href):
        head, mark, tail = href.partition("#")
        head = head.replace("\\", "/")
        href = head + mark + tail
    if _ABSOLUTE.match(href):
        return href
    try:
        root = _ROOT.match(base) if _FROM_ROOT.fullmatch(href) else None
        return root[0] + href if root else urljoin(base, href)
    except ValueError as error:
        raise BadAddress(str(error)) from None


def _other_scheme(href: str) -> bool:
    scheme, colon, _ = href.partition(":")
    return bool(colon) and scheme.lower() not in ("http", "https") and scheme.isalpha()


@lru_cache(maxsize=8192)
def parse(url: str) -> Address:
    """Return the normal form of an absolute ``http`` or ``https`` address.

    Raises :class:`BadAddress` when it has another scheme, no host, or a port or host that cannot be.
    """
    plain = _PLAIN.fullmatch(url)
    if plain is None:
        return _read(url)
    site, scheme, host, written, path = plain.groups()
    port = int(written) if written else _DEFAULT_PORT[scheme]
    if "/." in path or (written and (port > 65535 or port == _DEFAULT_PORT[scheme])):
        return _read(url)
    return Address(url=url, site=site, scheme=scheme, host=host, port=port, path=path, query="", fragment="")


def _read(url: str) -> Address:
    """Return the normal form of an address, whatever it looks like."""
    try:
        parts = urlsplit(url)
        port = parts.port
        host = parts.hostname
    except ValueError as error:
        raise BadAddress(str(error)) from None
    scheme = parts.scheme.lower()
    if scheme not in _DEFAULT_PORT:
        raise BadAddress("it does not begin with http:// or https://")
    if not host:
        raise BadAddress("it has no website name")
    host = ascii_host(host)
    number = _DEFAULT_PORT[scheme] if port is None else port
    path = normal_path(_PATH_SESSION.sub("", parts.path))
    query = _without(parts.query) if parts.query else ""
    site = site_of(scheme, host, number)
    return Address(
        url=f"{site}{path}?{query}" if query else site + path,
        site=site, scheme=scheme, host=host, port=number, path=path, query=query, fragment=parts.fragment,
    )  # fmt: skip


def ascii_host(host: str) -> str:
    """Return a host name in its ASCII form (IDNA), lower case, without a final dot.

    Full-width and circled digits become plain ones here, so an address cannot hide behind them.
    """
    host = host.rstrip(".") if host.endswith(".") and host != "." else host
    if _PLAIN_HOST.fullmatch(host) or ":" in host:
        return host.lower()
    try:
        return host.encode("idna").decode("ascii").lower()
    except UnicodeError:
        raise BadAddress("its website name has characters that are not allowed") from None


def normal_path(path: str) -> str:
    """Return a path with dot segments removed and percent-encoding in one spelling."""
    if not path:
        return "/"
    if "%" in path:
        path = _HEX_PAIR.sub(_tidy_escape, path)
    path = encoded(path)
    if "/." not in path:
        return path if path.startswith("/") else "/" + path
    kept: list[str] = []
    segments = path.split("/")
    for segment in segments:
        if segment == "..":
            if len(kept) > 1:
                kept.pop()
        elif segment != ".":
            kept.append(segment)
    if segments[-1] in (".", ".."):
        kept.append("")
    joined = "/".join(kept)
    return joined if joined.startswith("/") else "/" + joined


def _tidy_escape(match: re.Match[str]) -> str:
    character = chr(int(match[1], 16))
    return character if character in _UNRESERVED else match[0].upper()


def _without(query: str) -> str:
    """Drop the parameters that name a session or a campaign."""
    kept = [p for p in query.split("&") if p and p.partition("=")[0].lower() not in SESSION_PARAMETERS]
    return encoded("&".join(kept))


def encoded(text: str) -> str:
    """Return a path or query with everything percent-encoded that may not travel as it is."""
    return text if _ENCODED.fullmatch(text) else quote(text, safe=_KEPT)


def page_key(address: Address) -> str:
    """Return the address under which a crawl counts a page: print and shortlist variants are the page itself.

    Parameters are sorted, because their order does not change what a directory shows.
    """
    path = _VARIANT_PATH.sub("", address.path) or "/"
    pairs = []
    for pair in address.query.split("&"):
        name, _, value = pair.partition("=")
        name = name.lower()
        if pair and name not in VARIANT_PARAMETERS and (name, value.lower()) not in _VARIANT_PAIRS:
            pairs.append(pair)
    query = "&".join(sorted(pairs))
    return address.site + path + (f"?{query}" if query else "")
