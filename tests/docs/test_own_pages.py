"""Our own pages pass our own rules."""

from __future__ import annotations

from pathlib import Path

import pytest

from plainoffer import Plainoffer, load_config
from plainoffer.findings import Severity

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]


@pytest.fixture(scope="module")
def checker() -> Plainoffer:
    return Plainoffer(load_config(ROOT))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_page_has_no_errors_and_no_warnings(page: Path, checker: Plainoffer) -> None:
    report = checker.check_file(page)
    assert not report.errors
    found = [finding for finding in report.findings if finding.severity is not Severity.ADVICE]
    assert not found, "\n".join(f"{page.name}:{f.line}:{f.column}: {f.rule}: {f.match!r} {f.advice}" for f in found)
