"""What can go wrong between a browser and a page, in words."""

from __future__ import annotations

from plainoffer.browser.gate import DID_NOT_ANSWER, Failure


class BrowserDied(Exception):
    """The browser or its driver is gone or does not answer. What was found before is not affected."""


class PageFailed(Exception):
    """The page could not be opened. ``again`` says whether a second try may help."""

    def __init__(self, reason: str, *, again: bool) -> None:
        super().__init__(reason)
        self.again = again


class PageMoved(PageFailed):
    """The page went on to another one while it was looked at."""

    def __init__(self) -> None:
        super().__init__("the page kept moving on to another page", again=True)


_LOST = (
    "disconnected",
    "crashed",
    "not reachable",
    "invalid session id",
    "no such window",
    "session deleted",
)
_MOVED = ("context", "navigated", "frame", "uniqueContextId")
_NET = {
    "ERR_TOO_MANY_REDIRECTS": "the address sends the browser round in a circle",
    "ERR_NAME_NOT_RESOLVED": "there is no such site",
    "ERR_CONNECTION_REFUSED": "the site does not accept connections",
    "ERR_CONNECTION_TIMED_OUT": "the site did not answer",
    "ERR_TIMED_OUT": "the site did not answer",
    "ERR_EMPTY_RESPONSE": "the site closed the connection without an answer",
    "ERR_ABORTED": "the address gives a download, not a page",
    "ERR_INVALID_AUTH_CREDENTIALS": "the site did not accept the log-in",
    "ERR_HTTP_RESPONSE_CODE_FAILURE": "the site answered with an error and no page",
    "ERR_TUNNEL_CONNECTION_FAILED": "the page leads to another machine, and the check stays on this one",
    "ERR_UNKNOWN_URL_SCHEME": "the browser cannot open this kind of address",
}
# Trying again does not change these
_FINAL = frozenset(_NET) - {"ERR_CONNECTION_TIMED_OUT", "ERR_TIMED_OUT", "ERR_EMPTY_RESPONSE"}


def net_error(code: str, failures: tuple[Failure, ...] = ()) -> PageFailed:
    """Put an error code of Chromium's network part, such as ``ERR_TOO_MANY_REDIRECTS``, into words.

    Args:
        code: the code.
        failures: connections that the gate did not make; Chromium only says that something failed there.
    """
    if code.startswith("ERR_SOCKS") and failures:
        # a page may miss parts as well; what led inside is what ended it
        _, reason, refused = next((failure for failure in reversed(failures) if failure.refused), failures[-1])
        hint = ". To check a server of your own, add --allow-private" if refused else ""
        return PageFailed(reason + hint, again=reason == DID_NOT_ANSWER)
    certificate = "the site's certificate is not valid" if code.startswith("ERR_CERT") else ""
    return PageFailed(_NET.get(code) or certificate or f"the browser reports {code}", again=code not in _FINAL)


def page_error(error: Exception, failures: tuple[Failure, ...] = ()) -> Exception:
    """Say what an error of selenium means: that the browser died, or that the page could not be opened."""
    text = first_line(error)
    # the second line may say what the first one comes from: "timeout", "from no such execution context"
    lowered = " ".join(_lines(error)[:2]).lower()
    if any(word in lowered for word in _LOST):
        return BrowserDied("The browser stopped while it had the page open.")
    if "net::" in text:
        return net_error(text.split("net::", 1)[1].split()[0].strip(".,)"), failures)
    if any(word in lowered for word in _MOVED):
        return PageMoved()
    return PageFailed(f"the browser reports: {text}", again=True)


def first_line(error: Exception) -> str:
    """Return what an error says, without selenium's stack trace."""
    return _lines(error)[0][:300]


def _lines(error: Exception) -> list[str]:
    return str(getattr(error, "msg", "") or error).strip().splitlines() or ["no message"]
