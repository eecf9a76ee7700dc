"""Fixes are whole, never overlap, and leave nothing to do for a second run."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from plainoffer.config import Config
from plainoffer.document import Source
from plainoffer.engine.checker import Checker
from plainoffer.engine.fixing import apply_fixes, fix_until_stable
from plainoffer.findings import Confidence, Edit, Finding, Fix, Severity

from .toy_rules import toy_registry

CHECKER = Checker(Config(select=("shout",)), registry=toy_registry())


def finding(*edits: tuple[int, int, str], safety: str = "safe") -> Finding:
    fix = Fix(edits=tuple(Edit(*edit) for edit in edits), safety=safety)  # type: ignore[arg-type]
    return Finding(rule="r", family="f", severity=Severity.WARNING, confidence=Confidence.CERTAIN, message="m", fix=fix)


def fixed(text: str) -> str:
    def check(text: str) -> list[Finding]:
        return [f for page in CHECKER.check_source(Source(text=text)) for f in page.findings]

    return fix_until_stable(text, check).text


def test_a_fix_keeps_all_else_as_it_was() -> None:
    assert fixed("<p>Tom &amp; LOUD\r\n<b>words</b></p>") == "<p>Tom &amp; quiet\r\n<b>words</b></p>"


def test_no_edit_reaches_across_tags_or_entities() -> None:
    assert fixed("<p>LO<b>UD</b> and L&#79;UD</p>") == "<p>LO<b>UD</b> and L&#79;UD</p>"


def test_unsafe_fixes_wait_to_be_asked_for() -> None:
    one = finding((0, 1, "x"), safety="unsafe")
    assert apply_fixes("abc", [one]).text == "abc"
    assert apply_fixes("abc", [one], unsafe=True).text == "xbc"


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 6), st.text("xyz", max_size=4)), max_size=8))
def test_overlapping_fixes_never_damage_the_text(raw: list[tuple[int, int, str]]) -> None:
    text = "abcdefghijklmnopqrstuvwxyzabcdefghij"
    result = apply_fixes(text, [finding((start, start + length, new)) for start, length, new in raw])
    kept = iter(text)
    # What is left of the original stands in its old order: each original letter of the result is found going on.
    assert all(any(letter == other for other in kept) for letter in result.text if letter in "abcdefghijklmnopqrstuvw")


def test_a_second_run_changes_nothing() -> None:
    once = fixed("<p>LOUD LOUD</p><p>LOUD</p>")
    assert once == "<p>quiet quiet</p><p>quiet</p>"
    assert fixed(once) == once
