"""Words whose syllables the rules of `syllables` count wrongly. Inflected forms follow from their stem.

Where speakers differ ("our", "every", "interest"), the count is the one that readability formulas were tuned on:
the first one in American dictionaries.
"""

from __future__ import annotations

HEADS = frozenset(
    "some home life where there time safe care name live love lone place space side like store wire white wide whole "
    "note face code type house horse nurse course base game make take wise smoke stone page state guide tide trade "
    "wave bike lake gate date rate line nine five score piece close cheese grape pine hope share bare fire shore "
    "core more rose nose loose drive cave grave edge bridge judge hedge dance voice choice force juice sauce twelve "
    "dice serve solve spare fence grade scale phone shame blame fore eye blue here these those one pipe ware head "
    "mile lime vine glove tribe sales states spokes stake frame cradle else neuro knowledge college "
    "village language".split()
)
"""First parts of compounds whose e is silent: "homework"."""

TAILS = frozenset(
    "d r rs s n st ry ty nt nts nce nces ral rals red ring rn m mn ti xt rish tic tics rest rests re res rous rch "
    "tion ture tures tor tors nder nders mber mbers nding nded ntly lled ller llers lling nted nting dy nd nds ign "
    "igners ver ve vers sts sty stry gn gners bral brated brate bration lity st ster sters pted pting ption dom "
    "n't lds led les l ls ld lt nny mbly ches d's sh dish shing ching ched cher chers te ted ting ssed ssing "
    "gic gical rsy rsies nsus mplate stitute ths mic mical ncil ncils tta dical dic rly".split()
)
"""Ends after which the first part is not a word of its own: "more" in "moreover" is, "care" in "career" is not."""

_BY_COUNT = {
    1: "aisle coins dealt drawer hughes isle isles juan prayer priest reel reeves seoul",
    2: "argue aspirin averaged boredom bracelet business cafe cashier catholic cd chaos chocolate choir "
    "cleveland clueless colonel comeback cooper could've coupling crooked dc desperate diamond dryer duo "
    "emerald eu evening eyebrow farewell fire firing flour flyer frontier genius giant gloucester graveyard "
    "guinea handling hatred headaches hereby hire hiring hour hr hundred iceland interest it'd it'll jagged "
    "joanne joel jr julia kindred leah leicester leonard leopard linkedin louis lyon maybe md "
    "might've mr mrs must've naive naked noah noel nuisance ok oneself opera our pc people people's platinum "
    "pm poem poet poets pr premier privilege ragged rambling rugged ryan sacred sampling science several "
    "shakespeare should've sibling smuggling soldier someone sophomore sour sovereign that'd that'll theory "
    "thereby thereof tire tired tiring tv uk vaguely vineyard vs wednesday whereas whereby wicked wire wiring "
    "worcester would've wrestling",
    3: "acquire albeit alien alliance angeles anyone atheist attire australia basically battalion bbc beforehand "
    "businessman businessmen cereal chaotic convenience convenient cyclist desire differently drastically "
    "egoist elaborate element empire enterprise entire equity especially everyday everything everywhere fiery "
    "finale firearm forensic heroic heroin heroine homeowner imagery infrared inspired israel jeopardy karate "
    "lineage linear logically ltd makeover medically moreover mosaic naomi nausea nuclear nucleus oasis "
    "ourselves parliament patio pavilion pdf poetry policeman posterior practically pursuant quietest "
    "radically ratio realise realize recipe recoveries recovery reliance require resilient sapphire satire "
    "scientist seattle simpler solely sovereignty takeover temperature theater theatre twentieth typically "
    "uniquely usa valuable vegetable vertically vietnam virginia visually watershed whoever wrestler",
    4: "aforementioned aluminium ambiguous apprenticeship arguably catastrophe coalition conveniently diabetes "
    "dramatically elementary emotionally entirely entirety etc everybody genetically hierarchy inconvenience "
    "inconvenient initiative invaluable ironically judaism laboratory mechanism nevertheless retirement "
    "scientific societal specifically strategically theatrical unreasonable vietnamese whatsoever",
    5: "automatically christianity economically enthusiasm enthusiastic hereditary judiciary parliamentary "
    "physiology radioactive sociology systematically",
    6: "beneficiaries ecclesiastical extraordinary physiological scientifically",
    7: "confidentiality",
}
EXCEPTIONS = {word: count for count, words in _BY_COUNT.items() for word in words.split()}
"""The syllables of each exception."""
