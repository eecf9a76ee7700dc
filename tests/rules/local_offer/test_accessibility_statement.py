"""Tests of accessibility-statement."""

from __future__ import annotations

import pytest

from .sites import FILLER, audit, found, page


def with_page(title: str, body: str) -> dict[str, str]:
    return {**FILLER, "this.html": page(title, body)}


@pytest.mark.parametrize(
    ("body", "count"),
    [
        ("<p>Last reviewed on 3 May 2026.</p>", 0),
        ("<p>Last reviewed on 3 May 2024.</p>", 1),
        ("<p>We want everyone to use this site.</p>", 1),
        ("<p>Prepared on 23 September 2020. Last reviewed on 1 June 2026.</p>", 0),
    ],
)
def test_accessibility_statement(body: str, count: int) -> None:
    assert len(found(with_page("Accessibility statement", body), "accessibility-statement")) == count


def test_no_accessibility_statement() -> None:
    assert len(found(FILLER, "accessibility-statement")) == 1
    assert (
        len(
            found(
                with_page("Accessibility strategy", "<p>For schools. Reviewed 3 May 2026.</p>"),
                "accessibility-statement",
            )
        )
        == 1
    )


def test_statement_elsewhere_cannot_be_told() -> None:
    report = audit(with_page("A", '<p><a href="/a11y">Accessibility</a></p>'), "accessibility-statement")
    assert not report.findings
    assert any("not among the pages" in outcome.reason for outcome in report.outcomes)
