import pytest

from plainoffer.rules.accessibility.wording import mentions, stem, topics


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("we open at nine", "opening"),
        ("opening times", "open"),
        ("reopened, then open", "open"),
        ("the café opens", "café"),
        ("take_part in clubs", "club"),
    ],
)
def test_a_word_is_found_by_its_stem(text: str, word: str) -> None:
    assert mentions(text, stem(word))
    assert stem(word) in topics(text)


@pytest.mark.parametrize(
    ("text", "word"), [("reopened", "open"), ("openness", "open"), ("", "open"), ("shop", "shops and")]
)
def test_other_words_are_not(text: str, word: str) -> None:
    assert not mentions(text, stem(word))
