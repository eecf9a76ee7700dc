"""W3C's ACT test cases, where a folder of them stands beside the project (or PLAINOFFER_ACT names one)."""

import importlib.util
import json
import os
import sys
from pathlib import Path
from types import ModuleType

import pytest

from plainoffer.findings import PageResult

ROOT = Path(__file__).parents[2]
FOLDER = Path(os.environ.get("PLAINOFFER_ACT", ROOT.parent / "shared" / "act"))


def _runner() -> ModuleType:
    spec = importlib.util.spec_from_file_location("act_run", ROOT / "benchmarks" / "act" / "run.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["act_run"] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def runner() -> ModuleType:
    return _runner()


@pytest.fixture(scope="module")
def results(runner: ModuleType) -> list[tuple[object, PageResult]]:
    if not (FOLDER / "manifest.json").exists():
        pytest.skip(f"ACT TEST CASES NOT RUN: there are none in {FOLDER}. Set PLAINOFFER_ACT to their folder.")
    checker = runner.make_checker()
    return list(runner.run(FOLDER, runner.read_cases(FOLDER), checker))


def test_every_fault_that_the_source_shows_is_caught(runner: ModuleType, results: list) -> None:
    scores = runner.score(results, runner.make_checker().registry)
    static = [scores[ident] for ident in runner.STATIC if ident in scores]
    assert [case.file for row in static for case in row.missed] == []
    assert [case.file for row in static for case in row.wrong] == []


def test_half_of_what_people_must_judge_is_put_before_them(runner: ModuleType, results: list) -> None:
    scores = runner.score(results, runner.make_checker().registry)
    rows = [scores[ident] for ident in runner.JUDGEMENT if ident in scores]
    assert 2 * sum(row.caught for row in rows) >= sum(row.failed for row in rows)
    assert sum(row.alarms + row.review_alarms for row in rows) <= 0.05 * sum(row.others for row in rows)


def test_no_rule_fails_on_a_case(results: list) -> None:
    assert [error.message for _, page in results for error in page.errors] == []


@pytest.fixture
def made_up(tmp_path: Path) -> Path:
    """Two cases in the form of W3C's own list."""
    (tmp_path / "a.html").write_text('<html lang="en"><title>a</title><a href="/"></a></html>', encoding="utf-8")
    (tmp_path / "b.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"><text>a</text></svg>', encoding="utf-8")
    cases = [
        {"ruleId": "c487ae", "ruleName": "Link", "expected": "failed", "relativePath": "a.html", "url": "https://x/a"},
        {
            "ruleId": "b5c3f8",
            "ruleName": "Lang",
            "expected": "inapplicable",
            "relativePath": "b.svg",
            "url": "https://x/b",
        },
    ]
    (tmp_path / "testcases.json").write_text(json.dumps({"testcases": cases}), encoding="utf-8")
    return tmp_path


def test_the_runner_scores_and_writes_earl(runner: ModuleType, made_up: Path) -> None:
    checker = runner.make_checker()
    results = list(runner.run(made_up, runner.read_cases(made_up), checker))
    scores = runner.score(results, checker.registry)
    assert (scores["c487ae"].caught, scores["c487ae"].failed, scores["b5c3f8"].alarms) == (1, 1, 0)
    assert "1 of 1 caught" in runner.table(scores)
    report = runner.earl(results, checker.registry)
    assertor, first, second = report["@graph"]
    assert assertor["name"] == "plainoffer"
    assert [first["source"], second["source"]] == ["https://x/a", "https://x/b"]
    outcomes = {item["test"]["title"]: item["result"]["outcome"] for item in first["assertions"]}
    assert outcomes["link-name"] == "earl:failed"
    assert outcomes["page-title"] == "earl:passed"


def test_a_rule_that_stands_for_two_makes_two_assertions(runner: ModuleType, made_up: Path) -> None:
    page = '<html lang="en"><title>a</title><meta http-equiv="refresh" content="72001"></html>'
    (made_up / "a.html").write_text(page, encoding="utf-8")
    checker = runner.make_checker()
    results = list(runner.run(made_up, runner.read_cases(made_up), checker))
    made = runner.earl(results, checker.registry)["@graph"][1]["assertions"]
    outcomes = {item["test"]["title"]: item["result"]["outcome"] for item in made}
    assert outcomes["timed-refresh: bc659a"] == "earl:passed"
    assert outcomes["timed-refresh: bisz58"] == "earl:failed"


def test_a_folder_without_cases_is_named(runner: ModuleType, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"no manifest\.json"):
        runner.read_cases(tmp_path)
