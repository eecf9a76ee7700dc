"""Where somebody lives, in a comment: a street with a number, a named house, a postcode."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainoffer.rules.local_offer.person_phrases import CAPITAL

_STREET = (
    r"(?:Street|Road|Avenue|Close|Lane|Drive|Way|Crescent|Court|Grove|Place|Terrace|Gardens|Rise|Row|Square|Mews|"
    r"Hill|"
    r"Walk|View|Croft|Green|Gate|Fold|Bank|Parade|Yard|Circle|Brow|Nook|Leys|Garth|Wharf|Quay|Crest|Glen|Chase|"
    r"Orchard|Villas|Cottages|Meadows?|Mount|St|Rd|Ave|Cres|Dr)\b"
)
_WHOLE = re.compile(
    rf"\b\d{{1,4}}[A-Za-z]?,?\s(?:{CAPITAL}\s){{1,3}}{_STREET}"
    rf"|\b(?:Flat|Apartment|Apt|Unit|Plot)\s\d{{1,3}}[A-Za-z]?,?\s{CAPITAL}(?:\s{CAPITAL}){{0,2}}\b"
)
"""A number and a street."""

_SMALL = re.compile(
    r"\b\d{1,3}[a-z]?\s(?!minutes?|mins?|hours?|miles?|way|lane|week|month|new|more|of|main|busy|"
    r"different)[a-z]{3,}(?:\s[a-z]{3,})?\s"
    r"(?:road|street|avenue|crescent|grove|terrace|lane)\b"
    r"|\b(?:live|lives|living|house|flat|home)\s(?:is\s)?(?:at|on|in|off)\s(?!the\b|a\b|an\b|our\b|my\b|this\b|"
    r"that\b|one\b|main\b|"
    r"busy\b|same\b)([a-z]{3,}\s(?:road|street|avenue|crescent|grove|terrace|lane|drive|close))\b"
)
"""A street in small letters, as people write in a hurry."""

_DOOR = re.compile(
    rf"\b((?:{CAPITAL}\s){{1,3}}{_STREET})(?=\s?\(?(?:number|no\.?)\s\d|[^.!?\n]{{0,30}}\b(?:door|our house|"
    rf"bungalow|driveway|cul-de-sac)\b)"
)
"""A street, and the number after it or what the house looks like."""

_NOT_STREET = (
    r"(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|"
    r"Wednesday|Thursday|Friday|Saturday|Sunday|Year|Key|Primary|Junior|Infant|Secondary|Special|Local|School|"
    r"Council|SEND|Derbyshire|Children|Working|Days|Weeks|Months|Years|Hours)\b)"
)
_LIVES = (
    r"(?:\b(?:I|[Ww]e|[Hh]e|[Ss]he|[Tt]hey)(?:['’](?:m|re|s)|\s(?:am|are|is))\s(?:at|on|in)|"
    r"\b(?:[Ll]ive|rent|lives|lived|[Ll]iving|[Ss]taying|[Bb]ased|home|houses?|flats?|bungalows?|cottages?|"
    r"door)\b(?:\s[a-z]+){0,3}\s(?:at|on|in|"
    r"off|is)|"
    r"\b(?:[Oo]ur|[Mm]y|[Hh]is|[Hh]er)\s(?:road|street|lane|house|home)\sis|\b(?:[Ww]e|I|[Hh]e|[Ss]he)(?:\s|"
    r"['’]ve\s)(?:have\s|has\s)?moved\s(?:in)?to|\b[Aa]ddress(?:\sis|:)|\b(?:send|sent|"
    r"post|posted|deliver|delivered|come|came|collect|collects|pick\s\w+\sup|"
    r"drop\s\w+\soff)\b(?:\s(?:it|him|her|them|me|us|the|a|my|our|[a-z]+)){0,4}\s(?:to|from|at|outside))"
)
_LIVED_IN = re.compile(
    rf"{_LIVES}\s(?:number\s)?(\d{{1,4}}[A-Za-z]?,?\s{_NOT_STREET}{CAPITAL}(?:\s{CAPITAL})?)\b"
    rf"|{_LIVES}\s(?:the\s(?:end|top|bottom|corner)\sof\s)?((?:{CAPITAL}\s){{1,3}}{_STREET})"
    rf"|{_LIVES}\s((?:[Tt]he\s)?(?:{CAPITAL}\s){{1,2}}(?:Cottage|Farm|Farmhouse|Forge|Rectory|Vicarage|Stables|"
    rf"Coach House|Gatehouse|Bungalow|Barn|Villa|Caravan Park|"
    rf"Flats)\b)"
)
"""A house without a street, a street without a number: where the sentence says that somebody lives there."""

_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[ABD-HJLNP-UW-Z]{2}\b", re.I)


def postcodes(text: str) -> Iterator[tuple[int, int]]:
    """Yield the places of postcodes."""
    for match in _POSTCODE.finditer(text):
        if match[0].upper() == match[0] or " " in match[0]:
            yield match.span()


def home_addresses(text: str) -> Iterator[tuple[int, int]]:
    """Yield the places of addresses."""
    for match in _WHOLE.finditer(text):
        yield match.span()
    for match in (*_SMALL.finditer(text), *_DOOR.finditer(text), *_LIVED_IN.finditer(text)):
        yield match.span(match.lastindex or 0)
