"""Many sites on a real cluster of this machine, one worker killed on purpose."""

import os
import signal
import threading
import time
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("distributed", reason="the extra distributed is not installed")
pytest.importorskip("aiohttp")

from plainoffer.config import Config
from plainoffer.findings import Report
from plainoffer.site.audit import AuditSettings
from plainoffer.site.cluster import audit_many, batches, merge
from tests.fetching.wire import Reply, Server, html

from .helpers import run, settings

PAGES = 25


def site(number: int) -> Any:
    """Return the answers of a small site with a broken link on every fifth page; each answer takes a moment."""

    def answer(method: str, path: str, headers: dict[str, str]) -> Reply:
        name = path.strip("/") or "0"
        if not name.isdigit() or int(name) >= PAGES:
            return Reply(status=404)
        n = int(name)
        lost = f'<a href="/lost{n}">x</a>' if n % 5 == 0 else ""
        return html(f"Site {number}, page {n}", f'<h1>{n}</h1><a href="/{n + 1}">next</a>{lost}', after=0.02)

    return answer


def plain(report: Report) -> list[tuple[str, str, str]]:
    return [(finding.path, finding.rule, finding.message) for finding in report.findings]


@pytest.mark.slow
def test_a_worker_that_dies_loses_nothing(tmp_path: Path) -> None:
    from distributed import Client, LocalCluster

    with ExitStack() as stack:
        servers = [stack.enter_context(Server(site(n))) for n in range(8)]
        targets = [server.root + "/" for server in servers]
        expected = merge(iter([run(target, "broken-link") for target in targets]))
        cluster = stack.enter_context(LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None))
        client = stack.enter_context(Client(cluster))
        pids = list(client.run(os.getpid).values())
        for server in servers:
            server.log.clear()
        killed: list[int] = []

        def kill() -> None:
            deadline = time.monotonic() + 30
            while time.monotonic() < deadline and not any(len(server.log) > 3 for server in servers):
                time.sleep(0.01)
            os.kill(pids[0], signal.SIGKILL)
            killed.append(pids[0])

        killer = threading.Thread(target=kill)
        killer.start()
        each = [settings(state=tmp_path / f"{n}.sqlite") for n in range(8)]
        report = audit_many(targets, Config(select=("broken-link",)), each, cluster.scheduler_address)
        killer.join()
    assert killed
    assert not report.errors
    assert len(report.pages) == 8 * PAGES
    assert plain(report) == plain(expected)
    assert [audit["pages"] for audit in report.facts["audits"]] == [PAGES] * 8


def test_all_addresses_of_one_host_are_in_one_batch() -> None:
    config, own = Config(), AuditSettings()
    sites = [(f"https://{host}.example.org/{n}", config, own) for host in "abcdef" for n in range(3)]
    made = batches(sites, 4)
    owners = [{target.split("/")[2] for target, _, _ in batch} for batch in made]
    assert len(made) == 4
    assert sum(len(hosts) for hosts in owners) == 6
    assert sum(len(batch) for batch in made) == 18
