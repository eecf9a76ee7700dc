import pytest
from hypothesis import given
from hypothesis import strategies as st

from plainoffer.aria.css import Declaration, parse_declarations, parse_selector, pixels
from plainoffer.aria.styles import Styles


def test_the_last_important_declaration_wins() -> None:
    parsed = parse_declarations("display: none !important; display: block; WIDTH: 10PX; color: red")
    assert parsed == {"display": Declaration("none", True), "width": Declaration("10px")}


def test_semicolons_in_addresses_and_strings_end_nothing() -> None:
    assert parse_declarations("background: url(data:a;display:none)") == {}
    assert parse_declarations("content: 'a;b'; display: none")["content"].value == "'a;b'"


@pytest.mark.parametrize(
    ("value", "result"),
    [
        ("10px", 10),
        ("1.5em", 30),
        ("-.5rem", -8),
        ("50%", None),
        ("0", 0),
        ("3", None),
        ("calc(1px)", None),
        ("1pt", 4 / 3),
    ],
)
def test_lengths(value: str, result: float | None) -> None:
    assert pixels(value, font_size=20) == (None if result is None else pytest.approx(result))


@pytest.mark.parametrize("selector", ["a:hover", "a:not(.b)", "a + b", "a ~ b", "", "::before a", "a[href^=x]", "&"])
def test_selectors_that_are_not_understood_select_nothing(selector: str) -> None:
    assert parse_selector(selector) is None


def test_specificity_counts_ids_classes_and_tags() -> None:
    parsed = parse_selector("ul#a > li.b.c[lang] a::before")
    assert parsed is not None
    assert parsed[1:] == ("before", (1, 3, 3))


@given(st.text(alphabet="{}@;:abc .#'\"/*!()", max_size=200))
def test_no_style_sheet_stops_the_reading(sheet: str) -> None:
    Styles([sheet])
    parse_declarations(sheet)
