"""Runs the rules that speak from recorded verdicts, on verdicts that a test makes up."""

from __future__ import annotations

from plainoffer.config import Config
from plainoffer.document import Source
from plainoffer.engine.checker import OFFLINE, Checker
from plainoffer.fetching.verdicts import Hop, LinkVerdict, Reason, Verdict, with_fragment
from plainoffer.findings import Finding
from plainoffer.rule import Need

HOME = "https://www.example.gov.uk/send/"
OTHER = "https://other.example.org/a"


def verdict(kind: Verdict, reason: Reason = Reason.NONE, *, to: str = "", **more: object) -> LinkVerdict:
    """Return a verdict on ``OTHER``; ``to`` makes it a redirect."""
    hops = (Hop(status=301, to=to),) if to else ()
    return LinkVerdict(address=OTHER, verdict=kind, reason=reason, final=to, hops=hops, **more)  # type: ignore[arg-type]


def look(text: str, rule: str, known: LinkVerdict | None = None, url: str | None = HOME) -> tuple[Finding, ...]:
    """Return what a rule finds when ``known`` is on record for its address, and all other links are fine."""

    def look_up(address: str) -> LinkVerdict | None:
        head = address.partition("#")[0]
        if known is not None and head == known.address:
            return with_fragment(known, address)
        return LinkVerdict(address=head, verdict=Verdict.OK)

    checker = Checker(Config(select=(rule,)), allow=OFFLINE | {Need.NETWORK}, links=look_up)
    (result,) = checker.check_source(Source(text=text, path="page", url=url))
    assert not result.errors
    return result.findings


LINK = f'<p>See <a href="{OTHER}">the guide</a>.</p>'
