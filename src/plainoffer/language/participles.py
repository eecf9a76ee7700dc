"""Words that decide whether "be" plus a word is the passive voice.

The lists are closed classes of English grammar: irregular past participles, words in -ed that are not
participles, and participles that describe a state or a feeling and so read as adjectives after "be"
(Huddleston and Pullum, The Cambridge Grammar of the English Language, 2002, chapter 16, section 10.1.3,
"adjectival passives").
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

BE = frozenset(
    "am are is was were be been being isn't aren't wasn't weren't isn’t aren’t wasn’t weren’t "
    "isn aren wasn weren you're we're they're i'm you’re we’re they’re i’m ain't ain’t".split()
)
"""Forms of "be", with the short forms that cannot also stand for "has"."""

GET = frozenset("get gets got getting gotten".split())

_IRREGULAR_STEMS = """
arisen awoken beaten bent bet bidden bitten blown born borne bought bound bred broken brought built burnt burst
cast caught chosen clung come crept cut dealt done drawn driven drunk dug eaten fallen fed felt flung forbidden
foreseen forgiven forgotten forsaken fought found frozen given ground grown heard held hewn hidden hit hung hurt
kept knit known laid leapt learnt led left lent let lit lost made meant met mistaken mown outdone outgrown
overcome overdone overdrawn overheard overridden overseen overtaken overthrown paid proven put read redone
rewritten ridden rung said sawn seen sent set sewn shaken shed shone shorn shot shown shrunk shut slain slit
smelt sold sought sown spelt spent spilt spoilt spoken spread sprung spun stolen strewn stricken struck strung
stuck stung sung sunk sunken swept swollen sworn swum swung taken taught thought thrown thrust told torn trodden
understood undertaken undone unwound upheld withdrawn withheld woken won worn wound woven written wrung
""".split()
_PREFIXED = """
cowritten foregone foretold ghostwritten handwritten input inset interwoven misheard mislaid misled misread
misspelt misspent mistaught misunderstood outbid output outsold overpaid overspent overwritten prepaid preset
rebuilt redrawn reheard rehung remade repaid resent reset resold retaken rethought retold rewound typeset
underpaid undersold underwritten
""".split()
IRREGULAR = frozenset(_IRREGULAR_STEMS + _PREFIXED)
"""Past participles that do not end in -ed."""

NOT_PARTICIPLES = frozenset(
    """
    aged ahead ahmed alfred bed beloved bleed breed concede creed crooked deathbed deed dogged embed exceed feed
    fred greed hamed hatred heed hotbed hundred indeed infrared instead jagged med mohamed mohammed muhammed
    naked need newlywed proceed ragged red reed rugged sacred seabed seed seedbed shed sled speed succeed sunbed
    ted watershed wed weed wicked wretched
    """.split()
)
"""Words in -ed that no verb owns after "be"."""

STATES = frozenset(
    """
    accustomed acquainted affected affiliated aggrieved alarmed amazed amused annoyed antiquated apprehensive
    associated assured astonished attached attracted balanced based bemused biased bored bound broken carpeted civilised
    civilized closed colored coloured committed complicated conceited concerned confused connected convinced
    crowded cultured dated dazed deceased dedicated delighted depressed deprived deserted detached devastated
    devoted disabled disadvantaged disappointed disgusted disposed dissatisfied distinguished distracted
    distressed divorced dressed drunk embarrassed engaged engrossed enthused entitled equipped estranged excited
    exhausted experienced exposed fascinated filled finished fixed flawed flustered focused focussed frustrated
    furnished gone grounded heated horrified hurt impressed inclined included inexperienced injured inspired intended
    interested intoxicated intrigued involved irritated isolated jaded left limited lit located locked lost married
    misguided mistaken mixed motivated needed nuanced obsessed occupied opposed outdated overcrowded overjoyed
    overrated overwhelmed packed parked petrified pleased poised privileged puzzled qualified refined related
    relaxed relieved renowned reserved retired rushed satisfied scared scattered seasoned seated secluded
    settled shaken shattered shocked shut situated skilled sophisticated sorted spoilt spread startled stressed stuck
    stunned suited supposed surprised swamped talented terrified thrilled tired torn touched trained troubled
    twisted unbiased underrated undivided united unmarried unprepared upset varied vested vexed warranted worn
    worried wounded
    """.split()
)
"""Participles that tell how something is, so the sentence hides nobody. With "by" they can be passives."""

INTENTIONS = frozenset("determined prepared".split())
"""States of mind before "to" ("be prepared to wait"), actions elsewhere ("a plan will be prepared")."""

PHRASAL: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "filled": frozenset({"in", "out"}),
        "closed": frozenset({"down", "off"}),
        "shut": frozenset({"down", "off", "out"}),
        "set": frozenset({"up", "out", "down", "aside"}),
        "torn": frozenset({"down", "up"}),
    }
)
"""States that become actions with a particle: "be filled in", "be set up"."""

SET_PHRASES: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "aimed": frozenset({"at", "for"}),
        "designed": frozenset({"for", "to", "with", "so"}),
        "diagnosed": frozenset({"with"}),
        "linked": frozenset({"to", "with"}),
        "looked": frozenset({"after"}),
        "made": frozenset({"up", "of", "from"}),
        "meant": frozenset({"for", "to"}),
        "registered": frozenset({"with", "at", "as"}),
        "required": frozenset({"", ".", ",", ";", "for", "if", "and", "or", "but", "when", "in", "at"}),
        "signed": frozenset({"up"}),
        "sold": frozenset({"out"}),
    }
)
"""Participles that describe, and do not tell of an action, before these words: "is made up of", "are looked after"."""

PENALTIES = frozenset("arrested fined imprisoned jailed prosecuted sentenced".split())
"""What the law does to people. "You can be fined" hides nobody: readers know who does it."""

ORIGINS = frozenset("built constructed created established formed founded".split())
"""How something began. Before a year ("was built in 1962") nobody asks who did it."""

NAMES = frozenset("born called named titled entitled nicknamed termed dubbed known".split())
"""Naming verbs: "is called" has no better active form."""

PLACES = frozenset("based bordered fenced located situated sited set surrounded".split())
"""Where something is. "Located by the river" is a place, not an agent."""

GET_STATES = STATES | frozenset(
    """
    acquainted activated caught changed connected cut diagnosed done dressed elected fixed held help involved
    left let lost married mended organised organized put read ready registered rid set settled shot signed
    sorted started stuck tested trained undressed used vaccinated woken
    """.split()
)
"""After "get" these read as things people do for themselves ("get involved", "get started")."""

ATTRIBUTIVE = frozenset(
    """
    accredited adopted agreed appointed approved armed assisted broken certified combined continued dedicated
    designated detailed disabled elected experienced extended fixed improved increased integrated licenced
    licensed limited mixed named paid planned printed proposed protected published qualified recognised
    recognized recommended reduced registered retired salaried shared sheltered skilled specialised specialized
    supported tailored targeted trained unpaid varied written
    """.split()
)
"""Participles that often stand before a noun: "we are trained volunteers"."""

DOUBLE_OBJECT = frozenset(
    "given told made elected shown sent offered paid taught asked named called appointed awarded granted denied "
    "allowed charged fined refused issued lent sold handed allocated assigned left read brought set".split()
)
"""Participles that may keep an object: "you will be sent letters"."""

MIDDLE = frozenset(
    """
    ably actively again all almost already also always been being best better both currently each either even
    ever far fast first formerly fully further hard however ill instead just later least less likely maybe more
    most much nearly neither never newly not now often once only otherwise perhaps probably quite rarely rather
    sadly seldom so sometimes somewhat soon still then therefore thus today together too twice usually very well
    """.split()
)
"""Words that may stand between "be" and the participle, besides adverbs in -ly."""

NOT_ADVERBS = frozenset(
    """
    ally anomaly apply assembly belly bully butterfly comply costly elderly family fly friendly holy homily
    italy jelly july lively lonely lovely monopoly multiply orderly rally rely reply silly supply tally timely
    ugly unlikely worldly
    """.split()
)
"""Words in -ly that are no adverbs."""

FOLLOWERS = frozenset(
    """
    a about above according across after again against ahead all along alongside also although always among an
    and annually any anything anywhere are around as at away back be because before behind being below beneath
    beside between beyond but by can could daily despite directly down during each early either else elsewhere
    enough even ever every everywhere except far fast few first following for forward free from fully further
    had hard has have her here herself him himself his home how if immediately in independently indoors inside
    instead into is it its itself just last late later least less like locally long many may me might monthly
    more most must my near nearby never next no nor not now of off often on once one online only onto open or
    other otherwise our out outdoors outside over overall own per please right same several she should since so
    some somewhere soon still such than that the their them themselves then there therefore these they this
    those though three through throughout thus to today together tomorrow tonight too toward towards twice two
    under underground unless until up upon upstairs us very via was we weekly well were what when whenever where
    wherever whether which while who whole whom whose why will with within without would yearly yesterday yet
    you your yourself yourselves
    """.split()
)
"""Words after a participle that show it is not an adjective before a noun."""
