"""Each of these pages once broke a tool. Each ends as a clear outcome, and the run goes on."""

from __future__ import annotations

import os
import signal
import socket
import threading
import time
from pathlib import Path

import pytest
from msgspec.structs import replace

from plainoffer.browser import BrowserChecker, BrowserSettings, Visit
from plainoffer.errors import CheckFailed

from .site import BAD_IMAGE, HOME, Site, page

pytestmark = pytest.mark.browser


def rules(result):
    return [rule.id for rule in result.violations]


def still_works(checker: BrowserChecker) -> None:
    assert rules(checker.check(Visit(key="next", html=page(BAD_IMAGE)))) == ["image-alt"]


def test_a_fault_is_found_in_html_from_memory(checker):
    result = checker.check(Visit(key="a", html=page(BAD_IMAGE)))
    assert rules(result) == ["image-alt"]
    assert result.checked
    assert result.settled
    assert result.notes == ()
    assert result.status == 200
    assert result.axe == checker.tools.axe.text
    assert "html-has-lang" in result.passes
    assert "accesskeys" in result.inapplicable
    assert result.violations[0].nodes[0].selector == "img"
    assert "23a2a8" in result.violations[0].act


def test_alert_boxes_are_answered_and_told(checker):
    result = checker.check(Visit(key="a", html=page(BAD_IMAGE + "<script>alert('Hello'); confirm('Sure?')</script>")))
    assert rules(result) == ["image-alt"]
    assert any("Hello" in note for note in result.notes)
    assert any("Sure?" in note for note in result.notes)


def test_an_alert_in_a_frame_does_not_stop_the_check(checker):
    result = checker.check(Visit(key="a", html=page('<iframe title="f" srcdoc="<script>alert(1)</script>"></iframe>')))
    assert result.checked


def test_a_page_that_never_settles_is_checked_as_it_stands(tools):
    body = BAD_IMAGE + "<script>setInterval(() => document.body.dataset.x = Math.random(), 10)</script>"
    with BrowserChecker(BrowserSettings(settle_seconds=2)) as own:
        result = own.check(Visit(key="a", html=page(body)))
    assert rules(result) == ["image-alt"]
    assert not result.settled
    assert any("still changing" in note for note in result.notes)


def test_a_script_that_never_ends_is_given_up_and_the_run_goes_on(checker):
    quick = BrowserSettings(load_seconds=4, settle_seconds=2, axe_seconds=20)
    with BrowserChecker(quick) as own:
        result = own.check(Visit(key="a", html=page("<script>for (;;) {}</script>")))
        assert not result.checked
        assert "did not answer within 4 seconds" in result.reason
        still_works(own)


def test_content_that_comes_late_is_waited_for(checker):
    late = f"<script>setTimeout(() => document.querySelector('main').innerHTML += '{BAD_IMAGE}', 400)</script>"
    assert rules(checker.check(Visit(key="a", html=page(late)))) == ["image-alt"]


def test_content_that_comes_by_fetch_is_waited_for(checker, site: Site):
    site.put("/part", BAD_IMAGE)
    script = "fetch('/part').then(r => r.text()).then(t => document.querySelector('main').innerHTML += t)"
    url = site.put("/fetches", page(f"<script>{script}</script>"))
    assert rules(checker.check(Visit(key="a", url=url))) == ["image-alt"]


def test_a_clock_that_ticks_for_ever_is_not_waited_for(checker):
    clock = "<script>const tick = () => setTimeout(tick, 300); tick()</script>"
    assert checker.check(Visit(key="a", html=page(clock))).settled


@pytest.mark.parametrize("status", [404, 401, 403])
def test_an_error_page_is_not_checked(checker, site: Site, status):
    result = checker.check(Visit(key="a", url=site.put(f"/{status}", page(BAD_IMAGE), status)))
    assert not result.checked
    assert str(status) in result.reason
    assert result.violations == ()
    assert site.count[f"/{status}"] == 1


def test_a_server_fault_is_tried_once_more_and_then_told(checker, site: Site):
    result = checker.check(Visit(key="a", url=site.put("/500", page(BAD_IMAGE), 500)))
    assert "500" in result.reason
    assert site.count["/500"] == 2


def test_a_server_fault_that_passes_is_no_fault(checker, site: Site):
    result = checker.check(Visit(key="a", url=site.put("/once-broken", "busy", 503)))
    assert rules(result) == ["image-alt"]


def test_an_empty_server_fault_is_told(checker, site: Site):
    assert not checker.check(Visit(key="a", url=site.put("/empty-500", b"", 500))).checked
    still_works(checker)


