from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plainoffer.formats.excerpt import cell_width, excerpt, shorten, text_width, visible

CHARACTERS = st.one_of(st.characters(), st.sampled_from("ab \t\n\r<>日e\u0301\u200d🙂\x1b\u202e"))


def show(source: str, match: str, width: int = 60) -> tuple[str, str]:
    start = source.index(match)
    shown = excerpt(source, start, start + len(match), width=width)
    assert shown is not None
    return shown.line, " " * shown.indent + "^" * shown.length


def test_the_caret_stands_under_the_place() -> None:
    assert show("one\n<p>two three</p>\nfour", "three") == ("<p>two three</p>", "       ^^^^^")


def test_wide_characters_take_two_columns_and_combining_ones_none() -> None:
    line, caret = show("日本 cafe\u0301 here", "here")
    assert caret.index("^") == 4 + 1 + 4 + 1 == text_width(line[: line.index("here")])


def test_tabs_are_shown_as_spaces_up_to_the_next_stop() -> None:
    assert show("ab\tx\ty", "y") == ("ab  x   y", "        ^")


def test_indentation_of_the_page_is_left_out() -> None:
    assert show(" " * 300 + "<p>word</p>", "word") == ("<p>word</p>", "   ^^^^")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_kind_of_line_end_ends_the_line(end: str) -> None:
    assert show(f"one{end}two{end}three", "two")[0] == "two"


def test_a_place_over_several_lines_says_how_many_more() -> None:
    source = "a <b>\r\nc\r\nd</b> e"
    shown = excerpt(source, 2, source.index(" e"), width=60)
    assert shown is not None
    assert (shown.line, shown.marked, shown.more_lines) == ("a <b>", "<b>", 2)


def test_a_long_line_is_cut_around_the_place() -> None:
    line, caret = show("x" * 5000 + " here " + "y" * 5000, "here", width=40)
    assert line.startswith("…x")
    assert line.endswith("y…")
    assert text_width(line) <= 40
    assert line[caret.index("^") : len(caret)] == "here"


def test_a_very_long_place_is_cut_too() -> None:
    source = "before " + "z" * 100_000 + " after"
    shown = excerpt(source, 7, 100_007, width=60)
    assert shown is not None
    assert text_width(shown.line) <= 60
    assert shown.before.endswith("before ")


def test_a_place_outside_the_source_has_no_excerpt() -> None:
    assert excerpt("short", 3, 9, width=60) is None
    assert excerpt("short", -1, 2, width=60) is None


def test_an_empty_place_at_the_very_end_is_shown() -> None:
    shown = excerpt("abc", 3, 3, width=60)
    assert shown is not None
    assert (shown.line, shown.indent, shown.length) == ("abc", 3, 1)


def test_page_text_cannot_drive_the_terminal() -> None:
    assert visible("\x1b[31m\u202eabc\x9b\x7f\r\n") == "␛[31m\ufffdabc\ufffd␡␍␊"
    assert visible("héllo 日本 🙂") == "héllo 日本 🙂"


@given(st.text(CHARACTERS, max_size=200), st.data())
def test_an_excerpt_fits_and_holds_no_control_characters(source: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(source)))
    end = data.draw(st.integers(start, len(source)))
    width = data.draw(st.integers(16, 120))
    shown = excerpt(source, start, end, width=width)
    assert shown is not None
    assert text_width(shown.line) <= width
    assert shown.indent == text_width(shown.before)
    assert not any(ord(c) < 32 or 127 <= ord(c) < 160 for c in shown.line)


@given(st.text(st.sampled_from("abc 日"), min_size=1, max_size=40), st.data())
def test_a_short_line_is_shown_whole_with_the_matched_text(source: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(source)))
    end = data.draw(st.integers(start, len(source)))
    shown = excerpt(source, start, end, width=100)
    assert shown is not None
    assert shown.marked == source[start:end]
    assert shown.line.lstrip(" ") == source.lstrip(" ") or not source[:start].strip()


def test_shorten_keeps_one_line() -> None:
    assert shorten("a  b\n c", 10) == "a b c"
    assert shorten("abcdefghij", 5) == "abcd…"


def test_cell_widths() -> None:
    assert [cell_width(c) for c in "a日\u0301ﾊ🙂\u200d"] == [1, 2, 0, 1, 2, 0]
