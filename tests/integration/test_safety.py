"""One checker for many threads, child processes of both kinds, and nothing kept between pages."""

from __future__ import annotations

import json
import multiprocessing
import threading
import urllib.request
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from socketserver import ThreadingMixIn
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

import pytest

from plainoffer import Plainoffer, Report

PAGES = (
    "<p>Please utilise the form.</p>",
    "<h2>Who can ask</h2><p>Ask for an EHCP.</p><h4>When</h4><p>Now.</p>",
    '<p>See <a href="/x">click here</a>. <img src="map.png"></p>',
    "<p>An education, health and care (EHC) plan. Ask for an EHC plan.</p>",
    "<ul>" + "<li>The form was sent by the school in order to help.</li>" * 30 + "</ul>",
    "<table><tr><td>Who</td><td>When</td></tr><tr><td>You</td><td>Now</td></tr></table>",
    "# Short breaks\n\nPlease utilise the {{ form }}.",
    "",
    "<p><b>Help</b></p><p>Meeting on 3 May 2019. Call 01632 960001.</p>",
    "not <html at all <<< &amp",
)
THREADS = 16


def plain(report: Report) -> dict:
    """The report without the time it took."""
    values = report.to_dict()
    values["summary"].pop("seconds")
    for outcome in values["outcomes"]:
        outcome.pop("seconds")
    return values


def check(checker: Plainoffer, number: int) -> dict:
    page = PAGES[number % len(PAGES)]
    kind = "markdown" if page.startswith("#") else "html"
    return plain(checker.check(page, path=f"{number % len(PAGES)}.html", kind=kind, scope="fragment"))


@pytest.fixture(scope="module")
def expected() -> list[dict]:
    """What one thread finds, each page with a checker that has seen no other page."""
    return [check(Plainoffer(), number) for number in range(len(PAGES))]


class Server(ThreadingMixIn, WSGIServer):
    """A WSGI server with a thread for each request."""

    daemon_threads = True
    request_queue_size = 128


class Quiet(WSGIRequestHandler):
    def log_message(self, *arguments: object) -> None:
        pass


def test_a_checker_shared_by_the_threads_of_a_wsgi_server_finds_what_one_thread_finds(expected):
    checker = Plainoffer()
    seen: set[int] = set()
    meeting = threading.Barrier(THREADS)

    def application(environ, start_response):
        number = int(environ["PATH_INFO"].strip("/"))
        if number < THREADS:
            # The first sixteen start at the same moment, on a checker that no thread has used.
            meeting.wait(60)
        seen.add(threading.get_ident())
        body = json.dumps(check(checker, number)).encode()
        start_response("200 OK", [("Content-Type", "application/json")])
        return [body]

    server = make_server("127.0.0.1", 0, application, Server, Quiet)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))

    def get(number: int) -> dict:
        with opener.open(f"http://127.0.0.1:{server.server_port}/{number}", timeout=120) as response:
            return json.load(response)

    try:
        with ThreadPoolExecutor(THREADS) as pool:
            answers = list(pool.map(get, range(THREADS * 10)))
    finally:
        server.shutdown()
        server.server_close()
        thread.join(10)
    assert len(seen) >= THREADS
    wanted = json.loads(json.dumps(expected))
    assert answers == [wanted[number % len(PAGES)] for number in range(THREADS * 10)]


_kept: Plainoffer | None = None


def _start() -> None:
    global _kept
    _kept = Plainoffer()


def _check_with_own(number: int) -> dict:
    assert _kept is not None
    return check(_kept, number)


@pytest.mark.parametrize("method", ["spawn", "fork", "forkserver"])
def test_worker_processes_that_make_their_own_checker(method, expected):
    if method not in multiprocessing.get_all_start_methods():
        pytest.skip(f"no {method} on this system")
    with ProcessPoolExecutor(2, mp_context=multiprocessing.get_context(method), initializer=_start) as pool:
        answers = list(pool.map(_check_with_own, range(len(PAGES) * 2)))
    assert answers == expected * 2


def _answer(checker: Plainoffer, answers: multiprocessing.Queue) -> None:
    answers.put([check(checker, number) for number in range(len(PAGES))])


def test_a_warm_checker_works_in_a_forked_child_while_threads_of_the_parent_use_it(expected):
    """Warm: what rules import lazily is there. Python itself cannot fork while another thread is importing."""
    if "fork" not in multiprocessing.get_all_start_methods():
        pytest.skip("no fork on this system")
    context = multiprocessing.get_context("fork")
    checker = Plainoffer()
    for number in range(len(PAGES)):
        check(checker, number)
    stop = threading.Event()

    def busy() -> None:
        number = 0
        while not stop.is_set():
            check(checker, number)
            number += 1

    threads = [threading.Thread(target=busy) for _ in range(4)]
    for thread in threads:
        thread.start()
    try:
        answers = context.Queue()
        children = [context.Process(target=_answer, args=(checker, answers)) for _ in range(3)]
        for child in children:
            child.start()
        found = [answers.get(timeout=120) for _ in children]
        for child in children:
            child.join(30)
    finally:
        stop.set()
        for thread in threads:
            thread.join()
    assert found == [expected] * 3
    assert [child.exitcode for child in children] == [0] * 3


def test_a_page_is_judged_the_same_whatever_was_checked_before(expected):
    checker = Plainoffer()
    for order in (range(len(PAGES)), reversed(range(len(PAGES)))):
        for number in order:
            assert check(checker, number) == expected[number]


def test_checkers_with_different_settings_do_not_know_of_each_other():
    from plainoffer.config import Config

    strict, lenient = Plainoffer(), Plainoffer(Config(accept=("utilise",)), ignore=["vague-link-text"])
    page = '<p>Please utilise it: <a href="/x">click here</a>.</p>'

    def rules(checker: Plainoffer) -> list[str]:
        return [finding.rule for finding in checker.check(page, scope="fragment").findings]

    with ThreadPoolExecutor(THREADS) as pool:
        found = list(pool.map(rules, [strict, lenient] * 40))
    assert found == [["jargon", "vague-link-text"], []] * 40


def test_threads_that_make_the_first_default_checker_together(expected):
    import plainoffer

    meeting = threading.Barrier(THREADS)

    def first(number: int) -> dict:
        meeting.wait(60)
        return plain(plainoffer.check(PAGES[0], path="0.html", scope="fragment"))

    with ThreadPoolExecutor(THREADS) as pool:
        assert list(pool.map(first, range(THREADS))) == [expected[0]] * THREADS


def test_nothing_grows_with_the_number_of_pages(monkeypatch):
    import gc
    import tracemalloc

    from plainoffer.language import kept

    # What is kept of texts has a bound; a low one is reached within the first pages.
    monkeypatch.setattr(kept, "ENOUGH", 5_000)
    checker = Plainoffer()
    # Every text is new. Their words come again, because the counts of words are kept too, up to a bound of their own.
    pages = [f"<p>Please utilise form {number % 20}, unlike{number // 20}.</p>" for number in range(400)]
    tracemalloc.start()
    try:
        for page in pages[:100]:
            checker.check(page, scope="fragment")
        gc.collect()
        before = tracemalloc.get_traced_memory()[0]
        for page in pages[100:]:
            checker.check(page, scope="fragment")
        gc.collect()
        grown = tracemalloc.get_traced_memory()[0] - before
    finally:
        tracemalloc.stop()
    # 300 pages: a finding or a document that was kept would be hundreds of kB
    assert grown < 100_000
