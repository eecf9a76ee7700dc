"""The pytest plugin in real runs of pytest: pages as tests, settings, xdist, and projects that do not use it."""

from __future__ import annotations

import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

pytest_plugins = ("pytester",)

GOOD = "<h2>Ask for help</h2>\n<p>Phone the team. They can tell you what to do next.</p>\n"
BAD = '<h2>Ask</h2>\n<p>Please utilise the form.</p>\n<img src="a.png">\n'
NOTE = "# Ask for help\n\nPhone the team. They can help.\n"


@pytest.fixture(autouse=True)
def _own_cache(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PLAINOFFER_CACHE_DIR", str(tmp_path / "kept"))


@pytest.fixture
def pages(pytester: pytest.Pytester) -> Path:
    folder = pytester.mkdir("pages")
    (folder / "good.html").write_text(GOOD, "utf-8")
    (folder / "bad.html").write_text(BAD, "utf-8")
    (folder / "note.md").write_text(NOTE, "utf-8")
    return folder


def test_each_page_is_a_test_and_says_what_is_wrong_where(pytester: pytest.Pytester, pages: Path) -> None:
    result = pytester.runpytest_subprocess("--plainoffer", "-v")
    result.assert_outcomes(passed=2, failed=1)
    result.stdout.fnmatch_lines(
        [
            "plainoffer: *, settings: none, defaults apply",
            "pages/bad.html::plainoffer FAILED*",
            "pages/good.html::plainoffer PASSED*",
            "pages/note.md::plainoffer PASSED*",
            "*pages/bad.html*",
            "  3:1  error  missing-alt",
            '*3 │ <img src="a.png">',
            "Also found, without failing the test: 1 warning.*",
            "*= plainoffer =*",
            "3 pages checked: 1 error, 1 warning, 0 pieces of advice.",
        ]
    )


def test_nothing_is_collected_without_the_option(pytester: pytest.Pytester, pages: Path) -> None:
    result = pytester.runpytest_subprocess()
    assert result.ret == pytest.ExitCode.NO_TESTS_COLLECTED
    result.stdout.no_fnmatch_line("*plainoffer:*")


def test_workers_of_xdist_check_the_same_pages(pytester: pytest.Pytester, pages: Path) -> None:
    pytest.importorskip("xdist")
    for number in range(12):
        (pages / f"more-{number}.html").write_text(GOOD, "utf-8")
    result = pytester.runpytest_subprocess("--plainoffer", "-n", "2")
    result.assert_outcomes(passed=14, failed=1)
    result.stdout.fnmatch_lines(["15 pages checked: 1 error, 1 warning, 0 pieces of advice."])


def test_pages_can_be_picked_by_name_marker_and_node(pytester: pytest.Pytester, pages: Path) -> None:
    pytester.makepyfile("def test_other(): pass")
    pytester.runpytest_subprocess("--plainoffer", "-k", "note").assert_outcomes(passed=1, deselected=3)
    pytester.runpytest_subprocess("--plainoffer", "-m", "plainoffer").assert_outcomes(passed=2, failed=1, deselected=1)
    pytester.runpytest_subprocess("--plainoffer", "pages/good.html::plainoffer").assert_outcomes(passed=1)


def test_junit_file_has_the_findings_and_their_number(pytester: pytest.Pytester, pages: Path) -> None:
    pytester.runpytest_subprocess("--plainoffer", "--junitxml=out.xml")
    cases = {case.get("classname"): case for case in ET.parse(pytester.path / "out.xml").iter("testcase")}
    bad = cases["pages.bad.html"]
    failure = bad.find("failure")
    assert failure is not None
    assert "missing-alt" in (failure.text or "")
    found = {item.get("name"): item.get("value") for item in bad.iter("property")}
    assert found == {"plainoffer_error": "1", "plainoffer_warning": "1", "plainoffer_advice": "0"}


def test_strict_mode_of_pytest_knows_the_marker_and_the_settings(pytester: pytest.Pytester, pages: Path) -> None:
    pytester.makeini("[pytest]\naddopts = --strict-markers --strict-config\nplainoffer_select = jargon\n")
    pytester.runpytest_subprocess("--plainoffer").assert_outcomes(passed=3)


@pytest.mark.skipif(pytest.version_tuple < (9, 0), reason="native TOML settings came with pytest 9")
def test_native_settings_of_pytest_9(pytester: pytest.Pytester, pages: Path) -> None:
    pytester.makepyprojecttoml(
        '[tool.pytest]\nstrict = true\nplainoffer_files = ["*.html"]\nplainoffer_select = ["jargon"]\n'
        'plainoffer_fail_on = "warning"\n'
    )
    result = pytester.runpytest_subprocess("--plainoffer")
    result.assert_outcomes(passed=1, failed=1)
    result.stdout.fnmatch_lines(["  2:11  warning  jargon", "    Write “use”*"])


def test_ini_settings(pytester: pytest.Pytester, pages: Path) -> None:
    pytester.makeini("[pytest]\nplainoffer_files = pages/b*.html\nplainoffer_ignore = missing-alt\n")
    pytester.runpytest_subprocess("--plainoffer").assert_outcomes(passed=1)


def test_settings_of_the_project_count(pytester: pytest.Pytester, pages: Path) -> None:
    (pytester.path / "plainoffer.toml").write_text('exclude = ["note.md"]\nignore = ["missing-alt"]\n', "utf-8")
    result = pytester.runpytest_subprocess("--plainoffer")
    result.assert_outcomes(passed=2)
    result.stdout.fnmatch_lines(["plainoffer: *, settings: plainoffer.toml"])


def test_a_baseline_lets_old_faults_pass(pytester: pytest.Pytester, pages: Path) -> None:
    (pytester.path / "plainoffer.toml").write_text('baseline = "known.json"\n', "utf-8")
    written = pytester.run(sys.executable, "-m", "plainoffer", "baseline", "write", ".", "--file", "known.json")
    assert written.ret == 0
    pytester.runpytest_subprocess("--plainoffer").assert_outcomes(passed=3)
    (pages / "bad.html").write_text(BAD + '<img src="b.png">\n', "utf-8")
    result = pytester.runpytest_subprocess("--plainoffer", "pages/bad.html")
    result.stdout.fnmatch_lines(["  4:1  error  missing-alt"])
    result.stdout.no_fnmatch_line("  3:1  error  missing-alt")


def test_a_wrong_setting_is_said_once_and_nothing_runs(pytester: pytest.Pytester, pages: Path) -> None:
    (pytester.path / "plainoffer.toml").write_text('slect = ["jargon"]\n', "utf-8")
    result = pytester.runpytest_subprocess("--plainoffer")
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines(['ERROR: plainoffer: *there is no setting "slect". Did you mean "select"?*'])


def test_a_page_that_cannot_be_read_fails_with_one_sentence(pytester: pytest.Pytester, pages: Path) -> None:
    (pages / "picture.html").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    result = pytester.runpytest_subprocess("--plainoffer", "pages/picture.html")
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["Could not be done: *picture.html*"])
    result.stdout.no_fnmatch_line("*Traceback*")


