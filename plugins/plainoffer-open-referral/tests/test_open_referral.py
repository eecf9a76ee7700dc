"""Feeds of Open Referral UK: each service is checked and tagged like a page."""

from __future__ import annotations

import datetime
import json
from pathlib import Path

import plainoffer_open_referral
import pytest
from plainoffer_open_referral.feed import documents
from plainoffer_open_referral.page import service_page
from plainoffer_open_referral.places import read

from plainoffer.cli.fix import fix_files
from plainoffer.config import Config
from plainoffer.document import Source
from plainoffer.engine.checker import Checker
from plainoffer.engine.registry import make_registry
from plainoffer.engine.runner import Item
from plainoffer.findings import Report

DATA = Path(__file__).parent / "data"


def source(name: str) -> Source:
    return Source(text=(DATA / name).read_text("utf-8"), path=name)


def check(name: str, *rules: str) -> Report:
    registry = make_registry(disabled=("open-referral",), extra=[plainoffer_open_referral])
    checker = Checker(Config(select=rules or ("local-offer",)), registry=registry, today=datetime.date(2026, 11, 24))
    return checker.report(checker.check_source(source(name)))


def test_each_service_of_version_3_is_a_page() -> None:
    found = documents(source("version-3.json")) or []
    assert [document.title for document in found] == ["Ashdale wheelchair service", "Saturday club", "Empty"]
    assert all(document.path.startswith("version-3.json#") for document in found)


def test_pages_of_one_feed_have_their_own_paths() -> None:
    paths = check("version-3.json").pages
    assert len(set(paths)) == 3


def test_services_are_tagged() -> None:
    assert "4.40-wheelchair-services" in {topic.requirement for topic in check("version-3.json", "topics").topics}
    assert "4.38-portage" in {topic.requirement for topic in check("version-1.json", "topics").topics}


def test_services_are_checked() -> None:
    found = {(f.rule, f.match) for f in check("version-3.json").findings}
    assert ("closed-service", "service is temporarily closed") in found
    assert ("stale-review-date", "2019-01-31") in found
    assert ("contact-details", "0163 296") in found


def test_complete_service_is_quiet() -> None:
    assert [f for f in check("version-3.json").findings if f.path.endswith("0001")] == []


def test_markup_in_a_description_is_kept() -> None:
    page = service_page(json.loads((DATA / "version-3.json").read_text("utf-8"))["contents"][1]).text
    assert "<p>Utilise our <strong>club</strong> &amp; café.</p>" in page


def test_ages_and_prices() -> None:
    page = service_page(
        {"name": "Club", "minimum_age": 5, "cost_options": [{"amount": 2.5, "option": "Entry"}], "contacts": []}
    ).text
    assert "Aged 5 and over." in page
    assert "Entry £2.5" in page


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "{}", "5", '{"name": "x"}', '[{"name": 5, "contacts": []}]', '{"content": {"a": 1}}', "[" * 5000],
)
def test_what_is_not_a_feed_is_left_alone(text: str) -> None:
    assert documents(Source(text=text, path="a.json")) is None


def test_other_files_are_not_touched() -> None:
    assert plainoffer_open_referral.plainoffer_load_document(Source(text="{}", path="a.html")) is None


def test_findings_point_into_the_feed() -> None:
    feed = (DATA / "version-3.json").read_text("utf-8")
    found = [f for f in check("version-3.json").findings if f.match and f.start is not None]
    assert {f.match for f in found} >= {"0163 296", "2019-01-31"}
    for finding in found:
        if finding.rule != "closed-service":
            assert feed[finding.start : finding.end] == finding.match
        assert feed.count("\n", 0, finding.start) + 1 == finding.line


def test_sentence_that_stands_for_a_field_points_at_it() -> None:
    feed = (DATA / "version-3.json").read_text("utf-8")
    closed = next(f for f in check("version-3.json").findings if f.rule == "closed-service")
    assert feed[closed.start : closed.end] == "temporarily closed"


ODD = (
    r'{"name": "Caf\u00e9 \ud83d\ude00 club", "contacts": [], "description": "<p>Please \"utilise\" our\n'
    r'<b>caf\u00e9<\/b> &amp; hall & utilise it.</p>"}'
)


def test_places_hold_with_escapes_entities_and_markup() -> None:
    document = (documents(Source(text=ODD, path="a.json")) or [])[0]
    block = next(b for b in document.body_prose if "utilise" in b.text)
    assert block.text == 'Please "utilise" our café & hall & utilise it.'
    for word, written in (("utilise", "utilise"), ("café", r"caf\u00e9"), ("hall", "hall"), ('"', r"\"")):
        at = block.text.index(word)
        span = block.passage(at, at + len(word)).span
        assert ODD[span.start : span.end] == written
    assert document.title == "Café 😀 club"


def test_fixing_a_feed_leaves_json() -> None:
    registry = make_registry(disabled=("open-referral",), extra=[plainoffer_open_referral])
    checker = Checker(Config(select=("jargon",)), registry=registry)
    feed = ODD  # what stands in quotation marks is left alone
    edits = [
        e
        for page in checker.check_source(Source(text=feed, path="a.json"))
        for f in page.findings
        if f.fix
        for e in f.fix.edits
    ]
    assert edits
    for edit in sorted(edits, key=lambda e: -e.start):
        feed = feed[: edit.start] + edit.replacement + feed[edit.end :]
    assert json.loads(feed)["description"].endswith("&amp; hall & use it.</p>")


def test_what_a_fix_writes_is_escaped(tmp_path: Path) -> None:
    """A feed on disk stays JSON when a fix puts in quotation marks and backslashes."""
    feed = json.loads((DATA / "version-3.json").read_text("utf-8"))
    services = feed["contents"] if isinstance(feed, dict) else feed
    services[0]["description"] = "Please utilise the hall. We utilise it too."
    file = tmp_path / "feed.json"
    file.write_text(json.dumps(feed), "utf-8")
    (tmp_path / "words.txt").write_text('utilise (verb) = use the "big" \\ | kind: jargon | fix: safe\n', "utf-8")
    registry = make_registry(disabled=("open-referral",), extra=[plainoffer_open_referral])
    config = Config(select=("jargon",), dictionaries=(str(tmp_path / "words.txt"),))
    options = {"diff": False, "quiet": True, "unsafe_fixes": False}
    assert fix_files(Checker(config, registry=registry), [Item(file, "feed.json")], options) == ([], 1)
    mended = json.loads(file.read_text("utf-8"))
    services = mended["contents"] if isinstance(mended, dict) else mended
    assert services[0]["description"].startswith('Please use the "big" \\ the hall.')


def test_line_breaks_are_escaped() -> None:
    document = (documents(Source(text=ODD, path="a.json")) or [])[0]
    assert json.loads(f'"{document.written(chr(10) + chr(34) + "é")}"') == '\n"é'


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "1",
        "-1.5e3",
        "true",
        "null",
        '""',
        "[]",
        "{}",
        "[1, 2]",
        '{"a": {"b": [null, "\\u00e9\\n"]}}',
        ' [ "a" ] ',
    ],
)
def test_json_is_read_as_json(text: str) -> None:
    if text.strip():
        assert read(text) == json.loads(text)
    else:
        with pytest.raises(ValueError, match="no value"):
            read(text)


@pytest.mark.parametrize(
    "text", ["{", "[1,]", '{"a" 1}', '{"a": 1,}', "[1] 2", '"a', '"\n"', "nul", "[" * 3000, "{'a': 1}"]
)
def test_what_is_no_json_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"character|deeply|end"):
        read(text)
