"""The formats for a terminal, and how formats are found and told what to do."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest
from msgspec.structs import replace

from plainoffer.findings import Confidence, Finding, Outcome, OutcomeKind, Report, RunError, Severity
from plainoffer.formats import Format, load
from plainoffer.formats.base import RenderOptions, shown_path, wants_color
from plainoffer.formats.excerpt import text_width

from . import samples

ANSI = re.compile(r"\x1b\[[0-9;]*m")


def full(report: Report, **options: object) -> str:
    text = load()["full"].render(report, sources=samples.SOURCES, options=RenderOptions(**options))  # type: ignore[arg-type]
    assert isinstance(text, str)
    return text


def test_full_has_no_colour_codes_in_a_pipe() -> None:
    assert "\x1b" not in full(samples.report())


def test_full_says_the_same_in_colour() -> None:
    report = samples.report()
    coloured = full(report, color=True)
    assert ANSI.search(coloured)
    assert ANSI.sub("", coloured) == full(report)


@pytest.mark.parametrize("width", [40, 80, 120])
def test_full_fits_the_terminal(width: int) -> None:
    lines = full(samples.report(), width=width).splitlines()
    assert max(map(text_width, lines)) <= max(width, 100)
    excerpts = [line for line in lines if " │ " in line]
    assert excerpts
    assert max(map(text_width, excerpts)) <= width


def test_full_does_not_show_what_the_baseline_knows() -> None:
    known = samples.finding("jargon", "pages/ehc.html", "form", baseline="known")
    text = full(Report(findings=(known,), pages=("pages/ehc.html",)))
    assert "form" not in text
    assert "nothing new to put right" in text
    assert "1 finding known from the baseline and not shown." in text


def test_full_ends_with_what_a_content_author_needs_to_know() -> None:
    end = full(samples.report(errors=()), width=100).split("\n\n")[-1].splitlines()
    assert end[0] == "3 pages checked: 2 errors, 3 warnings, 1 piece of advice and 1 to review."
    assert "2 findings must be put right for this check to pass." in end
    assert "Not checked: 1 rule (axe:color-contrast), because this run had no browser." in end


def test_why_a_rule_could_not_be_run_is_said_once() -> None:
    message = "There is no folder models for the spaCy pipeline."
    outcome = Outcome(rule="passive-voice", outcome=OutcomeKind.UNTESTED, path="a.html", reason=message)
    error = RunError(path="a.html", rule="passive-voice", message=message)
    text = full(Report(pages=("a.html",), outcomes=(outcome,), errors=(error,)))
    assert text.count("There is no folder") == 1
    assert "Not checked: 1 rule (passive-voice), which could not be done." in text


def test_a_clean_run_is_not_praised_for_what_did_not_run() -> None:
    outcome = Outcome(rule="axe:label", outcome=OutcomeKind.UNTESTED, path="a.html", reason="No browser.")
    assert "Not checked: 1 rule (axe:label)" in full(Report(pages=("a.html",), outcomes=(outcome,)))


def test_page_text_cannot_drive_the_terminal() -> None:
    values = {"message": "a\x1b[2Jb", "advice": "\x07c", "path": "x\x1b]0;y.html", "rule": "a", "family": "b"}
    finding = Finding(severity=Severity.ERROR, confidence=samples.Confidence.CERTAIN, **values)  # type: ignore[arg-type]
    report = Report(findings=(finding,), titles={values["path"]: "\x1b[31m"})
    for name in ("full", "concise"):
        text = load()[name].render(report, sources={}, options=RenderOptions())
        assert isinstance(text, str)
        assert "\x1b" not in text
        assert "\x07" not in text


def test_concise_lines_can_be_read_by_an_editor() -> None:
    text = load()["concise"].render(samples.report(), sources={}, options=RenderOptions())
    assert isinstance(text, str)
    lines = [line for line in text.splitlines() if "ehc" in line]
    assert len(lines) == 5
    assert all(re.match(r"pages/ehc\.html:\d+:\d+: [a-z-]+ \S", line) for line in lines)


def test_formats_are_described_without_importing_anything_heavy() -> None:
    heavy = "{'rich', 'openpyxl', 'lxml', 'json', 'csv', 'xml', 'html'}"
    code = (
        "import sys; before = set(sys.modules); from plainoffer.formats import load; names = list(load());"
        f"print(sorted({heavy} & (set(sys.modules) - before)), len(names))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["[]", "14"]


def test_every_built_in_format_matches_its_description() -> None:
    for name, described in load().items():
        rendered = described.render(samples.CLEAN, sources={}, options=RenderOptions())
        assert described.name == name
        assert described.summary
        assert isinstance(rendered, bytes) == described.binary


def test_a_format_that_does_not_render_says_so() -> None:
    class Mine(Format):
        name = "mine"

    with pytest.raises(NotImplementedError, match="'mine'"):
        Mine().render(samples.CLEAN, sources={}, options=RenderOptions())


@pytest.mark.parametrize(
    ("terminal", "environ", "asked", "expected"),
    [
        (True, {}, None, True),
        (False, {}, None, False),
        (True, {"NO_COLOR": "1"}, None, False),
        (True, {"NO_COLOR": ""}, None, True),
        (False, {"FORCE_COLOR": "1"}, None, True),
        (True, {"NO_COLOR": "1", "FORCE_COLOR": "1"}, None, False),
        (True, {"TERM": "dumb"}, None, False),
        (False, {"NO_COLOR": "1"}, True, True),
        (True, {}, False, False),
    ],
)
def test_colour_follows_the_terminal_and_the_environment(
    terminal: bool, environ: dict[str, str], asked: bool | None, expected: bool
) -> None:
    assert wants_color(asked, is_terminal=terminal, environ=environ) is expected


@pytest.mark.parametrize(
    ("path", "root", "expected"),
    [
        ("/site/a/b.html", "/site", "a/b.html"),
        ("/other/b.html", "/site", "/other/b.html"),
        ("./a.html", "/site", "a.html"),
        ("https://example.org/a", "/site", "https://example.org/a"),
        ("", "/site", ""),
    ],
)
def test_paths_are_shown_relative_to_the_root(path: str, root: str, expected: str) -> None:
    assert shown_path(path, root) == expected


@pytest.mark.parametrize("name", [name for name, kind in load().items() if not kind.binary])
def test_a_file_name_that_is_not_utf8_can_be_written(name: str) -> None:
    path = b"caf\xe9.html".decode("utf-8", "surrogateescape")
    finding = Finding(
        rule="a", family="b", severity=Severity.ERROR, confidence=samples.Confidence.CERTAIN, message="m", path=path
    )
    text = load()[name].render(Report(findings=(finding,), pages=(path,)), sources={}, options=RenderOptions())
    assert isinstance(text, str)
    text.encode("utf-8")


def test_what_a_person_has_to_judge_is_told_apart_and_fails_only_when_asked() -> None:
    found = Finding("axe:color-contrast", "accessibility", Severity.ERROR, Confidence.REVIEW, "Look.", selector="p > b")
    report = Report(
        findings=(found,), pages=("a.html",), outcomes=(Outcome(rule="axe", outcome=OutcomeKind.CANNOT_TELL),)
    )
    assert "1 page checked: 1 to review." in full(report)
    assert "please review  axe:color-contrast" in full(report)
    concise = load()["concise"].render(report, sources={}, options=RenderOptions())
    assert concise.startswith("(whole site):1:1: axe:color-contrast (please review) Look. [p > b]\n")
    github = load()["github"].render(report, sources={}, options=RenderOptions())
    assert str(github).startswith("::notice")
    assert (report.exit_code, report.count(Severity.ERROR), report.to_review) == (0, 0, 1)
    assert replace(report, fail_on_review=True).exit_code == 1
