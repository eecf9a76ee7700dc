"""The address guard: what a page says can never make this computer open a connection to the inside.

The check is made on the final socket address, at the moment of connecting. That is the only place where all
roads meet: literals in any spelling, names that resolve to the inside, names that change their answer between
two look-ups, every hop of a redirect, and every address tried in turn. Reading the text of an address is not
enough, and neither is a guard in the name resolver: literals never pass through the resolver.
"""

from __future__ import annotations

import errno
import socket
from dataclasses import dataclass
from functools import lru_cache
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from typing import Any

#: Stands in every refusal, so that it is recognised inside the errors a network library wraps around it.
REFUSAL_MARK = "address guard"

IPAddress = IPv4Address | IPv6Address

_NAT64 = (ip_network("64:ff9b::/96"), ip_network("64:ff9b:1::/48"))
_TRANSLATED = (ip_network("::/96"), ip_network("::ffff:0:0:0/96"))

#: Ranges that older Python versions count as global, or that embed an inner address in a way of their own.
_NEVER = (
    ip_network("0.0.0.0/8"),
    ip_network("100.64.0.0/10"),
    ip_network("168.63.129.16/32"),  # the platform address of a large cloud: global by number, internal in fact
    ip_network("192.0.0.0/24"),
    ip_network("192.88.99.0/24"),
    ip_network("198.18.0.0/15"),
    ip_network("240.0.0.0/4"),
    ip_network("100::/64"),
    ip_network("2001::/23"),
    ip_network("2001:db8::/32"),
    ip_network("3fff::/20"),
    ip_network("5f00::/16"),
    ip_network("fec0::/10"),
)


class AddressRefused(OSError):
    """Raised at connect time for an address that the guard does not allow."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Guard:
    """Which socket addresses may be connected to.

    ``allow_private`` is for the person who runs the command and means to check a server of their own: it
    opens loopback and private ranges, on any port. Link-local (and with it cloud metadata), multicast and
    reserved addresses stay closed even then. ``ports`` are the ports allowed everywhere else.
    """

    allow_private: bool = False
    ports: frozenset[int] = frozenset({80, 443})

    def objection(self, address: str, port: int) -> str | None:
        """Return why a connection to this IP address and port is refused, or None when it is allowed."""
        try:
            ip = unwrap(ip_address(address.partition("%")[0]))
        except ValueError:
            return f"{address} is not an IP address"
        if self.allow_private and is_home_ground(ip):
            return None
        if not is_public(ip):
            return f"{ip} is not a public address"
        if port not in self.ports:
            return f"port {port} is not a port for web pages"
        return None

    def open_socket(self, info: tuple[Any, ...]) -> socket.socket:
        """Make the socket for one address about to be tried; the place where the guard is enforced.

        ``info`` is a row as ``socket.getaddrinfo`` returns it. Raises :class:`AddressRefused`.
        """
        family, kind, protocol, _, address = info
        objection = self.objection(str(address[0]), int(address[1]))
        if objection is not None:
            raise AddressRefused(errno.EACCES, f"{REFUSAL_MARK}: {objection}")
        return socket.socket(family, kind, protocol)


def unwrap(ip: IPAddress) -> IPAddress:
    """Return the IPv4 address inside a mapped, translated or tunnelled IPv6 address, or the address itself.

    Sources: RFC 4291 (mapped, compatible), RFC 6052 and 8215 (NAT64), RFC 2765 (SIIT), RFC 3056 (6to4).
    """
    if isinstance(ip, IPv4Address):
        return ip
    if ip.ipv4_mapped is not None:
        return ip.ipv4_mapped
    if ip.sixtofour is not None:
        return ip.sixtofour
    if int(ip) > 1 and any(ip in network for network in (*_NAT64, *_TRANSLATED)):
        return IPv4Address(int(ip) & 0xFFFFFFFF)
    return ip


def is_public(ip: IPAddress) -> bool:
    """True for an address anybody on the internet could be meant to reach."""
    if any(ip.version == network.version and ip in network for network in _NEVER):
        return False
    if ip.is_multicast or ip.is_reserved or ip.is_loopback or ip.is_link_local or ip.is_unspecified:
        return False
    return ip.is_global


def is_home_ground(ip: IPAddress) -> bool:
    """True for loopback and private networks: what ``allow_private`` opens, and nothing more."""
    if ip.is_loopback:
        return True
    return ip.is_private and not (ip.is_link_local or ip.is_unspecified or ip.is_reserved or ip.is_multicast)


@lru_cache(maxsize=1024)
def literal_address(host: str) -> IPAddress | None:
    """Return the IP address that a host name *is*, in any spelling (``127.1``, ``0x7f000001``), or None.

    Only for early, clear messages: the guard itself looks at the socket address.
    """
    bare = host.strip("[]").partition("%")[0]
    try:
        return unwrap(ip_address(bare))
    except ValueError:
        pass
    if not bare or not all(part and part[0].isdigit() for part in bare.split(".")):
        return None
    try:
        return IPv4Address(socket.inet_aton(bare))
    except (OSError, ValueError):
        return None


def disguised_address(host: str) -> IPAddress | None:
    """Return the IP address that a host stands for if people would not see it: 2130706433 is 127.0.0.1."""
    ip = literal_address(host)
    return ip if isinstance(ip, IPv4Address) and ":" not in host and str(ip) != host else None