def test_the_second_run_takes_what_the_first_one_kept(pytester: pytest.Pytester, pages: Path) -> None:
    pytester.makeconftest(
        """
        import sys

        def pytest_unconfigure(config):
            from plainoffer.language.dictionaries import shipped
            print("word lists read:", shipped.cache_info().currsize, file=sys.stderr)
        """
    )
    first = pytester.runpytest_subprocess("--plainoffer", "-p", "no:cacheprovider")
    second = pytester.runpytest_subprocess("--plainoffer", "-p", "no:cacheprovider")
    first.stderr.fnmatch_lines(["word lists read: 1"])
    second.stderr.fnmatch_lines(["word lists read: 0"])
    assert first.parseoutcomes() == second.parseoutcomes()


def test_a_project_that_does_not_use_it_imports_nothing_of_it(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(
        """
        import sys

        def test_nothing_heavy():
            loaded = {name.split(".")[0] for name in sys.modules}
            assert not loaded & {"lxml", "spacy", "click", "rich", "pathspec", "textstat"}
            ours = {name for name in sys.modules if name.split(".")[0] == "plainoffer"}
            assert ours == {"plainoffer", "plainoffer.pytest_plugin"}
        """
    )
    pytester.runpytest_subprocess().assert_outcomes(passed=1)


def test_a_list_of_the_tests_counts_no_pages(pytester: pytest.Pytester, pages: Path) -> None:
    listed = pytester.runpytest_subprocess("--plainoffer", "--collect-only", "-q")
    listed.stdout.fnmatch_lines(["pages/bad.html::plainoffer"])
    listed.stdout.no_fnmatch_line("*pages were checked*")
    unknown = pytester.runpytest_subprocess("--plainoffer", "no-such-folder")
    assert unknown.ret == pytest.ExitCode.USAGE_ERROR
    unknown.stdout.no_fnmatch_line("*pages were checked*")


def test_it_can_be_switched_off(pytester: pytest.Pytester, pages: Path) -> None:
    pytester.makepyfile("def test_other(): pass")
    pytester.runpytest_subprocess("-p", "no:plainoffer").assert_outcomes(passed=1)


@pytest.mark.browser
def test_files_in_a_browser(pytester: pytest.Pytester) -> None:
    from plainoffer.browser import BrowserSettings
    from plainoffer.browser.checker import find_tools
    from plainoffer.errors import PlainofferError

    try:
        find_tools(BrowserSettings())
    except PlainofferError as error:
        pytest.skip(f"no browser: {error}")
    (pytester.path / "grey.html").write_text('<p style="color:#bbb;background:#fff">Ask the team.</p>', "utf-8")
    pytester.runpytest_subprocess("--plainoffer").assert_outcomes(passed=1)
    result = pytester.runpytest_subprocess("--plainoffer", "--plainoffer-browser")
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["  1:1  error  axe:color-contrast"])


def test_a_plugin_that_fails_fails_the_pages_in_every_run(
    pytester: pytest.Pytester, pages: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = "import plainoffer\n@plainoffer.hookimpl\ndef plainoffer_register_rules(): raise OSError('no list')\n"
    (pytester.path / "fails_later.py").write_text(code, "utf-8")
    information = pytester.mkdir("fails_later-1.0.dist-info")
    (information / "METADATA").write_text("Metadata-Version: 2.1\nName: fails_later\nVersion: 1.0\n", "utf-8")
    (information / "entry_points.txt").write_text("[plainoffer]\nfails_later = fails_later\n", "utf-8")
    monkeypatch.setenv("PYTHONPATH", str(pytester.path))
    for _ in range(2):
        result = pytester.runpytest_subprocess("--plainoffer", "pages/good.html")
        result.assert_outcomes(failed=1)
        result.stdout.fnmatch_lines(['*The plugin "fails_later" failed in plainoffer_register_rules*'])
