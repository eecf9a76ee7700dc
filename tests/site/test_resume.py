"""An audit that is killed, stopped or loses a worker goes on where it was."""

import json
import multiprocessing
import os
import signal
import subprocess
import sys
import threading
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("aiohttp")
pytest.importorskip("protego")

from plainoffer.config import Config
from plainoffer.errors import ConfigError
from plainoffer.fetching.client import ClientSettings
from plainoffer.fetching.lock import one_at_a_time
from plainoffer.findings import Report
from plainoffer.site.audit import Audit
from tests.fetching.fault_site import FaultSite
from tests.fetching.wire import Answerer, Reply, Server

from .helpers import SITE_RULES, run, settings

PAGES = 2_000

SCRIPT = """
import sys
sys.path.insert(0, {tests!r})
from pathlib import Path
from tests.site.helpers import run
if __name__ == "__main__":
    run({target!r}, whole_site=True, jobs=2, state=Path({state!r}))
"""


def held(site: FaultSite, number: int) -> Answerer:
    """Answer as the site does for so many pages, and not within the time of a test for the rest: it cannot end."""
    pages = 0

    def answer(method: str, path: str, headers: dict[str, str]) -> Reply:
        nonlocal pages
        pages += path.startswith("/p/")
        reply = site.answer(method, path, headers)
        return replace(reply, after=300.0) if path.startswith("/p/") and pages > number else reply

    return answer


def killing_a_worker(site: FaultSite, number: int, killed: list[int]) -> Answerer:
    """Answer as the site does, and kill a worker of this process when so many pages have been asked for."""
    pages = 0

    def answer(method: str, path: str, headers: dict[str, str]) -> Reply:
        nonlocal pages
        pages += path.startswith("/p/")
        if pages == number and not killed:
            worker = multiprocessing.active_children()[0]
            os.kill(worker.pid or 0, signal.SIGKILL)
            killed.append(worker.pid or 0)
        return site.answer(method, path, headers)

    return answer


def comparable(report: Report) -> Any:
    """Return a report without what differs from run to run: times."""
    plain = report.to_dict()
    plain["summary"]["seconds"] = 0
    for outcome in plain["outcomes"]:
        outcome["seconds"] = 0
    plain["outcomes"].sort(key=lambda outcome: sorted(outcome.items(), key=str).__repr__())
    return plain


