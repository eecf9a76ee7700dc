"""The fixture of the pytest plugin: strings, responses of real test clients, and a running server."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from plainoffer.pytest_plugin.fixture import PageChecks

pytest_plugins = ("pytester",)

PAGE = (
    '<!DOCTYPE html><html lang="en-GB"><head><title>Short breaks – Ashdale</title></head><body><main>{}</main></body>'
)
BAD = PAGE.format('<h1>Short breaks</h1>\n<p>Ask.</p>\n<img src="/a.png">')


@dataclass
class Answer:
    """The parts of a response that test clients have in common."""

    content: Any = b""
    status_code: int = 200
    headers: dict[str, str] = field(default_factory=lambda: {"Content-Type": "text/html; charset=utf-8"})


def test_strings(plainoffer: PageChecks) -> None:
    report = plainoffer.check("<p>Please utilise the form.</p>", scope="fragment")
    assert [finding.rule for finding in report.findings] == ["jargon"]
    assert plainoffer.check("# Ask\n\nPlease utilise it.", kind="markdown").findings
    assert not plainoffer.check("<p>Please utilise the form.</p>", select=["accessibility"]).findings
    assert not plainoffer.check("<p>Please utilise the form.</p>", ignore=["jargon"]).findings


def test_a_failing_page_fails_the_test_with_its_places(plainoffer: PageChecks) -> None:
    with pytest.raises(AssertionError) as raised:
        plainoffer.assert_plain(Answer(BAD.encode()))
    text = str(raised.value)
    assert "3:1  error  missing-alt" in text
    assert '3 │ <img src="/a.png">' in text
    assert plainoffer.assert_plain("<p>Ask the team.</p>").exit_code == 0


def test_a_report_keeps_its_page_for_the_failure_text(plainoffer: PageChecks) -> None:
    report = plainoffer.check(BAD)
    plainoffer.check("<p>Another page.</p>")
    with pytest.raises(AssertionError, match=r"/a\.png"):
        plainoffer.assert_plain(report)


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        (Answer(status_code=302, headers={"Location": "/log-in/"}), "redirects to /log-in/"),
        (Answer(b"<p>Gone</p>", status_code=404), "say status=404"),
    ],
)
def test_a_response_that_is_not_the_page_is_said(plainoffer: PageChecks, answer: Answer, message: str) -> None:
    with pytest.raises(AssertionError, match=message):
        plainoffer.check(answer)


def test_an_error_page_can_be_what_is_checked(plainoffer: PageChecks) -> None:
    answer = Answer(b"<h1>Page not found</h1><p>Check the address.</p>", status_code=404)
    assert plainoffer.check(answer, status=404).pages == ("",)
    with pytest.raises(AssertionError, match="has status 404, and the test wants 200"):
        plainoffer.check(answer, status=200)


@pytest.mark.parametrize("page", [Answer(b"{}", headers={"Content-Type": "application/json"}), object(), None])
def test_what_is_not_a_page_is_refused(plainoffer: PageChecks, page: Any) -> None:
    with pytest.raises(TypeError, match=r"application/json|no page in this"):
        plainoffer.check(page)


def test_the_character_set_of_the_header_counts(plainoffer: PageChecks) -> None:
    answer = Answer("<p>Ask the café to utilise it.</p>".encode("utf-16-le"))
    answer.headers["Content-Type"] = "text/html; charset=utf-16-le"
    assert [finding.match for finding in plainoffer.check(answer).findings] == ["utilise"]


def test_flask_and_plain_wsgi(plainoffer: PageChecks) -> None:
    flask = pytest.importorskip("flask")
    app = flask.Flask("ashdale")
    app.add_url_rule("/short-breaks", "page", lambda: BAD)
    app.add_url_rule("/old", "old", lambda: flask.redirect("/short-breaks"))
    client = app.test_client()
    report = plainoffer.check(client.get("/short-breaks"))
    assert [(f.path, f.rule) for f in report.findings if f.severity == "error"] == [("/short-breaks", "missing-alt")]
    with pytest.raises(AssertionError, match="/old redirects to /short-breaks"):
        plainoffer.check(client.get("/old"))

    from werkzeug.test import Client

    def wsgi(environ: dict[str, Any], start: Any) -> list[bytes]:
        start("200 OK", [("Content-Type", "text/html; charset=utf-8")])
        return [BAD.encode()]

    assert plainoffer.check(Client(wsgi).get("/")).exit_code == 1


def test_django(pytester: pytest.Pytester) -> None:
    pytest.importorskip("django")
    pytester.makepyfile(
        f"""
        import django, pytest
        from django.conf import settings
        from django.http import HttpResponse, StreamingHttpResponse
        from django.urls import path

        PAGE = {BAD!r}
        settings.configure(ROOT_URLCONF=__name__, ALLOWED_HOSTS=["*"])
        django.setup()
        urlpatterns = [
            path("plain/", lambda request: HttpResponse(PAGE)),
            path("stream/", lambda request: StreamingHttpResponse(iter([PAGE.encode()]))),
        ]

        @pytest.mark.parametrize("address", ["/plain/", "/stream/"])
        def test_page(address, plainoffer):
            from django.test import Client
            report = plainoffer.check(Client().get(address))
            assert [(f.path, f.rule) for f in report.findings if f.severity == "error"] == [(address, "missing-alt")]
        """
    )
    pytester.runpytest_subprocess().assert_outcomes(passed=2)


GREY = '<h1>Short breaks</h1><p style="color:#bbb;background:#fff">Ask the team for a place on a trip.</p>'


class _Pages(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        found = self.path == "/short-breaks"
        data = PAGE.format(GREY).encode() if found else b"Not here"
        self.send_response(200 if found else 404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *arguments: Any) -> None:
        pass


@pytest.fixture
def server() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), _Pages) as made:
        threading.Thread(target=made.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{made.server_port}"
        made.shutdown()


@pytest.mark.browser
def test_a_page_of_a_running_server_in_a_browser(plainoffer: PageChecks, server: str) -> None:
    from plainoffer.browser import BrowserSettings
    from plainoffer.browser.checker import find_tools
    from plainoffer.errors import PlainofferError

    try:
        find_tools(BrowserSettings())
    except PlainofferError as error:
        pytest.skip(f"no browser: {error}")
    report = plainoffer.check_url(f"{server}/short-breaks")
    assert not report.errors
    assert "axe:color-contrast" in {finding.rule for finding in report.failing()}
    assert report.versions["axe"]


def test_a_server_that_does_not_answer_is_said(plainoffer: PageChecks, server: str) -> None:
    with pytest.raises(AssertionError, match="answers with status 404"):
        plainoffer.check_url(f"{server}/gone")
    with pytest.raises(AssertionError, match="must begin with http"):
        plainoffer.check_url(Path(__file__).as_uri())
