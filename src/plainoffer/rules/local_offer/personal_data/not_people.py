"""Names that stand for no living person: places, organisations, stories, animals, machines."""

from __future__ import annotations

import re

from plainoffer.rules.local_offer.personal_data.places import ALSO_PLACES, PLACES

_PLACE_AFTER = re.compile(
    r"(?:['’]s)?\s(?:(?:[A-Z][\w'’-]+|of|and|the|C\.?\s?of\s?E\.?)\s){0,3}?(?:Primary|Junior|Infants?|Secondary|"
    r"High|Academy|School|College|Nursery|Centre|Center|House|Trust|Street|Road|Avenue|Lane|Park|Hospital|Ward|"
    r"Foundation|Hospice|Hall|Unit|Card|Church|University|Building|Suite|Room|Library|Surgery|Clinic|Fund|Charity|"
    r"Project|Club|Group|Service|Services|Programme|Award|Act|Way|Square|Valley|Vale|Theatre|Appeal|Report|Review|"
    r"Aid|Goal|Legacy|Wish|Action|Futures|Homes|Network|Alliance|Partnership|Bank|Station|Line|Trail|Society|Association|Centres|"
    r"Stadium|Leisure|Museum|Gallery|Cottage|Lodge|Farm|Arms|Inn|Hotel|Gardens|Court)\b"
    r"|(?:['’]s)?\s(?:[A-Z][\w'’-]+\s){0,2}?(?:charity|hospice|hospital|centre|building|statue|memorial|trail|wing|"
    r"class|"
    r"unit|ward|walker|clamp|syndrome|disease|method|scale|show|exhibition|musical|lecture|prize|bursary|lanyard|"
    r"trike|style|approach|diet|technique|buggy|hoist|sling|app|software|package|boots)\b"
)
_PLACE_BEFORE = re.compile(
    r"(?:\b(?:St\.?|Saint|King|Queen|Prince|Princess|Sir|Lady|Lord|Port|Fort|Mount|Union|SS)\s|['’])$"
)
_ACTS = re.compile(r"\s(?:likes|loves|hates|is|was|has|can|needs|gets|said|says)\b")
"""After a quotation mark it is a person after all: 'Olly likes trains'."""
_ANIMAL = (
    r"(?:dogs?|puppy|cat|kitten|horse|pony|donkey|rabbit|guinea pig|hamster|tortoise|parrot|lamb|goat|bear|mascot|"
    r"clown|robot|chatbot|minibus|train|engine|elephant|dragon|lion|tiger)"
)
_ANIMAL_AFTER = re.compile(rf",?\sthe\s(?:[a-z]+\s){{0,2}}{_ANIMAL}\b")
_ANIMAL_BEFORE = re.compile(rf"\b{_ANIMAL},?\s(?:called\s|named\s)?$|\b(?:calls )?itself\s$")
_STORY = re.compile(
    r"\b(?:Mary Poppins|Peter (?:Pan|Rabbit)|Harry Potter|Mr (?:Tumble|Men|Bean|Blobby)|Mrs Brown['’]s Boys|"
    r"Billy Elliot|"
    r"Oliver(?: Twist|!)|Annie Jr|Miss Rabbit|Dr Who|Doctor Who|Mrs Doubtfire|Miss Saigon|Sponge ?Bob|Peppa Pig|"
    r"Father Christmas|Fireman Sam|Postman Pat|Winnie the Pooh|Thomas (?:the )?Tank|Alice in Wonderland|"
    r"Jack and (?:Jill|the)|"
    r"Bob the Builder|Hansel and|Charlie and the|James and the|Annie the Musical|Robin Hood|Sleeping Beauty|"
    r"Snow White|"
    r"Matilda the Musical|Bugsy Malone|Daniel Tiger|Horrid Henry|Dennis the Menace|Wallace and Gromit|Tom and Jerry|"
    r"Irwin Mitchell|Simpson Millar|Marks and Spencer|Marks & Spencer|John Lewis|Sue Ryder|Marie Curie|Jo Malone|"
    r"Joseph Rowntree|Helen Arkell|Elizabeth Garrett|Leonard Cheshire|Ruth Miskin|Douglas Macmillan|Thomas Cook|"
    r"Laura Ashley|Ronald McDonald|Mary Seacole|Florence Nightingale|Stephen Hawking|Louis Braille|Nelson Mandela|"
    r"Maid Marian|Martin Lewis|Jeremy Kyle|Gok Wan|Jamie Oliver|Joe Wicks|Rolls[ -]Royce|Ernest Rutherford|"
    r"Duke of Edinburgh|Uncle Tom|Hey Duggee|Frankie and Benny|Ben and Jerry|Zog|"
    r"Elsa and Anna|Barbie|Guy['’]s|Bart['’]s|Evelina|Nando['’]s|Wendy['’]s|Beethoven|Mozart|George at Asda|"
    r"Alexa and|Siri and|and Alexa|Dolly Parton)"
)
"""People of stories, films and shows, charities and firms that bear a name."""
_GROUP_AFTER = re.compile(r"\s(?:nursery|playgroup|pre-?school|club|group|project|course|scheme|school|line)\b")
_ARTICLE = re.compile(r"\b[Tt]he\s(?:[A-Z]\w+\s(?:and\s)?)?$")

