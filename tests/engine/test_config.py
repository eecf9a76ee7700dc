"""Configuration is found as in ruff, and mistakes in it are said with the nearest right word."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from plainoffer import config as configs
from plainoffer.cli.sections import section_keys
from plainoffer.config import Config
from plainoffer.engine.checker import Checker
from plainoffer.errors import ConfigError
from plainoffer.schema import config_schema

SCHEMA = Path(__file__).parents[2] / "docs" / "config.schema.json"


def write(folder: Path, text: str, name: str = "plainoffer.toml") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def test_the_nearest_file_wins_and_nothing_cascades(tmp_path: Path) -> None:
    write(tmp_path, 'fail-on = "advice"\nlang = "cy"')
    write(tmp_path / "site", 'fail-on = "warning"')
    found = configs.load(tmp_path / "site")
    assert (found.fail_on, found.lang) == ("warning", "en")
    assert configs.load(tmp_path).lang == "cy"


def test_plainoffer_toml_comes_before_pyproject(tmp_path: Path) -> None:
    write(tmp_path, '[tool.plainoffer]\nfail-on = "advice"', "pyproject.toml")
    assert configs.load(tmp_path).fail_on == "advice"
    write(tmp_path, 'fail-on = "never"')
    assert configs.load(tmp_path).fail_on == "never"


def test_a_pyproject_without_our_table_is_passed_by(tmp_path: Path) -> None:
    write(tmp_path, 'fail-on = "advice"')
    write(tmp_path / "code", "[project]\nname = 'x'", "pyproject.toml")
    assert configs.load(tmp_path / "code").fail_on == "advice"


def test_extend_comes_first_and_paths_belong_to_their_file(tmp_path: Path) -> None:
    write(tmp_path, 'fail-on = "advice"\nlang = "cy"\ndictionaries = ["words.txt"]')
    found = configs.read_file(write(tmp_path / "site", 'extend = "../plainoffer.toml"\nlang = "en"'))
    assert (found.fail_on, found.lang) == ("advice", "en")
    assert [Path(path) for path in found.dictionaries] == [tmp_path.resolve() / "words.txt"]


def test_files_that_extend_each_other_are_refused(tmp_path: Path) -> None:
    write(tmp_path, 'extend = "b.toml"')
    write(tmp_path, 'extend = "plainoffer.toml"', "b.toml")
    with pytest.raises(ConfigError, match="extends itself"):
        configs.load(tmp_path)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("fail-onn = 'error'", 'there is no setting "fail-onn". Did you mean "fail-on"'),
        ("fail-on = 'eror'", 'Did you mean "error"'),
        ("select = 'jargon'", "must be a list of texts"),
        ("jobs = -1", "must be a whole number"),
        ("cache = 'no'", "must be true or false"),
        ("severity = { jargon = 'bad' }", "must be error, warning or advice"),
        ("[[overrides]]\nignore = ['jargon']", "each [[overrides]] needs paths"),
        ("[[overrides]]\npaths = ['a/']\nnope = 1", 'there is no setting "nope"'),
        ("x = = 1", "is not valid TOML"),
        ("extend = 'missing.toml'", "does not exist"),
    ],
)
def test_a_mistake_is_said(tmp_path: Path, text: str, words: str) -> None:
    with pytest.raises(ConfigError) as caught:
        configs.read_file(write(tmp_path, text))
    assert words in str(caught.value)
    assert ".toml" in str(caught.value)


@pytest.mark.parametrize(
    ("rules", "words"),
    [
        ({"reading-age": {"targt": 9}}, 'no option "targt". Did you mean "target"'),
        ({"reading-age": {"target": "nine"}}, "must be"),
        ({"reading-aeg": {}}, 'Did you mean "reading-age"'),
    ],
)
def test_a_mistake_in_an_option_is_said(rules: dict[str, dict[str, object]], words: str) -> None:
    with pytest.raises(ConfigError) as caught:
        Checker(Config(rules=rules))
    assert words in str(caught.value)


def test_the_published_schema_is_the_real_one_and_accepts_real_files() -> None:
    assert json.loads(SCHEMA.read_text("utf-8"))["title"] == "plainoffer.toml"
    schema = config_schema(section_keys())
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    validator.validate({"fail-on": "warning", "rules": {"reading-age": {"target": 11}}, "ignore": {"jargon": "why"}})
    assert list(validator.iter_errors({"fail-onn": "warning"}))
    assert list(validator.iter_errors({"rules": {"reading-age": {"targt": 11}}}))
    assert list(validator.iter_errors({"browser": {"vewport": [1, 2]}}))
    assert list(validator.iter_errors({"overrides": [{"paths": ["a/"], "fail-on": "never"}]}))
    validator.validate({"browser": {"viewport": [320, 640]}, "overrides": [{"paths": ["a/"], "accept": ["SEND"]}]})
