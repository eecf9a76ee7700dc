"""Tests of double-negative."""

from __future__ import annotations

import pytest

from plainoffer.testing import finds, silent


@pytest.mark.parametrize(
    "text",
    ["not under 5", "not until May", "not unique", "not united", "not only", "no more than 3", "not unless you ask"],
)
def test_double_negative_near_misses(text: str) -> None:
    silent(f"<p>It is {text}.</p>", "double-negative")


@pytest.mark.parametrize("text", ["not unlikely", "not an unreasonable wish", "not fewer than 3", "not without risk"])
def test_double_negatives(text: str) -> None:
    finds(f"<p>It is {text}.</p>", "double-negative@1:10")
