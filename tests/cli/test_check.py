"""The command as a user meets it: exit codes, formats, fixes, and one clear sentence when something is wrong."""

# ruff: noqa: E501 - the tables of odd texts read better whole

from __future__ import annotations

import json
import multiprocessing
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from plainoffer.formats import NAMES

BAD = '<p>Please utilise the form.</p>\n<img src="a.png">\n'
GOOD = "<h2>Ask for help</h2>\n<p>Phone the team. They can tell you what to do next.</p>\n"


def run(*arguments: str, cwd: Path, stdin: bytes | None = None, **environment: str) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "PLAINOFFER_CACHE_DIR": str(cwd / ".kept"), "PYTHONUTF8": "1", **environment}
    result = subprocess.run(
        [sys.executable, "-m", "plainoffer", *arguments],
        cwd=cwd,
        env=env,
        input=stdin,
        capture_output=True,
        timeout=300,
    )
    return subprocess.CompletedProcess(
        result.args, result.returncode, result.stdout.decode("utf-8"), result.stderr.decode("utf-8")
    )


def test_what_could_not_be_done_is_said_once_where_errors_and_report_go_to_one_place(tmp_path: Path) -> None:
    (tmp_path / "plainoffer.toml").write_text('spacy-pipeline = "./nowhere"\n', "utf-8")
    (tmp_path / "a.html").write_text("<p>The plan was sent.</p>", "utf-8")
    command = [sys.executable, "-m", "plainoffer", "check", "--no-cache", "--select", "passive-voice", "a.html"]
    done = subprocess.run(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=300)
    assert done.returncode == 2
    assert done.stdout.decode("utf-8").count("There is no folder ./nowhere") == 1


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "bad.html").write_text(BAD, "utf-8")
    (tmp_path / "good.html").write_text(GOOD, "utf-8")
    return tmp_path


def test_exit_codes(folder: Path) -> None:
    assert run("check", "good.html", cwd=folder).returncode == 0
    assert run("check", "bad.html", cwd=folder).returncode == 1
    assert run("check", "bad.html", "--exit-zero", cwd=folder).returncode == 0
    assert run("check", "bad.html", "--fail-on", "never", cwd=folder).returncode == 0
    assert run("check", "bad.html", "missing.html", cwd=folder).returncode == 2


def test_findings_are_on_standard_output_and_errors_on_standard_error(folder: Path) -> None:
    result = run("check", ".", "gone", "--output-format", "concise", cwd=folder)
    assert "bad.html:2:1: missing-alt" in result.stdout
    assert "gone does not exist" in result.stderr


def test_many_formats_at_once(folder: Path) -> None:
    result = run(
        "check", ".", "--output-format", "json", "--output-format", "html=out/report.html", "--output-format",
        "sarif=out/report.sarif", cwd=folder,
    )  # fmt: skip
    assert json.loads(result.stdout)["exit_code"] == result.returncode == 1
    assert "<html" in (folder / "out" / "report.html").read_text("utf-8")
    assert json.loads((folder / "out" / "report.sarif").read_text("utf-8"))["version"] == "2.1.0"


def test_standard_input(folder: Path) -> None:
    result = run(
        "check", "-", "--stdin-filename", "x/page.html", "--output-format", "concise", cwd=folder, stdin=BAD.encode()
    )
    assert "x/page.html:2:1: missing-alt" in result.stdout
    assert run("check", "-", cwd=folder, stdin=b"").returncode == 0


def test_colour_is_for_terminals(folder: Path) -> None:
    assert "\x1b[" not in run("check", "bad.html", cwd=folder).stdout
    assert "\x1b[" in run("check", "bad.html", "--color", cwd=folder).stdout
    assert "\x1b[" in run("check", "bad.html", cwd=folder, FORCE_COLOR="1").stdout
    assert "\x1b[" not in run("check", "bad.html", cwd=folder, FORCE_COLOR="1", NO_COLOR="1").stdout


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("check", "nope.html"), "nope.html does not exist. Check the spelling"),
        (("check", "empty-folder"), "has no pages to check"),
        (("check", "photo.html"), "is not a text file"),
        (("check", "good.html", "--config", "gone.toml"), "gone.toml does not exist"),
        (("check", "good.html", "--config", 'fail-onn = "x"'), 'Did you mean "fail-on"'),
        (("check", "good.html", "--select", "jargn"), 'Did you mean "jargon"'),
        (("check", "good.html", "--output-format", "htlm"), 'Did you mean "html"'),
        (("check", "good.html", "--output-format", "html=/proc/none/report.html"), "could not be written"),
        (("check", "good.html", "--config", 'dictionaries = ["words.txt"]'), "words.txt"),
        (("check", "good.html", "--config", 'baseline = "photo.html"'), "cannot be read"),
        (("chekc",), 'Did you mean "check"'),
        (("rules", "jargn"), 'Did you mean "jargon"'),
    ],
)
def test_bad_input_gets_one_clear_sentence_and_code_2(folder: Path, arguments: tuple[str, ...], words: str) -> None:
    (folder / "empty-folder").mkdir()
    (folder / "photo.html").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    (folder / "words.txt").write_text("utilise = use\nthis line says nothing\n", "utf-8")
    result = run(*arguments, cwd=folder)
    assert result.returncode == 2, result.stdout
    assert words in result.stderr
    assert "Traceback" not in result.stderr


