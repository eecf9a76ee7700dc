"""Servers that are too large, too slow, too clever or broken: bounded in bytes and time, and never called broken."""

import asyncio
import gzip
import socket
import ssl
import time
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("aiohttp")

from plainoffer.address_guard import Guard
from plainoffer.fetching.client import AiohttpFetcher, ClientSettings
from plainoffer.fetching.fetcher import Answer, Fault, Request
from plainoffer.fetching.lanes import Lanes, Limits
from plainoffer.fetching.liveness import CheckSettings, LinkChecker
from plainoffer.fetching.robots import read_robots
from plainoffer.fetching.state import State
from plainoffer.fetching.verdicts import LinkVerdict, Reason, Verdict

from .wire import Reply, Server, html, redirect

LOCAL = ClientSettings(guard=Guard(allow_private=True), total_timeout=30.0, connect_timeout=10.0)
QUICK = CheckSettings(retry_pauses=(0.05, 0.1), second_look_after=0.05)


def fetch(url: str, **options: Any) -> Answer:
    async def run() -> Answer:
        async with AiohttpFetcher(LOCAL) as fetcher:
            return await fetcher.fetch(Request(url=url, **options))

    return asyncio.run(run())


def look_up(*urls: str, settings: CheckSettings = QUICK, limits: Limits | None = None) -> list[LinkVerdict]:
    async def run(state: State) -> None:
        async with AiohttpFetcher(LOCAL) as fetcher:
            await LinkChecker(fetcher, state, settings=settings, limits=limits).check_all(urls)

    with State() as state:
        asyncio.run(run(state))
        found = [state.look_up(url) for url in urls]
    assert all(verdict is not None for verdict in found)
    return [verdict for verdict in found if verdict is not None]


class Endless:
    """Sends a body that says it is 2 GB and counts what it got rid of."""

    def __init__(self, kind: str) -> None:
        self.head = f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\nContent-Length: 2000000000\r\n\r\n".encode()
        self.sent = 0

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(self.head)
        try:
            while self.sent < 2_000_000_000:
                writer.write(b"<p>more and more</p>" * 5000)
                await writer.drain()
                self.sent += 100_000
        except ConnectionError:
            pass
        writer.close()


# What left the server is more than the client read: the system's buffers between the two hold some megabytes.
IN_BUFFERS = 50_000_000


@pytest.mark.parametrize("kind", ["text/html", "video/mp4"])
def test_a_download_of_2_gb_is_stopped_at_the_cap(kind: str) -> None:
    async def run() -> tuple[Answer, int]:
        endless = Endless(kind)
        server = await asyncio.start_server(endless.serve, "127.0.0.1", 0)
        port = server.sockets[0].getsockname()[1]
        async with server, AiohttpFetcher(LOCAL) as fetcher:
            answer = await fetcher.fetch(Request(url=f"http://127.0.0.1:{port}/film", max_bytes=1_000_000))
            return answer, endless.sent

    answer, sent = asyncio.run(run())
    assert answer.status == 200
    assert answer.truncated
    assert len(answer.body) <= 1_000_000
    assert sent < IN_BUFFERS


def test_a_gzip_bomb_does_not_unfold() -> None:
    bomb = gzip.compress(b"0" * 300_000_000, 9)
    headers = (("Content-Type", "text/html"), ("Content-Encoding", "gzip"))
    with Server(lambda *_: Reply(body=bomb, headers=headers)) as server:
        answer = fetch(server.root + "/", max_bytes=500_000)
    assert answer.truncated
    assert len(answer.body) == 500_000


