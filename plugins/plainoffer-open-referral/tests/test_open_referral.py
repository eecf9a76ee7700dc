"""Feeds of Open Referral UK: each service is checked and tagged like a page."""

from __future__ import annotations

import datetime
import json
from pathlib import Path

import plainoffer_open_referral
import pytest
from plainoffer_open_referral.feed import documents
from plainoffer_open_referral.page import service_page

from plainoffer.config import Config
from plainoffer.document import Source
from plainoffer.engine.checker import Checker
from plainoffer.engine.registry import make_registry
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
    page = service_page(json.loads((DATA / "version-3.json").read_text("utf-8"))["contents"][1])
    assert "<p>Utilise our <strong>club</strong> &amp; café.</p>" in page


def test_ages_and_prices() -> None:
    page = service_page(
        {"name": "Club", "minimum_age": 5, "cost_options": [{"amount": 2.5, "option": "Entry"}], "contacts": []}
    )
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
