"""Checking many pages in few browsers, each page on its own.

A page that fails in any way becomes a result that says why; the run goes on. A browser that died is replaced,
and the page that it died on is tried once more.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import replace
from types import TracebackType
from typing import Any

from plainoffer.browser.axe_core import newest_axe
from plainoffer.browser.executables import check_match, find_browser, find_driver
from plainoffer.browser.failures import BrowserDied, PageFailed, PageMoved, net_error
from plainoffer.browser.gate import Failure, Gate
from plainoffer.browser.guard import PAGE_KINDS, PageState, read_state, refusal, remarks
from plainoffer.browser.pages import PAGE_RULES, Visit
from plainoffer.browser.results import PageAxe, rules_from
from plainoffer.browser.server import Loopback
from plainoffer.browser.session import Session, Tools
from plainoffer.browser.settings import BrowserSettings, RuleSet
from plainoffer.browser.world import ScriptError
from plainoffer.errors import CheckFailed

MOST_NODES = 100
QUIET_MS = 100
_MONITORING_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]


def find_tools(settings: BrowserSettings) -> Tools:
    """Find browser, driver and axe-core and make sure that they fit.

    Raises:
        CheckFailed: with the line that puts it right.
    """
    browser = find_browser(settings.browser)
    driver = find_driver(settings.driver, browser)
    check_match(browser, driver)
    return Tools(browser=browser, driver=driver, axe=newest_axe(settings.axe))


class BrowserChecker:
    """Runs axe on pages in real browsers. Use it with ``with``; browsers start when the first page comes.

    Args:
        settings: the user's choices.

    Raises:
        CheckFailed: at once, when browser, driver or axe-core are missing or do not fit.
    """

    def __init__(self, settings: BrowserSettings | None = None) -> None:
        self.settings = settings or BrowserSettings()
        self.tools = find_tools(self.settings)
        self._server: Loopback | None = None
        self._idle: list[Session] = []
        self._all: set[Session] = set()
        self._has_started = False
        self._lock = threading.Lock()
        self._room = threading.BoundedSemaphore(self.settings.browsers)

    def __enter__(self) -> BrowserChecker:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Stop all browsers and the local server."""
        with self._lock:
            sessions, self._all, self._idle = self._all, set(), []
            server, self._server = self._server, None
        for session in sessions:
            session.close()
        if server is not None:
            server.close()

    def check_all(self, visits: Iterable[Visit]) -> Iterator[PageAxe]:
        """Check pages side by side and yield each result as soon as it is there, in no certain order.

        Visits are taken from the iterable only as browsers become free, so memory stays bounded.
        """
        coming = iter(visits)
        with ThreadPoolExecutor(self.settings.browsers, thread_name_prefix="plainoffer-browser") as pool:
            running: set[Future[PageAxe]] = set()
            for visit in coming:
                running.add(pool.submit(self.check, visit))
                if len(running) > self.settings.browsers:
                    done, running = wait(running, return_when=FIRST_COMPLETED)
                    yield from (future.result() for future in done)
            while running:
                done, running = wait(running, return_when=FIRST_COMPLETED)
                yield from (future.result() for future in done)

    def check(self, visit: Visit) -> PageAxe:
        """Check one page. Never raises for the page's sake: a page that fails has a ``reason``.

        Threads may share a checker; they wait for each other when all browsers are busy.

        Raises:
            CheckFailed: when no browser can be started.
        """
        with self._room:
            began = time.perf_counter()
            result = self._twice(visit)
        result = replace(
            result,
            axe=self.tools.axe.text,
            browser=self.tools.browser.version,
            seconds=time.perf_counter() - began,
        )
        return result.grave_only() if self.settings.rules is RuleSet.MONITORING else result

    def rules(self) -> dict[str, tuple[str, ...]]:
        """Return the names of all rules of this axe, each with the W3C test rules (ACT) that it implements.

        Raises:
            CheckFailed: when no browser can be started.
        """
        visit = Visit(key="rules", html="<!DOCTYPE html><title>Rules</title>")
        session = self._take(visit)
        try:
            raw = session.axe.world.ask("axe.getRules().map((rule) => [rule.ruleId, rule.actIds ?? []])")
        finally:
            self._give_back(session)
        return {name: tuple(ids) for name, ids in raw}

    def _twice(self, visit: Visit) -> PageAxe:
        reason = ""
        for _ in range(2):
            try:
                session = self._take(visit)
            except CheckFailed as error:
                if not self._has_started:
                    raise  # there is no browser here: the next page would fare no better
                reason = str(error)
                continue
            try:
                result = self._once(session, visit)
            except BrowserDied as error:
                self._drop(session, at_once=True)
                reason = str(error)
                continue
            except BaseException:
                self._drop(session, at_once=True)
                raise
            self._give_back(session)
            if result is None:
                reason = "The page kept moving on to another page."
                continue
            reason, again = result.reason, _worth_another_try(result)
            if not again:
                return result
        return PageAxe(key=visit.key, reason=reason)

    def _once(self, session: Session, visit: Visit) -> PageAxe | None:
        """Open and check a page. ``None``: it went away meanwhile."""
        url = self._serve().publish(visit) if visit.local else visit.url.split("#", 1)[0]
        try:
            session.open(url)
            return self._examine(session, visit, url)
        except PageMoved:
            return None
        except PageFailed as error:
            return PageAxe(key=visit.key, reason=_sentence(error), status=-1 if error.again else 0)
        finally:
            if visit.local:
                self._serve().withdraw(url)

    def _examine(self, session: Session, visit: Visit, url: str) -> PageAxe:
        try:
            raw = session.visit(self._journey(session, visit))
        except ScriptError:
            return PageAxe(key=visit.key, reason="The browser shows an error page instead of this page.")
        state = read_state(raw["state"])
        if state.failure:
            raise net_error(state.failure.strip(), session.failures)
        told = _told(visit, state, bool(raw["settled"]), self.settings, session.failures)
        problem, session.last_origin = refusal(state, url, session.last_origin), state.origin
        if problem:
            return replace(told, reason=problem)
        if "error" in raw:
            return replace(told, reason=f"axe ended with an error: {raw['error']}")
        found = raw["results"]
        return replace(
            told,
            violations=rules_from(found["violations"]),
            incomplete=rules_from(found["incomplete"]),
            passes=tuple(found["passes"]),
            inapplicable=tuple(found["inapplicable"]),
        )

    def _journey(self, session: Session, visit: Visit) -> dict[str, Any]:
        settings = self.settings
        everything = settings.rules is RuleSet.ALL
        limit = round(settings.axe_seconds * 1000)
        return {
            "loadLimit": round(settings.load_seconds * 1000),
            "settleLimit": round(settings.settle_seconds * 1000),
            "quiet": QUIET_MS,
            "kinds": sorted(PAGE_KINDS),
            "lastOrigin": session.last_origin,
            "axe": [visit.context(), self._options(visit), everything, MOST_NODES, limit],
        }

    def _options(self, visit: Visit) -> dict[str, Any]:
        options: dict[str, Any] = {
            "ancestry": True,
            "iframes": self.settings.frames,
            "resultTypes": ["violations", "incomplete"],
            "pingWaitTime": 1000,
        }
        if self.settings.rules is RuleSet.MONITORING:
            options["runOnly"] = {"type": "tag", "values": _MONITORING_TAGS}
        if visit.fragment:
            options["rules"] = {rule: {"enabled": False} for rule in PAGE_RULES}
        return options

    def _serve(self) -> Loopback:
        with self._lock:
            if self._server is None:
                self._server = Loopback()
            return self._server

    def _take(self, visit: Visit) -> Session:
        inside = visit.local and not self.settings.outside
        with self._lock:
            fitting = [session for session in self._idle if (session.gate is None) == inside]
            if fitting:
                self._idle.remove(fitting[0])
                return fitting[0]
        if inside:
            session = Session(self.settings, self.tools, f"http://127.0.0.1:{self._serve().port}")
        else:
            gate = Gate(self.settings.guard, self._own_port)
            session = Session(self.settings, self.tools, gate.address, gate)
        with self._lock:
            self._all.add(session)
            self._has_started = True
        return session

    def _own_port(self, host: str, port: int) -> int | None:
        """The port of our own server, if a host and port are a page that it gives out."""
        server = self._server
        return port if server is not None and server.port == port and server.owns(host) else None

    def _give_back(self, session: Session) -> None:
        if session.pages >= self.settings.pages_per_browser:
            self._drop(session)
            return
        with self._lock:
            self._idle.append(session)

    def _drop(self, session: Session, *, at_once: bool = False) -> None:
        with self._lock:
            self._all.discard(session)
        session.close(at_once=at_once)


def _told(
    visit: Visit, state: PageState, settled: bool, settings: BrowserSettings, failures: tuple[Failure, ...]
) -> PageAxe:
    notes = (*remarks(state, visit, settled=settled, settings=settings), *_not_opened(failures))
    return PageAxe(
        key=visit.key,
        notes=notes,
        settled=settled and state.loaded,
        styled=not state.unstyled,
        url=state.href,
        status=state.status,
        kind=state.kind,
    )


def _not_opened(failures: tuple[Failure, ...]) -> Iterator[str]:
    """Say which addresses a page asked for and the guard refused."""
    hosts = list(dict.fromkeys(failure.host for failure in failures if failure.refused))
    if hosts:
        more = f" and {len(hosts) - 1} more" if len(hosts) > 1 else ""
        yield f"The page asked for {hosts[0]}{more}, which the browser does not open: it is no public web address."


def _worth_another_try(result: PageAxe) -> bool:
    """Server faults and broken connections (marked -1) may be gone a moment later; other reasons stay."""
    return not result.checked and (result.status == -1 or result.status >= 500)


def _sentence(error: Exception) -> str:
    text = str(error)
    return f"{text[:1].upper()}{text[1:]}".rstrip(".") + "."
