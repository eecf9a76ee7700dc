"""Words for people in comments: relatives, jobs, ages, and what people do and services hardly ever."""

from __future__ import annotations

_UPPER, _LOWER = "A-ZÀ-ÖØ-ÞĀ-Ž", "a-zß-öø-ÿĀ-žḀ-ỹ"
CAPITAL = rf"(?:[OD]['’]|Mc|Mac)?[{_UPPER}][{_LOWER}]+(?:['’-][{_UPPER}]?[{_LOWER}]+)?"

_KIN = (
    r"sons?|daughters?|boys?|girls?|lads?|grandsons?|granddaughters?|grandchild(?:ren)?|stepsons?|"
    r"stepdaughters?|nephews?|nieces?|kids?|brothers?|sisters?|twins?|eldest|oldest|youngest|middle|husband|wife|"
    r"partner|mum|mam|mom|dad|mother|father|nan|gran|aunt(?:ie|y)?|uncle|"
    r"teenager|toddler|baby|foster (?:child|son|daughter)|(?:little|wee|big) (?:one|man|boy|girl|lad)|bairn|friend|"
    r"neighbour|cousin|bestie|mate|step-?(?:mum|dad|son|daughter)|godson|goddaughter|"
    r"grand(?:ad|dad|ma|pa|mother|father|daughter|son)|(?:\d{1,2}|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    r"thirteen|fourteen)[- ]year[- ]olds?"
)
RELATION = rf"(?:{_KIN}|child(?:ren)?)"
KIN = rf"(?:{_KIN})"
JOB = (
    r"(?:driver|escort|passenger assistant|(?:head ?|class ?|form ?|supply )?teacher|head|headmaster|headmistress|"
    r"(?:teaching |learning |classroom )?assistant|TA|HLTA|LSA|one[- ]to[- ]one|1:1|"
    r"(?:assistant )?SENDCO|(?:assistant )?SENCO|SENCo|(?:school |community |specialist )?nurse|health visitor|"
    r"midwife|(?:speech |play |music |occupational |family |physio ?)?therapist|SALT|SLT|physio(?:therapist)?|OT|"
    r"(?:social |support |youth |outreach |key ?|link |case ?|plan |family support )worker|caseworker|"
    r"(?:plan |care |case |transition |short breaks |SEND )?co-?ordinator|manager|carer|childminder|advocate|"
    r"(?:SEND |EHC |EHCP |plan |case |welfare |inclusion |transport )?officer|tutor|mentor|coach|"
    r"receptionist|secretary|doctor|GP|consultant|paediatrician|(?:educational )?psychologist|EP|Ed Psych|"
    r"diet[ic]{2}ian|audiologist|orthotist|optician|dentist|volunteer|instructor|leader|"
    r"PA|personal assistant|befriender|sitter|minder|dinner lady|lollipop (?:man|lady)|caretaker|cook|"
    r"adviser|advisor|lady|man|woman|gentleman|chap|bloke|lass|guy|person)"
)
"""People's jobs at schools, councils and clinics, and what they are called when a comment does not know the job."""
OWNER = r"(?:[Mm]y|[Oo]ur|[Hh]er|[Hh]is|[Tt]heir|[Tt]he)"
AGE = (
    r"(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|"
    r"seventeen|eighteen)"
)
_CONDITION = (
    r"(?:autis\w*|deaf|blind|non-?\s?verbal|disabled|dyslexi\w*|ADHD|epilep\w*|cerebral|Down|sickle|diabet\w*|"
    r"a\s(?:diagnosis|place|plan|statement|wheelchair|hearing|feeding|severe|rare|seizure|meltdown|tube|stammer)|"
    r"severe|complex|learning|global|anxiety|sensory|spina|muscular|been|an?\s(?:EHCP|EHC))"
)
_HOW = r"(?:so|very|absolutely|just|completely|really|only|still|now|always|too|never|not|both|nearly|almost|finally)\s"
HUMAN = (
    r"(?:(?:would|will|does|did|do|might|could)(?:n['’]t)?\s(?:not\s|never\s|only\s|just\s|really\s)?(?:love|like|"
    r"hate|miss|cope|sleep|eat|go|need|enjoy|struggle|cry|sit|talk|wear|settle|benefit|thrive|manage|be\s"
    r"(?:lost|alone|safe|happy|fine|upset|left|\d))|"
    r"lov(?:es|ed)|hat(?:es|ed)|enjoy(?:s|ed)|miss(?:es|ed)|struggl(?:es|ed)|cried|cries|sobbed|screamed|goes|went|"
    r"attends|start(?:s|ed)|turned|needs|refuses|thrives|copes|sleeps|sits|wears|likes|wants|feels|lives|"
    r"thinks|hopes|knew|laughed|smiled|panicked|deserves\s(?:better|a|an|to)|"
    r"(?:cannot|can['’]t|couldn['’]t|could not|can|cant)\s(?:only\s|now\s|finally\s)?(?:get|go|cope|"
    r"walk|talk|speak|use|sit|manage|read|write|swim|sleep|eat|join|hear|see|stand|bear)|"
    rf"(?:gets|got|is|was|isn['’]t|wasn['’]t|becomes|became|felt)\s(?:{_HOW}){{0,2}}(?:upset|excited|thrilled|nervous|"
    r"worried|proud|overwhelmed|terrified|in\stears|in\sa\swheelchair|on\s(?:the\sspectrum|a\sreduced|the\swaiting)|"
    r"lonely|angry|confused|devastated|gutted|academically|"
    r"small|little|young|tiny|older|bored|stuck|lost|alone|unwell|anxious|tired|scared|frightened|distressed|waiting|"
    r"excluded|suspended|assessed|sedated|"
    r"refused|diagnosed|bullied|born|promised|sent|hit|hurt|restrained|happy|sad|poorly|ill|autistic|deaf|blind|"
    r"non-?verbal|disabled|adopted|fostered|in\s(?:year|reception|hospital|foster|nursery)|at\s(?:home|school|college|"
    r"nursery)|(?:starting|leaving|moving|turning)\b|left\s(?:out|without|behind|alone))|"
    rf"(?:is|was)\sbeing\s(?:punished|bullied|excluded|moved|sent|blamed|sick|held|restrained|assessed|ignored|"
    rf"left)\b|"
    rf"(?:is|was|turns|turned)\s(?:{_HOW})?{AGE}\b(?!\s(?:miles|minutes|weeks|months|days|hours|pages|pounds|places|"
    rf"clicks|%))|(?:has|had)\s(?:also\s)?{_CONDITION}|"
    r"(?:has|had|hasn['’]t|hadn['’]t)\s(?:only\s|already\s|never\s|just\s|now\s|since\s|not\s)?(?:missed|lost|waited|"
    r"spent|sat|slept|eaten|stopped|started|left|grown|made\sfriends|"
    r"moved|gone|had|been)\b|is\sthe\s(?:middle|eldest|oldest|youngest|only|little|one)\b|and\s(?:his|her)\s)"
)
"""What children and families do and feel, and services hardly ever."""
SPOKE = (
    r"(?:said|told\s(?:me|us|him|her|my|our|the)|rang|phoned|texted|e-?mailed\s(?:me|us|back)|explained|promised|"
    r"listened|noticed|suggested|replied|wrote|sorted|apologised|retired|came\s(?:out|round|to\sthe\shouse|with\sus)|"
    r"never\s(?:rang|called|came|replied|wrote|sent)|helped\s(?:me|us|him|her|my|our)|"
    r"sat\s(?:with|down|in)|held|drove|answered|was\s(?:\w+\s)?(?:kind|lovely|rude|brilliant|patient|helpful|"
    r"amazing|fantastic|"
    r"off\ssick|on\sleave)|(?:is|has\sbeen)\s(?:\w+\s)?(?:kind|lovely|rude|patient|leaving|off\ssick|on\sleave|"
    r"a\sstar|a\sgem))\b"
)
"""What people who work with families are said to do."""
BEING = (
    r"(?:(?:rang|phoned|called|texted)\s(?:me|us)\sback|came\s(?:out|round|to\sthe\shouse)|sat\s(?:with|down)|"
    r"apologised|"
    r"retired|(?:is|was|went|has\sbeen)\s(?:off\ssick|on\sleave|a\sstar|a\sgem|on\sholiday|an\sangel)|held\s(?:his|"
    r"her|my)|drove\s(?:him|her|us))\b"
)
"""What only a person does."""