@pytest.mark.slow
def test_killed_in_the_middle_of_2000_pages_and_resumed_gives_the_same_report(tmp_path: Path) -> None:
    site = FaultSite(pages=PAGES, links=10, few=True)
    with Server(site.answer) as here, Server(site.answer) as there:
        site.root, site.b = here.root, there.root
        target = f"{here.root}/p/0"
        undisturbed = run(target, whole_site=True, jobs=2, state=tmp_path / "whole.sqlite")
        site.since.clear()
        here.log.clear()
        state = tmp_path / "killed.sqlite"
        here.answer = held(site, PAGES * 3 // 4)
        done = _kill_half_way(target, state, tmp_path, here)
        here.answer = site.answer
        assert 0 < len(done) < PAGES
        here.log.clear()
        site.since.clear()
        resumed = run(target, whole_site=True, jobs=2, state=state, resume=True)
        asked_again = {here.root + path for _, path in here.log} & done
    assert comparable(resumed) == comparable(undisturbed)
    assert asked_again == set()


def _kill_half_way(target: str, state: Path, folder: Path, server: Server) -> set[str]:
    """Run an audit in a process of its own, kill it, and return the pages that were finished."""
    import sqlite3

    script = folder / "audit.py"
    root = Path(__file__).resolve().parents[2]
    script.write_text(SCRIPT.format(tests=str(root), target=target, state=str(state)))
    process = subprocess.Popen([sys.executable, str(script)], start_new_session=True)
    try:
        _wait_for_pages(server, PAGES // 2)
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait(10)
    with sqlite3.connect(state) as connection:
        return {row[0] for row in connection.execute("SELECT address FROM pages WHERE state = 'done'")}


def test_an_interrupted_audit_reports_what_was_done_and_goes_on(tmp_path: Path) -> None:
    site = FaultSite(pages=400, links=10)
    state = tmp_path / "a.sqlite"
    with Server(site.answer) as here, Server(site.answer) as there:
        site.root, site.b = here.root, there.root
        target = f"{here.root}/p/0"
        here.answer = held(site, 200)
        audit = Audit(target, Config(select=SITE_RULES), settings(whole_site=True, state=state))
        waiter = threading.Thread(target=lambda: (_wait_for_pages(here, 80), audit.interrupt()))
        waiter.start()
        stopped = audit.run()
        waiter.join()
        here.answer = site.answer
        whole = run(target, whole_site=True, state=state, resume=True)
    assert stopped.stopped
    assert stopped.exit_code == 2
    assert 0 < len(stopped.pages) < len(whole.pages)
    assert set(stopped.pages) <= set(whole.pages)
    assert not whole.stopped


def test_two_audits_do_not_share_a_state_file(tmp_path: Path) -> None:
    state = tmp_path / "a.sqlite"
    with one_at_a_time(state), pytest.raises(ConfigError, match="Another audit"):
        run("http://127.0.0.1:9/", state=state)
    assert run("http://127.0.0.1:9/", state=state).exit_code == 2


def test_a_state_file_is_free_again_when_the_process_that_used_it_is_killed(tmp_path: Path) -> None:
    state = tmp_path / "a.sqlite"
    script = "import sys\nfrom pathlib import Path\nsys.modules['fcntl'] = None  # as on Windows\n"
    script += "from plainoffer.fetching.lock import one_at_a_time\n"
    script += f"with one_at_a_time(Path({str(state)!r})):\n    print('locked', flush=True)\n    sys.stdin.read()\n"
    holder = subprocess.Popen([sys.executable, "-c", script], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert holder.stdout is not None
    assert holder.stdout.readline() == b"locked\n"
    try:
        with pytest.raises(ConfigError, match="Another audit"), one_at_a_time(state):
            pass
    finally:
        holder.kill()
        holder.communicate()
    with one_at_a_time(state):
        pass


def test_a_state_file_in_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"a\.sqlite cannot be used"):
        run("http://127.0.0.1:9/", state=tmp_path / "no" / "a.sqlite")


def test_ctrl_c_ends_the_command_with_a_report(tmp_path: Path) -> None:
    site = FaultSite(pages=400, links=10)
    with Server(held(site, 200)) as here, Server(site.answer) as there:
        site.root, site.b = here.root, there.root
        options = ["--allow-private", "--isolated", "--select", "links", "--state", str(tmp_path / "a.sqlite")]
        options += ["--whole-site", "--output-format", "json"]
        process = subprocess.Popen(
            [sys.executable, "-m", "plainoffer", "audit", f"{here.root}/p/0", *options],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        _wait_for_pages(here, 80)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)
    report = json.loads(out)
    assert process.returncode == 2
    assert b"Traceback" not in err, err.decode()
    assert b"--resume" in err
    assert 0 < len(report["pages"]) < 400
    assert report["summary"]["stopped"]


def test_a_worker_that_is_killed_loses_nothing() -> None:
    site = FaultSite(pages=150, links=10)
    with Server(site.answer) as here, Server(site.answer) as there:
        site.root, site.b = here.root, there.root
        target = f"{here.root}/p/0"
        calm = run(target, whole_site=True, jobs=2)
        site.since.clear()
        killed: list[int] = []
        here.answer = killing_a_worker(site, 60, killed)
        # A new worker has a copy of the server's sockets too, so a connection that the server drops ends by time-out.
        struck = run(target, whole_site=True, jobs=2, client=ClientSettings(total_timeout=3.0))
    assert killed
    assert struck.pages == calm.pages
    assert not struck.errors


def _wait_for_pages(server: Server, number: int) -> None:
    """Wait until so many pages were asked for, two minutes at most."""
    deadline = time.monotonic() + 120
    while time.monotonic() < deadline and sum(path.startswith("/p/") for _, path in tuple(server.log)) < number:
        time.sleep(0.005)