def test_a_slow_drip_ends_at_the_time_limit() -> None:
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 1000\r\n\r\n"

    async def drip(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(head)
        for _ in range(60):
            writer.write(b"x")
            await asyncio.sleep(0.1)

    async def run() -> Answer:
        server = await asyncio.start_server(drip, "127.0.0.1", 0)
        port = server.sockets[0].getsockname()[1]
        async with server, AiohttpFetcher(ClientSettings(guard=LOCAL.guard, total_timeout=0.8)) as fetcher:
            return await fetcher.fetch(Request(url=f"http://127.0.0.1:{port}/"))

    assert asyncio.run(run()).fault is Fault.TIMEOUT


def test_an_unreachable_host_could_not_be_checked() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
        (verdict,) = look_up(f"http://127.0.0.1:{port}/")
    assert (verdict.verdict, verdict.reason) == (Verdict.COULD_NOT_CHECK, Reason.REFUSED)


def test_a_name_that_does_not_resolve_is_broken_only_where_other_names_do() -> None:
    (verdict,) = look_up("http://no-such-name.invalid/")
    assert (verdict.verdict, verdict.reason) == (Verdict.COULD_NOT_CHECK, Reason.NO_DNS)


def test_an_endless_redirect_is_broken() -> None:
    def answer(method: str, path: str, headers: dict[str, str]) -> Reply:
        return redirect("/" + str(int(path[1:]) + 1), 302)

    with Server(answer) as server:
        (verdict,) = look_up(server.root + "/1")
        assert (verdict.verdict, verdict.reason) == (Verdict.BROKEN, Reason.TOO_MANY_REDIRECTS)
        assert sum(server.asked.values()) <= 24


@pytest.mark.parametrize("to", ["http://[bad/", "ftp://example.org/", "mailto:a@b.org"])
def test_a_redirect_to_nowhere_is_broken(to: str) -> None:
    with Server(lambda *_: redirect(to)) as server:
        (verdict,) = look_up(server.root + "/a")
    assert (verdict.verdict, verdict.reason) == (Verdict.BROKEN, Reason.BAD_REDIRECT)


@pytest.mark.parametrize(
    "raw", [b"220 mail.example.org ESMTP\r\n", b"HTTP/1.1 abc\r\n\r\n", b"\x16\x03\x01\x00\r\n\r\n"]
)
def test_what_is_not_http_could_not_be_checked_or_is_broken_without_a_crash(raw: bytes) -> None:
    with Server(lambda *_: Reply(raw=raw)) as server:
        (verdict,) = look_up(server.root + "/")
    assert verdict.verdict in (Verdict.COULD_NOT_CHECK, Verdict.BROKEN)


def certificate(folder: Path) -> ssl.SSLContext:
    """Make a self-signed certificate with the openssl command; skip where there is none."""
    import shutil
    import subprocess

    if shutil.which("openssl") is None:
        pytest.skip("openssl is not installed, so no certificate can be made")
    command = "openssl req -x509 -newkey rsa:2048 -nodes -keyout key.pem -out cert.pem -days 2 -subj /CN=localhost"
    subprocess.run(command.split(), cwd=folder, check=True, capture_output=True, timeout=60)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "cert.pem", folder / "key.pem")
    return context


def test_a_faulty_certificate_could_not_be_checked_and_why(tmp_path: Path) -> None:
    context = certificate(tmp_path)

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.close()

    async def run(state: State) -> str:
        server = await asyncio.start_server(answer, "127.0.0.1", 0, ssl=context)
        url = f"https://127.0.0.1:{server.sockets[0].getsockname()[1]}/"
        async with server, AiohttpFetcher(LOCAL) as fetcher:
            await LinkChecker(fetcher, state, settings=QUICK).check_all([url])
        return url

    with State() as state:
        verdict = state.look_up(asyncio.run(run(state)))
    assert verdict is not None
    assert (verdict.verdict, verdict.reason) == (Verdict.COULD_NOT_CHECK, Reason.TLS)
    assert "self-signed" in verdict.detail


def test_a_limited_site_is_asked_later_and_others_meanwhile() -> None:
    opened: dict[str, float] = {}

    def limited(method: str, path: str, headers: dict[str, str]) -> Reply:
        if time.monotonic() - opened.setdefault("first", time.monotonic()) < 0.9:
            return Reply(status=429, headers=(("Retry-After", "1"),))
        return html("Service", f"<h1>Service {path}")

    with Server(limited) as slow, Server(lambda *_: html("Ok", "<h1>Ok")) as quick:
        urls = [f"{slow.root}/{n}" for n in range(6)] + [f"{quick.root}/{n}" for n in range(6)]
        found = look_up(*urls, limits=Limits(per_host=1, total=1))
        assert {verdict.verdict for verdict in found} == {Verdict.OK}
        assert sum(slow.asked.values()) <= 16


def test_a_site_that_asks_for_an_hour_is_left_alone() -> None:
    with Server(lambda *_: Reply(status=429, headers=(("Retry-After", "3600"),))) as server:
        (verdict,) = look_up(server.root + "/a")
        assert (verdict.verdict, verdict.reason) == (Verdict.COULD_NOT_CHECK, Reason.RATE_LIMITED)
        assert sum(server.asked.values()) == 1


@pytest.mark.parametrize("status", [401, 403, 429, 451, 999])
def test_blocked_is_never_called_broken(status: int) -> None:
    with Server(lambda *_: Reply(status=status, headers=(("Retry-After", "0"),))) as server:
        (verdict,) = look_up(server.root + "/a")
    assert verdict.verdict is Verdict.COULD_NOT_CHECK


