"""People who are named in a comment: by a known name, or by any capitalised word where only a name can stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from plainoffer.rules.local_offer.names import HARDLY_WORDS, NAMES, TIMES, WORD_NAMES

_UPPER, _LOWER = "A-ZÀ-ÖØ-ÞĀ-Ž", "a-zß-öø-ÿĀ-žḀ-ỹ"
CAPITAL = rf"(?:[OD]['’]|Mc|Mac)?[{_UPPER}][{_LOWER}]+(?:['’-][{_UPPER}]?[{_LOWER}]+)?"
_NAME = rf"({CAPITAL}(?:\s{CAPITAL})?)"
_SURNAME = rf"((?:[A-Z]\.?\s){{0,2}}{CAPITAL}(?:\s{CAPITAL})?)"

RELATION = (
    r"(?:sons?|daughters?|child(?:ren)?|boys?|girls?|lads?|grandsons?|granddaughters?|grandchild(?:ren)?|stepsons?|"
    r"stepdaughters?|nephews?|nieces?|kids?|brothers?|sisters?|twins?|eldest|oldest|youngest|middle|husband|wife|"
    r"partner|mum|mam|dad|mother|father|nan|"
    r"teenager|toddler|baby|foster child|(?:little|wee|big) (?:one|man|boy|girl|lad)|bairn|friend|neighbour|cousin|"
    r"step-?(?:mum|dad)|godson|goddaughter|"
    r"grand(?:ad|dad|ma|pa|mother|father)|(?:\d{1,2}|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|"
    r"fourteen)"
    r"[- ]year[- ]old)"
)
_OWNER = r"(?:[Mm]y|[Oo]ur|[Hh]er|[Hh]is|[Tt]heir|[Tt]he)"
_OWNER_INSIDE = r"(?:my|our|her|his|their|the)"
_AGE = r"(?:\d{1,2}|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)"
_CONDITION = (
    r"(?:autis\w*|deaf|blind|non-?\s?verbal|disabled|dyslexi\w*|ADHD|epilep\w*|cerebral|Down|sickle|diabet\w*|"
    r"a\s(?:diagnosis|place|plan|statement|wheelchair|hearing|feeding|severe|rare)|severe|complex|learning|global|"
    r"anxiety|sensory|spina|muscular|been|an?\s(?:EHCP|EHC))"
)
_HUMAN = (
    r"(?:(?:would|will|does|did|do)(?:n['’]t)?\s(?:love|like|not|hate|miss|cope|sleep|eat|go|need|enjoy|struggle)|"
    r"lov(?:es|ed)|hat(?:es|ed)|enjoy(?:s|ed)|miss(?:es|ed)|struggl(?:es|ed)|cried|cries|sobbed|screamed|goes|went|"
    r"attends|started|starts|moved|turned|needs|(?:cannot|can['’]t|couldn['’]t|could not|can|cant)\s(?:get|go|cope|"
    r"walk|talk|speak|use|sit|manage|read|write|swim|sleep|eat|join)|(?:gets|got|is|was|becomes|became)\s(?:so\s|"
    r"very\s|absolutely\s|just\s|completely\s|"
    r"really\s|so\s|only\s|still\s|now\s|always\s|too\s)?(?:upset|excited|thrilled|nervous|worried|proud|overwhelmed|terrified|"
    r"lonely|angry|confused|devastated|gutted|"
    r"small|little|young|tiny|older|bored|stuck|lost|alone|unwell|anxious|tired|scared|frightened|distressed|waiting|excluded|"
    r"refused|diagnosed|bullied|born|promised|sent|hit|hurt|restrained|happy|sad|poorly|ill|autistic|deaf|blind|"
    r"non-?verbal|disabled|adopted|fostered|in\s(?:year|reception|hospital|foster)|at\s(?:home|school|college)|"
    r"(?:starting|leaving|moving|turning)\b|left\s(?:out|without|behind|alone))|"
    rf"(?:is|was|turns|turned)\s(?:only\s|just\s|now\s)?{_AGE}\b|(?:has|had)\s{_CONDITION}|"
    r"(?:has|had|hasn['’]t)\s(?:only\s|already\s|never\s)?(?:missed|lost|waited|spent|sat|slept|eaten|stopped|started|left|"
    r"moved|gone|had)\b|is\sthe\s(?:middle|eldest|oldest|youngest|only|little|one)\b|and\s(?:his|her)\s)"
)


class _Pattern(NamedTuple):
    """Where a name stands, and whether a word that is not known as a name counts there too."""

    pattern: re.Pattern[str]
    unknown: bool


def _any(pattern: str) -> _Pattern:
    return _Pattern(re.compile(pattern), unknown=True)


def _known(pattern: str) -> _Pattern:
    return _Pattern(re.compile(pattern), unknown=False)


_SPOKEN_OF = (
    _any(
        rf"\b{_OWNER}\s(?:[a-z0-9-]+\s){{0,4}}?{RELATION}(?:[- ]in[- ]law)?"
        rf"(?:\s(?:called|named|is called|is named))?,?\s(?:\(\s?)?{_NAME}"
    ),
    _any(rf"\b{_NAME},\s(?:(?:who\sis|is)\s)?{_OWNER_INSIDE}\s(?:[a-z0-9-]+\s){{0,3}}{RELATION}\b"),
    _any(
        rf"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Cllr|Councillor|Nurse|Sister|Rev|Revd|Coach|Judge|Sir|Pastor|"
        rf"Imam|Rabbi|PC|Sgt)\.?\s{_SURNAME}"
    ),
    _any(
        rf"\b(?:[Tt]he|[Oo]ur|[Mm]y|[Hh]is|[Hh]er|[Tt]heir|one|an?)\s(?:[a-z-]+\s)?(?:driver|escort|teacher|TA|"
        rf"SENCO|nurse|"
        rf"therapist|physio|OT|social worker|manager|head|key\s?worker|carer|assistant|advocate|officer|caseworker|"
        rf"worker|"
        rf"tutor|receptionist|doctor|consultant|psychologist|EP|dietitian|childminder|coach|volunteer),\s{_NAME},"
    ),
    _any(rf"\b(?:[Hh]er|[Hh]is|[Tt]heir|whose)\sname(?:\sis|['’]s)\s{_NAME}"),
    _any(rf"\b(?:[Mm]y name(?:['’]s|\sis)|[Nn]ame:)\s{_NAME}"),
    _any(rf"\b(?:I am|I['’]m|[Tt]his is|[Ii]t['’]s)\s{_NAME}(?=['’,.]|\sand\b|\sfrom\b|\shere\b)"),
    _any(rf"(?:^|[.!?]\s)(?:From:?|Love from|Sent by)\s{_NAME},\s(?:an?|the|mum|dad|parent|carer)\b"),
    _any(rf"\b(?:is|was|are|were|am|him|her|them)\s(?:called|named)\s{_NAME}"),
    _any(rf"\b[Ww]e call (?:him|her|them)\s{_NAME}"),
    _known(
        rf"\b(?:[Ss]igned:?,?|[Ff]rom|[Bb]y|[Ss]poke (?:to|with)|[Tt]hank you,?(?:\sto)?|[Tt]hanks,?(?:\sto)?|"
        rf"[Rr]egards,?|[Cc]heers,?|[Ll]ove,?|[Mm]et|[Pp]oor|[Ll]ittle|Baby|Aunt(?:ie|y)?|Uncle|Grandma|Grandad|"
        rf"Nana?|Granny)\s{_NAME}"
    ),
    _any(
        rf"\b({CAPITAL})['’]s?\s(?:mum|mam|dad|mother|father|parents?|nan|carer|teacher|EHCP|EHC plan|needs|taxi|TA|"
        rf"one-to-one|1:1|transport|wheelchair|sister|brother|grandma|grandad|social worker|hearing aids?|"
        rf"medication|behaviour|diagnosis|anxiety|attendance|placement|annual review|transition|"
        rf"seizures?|epilepsy|toileting|feeding tube)\b"
    ),
    _known(
        rf"\b({CAPITAL})['’]s?\s(?:school|nursery|college|plan|class|letters?|reports?|place|review|appointments?|"
        rf"form|file|"
        rf"name|birthday|room|chair|bed|bag|lunch|bus|driver|escort|friends?|story|case|assessment|referral|money|"
        rf"hours|house)\b"
    ),
    _any(
        rf"\b({CAPITAL})(?:,|\s)?\s?(?:\(\s?(?:aged?\s)?\d{{1,2}}\s?(?:yrs?|years?)?(?:\sold)?\s?\)|aged?\s\d{{1,2}}\b|"
        rf"\d{{1,2}},\s|who(?:\sis|['’]s)\s{_AGE}\b|"
        rf"is\s\d{{1,2}}(?:\syears\sold)?(?=[\s,.]+(?:and|but|now|he|she|with|who|$)|[.,]|$))"
    ),
    _any(rf"\b({CAPITAL})(?:,|\s\()\s?(?:in\s)?[Yy](?:ea)?r?\s?\d{{1,2}}[,)]"),
    _any(
        rf"\b({CAPITAL}),?\s(?:she|he)\s(?:is|was|knows|has|had|said|will|helped|does|gets|can|cannot|loves|needs|"
        rf"likes)\b"
    ),
    _any(rf"\b({CAPITAL})\sand\s(?:her|his)\s(?:[a-z]+\s)?{RELATION}\b"),
    _any(
        rf"(?:[Rr]egards|[Ss]incerely|[Ff]aithfully|[Tt]hanks|[Tt]hank you|[Cc]heers|[Ww]ishes|[Ss]igned:?|"
        rf"[Yy]ours|[Ll]ove)[\s,.–—-]{{1,6}}{_SURNAME}\s*$"
    ),
    _any(
        rf"(?:\b(?:[Ww]hen|[Bb]ecause|[Ff]or|[Ss]ince|[Tt]hat|[Ii]f|[Ww]hile|[Aa]nd|[Bb]ut|[Aa]fter|[Bb]efore|[Aa]s|"
        rf"[Ww]here|[Pp]oor|[Ll]ittle|[Ss]o|[Oo]ur|[Mm]y)\s|^|[.!?]\s)({CAPITAL})\s{_HUMAN}"
    ),
    _any(
        rf"\b({CAPITAL}),\swho(?:\s(?:is|was|has|had|cannot|can|needs|loves|uses|hates|does|lives|goes|attends|"
        rf"struggles|never|will|would)|['’]s)\b"
    ),
    _any(rf"\b(?:told|asked)\s({CAPITAL})\s(?:that|to|about|if|how|when|again|twice|not)\b"),
    _any(
        rf"\bfor\s({CAPITAL})\sto\s(?:be\s(?:seen|assessed|diagnosed|collected|picked|moved|heard|taught|included|safe|"
        rf"happy|given|offered)|see|start|go|sit|use|join|cope|settle|sleep|eat|play|attend|learn|walk|talk|"
        rf"(?:get|have)\s(?:a|an|his|her|any|some)\b)"
    ),
    _any(
        rf"(?:^|[.!?–—-]\s?)((?:[A-Z]\.?\s){{1,2}}{CAPITAL}),\s(?:an?\s|the\s)?(?:parent|mum|dad|mother|father|"
        rf"carer|gran)\b"
    ),
    _any(rf"(?:[Ss]igned:?|[Rr]egards|[Tt]hanks|[Ff]rom|[Ll]ove),?\s((?:[A-Z]\.?\s){{1,2}}{CAPITAL})\b"),
    _any(
        rf"\b(?:[Ww]hy|[Ww]hen|[Hh]ow)\s(?:was|is|did|has|can|can['’]t|could)\s({CAPITAL})\s(?:refused|excluded|moved|"
        rf"sent|left|turned|told|removed|still|not\sallowed|allowed|given|been|go|get|join|come)\b"
    ),
)
"""Where people are spoken of in comments."""

_SECOND_HALVES = frozenset(
    "Mae Rae Rose Grace Lee Leigh Jo Jay Ann Anne Lou May Marie Louise Jane Beth Lynn Faye".split()
)
"""What a double name may end with, whatever it begins with: "Milly-Mae"."""

_LOWER_NAME = re.compile(
    rf"\b{_OWNER}\s(?:[a-z0-9-]+\s){{0,2}}?{RELATION}(?:\s(?:called|named))?\s([a-z]{{3,}}(?:-[a-z]+)?)\b"
    r"|\b([a-z]{3,})['’]?s\s(?:mum|mam|dad|nan|gran|carer|taxi|ehcp|teacher)\b"
    r"|\b(?:[Tt]hanks|[Tt]hank you|[Cc]heers),?\s(?:to\s)?([a-z]{3,})\b"
    rf"|\b([a-z]{{3,}}-(?:{'|'.join(sorted(_SECOND_HALVES)).lower()}))\b"
)
"""Where a name in small letters stands, as people write in a hurry: "my son jack", "ellie-may"."""

_SIGNED = re.compile(rf"(?:[-–—~]\s?|\n|[.!?]\s)({CAPITAL}(?:\s(?:[A-Z]\.?|{CAPITAL}))?)(?:,\s[^.\n]{{1,40}})?\s*$")
_FULL = re.compile(rf"\b({CAPITAL})\s({CAPITAL})\b")
_ANY = re.compile(rf"\b{CAPITAL}\b")

_TOPONYM = frozenset(
    "Hill Cross Green Wood Field Fields Bridge Common Moor Bank End Town Heath Top Edge Mill Mills Spring Springs "
    "Water View Gate Bay Valley Vale Peak Dale Farm Meadow Meadows Gardens Court Lodge Cottage Hotel Arms Inn "
    "Festival Day Sunday Monday".split()
)
"""Second words of places that start as a name does: "Rose Hill", "Clay Cross"."""

_PLACE_AFTER = re.compile(
    r"(?:['’]s)?\s(?:(?:[A-Z][\w'’-]+|of|and|the|C\.?\s?of\s?E\.?)\s){0,3}?(?:Primary|Junior|Infants?|Secondary|"
    r"High|Academy|School|College|Nursery|Centre|Center|House|Trust|Street|Road|Avenue|Lane|Park|Hospital|Ward|"
    r"Foundation|Hospice|Hall|Unit|Card|Church|University|Building|Suite|Room|Library|Surgery|Clinic|Fund|Charity|"
    r"Project|Club|Group|Service|Services|Programme|Award|Act|Way|Square|Valley|Vale|Theatre|Appeal|Report|Review|"
    r"Aid|Action|Futures|Homes|Network|Alliance|Partnership|Bank|Station|Line|Trail|Society|Association|Centres|"
    r"Stadium|Leisure|Museum|Gallery|charity|hospice|hospital|centre|building|"
    r"statue|memorial|trail|wing)\b"
)
_PLACE_BEFORE = re.compile(
    r"(?:\b(?:St\.?|Saint|King|Queen|Prince|Princess|Sir|Lady|Lord|Port|Fort|Mount|Union|SS)\s|['’])$"
)
_ANIMAL = (
    r"(?:dogs?|puppy|cat|kitten|horse|pony|donkey|rabbit|guinea pig|hamster|tortoise|parrot|lamb|goat|bear|mascot|"
    r"clown|"
    r"robot|chatbot|minibus|train|engine|elephant|dragon|lion|tiger)"
)
_ANIMAL_AFTER = re.compile(rf",?\sthe\s(?:[a-z]+\s){{0,2}}{_ANIMAL}\b")
_ANIMAL_BEFORE = re.compile(rf"\b{_ANIMAL},?\s(?:called\s|named\s)?$|\b(?:calls )?itself\s$")
_STORY = re.compile(
    r"\b(?:Mary Poppins|Peter (?:Pan|Rabbit)|Harry Potter|Mr (?:Tumble|Men|Bean)|Mrs Brown['’]s Boys|Billy Elliot|"
    r"Oliver Twist|"
    r"Father Christmas|Fireman Sam|Postman Pat|Winnie the Pooh|Thomas the Tank|Alice in Wonderland|Jack and (?:Jill|"
    r"the)|"
    r"Bob the Builder|Hansel and|Charlie and the|James and the|Annie the Musical|Robin Hood|Sleeping Beauty|Snow White|"
    r"Matilda the Musical|Bugsy Malone|Daniel Tiger|Horrid Henry|Dennis the Menace|Wallace and Gromit|Tom and Jerry)"
)
"""People of stories, films and shows."""
_GROUP_AFTER = re.compile(r"\s(?:nursery|playgroup|pre-?school|club|group|project|course|scheme|school|line)\b")
_ARTICLE = re.compile(r"\b[Tt]he\s(?:[A-Z]\w+\s(?:and\s)?)?$")
_NOT_SURNAMES = frozenset(
    "Card Cards School Primary Academy Street Road Centre Hospital House Trust College Park Project Award Group "
    "Club Aid Relief Action Care Futures Homes Housing Support Law Day Bank Network Alliance Partnership Council Team "
    "Society Fund Station Library Festival Scheme Plan Report Room Ward Unit Café Cafe Bus Line Trail".split()
)
_NOT_NAMES = frozenset(
    "The This That There They These Those It He She We You I A An And But So If When Why How What Who Where As At "
    "In On Of For To From With Please Thank Thanks Year Key Local Offer Send Autism Autistic Down Has Had Is Was Can "
    "Could Will Would Should Do Does Did Not No Yes Some Many Most All Both One Every Each Other Another More Less "
    "Derbyshire England English Britain British Wales Welsh Scotland Scottish Irish Polish Urdu January February "
    "March April May June July August September October November December Spring Summer Autumn Winter "
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Easter Christmas Ramadan Eid Primary Secondary Portage "
    "Education Health Council School Nursery College Mencap Scope Umbrella Barnardo Barnardos Derby Chesterfield "
    "Everyone Everybody Nobody Somebody Someone Anyone Anybody Staff Parents Families Makaton Access Work Transport "
    "Support Service Services Team Nothing Everything Something Reception Mum Dad Mam Nan Grandma Grandad "
    "Government Parliament Camhs Sendiass Children Children’s Young People Early Years Social Care Healthwatch Mind "
    "Kooth Connexions Facebook Google Twitter Ofsted Covid Max Parent Carer Carers Child Baby Toddler Teenager Son "
    "Daughter Boy Girl Twins Sister Brother Granddaughter Grandson Website Information Home Head Teacher Senco Doctor "
    "Nurse Therapist Taxi Bus Driver Panel Officer Manager Social Worker Speech Physio Deaf Blind Disabled Dyslexic "
    "Sibling Siblings Friend Friends Neighbour Pupil Pupils Student Students Adults Kids Youngsters Teenagers Babies "
    "Feedback Comment Response Reply Name Address Email Also Just Then Now Here Still Only Even Maybe Perhaps "
    "However Although Because Since While After Before Until Our My Your Their His Her Its Any Neither Either Such "
    "Remploy Fairplay Spectrum Cerebra Contact Parents’ Mayor Headteacher Ofsted’s Bengali Arabic Chinese "
    "House Somali Gateway Family Hub School’s Councillors Zoom Teams Outlook Word Google’s Chrome".split()
)


class NamedPerson(NamedTuple):
    """Where a name stands, and whether what stands around it leaves no doubt."""

    start: int
    end: int
    certain: bool


def named_people(text: str) -> Iterator[NamedPerson]:
    """Yield people's names: in a phrase that only a name can follow, or known as names."""
    for pattern, unknown in _SPOKEN_OF:
        for match in pattern.finditer(text):
            group = match.lastindex or 1
            words = match[group].split()
            first = next((word for word in words if len(word.strip(".")) > 1), words[0])
            if not (is_name(first) or (unknown and _looks_like_name(first))):
                continue
            if not unknown and first in TIMES and len(words) == 1:
                continue
            if not _is_place(text, match.start(group), match.end(group)):
                yield NamedPerson(match.start(group), match.end(group), True)
    for match in _SIGNED.finditer(text):
        if is_name(match[1].split()[0]):
            yield NamedPerson(match.start(1), match.end(1), True)
    for match in _LOWER_NAME.finditer(text):
        group = match.lastindex or 0
        if match[group].split("-")[0].capitalize() in NAMES:
            yield NamedPerson(match.start(group), match.end(group), True)
    for match in _FULL.finditer(text):
        if _is_full_name(text, match):
            yield NamedPerson(match.start(), match.end(), True)
    for match in _ANY.finditer(text):
        word = re.sub(r"['’]s?$", "", match[0])
        end = match.start() + len(word)
        if (word in NAMES or _is_double(word) or _stands_as_name(text, match.start(), end)) and not _is_place(
            text, match.start(), end
        ):
            yield NamedPerson(match.start(), end, False)


