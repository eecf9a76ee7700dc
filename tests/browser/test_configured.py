"""The section [browser] of the configuration."""

from __future__ import annotations

from pathlib import Path

import pytest

from plainoffer.browser.configured import settings_from
from plainoffer.errors import ConfigError


def read(**values):
    return settings_from({name.replace("_", "-"): value for name, value in values.items()}, Path("/project"))


def test_paths_start_from_the_project():
    assert read(axe="tools/axe.min.js").axe == Path("/project/tools/axe.min.js")


def test_all_settings_are_read():
    made = read(browsers=2, rules="monitoring", outside=True, frames=False, viewport=[320, 640], settle_seconds=2)
    assert (made.browsers, made.rules, made.outside, made.frames) == (2, "monitoring", True, False)
    assert (made.viewport, made.settle_seconds) == ((320, 640), 2.0)


def test_secrets_come_from_the_environment(monkeypatch):
    monkeypatch.setenv("PREVIEW", "Basic abc")
    log_in = {"headers": {"Authorization": "env:PREVIEW"}, "site": "https://a.example"}
    assert read(log_in=log_in).log_in.headers == {"Authorization": "Basic abc"}


def test_a_missing_secret_is_told(monkeypatch):
    monkeypatch.delenv("PREVIEW", raising=False)
    with pytest.raises(ConfigError, match="PREVIEW is not set"):
        read(log_in={"headers": {"Authorization": "env:PREVIEW"}, "site": "https://a.example"})


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"brwsers": 2}, 'Did you mean "browsers"'),
        ({"browsers": 0}, "from 1 to 32"),
        ({"browsers": True}, "from 1 to 32"),
        ({"rules": "monitor"}, 'Did you mean "monitoring"'),
        ({"outside": "yes"}, "true or false"),
        ({"viewport": [1]}, "width and a height"),
        ({"settle-seconds": -1}, "number of seconds"),
        ({"axe": 3}, "path"),
        ({"log-in": {"cookies": [{"name": "x"}]}}, "write"),
        ({"log-in": {"cookie": []}}, 'no setting "cookie"'),
        ({"log-in": {"headers": {"A": "b"}}}, "need the site"),
    ],
)
def test_what_cannot_be_used_is_refused(values, words):
    with pytest.raises(ConfigError, match=words):
        settings_from(values, Path())
