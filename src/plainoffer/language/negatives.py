"""Two negatives that cancel each other out: "not uncommon", "cannot … unless you do not", "no reason why you cannot".

A negative word is looked for first. Each pattern is then tried at the place where one stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from plainoffer.language.kept import kept_all
from plainoffer.language.prose import words_of

_BE_NOT = "isn't aren't wasn't weren't ain't"
_DO_NOT = (
    "don't doesn't didn't won't can't wouldn't couldn't shouldn't mustn't needn't hasn't haven't hadn't mightn't shan't"
)
_PLAIN = "not never no cannot hardly scarcely nobody nothing unless without"
_SHORT = f"{_BE_NOT} {_DO_NOT}"
_NEGATIVES = frozenset(f"{_PLAIN} {_SHORT} {_SHORT.replace(chr(39), '’')}".split())
_NEGATIVE = re.compile(
    r"\b(?:n(?:o\s+one|ot?|ever|obody|othing)|cannot|hardly|scarcely|unless|without"
    rf"|(?:{'|'.join(word[:-2] for word in _SHORT.split())})['’]t)\b",
    re.IGNORECASE,
)
_DESCRIBES = frozenset(f"not never hardly scarcely {_BE_NOT}".split())
_BEFORE_VERB = re.compile(
    r"\b(?:do|does|did|will|would|can|could|shall|should|must|may|might|to|please|and|or|but)\s+\Z", re.IGNORECASE
)
_ORDER = re.compile(r"(?:\b(?:do|must|should|to|please|and|or)\s+|[.:!?]\s*|^)\Z", re.IGNORECASE)
_LOOK_BACK = 10  # characters before a negative that may hold the verb in front of it

# Words in un- that do not say "not": "under", "unit", and verbs that turn an action round ("do not unlock").
_NOT_UN = (
    "der|til|less|to|cle|duly|ed|ic|ani|if|ion|i?que|is|it|ivers|i?corn|bend|block|clog|cover|do|dress|earth|fasten"
    "|fold|hook|install|leash|load|lock|mask|mute|pack|pick|plug|ravel|screw|subscrib|ti[ei]|veil|wind|wrap|zip"
)
_IN = """
    accessible accurate active adequate admissible advisable appropriate attentive capable coherent compatible
    complete comprehensible conceivable considerable consistent convenient correct curable decent decisive effective
    efficient eligible equitable excusable expensive experienced explicable fallible flexible frequent frequently
    hospitable humane justifiable secure sensitive significant significantly sincere sufficient tolerable tolerant
    valid visible
"""
_IM = """
    material mature mobile moderate modest moral patient perfect permissible plausible polite possible practical
    precise probable proper prudent
"""
_IR = "rational regular relevant replaceable responsible reversible"
_IL = "legal legible legitimate literate logical"
_DIS = """
    agreeable contented courteous honest inclined loyal obedient organised organized pleased reputable respectful
    satisfied similar
