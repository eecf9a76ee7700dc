"""The service as it runs: a process of its own, on a port of its own."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("starlette", reason='the service needs "plainoffer[serve]"')
pytest.importorskip("uvicorn", reason='the service needs "plainoffer[serve]"')


@dataclass
class Answer:
    """An answer of the service."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def data(self) -> Any:
        """The body as JSON."""
        return json.loads(self.body)

    @property
    def code(self) -> str:
        """The word for programs, of an answer that is not a report."""
        return str(self.data["error"]["code"])

    @property
    def rules(self) -> list[str]:
        """The rules of the findings."""
        return [finding["rule"] for finding in self.data["findings"]]


@dataclass
class Service:
    """A running ``plainoffer serve``."""

    process: subprocess.Popen[bytes]
    port: int
    lines: list[str] = field(default_factory=list)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/"

    def ask(self, method: str, path: str, body: Any = None, **headers: str) -> Answer:
        """Send a request. Underscores in the names of headers stand for hyphens."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            named = {name.replace("_", "-"): value for name, value in headers.items()}
            connection.request(method, path, body, named)
            response = connection.getresponse()
            return Answer(response.status, {k.lower(): v for k, v in response.getheaders()}, response.read())
        finally:
            connection.close()

    def check(self, job: Any, **headers: str) -> Answer:
        """Send a job as JSON."""
        return self.ask("POST", "/check", json.dumps(job).encode(), Content_Type="application/json", **headers)

    def stop(self, number: int = signal.SIGTERM) -> int:
        """End the service and return its exit code."""
        if self.process.poll() is None:
            self.process.send_signal(number)
        try:
            return self.process.wait(timeout=60)
        finally:
            self.process.kill()  # one that hangs must not outlive the tests


def start(folder: Path, *arguments: str, **environment: str) -> Service:
    """Start the service and wait until it listens."""
    env = {name: value for name, value in os.environ.items() if not name.startswith("PLAINOFFER_")}
    process = subprocess.Popen(
        [sys.executable, "-m", "plainoffer", "serve", "--port", "0", *arguments],
        cwd=folder, env={**env, "PYTHONUTF8": "1", **environment}, stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
    )  # fmt: skip
    assert process.stderr is not None
    lines: list[str] = []
    port = 0
    for raw in process.stderr:
        lines.append(raw.decode())
        if found := re.search(r"Listening on http://[^/]*:(\d+)/", lines[-1]):
            port = int(found[1])
            break
    service = Service(process, port, lines)
    if not port:
        process.wait(timeout=60)
        return service
    stream = process.stderr
    threading.Thread(target=lambda: lines.extend(raw.decode() for raw in stream), daemon=True).start()
    return service


@pytest.fixture(scope="session")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    """A service with a profile, and a log."""
    folder = tmp_path_factory.mktemp("service")
    (folder / "plainoffer.toml").write_text(
        "[serve]\nworkers = 2\n\n[serve.profiles.drafts]\nignore = ['jargon']\nfail-on = 'never'\n"
    )
    made = start(folder, "--log")
    yield made
    assert made.stop() == 0


@pytest.fixture
def begin(tmp_path: Path) -> Iterator[Callable[..., Service]]:
    """Start services that end with the test."""
    made: list[Service] = []

    def begin(*arguments: str, settings: str = "", **environment: str) -> Service:
        if settings:
            (tmp_path / "plainoffer.toml").write_text(settings)
        made.append(start(tmp_path, *arguments, **environment))
        return made[-1]

    yield begin
    for service in made:
        if service.process.poll() is None:
            service.process.kill()
            service.process.wait()