def test_broken_is_said_only_after_a_second_look() -> None:
    seen: list[str] = []

    def once(method: str, path: str, headers: dict[str, str]) -> Reply:
        if path != "/a":
            return Reply(status=404)
        seen.append(method)
        return Reply(status=404) if len(seen) == 1 else html("Back again", "<h1>Here I am")

    with Server(once) as server:
        (verdict,) = look_up(server.root + "/a")
    assert verdict.verdict is Verdict.OK


def test_only_so_many_connections_at_once() -> None:
    with Server(lambda *_: html("Ok", "<h1>Ok", after=0.05)) as server:
        look_up(*(f"{server.root}/{n}" for n in range(30)), limits=Limits(per_host=3))
        assert server.connections <= 3


def test_an_interval_spaces_requests_out() -> None:
    async def run() -> list[float]:
        lanes = Lanes(Limits(per_host=4, interval=0.05))
        times: list[float] = []
        began = asyncio.get_running_loop().time()

        async def job() -> None:
            times.append(asyncio.get_running_loop().time() - began)

        for _ in range(5):
            lanes.push("https://a.org", job)
        await lanes.idle()
        return times

    times = asyncio.run(run())
    assert len(times) == 5
    assert all(moment >= 0.05 * number - 0.002 for number, moment in enumerate(times))


def test_a_job_that_fails_is_not_swallowed() -> None:
    async def run() -> None:
        lanes = Lanes()

        async def job() -> None:
            raise RuntimeError("a fault in the program")

        lanes.push("https://a.org", job)
        await lanes.idle()

    with pytest.raises(RuntimeError, match="a fault"):
        asyncio.run(run())


def test_a_robots_txt_of_10_mb_is_read_to_its_limit() -> None:
    body = b"User-agent: *\nDisallow: /private\n" + b"Disallow: /x/" + b"a" * 60 + b"\n"
    body += b"".join(b"Disallow: /filler/%d\n" % n for n in range(450_000))
    assert len(body) > 9_000_000
    robots = read_robots(200, body)
    assert not robots.allows("https://a.org/private/1")
    assert robots.allows("https://a.org/public")


def test_robots_wildcards_delays_and_faults() -> None:
    robots = read_robots(200, b"User-agent: *\nDisallow: /*.pdf$\nCrawl-delay: 3\nSitemap: https://a.org/s.xml\n")
    assert not robots.allows("https://a.org/a.pdf")
    assert robots.allows("https://a.org/a.pdf?x=1")
    assert robots.delay == 3
    assert robots.sitemaps == ("https://a.org/s.xml",)
    assert read_robots(404, b"").allows("https://a.org/")
    assert not read_robots(503, b"").allows("https://a.org/")
    assert read_robots(200, b"<!doctype html><p>Disallow: /").allows("https://a.org/")


def test_a_second_run_asks_only_what_is_due() -> None:
    now = [1_000_000.0]

    def answer(method: str, path: str, headers: dict[str, str]) -> Reply:
        return html("Ok", "<h1>Ok") if path in ("/a", "/b") else Reply(status=404)

    async def run(state: State, server: Server) -> int:
        async with AiohttpFetcher(LOCAL) as fetcher:
            checker = LinkChecker(fetcher, state, settings=QUICK, clock=lambda: now[0])
            await checker.check_all([server.root + path for path in ("/a", "/b", "/c")])
            return checker.requests

    with Server(answer) as server, State() as state:
        assert asyncio.run(run(state, server)) == 4
        assert asyncio.run(run(state, server)) == 0
        now[0] += 90_000  # a day and an hour: the broken one is due, and one look is enough now
        assert asyncio.run(run(state, server)) == 1
        now[0] += 7 * 86_400
        assert asyncio.run(run(state, server)) == 3


def test_the_agent_is_honest_and_shows_the_contact() -> None:
    seen: list[dict[str, str]] = []

    def answer(method: str, path: str, headers: dict[str, str]) -> Reply:
        seen.append(headers)
        return html("Ok", "")

    async def run(url: str) -> None:
        settings = ClientSettings(guard=Guard(allow_private=True), contact="web@example.gov.uk")
        async with AiohttpFetcher(settings) as fetcher:
            await fetcher.fetch(Request(url=url))

    with Server(answer) as server:
        asyncio.run(run(server.root))
    assert seen[0]["user-agent"].startswith("plainoffer/")
    assert "web@example.gov.uk" in seen[0]["user-agent"]
