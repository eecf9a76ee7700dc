"""No plain-English rule says anything about plain paragraphs that hold its words in another sense."""

from __future__ import annotations

from html import escape
from pathlib import Path

import pytest

from plainoffer.testing import check

PARAGRAPHS = [
    line
    for line in (Path(__file__).parents[2] / "data" / "near_misses.txt").read_text("utf-8").splitlines()
    if line.strip() and not line.startswith("#")
]


def test_there_are_many() -> None:
    assert len(PARAGRAPHS) > 200


@pytest.mark.parametrize("paragraph", PARAGRAPHS)
def test_plain_paragraph_is_left_alone(paragraph: str) -> None:
    result = check(f"<p>{escape(paragraph, quote=False)}</p>", "plain-english")
    assert [f"{finding.rule}: {finding.message}" for finding in result.findings] == []
