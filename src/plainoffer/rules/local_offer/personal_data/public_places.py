"""Addresses of libraries, schools, clinics and offices, which are public: what stands right before them."""

from __future__ import annotations

import re

_PLACE = (
    r"(?:librar(?:y|ies)|halls?|offices?|hubs?|centres?|units?|clinics?|surgery|practice|hospitals?|hospice|infirmary|"
    r"schools?|academy|college|nursery|primary|juniors?|infants?|church|chapel|mosque|temple|museum|theatre|"
    r"cinema|cafes?|"
    r"cafés?|pool|gym|leisure|station|building|shops?|pharmacy|chemist|department|tribunal|court|council|club|venue|"
    r"rooms?|studio|arena|track|rink|gallery|market|zoo|playground|depot|workshop|foundation|charity|"
    r"headquarters|HQ|PRU|GP|dentist|optician|playgroup|pre-?school|scout hut|park|stadium|"
    r"PO Box|Freepost|FREEPOST|services|(?-i:(?!Coach|Mill|Gate|Farm)[A-Z]\w+ House)|Asda|Tesco|Aldi|Lidl|"
    r"Morrisons|Sainsbury|Boots|Argos|Ikea|drop-?ins?|meetings?|sessions?|events?|groups?)"
)
_BETWEEN = r"(?:[A-Z0-9][\w'’.&-]*|of|at|in|on|the|is|are|and|&|held|sits|meets|based|address|postcode|for|House|[–—-])"
_NAMED_BEFORE = re.compile(rf"\b(?i:{_PLACE})(?:['’]s?)?[,:(]?(?:[\s(]+{_BETWEEN}[,:]?){{0,10}}[\s(]*$")
_HELD_AT = re.compile(rf"\b{_PLACE}\b[^.!?\n]{{0,40}}\b(?:is|are|was|held|meets?|runs?)\sat\s$")
_SAID_SO = re.compile(
    r"\b(?:page|website|map|leaflet|letter|[Ss]at ?nav|directory|listing|site|Google)(?:\s[a-z]+){0,5}?\s(?:said|"
    r"says|gives|gave|has|shows|showed|lists)\s(?:it is\s|it['’]s\s)?$"
)
"""An address that a page gave to a reader."""
_LIVES = re.compile(r"\b(?:[Ll]ives?|[Ll]ived|[Ll]iving|home)\b")
_SOMEBODYS = re.compile(r"\b(?:my|our|his|her|we|us|I|from|number)\b")


def is_public_place(text: str, start: int) -> bool:
    """Say whether an address that begins at ``start`` is that of a public place: "the hub at 12 Market Street"."""
    before = re.split(r"[.!?]\s(?=[A-Z])|\n", text[max(0, start - 110) : start])[-1]
    if _SAID_SO.search(before):
        return True
    named = _NAMED_BEFORE.search(before) or _HELD_AT.search(before)
    return named is not None and not _SOMEBODYS.search(named[0]) and not _LIVES.search(before)
