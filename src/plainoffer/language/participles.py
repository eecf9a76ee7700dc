"""Words that decide whether "be" plus a word is the passive voice.

The lists are closed classes of English grammar: irregular past participles, words in -ed that are not
participles, and participles that describe a state or a feeling and so read as adjectives after "be"
(Huddleston and Pullum, The Cambridge Grammar of the English Language, 2002, chapter 16, section 10.1.3,
"adjectival passives").
"""

from __future__ import annotations

BE = frozenset(
    "am are is was were be been being isn't aren't wasn't weren't isn’t aren’t wasn’t weren’t "
    "isn aren wasn weren you're we're they're i'm you’re we’re they’re i’m ain't ain’t".split()
)
"""Forms of "be", with the short forms that cannot also stand for "has"."""

GET = frozenset("get gets got getting gotten".split())

_IRREGULAR_STEMS = """
arisen awoken beaten begun bent bet bidden bitten blown born borne bought bound bred broken
brought built burnt burst cast caught chosen clung come crept cut dealt done drawn driven
drunk dug dwelt eaten fallen fed felt flung forbidden foreseen forgiven forgotten forsaken fought
found frozen given grown ground heard held hewn hidden hit hung hurt kept knit known laid leapt
learnt led left lent let lit lost made meant met mistaken mown outdone outgrown overcome overdone
overdrawn overheard overridden overseen overtaken overthrown paid proven put quit read redone
rewritten ridden rung sawn said seen sent set sewn shaken shed shone shorn shot shown
shrunk shut slain slit smelt sold sought sown spelt spent spilt spoilt spoken sprung
spread spun stolen strewn stricken struck strung stuck stung sung sunk sunken swept swollen sworn swum
swung taken taught thought thrown thrust told torn trodden undergone understood
undertaken undone unwound upheld withdrawn withheld woken won worn wound woven written wrung sat
""".split()
_PREFIXED = """
redrawn rebuilt resold reset retaken retold rewound reheard resent repaid rethought remade rehung
misled mislaid misunderstood misheard misread mistaught misspelt misspent overpaid overspent underpaid
undersold outsold outbid preset prepaid foretold foregone interwoven input output typeset cowritten ghostwritten
handwritten underwritten overwritten inset unveiled
""".split()
IRREGULAR = frozenset(_IRREGULAR_STEMS + _PREFIXED) - {"come", "begun", "undergone", "quit", "sat", "dwelt"}
"""Past participles that do not end in -ed."""

NOT_PARTICIPLES = frozenset(
    """
    accursed aged ahead beloved bed bleed breed crooked creed deed dogged embed exceed feed freed-up greed heed
    hundred hatred indeed instead jagged kindred learned-of misdeed naked need newlywed parallelepiped
    proceed ragged red reed rugged sacred seed shed sled speed steed succeed supersed unheed watershed
    wed weed wicked wretched biped moped infrared ted fred ahmed mohammed muhammed mohamed hamed reed alfred
    concede sheed airbed bobsled sunbed seabed flatbed seedbed weed-bed roadbed deathbed hotbed med
    """.split()
)
"""Words in -ed that no verb owns after "be"."""

