"""Pages that answer "fine" and mean "not found": the soft 404.

Three kinds of evidence, none of them proof, so the verdict says "looks missing":

* the page is the one that this site shows for an address that cannot exist (found out by asking for one);
* its title, or its heading on a short page, says in so many words that the page was not found;
* the address sends the reader where unknown addresses are sent.

A site that shows one and the same shell for every address, home page included, gives no evidence at all.
"""

from __future__ import annotations

import re
import secrets

from msgspec import Struct

from plainoffer.fetching.addresses import parse
from plainoffer.fetching.pagefacts import PageFacts, likeness
from plainoffer.fetching.verdicts import Reason

SHORT_PAGE = 400  # words; a long page with "page not found" as a heading has something to say

_THING = r"(?:the |this |that )?(?:requested )?(?:page|file|resource|content|document|service|article)"
_WANTED = r"(?: (?:that )?you (?:requested|asked for|are looking for|were looking for|wanted))?"
_CANNOT = r"(?:can ?not|can[’']t|could not|couldn[’']t)"
_NOT_THERE = (
    rf"(?:(?:was )?not found|(?:{_CANNOT} be|was not) found|unavailable|missing|no longer exists|"
    r"(?:does not|doesn[’']t) exist|has been (?:removed or )?(?:removed|deleted|moved or deleted)|"
    r"is no longer available|(?:is not|isn[’']t) available)"
)
_SAYS_MISSING = re.compile(
    r"(?:(?:http|error|status)[ :-]{0,3})?4(?:04|10)"
    rf"(?:[ :–-]{{1,3}}(?:error|gone|not found|{_THING} {_NOT_THERE}))?"
    rf"|(?:(?:sorry|oops)[,!. -]{{0,3}})?{_THING}{_WANTED} {_NOT_THERE}(?: ?\(?404\)?)?"
    rf"|(?:sorry[,!. -]{{0,3}})?we {_CANNOT} find (?:that|this|the|your) page"
    rf"(?: you[’' ]{{1,2}}(?:a)?re looking for)?"
    r"|(?:nothing|not) found",
    re.I,
)
_SEGMENTS = re.compile(r"\s+[|–—·»>-]+\s+|\s*\|\s*")


class Probe(Struct, frozen=True, kw_only=True):
    """How a site answers for an address that cannot exist.

    ``honest`` means 404 or 410; ``landing`` is where a redirect ends; ``facts`` is the page shown. ``shell``
    is true when the home page looks the same, so that likeness proves nothing.
    """

    honest: bool
    landing: str = ""
    facts: PageFacts | None = None
    shell: bool = False


def unlikely_address(site: str) -> str:
    """Return an address on a site that nobody can have made."""
    return f"{site}/plainoffer-asks-{secrets.token_hex(8)}"


def says_missing(facts: PageFacts) -> bool:
    """True when the title, or the heading of a short page, says that the page was not found."""
    if facts.words > SHORT_PAGE:
        return False
    if facts.heading and _SAYS_MISSING.fullmatch(facts.heading.rstrip(" .!…")):
        return True
    return any(_SAYS_MISSING.fullmatch(segment.strip(" .!…")) for segment in _SEGMENTS.split(facts.title) if segment)


def same_page(facts: PageFacts, other: PageFacts) -> bool:
    """True when two pages are one template with the same words in it."""
    if facts.title != other.title or facts.heading != other.heading:
        return False
    needed = 0.9 if facts.heading else 0.97
    return likeness(facts.sketch, other.sketch) >= needed and (
        abs(facts.words - other.words) <= max(4, facts.words // 10)
    )


def suspicion(
    address: str, final: str, facts: PageFacts | None, asked: Probe | None, found: Probe | None
) -> Reason | None:
    """Return why what was found for ``address`` looks missing, or None when it does not.

    ``final`` is where redirects ended ("" without any); ``facts`` is None for anything but an HTML page;
    ``asked`` and ``found`` are the probes of the site asked and of the site the page came from.
    """
    home = parse(address).is_home
    if asked is not None and asked.landing and final and not home:
        same_end = _bare(final) == _bare(asked.landing)
        if same_end and _bare(address) != _bare(final) and not _same_but_for_slash(address, final):
            return Reason.SENT_HOME
    if facts is None or home:
        return None
    if says_missing(facts):
        return Reason.SAYS_MISSING
    if found is None or found.facts is None or found.shell:
        return None
    if found.landing and _bare(final or address) == _bare(found.landing):
        return None  # the very page that unknown addresses are sent to is a page in its own right
    return Reason.SAME_AS_UNKNOWN if same_page(facts, found.facts) else None


def _bare(url: str) -> str:
    return url.partition("#")[0].partition("?")[0].rstrip("/")


def _same_but_for_slash(one: str, other: str) -> bool:
    first, second = parse(one.partition("#")[0]), parse(other.partition("#")[0])
    return first.path.rstrip("/").lower() == second.path.rstrip("/").lower()
