"""Tests of offline-arrangements."""

from __future__ import annotations

import pytest

from .sites import FILLER, found, page


def with_page(title: str, body: str) -> dict[str, str]:
    return {**FILLER, "this.html": page(title, body)}


@pytest.mark.parametrize(
    ("body", "count"),
    [
        ("<p>If you do not have internet access, call us and we will post a copy.</p>", 0),
        ("<p>Use a computer at any library if you cannot get online. Staff will help.</p>", 0),
        ("<p>Print this page.</p>", 1),
        ("<p>Our office has no internet today.</p>", 1),
    ],
)
def test_offline_arrangements(body: str, count: int) -> None:
    assert len(found(with_page("Other ways to get this", body), "offline-arrangements")) == count