def test_a_word_list_that_cannot_be_read_names_the_line(folder: Path) -> None:
    (folder / "words.txt").write_text("utilise = use\nthis line says nothing\n", "utf-8")
    result = run("check", "good.html", "--config", 'dictionaries = ["words.txt"]', cwd=folder)
    assert "2" in result.stderr
    assert "words.txt" in result.stderr


# Workers begin in another way on Windows, on macOS and from Python 3.14 on.
STARTED_BY = (
    "import multiprocessing, sys; multiprocessing.set_start_method({!r}); from plainoffer.__main__ import main; main()"
)


@pytest.mark.parametrize("method", multiprocessing.get_all_start_methods())
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_word_list_that_contradicts_itself_is_said_once_in_one_sentence(folder: Path, jobs: str, method: str) -> None:
    (folder / "words.txt").write_text("hub = centre\nhub = website\n", "utf-8")
    for number in range(12):
        (folder / f"{number}.html").write_text(BAD, "utf-8")
    begin = [sys.executable, "-c", STARTED_BY.format(method)]
    options = ["check", ".", "--jobs", jobs, "--no-cache", "--config", 'dictionaries = ["words.txt"]']
    result = subprocess.run([*begin, *options], cwd=folder, capture_output=True, text=True, timeout=300)
    assert result.returncode == 1
    assert result.stderr.count("contradicts line 1") == 1
    assert result.stderr.startswith("plainoffer: ")
    assert "warnings.warn" not in result.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_is_said(folder: Path) -> None:
    with open("/dev/full", "wb") as full:
        result = subprocess.run(
            [sys.executable, "-m", "plainoffer", "check", "bad.html"], cwd=folder, stdout=full, stderr=subprocess.PIPE,
            timeout=120,
        )  # fmt: skip
    assert result.returncode == 2
    assert b"No space left" in result.stderr
    assert b"Traceback" not in result.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="permissions differ on Windows")
def test_a_home_that_cannot_be_written_to_only_costs_the_cache(folder: Path) -> None:
    (folder / "file").write_text("in the way", "utf-8")
    result = run("check", "good.html", "-v", cwd=folder, PLAINOFFER_CACHE_DIR=str(folder / "file" / "cache"))
    assert result.returncode == 0
    assert "Results are not kept" in result.stderr


@pytest.mark.parametrize(
    "content",
    [
        b"", b"\x00\x00\x00", b"<", b"<!--", b"<p", b"<a href='", b"\xff\xfe<\x00p\x00>\x00a\x00", b"&#xD800; &#0; \xed\xa0\x80",
        b"<div>" * 100_000, b"<p " + b" ".join(b"a%d=1" % n for n in range(1_000_000)) + b">x", b"<table>" * 3000 + b"x", b"word " * 100_000,
        b"<p>" + b"x" * 1_000_000, b"\xe2\x80\xae\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d <p>\xe6\x97\xa5\xe6\x9c\xac</p>", b"<ul><li>" * 5000,
        b"<!doctype html>" + b"<a href='#" * 50_000, b"(" * 50_000, b"a.b." * 100_000, b"&amp" * 100_000,
    ],
    ids=lambda content: content[:12].decode("latin-1") + f"-{len(content)}",
)  # fmt: skip
def test_odd_pages_end_in_bounded_time_without_a_traceback(folder: Path, content: bytes) -> None:
    (folder / "odd.html").write_bytes(content)
    started = time.monotonic()
    result = run("check", "odd.html", "--output-format", "json", cwd=folder)
    assert "Traceback" not in result.stderr
    assert result.returncode in (0, 1, 2)
    failed = [error for error in json.loads(result.stdout)["errors"] if error["rule"]]
    assert failed == []
    # Not a measurement: a page of a megabyte that takes a minute means work that grows with the square of its size.
    assert time.monotonic() - started < 60


