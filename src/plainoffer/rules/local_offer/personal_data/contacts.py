"""Email addresses and phone numbers of people in a comment. Those of offices are public, and left alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainoffer.rules.local_offer.personal_data.names import HARDLY_WORDS, NAMES, SURNAMES
from plainoffer.rules.local_offer.personal_data.places import PLACES, is_ordinary

_EMAIL = re.compile(r"[A-Za-z0-9][\w.+'-]{0,63}@(?:[A-Za-z0-9-]{1,63}\.){1,5}[A-Za-z]{2,24}\b")
_PLACEHOLDER = re.compile(
    r"(?:(?:your|my|their|first|full|last|user|sur|fore)?[._-]?(?:first|last|sur)?[._-]?name(?:[._-]?(?:surname|"
    r"lastname|here))?|someone|somebody|anyone|you|example|user|test|me|x{2,}|your[._-]?e?mail)@",
    re.I,
)
"""What forms and instructions put where an address belongs."""
_ROLE_ADDRESS = re.compile(
    r"(?:[\w.-]*(?:info|enquir|contact|send|sen|iass|offer|help|team|support|office|admin|feedback|comments?|"
    r"service|hello|mail|complaints?|forum|participation|travel|transport|children|family|families|fis|pals|web)"
    r"[\w.-]*)@",
    re.I,
)
_PERSONAL_PROVIDER = re.compile(
    r"@(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|icloud|me|mac|aol|sky|btinternet|btopenworld|"
    r"talktalk|virginmedia|ntlworld|blueyonder|tiscali|plus|protonmail|proton|gmx|mail|fastmail|hushmail)\.",
    re.I,
)
"""Providers of private addresses: nobody's office has one."""
OFFICIAL = re.compile(r"@(?!example\.)[\w.-]*(?:\.(?:gov|nhs|sch|org|ac|police)\.uk|\bnhs\.net|\.org)$", re.I)
"""Councils, schools, the NHS and charities."""
_HIDDEN_EMAIL = re.compile(
    r"\b[\w.+-]{1,40}(?:\s?(?:dot|\(dot\)|\[dot\])\s?[\w+-]{1,30}){0,3}\s?(?:\(at\)|\[at\]|\{at\}|\sat\s|\(a\)|"
    r"\s@\s)\s?[\w-]{2,30}(?:(?:\s?(?:\(dot\)|\[dot\]|\{dot\}|\sdot\s|\.)\s?)(?:com|co|net|org|uk|me|info|eu|"
    r"example|test|invalid|gov|sch|nhs|ac)){1,2}\b",
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
    r"(?<![\w.])(?:\+44\s?(?:\(0\)\s?)?|0044\s?|\(?[0Oo](?=[\s()./-]{0,3}[\d]))(?:[\s()./-]{0,3}(?:\d|"
    r"(?<=\d)[Oo]|[Oo](?=[\dOo]))){9,11}(?![\dOo])"
)
_MOBILE = re.compile(r"(?:0|44|440|0044)7\d{9}")
_NOBODYS = re.compile(r"(?:0|44|440|0044)(?:[3589]|84|87)\d+")
"""Numbers that only organisations have: free ones, and those at one price."""
_OWN = re.compile(
    r"\b(?:(?:call|ring|text|phone|contact|reach|message|tel|telephone|get)\s(?:me|us|him|her|his mum|my \w+|mum|dad|"
    r"nan)|mine|(?:best|new|home|other|only) (?:number|one) (?:for me )?is|"
    r"(?:my|our|his|her|mum['’]s|dad['’]s)\s(?:\w+\s)?(?:number|phone|mobile|landline|tel|contact|home)|"
    r"I(?:['’]m| am) on|(?:me|us|I) (?:on|at)|at home|home:|mob(?:ile)?:|mum:|dad:|"
    r"please (?:call|ring|text|phone)|ask for (?:me|my|mum|dad|(?-i:[A-Z])\w+)|best number|home number|"
    r"landline only|no signal|let it ring|landline(?:\sis)?|leave (?:me )?a message)(?!\w)",
    re.I,
)
_OFFICE = (
    r"(?:helplines?|hotline|offices?|council|lines?|services?|school|nursery|college|teams?|society|charity|hospital|"
    r"clinic|centre|surgery|practice|library|hub|desk|reception|switchboard|nurses|dentist|doctors?|GP|"
    r"optician|pharmacy|bank|police|recorded message|"
    r"recorded voice|recording|stores?|shop|answerphone|department|trust|forum|company|"
    r"firm|club|SENDIASS|CAMHS|Samaritans|Childline|NHS|Mencap|county|Derbyshire|Derby|social care|station|unit)"
)
_OF_AN_OFFICE = re.compile(
    rf"(?<!after )(?<!before )\b{_OFFICE}(?:['’]s?)?\b[^.!?\n]{{0,40}}$"
    r"|\b(?:I|[Ww]e|[Ww]ho|[Hh]ave|[Hh]usband|[Ww]ife|[Mm]um)\s(?:\w+\s)?(?:rang|called|phoned|tried|dialled|ring|"
    r"call|use|used)\s[^.!?\n]{0,20}$"
    r"|\b(?:said|says|told (?:me|us)|asked (?:me|us)|advised)\s(?:me\s|us\s)?to\s(?:ring|phone|call|use|"
    r"dial)\s(?!me\b|him\b|her\b)[^.!?\n]{0,40}$|(?:^|[.!?]\s)(?-i:Rang|Called|Phoned|Tried)\s[^.!?\n]{0,15}$"
    r"|(?<!can\s)(?<!could\s)(?<!would\s)(?<!will\s)\byou\s(?:have to\s|must\s)?(?:ring|call|phone|"
    r"dial)\s[^.!?\n]{0,15}$"
    r"|\b(?:[Tt]he|[Tt]his|[Tt]hat|[Yy]our|[Nn]ew|[Oo]ld|[Ww]rong|[Oo]nly)\s(?:\w+\s){0,5}numbers?\b[^.!?\n]{0,40}$"
    r"|\b(?:leaflet|letter|page|website|poster|listed|printed|says?|dial(?:ling)?)\b[^.!?\n]{0,30}$",
    re.I,
)
"""What stands before the number of an office, or of whom a writer rang."""
_ANSWERED_BADLY = re.compile(
    r"[^.!?\n]{0,30}\b(?:nobody|no one|they say|it says|rings? out|rang out|on hold|engaged|voicemail|"
    r"is (?:dead|wrong|old)|cut off|press|queue|doesn['’]t work|never answers?|is not (?:right|working)|goes to)\b"
)
_TEXTED_OFFICE = re.compile(
    rf"\b(?:[Tt]he|[Oo]ur|[Tt]heir|[Aa]|"
    rf"[Yy]our)\s(?:\w+['’]?\s){{0,2}}{_OFFICE}(?:['’]s?)?(?:\s\w+){{0,2}}(?:\son|:|,|\sis|\s\()?\s?$"
)
_TITLED = re.compile(r"((?:[A-Z][\w'’&-]+\s(?:(?:for|of|the|and|in)\s)?){1,5})(?:on\s|\(|:\s|is\s)?\(?$")
"""Words with capitals right before a number: "Action for Children (01246 …)"."""
_LISTED = re.compile(r"\s?(?:,|/|;|,?\s?and|,?\s?or)\s?")
"""Between the numbers of one office."""
_SPOKEN_DIGIT = r"(?:zero|oh|o|nought|nil|one|two|three|four|five|six|seven|eight|nine|hundred|\d{1,6})\b"
_SPOKEN_PHONE = re.compile(
    rf"\b(?:zero|oh|o|nought|plus|0\d{{0,5}})(?:[\s,.–-]{{1,3}}(?:(?:then|and|dash|space)\s)?(?:(?:double|triple|"
    rf"treble)\s)?{_SPOKEN_DIGIT}){{2,12}}",
    re.I,
)
_BETWEEN = re.compile(r"\b(?:then|and|dash|space)\b", re.I)
_DIGIT_WORDS = re.compile(r"(double|triple|treble)?\s?(hundred|[a-z]+|\d+)", re.I)