NOT_SURNAMES = frozenset(
    "Card Cards School Primary Academy Street Road Centre Hospital House Trust College Park Project Award Group "
    "Club Aid Relief Action Care Futures Homes Housing Support Law Day Bank Network Alliance Partnership Council "
    "Team "
    "Society Fund Station Library Festival Scheme Plan Report Room Ward Unit Café Cafe Bus Line Trail Church "
    "Hospice Surgery Clinic Gallery Museum Theatre Cottage Lodge "
    "Farm Hall Goal Legacy".split()
)
TOPONYM = frozenset(
    "Hill Cross Green Wood Field Fields Bridge Common Moor Bank End Town Heath Top Edge Mill Mills Spring Springs "
    "Water View Gate Bay Valley Vale Peak Dale Farm Meadow Meadows Gardens Court Lodge Cottage Hotel Arms Inn "
    "Festival Day Sunday Monday".split()
)
"""Second words of places that start as a name does: "Rose Hill", "Clay Cross"."""

NOT_NAMES = frozenset(
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
    "Daughter Boy Girl Twins Sister Brother Granddaughter Grandson Website Information Home Head Teacher Senco "
    "Doctor "
    "Nurse Therapist Taxi Bus Driver Panel Officer Manager Social Worker Speech Physio Deaf Blind Disabled Dyslexic "
    "Sibling Siblings Friend Friends Neighbour Pupil Pupils Student Students Adults Kids Youngsters Teenagers Babies "
    "Feedback Comment Response Reply Name Address Email Also Just Then Now Here Still Only Even Maybe Perhaps "
    "However Although Because Since While After Before Until Our My Your Their His Her Its Any Neither Either Such "
    "Remploy Fairplay Spectrum Cerebra Contact Parents’ Mayor Headteacher Ofsted’s Bengali Arabic Chinese "
    "House Somali Gateway Family Hub School’s Councillors Zoom Teams Outlook Word Google’s Chrome Alexa Siri Roma "
    "Romany Traveller Travellers Gypsy Danish Dutch French German Spanish Italian Romanian Punjabi Hindi Gujarati "
    "Cantonese Turkish Ukrainian Russian Kurdish Farsi Pashto Tamil Braille Widgit Tapestry Parentmail Arbor Skype "
    "Instagram Youtube Whatsapp Tiktok Snapchat Uber Asda Tesco Aldi Lidl Morrisons Sainsbury Boots Argos Ikea "
    "Motability Blue Badge Personal Independence Payment Universal Credit Disability Living Allowance Annual Review "
    "Tribunal Mediation Section Short Breaks Direct Payments Preparing Adulthood Annex Code Act Equality Regulation "
    "Sparkle Aspire Inspire Sunshine Rainbow Rainbows Brownies Guides Scouts Cubs Beavers Sense Whizz Kids Kidz "
    "Contact’s Mencap’s Newlife Sibs Afasic Ambitious Lego Minecraft Roblox Netflix Disney Paddington Bluey Duggee "
    "Nobody’s Everyone’s Physiotherapy Occupational Therapy Psychology Paediatrics Paediatrician Audiology Dyslexia "
    "Dyspraxia Epilepsy Tourette Asperger Rett Angelman Williams Prader Turner Trisomy Apologies Sorry Dear Hello Hi "
    "Editor Sir Madam Council’s Derbyshire’s Wheelchair Wheelchairs Chancellor Minister Secretary President Christ "
    "God Bible Jesus Wheelchair Santa Irlen Friedreich Chiari Ehlers Danlos Perthes Batten Costa Toyota Refuge "
    "Inclusion Outreach Sensory Bsl Send’s Number Page Figure Table Question Paragraph Chapter Item Bay "
    "Wilko Clarks Greggs Nandos Currys Halfords Waterstones Smyths Matalan Primark Dunelm Superdrug Barclays "
    "Santander Starbucks Hobbycraft "
    "Phase Zone Slide Clause Article Seat Stop Plot Floor "
    "Level Stage Step Part Version Route Form".split()
)
"""Words with a capital that are no person's name, whatever stands around them."""


