"""Text in other scripts is not English, whatever the page says."""

from __future__ import annotations

import pytest

from plainoffer.testing import silent


@pytest.mark.parametrize("word", ["مرحبا ", "中文字符 ", "привет "])
def test_other_scripts_are_not_english(word: str) -> None:
    silent("<p>" + word * 200 + "</p>", "long-sentence", "long-paragraph", "reading-age", "repeated-word")
