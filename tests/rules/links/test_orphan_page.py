"""Pages that nothing links to, and near misses."""

from .site_rules import conclude


def test_a_page_that_only_a_sitemap_knows() -> None:
    pages = {"": "<a href=a>a</a>", "a": "<a href=/>home</a>", "b": "<a href=a>a</a>"}
    assert set(conclude("orphan-page", pages)) == {"b"}


def test_near_misses() -> None:
    assert conclude("orphan-page", {"": "<a href=a#x>a</a>", "a": ""}) == {}
    assert conclude("orphan-page", {"": "no links", "a": "<a href=b>b</a>", "b": "<a href=a>a</a>"}) == {}
    assert conclude("orphan-page", {"": "a site of one page"}) == {}


def test_a_link_to_itself_does_not_count() -> None:
    assert set(conclude("orphan-page", {"": "", "a": "<a href=a>a</a>"})) == {"a"}
