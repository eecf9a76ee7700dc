"""Words in capitals: which are ordinary words, and which tell what the words beside them are."""

from __future__ import annotations

from functools import lru_cache

from plainoffer.language.abbreviations import WORDS
from plainoffer.language.common_words import COMMON_WORDS
from plainoffer.language.lists import ordinary_words


def _split(text: str) -> frozenset[str]:
    return frozenset(text.split())


DAYS = _split("MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY SUNDAY MON TUE TUES WED THU THUR THURS FRI SAT SUN")
MONTHS = _split(
    "JANUARY FEBRUARY MARCH APRIL MAY JUNE JULY AUGUST SEPTEMBER OCTOBER NOVEMBER DECEMBER "
    "JAN FEB MAR APR JUN JUL AUG SEP SEPT OCT NOV DEC"
)
ALSO_WORDS = _split("MAY SAT SUN WED MAR")  # days and months that are words as well
NAMES = _split(
    "CHRISTMAS EASTER RAMADAN EID DIWALI HANUKKAH ENGLAND ENGLISH WALES WELSH SCOTLAND SCOTTISH IRELAND IRISH BRITAIN "
    "BRITISH EUROPE EUROPEAN LONDON"
)
DETERMINERS = _split("A AN THE THIS THAT THESE THOSE YOUR OUR THEIR HIS HER MY ITS NO ANY EACH EVERY ONE SOME ALL")
OBJECTS = DETERMINERS | _split("US ME HIM THEM YOU IT BACK")
BEFORE_VERBS = _split("NOT PLEASE WILL CAN MUST SHOULD MAY COULD WOULD YOU WE THEY NEVER ALWAYS DON'T DON’T DO ALSO I")
AUXILIARIES = _split("DO DOES DID CAN COULD WILL WOULD SHOULD MUST MAY IS WAS HAS HAD")
PREPOSITIONS = _split("IN FROM UNTIL TILL BY SINCE DURING EARLY LATE MID OF NEXT LAST EVERY ON FOR WITH AT ABOUT TO")
COMPUTING = _split(
    "TEAM SKILLS LESSON LESSONS TRAINING EQUIPMENT SYSTEM SYSTEMS ROOM SUITE COURSE COURSES DEPARTMENT SERVICE "
    "SERVICES STAFF CLASS CLASSES SUPPORT HELPDESK"
)
STREETS = _split(
    "STREET ROAD LANE AVENUE CLOSE WAY DRIVE COURT PLACE SQUARE HILL ROW TERRACE CRESCENT GROVE GARDENS WALK GATE"
)
HOUSES = _split(
    "HALL SCHOOL COLLEGE CHURCH CENTRE HOUSE PARK HOSPITAL ACADEMY NURSERY LIBRARY CLINIC SURGERY CATHEDRAL BRIDGE "
    "FARM LODGE COTTAGE"
)
BODIES = _split("TRUST FUND FOUNDATION SOCIETY ASSOCIATION FORUM ACT")
"""The last words of names of charities and laws."""
OF_A_NAME = STREETS | HOUSES | _split("PRIMARY INFANT JUNIOR SECONDARY HIGH CATHOLIC COMMUNITY SPECIAL VILLAGE")
PLACES = (STREETS | HOUSES) - _split("WAY CLOSE PLACE WALK DRIVE GATE ROW")
PEOPLE = _split("MARK BILL GRANT MAX KIT EARL WARD REG RICH DON GUY ROYAL RIVER MILES MR MRS MS MISS DR CLLR REV ST")
CALLED = _split("ASK CALL RING TEXT EMAIL CONTACT MEET WITH FROM BY TO")
SMALL = _split("THE OF ON IN UPON AND UNDER BY LE DE")
"""Words inside of names that have small letters."""
_NO_WORDS = _split(
    "ABS ACC ALT AMP APP COL CUE DEF DEN DIS DIV DOC ENG EST FED HEX IDS LIB MAX MEM MIN MOD NAV OPT ORG POS PPM PRO "
    "REF RPS SEM STR TEL VAR VEL VIA ZIP ABBR ADVERTIS"
)  # of the list of ordinary words: short forms
_LITTLE = _split("AM AS AT BE BY DO GO HE IF IN IS IT ME MY NO OF ON OR SO TO UP US WE AN A DID GOT DON'T CAN'T WON'T")


@lru_cache(maxsize=4_000)
def is_ordinary(word: str) -> bool:
    """Say whether a word in capitals is an ordinary word, such as signs and notices are made of."""
    word = word.replace("’", "'").strip("'")
    if word in WORDS or word in _LITTLE:
        return True
    if "-" in word:
        return all(map(is_ordinary, filter(None, word.split("-"))))
    small = word.removesuffix("'S").lower()
    if word in _NO_WORDS or word in NAMES:
        return False
    return _is_listed(small) or (len(small) > 3 and small.endswith("s") and _is_listed(small[:-1]))


def _is_listed(small: str) -> bool:
    return small in ordinary_words() or small in _common()


@lru_cache(maxsize=1)
def _common() -> frozenset[str]:
    return frozenset(COMMON_WORDS["en"].split())


def gives_a_name(word: str) -> bool:
    """Say whether a word before one for a place or a body may give it its name: "FOREST HALL", but not "AT SCHOOL"."""
    return bool(word) and word not in PREPOSITIONS and word not in _LITTLE and word.lower() not in _common()
