from __future__ import annotations

from pathlib import Path

import pytest

from plainoffer.errors import CheckFailed
from plainoffer.language.pipeline import Pipeline, blank_pipeline, load_pipeline


def test_blank_pipeline_needs_no_model() -> None:
    text = "Dr. Smith’s café — don't go."
    tokens = [text[start:end] for start, end in blank_pipeline().tokens(text)]
    assert "".join(tokens) == "".join(text.split())
    assert len(blank_pipeline().sentences("One. Two.")) == 2


def test_missing_pipeline_says_how_to_install_it() -> None:
    with pytest.raises(CheckFailed, match="python -m spacy download en_core_web_none"):
        load_pipeline("en_core_web_none")


@pytest.mark.parametrize("name", ["./nowhere", "models/nowhere", "models\\nowhere"])
def test_a_folder_that_is_not_there_is_named_and_nothing_is_to_be_downloaded(name: str) -> None:
    with pytest.raises(CheckFailed, match="There is no folder") as raised:
        load_pipeline(name)
    assert name in str(raised.value)
    assert "download" not in str(raised.value)


def test_a_folder_without_a_pipeline_is_named(tmp_path: Path) -> None:
    with pytest.raises(CheckFailed, match="holds no spaCy pipeline"):
        load_pipeline(str(tmp_path))


def test_pipeline_without_a_parser_cannot_find_passives() -> None:
    with pytest.raises(CheckFailed, match="no parser"):
        list(blank_pipeline().passives("It was made."))


def test_passives_of_a_trained_pipeline() -> None:
    """A real parser where one is installed; otherwise the marks that one would set, on a real spaCy document."""
    import spacy
    from spacy.tokens import Doc

    nlp = spacy.blank("en")

    class Marked:
        meta = nlp.meta

        def has_pipe(self, name: str) -> bool:
            return name == "parser"

        def __call__(self, text: str) -> Doc:
            words = ["It", "was", "made", "by", "us", "."]
            heads = [2, 2, 2, 2, 3, 2]
            marks = ["nsubjpass", "auxpass", "ROOT", "agent", "pobj", "punct"]
            return Doc(nlp.vocab, words=words, spaces=[True] * 4 + [False] * 2, heads=heads, deps=marks)

    (found,) = Pipeline(Marked()).passives("It was made by us.")
    assert ("It was made by us."[found.start : found.end], found.agent) == ("was made", True)