def emails(text: str) -> Iterator[tuple[int, int]]:
    """Yield the places of people's email addresses, also of those that are written to hide."""
    if "@" in text:
        for match in _EMAIL.finditer(text):
            if _is_private(match[0]):
                yield match.span()
    for match in (*_HIDDEN_EMAIL.finditer(text), *_EMAIL_WITHOUT_ENDING.finditer(text)):
        if not _PLACEHOLDER.match(re.sub(r"\W*\bat\b\W*", "@", match[0])):
            yield match.span()


def _is_private(address: str) -> bool:
    """Say whether an address is somebody's own, or an office address with a person's name in it."""
    if _PLACEHOLDER.match(address):
        return False
    if _PERSONAL_PROVIDER.search(address) or _names_person(address):
        return True
    if OFFICIAL.search(address) or _ROLE_ADDRESS.match(address):
        return False
    return not all(is_ordinary(part) for part in _parts(address))


def _parts(address: str) -> list[str]:
    """Return the words before the "@" without figures."""
    return [part for part in re.split(r"[^a-z']+", address.partition("@")[0].lower()) if part]


def _names_person(address: str) -> bool:
    """Say whether the words before the "@" name a person: "ruth.fenn", "jsmith", "k.oduya"."""
    parts = _parts(address)
    for part in parts:
        name = part.capitalize()
        if len(part) > 2 and (name in NAMES or name in HARDLY_WORDS or name in SURNAMES):
            return True
        if part[1:].capitalize() in SURNAMES and not is_ordinary(part):
            return True
    return len(parts) == 2 and len(parts[0]) == 1 and len(parts[1]) > 3 and not is_ordinary(parts[1])


