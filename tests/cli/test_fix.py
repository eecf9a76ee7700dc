"""``--fix`` and ``--diff``: the file changes where it should, and nowhere else by a single byte."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from .test_check import BAD, folder, run

__all__ = ["folder"]
FIX = ("--fix", "--unsafe-fixes", "--isolated")


def test_fix_changes_the_file_and_a_second_time_nothing(folder: Path) -> None:
    page = folder / "bad.html"
    page.write_bytes(BAD.replace("\n", "\r\n").encode())
    shown = run("check", "bad.html", "--diff", "--unsafe-fixes", cwd=folder)
    assert "+<p>Please use the form.</p>" in shown.stdout
    assert shown.returncode == 1
    assert page.read_bytes() == BAD.replace("\n", "\r\n").encode()
    run("check", "bad.html", "--fix", "--unsafe-fixes", cwd=folder)
    once = page.read_bytes()
    assert once.startswith(b"<p>Please use the form.</p>\r\n")
    run("check", "bad.html", "--fix", "--unsafe-fixes", cwd=folder)
    assert page.read_bytes() == once
    assert run("check", "bad.html", "--diff", "--unsafe-fixes", cwd=folder).returncode == 0


def test_exit_code_of_diff(folder: Path) -> None:
    page = b"<p>Please utilise the form.</p>"
    assert run("check", "-", "--diff", "--unsafe-fixes", cwd=folder, stdin=page).returncode == 1
    assert run("check", "-", "--diff", "--unsafe-fixes", "--exit-zero", cwd=folder, stdin=page).returncode == 0
    assert run("check", "-", "--diff", cwd=folder, stdin=b"<p>Use the form.</p>").returncode == 0


def test_a_fixed_page_keeps_its_encoding(folder: Path) -> None:
    page = folder / "old.html"
    page.write_bytes("<meta charset=windows-1252><p>Please utilise the café’s form.</p>".encode("cp1252"))
    run("check", "old.html", "--fix", "--unsafe-fixes", cwd=folder)
    assert page.read_bytes().decode("cp1252").endswith("<p>Please use the café’s form.</p>")


@pytest.mark.parametrize(
    ("encoding", "before"),
    [
        ("utf-8-sig", "<p>Please utilise the café’s form.</p>\r\n<p>Ask.</p>\n"),
        ("utf-16", "<p>Please utilise the café’s form.</p>\r\n"),
        ("utf-8", "<p>Please utilise {{ utilise }} <?php utilise ?></p>\r<p>&nbsp;\t</p>"),
        ("utf-8", "<p>Please utilise\x00 it, and util<b>ise</b></p>"),
    ],
)
def test_only_the_words_that_are_put_right_change(folder: Path, encoding: str, before: str) -> None:
    page = folder / "page.html"
    page.write_bytes(before.encode(encoding))
    run("check", "page.html", *FIX, cwd=folder)
    once = page.read_bytes()
    assert once == before.replace("utilise", "use", 1).encode(encoding)
    run("check", "page.html", *FIX, cwd=folder)
    assert page.read_bytes() == once


def test_a_page_that_cannot_be_written_back_as_it_was_is_left_alone(folder: Path) -> None:
    damaged = b"<p>Please utilise caf\xe9 \x81 \xff.</p>\n"
    (folder / "page.html").write_bytes(damaged)
    result = run("check", "page.html", *FIX, cwd=folder)
    assert (folder / "page.html").read_bytes() == damaged
    assert result.returncode == 2
    assert "was not changed" in result.stderr
    assert "0 findings put right in 0 pages" in result.stderr


def test_a_page_behind_a_link_is_changed_and_the_link_stays(folder: Path) -> None:
    try:
        os.symlink(folder / "bad.html", folder / "link.html")
    except OSError:
        pytest.skip("links cannot be made here")
    run("check", "link.html", *FIX, cwd=folder)
    assert (folder / "link.html").is_symlink()
    assert "Please use" in (folder / "bad.html").read_text("utf-8")


def test_standard_output_is_the_page_and_nothing_else(folder: Path) -> None:
    before = "<meta charset=windows-1252><p>Please utilise the café’s form.</p>".encode("cp1252")
    formats = ("--output-format", "json=report.json", "--output-format", "full")
    command = [sys.executable, "-m", "plainoffer", "check", "-", *FIX, *formats]
    result = subprocess.run(command, cwd=folder, input=before, capture_output=True, timeout=120, check=False)
    assert result.returncode == 0
    assert result.stdout == before.replace(b"utilise", b"use")
    assert (folder / "report.json").exists()


def test_an_excerpt_of_standard_input_is_in_the_encoding_of_the_page(folder: Path) -> None:
    page = "<meta charset=windows-1252><p>Please utilise the café’s form.</p>".encode("cp1252")
    assert "the café’s form" in run("check", "-", cwd=folder, stdin=page).stdout


@pytest.mark.skipif(not shutil.which("git"), reason="needs git")
def test_git_can_apply_the_changes_that_are_shown(folder: Path) -> None:
    page = folder / "bad.html"
    page.write_bytes((BAD + "<p>one\x0ctwo\u2028three</p>\r\n<p>Commence now.</p>").encode())
    shown = run("check", "bad.html", "--diff", "--unsafe-fixes", "--isolated", cwd=folder).stdout
    applied = subprocess.run(["git", "apply", "-"], cwd=folder, input=shown.encode(), capture_output=True, check=False)
    assert applied.returncode == 0, applied.stderr
    by_git = page.read_bytes()
    page.write_bytes((BAD + "<p>one\x0ctwo\u2028three</p>\r\n<p>Commence now.</p>").encode())
    run("check", "bad.html", *FIX, cwd=folder)
    assert page.read_bytes() == by_git
