"""Recognises abbreviations in running text: EHCP, EHCPs, SENCo, PfA, T&Cs, A&E, KS2.

What only looks like one is left alone: words in capitals for emphasis, Roman numerals, postcodes, roads and rooms,
sizes, codes of forms, and capitals inside addresses of pages.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from msgspec import Struct

# Begins with one set of letters, so that the search runs at the speed of a plain scan; what stands before comes after.
_CANDIDATE = re.compile(
    r"(?P<body>[A-Z](?<![\w@#&.][A-Z])(?=[a-z&]{0,8}[A-Z0-9&])[A-Za-z0-9&]{1,11})(?P<more>\+)?(?:['’]s?)?(?![\w@&]|['’]\w)"
)
_ROMAN = re.compile(r"(?=[IVXLC])(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_POSTCODE = re.compile(r"[A-Z]{1,2}\d[A-Z\d]?(?:\s+\d[A-Z]{2})?\b")
_INWARD = re.compile(r"\d[A-Z]{2}")
_PARTS = frozenset(
    "part section chapter schedule annex appendix henry edward george elizabeth charles richard mark "
    "james john pius louis volume book stage phase grade act article paragraph table type class".split()
)
_COMPOUND = re.compile(r"[A-Z]{2}-")  # the LD of JSON-LD is not an abbreviation of its own
_LONG_TAIL = re.compile(r"[a-z]{3}")  # SQLite is a name; SENCo and PfA are not
_NICKNAME = re.compile(r"[A-Z][a-z][A-Z][a-z]")  # HiFi, JoJo: said as a word
_SMALL_PLURAL = re.compile(r"[A-Z]\w*[A-Z][a-z]{1,2}s")  # SENCos
_NUMBER_OF = re.compile(  # form SEN2, vitamin B12
    r"\b(?:forms?|routes?|bus|buses|roads?|rooms?|junction|platform|vitamin|gate|zone|block|unit|model|size|class|paper|"
    r"page|bay|seat|exit|fig(?:ure)?|channel)\s\Z",
    re.IGNORECASE,
)
_TRAVELS = re.compile(r"\s(?:bus|buses|coach|route|road)\b", re.IGNORECASE)  # the Y7 bus
_DIGIT_BEFORE, _DIGIT_AFTER = re.compile(r"\d\s\Z"), re.compile(r"\s\d")  # the NWBK of GB29 NWBK 6016
_CODE_BEFORE = re.compile(
    r"\b(?:code|ref|reference|password|username|voucher|quot(?:e|ing))\b:?\s+[\"'“‘]?\Z", re.IGNORECASE
)
_TITLED = re.compile(  # letters after a name: Dr Ann Lee FRCPCH
    r"\b(?:Dr|Mr|Mrs|Ms|Miss|Prof|Professor|Sir|Dame|Revd?)\.?\s(?:[A-Z][\w'’.-]*,?\s){1,6}\Z"
)
_TEXTED = re.compile(r"\s+to\s+\d")  # "text SHOUT to 85258"
_NEIGHBOUR = re.compile(r"[^\W\d_]{2,}")

WORDS = frozenset(
    """
    ABOVE ACT ADD AFTER AGAIN AGE AID AIM ALL ALSO ALWAYS AND ANY ANYONE APPLY ARE AREA ASK AUTUMN AVOID AWAY BABY
    BACK BAD BAG BANNED BE BEFORE BELOW BEST BIG BOOK BOOKED BOTH BOX BUT BUY CALL CAN CANCELLED CANNOT CARE CAUTION
    CHECK CHILD CHILDREN CLICK CLOSED CLUB COME CONTACT COST COUNCIL DAILY DANGER DATE DAY DO DOES DONE DOOR DOWN
    DRAFT DURING EACH EARLY EAST EAT EITHER EMAIL END ENGLISH ENTER ENTRY EVEN EVENT EVERY EXCEPT EXIT FAMILIES
    FAMILY FIND FIRE FIRST FOR FORM FREE FRI FROM FULL FULLY FUN GET GIVE GO GOOD GREAT HALF HAS HAVE HELLO HELP HER
    HERE HIM HIS HOLIDAY HOME HOT HOUR HOW IF IMPORTANT IN INFO INSIDE INTO IS ITS JOIN JUST KEEP KEY KIDS KNOW LAST
    LATE LEAVE LEFT LESS LIST LIVE LOCAL LOG LOOK LUNCH MADE MAIN MAKE MANY MAP MAY ME MEET MEMBERS MON MORE MOST
    MUST MY NAME NEED NEVER NEW NEWS NEXT NIGHT NO NONE NOR NORTH NOT NOTE NOTICE NOW OF OFF OFFER OLD ON ONE ONLINE
    ONLY ONTO OPEN OR OTHER OUR OUT OUTSIDE OVER OWN PAGE PARENTS PAY PEOPLE PER PLAN PLAY PLEASE PLUS POST PRESS
    PULL PUSH PUT QUIET READ REAL RED REGISTER RIGHT RING ROAD RUN SAFE SAID SAME SAT SAVE SAY SCHOOL SEE SELF
    SERVICE SERVICES SET SHE SHOULD SIGN SIX SO SOLD SOME SOON SORRY SOUTH SPRING STAFF START STAY STILL STOP STREET
    SUCH SUMMER SUN SUPPORT SURE TAKE TALK TEAM TELL TEN TEXT THAN THANK THANKS THAT THE THEIR THEM THEN THERE THESE
    THEY THIS THOSE THU TIME TIP TO TODAY TOO TOP TOTAL TRY TUE TURN TWO UNDER UNTIL UP UPDATE URGENT USE VERY VIEW
    VISIT WAIT WARNING WAS WAY WE WED WEEK WELCOME WELL WELSH WERE WEST WHAT WHEN WHERE WHICH WHILE WHO WHY WILL WIN
    WINTER WITH WITHOUT WORD WORK WOULD YEAR YES YET YOU YOUNG YOUR ZONE
    """.split()
)
"""Ordinary words that notices and signs put in capitals."""


class Abbreviation(Struct, frozen=True, kw_only=True, gc=False):
    """An abbreviation in a text: `text[start:end]` with its plural or possessive, and its plain short form."""

    start: int
    end: int
    short: str


def find_abbreviations(text: str, known: Container[str] = ()) -> Iterator[Abbreviation]:
    """Yield the abbreviations of `text` in order.

    Args:
        text: running text.
        known: short forms that count whatever they look like, such as those of a dictionary.
    """
    for match in _CANDIDATE.finditer(text):
        body = match["body"].rstrip("&")
        short = singular(body, known)
        if short is None or (short not in known and not _looks_like_one(text, match, short, known)):
            continue
        if match["more"] and body == match["body"] and (body + "+" in known or body not in known):
            body = short = body + "+"  # LGBTQ+
        if _in_address(text, match.start(), match.end()) or _COMPOUND.fullmatch(
            text[max(0, match.start() - 3) : match.start()]
        ):
            continue
        if short[-1].isdigit() and _beside_number(text, match):
            continue
        yield Abbreviation(start=match.start(), end=match.start() + len(body), short=short)


def singular(body: str, known: Container[str] = ()) -> str | None:
    """Return the short form without its plural s, or None when `body` cannot be an abbreviation."""
    if body in known:
        return body
    short = body
    if body.endswith("s") and len(body) > 2 and (not body[-2].islower() or _SMALL_PLURAL.fullmatch(body)):
        short = body[:-1]
    if short in known:
        return short
    capitals = sum(char.isupper() for char in short)
    letters = sum(char.isalpha() for char in short)
    if capitals < 2 or len(short) > 9 or capitals * 2 < letters or _LONG_TAIL.search(short):
        return None
    return short


def _looks_like_one(text: str, match: re.Match[str], short: str, known: Container[str]) -> bool:
    """Say whether a short form that no dictionary has is an abbreviation rather than a word in capitals or a code."""
    if short in WORDS or match["body"].upper() in WORDS or _NICKNAME.fullmatch(short):
        return False
    if any(char.isdigit() for char in short):
        return short.rstrip("0123456789") not in known and _is_short_code(text, match, short)  # USB3, SEN2: a code
    if short.startswith(("Mc", "Mac")) or "-" in (
        text[match.start() - 1 : match.start()],
        text[match.end() : match.end() + 1],
    ):
        return False  # a name, or a part of one: McKay, WALL-E, HOG-ma-NAY
    if _TEXTED.match(text, match.end()) or _in_code_or_name(text, match):
        return False
    if _ROMAN.fullmatch(short) and (len(short) != 2 or short in ("II", "IV", "IX", "XI") or _after_part(text, match)):
        return False
    return not _shouted(text, match)


def _is_short_code(text: str, match: re.Match[str], short: str) -> bool:
    letters = sum(char.isalpha() for char in short)
    digits = len(short) - letters
    if letters < 3 or digits > 1 or _POSTCODE.fullmatch(short):
        return False
    return _INWARD.match(text, match.end() + 1) is None


def _beside_number(text: str, match: re.Match[str]) -> bool:
    """Say whether the word before or after it shows that it is a number of something, such as a form or a bus."""
    before = text[max(0, match.start() - 20) : match.start()]
    return bool(_NUMBER_OF.search(before) or _TRAVELS.match(text, match.end()))


def _in_code_or_name(text: str, match: re.Match[str]) -> bool:
    """Say whether it is part of a number (GB29 NWBK 6016), something to type (the code SUNNY), or after a name."""
    before = text[max(0, match.start() - 60) : match.start()]
    in_number = _DIGIT_BEFORE.search(before) and _DIGIT_AFTER.match(text, match.end())
    return bool(in_number or _CODE_BEFORE.search(before) or _TITLED.search(before))


def _after_part(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - 20) : match.start()].split()
    return bool(before) and before[-1].lower() in _PARTS


def _shouted(text: str, match: re.Match[str]) -> bool:
    """Say whether the words next to it are in capitals as well, and ordinary words."""
    if not match["body"].isupper():
        return False
    before = _NEIGHBOUR.findall(text, max(0, match.start() - 30), match.start())[-2:]
    after = _NEIGHBOUR.findall(text, match.end(), match.end() + 30)[:2]
    loud = [word for word in (*before, *after) if word.isupper()]
    return any(word in WORDS or len(word) > 9 for word in loud) or len(loud) >= 3


def _in_address(text: str, start: int, end: int) -> bool:
    """Say whether the capitals are inside an address of a page or of e-mail."""
    if text[start - 1 : start] == "/" and not text[start - 2 : start - 1].isupper():
        return True
    following = text[end : end + 4]
    return following[:1] in ("@", "_", "=") or (following[:1] == "." and following[1:2].isalnum())