STATES = frozenset(
    """
    accustomed acquainted affiliated afraid aggrieved alarmed amazed amused annoyed antiquated apprehensive ashamed
    associated astonished assured attached attracted advanced bemused balanced based biased bored bound
    carefree cherished civilised civilized closed clued colour-coded coloured colored committed complicated
    composed concerned conceited confused connected contented contented convinced crowded cultured
    damned dated dazed deceased dedicated delighted depressed deprived derelict deserted
    determined detached devastated devoted disabled disadvantaged disappointed disgusted disinterested disposed
    dissatisfied distinguished distracted distressed divorced dressed drunk educated elated elderly embarrassed
    encouraging engaged engrossed enthused entitled equipped established estranged exaggerated excited exhausted
    experienced exposed fascinated filled finished fitted flawed flustered focused focussed forked forward frustrated
    furnished gifted gone grounded heated hurt homesick horrified hyped impressed inclined inexperienced infatuated
    informed inspired intended interested intoxicated intrigued involved irritated isolated jaded jam-packed
    lagged learned left-handed likeminded limited located long-lived lost loved made-up married mature
    misguided needed mistaken mixed motivated naked nuanced obsessed occupied opposed parked affected
    outdated outspoken overcrowded overdue overjoyed overrated overweight overwhelmed packed
    panicked perplexed petrified pleased poised prepared privileged prone puzzled qualified
    refined related relaxed relieved renowned reserved resolved retired revered
    rounded rushed sacred satisfied scared scattered seasoned seated secluded self-made sensitive set settled shaken
    shattered shocked short-sighted sick situated skilled sold-out sophisticated sorted spoilt spread
    startled stressed struggling stunned stuck suited supposed surprised swamped talented
    terrified thrilled tired torn touched troubled twisted
    unbiased underrated undivided unmarried unprepared united upset used-up
    varied versed vested vexed warranted wasted wedged well-known winded wounded worn worried
    """.split()
)
"""Participles that tell how something is, so the sentence hides nobody. With "by" they can be passives."""

NAMES = frozenset("born called named titled entitled nicknamed termed dubbed known".split())
"""Naming verbs: "is called" has no better active form."""

PLACES = frozenset("based located situated sited set".split())
"""Where something is. "Located by the river" is a place, not an agent."""

GET_STATES = STATES | frozenset(
    """
    acquainted activated changed connected diagnosed done dressed elected fixed going gone help involved let
    lost married mended organised organized ready registered rid settled shot signed sorted started stuck tested
    trained undressed used vaccinated woken caught set put read cut left held
    """.split()
)
"""After "get" these read as things people do for themselves ("get involved", "get started")."""

ATTRIBUTIVE = frozenset(
    """
    trained qualified registered experienced limited dedicated skilled specialised specialized reduced planned
    targeted tailored supported sheltered protected assisted extended licensed licenced certified accredited
    adopted recognised recognized increased improved combined shared continued mixed fixed detailed
    printed written broken disabled retired paid unpaid salaried elected appointed named proposed
    agreed approved published recommended required set added varied armed designated integrated
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
    not never always often also only just still now then ever already soon again usually sometimes
    rarely seldom currently being been both all each either neither even almost nearly quite very more most less
    least so too well better best further first once twice thus therefore however instead perhaps maybe
    otherwise together currently likely much far later formerly rather somewhat ably
    actively today fast hard ill newly sadly probably better-off fully to
    """.split()
) - {"to"}
"""Words that may stand between "be" and the participle, besides adverbs in -ly."""

NOT_ADVERBS = frozenset(
    """
    only-child family reply supply apply comply rely multiply daily weekly monthly early elderly friendly likely
    july italy assembly anomaly monopoly homily butterfly jelly belly bully ally rally tally fly ugly lonely lovely
    costly lively silly holy costly timely orderly worldly unlikely kindly-person
    """.split()
) - {"likely", "early", "daily", "weekly", "monthly"}

FOLLOWERS = frozenset(
    """
    a about above according across after against ahead all along alongside also although always among an and any
    anywhere anything are around as at away back be because before behind being below beneath beside between beyond but by
    despite directly down during each early either else elsewhere enough even ever every everywhere except far fast few first
    following for forward free from fully further hard her here herself him himself his home how if immediately in
    independently indoors inside instead into is it its itself just last late later least less like locally long
    many may me more most must my near nearby never next no nor not now of off often on once one online only onto
    open or other otherwise our out outdoors outside over overall own per please right same several she should since
    so some somewhere soon still such than that the their them themselves then there therefore these they this those
    though three through throughout thus to today together tomorrow tonight too toward towards twice two
    under underground unless until up upon upstairs us very via was we weekly daily monthly yearly annually
    well were what when whenever where wherever whether which while who whole whom whose why will with within
    without yesterday yet you your yourself yourselves again can could would might has have had
    """.split()
)
"""Words after a participle that show it is not an adjective before a noun."""
