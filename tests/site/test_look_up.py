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
from plainoffer.fetching.lock import one_at_a_time
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


@pytest.mark.parametrize("how", ["recorded", "look-up"])
def test_a_state_file_that_is_something_else_is_named_once(
    how: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page, notes = tmp_path / "page.html", tmp_path / "notes.txt"
    page.write_text('<p><a href="http://127.0.0.1:9/">x</a></p>')
    notes.write_text("not a database at all")
    assert command("check", str(page), "--isolated", "--links", how, "--state", str(notes)) == 2
    assert capsys.readouterr().err.count("notes.txt cannot be used") == 1


def test_a_look_up_waits_for_an_audit_that_uses_the_same_file(tmp_path: Path) -> None:
    state = tmp_path / "links.sqlite"
    private = ClientSettings(guard=Guard(allow_private=True))
    with Server(answer) as server:
        with one_at_a_time(state):
            waiting = threading.Thread(
                target=look_up_links, args=([server.root + "/new"], state), kwargs={"client": private}
            )
            waiting.start()
            waiting.join(0.3)
            assert waiting.is_alive()
            assert server.connections == 0
        waiting.join(60)
        assert server.connections > 0
