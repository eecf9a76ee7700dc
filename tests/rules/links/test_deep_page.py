"""Pages many clicks away, and near misses."""

from .site_rules import conclude

CHAIN = {"": "<a href=1>1</a>"} | {str(n): f"<a href={n + 1}>{n + 1}</a>" for n in range(1, 8)}


def test_pages_beyond_the_limit_are_found() -> None:
    found = conclude("deep-page", CHAIN)
    assert set(found) == {"6", "7"}
    assert "6 clicks" in found["6"]


def test_the_limit_can_be_set() -> None:
    assert set(conclude("deep-page", CHAIN, clicks=6)) == {"7"}


def test_a_short_cut_brings_a_page_near() -> None:
    assert conclude("deep-page", CHAIN | {"": "<a href=1>1</a><a href=4>4</a>"}) == {}


def test_a_page_that_cannot_be_reached_is_not_deep() -> None:
    assert conclude("deep-page", {"": "", "9": "<a href=8>8</a>", "8": ""}) == {}
