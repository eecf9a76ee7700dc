"""Numbers by which an office knows a family: of cases, complaints, appeals, pupils and candidates."""

from __future__ import annotations

import re
from collections.abc import Iterator

_CODE = (
    r"((?!NHS\b|0\d{2,4}\s?\d{5,7}\b|0\d{2,4}\s\d{3})(?=[A-Za-z/.-]{0,12}\d|"
    r"(?-i:[A-Z]{1,6})\s\d)(?:[A-Za-z]{1,6}[/.-]){0,3}(?:[A-Za-z]{0,6}[/ .-]?)?\d[\dA-Za-z]*"
    r"(?:[/.-][\dA-Za-z]+){0,4}(?:\s\d{3}){0,2})(?![\w/])"
)
_NUMBER = r"(?:numbers?|nos?\b\.?|ref(?:erence)?s?\b\.?(?:\s(?:number|no)\b\.?)?|id\b|i\.d\.|#)"
_LINK = r"(?:\s?[:=#(]\s?|\s(?:is|was|being|of)\s|,?\s)(?:['\"“‘(])?"
_ABOUT = (
    r"(?:case(?:work)?|complaints?|tribunal|appeal|hearing|application|referral|claim|file|client|pupil|student|"
    r"learner|patient|hospital|candidate|customer|child|EHCP?|SEN|SEND|plan|social care|social work|adult care|"
    r"safeguarding|LADO|(?:the )?ombudsman|LGO|mediation|blue badge|bus pass|travel pass|transport|passport|"
    r"licence|mosaic|"
    r"liquidlogic|system[ -]?one|care ?first|capita|synergy|DLA|PIP|UC|ESA|carer['’]?s allowance|housing|enquiry|"
    r"incident|ticket|account|admission|exam|UCI|ULN|council tax|rent|benefit|payroll|policy holder|member(?:ship)?)"
)
_NOT_FAMILIES = (
    r"(?!(?:route|bus|room|page|study|studies|phone|telephone|form|contact|line|house|document|office|and|the)\b)"
)
_LABELLED = re.compile(rf"\b{_ABOUT}(?:['’]s)?\s(?:{_NOT_FAMILIES}[a-z]+\s)?{_NUMBER}{_LINK}{_CODE}", re.I)
_REFERENCE = re.compile(
    rf"\b(?:my|our|his|her|your|their|the|quote|quoting|under|please use)?\s?"
    rf"\bref(?:erence)?\b\.?(?:\s(?:number|no)\b\.?)?{_LINK}{_CODE}",
    re.I,
)
_ALONE = re.compile(
    r"\b(?:[Cc]ase|[Cc]omplaint|[Tt]ribunal|[Aa]ppeal|[Aa]pplication|[Rr]eferral|[Cc]laim|[Ff]ile)\s(?:was\s|is\s|\()?"
    r"((?=[A-Z0-9/-]*\d{2}[A-Z0-9/-]*\d)[A-Z]{1,6}[/-]?\d[\dA-Z]*(?:[/-][\dA-Z]+){0,4}|(?:[A-Z]{2,5}\s)?\d{6,12}|\d{2}\s\d{3}\s\d{3}|"
    r"\d{4}[/-]\d{3,6})\b"
)
_PUPIL = re.compile(
    r"\b(?:UPN|ULN|UCI|unique (?:pupil|learner|candidate) (?:number|identifier))\b(?:\s(?:is|was|no\.?|number))?"
    r"[\s:=(]{1,3}([A-Z]?\d[\dA-Z ]{7,14}\d[A-Z]?)\b",
    re.I,
)
_TRIBUNAL = re.compile(r"\b(?:EH|SE|DD)\d{3}/\d{2}/\d{3,6}\b")
"""How the First-tier Tribunal (SEND) numbers appeals: council, year, number."""
_UPN = re.compile(r"\b[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z]\b")
_UPN_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"
_OF_A_PAPER = re.compile(
    r"\b(?:job|jobs|vacanc\w+|policy|document|doc|form|planning|committee|report|leaflet|product|page|bus|room|"
    r"route|minute|agenda|paper|item|version|guidance|tender|contract|library|book|ISBN|charity|company|law|Act|"
    r"regulation|section|paragraph|order|DfE|Ofsted|URN|registration|model|part|price)\b(?:[^.!?\n]|\.\d){0,25}$",
    re.I,
)
"""A paper, a post or a place is numbered here, and no family."""
_PUBLIC = re.compile(r"\b(?:planning|licensing|grant|building|funding|court)\s$", re.I)
_FIGURES = re.compile(r"\d{3}|\d[/-]\d")


def case_numbers(text: str) -> Iterator[tuple[int, int, bool]]:
    """Yield the places of numbers of cases and persons, and whether each is certain."""
    for match in _UPN.finditer(text):
        if is_upn(match[0]):
            yield *match.span(), True
    if not _FIGURES.search(text):
        return
    for pattern, certain in ((_TRIBUNAL, True), (_PUPIL, True), (_LABELLED, True), (_ALONE, False)):
        for match in pattern.finditer(text):
            group = match.lastindex or 0
            if _has_digits(match[group], 3) and not _PUBLIC.search(text, max(0, match.start() - 20), match.start()):
                yield *match.span(group), certain
    for match in _REFERENCE.finditer(text):
        if _has_digits(match[1], 4) and not _OF_A_PAPER.search(text, max(0, match.start() - 40), match.start()):
            yield *match.span(1), False


def _has_digits(code: str, least: int) -> bool:
    return sum(character.isdigit() for character in code) >= least


def is_upn(text: str) -> bool:
    """Say whether a text is a unique pupil number: its first letter checks the rest, modulo 23 (DfE's UPN guide).

    The number of a pupil who has a temporary one ends with a letter, which counts by its place in the alphabet of
    check letters.
    """
    last = _UPN_LETTERS.find(text[12]) if text[12].isalpha() else int(text[12])
    values = [*map(int, text[1:12]), last]
    return _UPN_LETTERS[sum(value * weight for weight, value in enumerate(values, 2)) % 23] == text[0]
