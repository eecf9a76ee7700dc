"""Names that are written without a capital, as people do in a hurry, and initials that stand for a name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainoffer.rules.local_offer.personal_data.names import HARDLY_WORDS, NAMES, fold
from plainoffer.rules.local_offer.personal_data.person_words import HUMAN, KIN, OWNER

_SMALL_WORDS = frozenset(
    """
    abel agron aida alec amie ange angel archer aria arun asha barb barney bart bert bess buffy cain candelas carl
    carol celeste chad chang chao chelsea cher christie christy clement clementine denis dexter diana dino dona
    donna earnest elia elle emil fanny flor florin gail gaston gaz georgia geri gill gordon hans harper harris
    hector heng herman hina hiram holly indie ivan jade jane jared jasmine jean jerry jess jimmy joan joey jonah
    jordan josh juan kamala kane kelvin koa kris lana lance lech leone lora louis lyle macarena madison mandy
    manny mantas marc marcel margo mari marie marina marla marquis marta martin mason matt maud maxi maxim maya
    mick mickey mike mina minerva ming mira moll mollie molly monty myra myrtle nadia nancy nelly ning nita noel
    nola orlando otis otto palak pascal patsy pepe peregrine peris petra petunia phil pierre piers polly portia
    qadi rafferty ramon raven regina rena rhea rhoda rico rishi roland rona rong rosa rosemary ross rudy russ ruth
    sabin sally sana scarlet scottie shea sherry shiv sienna sina solomon sonya stella sultan tabatha tara tarquin
    teddy tera terry tess thalia tony tori trina ulla una vanda veda vera verity vince viola vivien winsome wren
    yong yuri zita
    """.split()
)
"""Names that are ordinary words, brands or places when they are written small."""
_SHORT = frozenset("ben tom sam zac zak zach ava mia leo amy kai liz eva ali dan".split())
SMALL_NAMES = (frozenset(name.lower() for name in NAMES if len(name) > 3 and name.isalpha()) - _SMALL_WORDS) | _SHORT
"""Names that are nothing else even in small letters."""
_SECOND_HALVES = frozenset("mae rae leigh lou louise lynn faye".split())
"""What a double name in small letters may end with: "milly-mae"."""

_WORD_DOING = re.compile(
    r"\b(?:does|did|can|cant|can['’]t|is|was|has|will|wont|won['’]t|let|lets|help|helps|for|when|if|because|and|"
    r"that)\s(bailey|bella|blake|daisy|finn|hazel|jack|jade|jasper|leila|lily|logan|luna|poppy|ruby|taylor|willow)\s"
    r"(?:have|be|get|gets|go|goes|to|still|is|was|has|not|isn['’]?t|can|can['’]?t|been|starts?|allowed|does|"
    r"doesn['’]?t|loves|hates|"
    r"needs|cries|cried|won['’]?t|sits?|eats?|sleeps?)\b",
)
"""Names that are words as well, where somebody does something: "why does poppy have to wait"."""
_AFTER_KIN = re.compile(
    rf"\b{OWNER}\s(?:[a-z0-9-]+\s){{0,2}}?{KIN}(?:\s(?:is\s)?(?:called|named))?,?\s([a-z]{{2,}}(?:-[a-z]+)?)\b"
    r"|\b(?:he|she|they|him|her|i|me|i am|i['’]?m)(?:\s(?:is|was|are))?\s(?:called|named)\s([a-z]{2,})\b"
    r"|\b(?:my|his|her)\sname(?:\sis|['’]?s)\s([a-z]{2,})\b|\b(?:i am|i['’]?m)\s([a-z]{3,})(?=\sand\si\b|,|\sfrom\b)"
    r"|\b([^\W\d_]{3,})['’]?s\s(?:mum|mam|dad|nan|gran|carer|taxi|ehcp|teacher|plan|school|place)\b"
    r"|\b(?:our|my)\s(?!mark|rose|penny|nick)([a-z]{3,})\s(?:is\s\d|isn['’]?t|cant|can['’]t|loves|hates|goes|"
    r"has been|won['’]?t|doesn['’]?t|needs|gets)"
    r"|\b(?:thanks|thank you|cheers|regards|from),?\s(?:to\s)?([a-z]{3,})\b",
    re.I,
)
"""Where hardly anything but a name can stand: words that are names as well count there."""
_WITH_TITLE = re.compile(
    r"\b(?:mr|mrs|ms|cllr)\.?\s([a-z]{2,})\b(?!\s(?:of|the|and the)\b)"
    r"|\b(?:aunt(?:ie|y)?|uncle|grandma|grandad|nanny|nurse)\s([a-z]{2,})\b"
)
_ORDINARY = frozenset(
    "is in at on we he to of by my no so if or do go up us it as me an am be and the who that was has had said says "
    "for from with but not out her his our their your this these those have "
    "are were when where what why how can could will would did does told gave never only just also then now here "
    "there they she you all any some she's he's men bean tumble man came comes went goes gets got rang called led at "
    "visits visit bank banks staff team practitioner led advice care call calls line".split()
)
_WORD = re.compile(r"(?<![\w@.'’/-])[^\W\dA-Z_]{3,}(?:-[a-z]{2,})?(?![\w@/]|\.\w)")
_RELATIVE_INITIAL = re.compile(
    rf"\b(?:[Mm]y|[Oo]ur|[Hh]er|[Hh]is)\s(?:[a-z0-9-]+\s){{0,2}}?{KIN},?\s\(?((?:[B-HJ-Z]\.?){{1,2}}|A\.)"
    r"(?=[,.)]|\s(?:is|was|has|had|can|can't|cannot|needs|goes|went|loves|hates|does|doesn['’]t|gets|got|who|will|"
    r"would|could|and)\b|['’]s)"
)
_DOTTED = re.compile(
    r"(?<![\w.])((?:[A-Z]\.){1,2}[A-Z]?\.?)(?:['’]s\s(?:mum|dad|EHCP|plan|school|teacher|taxi|needs|transport|place|"
    r"TA)\b|"
    rf"\s{HUMAN})"
)
_ONE_LETTER = re.compile(
    r"(?:^|[.!?]\s)([B-HJ-Z])\s(?:is\s(?:\d|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|"
    r"autistic|non-?verbal|deaf)|hasn['’]t|doesn['’]t|can['’]t|loves|hates|needs|struggles|cannot)\b|"
    r"\b([A-HJ-Z])['’]s\s(?:mum|mam|dad|EHCP|EHC|teacher|taxi|social worker|needs|school|transport|TA|one-to-one|"
    r"diagnosis|carer|sister|brother|meltdowns?|anxiety)\b|\b([B-HJ-Z])\s\((?:aged?\s)?\d{1,2}\)"
)
_INITIALS_ARE = re.compile(r"\b(?:initials|child)(?:\sare|\sis|:)?\s((?:[A-Z]\.?\s?){2,3})(?![a-z])")
_TWO_LETTERS = re.compile(
    r"\b(?:[Cc]alls?|[Cc]alled)\s(?:him|her|them|me)\s([A-Z]{2})\b|\b([A-Z]{2})['’]s\s(?:mum|mam|dad|taxi|EHCP|"
    r"teacher|TA|school|plan|sister|"
    r"brother|needs|social worker)\b|\b([A-Z]{2})\s(?:is\s(?:my|our|\d{1,2}\b)|has\smissed|hates|loves|cries|cried|"
    r"can['’]t)|(?:[Ss]igned:?,?|[Rr]egards,?|[Tt]hanks,?|[Bb]est\swishes,?)\s([A-Z]\.?\s?[A-Z]\.?)\s*$"
)
_SCHOOL = (
    r"(?:(?:St\.?|Saint)\s[A-Z][\w'’]+|(?:[A-Z][\w'’-]+\s){1,3}?(?:Primary|Juniors?|Infants?|Secondary|High|"
    r"Academy|School|College|Nursery|Grammar|PRU|Centre|Unit|Special|Community|Church|Catholic|CofE))"
)
_IN_SCHOOL = re.compile(
    r"(?<![\w.&])((?:[A-Z]\.\s?){1,2}(?:[A-Z]-)?[A-Z]\.?|[A-Z]{2})(?![\w.])['\"’”]?"
    r"(?:\sand\s(?:his|her|their|my|our)\s\w+)?"
    r"(?:\s\(|,\s|\s[–—-]\s|\s(?:who\s)?(?:both\s)?(?:attends?|go(?:es)?\sto|went\sto|is\sat|was\sat|is\sin|was\sin|"
    r"at|from|started\sat|left|moved\sto)\s)"
    rf"(?:[Yy](?:ea)?r?\s?\d{{1,2}}[,;]?\s(?:at\s|of\s|from\s)?{_SCHOOL}|(?:[Yy](?:ea)?r?\s?\d{{1,2}}|"
    rf"[Rr]eception)[,)]|{_SCHOOL})"
)
"""Initials, and the school or the school year of whom they mean: "A.B. (Year 3, St Anne's)"."""
_ACRONYMS = frozenset(
    "AP PE UK US EP OT TA PA GP IT RE AD EU NI BS PC MP VI HI SLT DT LA CP PDA EY HT DH LD PD ID AA DP KS FE "
    "HE FT PT TV "
    "PM HQ HR IB ED SN SEN AI BA MA MD MSI MED BSC PHD BED QTS SALT CQ ST CE RC UC CC CB TB ICT PRU HLTA LSA EAL ELSA "
    "IEP ECT NQT PTA DSL EWO SW LSP SE SLD MLD PMLD HOD EH CIN LAC SGO DCC DSE ASD EHC EBD SLC SC CT PSA".split()
)


def small_names(text: str) -> Iterator[tuple[int, int]]:
    """Yield the places of names in small letters: "my son jack", "ellie-may", "can jayden have a seat"."""
    for match in _AFTER_KIN.finditer(text):
        word = fold(match[match.lastindex or 0])
        capital = word.split("-")[0].capitalize()
        if word.islower() and (capital in NAMES or capital in HARDLY_WORDS or capital in ("Lily", "Max", "Rose")):
            yield match.span(match.lastindex or 0)
    for match in _WORD_DOING.finditer(text):
        yield match.span(1)
    for match in _WITH_TITLE.finditer(text):
        if match[2] and (match[2].capitalize() in NAMES or match[2].capitalize() in HARDLY_WORDS):
            yield match.span(2)
        elif match[1] and match[1] not in _ORDINARY:
            yield match.span(1)
    for match in _WORD.finditer(text):
        first, _, second = fold(match[0]).partition("-")
        if first in SMALL_NAMES or second in _SECOND_HALVES:
            yield match.span()


def initials(text: str) -> Iterator[tuple[int, int]]:
    """Yield the places of initials that stand for a person: "my son J", "J.T. is nine", "K's taxi"."""
    for pattern in (_RELATIVE_INITIAL, _DOTTED, _ONE_LETTER, _TWO_LETTERS, _INITIALS_ARE, _IN_SCHOOL):
        for match in pattern.finditer(text):
            group = match.lastindex or 0
            if re.sub(r"[^A-Z]", "", match[group]) not in _ACRONYMS:
                yield match.start(group), match.start(group) + len(match[group].rstrip())
