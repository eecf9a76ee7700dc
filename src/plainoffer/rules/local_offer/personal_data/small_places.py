"""A child who can be told from a place: the only one there, or an age and a disability in one village."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainoffer.rules.local_offer.personal_data.not_people import NOT_NAMES
from plainoffer.rules.local_offer.personal_data.person_words import AGE

_CHILD = (
    r"(?:child|boy|girl|lad|pupil|student|family|wheelchair user|toddler|baby|teenager|young person|son|daughter|"
    r"twins?|"
    r"grandson|granddaughter|one with|user|mum|dad|parent|foster carer|single dad|single mum)"
)
_PLACE = r"((?!The\b)[A-Z][a-z]+(?:[- ](?:[A-Z][a-z]+|le|in|en|the|by|upon))*)"
_ONLY = re.compile(
    rf"\b(?:[Tt]he|[Mm]y|[Oo]ur) only\s(?:[A-Za-z0-9-]+\s){{0,4}}?{_CHILD}\b[^.!?\n]{{0,50}}?"
    rf"\s(?:in|from|at)\s{_PLACE}"
    rf"|\b(?:just\s|only\s)?one\s(?:child|boy|girl|family|person|pupil)\swith\s[^.!?\n]{{2,40}}?\sin\s{_PLACE}"
    rf"|\b(?:[Ww]e|I)(?:['’](?:re|m)|\s(?:are|am))\sthe\s(?:only\s)?(?:couple|family|mum|dad|parents?|"
    rf"foster carers?|one|ones|people|"
    rf"grandparents)\s(?:in|from)\s{_PLACE}(?=\s(?:who|whose|with)\b)"
    rf"|\b[Tt]he\s(?:couple|family|(?:foster\s)?(?:mum|dad|parents|carers?)|grandparents)\sin\s{_PLACE}(?=\s(?:who|"
    rf"whose|with)\b)"
)
_AGED_FROM = re.compile(
    rf"\b(?:{AGE}[- ]years?[- ]old|[Aa]ged?\s{AGE}|{_CHILD},?\s\(?{AGE}\)?,?|"
    rf"\(?\d{{1,2}}[MF]\)?)(?:,?\s[A-Za-z'’-]+){{0,5}}?,?\s"
    rf"(?:from|lives\sin|living\sin|in|of)\s{_PLACE}"
)
_THE_ONE = re.compile(
    rf"\b(?:of|to)\sthe\s(?:{AGE}[- ]years?[- ]old|boy|girl|lad|twins)\b[^.!?\n]{{0,40}}?\sin\s{_PLACE}"
)
_LIVES_THERE = re.compile(
    rf"\b(?:[Ww]e\s(?:all\s)?live|I\slive|[Ww]e(?:['’]re|\sare)\sthe\sfamily|"
    rf"[Ll]iving)\sin\s{_PLACE}[^!?\n]{{0,80}}?\b{AGE}[- ]years?[- ]old"
)
_CONDITION = re.compile(
    r"\b(?:syndrome|autis\w+|deaf\w*|blind\w*|wheelchair|palsy|epilep\w+|ADHD|tube[- ]fed|feeding tube|tracheostomy|"
    r"oxygen|"
    r"non-?verbal|hearing aids?|cochlear|spina bifida|dystrophy|diabet\w+|cancer|leuka?emia|disorder|amput\w+|"
    r"brain injury|"
    r"Down['’]?s|dyspraxi\w+|disabilit\w+|adopted|fostered|in care|looked after|Tourette\w*|ASD|tics|sight|"
    r"ventilat\w+|insulin|stoma|catheter|"
    r"PEG|gastrostomy|stammer|mute|mutism|transplant|prosthe\w+|walking frame|seizures?|"
    r"haemophilia|cystic|sickle cell|dialysis|wheelchairs?|guide dog|signs|signing|learning)\b",
    re.I,
)
_WIDE = frozenset("Derbyshire England Britain Wales Scotland Ireland Europe County Derby London UK High".split())
"""Places where a child is one of many."""


def children_by_place(text: str) -> Iterator[tuple[int, int]]:
    """Yield the places that tell, together with what stands around them, who a child is."""
    for match in (*_ONLY.finditer(text), *_THE_ONE.finditer(text)):
        name = match.lastindex or 0
        if _is_small(match[name]):
            yield match.span(name)
    if _CONDITION.search(text):
        for match in (*_AGED_FROM.finditer(text), *_LIVES_THERE.finditer(text)):
            if _is_small(match[1]):
                yield match.span(1)


def _is_small(name: str) -> bool:
    first = name.split()[0]
    return first not in NOT_NAMES and first not in _WIDE