@pytest.mark.parametrize(
    ("kind", "body"),
    [("application/pdf", b"%PDF-1.4\n%%EOF"), ("application/json", b"{}"), ("text/plain", b"hello"),
     ("application/zip", b"PK\x03\x04")],
)  # fmt: skip
def test_what_is_not_a_page_is_not_checked(checker, site: Site, kind, body):
    still_works(checker)
    result = checker.check(Visit(key="a", url=site.put(f"/{kind}", body, Content_Type=kind)))
    assert not result.checked
    assert result.violations == ()
    still_works(checker)


def test_a_download_is_not_checked(checker, site: Site):
    headers = {"Content_Disposition": "attachment; filename=page.html"}
    result = checker.check(Visit(key="a", url=site.put("/download", page(BAD_IMAGE), **headers)))
    assert "download" in result.reason


def test_a_redirect_loop_is_told(checker, site: Site):
    url = site.put("/loop", b"", 302, Location="/loop")
    assert "round in a circle" in checker.check(Visit(key="a", url=url)).reason


def test_a_redirect_within_the_site_is_followed_and_told(checker, site: Site):
    site.put("/new", page(BAD_IMAGE))
    result = checker.check(Visit(key="a", url=site.put("/old", b"", 301, Location="/new")))
    assert rules(result) == ["image-alt"]
    assert any("/new" in note for note in result.notes)


def test_a_redirect_to_another_site_is_not_checked(checker, site: Site):
    site.put("/there", page(BAD_IMAGE))
    url = site.put("/away", b"", 302, Location=site.url("/there", "localhost"))
    assert "another site" in checker.check(Visit(key="a", url=url)).reason


def test_a_page_that_cannot_be_reached_is_told(checker):
    assert checker.check(Visit(key="a", url="http://127.0.0.1:9/")).reason
    still_works(checker)


def test_a_page_that_moves_on_by_itself_ends_clearly(checker, site: Site):
    site.put("/target", page(BAD_IMAGE))
    result = checker.check(Visit(key="a", url=site.put("/moving", page("<script>location = '/target'</script>"))))
    assert rules(result) == ["image-alt"]
    assert any("led on to" in note for note in result.notes)


def test_a_page_that_refreshes_to_another_one_is_followed(checker, site: Site):
    site.put("/target", page(BAD_IMAGE))
    head = '<meta http-equiv="Refresh" content="0; url=/target">'
    result = checker.check(Visit(key="a", url=site.put("/refreshing", page("", head=head))))
    assert rules(result) == ["image-alt"]


def test_a_page_that_moves_on_for_ever_ends_clearly(checker, site: Site):
    url = site.put("/round", page("<script>location = '/round?' + Math.random()</script>"))
    result = checker.check(Visit(key="a", url=url))
    assert not result.checked
    assert "moving on" in result.reason
    still_works(checker)


