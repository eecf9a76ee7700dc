"""Finding the blocks that hold a word before anything reads them with care."""

from __future__ import annotations

from plainoffer.document import Document, Source


def texts(html: str, *words: str) -> list[str]:
    return [block.text for block in Document(Source(text=html)).prose_with(*words)]


def test_blocks_are_found_whatever_their_capitals() -> None:
    assert texts("<p>A Club.</p><p>No.</p><p>the CLUB</p>", "club") == ["A Club.", "the CLUB"]


def test_a_block_with_several_words_is_given_once_and_in_order() -> None:
    assert texts("<p>b b</p><p>a b a</p>", "a", "b") == ["b b", "a b a"]


def test_letters_that_grow_in_lower_case_do_not_shift_the_blocks() -> None:
    assert texts("<p>İİİİİİ</p><p>here</p>", "here") == ["here"]


def test_text_in_attributes_is_left_out() -> None:
    assert texts('<p>Text.</p><img src="a.png" alt="a club">', "club") == []


def test_no_words_find_nothing() -> None:
    assert texts("<p>Text.</p>") == []
