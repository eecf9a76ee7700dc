"""A small HTTP server for fault tests: real sockets on loopback, its own thread, an answer for each path."""

from __future__ import annotations

import asyncio
import threading
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from types import TracebackType


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What to send: ``status`` 0 drops the connection, ``after`` waits first (seconds)."""

    status: int = 200
    body: bytes = b""
    headers: tuple[tuple[str, str], ...] = (("Content-Type", "text/html; charset=utf-8"),)
    after: float = 0.0
    raw: bytes = b""

    def wire(self, method: str) -> bytes:
        if self.raw:
            return self.raw
        lines = [f"HTTP/1.1 {self.status} X"]
        lines += [f"{name}: {value}" for name, value in self.headers]
        if not any(name == "Content-Length" for name, _ in self.headers):
            lines.append(f"Content-Length: {len(self.body)}")
        head = ("\r\n".join(lines) + "\r\n\r\n").encode()
        return head if method == "HEAD" else head + self.body


Answerer = Callable[[str, str, dict[str, str]], Reply]


class _Connection(asyncio.Protocol):
    def __init__(self, server: Server) -> None:
        self.server = server
        self.waiting = b""
        self.transport: asyncio.Transport

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport
        self.server.connections += 1

    def data_received(self, data: bytes) -> None:
        self.waiting += data
        while (end := self.waiting.find(b"\r\n\r\n")) >= 0:
            head, self.waiting = self.waiting[:end], self.waiting[end + 4 :]
            first, *rest = head.decode("latin-1").split("\r\n")
            method, path, _ = first.split(" ", 2)
            headers = {n.lower(): v.strip() for n, _, v in (line.partition(":") for line in rest)}
            self.server.asked[path] += 1
            self.server.log.append((method, path))
            self.send(method, self.server.answer(method, path, headers))

    def send(self, method: str, reply: Reply) -> None:
        if reply.after:
            later = Reply(status=reply.status, body=reply.body, headers=reply.headers, raw=reply.raw)
            asyncio.get_running_loop().call_later(reply.after, self.send, method, later)
        elif reply.status == 0:
            self.transport.abort()
        elif not self.transport.is_closing():
            self.transport.write(reply.wire(method))
            if reply.raw:
                self.transport.close()


@dataclass
class Server:
    """Serves ``answer(method, path, headers)``; counts connections and requests."""

    answer: Answerer
    host: str = "127.0.0.1"
    port: int = 0
    connections: int = 0
    asked: Counter[str] = field(default_factory=Counter)
    log: list[tuple[str, str]] = field(default_factory=list)

    def __enter__(self) -> Server:
        self._loop = asyncio.new_event_loop()
        ready = threading.Event()
        self._thread = threading.Thread(target=self._run, args=(ready,), daemon=True)
        self._thread.start()
        assert ready.wait(10)
        return self

    def _run(self, ready: threading.Event) -> None:
        asyncio.set_event_loop(self._loop)
        listen = self._loop.create_server(lambda: _Connection(self), self.host, self.port, backlog=512)
        self._server = self._loop.run_until_complete(listen)
        self.port = self._server.sockets[0].getsockname()[1]
        ready.set()
        self._loop.run_forever()
        self._server.close()
        self._loop.close()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)

    @property
    def root(self) -> str:
        return f"http://{self.host}:{self.port}"


def html(title: str, body: str, *, head: str = "", status: int = 200, after: float = 0.0) -> Reply:
    page = f'<!doctype html><html lang="en"><head><title>{title}</title>{head}</head><body>{body}</body></html>'
    return Reply(status=status, body=page.encode(), after=after)


def redirect(to: str, status: int = 301) -> Reply:
    return Reply(status=status, headers=(("Location", to),))
