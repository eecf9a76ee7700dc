"""Every verdict has its words, and they are plain."""

import pytest

from plainoffer.fetching.verdicts import LinkVerdict, Reason, Verdict
from plainoffer.rules.links.wording import describe, is_sent_home


@pytest.mark.parametrize("kind", list(Verdict))
@pytest.mark.parametrize("reason", list(Reason))
def test_every_verdict_is_described_without_gaps(kind: Verdict, reason: Reason) -> None:
    known = LinkVerdict(
        address="https://a.org/", verdict=kind, reason=reason, final="https://b.org/c", detail="page=13"
    )
    wording = describe(known)
    if kind in (Verdict.OK, Verdict.MOVED_TEMPORARILY):
        assert wording is None
        return
    assert wording is not None
    assert wording.message.endswith(".")
    assert wording.advice
    assert "{" not in wording.message + wording.advice
    assert "  " not in wording.message


def test_only_a_page_can_be_sent_home() -> None:
    assert is_sent_home("https://a.org/x", "https://a.org/")
    assert not is_sent_home("https://a.org/", "https://www.a.org/")
    assert not is_sent_home("https://a.org/index.html", "https://a.org/")
    assert not is_sent_home("https://a.org/x", "https://a.org/?page=2")
