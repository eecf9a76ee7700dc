"""Find what could identify a person in a published comment.

Regulation 56 of the Special Educational Needs and Disability Regulations 2014, and paragraph 4.24 of the code
of practice: comments must be published in a form that does not let any individual be identified.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from plainoffer.rules.local_offer.names import NAMES, TIMES, WORD_NAMES

DataKind = Literal[
    "email", "phone", "postcode", "address", "date of birth", "NHS number", "National Insurance number", "name",
    "child and school",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class PersonalData:
    """Something that could identify a person: ``text[start:end]``, what it is, and whether that is certain."""

    kind: DataKind
    start: int
    end: int
    certain: bool


_CAPITAL = r"(?:[OD]['’])?[A-Z][a-zà-öø-ÿ]+(?:['’-][A-Z]?[a-zà-öø-ÿ]+)?"
_EMAIL = re.compile(r"[A-Za-z0-9][\w.+'-]{0,63}@(?:[A-Za-z0-9-]{1,63}\.){1,5}[A-Za-z]{2,24}\b")
_ROLE_ADDRESS = re.compile(
    r"^(?:[\w.-]*(?:info|enquir|contact|send|sen|iass|offer|help|team|support|office|admin|feedback|comments?|"
    r"service|hello|"
    r"mail|complaints?|forum|participation|travel|transport|children|family|families|fis|pals|web)[\w.-]*)@",
    re.I,
)
_PHONE = re.compile(r"(?<![\w.])(?:\+44\s?(?:\(0\)\s?)?|\(?0)(?:[\s()-]{0,2}\d){9,10}(?!\d)")
_OWN = re.compile(r"\b(?:me|my|mine|I|I['’]m|mum|dad|home)\b")
_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[ABD-HJLNP-UW-Z]{2}\b", re.I)
_ADDRESS = re.compile(
    rf"\b\d{{1,4}}[A-Za-z]?,?\s(?:{_CAPITAL}\s){{1,3}}(?:Street|Road|Avenue|Close|Lane|Drive|Way|Crescent|Court|"
    rf"Grove|Place|"
    r"Terrace|Gardens|Rise|Row|Square|Mews|Hill|Walk|St|Rd|Ave)\b"
)
_DIGITS = re.compile(r"(?<![\d£.])\d{3}[ -]?\d{3}[ -]?\d{4}(?!\d)")
_NAMED_NUMBER = re.compile(r"\bNHS\s(?:[Nn]umber|[Nn]o)\b[^\d\n]{0,12}(\d{3}[ -]?\d{3}[ -]?\d{4})(?!\d)")
_INSURANCE = re.compile(r"\b[A-CEGHJ-PR-TW-Z]{2}\s?\d{2}\s?\d{2}\s?\d{2}\s?[A-D]\b")
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_DATE = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?{_MONTH},?\s(?:19|20)?\d\d|\d{{1,2}}[/.-]\d{{1,2}}[/.-](?:19|20)?\d\d)"
)
_BIRTH = re.compile(
    rf"(?:\b(?:born|birth|birthday|d\.?o\.?b\.?)\b[^.!?\n]{{0,25}}?)({_DATE})|"
    rf"({_DATE})(?=[^.!?\n]{{0,15}}\b(?:birthday|d\.?o\.?b)\b)",
    re.I,
)

_RELATION = (
    r"(?:son|daughter|child|boy|girl|lad|grandson|granddaughter|grandchild|stepson|stepdaughter|nephew|niece|"
    r"brother|sister|"
    r"twins?|eldest|oldest|youngest|middle|husband|wife|partner|mum|mam|dad|mother|father|nan|teenager|toddler|"
    r"baby|foster child|"
    r"little one|kid|friend|neighbour)"
)
_OWNER = r"(?:[Mm]y|[Oo]ur|[Hh]er|[Hh]is|[Tt]heir|[Tt]he)"
_RELATED = re.compile(
    rf"\b{_OWNER}\s(?:[a-z0-9-]+\s){{0,4}}?{_RELATION}(?:\s(?:called|named|is "
    rf"called))?,?\s(?:\(\s?)?({_CAPITAL}(?:\s{_CAPITAL})?)"
)
_AGED = re.compile(
    rf"\b({_CAPITAL})(?:,|\s)?\s?(?:\(\s?(?:aged?\s)?\d{{1,2}}\s?(?:yrs?|years?)?\s?\)|aged?\s\d{{1,2}}\b|"
    rf"\d{{1,2}},\s|who(?:\sis|['’]s)\s"
    r"(?:\d{1,2}\b|(?:five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen)\b)|"
    r"is\s\d{1,2}(?:\syears\sold)?(?=[\s,.]+(?:and|but|now|he|she|with|who|$)|[.,]|$))"
)
_TITLED = re.compile(rf"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.?\s(?:[A-Z]\.?\s)?({_CAPITAL}(?:\s{_CAPITAL})?)")
_CALLED = re.compile(
    rf"\b(?:[Mm]y name(?:['’]s|\sis)|[Nn]ame:|(?:is|was|are|were|am)\s(?:called|named)|I am|I['’]m|[Ss]igned,?|"
    rf"[Ff]rom|[Bb]y|"
    rf"[Ss]poke to|[Tt]hank you,?(?:\sto)?|[Tt]hanks,?(?:\sto)?|[Rr]egards,?|[Cc]heers,?|[Ll]ove,?|"
    rf"[Mm]et)\s({_CAPITAL}(?:\s{_CAPITAL})?)"
)
_SIGNED = re.compile(rf"(?:[-–—~]\s?|\n)({_CAPITAL}(?:\s(?:[A-Z]\.?|{_CAPITAL}))?)(?:,\s[^.\n]{{1,40}})?\s*$")
_FAMILY = re.compile(
    rf"\b({_CAPITAL})['’]s?\s(?:mum|mam|dad|mother|father|parents?|nan|carer|school|teacher|plan|EHCP|needs|taxi|"
    rf"TA)\b"
)
_ANY_NAME = re.compile(rf"\b{_CAPITAL}\b")
_AND_FAMILY = re.compile(rf"\b({_CAPITAL})\sand\s(?:her|his)\s(?:[a-z]+\s)?{_RELATION}\b")
_CLOSING = re.compile(
    rf"(?:[Rr]egards|[Ss]incerely|[Ff]aithfully|[Tt]hanks|[Cc]heers|"
    rf"[Ww]ishes)[\s,.–—-]{{1,6}}({_CAPITAL}(?:\s{_CAPITAL})?)\s*$"
)
_DOES = re.compile(
    rf"\b(?:when|because|for|since|that|if|while|and|but|after|before|as|where)\s({_CAPITAL})\s(?:moved|lov(?:es|"
    rf"ed)|hat(?:es|ed)|"
    r"struggl(?:es|ed)|started|goes|went|cried|needs|turned|gets\s(?:upset|anxious|tired)|was\s(?:excluded|"
    r"refused|diagnosed|bullied|born|"
    r"promised|sent|hit|hurt|restrained)|has\s(?:autism|ADHD|epilepsy|cerebral|Down|a\s(?:diagnosis|place|plan)))\b"
)
_TOPONYM = frozenset(
    "Hill Cross Green Wood Field Fields Bridge Common Moor Bank End Town Heath Top Edge Mill Mills Spring Springs "
    "Water View Gate Bay "
    "Valley Vale Peak Dale Farm Meadow Meadows Gardens Court Lodge Cottage Hotel Arms Inn Festival Day Sunday "
    "Monday".split()
)
"""Second words of places that start as a name does: "Rose Hill", "Clay Cross"."""

_FULL = re.compile(rf"\b({_CAPITAL})\s({_CAPITAL})\b")

_PLACE_AFTER = re.compile(
    r"(?:['’]s)?\s(?:(?:[A-Z][\w'’-]+|of|and|the|C\.?\s?of\s?E\.?)\s){0,3}?(?:Primary|Junior|Infants?|Secondary|"
    r"High|Academy|School|"
    r"College|Nursery|Centre|Center|House|Trust|Street|Road|Avenue|Lane|Park|Hospital|Ward|Foundation|Hospice|"
    r"Hall|Unit|Card|Church|"
    r"University|Building|Suite|Room|Library|Surgery|Clinic|Fund|Charity|Project|Club|Group|Service|Programme|"
    r"Award|Act|Way|Square|Valley|Vale|Theatre|Appeal)\b"
)
_PLACE_BEFORE = re.compile(
    r"(?:\b(?:St\.?|Saint|King|Queen|Prince|Princess|Sir|Lady|Lord|Port|Fort|Mount|Union|SS)\s|['’])$"
)

_SCHOOL = re.compile(
    r"\b(?:St\.?\s)?(?:[A-Z][\w'’.-]*\s){1,4}?(?:(?:C(?:hurch)?\.?\s?of\s?E(?:ngland)?\.?|RC|Catholic|Community|"
    r"Special)\s)?"
    r"(?:Primary|Juniors?|Infants?|Secondary|High|Academy|School|College|Nursery|Pre-?school|Grammar|Playgroup|"
    r"Sixth Form)\b"
)
_NOT_SCHOOL = re.compile(
    r"^(?:The|A|An|Every|Each|All|Our|Your|My|Some|Any|This|That|New|Local|Special|Mainstream|Primary|Secondary|"
    r"High|Infant|"
    r"Junior|State|Public|Private|Independent|Free|Maintained|Residential|Virtual|Derbyshire|County|No|When|If|"
    r"Why|Most|Many)"
    r"(?:\s(?:Special|Mainstream|Primary|Secondary|High|Infant|Junior|Free|Independent))*\s"
    r"(?:Primary|Juniors?|Infants?|Secondary|High|Academy|School|College|Nursery|Pre-?school|Grammar|Playgroup|"
    r"Sixth Form)$"
)
_CHILD = re.compile(
    r"\b(?:[Mm]y|[Oo]ur|[Hh]er|[Hh]is)\s(?:[a-z0-9-]+\s){0,4}?(?:son|daughter|child|boy|girl|grandson|"
    r"granddaughter|grandchild|"
    r"twins?|eldest|oldest|youngest|nephew|niece|little one|teenager|lad|stepson|stepdaughter)\b|"
    r"(?:^|[.!?]\s)(?:Granddaughter|Grandson|Son|Daughter|Nephew|Niece)\b|\b(?:a|one|the only|"
    r"only)\s(?:[a-z0-9-]+\s){0,3}?(?:boy|girl|child|pupil|student)\b|\b[Yy]ear\s\d{1,2}\b|\b(?:[Hh]e|[Ss]he)\b"
)


def find_personal_data(text: str) -> list[PersonalData]:
    """Return what could identify a person, in order of the text. Findings do not overlap."""
    found = sorted(_all(text), key=lambda item: (item.start, -item.end))
    kept: list[PersonalData] = []
    for item in found:
        if kept and item.start < kept[-1].end:
            continue
        kept.append(item)
    return kept


def _all(text: str) -> Iterator[PersonalData]:
    for match in _EMAIL.finditer(text):
        if not _ROLE_ADDRESS.match(match[0]):
            yield PersonalData("email", match.start(), match.end(), True)
    numbers = {match.span() for match in _DIGITS.finditer(text) if is_nhs_number(match[0])}
    for start, end in numbers:
        yield PersonalData("NHS number", start, end, True)
    for match in _NAMED_NUMBER.finditer(text):
        if match.span(1) not in numbers:
            yield PersonalData("NHS number", match.start(1), match.end(1), False)
    for match in _PHONE.finditer(text):
        digits = re.sub(r"\D", "", match[0])
        mobile = digits.removeprefix("44").lstrip("0").startswith("7")
        around = text[max(0, match.start() - 40) : match.end() + 40]
        if match.span() not in numbers and (mobile or _OWN.search(around)):
            yield PersonalData("phone", match.start(), match.end(), mobile)
    for match in _POSTCODE.finditer(text):
        if match[0].upper() == match[0] or " " in match[0]:
            yield PersonalData("postcode", match.start(), match.end(), True)
    for match in _ADDRESS.finditer(text):
        yield PersonalData("address", match.start(), match.end(), False)
    for match in _INSURANCE.finditer(text):
        yield PersonalData("National Insurance number", match.start(), match.end(), True)
    for match in _BIRTH.finditer(text):
        group = 1 if match[1] else 2
        yield PersonalData("date of birth", match.start(group), match.end(group), True)
    names = list(_names(text))
    yield from names
    if names or _CHILD.search(text):
        yield from _schools(text)


def is_nhs_number(text: str) -> bool:
    """Say whether ten digits are an NHS number: the last is a check digit, modulo 11 (NHS Data Dictionary)."""
    digits = [int(character) for character in text if character.isdigit()]
    if len(digits) != 10 or len(set(digits)) == 1:
        return False
    check = 11 - sum(digit * weight for digit, weight in zip(digits, range(10, 1, -1), strict=False)) % 11
    return digits[9] == (0 if check == 11 else check)


def _names(text: str) -> Iterator[PersonalData]:
    """Yield people's names: in a phrase that only a name can follow, or known as names."""
    for pattern in (_RELATED, _TITLED, _CALLED, _FAMILY, _AGED, _AND_FAMILY, _CLOSING, _DOES):
        for match in pattern.finditer(text):
            first = match[1].split()[0]
            if pattern is _CALLED and first in TIMES and first == match[1]:
                continue
            if pattern is _TITLED or _is_name(first) or (pattern is not _CALLED and _looks_like_name(first)):
                pass
            else:
                continue
            if not _is_place(text, match.start(1), match.end(1)):
                yield PersonalData("name", match.start(1), match.end(1), True)
    for match in _SIGNED.finditer(text):
        if _is_name(match[1].split()[0]):
            yield PersonalData("name", match.start(1), match.end(1), True)
    for match in _FULL.finditer(text):
        if text[max(0, match.start() - 4) : match.start()].lower() == "the " and match[1] not in NAMES:
            continue
        if match[1] in WORD_NAMES and match[2] in _TOPONYM:
            continue
        if _is_name(match[1]) and match[2] not in _NOT_SURNAMES and not _is_place(text, match.start(), match.end()):
            yield PersonalData("name", match.start(), match.end(), True)
    for match in _ANY_NAME.finditer(text):
        word = re.sub(r"['’]s?$", "", match[0])
        if word in NAMES and not _is_place(text, match.start(), match.start() + len(word)):
            yield PersonalData("name", match.start(), match.start() + len(word), False)


