"""Which pages belong to an audit, said in words before it starts."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from fnmatch import translate

from plainoffer.fetching.addresses import Address, BadAddress, parse


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """The pages of an audit: those of ``sites`` whose path begins with ``prefix``.

    ``include`` and ``exclude`` are shell patterns for whole addresses (``*/news/*``); with ``only`` set, the pages
    are exactly those, and links on them are looked up but not followed. ``name`` says what is audited better than
    the names of ``sites``, where those are made up.
    """

    sites: frozenset[str]
    prefix: str = "/"
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    only: frozenset[str] | None = None
    name: str = ""
    _include: re.Pattern[str] | None = field(init=False, default=None, repr=False)
    _exclude: re.Pattern[str] | None = field(init=False, default=None, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_include", _pattern(self.include))
        object.__setattr__(self, "_exclude", _pattern(self.exclude))

    def holds(self, address: Address) -> bool:
        """True when a page is part of the audit."""
        if self.only is not None:
            return address.url in self.only
        if address.site not in self.sites or not self._below(address.path):
            return False
        if self._include is not None and not self._include.fullmatch(address.url):
            return False
        return self._exclude is None or not self._exclude.fullmatch(address.url)

    def _below(self, path: str) -> bool:
        return path.startswith(self.prefix) or path == self.prefix.rstrip("/")

    def in_words(self) -> str:
        """Say what is audited."""
        if self.only is not None:
            return f"the {len(self.only)} pages that were named; pages they link to are looked up, not audited"
        names = self.name or _in_short(self.sites)
        words = f"pages of {names}" if self.prefix == "/" else f"pages of {names} whose address begins {self.prefix}"
        if self.include:
            words += f", only addresses like {' or '.join(self.include)}"
        if self.exclude:
            words += f", leaving out addresses like {' and '.join(self.exclude)}"
        return words


def _in_short(sites: frozenset[str]) -> str:
    """Name some sites; the spellings of one site are one name."""
    if len(sites) == 1:
        return next(iter(sites))
    return " and ".join(sorted({site.partition("://")[2].removeprefix("www.") for site in sites}))


def _pattern(patterns: Iterable[str]) -> re.Pattern[str] | None:
    made = [translate(pattern) for pattern in patterns]
    return re.compile("|".join(made)) if made else None


def scope_of_start(
    start: str, *, whole_site: bool = False, include: tuple[str, ...] = (), exclude: tuple[str, ...] = ()
) -> Scope:
    """Return the scope of an audit that starts at one address: its site, from its folder down.

    Both ``http`` and ``https``, with and without ``www.``, count as the same site.
    """
    address = parse(start)
    prefix = "/" if whole_site else address.path.rpartition("/")[0] + "/"
    return Scope(sites=same_sites(address), prefix=prefix, include=include, exclude=exclude)


def same_sites(address: Address) -> frozenset[str]:
    """Return the spellings of a site that count as one."""
    sites = {address.site}
    if address.port in (80, 443):
        bare = address.host.removeprefix("www.")
        hosts = {address.host, bare, f"www.{bare}"} if "." in bare and not bare[-1].isdigit() else {address.host}
        sites |= {f"{scheme}://{host}" for scheme in ("http", "https") for host in hosts}
    return frozenset(sites)


def parse_all(urls: Iterable[str]) -> list[Address]:
    """Parse addresses, leaving out those that cannot be."""
    found = []
    for url in urls:
        try:
            found.append(parse(url.strip().partition("#")[0]))
        except BadAddress:
            continue
    return found
