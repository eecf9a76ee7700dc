"""The fixture: checks strings, responses of test clients, and pages of a running server."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from email.message import Message
from typing import Any, cast

from plainoffer.document import Kind, PageScope, Source, source_from_bytes
from plainoffer.engine.checker import Checker
from plainoffer.findings import Report
from plainoffer.pytest_plugin.items import failure_text
from plainoffer.pytest_plugin.session import Session

_KINDS: dict[str, Kind] = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "text/markdown": "markdown",
    "text/plain": "text",
}
_FETCH_SECONDS = 30
_RECENT = 8


class PageChecks:
    """What the fixture ``plainoffer`` gives a test.

    Args:
        session: settings and checkers of this run of pytest.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        # The last reports with their pages, for excerpts when one of them fails.
        self._recent: deque[tuple[Report, str]] = deque(maxlen=_RECENT)

    def check(
        self, page: Any, *, kind: Kind = "html", scope: PageScope | None = None, status: int | None = None,
        select: Iterable[str] = (), ignore: Iterable[str] = (), path: str = "",
    ) -> Report:  # fmt: skip
        """Check a page and return the report.

        Args:
            page: HTML or other text, or the response of a test client: Django, Flask, WebTest, Starlette and others
                that have a body and headers.
            kind: how a text is written; a response says it itself.
            scope: ``"page"`` or ``"fragment"``; ``None`` decides by looking.
            status: the status that a response must have; any below 300 if none is given.
            select: names of rules and families to run, in place of those of the settings.
            ignore: names of rules and families to leave out.
            path: what the report calls the page.

        Raises:
            AssertionError: the response is a redirect or an error, or has another status.
            TypeError: there is no page in what was given.
        """
        __tracebackhide__ = True
        if isinstance(page, str | bytes):
            source = _source(page, path=path, kind=kind, scope=scope)
        else:
            source = _source_of_response(page, path=path, scope=scope, status=status)
        return self._checked(source, self._session.narrowed(tuple(select), tuple(ignore), browser=False))

    def check_url(self, url: str, *, select: Iterable[str] = (), ignore: Iterable[str] = ()) -> Report:
        """Open a page of a running server in a browser, run axe and all other rules on it, and return the report.

        Args:
            url: the address, for example ``live_server.url + "/local-offer/"``.
            select: names of rules and families to run, in place of those of the settings.
            ignore: names of rules and families to leave out.

        Raises:
            AssertionError: the server does not answer with a page.
        """
        __tracebackhide__ = True
        data, content_type = _fetch(url)
        kind, charset = _content_type(content_type)
        text = data.decode(charset, "replace") if charset else data
        source = _source(text, path=url, kind=kind, scope="page", url=url)
        return self._checked(source, self._session.narrowed(tuple(select), tuple(ignore), browser=True))

    def assert_plain(self, page: Any, **arguments: Any) -> Report:
        """Fail the test if a page has findings at or above the severity that fails a run.

        Args:
            page: as for :meth:`check`, or a report that :meth:`check` or :meth:`check_url` returned.
            arguments: as for :meth:`check`.

        Returns:
            The report, for a closer look.
        """
        __tracebackhide__ = True
        report = page if isinstance(page, Report) else self.check(page, **arguments)
        if report.exit_code:
            source = next((text for kept, text in self._recent if kept is report), None)
            raise AssertionError("\n" + failure_text(report, source))
        return report

    def _checked(self, source: Source, checker: Checker) -> Report:
        pages = checker.check_source(source)
        report = checker.report(pages, seconds=sum(page.seconds for page in pages))
        self._recent.append((report, source.text))
        return report


def _source(page: str | bytes, *, path: str, kind: Kind, scope: PageScope | None, url: str | None = None) -> Source:
    if isinstance(page, bytes):
        return source_from_bytes(page, path=path, kind=kind, scope=scope, url=url)
    return Source(text=page, path=path, kind=kind, scope=scope, url=url)


def _source_of_response(response: Any, *, path: str, scope: PageScope | None, status: int | None) -> Source:
    __tracebackhide__ = True
    path = path or _address(response)
    _require_status(response, status, path)
    body = _body(response)
    kind, charset = _content_type(_header(response, "Content-Type"))
    if isinstance(body, bytes) and charset:
        body = body.decode(charset, "replace")
    return _source(body, path=path, kind=kind, scope=scope)


def _require_status(response: Any, wanted: int | None, path: str) -> None:
    __tracebackhide__ = True
    status = getattr(response, "status_code", None)
    if status is None:  # WebTest
        status = getattr(response, "status_int", None)
    if not isinstance(status, int) or status == wanted or (wanted is None and status < 300):
        return
    what = f"The response for {path}" if path else "The response"
    if wanted is not None:
        raise AssertionError(f"{what} has status {status}, and the test wants {wanted}.")
    if status < 400:
        target = _header(response, "Location") or "another page"
        raise AssertionError(f"{what} redirects to {target}. Let the test client follow redirects.")
    raise AssertionError(f"{what} has status {status}. If this is the page to check, say status={status}.")


def _body(response: Any) -> str | bytes:
    """Return a response's body, by the names that test clients give it."""
    __tracebackhide__ = True
    if getattr(response, "streaming", False) and callable(getattr(response, "getvalue", None)):  # Django
        return cast(bytes, response.getvalue())
    for name in ("content", "data", "body"):  # Django, requests, httpx; Flask, Werkzeug; WebTest, Starlette
        body = getattr(response, name, None)
        if isinstance(body, bytes | str):
            return body
    kind = type(response).__name__
    raise TypeError(f"There is no page in this {kind}. Give HTML as text, or the response of a test client.")


def _header(response: Any, name: str) -> str:
    headers = getattr(response, "headers", None)
    value = headers.get(name) if headers is not None and hasattr(headers, "get") else None
    return str(value or "")


def _content_type(header: str) -> tuple[Kind, str]:
    """Return the kind of page and its character set, which may be empty.

    Raises:
        TypeError: the header names something that is not a page.
    """
    __tracebackhide__ = True
    message = Message()
    message["Content-Type"] = header or "text/html"
    kind = _KINDS.get(message.get_content_type())
    if kind is None:
        raise TypeError(f"The response is {message.get_content_type()}, and plainoffer checks HTML, Markdown and text.")
    return kind, _known(str(message.get_param("charset") or ""))


def _known(charset: str) -> str:
    import codecs

    try:
        return codecs.lookup(charset).name if charset else ""
    except LookupError:
        return ""


def _address(response: Any) -> str:
    """Return the address that a response answers, as far as the client tells."""
    request = getattr(response, "request", None)
    if isinstance(request, dict):  # Django
        return str(request.get("PATH_INFO", ""))
    for holder, name in ((response, "url"), (request, "path")):
        value = getattr(holder, name, None)
        if isinstance(value, str):
            return value
    return ""


def _fetch(url: str) -> tuple[bytes, str]:
    """Read a page of the server that the test has started. Proxies are not asked: it is on this machine or near."""
    __tracebackhide__ = True
    import urllib.error
    import urllib.request

    if not url.startswith(("http://", "https://")):
        raise AssertionError(f"{url!r} is not an address of a server. It must begin with http:// or https://.")
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with opener.open(url, timeout=_FETCH_SECONDS) as answer:
            return answer.read(), answer.headers.get("Content-Type", "")
    except urllib.error.HTTPError as error:
        raise AssertionError(f"{url} answers with status {error.code}.") from None
    except (OSError, ValueError) as error:
        raise AssertionError(f"{url} cannot be opened: {getattr(error, 'reason', error)}.") from None