_NOT_SURNAMES = frozenset(
    "Card Cards School Primary Academy Street Road Centre Hospital House Trust College Park Project Award Group "
    "Club".split()
)
_NOT_NAMES = frozenset(
    "The This That There They These Those It He She We You I A An And But So If When Why How What Who Where As At "
    "In On Of For "
    "To From With Please Thank Thanks Year Key Local Offer Send Autism Autistic Down Has Had Is Was Can Could "
    "Will Would Should "
    "Derbyshire England English January February March April May June July August September October November "
    "December "
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Easter Christmas Primary Secondary Portage "
    "Education Health "
    "Council School Nursery College Portage Mencap Scope Umbrella Barnardo Barnardos Derby Chesterfield Everyone "
    "Nobody Someone "
    "Anyone Staff Parents Families Makaton Access Work Transport Support Service Services Team Nothing Everything "
    "Reception Mum Dad "
    "Government Parliament Camhs Sendiass Children’s Young People Early Years Social Care Healthwatch Mind Kooth "
    "Connexions Each Every "
    "Facebook Google Twitter Ofsted Covid Wales Welsh Scotland Max Parent Carer Child Children".split()
)


_TOWNS = frozenset({"Derby", "Chesterfield", "Derbyshire"})


def _is_name(word: str) -> bool:
    word = re.sub(r"['’]s?$", "", word)
    return word in NAMES or word in WORD_NAMES or any(part in NAMES for part in word.split("-"))


def _looks_like_name(word: str) -> bool:
    """Whether a capitalised word where a name must stand is one that the list of names does not know."""
    return re.sub(r"['’]s?$", "", word) not in _NOT_NAMES


def _is_place(text: str, start: int, end: int) -> bool:
    """Whether a name is part of what a place or an organisation is called: "King Edward's", "Thomas House"."""
    return bool(_PLACE_AFTER.match(text, end)) or bool(_PLACE_BEFORE.search(text[max(0, start - 12) : start]))


def _schools(text: str) -> Iterator[PersonalData]:
    """Yield named schools. In a comment that speaks of one child, the two together can tell who it is."""
    for match in _SCHOOL.finditer(text):
        name = match[0]
        first = name.split()[0]
        if _NOT_SCHOOL.match(name) or first in _NOT_NAMES - _TOWNS:
            shorter = re.sub(r"^\S+\s", "", name)
            if _NOT_SCHOOL.match(name) or not _SCHOOL.fullmatch(shorter) or _NOT_SCHOOL.match(shorter):
                continue
        yield PersonalData("child and school", match.start(), match.end(), False)
