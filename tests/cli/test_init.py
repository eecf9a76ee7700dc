"""plainoffer init: looks, writes what fits, and never writes over anything."""

from __future__ import annotations

import json
import os
import sys
import tomllib
from pathlib import Path

import pytest

from plainoffer.config import read_file

from .test_check import BAD, GOOD, run

PAGE = (
    '<!DOCTYPE html><html lang="en-GB"><head><title>{0} – Ashdale</title></head><body><main><h1>{0}</h1></main></body>'
)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "index.html").write_text(PAGE.format("Local Offer"), "utf-8")
    (tmp_path / "bad.html").write_text(BAD, "utf-8")
    (tmp_path / "news.md").write_text("# News\n\nThe office is open.\n", "utf-8")
    (tmp_path / "README.md").write_text("# For those who work on it\n", "utf-8")
    return tmp_path


def test_it_says_what_it_found_and_what_comes_next(site: Path) -> None:
    done = run("init", cwd=site)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Found 2 HTML files and 1 Markdown file." in done.stdout
    assert "1 are whole pages and 1 are parts of pages" in done.stdout
    assert "Next: run plainoffer check" in done.stdout
    assert "plainoffer baseline write" in done.stdout


def test_the_file_can_be_used_and_every_setting_in_a_comment_as_well(site: Path) -> None:
    run("init", cwd=site)
    config = read_file(site / "plainoffer.toml")
    assert (config.fail_on, config.exclude, config.scope, config.baseline) == ("error", ("README.md",), "auto", "")
    text = (site / "plainoffer.toml").read_text("utf-8")
    settings = [line for line in text.splitlines() if " = " in line or line.startswith(("[", "# ["))]
    (site / "all.toml").write_text("\n".join(line.removeprefix("# ") for line in settings), "utf-8")
    assert read_file(site / "all.toml").accept == ("provision",)
    assert run("check", cwd=site).returncode == 1


def test_parts_of_pages_are_known_as_such(tmp_path: Path) -> None:
    for number in range(3):
        (tmp_path / f"field-{number}.html").write_text(GOOD, "utf-8")
    done = run("init", cwd=tmp_path)
    assert "The HTML files are parts of pages" in done.stdout
    assert tomllib.loads((tmp_path / "plainoffer.toml").read_text("utf-8"))["scope"] == "fragment"


def test_old_faults_can_be_accepted(site: Path) -> None:
    done = run("init", "--baseline", cwd=site)
    assert "The pages have 1 error" in done.stdout
    assert "bad.html" in json.loads((site / "plainoffer-baseline.json").read_text("utf-8"))["findings"]
    assert run("check", cwd=site).returncode == 0
    (site / "bad.html").write_text(BAD + '<img src="b.png">\n', "utf-8")
    assert run("check", cwd=site).returncode == 1


def test_a_site_without_faults_gets_no_baseline(tmp_path: Path) -> None:
    (tmp_path / "good.html").write_text(GOOD, "utf-8")
    assert "nothing to accept" in run("init", "--baseline", cwd=tmp_path).stdout
    assert not (tmp_path / "plainoffer-baseline.json").exists()


@pytest.mark.parametrize("name", ["plainoffer.toml", "plainoffer-baseline.json"])
def test_nothing_is_written_over(site: Path, name: str) -> None:
    (site / name).write_text("mine", "utf-8")
    done = run("init", "--baseline", cwd=site)
    assert done.returncode == 2
    assert f"{name} is already there, and stays as it is." in done.stderr
    assert (site / name).read_text("utf-8") == "mine"


def test_an_empty_folder_and_one_that_is_not_there(tmp_path: Path) -> None:
    done = run("init", cwd=tmp_path)
    assert "There are no pages here yet." in done.stdout
    assert (tmp_path / "plainoffer.toml").exists()
    assert "gone is not a folder" in run("init", "gone", cwd=tmp_path).stderr


def test_a_page_that_cannot_be_read_does_not_stop_it(site: Path) -> None:
    (site / "picture.html").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    assert "1 file could not be read" in run("init", cwd=site).stdout


def test_odd_names_make_a_file_that_can_be_read(site: Path) -> None:
    odd = site / 'the "old" [pages] *'
    odd.mkdir()
    (odd / "README.md").write_text("# For those who work on it\n", "utf-8")
    assert run("init", cwd=site).returncode == 0
    assert read_file(site / "plainoffer.toml").exclude == ("README.md",)
    assert "README.md" not in run("check", "--output-format", "concise", cwd=site).stdout


def test_the_next_step_can_be_copied(site: Path) -> None:
    (site / "short breaks").mkdir()
    (site / "short breaks" / "a.html").write_text(GOOD, "utf-8")
    assert 'Next: cd "short breaks", then run plainoffer check' in run("init", "short breaks", cwd=site).stdout


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="no folder here that nobody can write to")
def test_a_folder_that_cannot_be_written_to(tmp_path: Path) -> None:
    done = run("init", "/proc/self/net/stat", cwd=tmp_path)
    assert done.returncode == 2
    assert done.stderr.startswith("plainoffer: /proc/self/net/stat/plainoffer.toml cannot be written: ")
    assert "Traceback" not in done.stderr


def test_a_file_above_is_named(site: Path) -> None:
    (site / "plainoffer.toml").write_text("", "utf-8")
    (site / "pages").mkdir()
    done = run("init", "pages", cwd=site)
    assert done.returncode == 0
    assert "plainoffer.toml counted for this folder until now" in done.stderr
    assert "Next: cd pages, then put your pages here" in done.stdout


@pytest.mark.skipif(os.name == "nt", reason="needs a pseudo terminal")
@pytest.mark.parametrize(("answer", "written"), [("y\n", True), ("n\n", False)])
def test_on_a_terminal_it_asks_once(site: Path, answer: str, written: bool) -> None:
    import pty

    command = [sys.executable, "-m", "plainoffer", "init", str(site)]
    child, terminal = pty.fork()
    if child == 0:
        os.execv(sys.executable, command)
    os.write(terminal, answer.encode())
    shown = b""
    while True:
        try:
            part = os.read(terminal, 4096)
        except OSError:  # the other end is closed
            break
        if not part:
            break
        shown += part
    _, status = os.waitpid(child, 0)
    os.close(terminal)
    assert os.waitstatus_to_exitcode(status) == 0
    assert b"Accept them, so that only new ones fail?" in shown
    assert (site / "plainoffer-baseline.json").exists() is written
    assert (site / "plainoffer.toml").exists()


def test_a_path_without_a_command_is_understood(site: Path) -> None:
    done = run("bad.html", cwd=site)
    assert done.returncode == 2
    assert "To check it, run: plainoffer check bad.html" in done.stderr
