"""Log-in by cookie and by header."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from plainoffer.browser import BrowserChecker, BrowserSettings, Cookie, LogIn, Visit
from plainoffer.cli import group
from plainoffer.errors import ConfigError

from .site import HOME, Site, page


def test_headers_without_a_site_are_refused():
    with pytest.raises(ConfigError, match="which, for example"):
        LogIn(headers={"Authorization": "Basic abc"})


def test_secrets_are_not_shown():
    log_in = LogIn(
        headers={"X-Key": "hush"},
        site="https://a.example",
        cookies=(Cookie(name="s", value="hush", url="https://a.example"),),
    )
    assert "hush" not in repr(log_in)


@pytest.mark.browser
def test_a_cookie_is_sent(tools, site: Site):
    url = site.put("/private", page(""))
    with BrowserChecker(
        BrowserSettings(guard=HOME, log_in=LogIn(cookies=(Cookie(name="sid", value="42", url=url),)))
    ) as own:
        assert own.check(Visit(key="a", url=url)).checked
    assert site.seen["/private"]["Cookie"] == "sid=42"


@pytest.mark.browser
def test_a_header_is_sent_to_its_site_and_no_other(tools, site: Site):
    site.put("/own.css", "p {}", Content_Type="text/css")
    site.put("/other.css", "p {}", Content_Type="text/css")
    site.put("/jump.css", b"", 302, Location=site.url("/landed.css", "localhost"))
    site.put("/landed.css", "p {}", Content_Type="text/css")
    sheets = ["/own.css", site.url("/other.css", "localhost"), "/jump.css"]
    head = "".join(f'<link rel="stylesheet" href="{sheet}">' for sheet in sheets)
    url = site.put("/header", page("", head))
    log_in = LogIn(headers={"X-Preview": "secret"}, site=site.url(""))
    with BrowserChecker(BrowserSettings(guard=HOME, log_in=log_in)) as own:
        assert own.check(Visit(key="a", url=url)).checked
    assert site.seen["/header"]["X-Preview"] == "secret"
    assert site.seen["/own.css"]["X-Preview"] == "secret"
    assert "X-Preview" not in site.seen["/other.css"]
    assert "X-Preview" not in site.seen["/landed.css"]


def test_only_the_site_is_sent_anything_and_no_address_that_logs_out():
    log_in = LogIn(
        headers={"X-Key": "hush"},
        site="https://a.example",
        cookies=(
            Cookie(name="s", value="1", url="https://b.example/"),
            Cookie(name="t", value="2", url="https://b.example"),
        ),
    )
    assert log_in.headers_for("https://a.example/members?x=1") == {"X-Key": "hush"}
    assert log_in.headers_for("https://b.example/members") == {"Cookie": "s=1; t=2"}
    for other in (
        "http://a.example/",
        "https://a.example:444/",
        "https://www.a.example/",
        "https://evil.example/a.example",
    ):
        assert log_in.headers_for(other) == {}
    for leaves in ("/logout", "/account/log-out/", "/users/sign_out", "/accounts/signout?next=/", "/wp-login/logoff"):
        assert log_in.headers_for(f"https://a.example{leaves}") == {}
    assert log_in.headers_for("https://a.example/signoutside")


def test_an_audit_finds_the_pages_behind_a_log_in(site: Site, tmp_path, monkeypatch):
    links = '<a href="/members/2">Two</a> <a href="/members/logout">Log out</a>'
    start = site.put("/members/1", page(links))
    site.put("/members/2", page("<p>Two</p>"))
    site.put("/members/logout", page("<p>Good bye</p>"))
    monkeypatch.setenv("PREVIEW", "secret")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "plainoffer.toml").write_text(
        f'[browser.log-in]\nheaders = {{ X-Preview = "env:PREVIEW" }}\nsite = "{site.url("")}"\n'
    )
    result = CliRunner().invoke(
        group, ["audit", start, "--allow-private", "--state", "state", "--no-progress", "--output-format", "json"],
        standalone_mode=False, catch_exceptions=False,
    )  # fmt: skip
    assert {entry["path"] for entry in json.loads(result.stdout)["pages"]} >= {start, site.url("/members/2")}
    assert site.seen["/members/1"]["X-Preview"] == site.seen["/members/2"]["X-Preview"] == "secret"
    assert "X-Preview" not in site.seen["/members/logout"]
