"""Local pages: their own files are served, and nothing leaves the machine unless asked."""

from __future__ import annotations

import socket
import threading

import pytest

from plainoffer.browser import BrowserChecker, BrowserSettings, RuleSet, Visit

from .site import BAD_IMAGE, HOME, Site, page

pytestmark = pytest.mark.browser


def rules(result):
    return [rule.id for rule in result.violations]


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "css").mkdir()
    (tmp_path / "css" / "pale.css").write_text("p { color: #ccc; background: #fff }")
    (tmp_path / "pages").mkdir()
    (tmp_path / ".secret.css").write_text("p { color: #ccc; background: #fff }")
    return tmp_path


@pytest.mark.parametrize("href", ["../css/pale.css", "/css/pale.css"])
def test_style_sheets_beside_the_page_count(checker, folder, href):
    html = page("<p>Pale text</p>", f'<link rel="stylesheet" href="{href}">')
    result = checker.check(Visit(key="a", html=html, root=folder, place="pages/a.html"))
    assert rules(result) == ["color-contrast"]
    assert result.styled
    assert result.violations[0].nodes[0].contrast is not None


@pytest.mark.parametrize("href", ["/.secret.css", "/../../etc/hostname", "/missing.css"])
def test_hidden_and_outer_files_are_not_served(checker, folder, href):
    html = page("<p>Text</p>", f'<link rel="stylesheet" href="{href}">')
    result = checker.check(Visit(key="a", html=html, root=folder, place="a.html"))
    assert rules(result) == []
    assert not result.styled


def test_a_link_out_of_the_folder_is_not_followed(checker, folder, tmp_path_factory):
    other = tmp_path_factory.mktemp("other")
    (other / "out.css").write_text("p { color: #ccc; background: #fff }")
    (folder / "link.css").symlink_to(other / "out.css")
    html = page("<p>Text</p>", '<link rel="stylesheet" href="/link.css">')
    assert not checker.check(Visit(key="a", html=html, root=folder, place="a.html")).styled


class Trap:
    """Counts connections to a port of this machine."""

    def __init__(self) -> None:
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.count = 0
        threading.Thread(target=self._wait, daemon=True).start()

    def _wait(self) -> None:
        try:
            while True:
                self.socket.accept()[0].close()
                self.count += 1
        except OSError:
            return


def test_nothing_leaves_for_another_machine_or_port(checker):
    trap = Trap()
    there = f"127.0.0.1:{trap.socket.getsockname()[1]}"
    head = f'<link rel="stylesheet" href="http://{there}/x.css"><link rel="preconnect" href="http://{there}">'
    body = (
        f'<img alt="" src="http://{there}/x.png"><iframe title="f" src="http://localhost:{there[10:]}/"></iframe>'
        f"<script>fetch('https://{there}/').catch(() => 0); new WebSocket('ws://{there}/');"
        f"navigator.sendBeacon('http://{there}/b', 'x')</script>"
    )
    result = checker.check(Visit(key="a", html=page(body, head)))
    trap.socket.close()
    assert trap.count == 0
    assert result.checked
    assert not result.styled
    assert any("not loaded" in note for note in result.notes)


def test_other_machines_can_be_allowed(tools, site: Site):
    site.put("/pale.css", "p { color: #ccc; background: #fff }", Content_Type="text/css")
    html = page("<p>Pale text</p>", f'<link rel="stylesheet" href="{site.url("/pale.css")}">')
    with BrowserChecker(BrowserSettings(outside=True, guard=HOME)) as own:
        result = own.check(Visit(key="a", html=html))
    assert rules(result) == ["color-contrast"]
    assert result.styled
    assert result.notes == ()


def test_a_fragment_is_not_asked_for_page_things(checker):
    result = checker.check(Visit(key="a", html=f"<h3>Part</h3>{BAD_IMAGE}<p>Text outside landmarks</p>", fragment=True))
    assert rules(result) == ["image-alt"]


def test_a_page_without_these_things_is_told(checker):
    found = rules(checker.check(Visit(key="a", html="<!DOCTYPE html><body><p>Text</p>")))
    assert {"document-title", "html-has-lang", "landmark-one-main"} <= set(found)


def test_monitoring_shows_only_grave_faults_of_the_standard(tools):
    body = f'{BAD_IMAGE}<h4>Skipped</h4><div tabindex="5">x</div>'
    with BrowserChecker(BrowserSettings(rules=RuleSet.MONITORING)) as own:
        result = own.check(Visit(key="a", html=page(body)))
    assert rules(result) == ["image-alt"]
    assert result.incomplete == ()


def test_all_rules_find_more(tools):
    with BrowserChecker(BrowserSettings(rules=RuleSet.ALL)) as own:
        found = rules(own.check(Visit(key="a", html=page('<p style="color:#767676">Grey text</p>'))))
    assert "color-contrast-enhanced" in found


def test_many_pages_side_by_side_all_come_back(tools):
    visits = (Visit(key=str(n), html=page(BAD_IMAGE if n % 2 else "")) for n in range(20))
    with BrowserChecker(BrowserSettings(browsers=2, pages_per_browser=6)) as own:
        results = {result.key: rules(result) for result in own.check_all(visits)}
    assert results == {str(n): ["image-alt"] if n % 2 else [] for n in range(20)}
