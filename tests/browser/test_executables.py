"""Finding browser, driver and axe, and the line that puts things right."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from plainoffer.browser import axe_core
from plainoffer.browser.axe_core import axe_copies, install_axe, newest_axe, read_copy
from plainoffer.browser.executables import Program, check_match, find_browser, find_driver
from plainoffer.errors import CheckFailed

posix = pytest.mark.skipif(sys.platform == "win32", reason="makes shell scripts")


def program(folder: Path, name: str, says: str) -> Path:
    path = folder / name
    path.write_text(f"#!/bin/sh\necho '{says}'\n")
    path.chmod(0o755)
    return path


def axe_file(folder: Path, version: str, name: str = "axe") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "axe.min.js"
    path.write_text(f"/*! {name} v{version}\n * Copyright */ var axe;")
    return path


@posix
def test_versions_are_read(tmp_path):
    browser = find_browser(program(tmp_path, "chrome", "Google Chrome 156.0.8078.79 unknown"))
    driver = find_driver(program(tmp_path, "chromedriver", "ChromeDriver 156.0.8000.1 (abc)"))
    assert (browser.version, browser.major, driver.major) == ("156.0.8078.79", 156, 156)
    check_match(browser, driver)


@posix
def test_a_driver_of_another_version_is_refused_with_the_line_that_fixes_it(tmp_path):
    browser = find_browser(program(tmp_path, "chrome", "Google Chrome 156.0.8078.79"))
    driver = find_driver(program(tmp_path, "chromedriver", "ChromeDriver 131.0.6778.85"))
    with pytest.raises(CheckFailed) as caught:
        check_match(browser, driver)
    text = str(caught.value)
    assert "131.0.6778.85" in text
    assert "156.0.8078.79" in text
    assert str(browser.path) in text
    assert str(driver.path) in text
    assert "chromedriver@156.0.8078.79" in text


@posix
def test_a_program_that_is_no_driver_is_refused(tmp_path):
    with pytest.raises(CheckFailed, match="does not answer as chromedriver does"):
        find_driver(program(tmp_path, "other", "hello"))


@posix
def test_a_driver_beside_the_browser_comes_first(tmp_path, monkeypatch):
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    program(tmp_path / "b", "chromedriver", "ChromeDriver 1.2.3.4")
    beside = program(tmp_path / "a", "chromedriver", "ChromeDriver 156.0.0.1")
    monkeypatch.setenv("PATH", str(tmp_path / "b"))
    assert find_driver(browser=Program(tmp_path / "a" / "chrome", "156.0.0.1")).path == beside


def test_programs_without_a_version_are_given_a_chance():
    check_match(Program(Path("chrome"), ""), Program(Path("chromedriver"), "131.0.6778.85"))


def test_no_browser_says_how_to_get_one(monkeypatch):
    monkeypatch.setattr("plainoffer.browser.executables._browser_places", lambda: iter(()))
    with pytest.raises(CheckFailed, match="Install it with"):
        find_browser()


def test_no_driver_says_how_to_get_one(monkeypatch):
    monkeypatch.setattr("plainoffer.browser.executables._driver_places", lambda browser: iter(()))
    with pytest.raises(CheckFailed, match="Install it with"):
        find_driver()


def test_a_configured_path_that_is_wrong_is_told(tmp_path):
    with pytest.raises(CheckFailed, match="There is no browser at"):
        find_browser(tmp_path / "none")


def test_the_newest_copy_of_axe_wins(tmp_path, monkeypatch):
    monkeypatch.setattr(axe_core, "user_folder", lambda: tmp_path / "user")
    axe_file(tmp_path / "node_modules" / "axe-core", "4.99.10")
    axe_file(tmp_path / "user" / "node_modules" / "axe-core", "4.99.9")
    deeper = tmp_path / "project" / "pages"
    deeper.mkdir(parents=True)
    assert newest_axe(start=deeper).text == "4.99.10"
    texts = [copy.text for copy in axe_copies(deeper)]
    assert texts[:2] == ["4.99.10", "4.99.9"]


def test_a_configured_copy_is_used_even_when_it_is_older(tmp_path):
    assert newest_axe(axe_file(tmp_path, "4.8.0")).outdated


def test_axe_3_is_refused_with_the_line_that_fixes_it(tmp_path):
    with pytest.raises(CheckFailed, match=r"3\.1\.1.*pip install --upgrade \"plainoffer\[browser\]\""):
        newest_axe(axe_file(tmp_path, "3.1.1", "aXe"))


def test_the_copy_that_axe_selenium_python_brings_is_refused_when_it_is_old():
    found = [copy for copy in axe_copies() if copy.origin == "axe-selenium-python"]
    if not found:
        pytest.skip("axe-selenium-python is not installed")
    assert found[0].usable is (found[0].version >= (4, 0, 0))


def test_a_file_that_is_not_axe_is_refused(tmp_path):
    other = tmp_path / "axe.min.js"
    other.write_text("alert(1)")
    assert read_copy(other, "x") is None
    with pytest.raises(CheckFailed, match="not an axe-core script"):
        newest_axe(other)


def test_no_axe_says_how_to_get_one(monkeypatch):
    monkeypatch.setattr(axe_core, "_places", lambda start: iter(()))
    with pytest.raises(CheckFailed, match="Install it with"):
        newest_axe()


def test_installing_without_npm_says_so(monkeypatch):
    monkeypatch.setenv("PATH", "")
    with pytest.raises(CheckFailed, match="npm was not found"):
        install_axe()


@posix
def test_a_version_that_is_no_version_is_refused(tmp_path, monkeypatch):
    program(tmp_path, "npm", "")
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(CheckFailed, match="is not a version"):
        install_axe("4.1 --global; rm", tmp_path)


@posix
def test_npm_that_fails_is_told(tmp_path, monkeypatch):
    npm = tmp_path / "npm"
    npm.write_text("#!/bin/sh\necho 'no such package' >&2\nexit 1\n")
    npm.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin:/usr/bin")
    with pytest.raises(CheckFailed, match="no such package"):
        install_axe("4.14.1", tmp_path / "data")
