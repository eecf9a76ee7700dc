"""Participles that tell how something is, so that a sentence with them hides nobody.

They read as adjectives after "be" (Huddleston and Pullum, The Cambridge Grammar of the English Language, 2002,
chapter 16, section 10.1.3, "adjectival passives"). Some do so always, some only in the present tense, some only with
certain words after them.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

FEELINGS = frozenset(
    """
    absorbed affected agitated alarmed amazed amused annoyed appalled ashamed astonished astounded attracted baffled
    bemused bewildered bored bothered captivated charmed confused convinced daunted dazed dejected delighted
    demoralised demoralized demotivated depressed devastated disappointed disgusted disheartened disillusioned
    dismayed disorientated disoriented displeased dissatisfied distracted distressed drained elated embarrassed
    engrossed enraged enthralled enthused excited exhausted fascinated fatigued fazed flattered flummoxed flustered
    frightened frustrated gutted heartened horrified humbled impressed infuriated inspired interested intimidated
    intrigued irritated mortified motivated mystified nonplussed offended outraged overjoyed overstimulated
    overwhelmed panicked perplexed perturbed petrified pleased preoccupied puzzled refreshed relaxed relieved
    saddened satisfied scared shaken shattered shocked sickened startled stressed stumped stunned surprised swamped
    tempted terrified thrilled tired traumatised traumatized troubled unnerved unsettled upset vexed wearied worried
    """.split()
)
"""What a person feels. Even with "by" it is a state in the present: "he is frightened by noise"."""

STATES = FEELINGS | frozenset(
    """
    accredited accustomed acquainted addicted advanced affiliated aged aggrieved animated antiquated apprehensive
    associated assured attached balanced based bearded bedridden bereaved biased bloated bound broken bruised
    carpeted certified chartered civilised civilized clogged closed collapsed colored coloured committed complicated
    conceited concerned congested connected constipated crowded cultured dated deceased dedicated deformed
    dehydrated deprived deserted detached detailed devoted disabled disadvantaged diseased disfigured disorganised
    disorganized disposed distinguished divorced dressed drunk engaged entitled equipped estranged experienced
    expired exposed filled finished fixed flawed focused focussed furnished gifted gone grounded handicapped haunted
    heated hurt impaired inclined included inexperienced inflamed injured insured intended intoxicated invested
    involved isolated jaded left limited lit located locked lost malnourished mannered married
    matured minded misguided mistaken mixed muddled natured needed nuanced obsessed occupied opinionated opposed
    oriented orphaned outdated outmoded overcrowded overgrown overloaded overpriced overrated overstretched
    oversubscribed overtired overworked packed paralysed paralyzed parked poised populated prejudiced principled
    privileged qualified refined related renowned reserved resigned retired rushed scarred scattered seasoned seated
    secluded settled shut sighted situated sized skewed skilled sophisticated sorted spirited spoilt sprained
    strained striped stuck subdued suited sunburned sunburnt supposed swollen talented tempered tinted touched
    trained twisted unbiased undecided underrated understaffed undersubscribed undivided united unmarried unprepared
    varied vested walled warranted weathered widowed willed wooded worn wounded wrinkled
    """.split()
)
"""Participles that tell how something is. With "by" and somebody they can be passives."""

STATES_NOW = frozenset(
    """
    accomplished adapted adopted blended bolted cushioned darkened delayed dimmed divided educated employed enrolled
    flushed fostered gated hidden immunised infected integrated landscaped licensed licenced lowered medicated
    muffled muted padded paved pedestrianised raised ramped registered sedated separated shaded shared sheltered
    sloped soundproofed spaced split spread stretched tarmacked themed ticketed tiered torn unlocked vaccinated
    ventilated withdrawn worded
    """.split()
)
"""States in the present tense ("she is fostered", "his speech is delayed"), actions in all others."""

DONE_BY_THEN = frozenset(
    """
    attached broken equipped filled finished fixed furnished included injured left lit locked lost packed parked
    reserved settled sorted spoilt spread torn touched trained worn
    """.split()
)
"""States that are actions after "been": "has the form been lost?"."""

ASKED_FOR = frozenset(
    """
    attached closed filled finished fixed included left lit locked packed parked reserved shut sorted spread worn
    """.split()
)
"""States that are actions where somebody has to do them, or can: "uniform must be worn", "gates must be shut"."""

DEGREES = frozenset("very too so extremely fairly incredibly rather quite terribly well".split())
"""Right before a participle these tell of a quality: "very limited", "well read"."""

INTENTIONS = frozenset("determined prepared".split())
"""States of mind before "to" ("be prepared to wait"), actions elsewhere ("a plan will be prepared")."""

PHRASAL: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "filled": frozenset({"in", "out"}),
        "heated": frozenset({"to", "up", "until"}),
        "left": frozenset({"alone", "behind", "out", "unattended", "unsupervised", "waiting", "with"}),
        "closed": frozenset({"down", "off"}),
        "shared": frozenset({"with"}),
        "shut": frozenset({"down", "off", "out"}),
        "set": frozenset({"up", "out", "down", "aside"}),
        "torn": frozenset({"down", "up"}),
    }
)
"""States that become actions with a particle: "be filled in", "be set up"."""

SET_PHRASES: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "aimed": frozenset({"at", "for"}),
        "armed": frozenset({"with"}),
        "blessed": frozenset({"with"}),
        "booked": frozenset({"up"}),
        "caught": frozenset({"up"}),
        "centred": frozenset({"around", "on"}),
        "confronted": frozenset({"with"}),
        "covered": frozenset({"in", "with"}),
        "cut": frozenset({"off"}),
        "designed": frozenset({"for", "to", "with", "so"}),
        "diagnosed": frozenset({"with"}),
        "done": frozenset({"with"}),
        "faced": frozenset({"with"}),
        "fed": frozenset({"up"}),
        "fitted": frozenset({"with"}),
        "geared": frozenset({"to", "towards"}),
        "housed": frozenset({"in"}),
        "kept": frozenset({"busy", "clean", "confidential", "dry", "private", "safe", "secret", "secure", "warm"}),
        "laid": frozenset({"back", "out"}),
        "linked": frozenset({"to", "with"}),
        "looked": frozenset({"after"}),
        "made": frozenset({"up", "of", "from"}),
        "meant": frozenset({"for", "to"}),
        "pressed": frozenset({"for"}),
        "priced": frozenset({"at", "from"}),
        "registered": frozenset({"with", "at", "as"}),
        "required": frozenset({"", ".", ",", ";", "for", "if", "and", "or", "but", "when", "in", "at"}),
        "rooted": frozenset({"in"}),
        "run": frozenset({"down"}),
        "signed": frozenset({"up"}),
        "sold": frozenset({"out"}),
        "stretched": frozenset({"thin"}),
        "tailored": frozenset({"to", "for"}),
        "taken": frozenset({"aback"}),
        "targeted": frozenset({"at"}),
        "tied": frozenset({"", ".", ",", "to", "up"}),
        "tucked": frozenset({"away"}),
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
    acquainted activated caught changed connected cut diagnosed done dressed elected fixed held help involved left
    let lost married mended organised organized put read ready registered rid set settled shot signed sorted started
    stuck tested trained undressed used vaccinated woken
    """.split()
)
"""After "get" these read as things people do for themselves ("get involved", "get started")."""

ATTRIBUTIVE = frozenset(
    """
    accredited adopted agreed appointed approved armed assisted broken certified combined continued cooked dedicated
    designated detailed disabled elected experienced extended fixed funded guided improved increased integrated
    licenced licensed limited mixed named paid planned printed proposed protected published qualified recognised
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