SLOW_PLUGIN = """
import time
from pathlib import Path

from plainoffer import Rule, hookimpl

class Waits(Rule):
    "Wait at one page until somebody loses patience."
    name = "waits"
    family = "slow"

    def check(self, document):
        if document.path.endswith("page-100.html"):
            Path("reached").touch()
            time.sleep(300)
        yield from ()

@hookimpl
def plainoffer_register_rules():
    return [Waits]
"""


@pytest.mark.skipif(sys.platform == "win32", reason="signals differ on Windows")
def test_ctrl_c_ends_with_a_report_of_what_was_done(tmp_path: Path) -> None:
    plugin, pages = tmp_path / "plugin", tmp_path / "pages"
    for number in range(200):
        pages.mkdir(exist_ok=True)
        (pages / f"page-{number:03}.html").write_text(BAD, "utf-8")
    (plugin / "slow-1.dist-info").mkdir(parents=True)
    (plugin / "slow.py").write_text(SLOW_PLUGIN, "utf-8")
    (plugin / "slow-1.dist-info" / "METADATA").write_text("Metadata-Version: 2.1\nName: slow\nVersion: 1\n", "utf-8")
    (plugin / "slow-1.dist-info" / "entry_points.txt").write_text("[plainoffer]\nslow = slow\n", "utf-8")
    process = subprocess.Popen(
        [sys.executable, "-m", "plainoffer", "check", ".", "--no-cache", "-j", "1", "--output-format", "json=out.json"],
        cwd=pages, env={**os.environ, "PYTHONPATH": str(plugin)}, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        text=True,
    )  # fmt: skip
    until = time.monotonic() + 120
    while not (pages / "reached").exists() and process.poll() is None and time.monotonic() < until:
        time.sleep(0.05)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=120)
    assert process.returncode == 2
    assert "Traceback" not in said
    assert "You stopped the check: 100 of 200 pages were checked." in said
    report = json.loads((pages / "out.json").read_text("utf-8"))
    assert report["summary"]["pages"] == 100


@pytest.mark.skipif(sys.platform == "win32", reason="permissions differ on Windows")
def test_what_may_not_be_opened_is_said_and_the_rest_is_checked(folder: Path) -> None:
    """Run as another user where the tests run as root, who may open everything."""
    from plainoffer.config import Config
    from plainoffer.engine.finding_files import find_files

    (folder / "locked").mkdir()
    (folder / "locked" / "page.html").write_text(BAD, "utf-8")
    (folder / "locked").chmod(0)
    root = os.geteuid() == 0
    try:
        if root:
            for place in (folder, *folder.parents[:3]):
                place.chmod(0o755)
            os.seteuid(65534)
        found = find_files([folder], Config())
    finally:
        if root:
            os.seteuid(0)
        (folder / "locked").chmod(0o755)
    assert [error.message for error in found.errors] == [
        f"{(folder / 'locked').as_posix()} cannot be opened: permission denied. Check who may open the folder."
    ]
    assert [item.file.name for item in found.items] == ["bad.html", "good.html"]


def test_an_error_of_ours_is_one_sentence_and_never_code_1(folder: Path) -> None:
    code = (
        "import plainoffer.cli.pages as pages, plainoffer.cli as cli\n"
        "def broken(*a, **b): raise ZeroDivisionError('on purpose')\n"
        "pages.find_files = broken\n"
        "cli.main(['check', '.'])"
    )
    result = subprocess.run([sys.executable, "-c", code], cwd=folder, capture_output=True, text=True, timeout=120)
    assert result.returncode == 2
    assert "something went wrong that should not (ZeroDivisionError: on purpose). Please report it" in result.stderr
    assert "Traceback" not in result.stderr


def test_the_same_thing_on_many_pages_is_said_once(folder: Path) -> None:
    setting = 'spacy-pipeline = "en_of_no_kind"'
    result = run("check", ".", "--config", setting, "--output-format", "concise", cwd=folder)
    assert result.returncode == 2
    assert result.stderr.count("is not installed") == 1
    assert result.stdout.count("could not be done") == 1
    assert "This was so on 2 pages: bad.html and good.html." in result.stdout


def test_help_says_what_there_is(folder: Path) -> None:
    shown = " ".join(run("check", "--help", cwd=folder).stdout.split())
    for name in NAMES:
        assert name in shown
    for words in ("Exit codes:", "plainoffer baseline write", "What is checked:", "Putting right:"):
        assert words in shown


def test_a_web_address_is_told_from_a_file_that_is_missing(folder: Path) -> None:
    told = run("check", "https://www.example.org/send", cwd=folder).stderr
    assert "https://www.example.org/send is a web address, and this command reads files." in told
    assert "plainoffer audit https://www.example.org/send" in told
