"""plainoffer browser, and --browser from the command line."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
from click.testing import CliRunner

from plainoffer.cli import group

from .site import BAD_IMAGE, Site, page


def call(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(group, arguments, standalone_mode=False, catch_exceptions=False)
    return result.return_value, result.output


@pytest.mark.browser
def test_it_names_browser_driver_and_axe(tools):
    code, output = call("browser", "--isolated", "--try")
    assert code == 0
    for word in (tools.browser.version, str(tools.driver.path), f"used: {tools.axe.text}", "A trial page was checked"):
        assert word in output


def test_it_says_what_is_missing():
    code, output = call("browser", "--isolated", "--config", 'browser.driver = "/nowhere/chromedriver"')
    assert code == 2
    assert "There is no driver at /nowhere/chromedriver" in output


@pytest.mark.browser
def test_a_folder_is_checked_in_the_browser(tools, tmp_path):
    for name in ("a", "b"):
        (tmp_path / f"{name}.html").write_text(page(BAD_IMAGE))
    code, output = call(
        "check", str(tmp_path), "--isolated", "--browser", "--select", "axe", "--output-format", "json", "--no-progress"
    )
    report = json.loads(output)
    assert code == 1
    assert [finding["rule"] for finding in report["findings"]] == ["axe:image-alt"] * 2
    assert report["versions"]["axe"] == tools.axe.text


def test_without_a_driver_no_page_counts_as_checked(tmp_path):
    for name in ("a", "b"):
        (tmp_path / f"{name}.html").write_text(page(""))
    setting = 'browser.driver = "/nowhere/chromedriver"'
    code, output = call("check", str(tmp_path), "--isolated", "--browser", "--select", "axe", "--config", setting)
    assert code == 2
    assert "No page was checked." in output
    assert "Not checked: 1 rule (axe)" in output


@pytest.mark.browser
def test_monitoring_leaves_best_practice_out(tools, tmp_path):
    (tmp_path / "a.html").write_text(page(f"{BAD_IMAGE}<h4>Skipped</h4>"))
    code, output = call(
        "check", str(tmp_path), "--isolated", "--browser", "--select", "axe", "--output-format", "json",
        "--no-progress", "--config", 'browser.rules = "monitoring"',
    )  # fmt: skip
    assert code == 1
    assert [finding["rule"] for finding in json.loads(output)["findings"]] == ["axe:image-alt"]


@pytest.mark.browser
def test_an_audit_opens_live_pages_here_only_with_permission(tools, site: Site):
    site.put("/robots.txt", "User-agent: *\nAllow: /\n", Content_Type="text/plain")
    start = site.put("/audited", page(BAD_IMAGE))
    asked = "audit", start, "--isolated", "--browser", "--select", "axe", "--output-format", "json", "--no-progress"

    def audit(*more: str) -> subprocess.CompletedProcess[str]:
        # a process of its own, as it makes others and this one has threads
        command = [sys.executable, "-m", "plainoffer", *asked, *more]
        return subprocess.run(command, capture_output=True, text=True, timeout=120)

    assert audit().returncode == 2
    assert "/audited" not in site.count
    done = audit("--allow-private")
    assert done.returncode == 1
    assert [finding["rule"] for finding in json.loads(done.stdout)["findings"]] == ["axe:image-alt"]


@pytest.mark.browser
def test_findings_of_axe_can_be_known_and_stay_known_without_a_browser(tools, tmp_path):
    (tmp_path / "a.html").write_text(page(BAD_IMAGE))
    known = tmp_path / "known.json"
    told = str(tmp_path), "--isolated", "--select", "axe,page-title"
    assert call("baseline", "write", *told, "--file", str(known), "--browser")[0] == 0
    assert list(json.loads(known.read_text())["findings"]["a.html"].values()) == ["axe:image-alt"]
    assert call("check", *told, "--browser", "--baseline", str(known), "--no-progress")[0] == 0
    for more, left in (((), 1), (("--browser",), 0)):
        (tmp_path / "a.html").write_text(page("<p>No image.</p>"))
        call("baseline", "prune", *told, "--file", str(known), *more)
        assert len(json.loads(known.read_text())["findings"]) == left
