"""Many files: same results with any number of workers, kept results, and nothing lost when something breaks."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from plainoffer.config import Config
from plainoffer.engine.cache import Cache, run_digest
from plainoffer.engine.checker import Checker
from plainoffer.engine.runner import Item, run_files
from plainoffer.findings import PageResult, Report
from plainoffer.formats.view import headline

TEXT = "<p>Please utilise the form. Your SENDIASS team will facilitate your application.</p><img src='a.png'>"


def site(folder: Path, pages: int = 24) -> list[Item]:
    items = []
    for number in range(pages):
        file = folder / f"page-{number:03}.html"
        file.write_text(f"<h1>Page {number}</h1>" + TEXT * (number + 1), "utf-8")
        items.append(Item(file, file.name))
    return items


def told(report: Report) -> list[dict[str, object]]:
    found = report.to_dict()["findings"]
    assert isinstance(found, list)
    return found


def test_one_worker_and_two_say_the_same(tmp_path: Path) -> None:
    items = site(tmp_path)
    checker = Checker()
    one = run_files(items, checker, jobs=1)
    two = run_files(items[::-1], checker, jobs=2)
    assert told(one) == told(two)
    assert one.pages == two.pages
    assert len(one.findings) > 100


def test_an_unchanged_page_is_not_checked_again(tmp_path: Path) -> None:
    items = site(tmp_path, 6)
    checker = Checker()
    kind = run_digest(checker.config, checker.registry, "2026-11-24", (0, 1))
    cache = Cache(tmp_path / "kept", kind)
    first = run_files(items, checker, cache=cache, jobs=1)
    checked: list[str] = []
    checker.check_source = lambda source: checked.append(source.path) or []  # type: ignore[method-assign,func-returns-value]
    items[2].file.write_text("<p>changed</p>", "utf-8")
    second = run_files(items, checker, cache=cache, jobs=1)
    assert checked == ["page-002.html"]
    kept = [f for f in told(first) if f["path"] != "page-002.html"]
    assert told(second) == kept
    cache.close()


def test_results_are_not_kept_across_settings_or_days(tmp_path: Path) -> None:
    registry = Checker().registry
    one = run_digest(Config(), registry, "2026-11-24", (0, 1))
    assert one == run_digest(Config(jobs=2), registry, "2026-11-24", (1, 0))
    assert one != run_digest(Config(fail_on="advice"), registry, "2026-11-24", (0, 1))
    assert one != run_digest(Config(), registry, "2026-11-25", (0, 1))
    words = tmp_path / "words.txt"
    words.write_text("utilise = use\n", "utf-8")
    config = Config(dictionaries=(str(words),))
    before = run_digest(config, registry, "2026-11-24", (0, 1))
    words.write_text("utilise = use | changed\n", "utf-8")
    assert before != run_digest(config, registry, "2026-11-24", (0, 1))


def test_a_damaged_cache_is_started_anew(tmp_path: Path) -> None:
    (tmp_path / "results.sqlite").write_bytes(b"this is not a database" * 100)
    items = site(tmp_path, 2)
    for _ in range(2):
        cache = Cache(tmp_path, "kind")
        report = run_files(items, Checker(), cache=cache, jobs=1)
        cache.close()
        assert len(report.pages) == 2
        assert cache.problem == ""
    assert Cache(tmp_path, "kind").get(cache.key(items[0].path, items[0].file.read_bytes())) is not None


def test_a_cache_that_is_damaged_on_the_way_is_started_anew_by_the_next_run(tmp_path: Path) -> None:
    items = site(tmp_path, 3)
    cache = Cache(tmp_path, "kind")
    run_files(items, Checker(), cache=cache, jobs=1)
    cache.close()
    file = tmp_path / "results.sqlite"
    data = bytearray(file.read_bytes())
    data[4096:] = b"\xff" * (len(data) - 4096)
    file.write_bytes(data)
    for _ in range(2):
        cache = Cache(tmp_path, "kind")
        assert len(run_files(items, Checker(), cache=cache, jobs=1).pages) == 3
        cache.close()
    assert cache.problem == ""


def test_two_runs_may_share_a_cache(tmp_path: Path) -> None:
    items = site(tmp_path, 12)
    code = (
        "import sys; from pathlib import Path; from plainoffer.engine.cache import Cache;"
        "from plainoffer.engine.checker import Checker; from plainoffer.engine.runner import Item, run_files;"
        "files = sorted(Path(sys.argv[1]).glob('*.html'));"
        "cache = Cache(Path(sys.argv[1]) / 'kept', 'kind');"
        "report = run_files([Item(f, f.name) for f in files], Checker(), cache=cache, jobs=1);"
        "print(len(report.findings), len(report.errors), cache.problem)"
    )
    runs = [
        subprocess.Popen([sys.executable, "-c", code, str(tmp_path)], stdout=subprocess.PIPE, text=True)
        for _ in range(3)
    ]
    said = {run.communicate(timeout=120)[0] for run in runs}
    assert len(said) == 1
    assert said.pop().split()[1:] == ["0"]
    assert len(items) == 12


def test_a_run_that_another_keeps_out_for_a_moment_tries_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tries = []
    real = Cache._set_up

    def busy(cache: Cache) -> None:
        tries.append(1)
        if len(tries) < 3:
            raise sqlite3.OperationalError("database is locked")
        real(cache)

    monkeypatch.setattr(Cache, "_set_up", busy)
    cache = Cache(tmp_path, "kind")
    cache.put_many([("key", [])])
    assert cache.get("key") == []
    assert (len(tries), cache.problem) == (3, "")


def test_what_cannot_be_read_is_said_and_the_rest_is_checked(tmp_path: Path) -> None:
    items = site(tmp_path, 3)
    (tmp_path / "photo.html").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20)
    items += [Item(tmp_path / "photo.html", "photo.html"), Item(tmp_path / "gone.html", "gone.html")]
    report = run_files(items, Checker(), jobs=1)
    assert len([page for page in report.pages if page.startswith("page-")]) == 3
    said = " ".join(error.message for error in report.errors)
    assert "photo.html is not a text file" in said
    assert "gone.html does not exist" in said
    assert report.exit_code == 2


def test_a_page_over_the_limit_is_said(tmp_path: Path) -> None:
    big = tmp_path / "big.html"
    big.write_bytes(b"<p>word</p>" * 6_000_000)
    report = run_files([Item(big, "big.html")], Checker(), jobs=1)
    assert "66.0 MB, and the limit is 10.0 MB" in report.errors[0].message
    assert report.exit_code == 2


@pytest.mark.skipif(sys.platform == "win32", reason="signals differ on Windows")
def test_a_worker_that_dies_loses_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page kills its worker process; the page is then checked in the parent, and all others are there."""
    from plainoffer.engine import runner

    items = site(tmp_path, 24)
    parent = os.getpid()
    real = runner.check_bytes

    def deadly(checker: Checker, item: Item, data: bytes) -> object:
        if item.path == "page-005.html" and os.getpid() != parent:
            os.kill(os.getpid(), 9)
        return real(checker, item, data)

    monkeypatch.setattr(runner, "check_bytes", deadly)
    report = run_files(items, Checker(), jobs=2)
    assert len(report.pages) == 24
    assert report.errors == ()


@pytest.mark.skipif(sys.platform == "win32", reason="workers are started in another way on Windows")
def test_workers_stop_when_the_run_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After Ctrl-C each worker finishes the page that it has in hand, and no more."""
    from plainoffer.engine import runner

    def slow(checker: Checker, item: Item, data: bytes) -> list[PageResult]:
        (tmp_path / f"{item.path}.done").touch()
        time.sleep(0.05)
        return [PageResult(path=item.path)]

    def interrupt(done: int, total: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(runner, "check_bytes", slow)
    report = run_files(site(tmp_path, 100), Checker(), jobs=2, progress=interrupt)
    assert report.stopped == "You stopped the check: 1 of 100 pages were checked."
    assert report.exit_code == 2
    assert len(list(tmp_path.glob("*.done"))) < 60


def test_a_page_that_cannot_be_read_is_not_counted_as_checked(tmp_path: Path) -> None:
    (tmp_path / "photo.html").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20)
    report = run_files([Item(tmp_path / "photo.html", "photo.html")], Checker(), jobs=1)
    assert report.pages == ()
    assert headline(report) == "No page was checked."
