"""Addresses that no browser can open, and near misses."""

from plainoffer.engine.fixing import apply_fixes
from plainoffer.testing import findings, finds, silent


def test_a_slash_too_few_is_put_right() -> None:
    text = '<p>See <a href="http:/example.org/a">this</a></p>'
    found = finds(text, "malformed-address@1:8")
    assert apply_fixes(text, found, unsafe=True).text == '<p>See <a href="http://example.org/a">this</a></p>'


def test_images_frames_and_srcset_count() -> None:
    finds('<img src="htps://a.org/b.png" alt="">', "malformed-address@1:1")
    finds('<iframe src="https://https://a.org"></iframe>', "malformed-address@1:1")
    finds('<img srcset="htps://a.org/b.png 2x" alt="">', "malformed-address@1:1")


def test_an_ampersand_stays_an_ampersand_in_the_fix() -> None:
    text = '<a href="www.example.org/?a=1&amp;b=2">x</a>'
    found = findings(text, "malformed-address")
    assert apply_fixes(text, found, unsafe=True).text == '<a href="https://www.example.org/?a=1&amp;b=2">x</a>'


def test_markdown_links_count() -> None:
    finds("See [the guide](htps://example.org).", "malformed-address@1:5", kind="markdown")


def test_a_space_in_a_path_is_only_advice() -> None:
    (found,) = findings('<a href="https://example.org/a b.pdf">x</a>', "malformed-address")
    assert found.severity == "advice"


def test_near_misses() -> None:
    silent('<a href="https://web.example.org/save/https://old.example.org/">x</a>', "malformed-address")
    silent('<a href="/page">x</a><a href="page.co.html">y</a><a href="{{ url }}">z</a>', "malformed-address")
    silent('<a href="javascript:void(0)">x</a><a href="tel:111">y</a><a>z</a>', "malformed-address")
