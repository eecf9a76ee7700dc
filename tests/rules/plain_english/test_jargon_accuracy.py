"""The dictionary rules keep their accuracy on the labelled paragraphs: a change that loses it is seen here."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def harness() -> ModuleType:
    spec = importlib.util.spec_from_file_location("jargon_accuracy", ROOT / "benchmarks" / "accuracy" / "jargon.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def test_labelled_jargon_is_found_and_good_text_is_left_alone(harness: ModuleType) -> None:
    labels, hits, findings, right = harness.measure(harness.read_folder(harness.DEFAULT), show=False)
    assert labels >= 150
    assert hits / labels >= 0.7
    assert right / findings >= 0.9


def test_forms_of_the_dictionary_are_found_in_sentences(harness: ModuleType) -> None:
    found, forms = harness.inflection_coverage()
    assert found / forms > 0.995


def test_a_folder_without_data_says_so(harness: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert harness.main([str(tmp_path)]) == 0
    assert capsys.readouterr().out == "no data\n"


def test_a_folder_without_labels_says_so(
    harness: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "notes.txt").write_text("We will utilise this.\nNothing is labelled here.\n", encoding="utf-8")
    assert harness.main([str(tmp_path)]) == 0
    assert capsys.readouterr().out == "no data\n"


def test_a_folder_that_is_not_there_is_named(
    harness: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert harness.main([str(tmp_path / "nowhere")]) == 2
    assert "There is no folder" in capsys.readouterr().err
