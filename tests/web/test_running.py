"""Starting, stopping, tokens and overload."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import socket
import time
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from .conftest import Service

BAD = "<p>Please utilise the form.</p>"
TOKEN = "a-token-that-is-long-enough"
LARGE = "<p>Please utilise the form to apply for a short break, which an officer will consider.</p>\n" * 4000


def test_listening_to_other_machines_needs_a_token(begin: Callable[..., Service]) -> None:
    service = begin("--host", "0.0.0.0")
    assert service.process.returncode == 2
    (line,) = service.lines
    assert line.startswith("plainoffer: 0.0.0.0 can be reached by other machines, so the service needs a token.")


def test_with_a_token_only_those_who_have_it_are_answered(begin: Callable[..., Service]) -> None:
    service = begin("--workers", "1", PLAINOFFER_TOKEN=TOKEN)
    assert service.check({"html": BAD}).status == 401
    assert service.check({"html": BAD}, Authorization="Bearer wrong").code == "unauthorised"
    assert service.check({"html": BAD}, Authorization=f"Basic {TOKEN}").status == 401
    assert service.check({"html": BAD}, Authorization="Bearer é").status == 401
    assert service.check({"html": BAD}, Authorization=f"Bearer {TOKEN}").status == 200
    assert service.ask("GET", "/health").status == 200
    assert service.ask("GET", "/openapi.json").data["components"]["securitySchemes"]
    assert TOKEN not in "".join(service.lines)


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ("[serve]\nworker = 2\n", '[serve] has no setting "worker". Did you mean "workers"?'),
        ("[serve]\nworkers = -1\n", '"workers" must be a whole number of 0 or more'),
        ("[serve]\ntime-limit = 0\n", '"time-limit" must be more than 0.'),
        ("[serve.profiles.strict]\nselct = ['all']\n", 'profile strict: there is no setting "selct"'),
        ("[serve.profiles.default]\n", 'a profile cannot be called "default"'),
        ("[serve.profiles.strict.serve]\nworkers = 1\n", '"serve" cannot stand in the profile "strict"'),
        ("[serve.profiles.strict]\nselect = ['no-such-rule']\n", "no-such-rule"),
    ],
)
def test_a_setting_that_cannot_be_used_stops_the_start(begin: Callable[..., Service], settings: str, said: str) -> None:
    service = begin("--workers", "1", settings=settings)
    assert service.process.returncode == 2
    assert said in "".join(service.lines)


def test_a_port_that_is_taken_is_said(begin: Callable[..., Service]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        service = begin("--port", str(taken.getsockname()[1]))
    assert service.process.returncode == 2
    assert "Try another --port." in "".join(service.lines)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_it_ends_cleanly_and_leaves_no_process(begin: Callable[..., Service], number: int) -> None:
    service = begin("--workers", "2")
    children = worker_ids(service)
    assert len(children) == 2
    with ThreadPoolExecutor(1) as pool:
        running = pool.submit(service.check, {"html": LARGE})
        while not service.ask("GET", "/health").data["requests"]:
            if running.done():  # it was answered before anybody looked
                running = pool.submit(service.check, {"html": LARGE})
        assert service.stop(number) == 0
        assert running.result().status == 200  # what was being checked is answered before the end
    assert not [child for child in children if alive(child)]
    assert service.lines[-1].strip() == "Stopped."


def test_a_reply_that_nobody_reads_does_not_hold_up_the_end(begin: Callable[..., Service]) -> None:
    service = begin("--workers", "1")
    children = worker_ids(service)
    body = json.dumps({"html": BAD * 3000}).encode()  # 2 MB of findings
    head = f"POST /check HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
    with socket.create_connection(("127.0.0.1", service.port), timeout=10) as connection:
        connection.sendall(head.encode() + body)
        wait(lambda: bool(service.ask("GET", "/health").data["requests"]))
    assert service.stop() == 0
    assert not [child for child in children if alive(child)]


def test_a_worker_ends_by_itself_though_its_reply_is_not_read() -> None:
    from plainoffer.config import Config
    from plainoffer.web.frames import frame
    from plainoffer.web.pool import _Process
    from plainoffer.web.settings import ServeSettings

    async def test() -> int | None:
        worker = await _Process.start(Config(), ServeSettings())
        job = {"text": BAD * 3000, "kind": "html", "scope": "fragment", "lang": None, "profile": "default", "path": ""}
        assert worker._process.stdin is not None
        worker._process.stdin.write(frame(json.dumps({**job, "reading": False}).encode()))
        await asyncio.wait_for(worker.stop(patience=60), 90)
        return worker._process.returncode

    assert asyncio.run(test()) == 0


def test_overload_is_answered_at_once_and_passes(begin: Callable[..., Service]) -> None:
    service = begin("--workers", "1", "--queue", "2")
    with ThreadPoolExecutor(16) as pool:
        answers = list(pool.map(lambda _: service.check({"html": LARGE[:200_000]}), range(16)))
    statuses = Counter(answer.status for answer in answers)
    assert set(statuses) == {200, 503}
    assert statuses[200] >= 3
    refused = next(answer for answer in answers if answer.status == 503)
    assert refused.code == "overloaded"
    assert int(refused.headers["retry-after"]) > 0
    assert service.check({"html": BAD}).status == 200


def test_a_check_that_takes_too_long_is_ended_and_its_worker_replaced(begin: Callable[..., Service]) -> None:
    service = begin("--workers", "1", "--time-limit", "0.3")
    before = worker_ids(service)
    answer = service.check({"html": LARGE * 5})
    assert (answer.status, answer.code) == (504, "check-too-slow")
    wait(lambda: service.check({"html": BAD}).status == 200)  # on a busy machine a small check may be slow as well
    assert worker_ids(service) != before
    assert not alive(before[0])


def test_a_worker_that_is_killed_is_replaced(begin: Callable[..., Service]) -> None:
    service = begin("--workers", "1")
    (child,) = worker_ids(service)
    os.kill(child, signal.SIGKILL)
    wait(lambda: service.check({"html": BAD}).status == 200)
    assert worker_ids(service) != [child]


def test_a_worker_that_has_grown_is_replaced_after_its_check(begin: Callable[..., Service]) -> None:
    service = begin(settings="[serve]\nworkers = 1\nmax-worker-megabytes = 1\nqueue-seconds = 60\n")
    before = worker_ids(service)
    assert service.check({"html": BAD}).status == 200
    assert service.check({"html": BAD}).status == 200
    assert worker_ids(service) != before


def test_the_application_runs_in_another_server() -> None:
    """``make_application`` starts and stops the workers itself, through ASGI's lifespan messages."""
    testclient = pytest.importorskip("starlette.testclient", exc_type=Exception)
    from plainoffer.config import Config, merge
    from plainoffer.web import make_application

    config = merge(Config(), {"serve": {"workers": 1}}, origin="test")
    with testclient.TestClient(make_application(config, token=TOKEN)) as client:
        headers = {"Authorization": f"Bearer {TOKEN}"}
        answer = client.post("/check", json={"html": BAD}, headers=headers)
        assert answer.status_code == 200
        assert json.loads(answer.content)["findings"][0]["rule"] == "jargon"


def wait(ready: Callable[[], bool]) -> None:
    """Wait until something is so, for a minute at most."""
    deadline = time.monotonic() + 60
    while not ready():
        assert time.monotonic() < deadline
        time.sleep(0.05)


def worker_ids(service: Service) -> list[int]:
    """Return the processes that the service has started, as the system lists them."""
    folder = Path(f"/proc/{service.process.pid}/task/{service.process.pid}/children")
    if not folder.exists():
        pytest.skip("this system does not list the children of a process")
    return [int(number) for number in folder.read_text().split()]


def alive(number: int) -> bool:
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    return True
