"""The examples for WordPress and Drupal, run by PHP against a real service.

WordPress and Drupal themselves are not here: ``php/`` stands in for the few functions that the examples call.
"""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from .conftest import Service

PHP = shutil.which("php")
pytestmark = pytest.mark.skipif(PHP is None, reason="PHP is not installed")
CMS = Path(__file__).parents[2] / "docs" / "cms"
HERE = Path(__file__).parent / "php"
EXAMPLES = {"wordpress": CMS / "wordpress" / "plainoffer.php", "drupal": CMS / "drupal" / "plainoffer"}
GOOD = "<h2>Ask for help</h2><p>Phone the team. They can tell you what to do next.</p>"
WORDY = "<h2>Ask for help</h2><p>Please utilise the form.</p>"
FAULTY = '<!-- wp:image --><p><img src="a.png"></p><!-- /wp:image -->' + WORDY


def run(name: str, url: str, content: str, token: str = "") -> Any:
    result = subprocess.run(
        [str(PHP), str(HERE / f"{name}.php"), str(EXAMPLES[name]), url, token],
        input=content,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert result.returncode == 0, result.stdout + result.stderr
    return json.loads(result.stdout)


@pytest.mark.parametrize("file", sorted(CMS.rglob("*.php")) + sorted(CMS.rglob("*.module")), ids=lambda file: file.name)
def test_php_can_read_it(file: Path) -> None:
    result = subprocess.run([str(PHP), "-l", str(file)], capture_output=True, text=True, timeout=60)
    assert result.returncode == 0, result.stdout


def test_wordpress_publishes_what_is_fine_and_stops_errors(service: Service) -> None:
    assert run("wordpress", service.url, GOOD) == {"stopped": None, "notice": ""}
    wordy = run("wordpress", service.url, WORDY)
    assert wordy["stopped"] is None
    assert "“utilise”" in wordy["notice"]
    faulty = run("wordpress", service.url, FAULTY)
    assert "alt" in faulty["stopped"]
    assert "utilise" not in faulty["stopped"]


def test_drupal_warns_and_stops_errors(service: Service) -> None:
    assert run("drupal", service.url, GOOD) == {"violations": [], "warnings": [], "logged": []}
    wordy = run("drupal", service.url, WORDY)
    assert wordy["violations"] == []
    assert wordy["warnings"][0].startswith("“utilise”: ")
    (violation,) = run("drupal", service.url, FAULTY)["violations"]
    assert violation[0] == "0.value"


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_service_that_is_down_never_stops_a_save(name: str) -> None:
    made = run(name, "http://127.0.0.1:9", FAULTY)
    assert not made.get("stopped")
    assert not made.get("violations")


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_token_is_sent(name: str, begin: Callable[..., Service]) -> None:
    token = "a-token-that-is-long-enough"
    service = begin("--workers", "1", PLAINOFFER_TOKEN=token)
    without, with_token = run(name, service.url, FAULTY), run(name, service.url, FAULTY, token)
    assert not without.get("stopped")
    assert not without.get("violations")
    assert with_token.get("stopped") or with_token.get("violations")
