"""Hostile addresses never reach a listener on this machine, whatever they look like."""

import asyncio
import socket
from ipaddress import ip_address
from typing import Any

import pytest

pytest.importorskip("aiohttp")

from aiohttp.abc import AbstractResolver, ResolveResult

from plainoffer.address_guard import Guard, is_public, literal_address, unwrap
from plainoffer.fetching.client import AiohttpFetcher, ClientSettings
from plainoffer.fetching.fetcher import Answer, Fault, Request

from .wire import Server, html, redirect

#: ``{p}`` is the port of the listener; it is an allowed port here, so that only the address can stop us.
HOSTILE = {
    "name": "http://localhost:{p}/",
    "name with a dot": "http://localhost.:{p}/",
    "dotted": "http://127.0.0.1:{p}/",
    "another loopback": "http://127.8.8.8:{p}/",
    "decimal": "http://2130706433:{p}/",
    "hex": "http://0x7f000001:{p}/",
    "hex in parts": "http://0x7f.0x0.0x0.0x1:{p}/",
    "octal": "http://0177.0.0.1:{p}/",
    "long octal": "http://00000177.0.0.1:{p}/",
    "short": "http://127.1:{p}/",
    "two dots": "http://127.0.1:{p}/",
    "zero": "http://0:{p}/",
    "unspecified": "http://0.0.0.0:{p}/",
    "v6 loopback": "http://[::1]:{p}/",
    "v6 long": "http://[0:0:0:0:0:0:0:1]:{p}/",
    "v6 unspecified": "http://[::]:{p}/",
    "mapped": "http://[::ffff:127.0.0.1]:{p}/",
    "mapped in hex": "http://[::ffff:7f00:1]:{p}/",
    "compatible": "http://[::127.0.0.1]:{p}/",
    "translated": "http://[::ffff:0:127.0.0.1]:{p}/",
    "NAT64": "http://[64:ff9b::7f00:1]:{p}/",
    "local NAT64": "http://[64:ff9b:1::7f00:1]:{p}/",
    "6to4": "http://[2002:7f00:1::]:{p}/",
    "link-local": "http://[fe80::1]:{p}/",
    "with a zone": "http://[fe80::1%25lo]:{p}/",
    "userinfo": "http://www.gov.uk@127.0.0.1:{p}/",
    "userinfo with port": "http://www.gov.uk:80@127.0.0.1:{p}/",
    "backslash": "http://127.0.0.1:{p}\\@www.gov.uk/",
    "full-width digits": "http://１２７.０.０.１:{p}/",
    "circled digits": "http://①②⑦.⓪.⓪.①:{p}/",
    "full-width dot": "http://127。0。0。1:{p}/",
    "metadata": "http://169.254.169.254:{p}/latest/meta-data/",
    "metadata v6": "http://[fd00:ec2::254]:{p}/",
    "carrier": "http://100.64.0.1:{p}/",
    "private": "http://10.0.0.1:{p}/",
    "multicast": "http://224.0.0.1:{p}/",
    "broadcast": "http://255.255.255.255:{p}/",
    "name that points inside": "http://attacker.example:{p}/",
    "name that points inside, v6": "http://attacker6.example:{p}/",
    "name with two addresses": "http://both.example:{p}/",
    "file": "file:///etc/passwd",
    "gopher": "gopher://127.0.0.1:{p}/",
}

LIES = {
    "attacker.example": ["127.0.0.1"],
    "attacker6.example": ["::1"],
    "both.example": ["::1", "127.0.0.1", "169.254.169.254"],
}


class LyingResolver(AbstractResolver):
    """A name service in the hands of an attacker; other names go to the system's."""

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        addresses = LIES.get(host)
        if addresses is None:
            found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
            addresses = [str(row[4][0]) for row in found]
        return [
            ResolveResult(
                hostname=host,
                host=address,
                port=port,
                family=socket.AF_INET6 if ":" in address else socket.AF_INET,
                proto=0,
                flags=socket.AI_NUMERICHOST,
            )
            for address in addresses
        ]

    async def close(self) -> None:
        """Nothing to give back."""


def ask(url: str, guard: Guard) -> Answer:
    async def run() -> Answer:
        settings = ClientSettings(guard=guard, resolver=LyingResolver(), connect_timeout=1.0, total_timeout=2.0)
        async with AiohttpFetcher(settings) as fetcher:
            return await fetcher.fetch(Request(url=url))

    return asyncio.run(run())


