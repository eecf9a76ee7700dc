"""What callers send and what they get."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
import time
from pathlib import Path

import jsonschema
import pytest

from .conftest import Service

BAD = "<p>Please utilise the form.</p>"
ROOT = Path(__file__).parents[2]


def without_times(report: dict) -> dict:
    report["summary"].pop("seconds")
    for outcome in report["outcomes"]:
        outcome.pop("seconds")
    return report


def test_the_answer_is_the_json_of_the_command_line(service: Service, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(BAD)
    printed = subprocess.run(
        [
            sys.executable,
            "-m",
            "plainoffer",
            "check",
            "page.html",
            "--isolated",
            "--no-cache",
            "--output-format",
            "json",
        ],
        cwd=tmp_path,
        capture_output=True,
        timeout=120,
    ).stdout
    answer = service.check({"html": BAD, "path": "page.html"})
    assert answer.status == 200
    assert without_times(answer.data) == without_times(json.loads(printed))


def test_the_answer_keeps_to_the_published_schema(service: Service) -> None:
    schema = json.loads((ROOT / "docs" / "report.schema.json").read_text())
    jsonschema.validate(service.check({"html": BAD, "reading": True}).data, schema)


@pytest.mark.parametrize(
    ("media", "body"),
    [
        ("text/html", "<p>🎉 Please utilise the form.</p>"),
        ("text/html; charset=utf-8", "<p>🎉 Please utilise the form.</p>"),
        ("text/plain", "🎉 Please utilise the form."),
        ("text/markdown", "# Help\n\n🎉 Please utilise the form."),
    ],
)
def test_a_raw_body_is_checked_by_its_content_type(service: Service, media: str, body: str) -> None:
    answer = service.ask("POST", "/check?path=a.html&scope=fragment", body.encode(), Content_Type=media)
    (finding,) = [finding for finding in answer.data["findings"] if finding["rule"] == "jargon"]
    assert body[finding["start"] : finding["end"]] == "utilise"
    assert finding["path"] == "a.html"


def test_a_charset_that_is_named_is_used(service: Service) -> None:
    body = "<p>Café: please utilise it.</p>".encode("latin-1")
    answer = service.ask("POST", "/check", body, Content_Type="text/html; charset=iso-8859-1")
    assert "jargon" in answer.rules
    answer = service.ask("POST", "/check", body, Content_Type="text/html; charset=no-such")
    assert (answer.status, answer.code) == (415, "charset")


def test_scope_decides_whether_page_rules_run(service: Service) -> None:
    assert "page-title" not in service.check({"html": BAD, "scope": "fragment"}).rules
    assert "page-title" in service.check({"html": BAD, "scope": "page"}).rules


def test_a_language_that_is_not_english_is_left_to_others(service: Service) -> None:
    assert "jargon" not in service.check({"html": BAD, "lang": "cy"}).rules


def test_a_profile_lays_its_settings_on_top(service: Service) -> None:
    usual, drafts = service.check({"html": BAD}), service.check({"html": BAD, "profile": "drafts"})
    assert "jargon" in usual.rules
    assert "jargon" not in drafts.rules


def test_reading_age_is_given_when_asked_for(service: Service) -> None:
    text = "We can help you. Ask us for a form. Fill it in and send it back. " * 8
    reading = service.check({"text": text, "reading": True}).data["facts"]["reading"]
    assert reading["steady"]
    assert reading["age"] < 9
    assert reading["words"] == len(text.split())
    assert service.check({"text": text}).data["facts"] == {}


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (b"", "not-json"),
        (b'{"html": ', "not-json"),
        (b"\xff\xfe\x00", "not-json"),
        (b"[" * 100_000, "not-json"),
        (b'{"html": ' + b"9" * 5000 + b"}", "not-json"),
        (b'["<p>"]', "not-an-object"),
        (b"{}", "content"),
        (b'{"html": "a", "text": "b"}', "content"),
        (b'{"html": 3}', "content"),
        (b'{"html": "a", "scop": "page"}', "unknown-key"),
        (b'{"html": "a", "url": "http://127.0.0.1/"}', "unknown-key"),
        (b'{"html": "a", "scope": "site"}', "scope"),
        (b'{"html": "a", "lang": "../etc"}', "lang"),
        (b'{"html": "a", "profile": "nightly"}', "unknown-profile"),
        (b'{"html": "a", "profile": ["drafts"]}', "profile"),
        (b'{"html": "a", "path": "a\\nb"}', "path"),
        (b'{"html": "a", "reading": "yes"}', "reading"),
    ],
)
def test_a_request_that_makes_no_sense_gets_a_sentence(service: Service, body: bytes, code: str) -> None:
    answer = service.ask("POST", "/check", body, Content_Type="application/json")
    assert (answer.status, answer.code) == (400, code)
    assert answer.data["error"]["message"].endswith((".", "?"))


def test_a_misspelt_profile_is_named(service: Service) -> None:
    message = service.check({"html": BAD, "profile": "draft"}).data["error"]["message"]
    assert 'Did you mean "drafts"?' in message
    assert "This service has: default, drafts." in message


@pytest.mark.parametrize("media", ["", "image/png", "multipart/form-data", "application/x-www-form-urlencoded"])
def test_a_wrong_content_type_is_refused(service: Service, media: str) -> None:
    answer = service.ask("POST", "/check", BAD.encode(), Content_Type=media)
    assert (answer.status, answer.code) == (415, "content-type")


@pytest.mark.parametrize("body", [b"\x89PNG\r\n\x1a\n" + b"\0" * 100, b"%PDF-1.7 " + b"x" * 200, b"\0" * 5000])
def test_a_body_that_is_not_text_is_refused(service: Service, body: bytes) -> None:
    answer = service.ask("POST", "/check", body, Content_Type="text/html")
    assert (answer.status, answer.code) == (422, "not-text")


@pytest.mark.parametrize("html", ["", " ", "<", "\ud800", "\0\0", "no tags at all", "<p>" * 3000, "&" * 3000])
def test_odd_content_is_checked_like_any_other(service: Service, html: str) -> None:
    answer = service.check({"html": html})
    assert answer.status == 200
    assert answer.data["errors"] == []


def test_what_could_not_be_checked_is_said_in_the_report(service: Service) -> None:
    report = service.check({"html": "<p>Ask us.</p><p"}).data
    assert "never ends" in report["errors"][0]["message"]
    assert report["exit_code"] == 2


def test_twenty_megabytes_are_refused_and_the_next_request_is_answered(service: Service) -> None:
    body = b"x" * 20_000_000
    assert service.ask("POST", "/check", body, Content_Type="text/html").code == "too-large"
    pieces = (b"x" * 100_000 for _ in range(200))  # sent without saying how much there will be
    answer = service.ask("POST", "/check", pieces, Content_Type="text/html")
    assert (answer.status, answer.code) == (413, "too-large")
    assert service.check({"html": BAD}).status == 200


def test_a_client_that_hangs_up_does_no_harm(service: Service) -> None:
    head = b"POST /check HTTP/1.1\r\nHost: x\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n"
    page = BAD.encode() * 2000
    for sent in (head % 1000, head % 1000 + b"<p>half", head % len(page) + page):
        for _ in range(4):
            with socket.create_connection(("127.0.0.1", service.port), timeout=10) as connection:
                connection.sendall(sent)
    deadline = time.monotonic() + 60
    while service.ask("GET", "/health").data["requests"]:
        assert time.monotonic() < deadline
        time.sleep(0.1)
    assert service.check({"html": BAD}).status == 200
    assert service.ask("GET", "/health").data["workers"] == 2


def test_other_websites_cannot_use_the_service_through_a_browser(service: Service) -> None:
    assert service.check({"html": BAD}, Origin="https://elsewhere.example").code == "origin"
    assert service.check({"html": BAD}, Origin="null").code == "origin"
    assert service.check({"html": BAD}, Origin=f"http://127.0.0.1:{service.port}").status == 200


def test_the_log_has_no_content_and_no_query(service: Service) -> None:
    service.ask("POST", "/check?path=secret-name", b"<p>secret words</p>", Content_Type="text/html")
    service.check({"html": "<p>secret words</p>", "scope": "secret"})
    service.ask("GET", "/the-last-line")
    deadline = time.monotonic() + 60
    while "/the-last-line" not in (log := "".join(service.lines)):
        assert time.monotonic() < deadline
        time.sleep(0.05)
    assert "POST /check 200" in log
    assert "secret" not in log


def test_addresses_that_are_not_there(service: Service) -> None:
    assert service.ask("GET", "/check").status == 405
    for path in ("/nothing", "/page/../app.py", "/page/%2e%2e/app.py", "/page/index.html", "/page/"):
        assert service.ask("GET", path).status == 404


def test_the_description_is_openapi_and_names_the_profiles(service: Service) -> None:
    described = service.ask("GET", "/openapi.json").data
    assert described["openapi"] == "3.1.0"
    assert set(described["paths"]) == {"/check", "/health", "/openapi.json"}
    request = described["components"]["schemas"]["Request"]
    jsonschema.Draft202012Validator.check_schema(request)
    assert request["properties"]["profile"]["enum"] == ["default", "drafts"]
    jsonschema.validate({"html": BAD, "profile": "drafts"}, request)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"html": BAD, "text": "both"}, request)
    report = described["components"]["schemas"]["Report"]
    jsonschema.validate(service.check({"html": BAD}).data, report)


def test_every_answer_has_a_strict_policy(service: Service) -> None:
    for answer in (service.ask("GET", "/"), service.ask("GET", "/nothing"), service.check({})):
        assert "default-src 'none'" in answer.headers["content-security-policy"]
        assert "unsafe" not in answer.headers["content-security-policy"]
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert "server" not in answer.headers
