"""Pages for the browser tests, and a real web server that gives them out."""

from __future__ import annotations

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

from plainoffer.address_guard import Guard

HOME = Guard(allow_private=True)
"""For pages that a server on this machine gives out."""


def page(body: str, head: str = "") -> str:
    """A page that axe has nothing to say about, apart from ``body`` and ``head``."""
    return (
        f'<!DOCTYPE html><html lang="en"><head><title>Test</title>{head}</head>'
        f"<body><main><h1>Test</h1>{body}</main></body></html>"
    )


BAD_IMAGE = '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">'
_GIF_PAGE = page(BAD_IMAGE)


class Site:
    """Pages of a real web server. ``seen`` holds the headers of each request, by path."""

    def __init__(self) -> None:
        self.pages: dict[str, tuple[int, dict[str, str], bytes]] = {}
        self.seen: dict[str, dict[str, str]] = {}
        self.count: dict[str, int] = {}
        site = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            wbufsize = -1

            def do_GET(self) -> None:
                path = urlsplit(self.path).path
                site.seen[path] = dict(self.headers)
                site.count[path] = site.count.get(path, 0) + 1
                status, headers, body = site.pages.get(path, (404, {}, b"none"))
                if path == "/once-broken" and site.count[path] > 1:
                    status, headers, body = 200, {}, _GIF_PAGE.encode()
                self.send_response(status)
                for name, value in {"Content-Type": "text/html; charset=utf-8", **headers}.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *values: object) -> None: ...

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        threading.Thread(target=self.server.serve_forever, args=(0.05,), daemon=True).start()

    def url(self, path: str, host: str = "127.0.0.1") -> str:
        return f"http://{host}:{self.server.server_address[1]}{path}"

    def put(self, path: str, body: str | bytes, status: int = 200, **headers: str) -> str:
        data = body.encode() if isinstance(body, str) else body
        self.pages[path] = (status, {name.replace("_", "-"): value for name, value in headers.items()}, data)
        return self.url(path)

    def close(self) -> None:
        self.server.shutdown()
        self.server.server_close()
