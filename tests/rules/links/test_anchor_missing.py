"""Links to a part of a page that is not there."""

import pytest

from plainoffer.fetching.verdicts import Verdict

from .on_record import LINK, OTHER, look, verdict

PAGE = verdict(Verdict.OK, content_type="text/html", anchors=frozenset({"fees"}))
PDF = verdict(Verdict.OK, content_type="application/pdf", pages=12)


def test_a_part_that_is_missing() -> None:
    (found,) = look(LINK.replace(OTHER, OTHER + "#costs"), "anchor-missing", PAGE)
    assert "“costs”" in found.message


def test_a_page_of_a_pdf_that_is_missing() -> None:
    (found,) = look(LINK.replace(OTHER, OTHER + "#page=13"), "anchor-missing", PDF)
    assert "12 pages" in found.message


@pytest.mark.parametrize("fragment", ["", "#fees", "#top", "#:~:text=fees", "#/x", "#page=2"])
def test_near_misses(fragment: str) -> None:
    assert look(LINK.replace(OTHER, OTHER + fragment), "anchor-missing", PAGE) == ()
    assert look(LINK.replace(OTHER, OTHER + "#page=12"), "anchor-missing", PDF) == ()
