"""Schools that are named in a comment about one child: the two together can tell who it is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainoffer.rules.local_offer.personal_data.person_words import AGE
from plainoffer.rules.local_offer.personal_data.unnamed_settings import settings_by_sentence, unnamed_settings

_KIND = (
    r"(?:Primary|Juniors?|Infants?|Secondary|High|Academy|School|College|Nursery|Pre-?school|Grammar|Playgroup|"
    r"Sixth Form|Centre for Autism|PRU|Pupil Referral Unit)"
)
_SCHOOL = re.compile(
    r"\b(?:St\.?\s)?(?:[A-Z][\w'’.-]*\s){1,4}?(?:(?:C(?:hurch)?\.?\s?of\s?E(?:ngland)?\.?|RC|Catholic|Community|"
    rf"Special)\s)?{_KIND}\b"
)
_AT_LOWER = re.compile(
    r"\b(?:at|attends?|goes to|go to|went to|starts? at|started at|moved to|left)\s((?!the |a |an |our |his |her |my |"
    r"their |any |some |another |each |every |this |that |school|nursery|college|home|special|mainstream|primary|"
    r"secondary|infant|junior|local|new|old|same|different)"
    r"(?:(?!(?:sells?|is|was|has|runs?|and|after|during)\s)[A-Za-z'’]+\s){1,3}?(?:primary|juniors?|infants?|secondary|"
    r"academy|school|nursery|college|pre-?school|playgroup|centre for autism))\b"
)
_FROM_LOWER = re.compile(
    r"\b(?:from|to|by)\s((?!the |our |his |her |my |local |their |any |"
    r"new )[a-z'’]{4,}\s(?:academy|primary|juniors|infants|high)\b(?:\sschool)?)"
)
"""A school in lower case, as people write in a hurry."""
_SPECIAL = re.compile(r"\b(?:at|to|from|of)\s((?:The\s)?[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)?\sspecial school)\b")
_TIME = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|"
    r"Wednesday|Thursday|Friday|Saturday|Sunday|Christmas|Easter|Year|Key|Reception)\b"
)
_PUPIL_AT = re.compile(
    r"\b(?:(?:[Yy](?:ea)?r?\s?\d{1,2}|[Rr]eception|[Ss]ixth form|[Pp]upil|[Ss]tudent|[Cc]lass \w+|"
    r"in\s\d{1,2}[A-Za-z]{1,2}|[Pp]laces?|[Tt]aught|[Ee]nrolled|[Oo]n (?:the\s)?roll|[Ss]chooled|"
    r"(?<!new )(?<!old )(?<!other )(?<!nearest )[Oo]ne|"
    r"(?:boy|girl|lad|child|kid|son|daughter|twins?|one|eldest|oldest|youngest|brother|sister|nephew|niece)"
    r"(?:\s(?:is|was|are|were|has been|have been|stays|stayed))?(?:\s(?:now|still|currently|happy|unhappy|both))?|"
    r"(?:[Ss]he|[Hh]e)(?:\s(?:is|was|has been)(?:\s(?:now|still))?|['’]s)|[Ss]tart(?:s|ed|ing)?|[Ss]ettled)\sat|"
    r"(?:[Ee]xcluded|[Ss]uspended|[Oo]ff-?rolled|(?:is|was|been)\s(?:moved|removed))\sfrom)\s"
    rf"((?!The |{_TIME})(?:St\.?\s)?[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+){{0,2}})\b"
    r"(?!\s(?:(?:hospital|centre|hub|club|clinic|leisure|library|town|road|street|council)\b|for\s(?:an?|his|"
    r"her)\s(?:assessment|scan|check|test|operation|appointment)))"
)
"""What can only be a school, without a word that says so: "in Year 4 at Highfields"."""
_NAMED = r"[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+){0,3}"
_LABELLED = re.compile(
    rf"\b(?:School|Nursery|College|Setting|Pre-?school)(?:\sname)?\s?[:=]\s?({_NAMED})"
    rf"|\b(?:[Ss]on|[Dd]aughter|[Bb]oy|[Gg]irl|[Cc]hild|[Gg]randson|"
    rf"[Gg]randdaughter),?\s(?:aged?\s)?\d{{1,2}},\s(?:at\s)?({_NAMED})"
    rf"|['’]s\s(?:school|nursery|college)(?:,|\s(?:is|was|called))\s({_NAMED})"
)
"""A school in a form that somebody filled in: "School: Highfields", "Daughter, 14, Swanwick Hall"."""
_GOES_TO = re.compile(
    r"\b(?:[Hh]e|[Ss]he|boys?|girls?|lads?|child|children|kids?|sons?|daughters?|twins?|eldest|oldest|youngest|"
    r"brother|sister)\s(?:both\s|now\s|still\s)?(?:(?:goes|go|went)\sto|attends?|"
    r"attended)\s((?:[A-Z][\w'’-]+\s){1,3}?[A-Z][\w'’-]+)\b"
    r"(?!\s(?:on|every|each|centre|club|group|hospital|once|twice|for)\b)"
)
"""A school by where a child goes, in two words or more: one word is often a club."""
_NOT_A_SCHOOL = re.compile(
    r"\b(?:Hospital|Centre|Hub|Club|Clinic|Leisure|Library|House|Council|Scouts|Brownies|Guides|Beavers|Cubs|Rainbows|"
    r"Hospice|Infirmary|Royal|Park Run|Town Hall|County Hall|Village Hall|CAMHS|Camhs|Mencap|SENDIASS|Portage|"
    r"Theatre|Cinema|Museum|Church|Mosque|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|Farm|Zoo)\b"
)
_COMMON = (
    r"The|A|An|Every|Each|All|Our|Your|My|His|Her|Their|Some|Any|This|That|New|Local|Special|Mainstream|Primary|"
    r"Secondary|High|Infant|Junior|State|Public|Private|Independent|Free|Maintained|Residential|Virtual|Derbyshire|"
    r"County|No|When|If|Why|Most|Many|Which|What|Starting|Choosing|After|Before|Year|Old|First|Nursery|Home|At|In"
)
_NOT_SCHOOL = re.compile(
    rf"^(?:{_COMMON})(?:\s(?:Special|Mainstream|Primary|Secondary|High|Infant|Junior|Free|Independent))*\s{_KIND}$"
)
_FIRST = frozenset(_COMMON.split("|")) | frozenset("Local Send Education Health Social Care Children Young".split())
CHILD = re.compile(
    r"\b(?:[Mm]y|[Oo]ur)\s(?:two|three|four|five)\b|\b(?:[Mm]y|[Oo]ur|[Hh]er|[Hh]is|[Tt]wo|[Tt]hree|"
    r"[Bb]oth)\s(?:my\s|our\s|of\s)?(?:[a-z0-9-]+\s){0,4}?(?:son|daughter|child|boy|girl|grandson|"
    r"granddaughter|grandchild|twins?|eldest|oldest|youngest|nephew|niece|little one|teenager|lad|stepson|"
    rf"stepdaughter|{AGE}[- ]year[- ]old|sons|daughters|boys|girls|lads|children|kids|pupils)\b|"
    r"(?:^|[.!?]\s)(?:Granddaughter|Grandson|Son|Daughter|Nephew|Niece|Boy|Girl|Child|Lad)\b|\b(?:[Aa]|[Oo]ne|"
    r"[Tt]he only|"
    r"[Oo]nly)\s(?:[A-Za-z0-9-]+\s){0,3}?(?:boy|girl|child|pupil|student|user|lad|teenager|toddler|son|daughter)\b|"
    r"\b(?:[Cc]hild|[Aa]ge)\s?:|"
    r"\b[Tt]wins\b|\bin\s[Yy]\d{1,2}\b|"
    r"\b(?<!new )(?<!old )(?<!other )(?<!nearest )(?:[Oo]ne|[Tt]wo|[Tt]hree)\sat\s[A-Z]|"
    r"\b[Yy]ear\s\d{1,2}\b(?!\s(?:onwards?|upwards?|"
    r"and\s(?:above|up))\b)|\b(?:[Hh]e|[Ss]he|him|herself)\b|"
    r"\bher(?=[.,!?]|\s(?:at|in|on|home|out|back|and|to|with|for|when|because)\b)|\b(?:[Hh]er|"
    r"[Hh]is)\s(?:[a-z]+\s)?(?:place|unit|school|class|teacher|nursery|plan|needs|EHCP|TA|transition|timetable)\b"
)
"""Words that speak of one child."""


def named_schools(text: str) -> Iterator[tuple[int, int]]:
    """Yield the places of schools' names."""
    for match in _SCHOOL.finditer(text):
        name = match[0]
        if _NOT_SCHOOL.match(name) or name.split()[0] in _FIRST:
            shorter = re.sub(r"^\S+\s", "", name)
            if _NOT_SCHOOL.match(name) or not _SCHOOL.fullmatch(shorter) or _NOT_SCHOOL.match(shorter):
                continue
        yield match.span()
    for match in _LABELLED.finditer(text):
        yield match.span(match.lastindex or 0)
    for match in (*_AT_LOWER.finditer(text), *_FROM_LOWER.finditer(text), *_SPECIAL.finditer(text)):
        yield match.span(1)
    for match in (*_PUPIL_AT.finditer(text), *_GOES_TO.finditer(text)):
        if not _NOT_A_SCHOOL.search(match[1]):
            yield match.span(1)
    yield from unnamed_settings(text)
    yield from settings_by_sentence(text)
