"""Titles that pages share, and near misses."""

from .site_rules import conclude


def test_pages_that_share_a_title_are_named() -> None:
    page = "<title>Local Offer</title>"
    found = conclude("duplicate-title", {"a": page, "b": page, "c": "<title>Other</title>"})
    assert set(found) == {"a", "b"}
    assert "title of b" in found["a"]


def test_many_are_counted() -> None:
    found = conclude("duplicate-title", {f"{n}": "<title>Same</title>" for n in range(9)})
    assert "and 5 more" in found["0"]


def test_near_misses() -> None:
    assert conclude("duplicate-title", {"a": "<title>Offer 1</title>", "b": "<title>Offer 2</title>"}) == {}
    assert conclude("duplicate-title", {"a": "<p>No title</p>", "b": "<p>None here</p>"}) == {}
