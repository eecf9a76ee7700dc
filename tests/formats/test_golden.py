"""Every text format against a file that a person has looked at.

Set PLAINOFFER_UPDATE_GOLDEN=1 to write the files anew, then read the difference.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from plainoffer.formats import load

from . import samples

GOLDEN = Path(__file__).parent / "golden"
TEXT = [name for name, kind in load().items() if not kind.binary]
REPORTS = {"report": samples.report, "clean": lambda: samples.CLEAN, "empty": lambda: samples.EMPTY}


@pytest.mark.parametrize("which", REPORTS)
@pytest.mark.parametrize("name", TEXT)
def test_format_writes_the_golden_file(name: str, which: str) -> None:
    kind = load()[name]
    text = kind.render(REPORTS[which](), sources=samples.SOURCES, options=samples.OPTIONS)
    assert isinstance(text, str)
    written = text.encode("utf-8")
    path = GOLDEN / f"{name}-{which}.{kind.extension}"
    if os.environ.get("PLAINOFFER_UPDATE_GOLDEN"):
        path.write_bytes(written)
    assert path.read_bytes() == written


@pytest.mark.parametrize("name", TEXT)
def test_every_format_does_without_the_sources(name: str) -> None:
    for report in (samples.report(), samples.audit()):
        assert load()[name].render(report, sources=lambda path: None, options=samples.OPTIONS)
