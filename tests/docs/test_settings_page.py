"""The page about settings names each setting, its default and what it is for, and its example can be used."""

from __future__ import annotations

import re
from dataclasses import MISSING
from pathlib import Path

import pytest

from plainoffer.cli.rules import to_toml
from plainoffer.config import SETTINGS, read_file
from plainoffer.engine.checker import Checker

PAGE = (Path(__file__).parents[2] / "docs" / "settings.md").read_text("utf-8")


@pytest.mark.parametrize("key", SETTINGS)
def test_each_setting_has_a_true_row(key: str) -> None:
    item = SETTINGS[key]
    default = item.default_factory() if item.default is MISSING else item.default  # type: ignore[misc]
    cells = (f"`{key}`", f"`{to_toml(default)}`", item.metadata["help"], "yes" if item.metadata["run"] else "")
    assert "| " + " | ".join(cell for cell in cells if cell) + " |" in PAGE


def test_no_row_is_about_a_setting_that_does_not_exist() -> None:
    assert re.findall(r"^\| `([a-z-]+)` \|", PAGE, re.M) == list(SETTINGS)


def test_the_example_can_be_used(tmp_path: Path) -> None:
    example = re.search(r"^```toml plainoffer.toml\n(.*?)^```$", PAGE, re.M | re.S)
    assert example
    (tmp_path / "plainoffer.toml").write_text(example[1], "utf-8")
    (tmp_path / "our-words.txt").write_text("pathway lead = the person who helps you\n", "utf-8")
    config = read_file(tmp_path / "plainoffer.toml")
    checker = Checker(config)
    assert "passive-voice" in checker.plan_for("page.html").left_out
    assert checker.plan_for("page.html").severities["jargon"].value == "advice"
    assert "past-event" in checker.plan_for(str(tmp_path / "news" / "page.html")).left_out
