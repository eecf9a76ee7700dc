"""On well-made pages no rule gives an error or a warning.

Each page in ``tests/data/quiet`` has text or markup that looks wrong and is right. A new false alarm on any of them
is a fault of the rule, not of the page.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from plainoffer.config import Config
from plainoffer.document import Kind, Source
from plainoffer.engine.checker import OFFLINE, Checker
from plainoffer.findings import Severity
from plainoffer.testing import TODAY

FOLDER = Path(__file__).parent / "data" / "quiet"
PAGES = sorted(path for path in FOLDER.iterdir() if path.is_file())
KINDS: dict[str, Kind] = {".html": "html", ".md": "markdown", ".txt": "text"}


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker(Config(select=("all",)), allow=OFFLINE, today=TODAY)


def test_there_are_enough_pages() -> None:
    assert len(PAGES) >= 32


@pytest.mark.parametrize("path", PAGES, ids=[path.stem for path in PAGES])
def test_well_made_page_gives_no_error_and_no_warning(path: Path, checker: Checker) -> None:
    text = path.read_text(encoding="utf-8")
    (result,) = checker.check_source(Source(text=text, path=path.name, kind=KINDS[path.suffix]))
    assert not result.errors
    loud = [
        f"{finding.rule} at {finding.line}:{finding.column} {finding.match!r}: {finding.message}"
        for finding in result.findings
        if finding.severity in (Severity.ERROR, Severity.WARNING)
    ]
    assert not loud, "\n".join(loud)
