"""No page makes the browser connect to the inside: real Chromium, and a real listener that must hear nothing."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from ipaddress import ip_address

import pytest

from plainoffer.address_guard import Guard
from plainoffer.browser import BrowserChecker, BrowserSettings, Visit
from plainoffer.browser.configured import settings_from
from plainoffer.errors import ConfigError

from .site import BAD_IMAGE, HOME, Site, page


class Listener:
    """Takes connections on all addresses of this machine and counts them."""

    def __init__(self) -> None:
        self.heard: list[str] = []
        both = socket.has_dualstack_ipv6()
        family = socket.AF_INET6 if both else socket.AF_INET
        self._socket = socket.create_server(("", 0), family=family, dualstack_ipv6=both)
        self.port = self._socket.getsockname()[1]
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        while True:
            try:
                client, address = self._socket.accept()
            except OSError:
                return
            client.settimeout(2)
            try:
                self.heard.append(f"{address[0]}: {client.recv(200)!r}")
                client.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 6\r\nContent-Type: text/html\r\n\r\nsecret")
            except OSError:
                self.heard.append(f"{address[0]}: silent")
            client.close()

    def close(self) -> None:
        self._socket.close()


@dataclass(frozen=True, slots=True, kw_only=True)
class OnlyThisServer(Guard):
    """The shipped guard, for which one server on this machine is a public website.

    The listener's port counts as a port for web pages, so that only the address can stop a connection to it.
    """

    server: int = 0

    def objection(self, address: str, port: int) -> str | None:
        if port == self.server and ip_address(address).is_loopback:
            return None
        return Guard.objection(self, address, port)


@pytest.fixture(scope="module")
def listener() -> Iterator[Listener]:
    made = Listener()
    yield made
    made.close()


@pytest.fixture(scope="module")
def guarded(tools, site: Site, listener: Listener) -> Iterator[BrowserChecker]:
    guard = OnlyThisServer(server=site.server.server_address[1], ports=frozenset({80, 443, listener.port}))
    with BrowserChecker(BrowserSettings(guard=guard, settle_seconds=6, load_seconds=15)) as made:
        yield made


@pytest.fixture(autouse=True)
def names_that_point_inside(monkeypatch, listener: Listener) -> Iterator[None]:
    """A name server that answers with inner addresses, and after each test: the listener heard nothing."""
    real, inside = socket.getaddrinfo, {"attacker.example": "127.0.0.1", "attacker6.example": "::1"}

    def look_up(host, port, *values, **named):
        return real(inside.get(host, host), port, *values, **named)

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    yield
    assert listener.heard == []


LITERALS = [
    "127.0.0.1", "127.8.8.8", "2130706433", "0x7f000001", "0x7f.0.0.1", "0177.0.0.1", "127.1", "0", "0.0.0.0",
    "[::1]", "[::]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[::127.0.0.1]", "[64:ff9b::7f00:1]", "[2002:7f00:1::]",
    "①②⑦.⓪.⓪.①", "127。0。0。1", "www.gov.uk@127.0.0.1", "169.254.169.254", "[fd00:ec2::254]", "10.0.0.1",
]  # fmt: skip
NAMES = ["localhost", "attacker.example", "attacker6.example"]
# what these stand for is a matter of the machine
LOCAL_NAMES = ["localhost.", "any.localhost", "ip6-localhost", socket.gethostname()]


@pytest.mark.browser
@pytest.mark.parametrize("host", [*LITERALS, *NAMES])
def test_a_page_there_is_not_opened(guarded, listener: Listener, host: str):
    result = guarded.check(Visit(key="a", url=f"http://{host}:{listener.port}/"))
    assert not result.checked
    assert "does not open" in result.reason
    assert "--allow-private" in result.reason


@pytest.mark.browser
@pytest.mark.parametrize("host", LOCAL_NAMES)
def test_a_page_under_a_name_of_this_machine_is_not_opened(guarded, listener: Listener, host: str):
    assert not guarded.check(Visit(key="a", url=f"http://{host}:{listener.port}/")).checked


@pytest.mark.browser
@pytest.mark.parametrize("host", ["127.0.0.1", "[::1]", "attacker.example", "169.254.169.254"])
@pytest.mark.parametrize("way", ["redirect", "script", "refresh"])
def test_a_page_that_leads_there_is_not_followed(guarded, site: Site, listener: Listener, host: str, way: str):
    target = f"http://{host}:{listener.port}/"
    if way == "redirect":
        url = site.put("/leads", b"", 302, Location=target)
    elif way == "script":
        url = site.put("/leads", page(f"<script>location = {target!r}</script>"))
    else:
        url = site.put("/leads", page("", f'<meta http-equiv="refresh" content="0; url={target}">'))
    result = guarded.check(Visit(key="a", url=url))
    assert not result.checked
    assert "does not open" in result.reason


def asks(target: str) -> str:
    """A page that asks for an address in every way that pages have."""
    web_socket = target.replace("http", "ws")
    return page(
        f'<img alt="a" src="{target}i.png"><iframe title="f" src="{target}f.html"></iframe>'
        f'<object title="o" data="{target}o.html"></object><embed title="e" src="{target}e.html">'
        f'<video src="{target}v.mp4" aria-label="v"></video><audio src="{target}a.mp3"></audio>'
        f'<div style="background: url({target}b.png)">a</div>'
        f"<script>"
        f"const go = (work) => {{ try {{ work(); }} catch {{}} }};"
        f"go(() => fetch('{target}fetch', {{mode: 'no-cors'}}).catch(() => 0));"
        f"go(() => navigator.sendBeacon('{target}beacon', 'x'));"
        f"go(() => new WebSocket('{web_socket}ws'));"
        f"go(() => new EventSource('{target}events'));"
        f"go(() => new Worker(URL.createObjectURL(new Blob([\"importScripts('{target}worker.js')\"]))));"
        f"go(() => {{ const x = new XMLHttpRequest(); x.open('POST', '{target}xhr'); x.send('x'); }});"
        f"go(() => {{ const p = new RTCPeerConnection({{iceServers: [{{urls: 'turn:{target[7:-1]}?transport=tcp',"
        f" username: 'u', credential: 'c'}}]}}); p.createDataChannel('d'); p.createOffer().then(o =>"
        f" p.setLocalDescription(o)); }});"
        f"</script>{BAD_IMAGE}",
        f'<link rel="stylesheet" href="{target}s.css"><script src="{target}s.js"></script>'
        f'<link rel="preconnect" href="{target}"><link rel="dns-prefetch" href="{target}">'
        f'<link rel="prefetch" href="{target}p"><link rel="icon" href="{target}favicon.ico">'
        f"<style>@import '{target}i.css'; @font-face {{ font-family: a; src: url({target}f.woff2) }}"
        f" body {{ font-family: a }}</style>",
    )


@pytest.mark.browser
@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]", "2130706433", "attacker.example", "10.0.0.1"])
def test_nothing_that_a_page_asks_for_comes_from_there(guarded, site: Site, listener: Listener, host: str):
    result = guarded.check(Visit(key="a", url=site.put("/asks", asks(f"http://{host}:{listener.port}/"))))
    assert "image-alt" in [rule.id for rule in result.violations]
    assert any("does not open" in note for note in result.notes)


@pytest.mark.browser
def test_the_page_does_ask_where_it_may(tools, site: Site):
    """The proof that the page above tries: with permission a listener hears of it in many ways."""
    other = Listener()
    url = site.put("/asks", asks(f"http://127.0.0.1:{other.port}/"))
    with BrowserChecker(BrowserSettings(guard=HOME)) as own:
        assert own.check(Visit(key="a", url=url)).checked
    other.close()
    heard = " ".join(other.heard)
    missing = [part for part in "i.png f.html s.css s.js b.png fetch beacon ws events worker.js xhr".split()
               if f"/{part} " not in heard]  # fmt: skip
    assert missing == []


@pytest.mark.browser
def test_redirects_of_parts_are_not_followed_there(guarded, site: Site, listener: Listener):
    site.put("/jump", b"", 302, Location=f"http://127.0.0.1:{listener.port}/")
    body = "<img alt='a' src='/jump'><iframe title='f' src='/jump'></iframe><script>fetch('/jump')</script>"
    assert guarded.check(Visit(key="a", url=site.put("/parts", page(body)))).checked


@pytest.mark.browser
def test_a_local_page_that_may_load_from_outside_reaches_nothing_inside(tools, listener: Listener):
    guard = Guard(ports=frozenset({80, 443, listener.port}))
    with BrowserChecker(BrowserSettings(outside=True, guard=guard)) as own:
        result = own.check(Visit(key="a", html=asks(f"http://127.0.0.1:{listener.port}/")))
    assert "image-alt" in [rule.id for rule in result.violations]


@pytest.mark.browser
def test_without_permission_a_page_on_this_machine_is_refused(tools, site: Site):
    url = site.put("/here", page(BAD_IMAGE))
    with BrowserChecker(BrowserSettings()) as own:
        result = own.check(Visit(key="a", url=url))
    assert "does not open 127.0.0.1" in result.reason
    assert "/here" not in site.count


@pytest.mark.browser
def test_a_name_that_does_not_exist_and_a_closed_port_are_told(tools, monkeypatch):
    def nowhere(*values, **named):
        raise socket.gaierror(socket.EAI_NONAME, "unknown")

    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    with BrowserChecker(BrowserSettings(guard=HOME)) as own:
        assert "does not accept connections" in own.check(Visit(key="a", url=f"http://127.0.0.1:{port}/")).reason
        monkeypatch.setattr(socket, "getaddrinfo", nowhere)
        assert "no such site" in own.check(Visit(key="a", url="http://nowhere.example/")).reason


def test_no_configuration_can_give_the_permission(tmp_path):
    for value in (True, "given", 1):
        with pytest.raises(ConfigError, match="only the person who runs a command"):
            settings_from({"allow-private": value}, tmp_path)
