"""Links that go nowhere, and near misses."""

from plainoffer.testing import finds, silent


def test_empty_and_hash_only() -> None:
    finds('<p><a href="">x</a> <a href="#">y</a></p>', "link-without-address@1:4", "link-without-address@1:21")


def test_near_misses() -> None:
    silent('<a id="x">x</a><a href="#top">x</a><a href="#">Back to top</a>', "link-without-address")
    silent('<a href="#" onclick="go()">x</a><a href="#" data-toggle="tab">y</a>', "link-without-address")
    silent('<a href="#" aria-label="Top of page">↑</a><a href="{{ url }}">z</a>', "link-without-address")
