"""What is known about an address: the verdict, why, and for how long it may be believed."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from urllib.parse import unquote

from msgspec import Struct
from msgspec.structs import replace

DAY = 86_400.0


class Verdict(StrEnum):
    """The answer to "does this link work?"."""

    OK = "ok"
    MOVED_PERMANENTLY = "moved-permanently"
    MOVED_TEMPORARILY = "moved-temporarily"
    BROKEN = "broken"
    ANCHOR_MISSING = "anchor-missing"
    LOOKS_MISSING = "looks-missing"
    COULD_NOT_CHECK = "could-not-check"
    INVALID = "invalid"


class Reason(StrEnum):
    """Why a verdict was given."""

    NONE = ""
    NOT_FOUND = "not-found"
    GONE = "gone"
    REQUEST_FAULT = "request-fault"
    SERVER_ERROR = "server-error"
    DROPPED = "dropped"
    NO_SUCH_SITE = "no-such-site"
    REDIRECT_LOOP = "redirect-loop"
    TOO_MANY_REDIRECTS = "too-many-redirects"
    BAD_REDIRECT = "bad-redirect"
    SAME_AS_UNKNOWN = "same-as-unknown"
    SAYS_MISSING = "says-missing"
    SENT_HOME = "sent-home"
    NOT_AN_IMAGE = "not-an-image"
    ANCHOR = "anchor"
    PDF_PAGE = "pdf-page"
    HIGHLIGHT = "highlight"
    BLOCKED = "blocked"
    SIGN_IN = "sign-in"
    RATE_LIMITED = "rate-limited"
    ROBOTS = "robots"
    NO_DNS = "no-dns"
    REFUSED = "refused"
    TIMEOUT = "timeout"
    TLS = "tls"
    GUARD = "guard"
    BAD_ANSWER = "bad-answer"
    UNREAD = "unread"
    SYNTAX = "syntax"
    STOPPED = "stopped"


#: For how long a verdict is believed, in seconds.
AGES: dict[Verdict, float] = {
    Verdict.OK: 7 * DAY,
    Verdict.MOVED_PERMANENTLY: 7 * DAY,
    Verdict.MOVED_TEMPORARILY: 7 * DAY,
    Verdict.BROKEN: DAY,
    Verdict.ANCHOR_MISSING: DAY,
    Verdict.LOOKS_MISSING: DAY,
    Verdict.COULD_NOT_CHECK: DAY / 24,
    Verdict.INVALID: 365 * DAY,
}

ALIVE = frozenset({Verdict.OK, Verdict.MOVED_PERMANENTLY, Verdict.MOVED_TEMPORARILY})
MISSING = frozenset({Verdict.BROKEN, Verdict.LOOKS_MISSING})


class Hop(Struct, frozen=True, kw_only=True):
    """One redirect: the status, and where it led."""

    status: int
    to: str


class LinkVerdict(Struct, frozen=True, kw_only=True):
    """All that is recorded about one address.

    ``anchors`` are the ids and names in the page found there, None when it was not read as a page; times are
    seconds since 1970, None for never. ``pages`` is the number of pages of a PDF. ``etag`` and ``modified`` are what
    the website names its answer by (RFC 9110, section 8.8), "" when it does not.
    """

    address: str
    verdict: Verdict
    reason: Reason = Reason.NONE
    status: int = 0
    detail: str = ""
    final: str = ""
    hops: tuple[Hop, ...] = ()
    content_type: str = ""
    length: int | None = None
    anchors: frozenset[str] | None = None
    pages: int | None = None
    etag: str = ""
    modified: str = ""
    checked_at: float = 0.0
    first_broken: float | None = None
    last_alive: float | None = None

    @property
    def alive(self) -> bool:
        """True when the reader gets a page."""
        return self.verdict in ALIVE

    def due(self, now: float) -> bool:
        """True when the verdict is too old to be believed."""
        return now - self.checked_at >= AGES[self.verdict]


def history(new: LinkVerdict, old: LinkVerdict | None, now: float) -> LinkVerdict:
    """Return ``new`` with its dates: first seen broken and last seen alive, carried on from ``old``."""
    first = old.first_broken if old else None
    last = old.last_alive if old else None
    if new.alive:
        first, last = None, now
    elif new.verdict in MISSING:
        first = first if first is not None else now
    return replace(new, checked_at=now, first_broken=first, last_alive=last)


def with_fragment(known: LinkVerdict, url: str) -> LinkVerdict:
    """Return the verdict on ``url``, which may have a fragment, from what is known about the address itself.

    ``#top`` and ``#`` always work (HTML, "indicated part of the document"); ``#/route`` and ``#!route``
    belong to scripts; what follows ``:~:`` is for the browser only (Text Fragments, section 3.3).
    """
    if not known.alive or "#" not in url:
        return known
    landing = known.final or known.address
    # a redirect with a fragment of its own wins (Fetch standard, "location URL")
    fragment = (landing if "#" in landing else url).partition("#")[2]
    missing = _missing_part(known, fragment)
    if missing is None:
        return known
    verdict = Verdict.COULD_NOT_CHECK if missing is Reason.UNREAD else Verdict.ANCHOR_MISSING
    return replace(known, verdict=verdict, reason=missing, detail=unquote(fragment.partition(":~:")[0]))


def _missing_part(known: LinkVerdict, fragment: str) -> Reason | None:
    name = fragment.partition(":~:")[0]
    if known.content_type == "application/pdf":
        page = pdf_page(name)
        if page is None or known.pages is None:
            return None
        return Reason.PDF_PAGE if not 1 <= page <= known.pages else None
    if not wants_anchor(name):
        return None
    if known.anchors is None:
        return Reason.UNREAD if known.content_type in ("text/html", "application/xhtml+xml") else None
    found = name in known.anchors or unquote(name) in known.anchors
    return None if found else Reason.ANCHOR


def wants_anchor(name: str) -> bool:
    """True when a fragment names a place in an HTML page that must exist."""
    return bool(name) and name.lower() != "top" and not name.startswith(("/", "!", "?")) and "=" not in name


def pdf_page(fragment: str) -> int | None:
    """Return N from ``page=N`` (RFC 8118 section 3), or None."""
    for part in fragment.lower().split("&"):
        name, _, value = part.partition("=")
        if name == "page" and value.isdigit() and len(value) < 9:
            return int(value)
    return None


#: How rules ask what is known about a link, fragment and all; None when nothing is.
LookUp = Callable[[str], LinkVerdict | None]
