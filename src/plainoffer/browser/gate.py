"""The gate between the browser and the web: no page can make the browser open a connection to the inside.

A SOCKS 5 proxy on 127.0.0.1 (RFC 1928). The browser may connect to nothing else, and looks up no name itself: pages,
redirects, images, frames, scripts and web sockets all ask here. A name is looked up once, the address guard judges the
very address that is then connected to, and bytes are passed on as they are.
"""

from __future__ import annotations

import contextlib
import socket
import socketserver
import struct
import threading
from collections.abc import Callable
from ipaddress import IPv4Address, IPv6Address
from typing import Any, NamedTuple

from plainoffer.address_guard import AddressRefused, Guard

_VERSION, _NO_LOG_IN, _CONNECT = 5, 0, 1
_IPV4, _NAME, _IPV6 = 1, 3, 4
_DONE, _FAILED, _NOT_ALLOWED = 0, 1, 2
_HANDSHAKE_SECONDS = 10.0
_CONNECT_SECONDS = 10.0
_MOST_ADDRESSES = 6
_MOST_REMEMBERED = 50
_CHUNK = 64 * 1024
# What Chromium asks for by itself, for updates and suggestions, whatever its switches say. No page needs them.
_OF_THE_BROWSER = frozenset(
    "clients2.google.com optimizationguide-pa.googleapis.com redirector.gvt1.com start.duckduckgo.com"
    " update.googleapis.com nowhere.invalid".split()
)
DID_NOT_ANSWER = "the site did not answer"

Own = Callable[[str, int], "int | None"]
"""Returns the port on this machine that answers for a host and port of plainoffer's own, or None."""


class Failure(NamedTuple):
    """A connection that was not made: where to, why, and whether the guard refused it."""

    host: str
    reason: str
    refused: bool


class Gate:
    """The proxy of one browser. It stops with :meth:`close`.

    Args:
        guard: which addresses may be connected to.
        own: knows plainoffer's own pages, which are served from this machine.
    """

    def __init__(self, guard: Guard, own: Own = lambda host, port: None) -> None:
        self._guard = guard
        self._own = own
        self._failures: list[Failure] = []
        self._server = _Server(("127.0.0.1", 0), _handler(self))
        # a short poll only matters at the end: shutdown waits for it
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True)
        self._thread.start()

    @property
    def address(self) -> str:
        """What the browser is told: ``socks5://127.0.0.1:12345``."""
        return f"socks5://127.0.0.1:{self._server.server_address[1]}"

    @property
    def failures(self) -> tuple[Failure, ...]:
        """Connections that were not made since :meth:`forget`."""
        return tuple(self._failures)

    def forget(self) -> None:
        """Begin another page."""
        self._failures.clear()

    def close(self) -> None:
        """Stop. Open connections end when the browser does."""
        self._server.shutdown()
        self._server.server_close()
        self._thread.join(timeout=5)

    def connect(self, host: str, port: int) -> socket.socket:
        """Connect to a host, trying its addresses in turn.

        Raises:
            AddressRefused: the guard refuses every address of it.
            OSError: none of them answers, or there is no such name.
        """
        if host in _OF_THE_BROWSER:
            raise socket.gaierror("not for the browser itself")
        own = self._own(host, port)
        if own is not None:
            return socket.create_connection(("127.0.0.1", own), _CONNECT_SECONDS)
        error: OSError = socket.gaierror(f"{host} has no address")
        for info in _look_up(host, port):
            try:
                # the guard looks at the address that the next line connects to, so no second look-up can change it
                upstream = self._guard.open_socket(info)
            except AddressRefused as refusal:
                error = refusal
                continue
            try:
                upstream.settimeout(_CONNECT_SECONDS)
                upstream.connect(info[4])
            except OSError as failure:
                upstream.close()
                error = failure
                continue
            return upstream
        raise error

    def note(self, host: str, error: OSError) -> None:
        """Remember why a connection was not made."""
        if host not in _OF_THE_BROWSER and len(self._failures) < _MOST_REMEMBERED:
            self._failures.append(Failure(host, _in_words(host, error), isinstance(error, AddressRefused)))


def _look_up(host: str, port: int) -> list[tuple[Any, ...]]:
    try:
        return socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[:_MOST_ADDRESSES]
    except ValueError as error:  # not a name at all: a part is empty or too long
        raise socket.gaierror(str(error)) from error


def _in_words(host: str, error: OSError) -> str:
    if isinstance(error, AddressRefused):
        objection = str(error.strerror).partition(": ")[2]
        return f"the browser does not open {host}, because {objection}"
    if isinstance(error, socket.gaierror):
        return "there is no such site"
    if isinstance(error, ConnectionRefusedError):
        return "the site does not accept connections"
    return DID_NOT_ANSWER


class _Server(socketserver.ThreadingTCPServer):
    daemon_threads = True
    request_queue_size = 128

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing: a browser that leaves a page breaks its connections."""


def _handler(gate: Gate) -> type[socketserver.BaseRequestHandler]:
    class Handler(socketserver.BaseRequestHandler):
        """Answers one connection of the browser."""

        def handle(self) -> None:
            client: socket.socket = self.request
            client.settimeout(_HANDSHAKE_SECONDS)
            target = _read_request(client)
            if target is None:
                return
            try:
                upstream = gate.connect(*target)
            except OSError as error:
                gate.note(target[0], error)
                _reply(client, _NOT_ALLOWED if isinstance(error, AddressRefused) else _FAILED)
                return
            with upstream:
                _reply(client, _DONE)
                _pass_on(client, upstream)

    return Handler


def _read_request(client: socket.socket) -> tuple[str, int] | None:
    """Read the greeting and the request (RFC 1928, sections 3 and 4). ``None``: this is nothing we answer."""
    version, methods = _read(client, 2)
    if version != _VERSION or _NO_LOG_IN not in _read(client, methods):
        return None
    client.sendall(bytes((_VERSION, _NO_LOG_IN)))
    version, command, _, kind = _read(client, 4)
    if version != _VERSION or command != _CONNECT:
        return None
    if kind == _NAME:
        host = _read(client, _read(client, 1)[0]).decode("ascii").strip("[]")
    elif kind == _IPV4:
        host = str(IPv4Address(_read(client, 4)))
    elif kind == _IPV6:
        host = str(IPv6Address(_read(client, 16)))
    else:
        return None
    (port,) = struct.unpack("!H", _read(client, 2))
    return host, port


def _read(client: socket.socket, count: int) -> bytes:
    parts = b""
    while len(parts) < count:
        part = client.recv(count - len(parts))
        if not part:
            raise ConnectionError("the browser left")
        parts += part
    return parts


def _reply(client: socket.socket, code: int) -> None:
    client.sendall(bytes((_VERSION, code, 0, _IPV4, 0, 0, 0, 0, 0, 0)))


def _pass_on(client: socket.socket, upstream: socket.socket) -> None:
    """Pass bytes on in both directions, each in a thread of its own: one that waits must not stop the other."""
    for one in (client, upstream):
        one.settimeout(None)
        with contextlib.suppress(OSError):
            one.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    # a browser that stops sending is gone, while a server may still be read by it
    sending = threading.Thread(target=_pump, args=(client, upstream, socket.SHUT_RDWR), daemon=True)
    sending.start()
    _pump(upstream, client, socket.SHUT_WR)
    sending.join()


def _pump(source: socket.socket, target: socket.socket, at_the_end: int) -> None:
    with contextlib.suppress(OSError):
        while data := source.recv(_CHUNK):
            target.sendall(data)
    with contextlib.suppress(OSError):
        target.shutdown(at_the_end)
