"""Words that decide whether "be" plus a word is the passive voice.

The lists are closed classes of English grammar: forms of "be" and "get", irregular past participles, words in -ed
that are not participles, and the small words around them. `participle_states` has the participles that describe.
"""

from __future__ import annotations

PRESENT = frozenset(
    "am are is isn't aren't ain't isn aren you're we're they're i'm isn’t aren’t ain’t you’re we’re they’re i’m".split()
)
"""Forms of "be" in the present tense."""

BE = PRESENT | frozenset("was were be been being wasn't weren't wasn weren wasn’t weren’t".split())
"""Forms of "be", with the short forms that cannot also stand for "has"."""

GET = frozenset("get gets got getting gotten".split())

_IRREGULAR_STEMS = """
arisen awoken beaten begun bent bet bidden bitten blown born borne bought bound bred broadcast broken brought built
burnt burst cast caught chosen clung crept cut dealt done drawn driven drunk dug eaten fallen fed felt flung
forbidden foreseen forgiven forgotten forsaken fought found frozen given ground grown heard held hewn hidden hit
hung hurt kept knit known laid leapt learnt led left lent let lit lost made meant met mistaken mown outdone outgrown
overcome overdone overdrawn overheard overridden overseen overtaken overthrown paid proven put read redone rewritten
ridden rung run said sawn seen sent set sewn shaken shed shone shorn shot shown shrunk shut slain slit smelt sold
sought sown spelt spent spilt split spoilt spoken spread sprung spun stolen strewn stricken struck strung stuck
stung sung sunk sunken swept swollen sworn swum swung taken taught thought thrown thrust told torn trodden
understood undertaken undone unwound upheld upset withdrawn withheld woken won worn wound woven written wrung
""".split()
_PREFIXED = """
cowritten foregone foretold ghostwritten handwritten input inset interwoven misheard mislaid misled misread
misspelt misspent mistaught misunderstood outbid output outsold overpaid overspent overrun overwritten prepaid preset
rebuilt redrawn reheard rehung remade repaid rerun resent reset resold retaken rethought retold rewound typeset
underpaid undersold underwritten
""".split()
IRREGULAR = frozenset(_IRREGULAR_STEMS + _PREFIXED)
"""Past participles that do not end in -ed."""

NOT_PARTICIPLES = frozenset(
    """
    aged ahead ahmed alfred bed behaved beloved bleed breed concede creed crooked deathbed deed dogged embed exceed feed
    fred greed hamed hatred heed hotbed hundred indeed infrared instead jagged med mohamed mohammed muhammed
    naked need newlywed proceed ragged red reed rugged sacred seabed seed seedbed shed sled speed succeed sunbed
    ted watershed wed weed wicked wretched
    """.split()
)
"""Words in -ed that no verb owns after "be"."""

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

SUBJECTS = frozenset("i you he she it we they that this these those everyone someone anyone".split())
"""Words that are a subject by themselves."""

DETERMINERS = frozenset("the a an my your his her its our their this that these those any all each".split())
"""Words that begin a subject."""

BEFORE_NOUN = SUBJECTS | DETERMINERS
"""After "used to" these show that something is familiar: "is used to the noise"."""

QUANTIFIERS = frozenset("so many few fewer more most much several some no both half".split())
"""Words that may begin a subject before its noun: "so few plans"."""
