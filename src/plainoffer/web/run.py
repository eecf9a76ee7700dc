"""Runs the service: opens the port, starts the workers, and stops both when asked to."""

from __future__ import annotations

import asyncio
import ipaddress
import signal
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

from plainoffer.config import Config
from plainoffer.errors import CheckFailed, ConfigError, MissingExtra
from plainoffer.web.pool import TOKEN_VARIABLE, Pool
from plainoffer.web.settings import ServeSettings

_BACKLOG = 512
_GRACE_SECONDS = 15
_SHORTEST_TOKEN = 16


def is_loopback(host: str) -> bool:
    """Say whether only this machine can reach the address."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def check_token(host: str, token: str) -> None:
    """Refuse to listen to other machines without a token.

    Raises:
        ConfigError: the token is missing or too short to be safe.
    """
    if not token and not is_loopback(host):
        raise ConfigError(
            f"{host} can be reached by other machines, so the service needs a token. Put one in the environment "
            f"variable {TOKEN_VARIABLE} or in a file named with --token-file, or listen on 127.0.0.1."
        )
    if token and len(token) < _SHORTEST_TOKEN:
        raise ConfigError(f"The token is too short: {_SHORTEST_TOKEN} characters or more are hard to guess.")
    if not token.isascii() or not token.isprintable():
        raise ConfigError("The token must be of plain letters, digits and signs, without spaces at the ends.")


def open_socket(host: str, port: int) -> socket.socket:
    """Open the port.

    Raises:
        CheckFailed: it is taken, or the address is not of this machine.
    """
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        opened = socket.socket(family, kind, protocol)
        opened.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        opened.bind(address)
    except OSError as error:
        reason = error.strerror or str(error)
        raise CheckFailed(f"The service cannot listen on {host}, port {port}: {reason}. Try another --port.") from None
    return opened


def run(
    config: Config, settings: ServeSettings, *, host: str, port: int, token: str = "", log: bool = False,
    ready: Callable[[str], None] = lambda address: None,
) -> None:  # fmt: skip
    """Run the service until it is told to stop by Ctrl+C or SIGTERM.

    Args:
        config: what to check with.
        settings: limits and profiles.
        host: address to listen on.
        port: port to listen on; 0 takes any that is free.
        token: what callers must send.
        log: write one line a request to standard error.
        ready: called with the address once requests are answered.

    Raises:
        ConfigError: a setting cannot be used.
        CheckFailed: the port is taken, or the workers do not start.
        MissingExtra: the extra ``serve`` is not installed.
    """
    check_token(host, token)
    try:
        import uvicorn  # noqa: F401

        from plainoffer.web.app import Service
    except ImportError as error:
        raise MissingExtra("serve", "The HTTP service") from error
    opened = open_socket(host, port)
    number = opened.getsockname()[1]
    address = f"http://{f'[{host}]' if ':' in host else host}:{number}/"
    pool = Pool(config, settings)
    signal.signal(signal.SIGTERM, _interrupt)
    try:
        service = Service(settings, pool, token=token, log=log)
        asyncio.run(_serve(service, pool, opened, lambda: ready(address)))
    except KeyboardInterrupt:
        pass
    finally:
        opened.close()


def _interrupt(number: int, frame: FrameType | None) -> None:
    raise KeyboardInterrupt


async def _serve(service: object, pool: Pool, opened: socket.socket, ready: Callable[[], None]) -> None:
    import uvicorn

    from plainoffer.web.app import Service

    assert isinstance(service, Service)
    settings = uvicorn.Config(
        service.application(), log_config=None, log_level="error", access_log=False, lifespan="off", ws="none",
        server_header=False, backlog=_BACKLOG, timeout_keep_alive=5, timeout_graceful_shutdown=_GRACE_SECONDS,
    )  # fmt: skip

    class Server(uvicorn.Server):
        @contextmanager
        def capture_signals(self) -> Iterator[None]:
            """Leave signals alone: uvicorn would raise them again at the end, and the workers be left behind."""
            yield

    server = Server(settings)
    try:
        await pool.start()
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, server.handle_exit)
        opened.listen(_BACKLOG)
        ready()
        await server.serve(sockets=[opened])
    finally:
        await pool.close()
