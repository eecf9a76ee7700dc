"""One address on its way to a verdict, and what each kind of answer means for it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from urllib.parse import urlsplit

from plainoffer.fetching.addresses import Address, BadAddress, ascii_host, encoded, parse, resolve, site_of
from plainoffer.fetching.fetcher import Answer, Fault
from plainoffer.fetching.verdicts import Hop, LinkVerdict, Reason, Verdict

MAX_HOPS = 10
_PERMANENT = frozenset({301, 308})
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_BLOCKS = frozenset({403, 405, 406, 415, 418, 429, 451, 498, 999})
_SIGN_IN = frozenset({401, 407, 511})
_TRANSIENT = frozenset({408, 425, 500, 502, 503, 504, 520, 521, 522, 523, 524, 525, 526, 527, 530})
_EDGE_FAULTS = range(520, 531)  # a delivery network could not reach the site behind it
_DOWNLOADS = frozenset(
    {
        "pdf", "doc", "docx", "docm", "dot", "dotx", "rtf", "odt", "xls", "xlsx", "xlsm", "ods", "csv",
        "ppt", "pptx", "odp", "epub", "ics", "zip", "gz", "7z", "rar", "exe", "msi",
        "mp3", "mp4", "m4a", "m4v", "mov", "avi", "wmv", "webm", "ogg", "wav",
        "jpg", "jpeg", "png", "gif", "svg", "webp", "bmp", "ico", "avif",
        "woff", "woff2", "ttf", "otf", "eot", "css", "js", "mjs", "json",
    }
)  # fmt: skip


class Kind(StrEnum):
    """What is wanted of an address."""

    PAGE = "page"  # a page of the site under audit: its whole body
    REST = "rest"  # a page of the site under audit beyond the limit on pages: is it there?
    TARGET = "target"  # what a link leads to
    RESOURCE = "resource"  # an image, a font, a script: is it there?
    STYLE = "style"  # a style sheet of the site: the addresses in it


@dataclass(slots=True, kw_only=True)
class Check:
    """The state of one check between two requests.

    ``url`` is what is asked for next, and ``site`` the lane of that request. ``attempts`` counts faults that may pass
    by themselves, ``looks`` how often it looked broken. ``pdf_page`` is set when a link asks for a page inside a PDF.
    ``renews`` is the verdict that stands again if the website says that the page has not changed.
    """

    address: str
    kind: Kind = Kind.TARGET
    url: str = ""
    site: str = ""
    method: str = "GET"
    hops: list[Hop] = field(default_factory=list)
    attempts: int = 0
    limited: int = 0
    looks: int = 0
    pdf_page: bool = False
    renews: LinkVerdict | None = None
    cookies: dict[str, str] = field(default_factory=dict)
    seen: set[tuple[str, int]] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.restart()
        if self.kind is Kind.RESOURCE or (self.kind is Kind.TARGET and looks_like_download(parse(self.address))):
            self.method = "GET" if self.pdf_page else "HEAD"

    def restart(self) -> None:
        """Begin again at the address itself, with GET."""
        self.url = self.address
        self.site = parse(self.address).site
        self.method = "GET"
        self.hops.clear()
        self.seen.clear()
        self.cookies.clear()

    def follow(self, answer: Answer) -> Reason | None:
        """Take a redirect; return why it cannot be taken, or None.

        A visitor's cookies go along within the site: some sites redirect for ever without them.
        """
        place = answer.headers.get("location", "")
        try:
            target = resolve(self.url, place)
            head = target.partition("#")[0]
            found = parse(head)
        except BadAddress:
            return Reason.BAD_REDIRECT
        if "#" not in target and "#" in self.url:
            target = head + "#" + self.url.partition("#")[2]
        before = len(self.cookies)
        if found.site == self.site:
            self._remember_cookies(answer)
        else:
            self.cookies.clear()
        self.hops.append(Hop(status=answer.status, to=target))
        self.seen.add((self.url, before))
        self.url = target if found.url == head else encoded_url(target)
        self.site = found.site
        if (self.url, len(self.cookies)) in self.seen:
            return Reason.REDIRECT_LOOP
        return Reason.TOO_MANY_REDIRECTS if len(self.hops) > MAX_HOPS else None

    def _remember_cookies(self, answer: Answer) -> None:
        for line in answer.cookies[:20]:
            name, equals, value = line.partition(";")[0].partition("=")
            if equals and len(line) < 4096:
                self.cookies[name.strip()] = value.strip()

    def moved(self) -> tuple[Verdict, str]:
        """Return the verdict that the redirects taken amount to, and the address a link should have.

        Only the permanent hops at the start of a chain count: what comes after them may change again.
        """
        if not self.hops:
            return Verdict.OK, ""
        last = ""
        for hop in self.hops:
            if hop.status not in _PERMANENT:
                break
            last = hop.to
        if last and tidy(last) != self.address:
            return Verdict.MOVED_PERMANENTLY, last
        if tidy(self.url) == self.address:
            return Verdict.OK, ""
        return Verdict.MOVED_TEMPORARILY, self.url


def encoded_url(url: str) -> str:
    """Return an address fit for the request line: percent-encoded, session ids and all kept."""
    parts = urlsplit(url)
    port = parts.port or (443 if parts.scheme == "https" else 80)
    head = site_of(parts.scheme, ascii_host(parts.hostname or ""), port) + (encoded(parts.path) or "/")
    query = f"?{encoded(parts.query)}" if parts.query else ""
    return head + query + (f"#{parts.fragment}" if parts.fragment else "")


def tidy(url: str) -> str:
    """Return the normal form of an address that is known to parse, its fragment dropped."""
    return parse(url.partition("#")[0]).url


def looks_like_download(address: Address) -> bool:
    """True when the end of the path says that this is a file rather than a page."""
    _, dot, ending = address.path.rpartition(".")
    return bool(dot) and ending.lower() in _DOWNLOADS


def is_redirect(answer: Answer) -> bool:
    """True for an answer that sends the reader elsewhere."""
    return answer.status in _REDIRECTS and bool(answer.headers.get("location", "").strip())


def may_pass(answer: Answer) -> bool:
    """True for what may be different in a second: server errors, resets, time-outs."""
    if answer.fault is not None:
        return answer.fault in (Fault.RESET, Fault.TIMEOUT, Fault.REFUSED, Fault.NO_DNS, Fault.NO_NAME)
    return answer.status in _TRANSIENT


def is_block(answer: Answer) -> bool:
    """True when the site refuses programs rather than readers: never a broken link."""
    if answer.fault is not None:
        return False
    if "cf-mitigated" in answer.headers or answer.status in _BLOCKS:
        return True
    challenge = answer.headers.get("x-amzn-waf-action", "") + answer.headers.get("x-datadome", "")
    return bool(challenge) and answer.status >= 400


def meaning(answer: Answer) -> tuple[Verdict, Reason]:
    """Return what an answer that is neither a page nor a redirect says about the link."""
    if answer.fault is not None:
        return _FAULTS[answer.fault]
    status = answer.status
    if status in _SIGN_IN:
        return Verdict.COULD_NOT_CHECK, Reason.SIGN_IN
    if status == 429:
        return Verdict.COULD_NOT_CHECK, Reason.RATE_LIMITED
    if is_block(answer):
        return Verdict.COULD_NOT_CHECK, Reason.BLOCKED
    if status == 408 or status in _EDGE_FAULTS:
        return Verdict.COULD_NOT_CHECK, Reason.TIMEOUT
    if status in (404, 410):
        return Verdict.BROKEN, Reason.GONE if status == 410 else Reason.NOT_FOUND
    if 400 <= status < 500:
        return Verdict.BROKEN, Reason.REQUEST_FAULT
    if 500 <= status < 600:
        return Verdict.BROKEN, Reason.SERVER_ERROR
    if 300 <= status < 400:
        return Verdict.BROKEN, Reason.BAD_REDIRECT
    return Verdict.COULD_NOT_CHECK, Reason.BAD_ANSWER


_FAULTS = {
    Fault.NO_NAME: (Verdict.COULD_NOT_CHECK, Reason.NO_DNS),
    Fault.NO_DNS: (Verdict.COULD_NOT_CHECK, Reason.NO_DNS),
    Fault.REFUSED: (Verdict.COULD_NOT_CHECK, Reason.REFUSED),
    Fault.RESET: (Verdict.BROKEN, Reason.DROPPED),
    Fault.TIMEOUT: (Verdict.COULD_NOT_CHECK, Reason.TIMEOUT),
    Fault.TLS: (Verdict.COULD_NOT_CHECK, Reason.TLS),
    Fault.GUARD: (Verdict.COULD_NOT_CHECK, Reason.GUARD),
    Fault.BAD_ANSWER: (Verdict.COULD_NOT_CHECK, Reason.BAD_ANSWER),
    Fault.BAD_ADDRESS: (Verdict.COULD_NOT_CHECK, Reason.BAD_ANSWER),
}


def retry_after(answer: Answer, now: float) -> float | None:
    """Return the seconds a site asks us to wait: a number or a date (RFC 9110 section 10.2.3), or None."""
    from email.utils import parsedate_to_datetime

    text = answer.headers.get("retry-after", "").strip()
    if text.isdigit():
        return float(text[:9])
    try:
        return max(0.0, parsedate_to_datetime(text).timestamp() - now)
    except (TypeError, ValueError):
        return None


def tls_in_words(detail: str) -> str:
    """Return what is wrong with a certificate, in words that give nothing else away."""
    lowered = detail.lower()
    for mark, words in (
        ("expired", "its certificate has expired"),
        ("hostname mismatch", "its certificate is for another website"),
        ("not valid for", "its certificate is for another website"),
        ("self-signed", "its certificate is self-signed"),
        ("self signed", "its certificate is self-signed"),
        ("unable to get local issuer", "its certificate is incomplete or from an unknown issuer"),
    ):
        if mark in lowered:
            return words
    return "a secure connection could not be made"