def _is_full_name(text: str, match: re.Match[str]) -> bool:
    """Say whether two capitalised words are given name and surname."""
    first, second = match[1], match[2]
    if text[max(0, match.start() - 4) : match.start()].lower() == "the " and first not in NAMES:
        return False
    if first in WORD_NAMES and (second in _TOPONYM or match.start() == 0):
        return False
    return is_name(first) and second not in _NOT_SURNAMES and not _is_place(text, match.start(), match.end())


def is_name(word: str) -> bool:
    """Say whether a word is known as a given name, alone or as a part of a double name."""
    word = re.sub(r"['’]s?$", "", word)
    return word in NAMES or word in WORD_NAMES or any(part in NAMES for part in word.split("-"))


def _is_double(word: str) -> bool:
    """Say whether a word is a double name: "Jayden-Lee"."""
    parts = word.split("-")
    return len(parts) == 2 and ((is_name(parts[0]) and is_name(parts[1])) or parts[1] in _SECOND_HALVES)


def _stands_as_name(text: str, start: int, end: int) -> bool:
    """Say whether a word that is also a name is one here: with a capital inside a sentence, in no longer title."""
    if text[start:end] not in HARDLY_WORDS or not re.search(r"[a-z,] $", text[:start]):
        return False
    return not re.search(r"\b[Tt]he $|[A-Z][\w'’]+ $", text[:start]) and not re.match(r" [A-Z]", text[end:])


def _looks_like_name(word: str) -> bool:
    """Whether a capitalised word where a name must stand is one that the list of names does not know."""
    bare = re.sub(r"['’]s?$", "", word)
    return bare not in _NOT_NAMES and not bare.isupper()


def _is_place(text: str, start: int, end: int) -> bool:
    """Whether a name is that of a place, an organisation, a story or an animal: "King Edward's", "Thomas House"."""
    story = _STORY.search(text, max(0, start - 12), end + 24)
    if story and story.start() < end and start < story.end():
        return True
    if _ANIMAL_AFTER.match(text, end) or _ANIMAL_BEFORE.search(text[max(0, start - 24) : start]):
        return True
    if _PLACE_AFTER.match(text, end) or _PLACE_BEFORE.search(text[max(0, start - 12) : start]):
        return True
    return bool(_GROUP_AFTER.match(text, end)) and bool(_ARTICLE.search(text[:start]))
