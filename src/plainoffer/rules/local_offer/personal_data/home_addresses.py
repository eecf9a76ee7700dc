"""Where somebody lives, in a comment: a street with a number, a named house, a postcode."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainoffer.rules.local_offer.personal_data.person_words import CAPITAL
from plainoffer.rules.local_offer.personal_data.public_places import is_public_place

_STREET = (
    r"(?:Street|Road|Avenue|Close|Lane|Drive|Way|Crescent|Court|Grove|Place|Terrace|Gardens|Rise|Row|Square|Mews|Hill|"
    r"Walk|View|Croft|Green|Gate|Fold|Bank|Parade|Yard|Circle|Brow|Nook|Leys|Garth|Wharf|Quay|Crest|Glen|Chase|"
    r"Orchard|Villas|Cottages|Meadows?|Mount|St|Rd|Ave|Cres|Dr)\b"
)
_WHOLE = re.compile(
    rf"(?<![Yy]ear )(?<![Cc]lass )\b\d{{1,4}}[A-Za-z]?,?\s(?:{CAPITAL}\s){{1,3}}{_STREET}"
    rf"|\b[Nn]umber\s\d{{1,4}}[A-Za-z]?,?\s(?:on|of|in|at)\s(?:{CAPITAL}\s){{1,3}}{_STREET}"
    rf"|\b(?:Flat|Apartment|Apt|Plot)\s\d{{1,3}}[A-Za-z]?,?\s{CAPITAL}(?:\s{CAPITAL}){{0,2}}\b"
)
"""A number and a street."""

_SMALL = re.compile(
    r"\b\d{1,3}[a-z]?\s(?!minutes?|mins?|hours?|miles?|way|lane|week|month|new|more|of|main|busy|"
    r"different)[a-z]{3,}(?:\s[a-z]{3,})?\s(?:road|street|avenue|crescent|grove|terrace|lane)\b"
    r"|\b(?:live|lives|living|house|flat|home)\s(?:is\s)?(?:at|on|in|off)\s(?!the\b|a\b|an\b|our\b|my\b|this\b|"
    r"that\b|one\b|main\b|busy\b|same\b)([a-z]{3,}\s(?:road|street|avenue|crescent|grove|terrace|lane|drive|close))\b"
)
"""A street in small letters, as people write in a hurry."""

_DOOR = re.compile(
    rf"\b((?:{CAPITAL}\s){{1,3}}{_STREET})(?=\s?\(?(?:number|no\.?)\s\d|"
    r",?\s(?:and\s)?(?:we|I)(?:['’](?:re|m)|\s(?:are|am|live))\s(?:at\s|in\s|on\s)?(?:number\s|no\.?\s)?\d{1,3}\b|"
    rf"[^.!?\n]{{0,30}}\b(?:door|our house|bungalow|driveway|cul-de-sac)\b)"
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
    r"door)\b(?:\s[a-z]+){0,3}\s(?:at|on|in|off|is)|"
    r"\b(?:[Oo]ur|[Mm]y|[Hh]is|[Hh]er)\s(?:road|street|lane|house|home)\sis|\b(?:[Ww]e|I|[Hh]e|[Ss]he)(?:\s|"
    r"['’]ve\s)(?:have\s|has\s)?moved\s(?:in)?to|\b[Aa]ddress(?:\sis|:)|\b(?:send|sent|"
    r"post|posted|deliver|delivered|come|came|collect|collects|pick\s\w+\sup|"
    r"drop\s\w+\soff)\b(?:\s(?:it|him|her|them|me|us|the|a|my|our|[a-z]+)){0,4}\s(?:to|from|at|outside))"
)
_LIVED_IN = re.compile(
    rf"{_LIVES}\s(?:number\s)?(\d{{1,4}}[A-Za-z]?,?\s{_NOT_STREET}{CAPITAL}(?:\s{CAPITAL})?)\b"
    rf"|{_LIVES}\s(?:the\s(?:end|top|bottom|corner)\sof\s)?((?:{CAPITAL}\s){{1,3}}{_STREET})"
    rf"|{_LIVES}\s((?:[Tt]he\s)?(?:{CAPITAL}\s){{1,2}}(?:Cottage|Farm|Farmhouse|Forge|Rectory|Vicarage|Stables|"
    rf"Coach House|Gatehouse|Bungalow|Barn|Villa|Caravan Park|Flats)\b)"
)
"""A house without a street, a street without a number: where the sentence says that somebody lives there."""

_HOUSE = (
    r"(?:bungalow|lodge|chalet|houseboat|annexe?|gatehouse|vicarage|cottage|house|flat|terrace|caravan|farmhouse|maisonette|semi|barn|home|door|"
    r"(?<=,\sthe\s)(?:first |last )?one)"
)
_BY = (
    r"(?:next (?:door )?to|opposite|behind|beside|above|past|across (?:the (?:road|street) )?from|by|over|near|after|"
    r"facing|in front of)"
)
_LANDMARK = r"(?:(?i:the|a)\s)?(?:[A-Za-z'’]+\s){0,2}[A-Za-z'’]+"
_BY_LANDMARK = re.compile(
    rf"\b{_HOUSE},?\s(?:(?:right|just|directly|straight|that is|which is)\s)?{_BY}\s{_LANDMARK}\s?,?\s?(?:in|"
    rf"at|on|of)\s{CAPITAL}(?:[ -]{CAPITAL}){{0,2}}(?:,?\s(?:number|no\.?)\s\d{{1,3}})?"
)
"""A house by what it stands next to: "the bungalow next to the post office in Upper Harcombe"."""
_SOMEBODYS = re.compile(
    r"\b(?:live[sd]?|living|(?:our|my)\s(?:\w+\s){0,2}(?:caravan|bungalow|cottage|house|flat|lodge)|miss us|"
    r"find us|we are|we['’]re|I am|I['’]m|ours|our (?:house|home|door|place|bungalow|flat)|my (?:house|home|"
    r"door|place|flat)|(?:his|her|their) (?:house|home)|[Nn]umber \d|taxi|minibus|only (?:house|bungalow|"
    r"cottage|flat)|collect\w*|pick\w* (?:him|her|us|up)|"
    r"deliver\w*|visit(?:ed|s)? us|moved)\b",
    re.I,
)

_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[ABD-HJLNP-UW-Z]{2}\b", re.I)


def postcodes(text: str) -> Iterator[tuple[int, int]]:
    """Yield the places of postcodes, other than those of public places."""
    for match in _POSTCODE.finditer(text):
        whole = match[0].upper() == match[0] or " " in match[0]
        if whole and not is_public_place(text, match.start()):
            yield match.span()


def home_addresses(text: str) -> Iterator[tuple[int, int]]:
    """Yield the places of addresses, other than those of public places."""
    for match in _WHOLE.finditer(text):
        if not is_public_place(text, match.start()):
            yield match.span()
    for match in (*_SMALL.finditer(text), *_DOOR.finditer(text), *_LIVED_IN.finditer(text)):
        yield match.span(match.lastindex or 0)
    for match in _BY_LANDMARK.finditer(text):
        if _SOMEBODYS.search(text, max(0, match.start() - 60), match.end() + 20):
            yield match.span()
