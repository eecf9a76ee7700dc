"""Notes in the page set findings aside, keep the reason, and are honest about themselves."""

from __future__ import annotations

import pytest

from plainoffer.config import Config
from plainoffer.document import Kind, Source
from plainoffer.engine.checker import Checker
from plainoffer.findings import PageResult

from .toy_rules import toy_registry

REGISTRY = toy_registry()


def check(text: str, kind: Kind = "html") -> PageResult:
    config = Config(select=("shout", "no-title", "suppression"))
    return Checker(config, registry=REGISTRY).check_source(Source(text=text, path="a", kind=kind))[0]


def loud(text: str, kind: Kind = "html") -> list[int | None]:
    return [f.start for f in check(text, kind).findings if f.rule == "shout"]


def test_a_note_sets_aside_the_next_element_only() -> None:
    text = "<!-- plainoffer: ignore[shout] a brand name --><p>LOUD <b>and LOUD</b></p><p>LOUD</p>"
    page = check(text)
    assert [f.start for f in page.findings] == [text.rindex("LOUD")]
    assert [(s.reason, s.by) for s in page.suppressed] == [("a brand name", "comment")] * 2


def test_a_note_before_a_link_reaches_the_link_only() -> None:
    text = "<p>LOUD <!-- plainoffer: ignore[shout] name --><a href='/x'>LOUD</a> LOUD</p>"
    assert loud(text) == [text.index("LOUD"), text.rindex("LOUD")]


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("html", "<p>LOUD one <!-- plainoffer: ignore[shout] name --> LOUD two</p><p>LOUD three</p>"),
        ("html", "LOUD one<p>x</p><!-- plainoffer: ignore[shout] name --> LOUD two <p>LOUD three</p>"),
        ("html", "<p>LOUD one<!-- plainoffer: ignore[shout] name --></p><p>LOUD two</p><p>LOUD three</p>"),
        ("html", "<p>LOUD one</p><p><!-- plainoffer: ignore[shout] name --> LOUD two</p><p>LOUD three</p>"),
        ("markdown", "LOUD one <!-- plainoffer: ignore[shout] name --> LOUD two\n\nLOUD three\n"),
        ("markdown", "LOUD one\n\n<!-- plainoffer: ignore[shout] name -->\nLOUD two\n\nLOUD three\n"),
        ("markdown", "- LOUD one\n- <!-- plainoffer: ignore[shout] name --> LOUD two\n\nLOUD three\n"),
    ],
)
def test_a_note_in_the_middle_of_a_text_reaches_to_its_end(kind: Kind, text: str) -> None:
    assert loud(text, kind) == [text.index("LOUD one"), text.index("LOUD three")]
    assert [finding.rule for finding in check(text, kind).findings if finding.rule != "no-title"] == ["shout", "shout"]


def test_an_end_without_a_beginning_is_said() -> None:
    text = "<p>LOUD</p><!-- plainoffer: enable[shout] -->"
    said = [f.message for f in check(text).findings if f.rule == "unknown-suppression"]
    assert said == ['This note ends "shout", but no disable[shout] stands before it. Remove the note.']


def test_a_stretch_is_opened_and_closed() -> None:
    text = (
        "<p>LOUD</p><!-- plainoffer: disable[shout] quoted --><p>LOUD</p><p>LOUD</p>"
        "<!-- plainoffer: enable[shout] --><p>LOUD</p>"
    )
    assert loud(text) == [text.index("LOUD"), text.rindex("LOUD")]


def test_a_page_can_be_set_aside_for_one_rule() -> None:
    text = "<!doctype html><html><!-- plainoffer: ignore-file[toy] old page --><body><p>LOUD</p></body></html>"
    assert [f.rule for f in check(text).findings] == []
    assert {s.finding.rule for s in check(text).suppressed} == {"shout", "no-title"}


def test_the_attribute_serves_editors_that_strip_comments() -> None:
    text = '<div data-plainoffer-ignore="shout: a brand name"><p>LOUD</p></div><p>LOUD</p>'
    page = check(text)
    assert [f.start for f in page.findings] == [text.rindex("LOUD")]
    assert [(s.reason, s.by) for s in page.suppressed] == [("a brand name", "attribute")]


def test_notes_work_in_markdown_but_not_in_its_code() -> None:
    text = "<!-- plainoffer: ignore[shout] name -->\n\nLOUD one\n\nLOUD two\n"
    assert loud(text, "markdown") == [text.rindex("LOUD")]
    shown = "```html\n<!-- plainoffer: ignore[shout] name -->\n```\n\nLOUD\n"
    assert loud(shown, "markdown") == [shown.index("LOUD")]


@pytest.mark.parametrize(
    ("note", "words"),
    [
        ("ignore[shuot] x", 'Did you mean "shout"'),
        ("ignore", "names no rule"),
        ("ignore[] x", "names no rule"),
        ("silence[shout] x", "not understood"),
    ],
)
def test_a_faulty_note_is_said(note: str, words: str) -> None:
    found = check(f"<!-- plainoffer: {note} --><p>text</p>").findings
    assert [f.rule for f in found] == ["unknown-suppression"]
    assert words in found[0].message


def test_an_unused_note_is_said_but_not_for_a_rule_that_did_not_run() -> None:
    assert [f.rule for f in check("<!-- plainoffer: ignore[shout] x --><p>calm</p>").findings] == ["unused-suppression"]
    assert check("<!-- plainoffer: ignore[rare] x --><p>calm</p>").findings == ()
