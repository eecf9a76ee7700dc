"""Asking again for a page only if it has changed: conditional requests (RFC 9110, section 13).

A website may name each of its answers, by an entity tag or a date. When a verdict is due again, the name goes along,
and "304 Not Modified" without a body is enough to let the verdict stand. Pages of the site under audit are read anew
each time all the same, because every rule reads them.
"""

from __future__ import annotations

from msgspec.structs import replace

from plainoffer.fetching.check import Check, Kind
from plainoffer.fetching.fetcher import Answer
from plainoffer.fetching.verdicts import LinkVerdict

_LONGEST = 300  # characters of a name worth keeping


def renewable(check: Check, known: LinkVerdict | None) -> LinkVerdict | None:
    """Return the verdict that "not modified" would let stand for the next request of a check, or None."""
    if check.kind not in (Kind.TARGET, Kind.REST) or check.method != "GET" or check.cookies:
        return None
    if known is None or not known.alive or not (known.etag or known.modified):
        return None
    read = known.pages if known.content_type == "application/pdf" else known.anchors
    same = (known.final or known.address).partition("#")[0] == check.url.partition("#")[0]
    return known if same and read is not None else None


def condition(known: LinkVerdict) -> dict[str, str]:
    """Return the headers that ask for a page only if it has changed."""
    named = {"If-None-Match": known.etag, "If-Modified-Since": known.modified}
    return {name: value for name, value in named.items() if value}


def as_before(known: LinkVerdict, answer: Answer) -> Answer:
    """Return the answer "not modified" as the full answer that it stands for, the body left out."""
    headers = {"content-type": known.content_type, "etag": known.etag, "last-modified": known.modified}
    if known.length is not None:
        headers["content-length"] = str(known.length)
    return replace(answer, status=known.status, headers=headers, body=b"")


def validator(answer: Answer | None, name: str) -> str:
    """Return what a website names its answer by, "" when it does not or when that could not be sent back."""
    value = answer.headers.get(name, "") if answer is not None and 200 <= answer.status < 300 else ""
    return value if len(value) <= _LONGEST and value.isascii() and value.isprintable() else ""
