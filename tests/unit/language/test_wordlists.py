from __future__ import annotations

from pathlib import Path

import pytest

from plainoffer.config import Config
from plainoffer.engine.wordlists import word_lists
from plainoffer.errors import DictionaryError
from plainoffer.language.dictionaries import DictionaryWarning, shipped_terms


def write(folder: Path, text: str) -> Path:
    path = folder / "words.txt"
    path.write_text(text, encoding="utf-8")
    return path


def test_without_lists_of_its_own_a_project_shares_the_shipped_terms() -> None:
    assert word_lists(Config(), (), {})() is shipped_terms()


def test_wrong_line_of_the_project_is_said_before_any_page_is_checked(tmp_path: Path) -> None:
    path = write(tmp_path, "hub = centre\nportal website\n")
    with pytest.raises(DictionaryError, match=r"words\.txt:2: Write what to use instead: 'portal website = …'"):
        word_lists(Config(dictionaries=(str(path),)), (), {})


def test_wrong_list_of_a_plugin_is_left_out_with_a_warning(tmp_path: Path) -> None:
    read = word_lists(Config(), (write(tmp_path, "portal website\n"),), {})
    with pytest.warns(DictionaryWarning, match=r"left out.*words\.txt:1"):
        terms = read()
    assert len(terms) == len(shipped_terms())


def test_lists_of_plugins_and_of_the_project_are_merged_once(tmp_path: Path) -> None:
    path = write(tmp_path, "gizmo (noun) = tool\n")
    shared: dict[str, object] = {}
    read = word_lists(Config(dictionaries=(str(path),)), (), shared)
    assert read() is read()
    assert "gizmo" in {term.term for term in read().entries}