def say(method: str, path: str, headers: dict[str, str]) -> Any:
    return html("Secret", "inside")


@pytest.mark.parametrize("form", HOSTILE)
def test_no_hostile_address_reaches_the_listener(form: str) -> None:
    with Server(say) as four, Server(say, host="::1", port=four.port) as six:
        guard = Guard(ports=frozenset({80, 443, four.port}))
        answer = ask(HOSTILE[form].format(p=four.port), guard)
        assert answer.fault is not None
        assert (four.connections, six.connections) == (0, 0)


def test_there_are_at_least_23_forms() -> None:
    assert len(HOSTILE) >= 23


@pytest.mark.parametrize("form", ["name", "dotted", "hex", "v6 loopback", "name that points inside", "userinfo"])
def test_the_same_addresses_do_reach_it_when_the_guard_is_lifted(form: str) -> None:
    with Server(say) as four, Server(say, host="::1", port=four.port) as six:
        answer = ask(HOSTILE[form].format(p=four.port), Guard(allow_private=True))
        assert answer.status == 200
        assert four.connections + six.connections == 1


def test_metadata_and_multicast_stay_closed_even_when_private_hosts_are_allowed() -> None:
    lifted = Guard(allow_private=True)
    for address in ("169.254.169.254", "fe80::1", "224.0.0.1", "0.0.0.0", "255.255.255.255", "ff02::1"):
        assert lifted.objection(address, 80) is not None, address
    assert lifted.objection("192.168.1.20", 8080) is None


def pinhole(public: int, listener: int) -> Guard:
    """Let one server through, to stand for a site on the internet that redirects inside."""

    class Through(Guard):
        def objection(self, address: str, port: int) -> str | None:
            return None if port == public else Guard.objection(self, address, port)

    return Through(ports=frozenset({80, 443, listener}))


@pytest.mark.parametrize("form", ["dotted", "name", "mapped", "name that points inside", "hex", "metadata"])
def test_a_redirect_inside_is_stopped_on_its_hop(form: str) -> None:
    from plainoffer.fetching.liveness import LinkChecker
    from plainoffer.fetching.state import State
    from plainoffer.fetching.verdicts import Verdict

    with Server(say) as inside:
        to = HOSTILE[form].format(p=inside.port)
        with Server(lambda method, path, headers: redirect(to, 302)) as public, State() as state:

            async def run() -> None:
                settings = ClientSettings(
                    guard=pinhole(public.port, inside.port), resolver=LyingResolver(), total_timeout=2.0
                )
                async with AiohttpFetcher(settings) as fetcher:
                    await LinkChecker(fetcher, state).check_all([public.root + "/a"])

            asyncio.run(run())
            found = state.look_up(public.root + "/a")
            assert public.connections == 1
            assert inside.connections == 0
            assert found is not None
            assert found.verdict is Verdict.COULD_NOT_CHECK


def test_odd_ports_are_closed_on_public_addresses() -> None:
    guard = Guard()
    assert guard.objection("93.184.216.34", 443) is None
    for port in (22, 25, 6379, 8080, 11211):
        assert guard.objection("93.184.216.34", port) is not None


def test_a_refusal_is_named_as_one() -> None:
    assert ask("http://127.0.0.1:80/", Guard()).fault is Fault.GUARD


@pytest.mark.parametrize(
    ("host", "address"),
    [
        ("127.1", "127.0.0.1"),
        ("0x7f000001", "127.0.0.1"),
        ("2130706433", "127.0.0.1"),
        ("0177.0.0.1", "127.0.0.1"),
        ("[::ffff:10.0.0.1]", "10.0.0.1"),
        ("64:ff9b::a00:1", "10.0.0.1"),
        ("2002:a00:1::", "10.0.0.1"),
    ],
)
def test_literals_are_read_in_every_spelling(host: str, address: str) -> None:
    assert literal_address(host) == ip_address(address)


@pytest.mark.parametrize("host", ["www.gov.uk", "1.example.org", "3com.com", "localhost", ""])
def test_names_are_not_literals(host: str) -> None:
    assert literal_address(host) is None


@pytest.mark.parametrize("address", ["93.184.216.34", "2606:4700::1111", "2002:5db8:d822::"])
def test_public_addresses_stay_open(address: str) -> None:
    assert is_public(unwrap(ip_address(address)))