@pytest.mark.parametrize(
    "answer", [b"", b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<title>Never</title><p>whole"]
)
def test_a_site_that_keeps_the_page_to_itself_is_given_up(tools, answer):
    def keep(listener: socket.socket, held: list[socket.socket]) -> None:
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            held.append(connection)
            connection.recv(10_000)
            connection.sendall(answer)

    held: list[socket.socket] = []
    with socket.create_server(("127.0.0.1", 0)) as listener:
        threading.Thread(target=keep, args=(listener, held), daemon=True).start()
        with BrowserChecker(BrowserSettings(load_seconds=3, guard=HOME)) as own:
            result = own.check(Visit(key="a", url=f"http://127.0.0.1:{listener.getsockname()[1]}/"))
            assert not result.checked
            assert "did not answer within 3 seconds" in result.reason
            still_works(own)
    for connection in held:
        connection.close()


def test_a_page_that_spoils_the_language_is_checked(checker):
    spoil = "<script>Array.prototype.toJSON = () => 'x'; Object.prototype.toJSON = () => 1; Array.from = null</script>"
    assert rules(checker.check(Visit(key="a", html=page(BAD_IMAGE, spoil)))) == ["image-alt"]


def test_a_page_that_may_run_no_scripts_is_checked(checker, site: Site):
    url = site.put("/csp", page(BAD_IMAGE), Content_Security_Policy="sandbox; default-src 'none'")
    assert rules(checker.check(Visit(key="a", url=url))) == ["image-alt"]


@pytest.mark.parametrize("sandbox", ["", "sandbox", "sandbox='allow-scripts'", "sandbox='allow-same-origin'"])
def test_a_fault_in_a_frame_is_found(checker, sandbox):
    inside = "<html lang='en'><title>f</title><img src=x.png></html>"
    result = checker.check(Visit(key="a", html=page(f'<iframe title="f" {sandbox} srcdoc="{inside}"></iframe>')))
    [rule] = [rule for rule in result.violations if rule.id == "image-alt"]
    assert rule.nodes[0].in_frame
    assert rule.nodes[0].selector == "iframe » img"
    assert "frame-tested" not in [rule.id for rule in result.incomplete]


def test_a_fault_in_a_frame_of_another_site_is_found(checker, site: Site):
    site.put("/inner", page(BAD_IMAGE))
    frame = f'<iframe title="f" src="{site.url("/inner", "localhost")}"></iframe>'
    result = checker.check(Visit(key="a", url=site.put("/outer", page(frame))))
    assert "image-alt" in rules(result)


def test_frames_can_be_left_out(tools, site: Site):
    site.put("/inner", page(BAD_IMAGE))
    url = site.put("/with-frame", page('<iframe title="f" src="/inner"></iframe>'))
    with BrowserChecker(BrowserSettings(frames=False, guard=HOME)) as own:
        assert rules(own.check(Visit(key="a", url=url))) == []


def test_a_fault_in_a_shadow_tree_is_found(checker):
    shadow = f"<div id=host><template shadowrootmode=open>{BAD_IMAGE}</template></div>"
    [rule] = checker.check(Visit(key="a", html=page(shadow))).violations
    assert rule.nodes[0].in_shadow
    assert rule.nodes[0].selector == "#host >> img"


def test_a_browser_that_is_killed_is_replaced_and_nothing_is_lost(tools):
    with BrowserChecker(BrowserSettings()) as own:
        results = []
        for number in range(6):
            if number == 3:
                [session] = own._all
                os.kill(session._driver.capabilities["goog:processID"], signal.SIGKILL)
            results.append(own.check(Visit(key=str(number), html=page(BAD_IMAGE))))
        assert [rules(result) for result in results] == [["image-alt"]] * 6
        assert all(result.checked for result in results)


def test_a_browser_that_cannot_be_started_again_costs_only_that_page(tools):
    with BrowserChecker() as own:
        assert own.check(Visit(key="first", html=page(BAD_IMAGE))).checked
        (session,) = own._all
        os.kill(session._driver.service.process.pid, signal.SIGKILL)
        good = own.tools
        own.tools = replace(good, driver=replace(good.driver, path=Path("/bin/false")))
        results = list(own.check_all(Visit(key=key, html=page(BAD_IMAGE)) for key in ("second", "third")))
        assert [result.checked for result in results] == [False, False]
        assert "could not be started" in results[-1].reason
        own.tools = good
        still_works(own)


def test_a_driver_that_is_killed_is_replaced(tools):
    with BrowserChecker(BrowserSettings()) as own:
        still_works(own)
        [session] = own._all
        os.kill(session._driver.service.process.pid, signal.SIGKILL)
        still_works(own)


def test_nothing_is_left_running(tools):
    own = BrowserChecker(BrowserSettings())
    still_works(own)
    [session] = own._all
    pid, profile = session._driver.capabilities["goog:processID"], session._profile
    own.close()
    assert not os.path.exists(profile)
    until = time.monotonic() + 30
    while is_running(pid):
        assert time.monotonic() < until
        time.sleep(0.05)


def is_running(pid: int) -> bool:
    """Whether a process is there, and has not ended to wait for its parent to notice."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_a_proxy_in_the_environment_is_not_in_the_way(tools, monkeypatch):
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    with BrowserChecker(BrowserSettings()) as own:
        still_works(own)


def test_a_browser_that_cannot_start_is_an_error(tools, tmp_path):
    broken = tmp_path / "chrome"
    broken.write_text(f"#!/bin/sh\n[ $1 = --version ] && echo Chromium {tools.browser.version} && exit\nexit 3\n")
    broken.chmod(0o755)
    with (
        BrowserChecker(BrowserSettings(browser=broken, driver=tools.driver.path)) as own,
        pytest.raises(CheckFailed, match="could not be started"),
    ):
        own.check(Visit(key="a", html=page("")))


def test_the_viewport_has_the_size_that_was_asked_for(tools, site: Site):
    script = f"<script>if (innerWidth === 640 && innerHeight === 480) document.write('{BAD_IMAGE}')</script>"
    with BrowserChecker(BrowserSettings(viewport=(640, 480), guard=HOME)) as own:
        for host in ("127.0.0.1", "localhost"):  # each site may get a process of its own
            url = site.url("/sized", host)
            site.put("/sized", page(script))
            assert rules(own.check(Visit(key="a", url=url))) == ["image-alt"]
