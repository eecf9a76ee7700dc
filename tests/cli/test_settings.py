"""Which settings apply, from wherever the command is run; each mistake is one sentence and exit code 2."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from .test_check import run

PAGE = "<p>Please utilise the form. Send it to the XQZ.</p>\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A folder whose file accepts XQZ, and in it a folder with a file of its own."""
    root = tmp_path / "project"
    for folder in (root, root / "news", root / "forms"):
        folder.mkdir()
        (folder / "page.html").write_text(PAGE, "utf-8")
    (root / "plainoffer.toml").write_text('accept = ["XQZ"]\nfail-on = "warning"\n', "utf-8")
    (root / "forms" / "plainoffer.toml").write_text('accept = ["utilise"]\nfail-on = "never"\n', "utf-8")
    return root


def found(*arguments: str, cwd: Path, **environment: str) -> set[str]:
    result = run("check", *arguments, "--no-site", "--output-format", "json", cwd=cwd, **environment)
    findings = json.loads(result.stdout)["findings"]
    return {f"{Path(item['path']).parent.name}: {item['match']}" for item in findings}


def test_each_page_has_the_settings_of_its_nearest_file(project: Path) -> None:
    both = {"project: utilise", "news: utilise", "forms: XQZ"}
    assert found("project", cwd=project.parent) == both
    assert found(str(project), cwd=Path("/")) == both
    assert found("-j", "2", "project", cwd=project.parent) == both
    assert found("../news/page.html", "page.html", cwd=project / "forms") == {"news: utilise", ": XQZ"}
    assert found("forms", cwd=project) == {"forms: XQZ"}


def test_what_is_of_the_whole_run_comes_from_the_file_above_all_pages(project: Path) -> None:
    assert run("check", ".", cwd=project).returncode == 1
    assert run("check", "forms", cwd=project).returncode == 0


def test_a_named_file_or_none_holds_for_all_pages(project: Path) -> None:
    everything = {f"{folder}: {word}" for folder in ("project", "news", "forms") for word in ("utilise", "XQZ")}
    assert found("project", "--isolated", cwd=project.parent) == everything
    outer = {"project: utilise", "news: utilise", "forms: utilise"}
    assert found("project", "--config", "project/plainoffer.toml", cwd=project.parent) == outer
    assert found("project", cwd=project.parent, PLAINOFFER_CONFIG="project/plainoffer.toml") == outer


def test_a_page_through_a_link_has_the_settings_of_where_it_is(project: Path) -> None:
    try:
        os.symlink(project, project.parent / "link", target_is_directory=True)
    except OSError:
        pytest.skip("links cannot be made here")
    with (project / "plainoffer.toml").open("a") as stream:
        stream.write('[[overrides]]\npaths = ["/news/"]\naccept = ["XQZ", "utilise"]\n')
    assert found("link", cwd=project.parent) == {"link: utilise", "forms: XQZ"}


def test_the_settings_shown_are_those_that_apply(project: Path) -> None:
    shown = run("config", "--show", "forms/page.html", cwd=project).stdout
    assert 'accept = ["utilise"]' in shown
    assert str(Path("forms", "plainoffer.toml")) in shown


def test_the_command_line_wins_over_overrides(project: Path) -> None:
    with (project / "plainoffer.toml").open("a") as stream:
        stream.write('[[overrides]]\npaths = ["news/"]\nignore = { reading-age = "news" }\nselect = ["all"]\n')
    assert found("news", "--ignore", "jargon", cwd=project) == set()
    assert found("news", "--select", "reading-age", cwd=project) == set()
    assert found("news", "--config", 'ignore = ["jargon"]', cwd=project) == set()


def test_patterns_start_from_the_file_that_they_stand_in(project: Path) -> None:
    (project / "plainoffer.toml").write_text('[[overrides]]\npaths = ["/forms/page.html"]\nignore = ["jargon"]\n')
    (project / "forms" / "plainoffer.toml").write_text('extend = "../plainoffer.toml"\naccept = ["XQZ"]\n')
    assert found(".", cwd=project / "forms") == set()


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ('[severity]\njargn = "error"', 'Did you mean "jargon"'),
        ('[[overrides]]\npaths = ["elsewhere/"]\nignore = ["jargn"]', 'Did you mean "jargon"'),
        ('[[overrides]]\npaths = ["elsewhere/"]\nfail-on = "never"', "is a setting of the whole run"),
        ("[rules.reading-age]\ntargt = 9", 'no option "targt"'),
        ("accept = { XQZ = 1 }", "must be a list of texts"),
        ("ignore = 3", "must be a list of names"),
        ("[browser]\nbrowserz = 2", 'Did you mean "browser'),
        ("[serve]\nworkrs = 2", 'Did you mean "workers"'),
        ("[audit]\nmax-pags = 2", 'Did you mean "max-pages"'),
        ("[links]\nstat = 2", 'Did you mean "state"'),
        ('[local-offer]\npin = "x"', 'Did you mean "pins"'),
        ('dictionaries = ["gone.txt"]', "gone.txt"),
    ],
)
def test_a_mistake_is_said_once_before_any_page_is_checked(tmp_path: Path, settings: str, words: str) -> None:
    for number in range(12):
        (tmp_path / f"{number}.html").write_text(PAGE, "utf-8")
    (tmp_path / "plainoffer.toml").write_text(settings, "utf-8")
    for jobs in ("1", "2"):
        result = run("check", ".", "-j", jobs, cwd=tmp_path)
        assert result.returncode == 2
        assert result.stdout == ""
        assert result.stderr.startswith("plainoffer: ")
        assert words in result.stderr
        assert result.stderr.count("\n") == 1


def test_a_setting_without_quotation_marks_is_shown_with_them(tmp_path: Path) -> None:
    result = run("check", ".", "--config", "fail-on=warning", cwd=tmp_path)
    assert result.returncode == 2
    assert "--config 'fail-on = \"warning\"'" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("check", "-", "page.html"), "standard input"),
        (("check", ".", "--unsafe-fixes"), "goes with --fix or --diff"),
        (("check", ".", "--state", "x.sqlite"), "goes with --links"),
        (("check", ".", "--output-format", "json", "--output-format", "csv", "--output-file", "x"), "Two reports"),
        (("check", ".", "--jobs", "-1"), "must be 1 or more"),
    ],
)
def test_options_that_do_not_go_together_are_said(tmp_path: Path, arguments: tuple[str, ...], words: str) -> None:
    result = run(*arguments, cwd=tmp_path)
    assert result.returncode == 2
    assert words in result.stderr


def test_severity_can_be_set_for_a_family(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(PAGE, "utf-8")
    severity = 'severity = { plain-english = "advice", jargon = "error" }'
    result = run("check", "page.html", "--config", severity, "--output-format", "json", cwd=tmp_path)
    assert {item["match"]: item["severity"] for item in json.loads(result.stdout)["findings"]} == {
        "utilise": "error",
        "XQZ": "advice",
    }
