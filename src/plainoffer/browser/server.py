"""A small server that gives the browser its local pages, and keeps it from going anywhere else.

It answers for two roles on one port of 127.0.0.1:

* as a web server, for hosts that it made up (``p1-….localhost``): a page from memory, the files beside it
  from disk;
* as the browser's proxy, where it refuses every other host. Nothing that a local page asks for leaves the
  machine.
"""

from __future__ import annotations

import mimetypes
import secrets
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path, PurePosixPath
from urllib.parse import quote, unquote, urlsplit

from plainoffer.browser.pages import Visit

LARGEST_FILE = 64 * 1024 * 1024
_PAGE_KINDS = {".xhtml": "application/xhtml+xml", ".svg": "image/svg+xml", ".xml": "application/xml"}
_REFUSED = b"Not loaded: the check was asked to stay on this machine."


class Loopback:
    """Serves local pages to the browser. Start it with ``with``; it stops when the block ends."""

    def __init__(self) -> None:
        self._pages: dict[tuple[str, str], bytes] = {}
        self._hosts: dict[str, Path | None] = {}
        self._secret = secrets.token_hex(8)
        self._lock = threading.Lock()
        self._http = _Server(("127.0.0.1", 0), _handler(self))
        # a short poll only matters at the end: shutdown waits for it
        self._thread = threading.Thread(target=self._http.serve_forever, args=(0.05,), daemon=True)
        self._thread.start()

    @property
    def port(self) -> int:
        """The port on 127.0.0.1."""
        return int(self._http.server_address[1])

    def close(self) -> None:
        """Stop serving."""
        self._http.shutdown()
        self._http.server_close()
        self._thread.join(timeout=5)

    def publish(self, visit: Visit) -> str:
        """Make the page of a local visit readable and return its address."""
        root = visit.root.resolve() if visit.root else None
        path = "/" + visit.place.replace("\\", "/").lstrip("/")
        with self._lock:
            host = self._free_host(root, path)
            self._pages[host, path] = visit.page().encode("utf-8", "replace")
        return f"http://{host}:{self.port}{quote(path)}"

    def _free_host(self, root: Path | None, path: str) -> str:
        """Pages of one folder share a host, but two pages of the same name at the same time must not."""
        for host, served in self._hosts.items():
            if served == root and (host, path) not in self._pages:
                return host
        host = f"p{len(self._hosts)}-{self._secret}.localhost"
        self._hosts[host] = root
        return host

    def withdraw(self, url: str) -> None:
        """Forget a page again, so that memory stays bounded over many pages."""
        parts = urlsplit(url)
        with self._lock:
            self._pages.pop((parts.hostname or "", unquote(parts.path)), None)

    def owns(self, host: str) -> bool:
        """Whether this server made the host up. The secret in it keeps other programs out."""
        with self._lock:
            return host in self._hosts

    def find(self, host: str, path: str) -> tuple[bytes, str] | None:
        """Return body and content type of what lies at this path, or ``None``."""
        with self._lock:
            page, root = self._pages.get((host, path)), self._hosts.get(host)
        if page is not None:
            return page, f"{_PAGE_KINDS.get(PurePosixPath(path).suffix, 'text/html')}; charset=utf-8"
        return _file(root, path) if root is not None else None


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing: a browser that is closed while it loads a page breaks its connections."""


def _file(root: Path, path: str) -> tuple[bytes, str] | None:
    """Read a file below the root. Links out of it and hidden files are not served."""
    try:
        place = (root / path.lstrip("/")).resolve()
        inside = place.relative_to(root)
        if any(part.startswith(".") for part in inside.parts) or not place.is_file():
            return None
        if place.stat().st_size > LARGEST_FILE:
            return None
        return place.read_bytes(), mimetypes.guess_type(place.name)[0] or "application/octet-stream"
    except (OSError, ValueError):
        return None


def _handler(server: Loopback) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        """Answers one connection of the browser."""

        protocol_version = "HTTP/1.1"
        timeout = 30
        # one packet for head and body: two would wait 40 ms for each other
        # (Nagle's algorithm against delayed acknowledgements)
        wbufsize = -1
        disable_nagle_algorithm = True

        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            host = parts.hostname or urlsplit(f"//{self.headers.get('Host', '')}").hostname or ""
            if not server.owns(host):
                self._send(403, _REFUSED, "text/plain")
                return
            found = server.find(host, unquote(parts.path))
            if found is None:
                self._send(404, b"Not found", "text/plain")
            else:
                self._send(200, *found)

        do_HEAD = do_GET

        def do_POST(self) -> None:
            # the body is not read, so this connection cannot be used again
            self.close_connection = True
            self._send(403, _REFUSED, "text/plain")

        do_CONNECT = do_PUT = do_DELETE = do_PATCH = do_OPTIONS = do_POST

        def _send(self, status: int, body: bytes, kind: str) -> None:
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.send_header("Cache-Control", "no-store")
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing: requests of a page under test are no business of the terminal."""

    return Handler
