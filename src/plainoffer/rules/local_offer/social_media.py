"""What somebody is called on social media, in a comment: a handle, a profile, a name to look for."""

from __future__ import annotations

import re
from collections.abc import Iterator

_SITE = (
    r"(?:facebook|fb|instagram|insta|ig|twitter|tik\s?tok|snap(?:chat)?|threads|bluesky|messenger|linked\s?in|"
    r"youtube|"
    r"discord|whats\s?app|x box|xbox|ps[45n])"
)
_HANDLE = re.compile(r"(?<![\w.@/])@[A-Za-z][\w.]{2,30}\b(?!\.\w|@)")
_PROFILE = re.compile(
    r"\b(?:(?:facebook|instagram|twitter|tiktok|linkedin)\.com|fb\.me|x\.com)/(?:in/|@)?[\w.-]{3,40}", re.I
)
_CALLED = re.compile(
    rf"\b(?i:on|my|our|his|her|mum's|dad's)\s(?i:{_SITE})(?:\sname|\shandle|\saccount|\sprofile)?"
    rf"\s?(?:,\s)?(?:as|is|under|[:=-])\s?(@?[A-Za-z][\w.]{{2,30}}(?:\s[A-Z][a-z'’-]+){{0,2}})"
    rf"|\b(?i:{_SITE})\s\(@?((?=[\w.]*[\d_.])[\w.]{{4,30}})\)"
    rf"|\b(?i:{_SITE})\b[^.!?\n]{{0,20}}\b(?:look|search)\sfor\s([A-Z][a-z]+\s[A-Z][a-z'’-]+)\b"
    rf"|\b(?i:{_SITE}):\s?(@?[A-Za-z][\w.]{{2,30}})"
)
_NOT_CALLED = frozenset(
    "a an the great good helpful useful where not full really very too one how what always just much often well "
    "soon far little".split()
)
_ORGANISATION = re.compile(
    r"council|nhs|official|gov|support|sendiass|\bsend|forum|charity|school|trust|college|service|team|news|hub|"
    r"association|society|centre|local|offer|county|borough|shire|library|leisure|sport|arts|museum|camhs|club|"
    r"group|community|cc$|bc$|org",
    re.I,
)
"""In the handle of an organisation, which is public."""


def social_media_names(text: str) -> Iterator[tuple[int, int]]:
    """Yield the places of handles and profiles, other than those of organisations."""
    for match in (*_HANDLE.finditer(text), *_PROFILE.finditer(text)):
        if not _ORGANISATION.search(match[0]):
            yield match.span()
    for match in _CALLED.finditer(text):
        group = match.lastindex or 0
        if match[group].split()[0].lower() not in _NOT_CALLED and not _ORGANISATION.search(match[group].split()[0]):
            yield match.span(group)
