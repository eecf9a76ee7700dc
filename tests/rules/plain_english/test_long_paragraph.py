"""Tests of long-paragraph."""

from __future__ import annotations

from plainoffer.testing import finds, silent

SHORT = "We will look at it. "


def test_long_paragraph() -> None:
    finds(f"<p>{SHORT * 25}</p>", "long-paragraph@1:4")
    silent(f"<p>{SHORT * 7}</p><p>{SHORT * 7}</p>", "long-paragraph")
