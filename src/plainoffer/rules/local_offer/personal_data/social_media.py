"""What somebody is called on social media, in a comment: a handle, a profile, a name to look for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainoffer.rules.local_offer.personal_data.places import is_ordinary

_SITE = (
    r"(?:facebook|fb|instagram|insta|ig|twitter|tik\s?tok|snap(?:chat)?|threads|bluesky|messenger|linked\s?in|"
    r"youtube|twitch|steam|roblox|fortnite|gamer\s?tag|psn|discord|whats\s?app|x box|xbox|ps[45n])"
)
_HANDLE = re.compile(r"(?<![\w.@/])@[A-Za-z][\w.]{2,30}\b(?!\.\w|@)")
_PROFILE = re.compile(
    r"\b(?:(?:facebook|instagram|twitter|tiktok|linkedin)\.com|fb\.me|x\.com)/(?:in/|@)?[\w.-]{3,40}", re.I
)
_MADE_UP = r"@?(?:[A-Za-z](?=[\w.]*[\d_.]\w)[\w.]{3,30}(?:#\d{1,5})?|[A-Z]?[a-z]+(?:[A-Z][a-z]+){1,4}\d*)(?!\w)"
"""A word that nobody writes but as a name: with figures, underscores, points or capitals inside."""
_CALLED = re.compile(
    rf"\b(?i:on|my|our|his|her|mum's|dad's)\s(?i:{_SITE})(?:\sname|\shandle|\saccount|\sprofile)?"
    rf"\s?(?:,\s)?(?:as|is|under|[:=-])\s?(@?[A-Za-z][\w.]{{1,29}}\w(?:\s[A-Z][a-z'’-]+){{0,2}})"
    rf"|\b(?i:{_SITE})\s\(@?((?=[\w.]*[\d_.])[\w.]{{4,30}})\)"
    rf"|\b(?i:{_SITE})\b[^.!?\n]{{0,20}}\b(?:look|search)\sfor\s([A-Z][a-z]+\s[A-Z][a-z'’-]+)\b"
    rf"|\b(?i:{_SITE})\s?[:=]\s?(@?[A-Za-z][\w.]{{1,29}}\w)"
    rf"|\b(?i:find|add|follow|message|dm|pm|text|look|search|catch|contact|reach|see)\b[^.!?\n]{{0,25}}?\b(?i:{_SITE})"
    rf"(?:,\s|\s?[:–-]\s?|\sat\s|\s)(?:(?:as|under|user(?:name)?:?|it['’]s|I['’]m)\s)?"
    rf"({_MADE_UP}|[A-Z][a-z]+\s[A-Z][a-z'’-]+)|\b(?i:my|our|his|her)\s(?i:{_SITE}),\s({_MADE_UP})"
    rf"|(?<![\w@])([A-Za-z][\w-]*[._\d][\w.-]*\w)\son\s(?i:{_SITE})\b"
    rf"|\b(?i:find|add|follow|message|dm|pm|search|look (?:up|for)|"
    rf"google)\s([A-Z][a-z]+\s[A-Z][a-z'’-]+)\son\s(?i:{_SITE})\b"
    rf"|\b(?i:snap|insta|dm|pm)\s(?:me|him|her|us)\s?[:,–-]?\s?(?:(?:at|on|as)\s)?({_MADE_UP})"
    rf"|\b(?i:on\s{_SITE})\s(?:I\sam|I['’]m|he\sis|he['’]s|she\sis|she['’]s|"
    rf"we\sare)\s(?:called\s)?(@?[a-z][\w.]{{3,30}})"
    rf"|\b(?i:{_SITE})\s(?:channel|page|account|name|handle|user(?:name)?|tag|id)\s(?:is\s)?(?:called\s|named\s|:\s?)?"
    rf"(?:['\"“‘])?({_MADE_UP})"
)
_ORGANISATION = re.compile(
    r"council|nhs|official|gov|support|sendiass|\bsend|(?-i:Send|SEND)|pcf|carers|parents|voices|special_?needs|"
    r"disabilit|inclusion|_info|^@?derbys|families|mencap|radio|forum|charity|school|trust|college|service|team|news|hub|"
    r"association|society|centre|local|offer|county|borough|shire|library|leisure|sport|arts|museum|camhs|club|"
    r"group|community|cc$|bc$|org",
    re.I,
)
"""In the handle of an organisation, which is public."""
_OF_ONE = re.compile(r"mum|mam|mom|dad|nan|gran|auntie|wife|boys|girls|kids|\bmy|son|twins|me\b", re.I)
"""In the handle of a parent, also where it says what for: "send_mum_of_two"."""
_PAGE_OF = re.compile(
    r"\b(?:forum|group|charity|council|service|team|organisation|trust|hospital|school|college|club|library|centre|"
    r"company|society|association)(?:['’]s)?(?:\s(?!he\b|she\b|my\b|his\b|her\b)[A-Za-z]+){0,4}[\s(:,]+$",
    re.I,
)
_FOLLOWED = re.compile(
    r"\s(?:(?:and|or)\s@\w+\s)?(?:for|to\s(?:see|get|hear)|have|has)\s(?:\w+\s)?(?:news|updates?|events|dates|"
    r"info\w*|what['’]s on)"
)
_SIGNS = (
    "facebook", "fb", "insta", " ig", "twitter", "tik", "snap", "threads", "bluesky", "messenger", "linked", "youtube",
    "discord", "whats", "box", " ps", "gamer", "psn", "twitch", "steam", "roblox", "fortnite", "dm ", "pm ",
)  # fmt: skip
"""What stands in any text that names a site: looked for first, which is quick."""


def social_media_names(text: str) -> Iterator[tuple[int, int]]:
    """Yield the places of handles and profiles, other than those of organisations."""
    for match in (*_HANDLE.finditer(text), *_PROFILE.finditer(text)):
        if not _is_organisation(match[0]) and not (
            _PAGE_OF.search(text, max(0, match.start() - 50), match.start()) or _FOLLOWED.match(text, match.end())
        ):
            yield match.span()
    small = text.lower()
    for match in _CALLED.finditer(text) if any(sign in small for sign in _SIGNS) else ():
        group = match.lastindex or 0
        first = match[group].split()[0]
        if _PAGE_OF.search(text, max(0, match.start() - 50), match.start()):
            continue
        if not (first.islower() and is_ordinary(first)) and not _is_organisation(first):
            yield match.span(group)


def _is_organisation(handle: str) -> bool:
    return bool(_ORGANISATION.search(handle)) and not _OF_ONE.search(handle)