def phones(text: str) -> Iterator[tuple[int, int, bool]]:
    """Yield the places of people's phone numbers, and whether each is certain."""
    whole: list[tuple[int, int]] = []
    office = -1
    for match in _PHONE.finditer(text):
        digits = re.sub(r"\D", "", match[0].upper().replace("O", "0"))
        whole.append(match.span())
        mobile = bool(_MOBILE.fullmatch(digits))
        before, after = text[max(0, match.start() - 70) : match.start()], text[match.end() : match.end() + 40]
        own = bool(_OWN.search(before[-40:] + match[0] + after))
        listed = office >= 0 and bool(_LISTED.fullmatch(text, office, match.start()))
        if _NOBODYS.fullmatch(digits) or (not own and (listed or _is_of_office(before, after, mobile))):
            office = match.end()
        else:
            yield *match.span(), mobile
    for match in _SPOKEN_PHONE.finditer(text):
        inside = any(start < match.end() and match.start() < end for start, end in whole)
        if not inside and re.search("[a-z]", match[0], re.I) and 9 <= _count_digits(match[0]) <= 13:
            yield *match.span(), True


def _is_of_office(before: str, after: str, mobile: bool) -> bool:
    """Say whether a number is that of an office, by what stands around it."""
    if mobile:
        return bool(_TEXTED_OFFICE.search(before))
    return bool(_OF_AN_OFFICE.search(before) or _ANSWERED_BADLY.match(after)) or _follows_organisation(before)


def _follows_organisation(before: str) -> bool:
    """Say whether the words with a capital before a number name no person: two or more, or a place."""
    titled = _TITLED.search(before)
    words = [word for word in titled[1].split() if word[0].isupper()] if titled else []
    if any(word in NAMES or word in HARDLY_WORDS or word in SURNAMES for word in words):
        return False
    return len(words) > 1 or any(word in PLACES for word in words)


def _count_digits(spoken: str) -> int:
    """Return how many digits a number has that is written in words: "double oh" has two, "hundred" stands for two."""
    count = 0
    for times, word in _DIGIT_WORDS.findall(_BETWEEN.sub(" ", spoken)):
        digits = len(word) if word.isdigit() else 2 if word.lower() == "hundred" else 1
        count += digits * {"": 1, "double": 2}.get(times.lower(), 3)
    return count
