"""The phrases in which comments speak of people: what stands before, after and around a name."""

from __future__ import annotations

import re
from enum import IntEnum
from typing import NamedTuple

from plainoffer.rules.local_offer.personal_data.person_words import (
    AGE,
    BEING,
    CAPITAL,
    HUMAN,
    JOB,
    OWNER,
    RELATION,
    SPOKE,
)

_NAME = rf"({CAPITAL}(?:\s{CAPITAL})?)"
_SURNAME = rf"((?:[A-Z]\.?\s){{0,2}}{CAPITAL}(?:\s{CAPITAL})?)"
_OWNER_INSIDE = r"(?:my|our|her|his|their|the)"
_ANYBODY = rf"(?:{OWNER}|[Yy]our|[Oo]ne|[Aa]n?|[Aa]nother|[Aa] new|[Tt]hat|[Tt]his)"
_PLACE_WORD = r"(?<!\b[Ii]n\s)(?<!\b[Aa]t\s)(?<!\b[Nn]ear\s)(?<!\b[Tt]o\s)(?<!\b[Bb]y\s)(?<!\b[Ii]nto\s)(?<!\b[Tt]he\s)"
_NOT_AFTER = _PLACE_WORD + r"(?<!\b[Ff]rom\s)(?<!\b[Oo]f\s)(?<!\b[Oo]n\s)"
"""No preposition of place stands before it: "in Hope it is cold"."""
_INSIDE = r"(?<=[a-z,;:–—-]\s)"


class Strength(IntEnum):
    """How much a phrase says by itself."""

    KNOWN = 1
    """A known name there is one, unless it is a month or a season as well."""
    NAMED = 2
    """So is a month or a season."""
    LIKELY = 3
    """So is a word that nobody knows, unless it looks like a place or an ordinary word."""
    SURE = 4
    """So is any word with a capital that is not known as something else."""


class Phrase(NamedTuple):
    """Where a name stands, and how much the phrase says."""

    pattern: re.Pattern[str]
    strength: Strength


def _sure(pattern: str) -> Phrase:
    return Phrase(re.compile(pattern), Strength.SURE)


def _likely(pattern: str) -> Phrase:
    return Phrase(re.compile(pattern), Strength.LIKELY)


def _named(pattern: str) -> Phrase:
    return Phrase(re.compile(pattern), Strength.NAMED)


def _known(pattern: str) -> Phrase:
    return Phrase(re.compile(pattern), Strength.KNOWN)


