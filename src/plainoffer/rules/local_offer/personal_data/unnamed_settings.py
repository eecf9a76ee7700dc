"""Schools, nurseries and colleges that are named without a word that says what they are: "the SENCO at Holmgate"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainoffer.rules.local_offer.personal_data.names import NAMES
from plainoffer.rules.local_offer.personal_data.not_people import NOT_NAMES
from plainoffer.rules.local_offer.personal_data.places import CITIES, PLACES, is_ordinary

_NAMED = (
    r"((?!(?:The|Our|My|His|Her|If|When|And|But|So|As|In|At|Mrs?|Miss|Ms|"
    r"Dr)\b)(?:St\.?\s)?[A-Z](?![A-Z]+\b)[\w'’-]+(?:\s(?:and\s|of\s)?[A-Z][\w'’-]+){0,2})\b"
)
_HIM = r"(?:him|her|them|my\s\w+|our\s\w+|the\s(?:boys|girls|twins|children|kids))"
_SCHOOL_STAFF = (
    r"(?:SENCO|SENCo|SENDCO|[Hh]ead ?teacher|[Hh]ead|TA|[Tt]eachers?|[Dd]eputy(?: head)?|[Tt]eaching assistants?|"
    r"[Gg]overnors|"
    r"[Oo]ne[- ]to[- ]one|[Dd]inner lad(?:y|ies)|[Hh]ead of year|[Ff]orm tutor|[Tt]utor|[Pp]astoral (?:lead|team)|"
    r"[Nn]ursery (?:nurse|staff)|[Kk]ey ?worker)"
)
_TIME_AT_SCHOOL = (
    r"(?:lasted|managed|did|survived|thrived|thrives|thriving|settled|flourish\w+|blossom\w+|struggl\w+|unhappy|"
    r"miserable|learnt|bullied|restrained|excluded|suspended|reduced\stimetable|part[- ]time|"
    r"half\sdays|"
    r"mornings|taster|trial|induction|transition|detention|isolation)"
)
_OF_A_SCHOOL = (
    r"(?:SENCO|SENCo|SENDCO|[Hh]ead ?teacher|head|TAs?|teachers?|governors|SEN team|pupils?|reception class|"
    r"sixth form)\b"
)
_CHILD = r"(?:him|her|them|my\s(?:son|daughter|child|lad|girl|boy|grandson|granddaughter|twins|eldest|youngest))"
_SCHOOL_ACTS = (
    rf"(?:(?:can['’]t|cannot|can\snot|couldn['’]t|could\snot)\smeet|(?:won['’]t|wouldn['’]t|would\snot|will\snot)\s"
    rf"(?:have\s{_CHILD}\sback|admit|put\s{_CHILD}\sforward|follow\s(?:his|her)|read\s(?:his|her))|"
    rf"sent\s{_CHILD}\shome|gave\sup\son\s{_CHILD}|washed\s(?:its|their)\shands\sof\s{_CHILD}|"
    rf"put\s{_CHILD}\s(?:on\sa\s(?:part|reduced)|in\s(?:isolation|detention|set|bottom|a\scupboard))|"
    r"(?:closed|shut|scrapped|lost)\s(?:its|their|the)\s(?:unit|base|nurture|resource|nursery|sixth form)|"
    r"get\saway\swith\sexclu\w+|"
    r"(?:is|was)\s(?:his|her|their|my\s\w+['’]s)\s(?:[a-z]+\s)?(?:school|nursery|college|placement))"
)
"""What only a school does to a child."""
_LEADS_TO_SCHOOL = (
    r"(?:waiting\slist\s(?:for|at)|names?\sdown\s(?:for|at)|placement\s(?:at|in)|place\s(?:by|at|in)|pupil\s(?:of|"
    r"at)|transition\s(?:from|to|"
    r"into)|"
    r"(?:choice|preference|school|nursery|college|placement|setting)\s(?:is|was|will\sbe))"
)
_MAY_LEAD_TO_SCHOOL = (
    r"(?:(?:go|going|gone|went|get|be)\sback\s(?:to|at|in)|(?:[Tt]axi|[Mm]inibus|[Ss]chool\sbus|"
    r"[Tt]ransport)\s(?:to|for)|"
    r"(?:happy|happier|great|good|kind|brilliant|fine|lovely|better|worse|safe|unsafe|lonely|"
    r"alone)\s(?:with\s\w+\s)?at|"
    r"[Ww]ith\s(?:him|her|them)\sat|[Cc]ried|[Ss]obbed|(?:gets?|got|arrive[sd]?)\s(?:to|at)|[Ss]ee|[Ss]aw|"
    r"[Ll]ook(?:ed)?\s(?:at|round))"
)
_NURSERY = (
    r"(?:Little|Tiny|Busy|Bizzy|Happy|Bright|Sunny|First|Rising|Early|Jolly|Cheeky|Smarty|Teddy|Bumble|Honey|Puddle|"
    r"Wee)\s"
    r"(?:Stars?|Acorns|Bees|Steps|Feet|Toes|Hands|Tots|Kids|Ducks|Ducklings|Explorers|Learners|Angels|Monkeys|Bears|"
    r"Cubs|Oaks|"
    r"Sprouts|Seeds|Days|Horizons|Futures|Owls|Foxes|Fishes|Rascals|Poppets|Treasures|Dragons|Beginnings|Pickles|"
    r"Scholars|Gems|Buttons)"
)
"""What nurseries call themselves."""
_PATTERNS = (
    rf"\b(?:first|only|other)\s(?:[a-z-]+\s){{0,3}}?(?:child|boy|girl|pupil|student|user|one|twins|"
    rf"kid)\s(?:ever\s)?at\s{_NAMED}",
    rf"\b(?:suggested|suggest|offered|offer|recommend(?:ed)?|proposed?|found|chose|picked|choosing|applied\s(?:to|"
    rf"for)|appl(?:y|ying)\s(?:to|for)|looked\sround|toured|wanted|want|"
    rf"asked\sfor)\s{_NAMED}"
    r"(?=\s(?:for\s(?:him|her|them|my|our)|because|and\swas|but\swas|as\s(?:it|the)))",
    rf"\b(?:did\s)?{_NAMED}\s(?:still\s|then\s|just\s|also\s)?{_SCHOOL_ACTS}",
    rf"\b{_NAMED}['’]?s?\s{_OF_A_SCHOOL}",
    rf"\b{_LEADS_TO_SCHOOL}\s{_NAMED}",
    rf"\b(?:at|to|from|by|of|attends?|left|started)\s({_NURSERY})\b",
    rf"\b{_NAMED}\s(?:said|says?|told\sus|told\sme)\s(?:that\s)?(?:he|she|(?:our|my)\s[a-z]+)\s(?:was|is)\s(?:too|"
    rf"not)\s",
    rf"\b{_TIME_AT_SCHOOL}(?:\s(?!at\b)[a-z0-9'’-]+){{0,4}}\s(?:at|to)\s{_NAMED}",
    rf"\b(?:taken?|took|taking|pull(?:ed)?|move[ds]?|moving|remov(?:e|ed|ing)|sent|send|got|"
    rf"get)\s{_HIM}\s(?:out\sof|from|into|to)"
    rf"\s{_NAMED}",
    rf"\b(?:[Hh]e|[Ss]he|they|son|daughter|boy|girl|twins|[Ww]e)\s(?:has\s|had\s)?left\s{_NAMED}(?=\s(?:in|at|"
    rf"because|after|when|last|"
    r"with|before|and)\b|[.,])",
    rf"{_NAMED}\s(?:has\s|have\s|then\s|just\s)?(?:excluded|off-?rolled|suspended|expelled|refused|turned\s(?:down|"
    rf"away)|"
    r"(?:won['’]t|wouldn['’]t|would\snot|will\snot|refused\sto|refuses?\sto)\s(?:have|take|"
    r"admit))\s(?:to\stake\s)?(?:my|our|him|her)\b",
    rf"{_NAMED}\s(?:said|say|says|told\sus|decided|felt|claimed?)\s(?:that\s)?(?:they|it|she|he)\s(?:could|can|"
    rf"couldn|can['’]t|were|was|"
    r"are|is)\S*\s(?:not\s|un)?(?:able\sto\s)?(?:meet|cope|manage|longer)",
    rf"\b(?:him|her|them|lad|boy|girl|son|daughter|child|twins|place|nine|ten|eleven|got|get|getting|"
    rf"accepted)\sinto\s{_NAMED}",
    rf"\b(?:['’]ll\sbe|is|are|will\sbe|be)\sgoing\sto\s{_NAMED}(?=\sin\sSeptember|\snext\s|\sfull|,?\ssame\s|"
    rf"\swith\s(?:his|her)\b|\safter\s)",
    rf"\b(?:excluded|off[- ]?rolled|suspended|expelled|refused|turned\s(?:down|away)|let\sdown|failed|"
    rf"accepted)\sby\s{_NAMED}",
    rf"\b(?:[Hh]ead(?: ?teacher)?|[Gg]overnors)\sof\s{_NAMED}",
    rf"\b(?:names?|named|naming)\s{_NAMED}(?=\s(?:in|as|on)\s(?:[Ss]ection|his|her|their|the|our|my|a)\b)|"
    rf"\b{_NAMED}\s(?:is\s|was\s|being\s)?named\s(?:in|on|as)\s(?:[Ss]ection|his|her|their|the|our|my|a)\b",
    rf"\b(?:(?:due\sto|will|meant\sto|going\sto|supposed\sto)\s(?:start|begin|join)|(?:mov(?:e|es|ed|ing)|go(?:es|"
    rf"ing)?)\sup\sto|"
    rf"transfer(?:red|ring|s)?\sto|transition(?:ed|ing)?\sto|mov(?:ed|ing)\s(?:over\s)?(?:from|to)|went\sfrom|"
    rf"came\sfrom)\s{_NAMED}",
    rf"\bfrom\s{_NAMED}\sto\s(?:an?|another|the)\s(?:[a-z]+\s)?(?:school|college|nursery|unit|provision)\b",
    rf"\b(?:[Hh]e|[Ss]he|boys?|girls?|lads?|child|children|kids?|sons?|daughters?|grand(?:son|daughter)|twins?|"
    rf"eldest|oldest|youngest|"
    rf"brother|sister|nephew|niece|one)\s(?:both\s|now\s|still\s)?(?:(?:goes|go|went)\sto|attends?|"
    rf"attended)\s{_NAMED}"
    r"(?=[.,;]|\s(?:and|but|where|which|full|three|two|four|five|in\s[Yy]ear|in\s[Rr]eception)\b)",
    rf"\b(?:[Ss]chool|[Nn]ursery|[Cc]ollege)\s?(?:[(,–-]\s?|called\s){_NAMED}(?:[),]|\sin\s)",
    r"\b(?:[Aa]t|to|[Ff]rom|attends?|left|for|[Aa]fter|[Bb]efore|[Ss]ince|like)\s(St\.?\s[A-Z]\w+['’]?s?(?:\s(?:and|"
    r"&)\sSt\.?\s[A-Z]\w+['’]?s?)?)",
    r"\b(?:at|to|from|attends?|left)\s(st\.?\s[a-z]{3,}(?:['’]s)?(?:\s(?:and|&)\sst\.?\s[a-z]+)?)\b",
    rf"\b(?:{_SCHOOL_STAFF}|[Yy](?:ea)?r?\s?\d{{1,2}}|[Rr]eception|[Ss]ixth form|in\s\d{{1,2}}[A-Z])\s(?:at|"
    rf"from)\s([A-Z]{{3,5}})\b",
)
_IN_TOWN = re.compile(
    rf"\b(?:{_SCHOOL_STAFF}\s(?:at|from|in)|(?:resource (?:base|provision)|SEN unit|autism base|unit|"
    rf"nurture (?:group|room)|base|sixth "
    rf"form|reception class|school|class)\sat)\s{_NAMED}"
)
"""A school may be called by its town here."""
_AS_A_STREET = re.compile(r"[A-Z]\w+ (?:Street|Road|Lane|Park)")
_AT = re.compile(rf"\bat\s{_NAMED}")
_OF_SCHOOL = re.compile(
    r"\b(?:schools?|SENCO|SENDCO|TAs?|teachers?|teaching|class(?:es|room)?|lessons?|terms?|timetable|EHCP|plan|"
    r"pupils?|unit|[Yy]ear\s\d+|"
    r"reception|playground|playtime|break ?time|lunch ?time|dinner (?:hall|lady|ladies)|exclu\w+|suspen\w+|college|"
    r"nursery|uniform|roll|"
    r"mainstream|one[- ]to[- ]one|1:1|place|exams?|GCSEs?|SATs|homework|detentions?|assembly|governors?|attendance|"
    r"sixth form|"
    r"[Hh]ead (?:said|told|was)|learning support|phonics|reading age|toilet|lunch|friends|settled|bullied|"
    r"restrained)\b"
)
_NOT_OF_SCHOOL = re.compile(
    r"\b(?:hospital|clinic|consultant|appointments?|surgery|ward|pool|swim\w*|clubs?|group|sessions?|event|library|"
    r"festival|show|shops?|"
    r"café|cafe|museum|trip|holiday|camp|weekend|Saturdays?|Sundays?|park|train|station|bus stop|hearing|tribunal|"
    r"meeting|conference|"
    r"paediatrician|nurse|surgeon|operation|scan|GP|doctor|audiology|physio|respite|short breaks?|gym|leisure|"
    r"stadium|match|cinema|"
    r"theatre|church|mosque|hall|centre|venue|stall|job|works?|volunteer\w*|shift)\b"
)
_SENTENCE = re.compile(r"[^.!?\n]+")
_MAYBE_SETTING = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b{_NAMED}\s(?:has|have)\sbeen\s(?:[a-z]+\s)?(?:with|for|to)\s(?:him|her|them|my|our)\b",
        rf"\b{_MAY_LEAD_TO_SCHOOL}\s{_NAMED}",
        rf"\b[Aa]t\s{_NAMED}(?=,?\s(?:they|he|she|where|my\s(?:son|daughter)|until|since)\b)",
        rf"\b(?:[Rr]ang|[Pp]honed|[Aa]sked|[Vv]isited|[Tt]oured|[Tt]ried|[Aa]fter|[Ss]ince)\s{_NAMED}",
    )
)
"""What may lead to a school as well as to a club or a hospital: the sentence must speak of school alone."""
_SETTING = tuple(re.compile(pattern) for pattern in _PATTERNS)
_NOT_AFTER = re.compile(
    r"\s(?:hospital|Hospital|centre|Centre|hub|club|Club|clinic|leisure|library|town|[Rr]oad|[Ss]treet|council|"
    r"Council|church|Church|"
    r"ambulance|Ambulance|hospice|Hospice|[Pp]ark|cathedral|Cathedral|ward|Ward|[Dd]ay\b|House|Hall|surgery|station|"
    r"team|Team|"
    r"service|Service|group|Group|for\s(?:an?|his|her)\s(?:assessment|scan|check|test|operation|appointment))"
)
_NO_SETTING = re.compile(
    r"(?:Hospital|Centre|Hub|Club|Clinic|Leisure|Library|Council|Scouts|Brownies|Guides|Beavers|Cubs|Rainbows|"
    r"Hospice|Infirmary|"
    r"Royal|Children['’]?s|General|Town|CAMHS|Camhs|Mencap|SENDIASS|Portage|Theatre|Cinema|Museum|Church|Mosque|"
    r"Services?|Team|"
    r"Ambulance|Alder Hey|Ormond|Dogs?|Football|City|United|Rovers|Swimming|Gymnastics|Park|Pool|Gym|NHS|Street|"
    r"Road)\b"
)
_TWO_WORD_PLACE = re.compile(
    r"(?:Matlock Bath|Long Eaton|Darley Dale|New Mills|Stoney Middleton|South Normanton|Clay Cross|North Wingfield|"
    r"Great Longstone|"
    r"Peak District|High Peak|Amber Valley|Milton Keynes|Tunbridge Wells|West Bromwich|South Yorkshire|"
    r"West Yorkshire|North East)\b"
)
_ACRONYMS = frozenset(
    "CAMHS SEND SEN EHC EHCP DCC NHS PALS SALT LSA DLA PIP ADHD ASD GP SENCO SENDCO TA HLTA OT EP PRU FE GCSE BTEC "
    "KS1 KS2 KS3 KS4 ICB "
    "ELC SENDIASS PDA DCD LA MP BBC".split()
)


def unnamed_settings(text: str) -> Iterator[tuple[int, int]]:
    """Yield the places of settings that only the sentence tells from a town or a club."""
    for pattern in (*_SETTING, _IN_TOWN):
        for match in pattern.finditer(text):
            group = match.lastindex or 0
            town = pattern is _IN_TOWN and (match[group] in PLACES - CITIES or _AS_A_STREET.fullmatch(match[group]))
            if (town or _may_be_setting(match[group])) and not _NOT_AFTER.match(text, match.end(group)):
                yield match.span(group)


def settings_by_sentence(text: str) -> Iterator[tuple[int, int]]:
    """Yield the places of names after "at" in sentences about a school day: towns and villages stand after "in"."""
    for sentence in _SENTENCE.finditer(text):
        if not _OF_SCHOOL.search(sentence[0]) or _NOT_OF_SCHOOL.search(sentence[0]):
            continue
        for pattern in (_AT, *_MAYBE_SETTING):
            for match in pattern.finditer(sentence[0]):
                if _may_be_setting(match[1]) and not _NOT_AFTER.match(sentence[0], match.end(1)):
                    yield sentence.start() + match.start(1), sentence.start() + match.end(1)


def _may_be_setting(name: str) -> bool:
    """Say whether a name may be that of a school: no town, ordinary word, club, hospital or office."""
    words = name.replace("’", "'").split()
    first = words[0].removesuffix("'s")
    if _TWO_WORD_PLACE.match(name) or first in NAMES:
        return False
    if words[0].lower().rstrip(".") == "st":
        return not _NO_SETTING.search(name)
    if first in NOT_NAMES or words[0] in NOT_NAMES or name in _ACRONYMS or _NO_SETTING.search(name):
        return False
    return len(words) > 1 or not (first in PLACES or is_ordinary(first))
