"""Links that are due again: asked for only if they have changed, where the website can tell."""

import asyncio
import sqlite3
from pathlib import Path

import pytest
from msgspec.structs import replace

pytest.importorskip("aiohttp")

from plainoffer.address_guard import Guard
from plainoffer.fetching.client import AiohttpFetcher, ClientSettings
from plainoffer.fetching.fetcher import Answer
from plainoffer.fetching.liveness import CheckSettings, LinkChecker
from plainoffer.fetching.renewal import validator
from plainoffer.fetching.state import State, open_existing
from plainoffer.fetching.verdicts import DAY, LinkVerdict, Verdict

from .wire import Reply, Server, html, redirect

LOCAL = ClientSettings(guard=Guard(allow_private=True))
QUICK = CheckSettings(retry_pauses=(0.05, 0.1), second_look_after=0.05)
PDF = b"%PDF-1.4\n1 0 obj<</Type /Pages /Kids [] /Count 3>>endobj\n%%EOF"


class Changing:
    """A website that names its answers and says "not modified" to whoever knows the name."""

    def __init__(self, *, header: str = "ETag", name: str = '"one"') -> None:
        self.header, self.name = header, name
        self.body = "<h1 id='fees'>Fees</h1>"
        self.bodies = 0

    def answer(self, method: str, path: str, headers: dict[str, str]) -> Reply:
        if path == "/old":
            return redirect("/page", 302)
        if path not in ("/page", "/file.pdf"):
            return Reply(status=404)
        asked = headers.get("if-none-match" if self.header == "ETag" else "if-modified-since")
        if asked == self.name:
            return Reply(status=304, headers=(("ETag", self.name),))
        self.bodies += method == "GET"
        if path == "/file.pdf":
            return Reply(body=PDF, headers=(("Content-Type", "application/pdf"), (self.header, self.name)))
        page = html("Fees", self.body)
        return Reply(body=page.body, headers=(*page.headers, (self.header, self.name)))


def look_up(state: State, server: Server, path: str, now: float) -> LinkVerdict:
    async def run() -> None:
        async with AiohttpFetcher(LOCAL) as fetcher:
            checker = LinkChecker(fetcher, state, settings=QUICK, clock=lambda: now)
            await checker.check_all([server.root + path])

    asyncio.run(run())
    found = state.look_up(server.root + path)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("header", "name"), [("ETag", '"one"'), ("ETag", 'W/"one"'), ("Last-Modified", "Sat, 28 Nov 2026 08:00:00 GMT")]
)
@pytest.mark.parametrize("path", ["/page#fees", "/old#fees", "/file.pdf#page=3"])
def test_a_page_that_has_not_changed_is_not_sent_again(header: str, name: str, path: str) -> None:
    site = Changing(header=header, name=name)
    with Server(site.answer) as server, State() as state:
        first = look_up(state, server, path, DAY)
        again = look_up(state, server, path, 30 * DAY)
        assert site.bodies == 1
    assert first.alive
    assert again == replace(first, checked_at=30 * DAY, last_alive=30 * DAY)


def test_a_page_that_has_changed_is_read_again() -> None:
    site = Changing()
    with Server(site.answer) as server, State() as state:
        assert look_up(state, server, "/page#fees", DAY).alive
        site.name, site.body = '"two"', "<h1 id='costs'>Costs</h1>"
        assert look_up(state, server, "/page#fees", 30 * DAY).verdict is Verdict.ANCHOR_MISSING
        assert site.bodies == 2


def test_a_page_that_leads_elsewhere_now_is_asked_for_without_a_condition() -> None:
    seen: list[dict[str, str]] = []
    to = ["/a"]

    def answer(method: str, path: str, headers: dict[str, str]) -> Reply:
        if path == "/start":
            return redirect(to[0], 302)
        seen.append(headers)
        page = html(path, f"<h1>{path}")
        return Reply(body=page.body, headers=(*page.headers, ("ETag", '"same"')))

    with Server(answer) as server, State() as state:
        look_up(state, server, "/start", DAY)
        to[0] = "/b"
        found = look_up(state, server, "/start", 30 * DAY)
    assert found.final == server.root + "/b"
    assert not any("if-none-match" in headers for headers in seen)


def test_a_website_that_says_not_modified_without_being_asked_is_not_believed() -> None:
    with Server(lambda *_: Reply(status=304)) as server, State() as state:
        assert look_up(state, server, "/page", DAY).verdict is Verdict.BROKEN


def test_names_that_could_not_be_sent_back_are_not_kept() -> None:
    for value in ("x" * 400, '"caf\u00e9"', '"a\x01"'):
        assert validator(Answer(url="u", status=200, headers={"etag": value}), "etag") == ""
    assert validator(Answer(url="u", status=404, headers={"etag": '"a"'}), "etag") == ""


LAYOUT_1 = """
CREATE TABLE verdicts (
  address TEXT PRIMARY KEY, verdict TEXT NOT NULL, reason TEXT NOT NULL, status INTEGER NOT NULL,
  detail TEXT NOT NULL, final TEXT NOT NULL, hops TEXT NOT NULL, content_type TEXT NOT NULL, length INTEGER,
  anchors BLOB, pages INTEGER, checked_at REAL NOT NULL, first_broken REAL, last_alive REAL
) WITHOUT ROWID;
INSERT INTO verdicts VALUES ('https://a.org/', 'ok', '', 200, '', '', '', 'text/html', 9, NULL, NULL, 5.0, NULL, 5.0);
PRAGMA user_version = 1;
"""


def test_a_file_of_the_first_layout_is_read_and_brought_up_to_date(tmp_path: Path) -> None:
    file = tmp_path / "links.sqlite"
    with sqlite3.connect(file) as connection:
        connection.executescript(LAYOUT_1)
    reader = open_existing(file)  # a save hook may come first
    assert reader is not None
    before = reader.get("https://a.org/")
    reader.connection.close()
    for _ in range(2):
        with State(file) as state:
            assert state.get("https://a.org/") == before
            state.put(LinkVerdict(address="https://b.org/", verdict=Verdict.OK, etag='"x"'))
    with State(file) as state:
        assert state.connection.execute("PRAGMA user_version").fetchone() == (2,)
        assert state.get("https://b.org/") == LinkVerdict(address="https://b.org/", verdict=Verdict.OK, etag='"x"')
