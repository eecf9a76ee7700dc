"""What is said about a link: what happened, what the reader sees, what to do.

The manner is that of the link checker GOV.UK's editors know (alphagov/link-checker-api); the words are ours.
"""

from __future__ import annotations

import datetime

from msgspec import Struct

from plainoffer.fetching.addresses import BadAddress, is_home_path, parse
from plainoffer.fetching.verdicts import DAY, LinkVerdict, Reason, Verdict, pdf_page
from plainoffer.findings import Confidence, Severity

BROKEN_LINK = "broken-link"
MOVED_LINK = "moved-link"
ANCHOR_MISSING = "anchor-missing"
LOOKS_MISSING = "looks-missing"
NOT_CHECKED = "link-not-checked"


class Wording(Struct, frozen=True, kw_only=True):
    """A finding about a link, before it has a place. ``address`` is what the link should be, if known."""

    rule: str
    severity: Severity
    message: str
    advice: str
    confidence: Confidence = Confidence.CERTAIN
    address: str | None = None


def describe(verdict: LinkVerdict, thing: str = "link") -> Wording | None:
    """Return what to say about a verdict, or None when all is well.

    ``thing`` is what the reader meets: "link", "image", "frame" …, or "page" for what an audit opens itself.
    """
    if verdict.verdict is Verdict.MOVED_PERMANENTLY:
        return _moved(verdict)
    if verdict.verdict in (Verdict.OK, Verdict.MOVED_TEMPORARILY):
        return None
    if verdict.verdict is Verdict.COULD_NOT_CHECK:
        return _not_checked(verdict, thing)
    if verdict.verdict is Verdict.ANCHOR_MISSING:
        return _anchor(verdict)
    if verdict.verdict is Verdict.LOOKS_MISSING:
        return _looks_missing(verdict, thing)
    what, seen = _BROKEN.get(verdict.reason, ("It does not work.", "Readers see an error."))
    if thing not in ("link", "page"):
        seen = f"Readers miss this {thing}."
    return Wording(
        rule=BROKEN_LINK,
        severity=Severity.ERROR,
        confidence=Confidence.LIKELY if verdict.reason is Reason.DROPPED else Confidence.CERTAIN,
        message=f"This {thing} is broken. {what.format(status=verdict.status)} {seen}{_since(verdict)}",
        advice=_ADVICE.get(verdict.reason, "Find where the page is now and link to that, or take the link away."),
    )


_BROKEN = {
    Reason.NOT_FOUND: (
        "The website says that it has no such page (error {status}).",
        "Readers see an error page.",
    ),
    Reason.GONE: (
        "The website says that the page was taken away for good (error {status}).",
        "Readers see an error page.",
    ),
    Reason.REQUEST_FAULT: (
        "The website refuses this address (error {status}).",
        "Readers see an error page.",
    ),
    Reason.SERVER_ERROR: (
        "The website failed each time we asked (error {status}).",
        "Readers see an error page, or nothing.",
    ),
    Reason.DROPPED: ("The website broke off the connection each time we asked.", "Readers see an error."),
    Reason.NO_SUCH_SITE: ("There is no website of this name.", "Readers see an error."),
    Reason.REDIRECT_LOOP: (
        "The website sends the reader round in a circle.",
        "Browsers give up and show an error.",
    ),
    Reason.TOO_MANY_REDIRECTS: (
        "The website sends the reader on more than ten times.",
        "Browsers give up or take very long.",
    ),
    Reason.BAD_REDIRECT: (
        "The website sends the reader on to an address that does not work.",
        "Readers see an error.",
    ),
}
_ADVICE = {
    Reason.SERVER_ERROR: "Tell the website's owner, and link to another source until it works again.",
    Reason.DROPPED: "Open the link yourself. If it fails, link to another source until it works again.",
    Reason.NO_SUCH_SITE: "Check the website's name. If the organisation has gone, take the link away.",
    Reason.REDIRECT_LOOP: "Tell the website's owner, and link to the page that you mean.",
    Reason.TOO_MANY_REDIRECTS: "Link to the page at the end of the chain.",
    Reason.GUARD: "Check the address, and link to a page that everybody can open.",
    Reason.SIGN_IN: "Say next to the link that readers need an account, or link to a page that everybody can open.",
    Reason.UNREAD: "Open it yourself and see whether you land at the right place.",
}


def _since(verdict: LinkVerdict) -> str:
    """Say since when it has been broken, when that is longer than today."""
    first, last = verdict.first_broken, verdict.last_alive
    if first is None or verdict.checked_at - first < DAY:
        return f" We last saw it working on {_day(last)}." if last is not None else ""
    seen = f"; we last saw it working on {_day(last)}" if last is not None else ""
    return f" It has been broken since {_day(first)} or before{seen}."