_FAMILY = (
    _sure(
        rf"\b{OWNER}\s(?:[a-z0-9'’-]+\s){{0,4}}?{RELATION}(?:[- ]in[- ]law)?"
        rf"(?:\s(?:called|named|is called|is named))?,?\s(?:[(–-]\s?)?{_NAME}"
    ),
    _sure(
        rf"\b{_NAME}(?:,\s|\s[(–-]\s?|\s(?=is\s|was\s|who\s))(?:(?:who\sis|who\swas|is|"
        rf"was)\s)?{_OWNER_INSIDE}\s(?:[a-z0-9-]+\s){{0,3}}{RELATION}\b"
    ),
    _sure(
        rf"\b(?:Aunt(?:ie|y)?|Uncle|Grandma|Grandpa|Grandad|Granddad|Granny|Nanny|Nana|Nanna|Nannan|Nan|Gran|Cousin)"
        rf"\s{_NAME}"
    ),
    _sure(
        rf"\b(?:[Mm]um(?:my)?|[Mm]am|[Mm]om|[Dd]ad(?:dy)?|[Mm]other|[Ff]ather|[Pp]arent|[Nn]an|[Gg]ran|[Gg]randma|"
        rf"[Gg]randad|[Gg]rand(?:mother|father|parent)|[Aa]untie?|[Uu]ncle|[Ss]tep-?(?:mum|dad)|[Gg]uardian|"
        rf"[Ss]ibling|[Bb]rother|[Ss]ister|[Cc]arer)\s(?:of|to)\s{_NAME}"
    ),
    _known(rf"\b(?:[Pp]arents|[Mm]ums|[Cc]arers?|[Ff]amil(?:y|ies)|[Ff]riends?)\s(?:of|to|for)\s{_NAME}"),
    _sure(
        rf"\b({CAPITAL})['’]s?\s(?:mum|mam|dad|mother|father|parents?|nan|gran|carer|teacher|EHCP|EHC plan|needs|"
        rf"taxi|TA|one-to-one|1:1|transport|wheelchair|sister|brother|grandma|grandad|social worker|hearing aids?|"
        rf"medication|behaviour|diagnosis|anxiety|attendance|placement|annual review|transition|key ?worker|"
        rf"seizures?|epilepsy|toileting|feeding tube|ADHD|standing frame|splints|meltdowns?|glasses)\b"
    ),
    _known(
        rf"\b({CAPITAL})['’]s?\s(?:school|nursery|college|plan|class|letters?|reports?|place|review|appointments?|"
        rf"form|file|family|voice|words|views|childhood|week|day|hair|autism|speech|walker|communication|tribunal|"
        rf"appeal|sleep|confidence|consultant|paediatrician|head teacher|"
        rf"name|birthday|room|chair|bed|bag|lunch|bus|driver|escort|friends?|story|case|assessment|referral|money|"
        rf"hours|house)\b"
    ),
)
_CALLED = (
    _likely(
        rf"{_INSIDE}({CAPITAL})['’]s?\s(?:plan|place|birthday|bed|bag|lunch|class|hair|friends?|seat|harness|money|"
        rf"autism|speech|sleep|confidence|head teacher|escort|driver|room|chair|future|childhood|education|story)\b"
    ),
    _sure(rf"\b(?:[Hh]er|[Hh]is|[Tt]heir|[Mm]y|whose)\s(?:nick|first\s|sur|last\s)?name(?:\sis|\swas|['’]s)\s{_NAME}"),
    _sure(rf"\b[Nn]ame:\s{_NAME}"),
    _sure(
        rf"\b(?:[Cc]hild|[Pp]arent|[Pp]upil|[Ss]tudent|[Ff]rom|[Ss]ent\sby|[Cc]omment\s(?:by|from)|[Ss]ubmitted\sby)"
        rf"(?:['’]s\sname)?\s?[:=]\s{_NAME}"
    ),
    _likely(
        rf"\b(?:I am|I['’]m|[Tt]his is|[Ii]t['’]s|[Hh]i,?|[Hh]ello,?|[Hh]iya,?|[Mm]orning,?)\s(?:called\s)?{_NAME}"
        rf"(?=['’,.]|\sand\b|\sfrom\b|\shere\b|\sagain\b)"
    ),
    _likely(rf"(?:^|[.!?]\s){_NAME}\shere\b"),
    _sure(rf"(?:^|[.!?]\s)(?:From:?|Love from|Sent by)\s{_NAME},\s(?:an?|the|mum|dad|parent|carer)\b"),
    _sure(
        rf"\b(?:him|her|them|me|I am|I['’]m|[Hh]e is|[Hh]e['’]s|[Ss]he is|[Ss]he['’]s|[Tt]hey are|who is|who was|"
        rf"who['’]s|(?:{JOB}|{RELATION}|pupil|student|somebody|someone)(?:\s(?:is|was))?|twins\sare|he was|she was|be)"
        rf"\s(?:just\s)?(?:nick)?(?:called|named|known\sas)\s{_NAME}"
    ),
    _likely(
        rf"\b(?:badge|label|envelope|sticker|lanyard|signature|card|note)\s(?:said|says|read|reads|had)\s({CAPITAL})\b"
    ),
    _sure(rf"\bknown\s(?:to\s[a-z]+\s(?:[a-z]+\s)?)as\s{_NAME}"),
    _sure(rf"\bcalls?\s(?:him|her|them|me)\s{_NAME}"),
    _sure(rf"\b(?:goes|go)\sby\s(?:the\sname\s(?:of\s)?)?{_NAME}|\b(?:[Aa]ka|AKA|better\sknown\sas)\s{_NAME}"),
    _likely(rf"\b[Aa]sk\s({CAPITAL})\s(?:at|in|on|from)\s(?:the\s)?[A-Z]"),
    _likely(rf"\b[Ww]e(?:\sare|['’]re)\sthe\s({CAPITAL}s)(?=[,.]|\sand\b|\sfrom\b)"),
    _likely(rf"\b[Tt]he\s({CAPITAL})\s(?:family|household)\b"),
    _sure(rf"\bbaby\s{_NAME}(?=['’,.]|\s[a-z])"),
)
_WORKERS = (
    _sure(
        rf"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Cllr|Councillor|Nurse|Sister|Rev|Revd|Reverend|Coach|Judge|Sir|"
        rf"Pastor|Father|Doctor|Imam|Rabbi|PC|PCSO|Sgt)\.?\s{_SURNAME}"
    ),
    _sure(rf"\b(?:{_ANYBODY}|[a-z]+['’]s)\s(?:[a-z-]+\s){{0,2}}?{JOB},\s{_NAME},"),
    _likely(
        rf"\b{_ANYBODY}\s(?:[A-Za-z-]+\s){{0,2}}?{JOB},?\s(?:(?:was\s|is\s)?(?:called|named)\s)?(?:[(–—-]\s?)?{_NAME}"
        rf"\b(?!\s(?:[A-Z]|school|team|service|centre|area)|[A-Z/]|\s\d)"
    ),
    _likely(
        rf"(?:^|[.!?,;:]\s|\band\s|\bto\s|\bwith\s)(?:[Oo]ur\s)?{JOB}\s({CAPITAL})\s(?:{SPOKE}|who\b|has\b|is\b|was\b)"
    ),
    _likely(
        rf"{_NOT_AFTER}\b{_NAME},?\s(?:[(–—-]\s?)?(?:who\s(?:is|was)\s)?(?:the|our|my|his|her|their|your|"
        rf"a)\s(?:[a-z-]+\s){{0,2}}?{JOB}\b(?!\s(?:of|in)\sthe)"
    ),
    _likely(rf"\b({CAPITAL})\s\((?:[a-z]+\s){{0,2}}{JOB}\)"),
    _likely(
        rf"\b{JOB}\s(?:that\s)?(?:we|I|he|she|they)(?:['’]ve)?\s(?:ever\s)?(?:had|saw|got|have|met)\s(?:was|"
        rf"is)\s{_NAME}"
    ),
    _likely(
        rf"(?:{_INSIDE}|^|(?<=[.!?]\s)){_NOT_AFTER}({CAPITAL})\s(?:from|at|in|on)\s(?:the|your|"
        rf"our)\s(?:[A-Za-z]+\s){{0,3}}?(?:office|team|"
        rf"hub|desk|helpline|council|reception|panel|clinic|phone|front desk)\b"
    ),
)
_AGES = (
    _sure(
        rf"\b({CAPITAL})\b(?:,|\s)?\s?(?:\(\s?(?:aged?\s)?\d{{1,2}}\s?(?:yrs?|years?)?(?:\sold)?\s?\)|"
        rf"aged?\s\d{{1,2}}\b|\d{{1,2}},\s|who(?:\sis|['’]s)\s{AGE}\b|"
        rf"is\s\d{{1,2}}(?:\syears\sold)?(?=[\s,.]+(?:and|but|now|he|she|with|who|$)|[.,]|$))"
    ),
    _sure(rf"\b({CAPITAL})(?:,|\s\()\s?(?:in\s)?[Yy](?:ea)?r?\s?\d{{1,2}}[,)]"),
    _likely(
        rf"{_NOT_AFTER}\b({CAPITAL})\s(?:is\s|was\s|has\sbeen\s)?in\s(?:[Yy]ear\s\d{{1,2}}|[Yy]\d{{1,2}}|"
        rf"[Rr]eception)\b"
    ),
    _likely(rf"(?<!\b[Tt]he\s)\b({CAPITAL}),\s(?:aged\s)?{AGE}(?=[,.)]|\sand\b)"),
)
_DOING = (
    _sure(
        rf"\b({CAPITAL}),?\s(?:she|he)\s(?:is|was|knows|has|had|said|will|helped|does|gets|can|cannot|loves|needs|"
        rf"likes)\b"
    ),
    _sure(rf"\b({CAPITAL})\sand\s(?:her|his)\s(?:[a-z]+\s)?{RELATION}\b"),
    _sure(
        rf"(?:\b(?:[Ww]hen|[Bb]ecause|[Ff]or|[Ss]ince|[Tt]hat|[Ii]f|[Ww]hile|[Aa]nd|[Bb]ut|[Aa]fter|[Bb]efore|[Aa]s|"
        rf"[Ww]here|[Pp]oor|[Ll]ittle|[Ss]o|[Oo]ur|[Mm]y)\s)({CAPITAL})\s{HUMAN}"
    ),
    _likely(rf"(?:{_INSIDE}|^|(?<=[.!?]\s)){_NOT_AFTER}({CAPITAL})\s{HUMAN}"),
    _named(rf"(?:{_INSIDE}|^|(?<=[.!?]\s)|(?<=day\s)){_NOT_AFTER}({CAPITAL})\s{SPOKE}"),
    _likely(rf"(?:{_INSIDE}|(?<=day\s)){_NOT_AFTER}({CAPITAL})\s{BEING}"),
    _likely(
        rf"\b(?:(?:patient|gentle|kind|strict|rough|good|working|worked|cope|do|lovely|brilliant|trouble|happened|"
        rf"wrong)"
        rf"\s(?:with|to)|(?:fair|hard|tough|giv(?:e|en|ing)\sup)\son|(?:fight|fought|fighting|speak|spoke|advocate|"
        rf"best|bad|good|hard|scary|worried)\s(?:for|about))\s({CAPITAL})(?=[,.!?]|\s(?:and|but|because|so|when|to|"
        rf"at|as|in)\b)"
    ),
    _likely(
        rf"\b(?:treat(?:s|ed)?|understands?|understood|upsets?|scares?|calms?|feeds?|lifts?|hoists?|"
        rf"ignored?)\s({CAPITAL})(?=[,.!?]|\s(?:and|when|like|as|well|better|at|in|because|but)\b)"
    ),
    _likely(rf"\b(?:asked|told|see|saw)\s({CAPITAL})\s(?:what|why|where|if|that)\s(?:he|she|they)\b"),
    _sure(
        rf"\b({CAPITAL}),\swho(?:\s(?:is|was|has|had|cannot|can|needs|loves|uses|hates|does|lives|goes|attends|"
        rf"struggles|never|will|would)|['’]s)\b"
    ),
    _sure(rf"\b(?:told|asked)\s({CAPITAL})\s(?:that|to|about|if|how|when|again|twice|not)\b"),
    _sure(
        rf"\bfor\s({CAPITAL})\sto\s(?:be\s(?:seen|assessed|diagnosed|collected|picked|moved|heard|taught|included|"
        rf"safe|happy|given|offered)|see|start|go|sit|use|join|cope|settle|sleep|eat|play|attend|learn|walk|talk|"
        rf"(?:get|have)\s(?:a|an|his|her|any|some)\b)"
    ),
    _sure(
        rf"\b(?:[Ww]hy|[Ww]hen|[Hh]ow)\s(?:was|is|did|has|can|can['’]t|could)\s({CAPITAL})\s(?:refused|excluded|moved|"
        rf"sent|left|turned|told|removed|still|not\sallowed|allowed|given|been|go|get|join|come)\b"
    ),
    _likely(
        rf"(?:{_INSIDE}|^|(?<=[.!?]\s))({CAPITAL})\sand\s(?:I|me|myself)\b|\b(?:[Mm]e|[Mm]yself)\sand\s({CAPITAL})\b"
    ),
    _likely(
        rf"\b[Ii]t(?:['’]s|\sis|\swas)\s(?:only\s|just\s|always\s)?({CAPITAL})\s(?:who|that\s(?:noticed|rang|told|"
        rf"found|asked|sat|cried|suffers|loses|misses))\b"
    ),
    _likely(
        rf"\b(?:watch(?:ed|ing)?|let(?:ting)?|saw|see(?:ing)?|heard|found|kept|made|left)\s({CAPITAL})\s(?:sit|"
        rf"sitting|cry|crying|go|"
        rf"struggle|struggling|stay|home|alone|waiting|on\s(?:his|her)|play|playing|try|trying|in\stears|behind)\b"
    ),
)
_GREETINGS = (
    _known(
        rf"\b(?:[Ss]igned:?,?|[Ff]rom|[Bb]y|[Ss]poke (?:to|with)|[Tt]hank you,?(?:\sto)?|[Tt]hanks,?(?:\sto)?|"
        rf"[Rr]egards,?|[Cc]heers,?|[Ll]ove,?|[Mm]et|[Pp]oor|[Ll]ittle|Baby|"
        rf"[Aa]sk for|[Ww]ell done,?|[Bb]less|[Mm]iss|[Ww]ith help from|[Gg]ood old|[Ss]hout ?out to|"
        rf"[Dd]ear)\s{_NAME}\b(?!\sto\s[A-Z])"
    ),
    _known(
        rf"\b(?:told|asked|rang|emailed|e-mailed|phoned|texted|without|helps?|helped|helping|gave|give|giving|let|"
        rf"lets|letting|watch(?:ed|ing)?|"
        rf"collects?|collected|took|taking|takes|brought|praised?|met|[Ww]e['’]ve got|because of)\s({CAPITAL})\b"
        rf"(?=[,.!?;]|\s[a-z])"
    ),
    _sure(
        rf"(?:[Rr]egards|[Ss]incerely|[Ff]aithfully|[Tt]hanks|[Tt]hank you|[Cc]heers|[Ww]ishes|[Ss]igned:?|"
        rf"[Yy]ours|[Ll]ove)[\s,.–—-]{{1,6}}{_SURNAME}\s*$"
    ),
    _sure(
        rf"(?:^|[.!?–—-]\s?)((?:[A-Z]\.?\s){{1,2}}{CAPITAL}),\s(?:an?\s|the\s)?(?:parent|mum|dad|mother|father|"
        rf"carer|gran)\b"
    ),
    _likely(rf"(?:^|[.!?–—-]\s|\b(?:by|from|to|with|and|for)\s)((?:[A-Z]\.\s?){{1,2}}{CAPITAL})(?=[\s,.(]|$)"),
    _sure(rf"(?:[Ss]igned:?|[Rr]egards|[Tt]hanks|[Ff]rom|[Ll]ove),?\s((?:[A-Z]\.?\s){{1,2}}{CAPITAL})\b"),
    _known(rf"(?:[.!?]|\s[-–—])\s({CAPITAL})\sx{{1,3}}\s*$"),
    _known(rf"\b({CAPITAL})\s(?:and|&)\s(?:family|the (?:kids|boys|girls|twins))\b"),
)

PHRASES = (*_FAMILY, *_CALLED, *_WORKERS, *_AGES, *_DOING, *_GREETINGS)
"""Where people are spoken of in comments."""
