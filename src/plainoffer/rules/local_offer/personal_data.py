"""Find what could identify a person in a published comment.

Regulation 56 of the Special Educational Needs and Disability Regulations 2014, and paragraph 4.24 of the code
of practice: comments must be published in a form that does not let any individual be identified.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from plainoffer.language.kept import kept_all
from plainoffer.rules.local_offer.home_addresses import home_addresses, postcodes
from plainoffer.rules.local_offer.named_schools import CHILD, named_schools
from plainoffer.rules.local_offer.person_names import named_people
from plainoffer.rules.local_offer.small_places import children_by_place
from plainoffer.rules.local_offer.social_media import social_media_names

DataKind = Literal[
    "email", "phone", "postcode", "address", "date of birth", "NHS number", "National Insurance number", "name",
    "child and school", "child and place", "social media",
]  # fmt: skip


class PersonalData(Struct, frozen=True):
    """Something that could identify a person: ``text[start:end]``, what it is, and whether that is certain."""

    kind: DataKind
    start: int
    end: int
    certain: bool


_EMAIL = re.compile(r"[A-Za-z0-9][\w.+'-]{0,63}@(?:[A-Za-z0-9-]{1,63}\.){1,5}[A-Za-z]{2,24}\b")
_ROLE_ADDRESS = re.compile(
    r"^(?:[\w.-]*(?:info|enquir|contact|send|sen|iass|offer|help|team|support|office|admin|feedback|comments?|"
    r"service|hello|"
    r"mail|complaints?|forum|participation|travel|transport|children|family|families|fis|pals|web)[\w.-]*)@",
    re.I,
)
_PERSONAL_PROVIDER = re.compile(
    r"@(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|icloud|me|mac|aol|sky|btinternet|btopenworld|"
    r"talktalk|"
    r"virginmedia|ntlworld|blueyonder|tiscali|plus|protonmail|proton|gmx|mail|fastmail|hushmail)\.",
    re.I,
)
"""Providers of private addresses: nobody's office has one."""
_HIDDEN_EMAIL = re.compile(
    r"\b[\w.+-]{1,40}(?:\s?(?:dot|\(dot\)|\[dot\])\s?[\w+-]{1,30}){0,3}\s?(?:\(at\)|\[at\]|\{at\}|\sat\s|\(a\)|"
    r"\s@\s)\s?"
    r"[\w-]{2,30}(?:(?:\s?(?:\(dot\)|\[dot\]|\sdot\s|\.)\s?)(?:com|co|net|org|uk|me|info|eu)){1,2}\b",
    re.I,
)
"""An address that is written so that machines should not read it."""
_EMAIL_WITHOUT_ENDING = re.compile(
    r"\b[\w.+-]{2,40}@(?:gmail|googlemail|hotmail|yahoo|outlook|icloud|btinternet|protonmail|aol|"
    r"talktalk)\b(?!\.[a-z])"
    r"|\b(?:[a-z]{1,30}[\d._-][\w.-]{0,30}|(?:(?<=\bis\s)|(?<=mail\s)|(?<=me\s)|(?<=on\s)|(?<=to\s)|"
    r"(?<=me:\s))\w{1,30})\s(?:at|on)\s"
    r"(?:gmail|googlemail|hotmail|yahoo|icloud|btinternet|protonmail)\b",
    re.I,
)
"""An address of a well-known provider whose ending the writer takes for granted: "dawn72 at gmail"."""
_PHONE = re.compile(
    r"(?<![\w.])(?:\+44\s?(?:\(0\)\s?)?|0044\s?|\(?[0Oo](?=[\s()./-]{0,3}[\d]))(?:[\s()./-]{0,3}[\dOo]){9,11}(?![\dOo])"
)
_MOBILE = re.compile(r"(?:0|44|440|0044)7\d{9}")
_OWN = re.compile(
    r"\b(?:(?:call|ring|text|phone|contact|reach|message|tel|telephone|get)\s(?:me|us|him|her|his mum|my \w+|mum|dad|"
    r"nan)|mine|number is|"
    r"(?:my|our|his|her|mum['’]s|dad['’]s)\s(?:\w+\s)?(?:number|phone|mobile|landline|tel|contact|home)|"
    r"I(?:['’]m| am) on|(?:me|us|I) (?:on|at)|at home|home:|mob(?:ile)?:|mum:|dad:|"
    r"please (?:call|ring|text|phone)|ask for (?:me|my|mum|dad|(?-i:[A-Z])\w+)|best number|home number|"
    r"landline only|no signal|"
    r"let it ring|landline(?:\sis)?|"
    r"leave (?:me )?a message)"
    r"(?!\w)",
    re.I,
)
_SPOKEN_DIGIT = r"(?:zero|oh|o|nought|nil|one|two|three|four|five|six|seven|eight|nine|hundred|\d{1,6})\b"
_SPOKEN_PHONE = re.compile(
    rf"\b(?:zero|oh|o|nought|plus|0\d{{0,5}})(?:[\s,.–-]{{1,3}}(?:(?:then|and|dash|space)\s)?(?:(?:double|triple|"
    rf"treble)\s)?{_SPOKEN_DIGIT}){{2,12}}",
    re.I,
)
_BETWEEN = re.compile(r"\b(?:then|and|dash|space)\b", re.I)
_DIGIT_WORDS = re.compile(r"(double|triple|treble)?\s?(hundred|[a-z]+|\d+)", re.I)
_DIGITS = re.compile(r"(?<![\d£.])\d{3}[ -]?\d{3}[ -]?\d{4}(?!\d)")
_NAMED_NUMBER = re.compile(r"\bNHS\b(?:\s(?:[Nn]umber|[Nn]o)\b)?[^\d\n]{0,12}(\d{3}[ -]?\d{3}[ -]?\d{4})(?!\d)")
_INSURANCE = re.compile(r"\b[A-Z]{2}\s?\d{2}\s?\d{2}\s?\d{2}\s?[A-D]\b")
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?"
)
_ORDINAL = (
    r"(?:\d{1,2}(?:st|nd|rd|th)?|(?:twenty[- ]|thirty[- ])?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|"
    r"ninth)|"
    r"tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|"
    r"thirtieth)"
)
_YEAR = r"(?:(?:19|20)\d\d|['’]?\d\d\b|(?:two thousand|twenty|nineteen)(?:[- ](?:and[- ])?[a-z]+){1,2}\b)"
_FEAST = r"(?:New Year['’]?s (?:Day|Eve)|Christmas (?:Day|Eve)|Boxing Day|Valentine['’]?s Day|Hallowe['’]?en)"
_DAY = rf"(?:{_ORDINAL}\s(?:of\s)?{_MONTH}|{_MONTH}\s(?:the\s)?{_ORDINAL}(?!\d)|{_FEAST}),?"
_DATE = rf"(?:{_DAY}\s{_YEAR}|\d{{1,2}}\s?[/.-]\s?\d{{1,2}}\s?[/.-]\s?(?:19|20)?\d\d\b)"
_CHILD_SAID = r"(?:[Hh]e|[Ss]he|[Ww]ho|[Tt]hey|son|daughter|boy|girl|child|grandson|granddaughter|lad|twins)"
_MAY_TELL_BIRTH = re.compile(r"\d|born|birth|d\.?o\.?b|turn|will be|would be|['’]ll be|bec[ao]me", re.I)
_BIRTH = re.compile(
    rf"(?:\b(?:born|birth|birthday|birthdate|birthdays|d\.?\s?o\.?\s?b\.?|"
    rf"(?:turn(?:s|ed|ing)?|(?:will|would) be|becomes|became)\s(?:\d{{1,2}}|"
    rf"[a-z]{{3,9}})\son)(?!\w)[^.!?\n]{{0,25}}?)({_DATE})|"
    rf"({_DATE})(?=[^.!?\n]{{0,15}}\b(?:birthday|d\.?o\.?b)\b)|"
    rf"\b(?:born|birthday)\b(?:\s(?:is|was|on|in|the|back|early|late|end of)){{0,3}}\s"
    rf"({_DAY}|{_MONTH}\s(?:of\s)?(?:19|20)\d\d)|"
    rf"\b{_CHILD_SAID}(?:(?:['’]ll|\swill|\swould)\sbe|\sturn(?:s|ed)?)\s(?:\d{{1,2}}|"
    rf"[a-z]{{3,9}})\son\s(?:the\s)?({_DAY}(?:\s{_YEAR})?)|"
    rf"\b(?:[Hh]e|[Ss]he|[Tt]urned|aged?)(?:['’]s|\sis)?\s(?:only\s|just\s|now\s){{0,2}}(?:\d{{1,2}}|"
    rf"[a-z]{{3,9}})\s\(\s?({_DATE})|"
    rf"(?:\b(?:{_CHILD_SAID}|baby)\s?[(,]\s?|\bb\.\s?)({_DATE})",
    re.I,
)
"""A date of birth in figures or words; the last way is a birthday without its year, or a month and year of birth."""


