"""People in public life, whom a comment may name: ministers, athletes, writers, broadcasters, campaigners."""

from __future__ import annotations

import re
from itertools import pairwise

from plainoffer.language.lists import read_list

PUBLIC_PEOPLE = frozenset(read_list("public_people.txt", ","))
"""Their whole names."""
_BEGINNINGS = PUBLIC_PEOPLE | {" ".join(name.split()[:2]) for name in PUBLIC_PEOPLE}
"""The same, and the first two words of names that have more."""

_WORK = (
    r"(?:programmes?|book|books|show|film|films|speech|podcast|documentary|series|novels?|autobiography|memoir|poems?|"
    r"concert|album|songs?|law|theory|lecture|TED talk|interview|foundation|charity|column|campaign|talk|"
    r"course|workshops?|webinar|blog|training)"
)
_WORK_AFTER = re.compile(
    rf"['’]s?\s(?:[a-z0-9-]+\s){{0,2}}?{_WORK}\b|\s(?:documentary|biography|concert|film|Foundation)\b"
)
_OFFICE = (
    r"(?:[Mm]inister|[Cc]hancellor|[Ss]ecretary of [Ss]tate|[Ee]ducation [Ss]ecretary|[Hh]ealth [Ss]ecretary|"
    r"[Pp]resident|MP|[Cc]hildren['’]s [Cc]ommissioner|[Cc]hief [Ii]nspector|[Oo]mbudsman|[Bb]aroness|[Bb]aron|[Ll]ord|"
    r"[Dd]ame|[Pp]aralympian|[Oo]lympian|[Bb]roadcaster|[Cc]omedian|[Aa]ctor|[Aa]ctress|[Ss]inger|[Aa]uthor|[Pp]oet|"
    r"[Ff]ootballer|[Nn]aturalist|[Pp]rince|[Pp]rincess|[Mm]ayor|[Ll]ord [Ll]ieutenant|[Hh]igh [Ss]heriff|"
    r"[Bb]ishop|[Cc]ampaigner)"
)
_OFFICE_AFTER = re.compile(
    rf"(?:['’]s)?(?:,?\s\(?|,\swho (?:is|was)\s)(?:then\s|former\s|the\s|our\s|"
    rf"an?\s){{0,3}}(?:[a-z]+\s){{0,2}}?{_OFFICE}\b"
)
_WORK_BEFORE = re.compile(r"\b(?:quotes?|poems?|songs?|books?|novels?|films?|painting|stories|story|play|music) by\s$")
_OFFICE_BEFORE = re.compile(rf"\b{_OFFICE},?\s(?:Sir\s|Dame\s|Baroness\s|Lord\s)?$")
_SHOW = re.compile(
    r"\b(?:Strictly|Loose Women|This Morning|Newsnight|Question Time|Panorama|Bake Off|X Factor|Guardian|Telegraph|"
    r"Daily Mail|Heartstopper|Love Island|House of (?:Lords|Commons))\b"
)
_ON_AIR = re.compile(r"(?:['’]s)?\s(?:[a-z]+\s){0,3}on\s(?:the\s)?(?:BBC|ITV|Channel 4|Radio \d|radio|news|telly|TV)\b")
"""Where people in public life are seen and heard."""
_THEIRS = re.compile(r"\b(?:[Mm]y|[Oo]ur|[Hh]is|[Hh]er)\s(?:\w+\s){0,2}$")
_SENTENCE_END = re.compile(r"[.!?]\s")
_NEXT = re.compile(r"\s((?:(?:de|van|von|du|la|da) )?[A-Z][\w'’-]+)")
_COUPLE_AFTER = re.compile(r"\s(?:and|&)\s[A-Z][\w-]+\s([A-Z][\w-]+)")
_COUPLE_BEFORE = re.compile(r"([A-Z][\w-]+)\s(?:and|&)\s$")
_FAMILY_NAME = re.compile(r"\s([A-Z][\w'’-]+)$")
_LAST = re.compile(r"([A-Z][\w'’-]+)\s$")


def is_public_person(text: str, start: int, end: int) -> bool:
    """Say whether a name is that of a person in public life: by the name, by an office, by a book or a programme."""
    whole = re.sub(r"['’]s?$", "", text[start:end])
    end = start + len(whole)
    before = text[max(0, start - 50) : start]
    couple_before = _COUPLE_BEFORE.search(before)
    family = _NEXT.match(text, end) or _FAMILY_NAME.search(whole)
    if couple_before and family and f"{couple_before[1]} {family[1]}" in PUBLIC_PEOPLE:
        return True
    if " " not in whole:
        following, leading, couple = _NEXT.match(text, end), _LAST.search(before), _COUPLE_AFTER.match(text, end)
        second = re.sub(r"['’]s?$", "", following[1]) if following else couple[1] if couple else ""
        if f"{whole} {second}" in _BEGINNINGS or (leading and f"{leading[1]} {whole}" in _BEGINNINGS):
            return True
        if not following:
            return False
        end += 1 + len(second)
    elif whole in _BEGINNINGS or any(name in PUBLIC_PEOPLE for name in _pairs(whole)):
        return True
    on_air = _ON_AIR.match(text, end) or _SHOW.search(text, max(0, start - 60), _sentence_end(text, end))
    if on_air and not _THEIRS.search(before):
        return True
    around = _OFFICE_BEFORE.search(before) or _WORK_BEFORE.search(before)
    return bool(around or _WORK_AFTER.match(text, end) or _OFFICE_AFTER.match(text, end))


def _sentence_end(text: str, start: int) -> int:
    found = _SENTENCE_END.search(text, start, start + 160)
    return found.start() if found else start + 160


def _pairs(name: str) -> list[str]:
    """Return each two words of a name that follow one another."""
    words = name.split()
    return [" ".join(pair) for pair in pairwise(words)]
