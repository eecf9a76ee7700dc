"""Log-in by cookie and by header."""

from __future__ import annotations

import pytest

from plainoffer.browser import BrowserChecker, BrowserSettings, Cookie, LogIn, Visit
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