def _day(moment: float) -> str:
    date = datetime.datetime.fromtimestamp(moment, datetime.UTC).date()
    return f"{date.day} {date:%B %Y}"


def _moved(verdict: LinkVerdict) -> Wording:
    target = verdict.final
    steps = f" in {len(verdict.hops)} steps" if len(verdict.hops) > 1 else ""
    if is_sent_home(verdict.address, target):
        return Wording(
            rule=MOVED_LINK,
            severity=Severity.WARNING,
            confidence=Confidence.REVIEW,
            message="This link's page is gone: its website now sends readers to its home page instead. "
            "They have to search for what you promised them.",
            advice="Look for the page on the website and link to it, or take the link away.",
        )
    return Wording(
        rule=MOVED_LINK,
        severity=Severity.ADVICE,
        message=f"This link's page has moved for good{steps}. Readers still get there, until the website "
        "stops sending them on.",
        advice=f"Link directly to {target}",
        address=target,
    )


def is_sent_home(address: str, target: str) -> bool:
    """True when the address of a page leads to the front page of a website."""
    try:
        before, after = parse(address), parse(target.partition("#")[0])
    except BadAddress:
        return False
    return is_home_path(after.path) and not after.query and not before.is_home


def _anchor(verdict: LinkVerdict) -> Wording:
    if verdict.reason is Reason.PDF_PAGE:
        has = "only one page" if verdict.pages == 1 else f"{verdict.pages} pages"
        return Wording(
            rule=ANCHOR_MISSING,
            severity=Severity.ERROR,
            message=f"This link asks for page {pdf_page(verdict.detail)} of a PDF that has {has}. "
            "Readers land on another page.",
            advice="Look up the page in the PDF and correct the number.",
        )
    return Wording(
        rule=ANCHOR_MISSING,
        severity=Severity.ERROR,
        message=f"The page that this link leads to works, but it has no place called “{verdict.detail}”. "
        "Readers land at the top and have to search.",
        advice=f"Open the page, find the part that you mean and link to it, or take #{verdict.detail} away.",
    )


def _looks_missing(verdict: LinkVerdict, thing: str) -> Wording:
    return Wording(
        rule=LOOKS_MISSING,
        severity=Severity.WARNING,
        confidence=Confidence.LIKELY,
        message=f"This {thing} looks broken although its website says that all is well: "
        f"{_SUSPICIONS.get(verdict.reason, 'it does not show what the address promises')}.{_since(verdict)}",
        advice="Open the link and see. If the page is gone, link to the page you mean or take the link away.",
    )


_SUSPICIONS = {
    Reason.SAME_AS_UNKNOWN: "it shows the page that this website shows for addresses that do not exist",
    Reason.SAYS_MISSING: "the page itself says that it was not found",
    Reason.SENT_HOME: "it sends readers where it sends them for addresses that do not exist",
    Reason.NOT_AN_IMAGE: "there is a web page where an image should be, so readers see no image",
}


def _not_checked(verdict: LinkVerdict, thing: str) -> Wording:
    what = _REASONS.get(verdict.reason, "its website gave no answer that we understand")
    if verdict.reason is Reason.TLS and verdict.detail:
        what = f"there is a fault in the website's security: {verdict.detail}. Browsers may warn readers"
    return Wording(
        rule=NOT_CHECKED,
        severity=Severity.ADVICE,
        confidence=Confidence.REVIEW,
        message=f"We could not check this {thing}: {what.format(status=verdict.status)}.",
        advice=_ADVICE.get(verdict.reason, "Open it yourself. If it works, there is nothing to do."),
    )


_REASONS = {
    Reason.BLOCKED: "its website turns programs away (answer {status}). It may well work for readers",
    Reason.SIGN_IN: "its website asks for a name and password. Readers without an account cannot open it",
    Reason.RATE_LIMITED: "its website asked us to come back later",
    Reason.ROBOTS: "its website asks programs not to visit this page (robots.txt)",
    Reason.NO_DNS: "its website's name could not be looked up from here",
    Reason.REFUSED: "its website could not be reached from here",
    Reason.TIMEOUT: "its website took too long to answer",
    Reason.TLS: "a secure connection could not be made",
    Reason.GUARD: "the address is not a public web address, and such addresses are not visited",
    Reason.UNREAD: "the page is too large to look for the place in it",
    Reason.STOPPED: "the run ended before its turn",
}
