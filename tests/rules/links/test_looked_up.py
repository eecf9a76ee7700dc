"""What the rules that speak from recorded verdicts share."""

import pytest

from plainoffer.config import Config
from plainoffer.document import Source
from plainoffer.engine.checker import OFFLINE, Checker
from plainoffer.findings import OutcomeKind
from plainoffer.rule import Need
from plainoffer.rules.links.looked_up import new_address
from plainoffer.testing import check

from .on_record import LINK


def outcome(links: object) -> OutcomeKind:
    checker = Checker(Config(select=("broken-link",)), allow=OFFLINE | {Need.NETWORK}, links=links)
    (result,) = checker.check_source(Source(text=LINK, path="page"))
    return next(item.outcome for item in result.outcomes if item.rule == "broken-link")


def test_without_the_network_they_are_untested() -> None:
    kinds = {item.rule: item.outcome for item in check(LINK, "broken-link").outcomes}
    assert kinds["broken-link"] is OutcomeKind.UNTESTED


def test_without_verdicts_nothing_is_claimed() -> None:
    assert outcome(None) is OutcomeKind.CANNOT_TELL
    assert outcome(lambda _: None) is OutcomeKind.CANNOT_TELL


@pytest.mark.parametrize(
    ("raw", "target", "new"),
    [
        ("/old", "https://a.org/new", "/new"),
        ("/old#x", "https://a.org/new", "/new#x"),
        ("/old#x", "https://a.org/new#y", "/new#y"),
        ("https://a.org/old", "https://a.org/new", "https://a.org/new"),
        ("//a.org/old", "https://a.org/new", "https://a.org/new"),
        ("/old", "https://b.org/new", "https://b.org/new"),
        ("/old", "https://a.org/new?b=c", "/new?b=c"),
    ],
)
def test_the_new_address_is_written_as_the_old_one_was(raw: str, target: str, new: str) -> None:
    assert new_address(raw, "https://a.org/old", target) == new
