"""``plainoffer baseline``: known findings do not fail a run, from wherever it is started."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest

from .test_check import BAD, GOOD, folder, run

__all__ = ["folder"]
KNOWN = "plainoffer-baseline.json"


def test_baseline_lets_old_findings_pass_and_new_ones_fail(folder: Path) -> None:
    assert run("baseline", "write", ".", cwd=folder).returncode == 0
    assert run("check", ".", "--baseline", "plainoffer-baseline.json", cwd=folder).returncode == 0
    page = folder / "bad.html"
    page.write_text("<p>New line above.</p>\n" + BAD, "utf-8")
    assert run("check", ".", "--baseline", "plainoffer-baseline.json", cwd=folder).returncode == 0
    page.write_text(BAD + '<img src="b.png">', "utf-8")
    assert run("check", ".", "--baseline", "plainoffer-baseline.json", cwd=folder).returncode == 1
    page.write_text(GOOD, "utf-8")
    assert "findings are gone, 0 are left" in run("baseline", "prune", ".", cwd=folder).stdout


def test_baseline_means_the_same_from_every_folder(folder: Path) -> None:
    (folder / "plainoffer.toml").write_text('baseline = "known.json"\n', "utf-8")
    (folder / "deep").mkdir()
    (folder / "deep" / "bad.html").write_text(BAD, "utf-8")
    assert run("check", ".", cwd=folder).returncode == 1
    assert (
        run("baseline", "write", folder.name, "--file", f"{folder.name}/known.json", cwd=folder.parent).returncode == 0
    )
    for place, named in (
        (folder, "."),
        (folder / "deep", "."),
        (folder.parent, folder.name),
        (folder, "deep/bad.html"),
    ):
        assert run("check", named, cwd=place).returncode == 0, (place, named)
    (folder / "deep" / "bad.html").write_text(BAD + '<img src="b.png">', "utf-8")
    assert run("check", ".", cwd=folder / "deep").returncode == 1


def test_a_baseline_means_the_same_without_a_configuration(folder: Path) -> None:
    (folder / "deep").mkdir()
    (folder / "deep" / "bad.html").write_text(BAD, "utf-8")
    assert run("baseline", "write", ".", cwd=folder).returncode == 0
    known = str(folder / KNOWN)
    for place, named in (
        (folder, "."),
        (folder / "deep", "bad.html"),
        (folder.parent, folder.name),
        (Path(folder.anchor), str(folder / "deep" / "bad.html")),
    ):
        assert run("check", named, "--baseline", known, "--fail-on", "advice", cwd=place).returncode == 0, (
            place,
            named,
        )


def test_pages_may_be_named_through_a_link(folder: Path) -> None:
    (folder / "plainoffer.toml").write_text('baseline = "known.json"\n', "utf-8")
    assert run("baseline", "write", ".", cwd=folder).returncode == 0
    try:
        os.symlink(folder, folder.parent / "link", target_is_directory=True)
    except OSError:
        pytest.skip("links cannot be made here")
    assert run("check", "link/bad.html", cwd=folder.parent).returncode == 0


def test_what_is_known_of_the_whole_site_is_in_the_baseline(folder: Path) -> None:
    for file in (Path(__file__).parents[2] / "examples" / "local-offer").glob("*.html"):
        shutil.copy(file, folder)
    run("baseline", "write", ".", cwd=folder)
    assert json.loads((folder / KNOWN).read_text("utf-8"))["findings"][""]
    result = run("check", ".", "--baseline", KNOWN, "--fail-on", "advice", cwd=folder)
    assert "nothing new to put right" in result.stdout
    assert result.returncode == 0


def test_without_a_file_for_it_the_baseline_is_beside_the_settings(folder: Path) -> None:
    (folder / "plainoffer.toml").write_text('lang = "en"\n', "utf-8")
    (folder / "deep").mkdir()
    (folder / "deep" / "bad.html").write_text(BAD, "utf-8")
    said = run("baseline", "write", "bad.html", cwd=folder / "deep").stdout
    assert f'baseline = "{KNOWN}"' in said
    assert list(json.loads((folder / KNOWN).read_text("utf-8"))["findings"]) == ["deep/bad.html"]


def test_a_mistake_leaves_the_baseline_as_it_was(folder: Path) -> None:
    run("baseline", "write", ".", cwd=folder)
    before = (folder / KNOWN).read_bytes()
    for word in ("write", "prune"):
        result = run("baseline", word, "gone", cwd=folder)
        assert result.returncode == 2
        assert "gone does not exist" in result.stderr
        assert (folder / KNOWN).read_bytes() == before
    assert run("baseline", "prune", "good.html", "gone", cwd=folder).returncode == 2


def test_a_baseline_that_is_named_and_missing_is_said_and_the_pages_are_checked(folder: Path) -> None:
    result = run("check", "bad.html", "--baseline", "gone.json", "--output-format", "concise", cwd=folder)
    assert result.returncode == 2
    assert "gone.json does not exist" in result.stderr
    assert "bad.html:2:1: missing-alt" in result.stdout


def test_findings_that_are_gone_are_said_until_they_are_taken_out(folder: Path) -> None:
    run("baseline", "write", ".", cwd=folder)
    (folder / "bad.html").write_text(BAD.replace("utilise", "use"), "utf-8")
    result = run("check", ".", "--baseline", KNOWN, cwd=folder)
    assert "1 known finding is gone. Take it out" in result.stderr
    assert "1 finding is gone" in run("baseline", "prune", ".", cwd=folder).stdout
    assert "gone" not in run("check", ".", "--baseline", KNOWN, cwd=folder).stderr


def test_pruning_forgets_pages_that_were_deleted_and_keeps_those_not_looked_at(folder: Path) -> None:
    for name in ("one", "two"):
        (folder / name).mkdir()
        (folder / name / "bad.html").write_text(BAD, "utf-8")
    run("baseline", "write", ".", cwd=folder)
    (folder / "one" / "bad.html").unlink()
    run("baseline", "prune", "good.html", cwd=folder)
    pages = json.loads((folder / KNOWN).read_text("utf-8"))["findings"]
    assert "one/bad.html" not in pages
    assert "two/bad.html" in pages
