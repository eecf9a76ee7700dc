"""Fragments, ages and history of verdicts; soft 404s; PDFs; the state file."""

import zlib
from pathlib import Path

import pytest
from msgspec.structs import replace

from plainoffer.errors import ConfigError
from plainoffer.fetching.missing import Probe, same_page, says_missing, suspicion
from plainoffer.fetching.pagefacts import PageFacts, likeness, read_page
from plainoffer.fetching.pdf import count_pages
from plainoffer.fetching.state import State, open_existing
from plainoffer.fetching.verdicts import DAY, LinkVerdict, Reason, Verdict, history, with_fragment

PAGE = LinkVerdict(
    address="https://example.org/a",
    verdict=Verdict.OK,
    content_type="text/html",
    anchors=frozenset({"fees", "café", "old-name"}),
)


@pytest.mark.parametrize(
    "fragment",
    [
        "fees",
        "caf%C3%A9",
        "café",
        "old-name",
        "",
        "top",
        "TOP",
        ":~:text=places",
        "fees:~:text=x",
        "/route",
        "!x",
        "a=b",
    ],
)
def test_fragments_that_work(fragment: str) -> None:
    assert with_fragment(PAGE, f"https://example.org/a#{fragment}").verdict is Verdict.OK


@pytest.mark.parametrize("fragment", ["fee", "Fees", "costs:~:text=x", "fees%20"])
def test_fragments_that_do_not(fragment: str) -> None:
    assert with_fragment(PAGE, f"https://example.org/a#{fragment}").verdict is Verdict.ANCHOR_MISSING


def test_a_page_that_was_not_read_to_its_end_is_not_called_broken() -> None:
    unread = replace(PAGE, anchors=None)
    assert with_fragment(unread, "https://example.org/a#fees").reason is Reason.UNREAD


def test_a_redirect_with_its_own_fragment_wins() -> None:
    moved = replace(PAGE, verdict=Verdict.MOVED_PERMANENTLY, final="https://example.org/b#fees")
    assert with_fragment(moved, "https://example.org/a#gone").verdict is Verdict.MOVED_PERMANENTLY


@pytest.mark.parametrize(
    ("fragment", "good"), [("page=3", True), ("page=4", False), ("page=0", False), ("zoom=2", True)]
)
def test_pages_of_a_pdf(fragment: str, good: bool) -> None:
    pdf = LinkVerdict(address="a", verdict=Verdict.OK, content_type="application/pdf", pages=3)
    assert (with_fragment(pdf, f"https://example.org/a.pdf#{fragment}").verdict is Verdict.OK) is good


def test_broken_links_keep_their_fragment_out_of_it() -> None:
    broken = replace(PAGE, verdict=Verdict.BROKEN, reason=Reason.NOT_FOUND)
    assert with_fragment(broken, "https://example.org/a#x") is broken


def test_history_remembers_when_it_broke_and_when_it_last_worked() -> None:
    alive = history(PAGE, None, 100.0)
    broken = history(replace(PAGE, verdict=Verdict.BROKEN), alive, 200.0)
    still = history(replace(PAGE, verdict=Verdict.BROKEN), broken, 300.0)
    blocked = history(replace(PAGE, verdict=Verdict.COULD_NOT_CHECK), still, 400.0)
    again = history(PAGE, blocked, 500.0)
    assert (broken.first_broken, broken.last_alive) == (200.0, 100.0)
    assert (still.first_broken, still.last_alive) == (200.0, 100.0)
    assert (blocked.first_broken, blocked.last_alive) == (200.0, 100.0)
    assert (again.first_broken, again.last_alive) == (None, 500.0)


def test_verdicts_age_by_kind() -> None:
    fresh = replace(PAGE, checked_at=0.0)
    assert not fresh.due(6 * DAY)
    assert fresh.due(7 * DAY)
    assert replace(fresh, verdict=Verdict.BROKEN).due(DAY)
    assert not replace(fresh, verdict=Verdict.COULD_NOT_CHECK).due(1800)
    assert replace(fresh, verdict=Verdict.COULD_NOT_CHECK).due(3600)


@pytest.mark.parametrize(
    "title",
    ["Page not found", "404", "Error 404", "404 - Page not found", "Page not found | Testshire",
     "Testshire - Not found", "Sorry, the page you are looking for cannot be found", "This page has been removed",
     "Page unavailable"],
)  # fmt: skip
def test_titles_that_say_missing(title: str) -> None:
    assert says_missing(PageFacts(title=title, words=40))


