"""Links to pages that moved for good, and the fix for the source."""

import pytest

from plainoffer.engine.fixing import apply_fixes
from plainoffer.fetching.verdicts import Verdict

from .on_record import HOME, LINK, OTHER, look, verdict

NEW = "https://new.example.org/b?x=1&y=2"


def test_the_fix_writes_the_new_address() -> None:
    found = look(LINK, "moved-link", verdict(Verdict.MOVED_PERMANENTLY, to=NEW))
    fixed = apply_fixes(LINK, found, unsafe=True).text
    assert fixed == LINK.replace(OTHER, NEW.replace("&", "&amp;"))


def test_the_place_in_the_page_is_kept() -> None:
    text = LINK.replace(OTHER, OTHER + "#fees")
    moved = verdict(Verdict.MOVED_PERMANENTLY, to="https://new.example.org/b", anchors=frozenset({"fees"}))
    found = look(text, "moved-link", moved)
    assert "https://new.example.org/b#fees" in apply_fixes(text, found, unsafe=True).text


def test_within_the_site_the_address_stays_short() -> None:
    text = '<a href="/old">x</a>'
    moved = verdict(Verdict.MOVED_PERMANENTLY, to="https://www.example.gov.uk/new?a=1")
    from msgspec.structs import replace

    found = look(text, "moved-link", replace(moved, address="https://www.example.gov.uk/old"))
    assert apply_fixes(text, found, unsafe=True).text == '<a href="/new?a=1">x</a>'


def test_a_page_that_now_leads_home_has_no_fix() -> None:
    (found,) = look(LINK, "moved-link", verdict(Verdict.MOVED_PERMANENTLY, to="https://other.example.org/"))
    assert found.fix is None
    assert "home page" in found.message


@pytest.mark.parametrize("kind", [Verdict.OK, Verdict.MOVED_TEMPORARILY, Verdict.BROKEN])
def test_near_misses(kind: Verdict) -> None:
    assert look(LINK, "moved-link", verdict(kind, to=NEW)) == ()


def test_markdown_is_fixed_too() -> None:
    from plainoffer.config import Config
    from plainoffer.document import Source
    from plainoffer.engine.checker import OFFLINE, Checker
    from plainoffer.rule import Need

    text = f"See [the guide]({OTHER}) today.\n"
    moved = verdict(Verdict.MOVED_PERMANENTLY, to="https://new.example.org/b")
    checker = Checker(Config(select=("moved-link",)), allow=OFFLINE | {Need.NETWORK}, links=lambda _: moved)
    (result,) = checker.check_source(Source(text=text, path="a.md", kind="markdown", url=HOME))
    fixed = apply_fixes(text, result.findings, unsafe=True).text
    assert fixed == "See [the guide](https://new.example.org/b) today.\n"
