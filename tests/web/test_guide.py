"""The guide to the service: its commands are run and its settings are read."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest

from plainoffer.config import Config, merge
from plainoffer.web.settings import ServeSettings, read_settings

from .conftest import Service

GUIDE = (Path(__file__).parents[2] / "docs" / "serve.md").read_text("utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", GUIDE, re.S)


@pytest.mark.skipif(shutil.which("curl") is None, reason="curl is not installed")
def test_the_commands_with_curl_find_the_jargon(service: Service) -> None:
    console = "".join(blocks("console")).replace("\\\n", " ")
    commands = re.findall(r"^\$ (curl http://127\.0\.0\.1:8642/.*)$", console, re.M)
    assert len(commands) == 2
    for command in commands:
        local = command.replace("http://127.0.0.1:8642/", service.url).replace("curl", "curl -sS", 1)
        printed = subprocess.run(local, shell=True, capture_output=True, timeout=60, check=True).stdout
        assert "jargon" in {finding["rule"] for finding in json.loads(printed)["findings"]}


def test_the_settings_can_be_read_and_name_the_defaults() -> None:
    (text,) = blocks("toml")
    settings = read_settings(merge(Config(), tomllib.loads(text), origin="guide"))
    assert list(settings.profiles) == ["drafts", "news"]
    usual = ServeSettings()
    for name in ("queue", "queue_seconds", "time_limit", "read_seconds", "max_body_bytes", "max_worker_megabytes"):
        assert getattr(settings, name) == getattr(usual, name)