"""
_OPPOSITE = "|".join(
    f"{prefix}(?:{'|'.join(words.split())})"
    for prefix, words in (("in", _IN), ("im", _IM), ("ir", _IR), ("il", _IL), ("dis", _DIS))
)
_GAP = (
    r"(?:(?P<be>be|been)\s+)?"
    r"(?:(?:such\s+)?an?\s+|at\s+all\s+|all\s+that\s+|(?:always|entirely|exactly|especially|necessarily|particularly"
    r"|really|so|too|totally|very|wholly)\s+)?"
)
_AUXILIARY = r"(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|must)"
_NO = rf"(?:{_AUXILIARY}\s+not|{_AUXILIARY[:-1]}|wo|ca)n['’]t|cannot)"
_WORD = r"[\w'’-]+"
_NO_PREPOSITION = rf"(?!(?:about|at|by|for|from|in|of|on|than|that|to|who|which|with)\b){_WORD}"
_NO_SAYING = rf"(?!(?:that|says?|tells?|thinks?|knows?)\b){_WORD}"  # "unless you say not to" has one negative
_CLEARER = "Say when it is so, instead of when it is not."
_ONE = "Leave one of the two negatives out."

# The negatives that a pattern begins with, the pattern, and what to do about it.
_PATTERNS = (
    (
        "not hardly",
        rf"{_WORD}\s+{_GAP}(?P<opposite>(?-i:un(?!{_NOT_UN})[a-z]{{3,}})|{_OPPOSITE})\b",
        "Write “{good}”, if that is what you mean.",
    ),
    ("not", rf"{_WORD}\s+(?:really\s+)?dis(?P<good>agree|like|approve|believe|trust)\b", "Write “{good}”."),
    ("not no", r"\w+\s+(?:fewer|less)\s+than\b", "Write “at least”."),
    ("not", r"not\s+more\s+than\b", "Write “at most” or “up to”."),
    ("not", r"\w+\s+(?:rarely|seldom)\b", "Write “often”, if that is what you mean."),
    ("not", rf"{_WORD}\s+fail\s+to\b", "Leave out “not fail to”."),
    ("not", rf"{_WORD}\s+forget\s+not\s+to\b", _CLEARER),
    (
        "not no nobody",
        rf"{_WORD}(?:\s+{_WORD}){{1,8}}?\s+unless(?:\s+{_NO_SAYING}){{0,6}}?\s+"
        r"(?:not|\w+n['’]t|cannot|fail(?:s|ed)?\s+to)(?!\w)",
        _CLEARER,
    ),
    (
        "unless",
        rf"unless(?:\s+not|(?:\s+{_NO_SAYING}){{1,4}}?\s+(?:{_NO}|fail(?:s|ed)?\s+to))(?!\w)",
        "Write “if”, and say when it is so.",
    ),
    ("no", rf"no\s+reason\s+(?:not\s+to|(?:(?:why|that)\s+)?(?:{_WORD}\s+){{1,4}}?(?:{_NO}|not))(?!\w)", _CLEARER),
    (
        "no",
        rf"no\s+{_NO_PREPOSITION}(?:\s+{_NO_PREPOSITION})?\s+(?:that|who|which)\s+{_NO}(?!\w)",
        "Say what all of them do, or have.",
    ),
    ("nobody", rf"no\s*\w+\s+(?:who\s+)?{_NO}(?!\w)", "Say what everybody or everything does."),
    (
        "not",
        rf"{_WORD}\s+mean\s+(?:that\s+)?(?:{_WORD}\s+){{1,3}}?(?:cannot|(?:ca|wo)n['’]t|will\s+not)(?!\w)",
        "Say what people still can do, or what will still happen.",
    ),
    ("not", rf"not\s+that\s+{_WORD}\s+{_NO}(?!\w)", _CLEARER),
    ("not", r"(?:cannot|\w+n['’]t)\s+not\b", _CLEARER),
    (
        "not",
        rf"{_WORD}\s+(?:ask|bring|cost|do|find|get|give|have|help|know|make|need|owe|pay|see|use|want)s?\s+"
        r"(?:no|none|nobody|nothing|nowhere)\b(?!-|\s+(?:matter|more|less|fewer|later|longer)\b)",
        _ONE,
    ),
    ("without", r"without\s+no\b", _ONE),
    ("not", r"not\s+(?:without|lacking)\b", "Write “with”, or say it straight."),
)
_OTHERS = frozenset("no hardly unless without nobody".split())
_SAME_AS = {"scarcely": "hardly", "nothing": "nobody", "no one": "nobody"}
_AT = {
    kind: tuple((re.compile(pattern, re.IGNORECASE), advice) for at, pattern, advice in _PATTERNS if kind in at.split())
    for kind in ("not", *_OTHERS)
}
"""The patterns to try for each kind of negative."""


class DoubleNegative(Struct, frozen=True, kw_only=True, gc=False):
    """Two negatives in a text, from `start` to `end`, and what to do about them."""

    start: int
    end: int
    advice: str


@kept_all
def find_double_negatives(text: str) -> Iterator[DoubleNegative]:
    """Return the pairs of negatives of `text`, in order, without overlaps."""
    if _NEGATIVES.isdisjoint(words_of(text)):
        return
    end = 0
    for negative in _NEGATIVE.finditer(text):
        if negative.start() < end:
            continue
        word = " ".join(negative.group().lower().replace("’", "'").split())
        for pattern, advice in _AT[_kind(word)]:
            match = pattern.match(text, negative.start())
            if match is not None and _cancels(match, word):
                end = match.end()
                yield DoubleNegative(start=match.start(), end=end, advice=_fill(advice, match))
                break


def _kind(negative: str) -> str:
    kind = _SAME_AS.get(negative, negative)
    return kind if kind in _OTHERS else "not"


def _cancels(match: re.Match[str], negative: str) -> bool:
    """Say whether a word such as "unhelpful" describes something: "does not unsettle" has a verb, and one negative."""
    groups = match.groupdict()
    if "opposite" not in groups:
        return True
    if groups["be"] is not None:
        return not _is_order(match)
    if negative not in _DESCRIBES:
        return False
    start = match.start()
    return _BEFORE_VERB.search(match.string, max(0, start - _LOOK_BACK), start) is None


def _is_order(match: re.Match[str]) -> bool:
    """Say whether it forbids something: "children must not be unattended" says it in the words that people know."""
    start = match.start()
    if match.group()[:3].lower() in ("don", "mus", "sho"):
        return True
    return _ORDER.search(match.string, max(0, start - _LOOK_BACK), start) is not None


def _fill(advice: str, match: re.Match[str]) -> str:
    if "{good}" not in advice:
        return advice
    groups = match.groupdict()
    opposite = groups.get("opposite")
    good = groups["good"] if opposite is None else opposite[3 if opposite.lower().startswith("dis") else 2 :]
    return advice.format(good=good.lower())