_ON_STAGE = re.compile(
    r"\b(?:theatre|opera house|panto(?:mime)?|musical|cinema|film|screening|audio.descri\w+|Winding Wheel|"
    r"Pomegranate|Playhouse|"
    r"Hippodrome|tickets|library group|telly|CBeebies)\b",
    re.I,
)
_TO_SEE = re.compile(
    r"\b(?:[Ss]ee|[Ss]aw|[Ww]atch(?:ed|ing)?|[Rr]ead|[Ll]oves|[Ll]ikes|[Aa]dored|[Ee]njoyed|mad on)\s$"
)


_GENITIVE = re.compile(r"(?:['’]s?)?$")
_REGNAL = re.compile(r"\s[IVX]{2,4}\b")
_FIRM = re.compile(
    r"['’]s?\s(?:(?:is|are|was|were|does|do|did|have|gave|let|told|sent|took|wants?|wanted|sells?|sold|offers?|opens?|closed|make|fit|"
    r"fitted)\b(?!\s(?:too|late|"
    r"still|even|not|never|worse|as)\b)|(?:[a-z]+\s)?(?:caf[eé]|shop|pharmacy|bakery|salon|restaurant|soft play|garage|"
    r"bookshop|taxis|coaches|cabs|minibuses|barbers?|butchers?|nurseries|pizza|pub)\b|"
    r"(?:on|in)\s(?:the\s)?(?:high street|market|precinct|arcade|retail park|[A-Z]\w+\s(?:Street|Road|Lane))\b)"
)
"""What a shop, a firm or a hospital that bears a name does: "Harvey's does the best shoes"."""
_LISTED_BEFORE = re.compile(r"\b([A-Z][a-z]+)(?:,|,?\sand|,?\sor)\s$")
_LISTED_AFTER = re.compile(r"(?:,|,?\sand|,?\sor)\s([A-Z][a-z]+)\b")
_IN_VILLAGE = re.compile(r"\s(?:station|village|road|lane|bus stop|bypass|valley)\b")


def _is_listed_place(text: str, start: int, end: int) -> bool:
    """Say whether a village that is a name as well stands in a list of places: "Bamford, Hope, Edale"."""
    word = text[start:end]
    if word not in PLACES and word not in ALSO_PLACES and word not in TOPONYM:
        return False
    if _IN_VILLAGE.match(text, end):
        return True
    before, after = _LISTED_BEFORE.search(text, max(0, start - 24), start), _LISTED_AFTER.match(text, end)
    return any(found is not None and found[1] in PLACES for found in (before, after))


def is_no_person(text: str, start: int, end: int) -> bool:
    """Say whether a name is that of a place, an organisation, a story, an animal or a play: "Thomas House"."""
    stories = _STORY.finditer(text, max(0, start - 16), end + 24)
    if any(story.start() < end and start < story.end() for story in stories):
        return True
    before = text[max(0, start - 32) : start]
    reach = 60 if _TO_SEE.search(before) else 0 if before else 20
    if reach and _ON_STAGE.search(text, end, end + reach):
        return True
    bare = end - len(_GENITIVE.search(text[start:end])[0])  # type: ignore[index]
    if _REGNAL.match(text, bare) or _FIRM.match(text, bare) or _is_listed_place(text, start, bare):
        return True
    if _ANIMAL_AFTER.match(text, end) or _ANIMAL_BEFORE.search(before):
        return True
    if _PLACE_AFTER.match(text, end) or (_PLACE_BEFORE.search(before) and not _ACTS.match(text, end)):
        return True
    return bool(_GROUP_AFTER.match(text, end)) and bool(_ARTICLE.search(before))
