"""Broken links: said in words, with their history, and never of what is only blocked."""

import pytest

from plainoffer.fetching.verdicts import DAY, Reason, Verdict

from .on_record import LINK, look, verdict


def test_a_page_that_is_gone() -> None:
    (found,) = look(LINK, "broken-link", verdict(Verdict.BROKEN, Reason.NOT_FOUND, status=404))
    assert (found.line, found.column) == (1, 8)
    assert "404" in found.message
    assert "error page" in found.message
    assert found.advice


def test_the_history_is_told() -> None:
    broken = verdict(
        Verdict.BROKEN, Reason.GONE, status=410, checked_at=40 * DAY, first_broken=10 * DAY, last_alive=9 * DAY
    )
    (found,) = look(LINK, "broken-link", broken)
    assert "since 11 January 1970" in found.message
    assert "working on 10 January 1970" in found.message


def test_a_broken_image_is_missed() -> None:
    image = LINK.replace("<a href", '<img alt="" src').replace(">the guide</a>", ">")
    (found,) = look(image, "broken-link", verdict(Verdict.BROKEN, Reason.NOT_FOUND, status=404))
    assert "miss this image" in found.message


@pytest.mark.parametrize(
    "kind", [kind for kind in Verdict if kind is not Verdict.BROKEN and kind is not Verdict.INVALID]
)
def test_only_broken_is_called_broken(kind: Verdict) -> None:
    assert look(LINK, "broken-link", verdict(kind)) == ()


def test_every_reason_has_its_words() -> None:
    for reason in Reason:
        (found,) = look(LINK, "broken-link", verdict(Verdict.BROKEN, reason, status=500))
        assert found.message.startswith("This link is broken.")
        assert "{" not in found.message
