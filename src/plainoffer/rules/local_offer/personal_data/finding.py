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
from plainoffer.rules.local_offer.personal_data.case_numbers import case_numbers
from plainoffer.rules.local_offer.personal_data.contacts import OFFICIAL, emails, phones
from plainoffer.rules.local_offer.personal_data.council_answers import CouncilAnswers
from plainoffer.rules.local_offer.personal_data.home_addresses import home_addresses, postcodes
from plainoffer.rules.local_offer.personal_data.named_schools import CHILD, named_schools
from plainoffer.rules.local_offer.personal_data.person_names import NamedPerson, named_people
from plainoffer.rules.local_offer.personal_data.public_people import is_public_person
from plainoffer.rules.local_offer.personal_data.shouting import calm
from plainoffer.rules.local_offer.personal_data.small_places import children_by_place
from plainoffer.rules.local_offer.personal_data.social_media import social_media_names

DataKind = Literal[
    "email", "phone", "postcode", "address", "date of birth", "NHS number", "National Insurance number", "name",
    "child and school", "child and place", "social media", "case or reference number",
]  # fmt: skip


class PersonalData(Struct, frozen=True):
    """Something that could identify a person: ``text[start:end]``, what it is, and whether that is certain."""

    kind: DataKind
    start: int
    end: int
    certain: bool


_FIGURE = re.compile(r"\d|\b(?:zero|oh|o|nought|plus)\b", re.I)
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
_MAY_BE_DATE = re.compile(
    r"\d\s?[/.-]\s?\d|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|new year|christmas|boxing|"
    r"valentine|hallowe)",
    re.I,
)
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
    answers = CouncilAnswers(text)
    people = list(_private_people(text, answers))
    for place in emails(text):
        if not (answers.holds(place[0]) and OFFICIAL.search(text[place[0] : place[1]])):
            yield PersonalData("email", *place, True)
    for number in _numbers(text):
        if number.certain or number.kind != "phone" or not answers.holds(number.start):
            yield number
    for place in postcodes(text):
        yield PersonalData("postcode", *place, True)
    if people or CHILD.search(text):
        for start, end in named_schools(text):
            yield PersonalData("child and school", start, end, False)
    for place in home_addresses(text):
        yield PersonalData("address", *place, False)
    for place in social_media_names(text):
        yield PersonalData("social media", *place, False)
    for match in _BIRTH.finditer(text) if _MAY_TELL_BIRTH.search(text) and _MAY_BE_DATE.search(text) else ():
        group = match.lastindex or 0
        yield PersonalData("date of birth", match.start(group), match.end(group), group < 3)
    for place in children_by_place(text):
        yield PersonalData("child and place", *place, False)
    for person in people:
        yield PersonalData("name", *person)


def _private_people(text: str, answers: CouncilAnswers) -> Iterator[NamedPerson]:
    """Yield people who are named, other than those in public life and those of the council in its answers."""
    for person in named_people(calm(text)):
        if not is_public_person(text, person.start, person.end) and not answers.names_staff(person.start, person.end):
            yield person


def _numbers(text: str) -> Iterator[PersonalData]:
    """Yield the numbers of people: NHS and National Insurance, phones, cases."""
    if not _FIGURE.search(text):
        return
    numbers = {match.span() for match in _DIGITS.finditer(text) if is_nhs_number(match[0])}
    for place in numbers:
        yield PersonalData("NHS number", *place, True)
    for match in _NAMED_NUMBER.finditer(text):
        if match.span(1) not in numbers:
            yield PersonalData("NHS number", match.start(1), match.end(1), False)
    for start, end, certain in phones(text):
        if (start, end) not in numbers:
            yield PersonalData("phone", start, end, certain)
    for match in _INSURANCE.finditer(text):
        yield PersonalData("National Insurance number", match.start(), match.end(), True)
    for start, end, certain in case_numbers(text):
        yield PersonalData("case or reference number", start, end, certain)


def is_nhs_number(text: str) -> bool:
    """Say whether ten digits are an NHS number: the last is a check digit, modulo 11 (NHS Data Dictionary)."""
    digits = [int(character) for character in text if character.isdigit()]
    if len(digits) != 10 or len(set(digits)) == 1:
        return False
    check = 11 - sum(digit * weight for digit, weight in zip(digits, range(10, 1, -1), strict=False)) % 11
    return digits[9] == (0 if check == 11 else check)