@pytest.mark.parametrize(
    "title",
    ["What to do when a page is not found", "Lost and found", "The page boy has been removed from office",
     "404 High Street", "Children not found in school", "Missing children", "Services no longer available to over 25s"],
)  # fmt: skip
def test_titles_that_only_sound_like_it(title: str) -> None:
    assert not says_missing(PageFacts(title=title, words=40))


def test_a_long_page_is_not_called_missing_for_its_title() -> None:
    assert not says_missing(PageFacts(title="Page not found", words=2000))


def test_two_thin_pages_of_one_template_are_not_the_same_page() -> None:
    menu = "<nav>home offer contact search help</nav>" * 10
    one = read_page(f"<title>Offer</title>{menu}<h1>Offer</h1><p>Swimming club on Tuesday evening".encode())
    other = read_page(f"<title>Offer</title>{menu}<h1>Offer</h1><p>Portage home visits for babies".encode())
    assert not same_page(one, other)
    assert same_page(one, one)
    assert likeness(one.sketch, other.sketch) < 0.9


def test_a_site_that_shows_one_shell_for_everything_proves_nothing() -> None:
    facts = PageFacts(title="App", words=3, sketch=(1, 2, 3))
    shell = Probe(honest=False, facts=facts, shell=True)
    assert suspicion("https://a.org/x", "", facts, shell, shell) is None
    honest = replace(shell, shell=False)
    assert suspicion("https://a.org/x", "", facts, honest, honest) is Reason.SAME_AS_UNKNOWN


def test_being_sent_home_is_suspicious_only_where_unknown_addresses_go() -> None:
    probe = Probe(honest=False, landing="https://a.org/")
    facts = PageFacts(title="Home", words=300)
    assert suspicion("https://a.org/x", "https://a.org/", facts, probe, None) is Reason.SENT_HOME
    assert suspicion("https://a.org/index.html", "https://a.org/", facts, probe, None) is None
    assert suspicion("https://a.org/x", "https://a.org/y", facts, probe, None) is None
    assert (
        suspicion("https://a.org/x", "https://a.org/x/", facts, replace(probe, landing="https://a.org/x/"), None)
        is None
    )


def test_pages_of_pdfs_are_counted_in_plain_linearised_and_packed_files() -> None:
    plain = b"%PDF-1.4\n1 0 obj<</Type/Pages/Count 12/Kids[]>>endobj 2 0 obj<</Type /Pages /Count 5>>endobj"
    fast = b"%PDF-1.5\n1 0 obj<</Linearized 1/L 9/O 3/N 7/T 8>>endobj"
    packed = b"%PDF-1.5\n5 0 obj<</Type/ObjStm/N 1/First 4/Filter/FlateDecode>>stream\n" + zlib.compress(
        b"1 0 <</Type/Pages/Count 31/Kids[]>>"
    )
    assert [count_pages(data) for data in (plain, fast, packed)] == [12, 7, 31]
    assert count_pages(b"<html>") is None
    assert count_pages(b"%PDF-1.4 nothing") is None


def test_the_state_file_keeps_everything(tmp_path: Path) -> None:
    file = tmp_path / "links.sqlite"
    with State(file) as state:
        state.put(replace(PAGE, checked_at=5.0, last_alive=5.0))
        state.put_probe("https://example.org", Probe(honest=True, facts=PageFacts(title="No", sketch=(1,))), 5.0)
    with State(file) as state:
        assert state.get(PAGE.address) == replace(PAGE, checked_at=5.0, last_alive=5.0)
        probe = state.probe("https://example.org", 6.0)
        assert probe is not None
        assert probe.honest
        assert state.probe("https://example.org", 40 * DAY) is None


def test_readers_see_the_file_while_it_is_written(tmp_path: Path) -> None:
    file = tmp_path / "links.sqlite"
    assert open_existing(file) is None
    with State(file) as state:
        state.put(PAGE)
        state.flush()
        reader = open_existing(file)
        assert reader is not None
        assert reader.look_up(PAGE.address + "#gone") is not None
        state.put(replace(PAGE, address="https://example.org/b"))
        state.flush()
        assert reader.get("https://example.org/b") is not None
        reader.connection.close()


def test_another_layout_is_refused(tmp_path: Path) -> None:
    import sqlite3

    file = tmp_path / "links.sqlite"
    with sqlite3.connect(file) as connection:
        connection.execute("PRAGMA user_version=99")
    with pytest.raises(ConfigError, match="another version"):
        State(file)


def test_a_file_that_is_something_else_is_named(tmp_path: Path) -> None:
    file = tmp_path / "notes.txt"
    file.write_text("not a database " * 100)
    with pytest.raises(ConfigError, match=r"notes\.txt"):
        State(file)
    with pytest.raises(ConfigError, match="cannot be used"):
        State(tmp_path / "no" / "such" / "folder.sqlite")
