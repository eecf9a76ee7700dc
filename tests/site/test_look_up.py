"""Links of files: looked up when asked for, read from the record otherwise, and put right in the source."""

import threading
from pathlib import Path

import pytest

pytest.importorskip("aiohttp")
pytest.importorskip("protego")

from plainoffer.address_guard import Guard
from plainoffer.cli import main
from plainoffer.config import Config
from plainoffer.document import Source
from plainoffer.engine.checker import OFFLINE, Checker
from plainoffer.errors import ConfigError
from plainoffer.fetching.client import ClientSettings
from plainoffer.rule import Need
from plainoffer.site.look_up import look_up_links
from tests.fetching.wire import Reply, Server, html, redirect


def answer(method: str, path: str, headers: dict[str, str]) -> Reply:
    if path == "/old":
        return redirect("/new")
    return html("New", "<h1>New</h1>") if path == "/new" else Reply(status=404)


def command(*arguments: str) -> int:
    with pytest.raises(SystemExit) as stopped:
        main(list(arguments))
    return int(stopped.value.code or 0)


def test_check_looks_links_up_records_them_and_fixes_what_moved(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    state, page = tmp_path / "links.sqlite", tmp_path / "page.html"
    with Server(answer) as server:
        page.write_text(f'<p><a href="{server.root}/old">Short breaks</a> <a href="{server.root}/gone">x</a></p>')
        options = ("--isolated", "--select", "links", "--ignore", "private-link", "--state", str(state))
        assert command("check", str(page), *options, "--links", "look-up", "--allow-private") == 1
        out = capsys.readouterr().out
        assert "broken-link" in out
        assert "moved-link" in out
        asked = sum(server.asked.values())
        assert command("check", str(page), *options, "--links", "recorded") == 1
        assert "broken-link" in capsys.readouterr().out
        command("check", str(page), *options, "--links", "recorded", "--fix")
        assert f'href="{server.root}/new"' in page.read_text()
        assert sum(server.asked.values()) == asked


def test_without_the_option_nothing_is_asked_and_nothing_claimed(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    with Server(answer) as server:
        page.write_text(f'<p><a href="{server.root}/gone">x</a></p>')
        command("check", str(page), "--isolated")
        assert server.connections == 0


def test_private_addresses_are_not_opened_for_a_page(tmp_path: Path) -> None:
    page, state = tmp_path / "page.html", tmp_path / "links.sqlite"
    with Server(answer) as server:
        page.write_text(f'<p><a href="{server.root}/gone">x</a></p>')
        command("check", str(page), "--isolated", "--links", "look-up", "--state", str(state))
        assert server.connections == 0


def test_a_save_hook_reads_the_record_from_many_threads_and_opens_nothing(tmp_path: Path) -> None:
    state = tmp_path / "links.sqlite"
    with Server(answer) as server:
        gone = server.root + "/gone"
        look_up_links([gone], state, client=ClientSettings(guard=Guard(allow_private=True)))
        connections = server.connections
        config = Config(select=("broken-link",), links={"state": str(state)})
        checker = Checker(config, allow=OFFLINE | {Need.NETWORK})
        counts: list[int] = []

        def save() -> None:
            (result,) = checker.check_source(Source(text=f'<a href="{gone}">x</a>', path="field"))
            counts.append(len(result.findings))

        threads = [threading.Thread(target=save) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert counts == [1] * 8
        assert server.connections == connections


def test_the_network_part_is_bounded_in_time(tmp_path: Path) -> None:
    with Server(lambda *_: html("Slow", "", after=3.0)) as server:
        client = ClientSettings(guard=Guard(allow_private=True))
        assert not look_up_links([server.root + "/"], tmp_path / "a.sqlite", max_seconds=0.3, client=client)


def test_a_wrong_setting_is_named() -> None:
    with pytest.raises(ConfigError, match="stat"):
        Checker(Config(links={"stat": "x"}))