@kept_all
def find_personal_data(text: str) -> Iterator[PersonalData]:
    """Yield what could identify a person, in order of the text. Findings do not overlap."""
    end = 0
    for item in sorted(_all(text), key=lambda item: (item.start, -item.end)):
        if item.start >= end:
            yield item
            end = item.end


def _all(text: str) -> Iterator[PersonalData]:
    for match in _EMAIL.finditer(text):
        if _PERSONAL_PROVIDER.search(match[0]) or not _ROLE_ADDRESS.match(match[0]):
            yield PersonalData("email", match.start(), match.end(), True)
    for match in (*_HIDDEN_EMAIL.finditer(text), *_EMAIL_WITHOUT_ENDING.finditer(text)):
        yield PersonalData("email", match.start(), match.end(), True)
    numbers = {match.span() for match in _DIGITS.finditer(text) if is_nhs_number(match[0])}
    for start, end in numbers:
        yield PersonalData("NHS number", start, end, True)
    for match in _NAMED_NUMBER.finditer(text):
        if match.span(1) not in numbers:
            yield PersonalData("NHS number", match.start(1), match.end(1), False)
    for match in _PHONE.finditer(text):
        digits = re.sub(r"\D", "", match[0].upper().replace("O", "0"))
        mobile = bool(_MOBILE.fullmatch(digits))
        around = text[max(0, match.start() - 40) : match.end() + 40]
        if match.span() not in numbers and (mobile or _OWN.search(around)):
            yield PersonalData("phone", match.start(), match.end(), mobile)
    for match in _SPOKEN_PHONE.finditer(text):
        if re.search("[a-z]", match[0], re.I) and 9 <= _count_digits(match[0]) <= 13:
            yield PersonalData("phone", match.start(), match.end(), True)
    for place in postcodes(text):
        yield PersonalData("postcode", *place, True)
    people = list(named_people(text))
    if people or CHILD.search(text):
        for start, end in named_schools(text):
            yield PersonalData("child and school", start, end, False)
    for place in home_addresses(text):
        yield PersonalData("address", *place, False)
    for place in social_media_names(text):
        yield PersonalData("social media", *place, False)
    for match in _INSURANCE.finditer(text):
        yield PersonalData("National Insurance number", match.start(), match.end(), True)
    for match in _BIRTH.finditer(text) if _MAY_TELL_BIRTH.search(text) else ():
        group = match.lastindex or 0
        yield PersonalData("date of birth", match.start(group), match.end(group), group < 3)
    for place in children_by_place(text):
        yield PersonalData("child and place", *place, False)
    for person in people:
        yield PersonalData("name", *person)


def _count_digits(spoken: str) -> int:
    """Return how many digits a number has that is written in words: "double oh" has two, "hundred" stands for two."""
    count = 0
    for times, word in _DIGIT_WORDS.findall(_BETWEEN.sub(" ", spoken)):
        digits = len(word) if word.isdigit() else 2 if word.lower() == "hundred" else 1
        count += digits * {"": 1, "double": 2}.get(times.lower(), 3)
    return count


def is_nhs_number(text: str) -> bool:
    """Say whether ten digits are an NHS number: the last is a check digit, modulo 11 (NHS Data Dictionary)."""
    digits = [int(character) for character in text if character.isdigit()]
    if len(digits) != 10 or len(set(digits)) == 1:
        return False
    check = 11 - sum(digit * weight for digit, weight in zip(digits, range(10, 1, -1), strict=False)) % 11
    return digits[9] == (0 if check == 11 else check)
