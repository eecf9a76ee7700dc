"""Words that the judgement rules compare: what carries meaning, cut down to a rough stem."""

from __future__ import annotations

import re
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+")
_EMPTY = frozenset(
    (
        "a about all an and any are as at be been by can could do does for from get had has have help here his her how"
        " i if in into is it its may me more my no not of off on one or our out over page same see so some such than"
        " that the their them then there these they this those to under up us use was we were what when where which"
        " who why will with would you your"
    ).split()
)
_ENDINGS = ("ations", "ation", "ings", "ing", "ies", "ments", "ment", "ers", "ed", "er", "es", "ly", "s", "e", "y")


def words(text: str) -> list[str]:
    """The words of a text, lower case, in order."""
    return _WORD.findall(text.lower())


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """A word without its ending, so that "opening" and "open" compare as one. Rough on purpose."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


def mentions(text: str, topic: str) -> bool:
    """Whether some word of a text in lower case has this stem: :func:`topics` for one word, quick on a long text."""
    place = text.find(topic)
    while place >= 0:
        word = _WORD.match(text, place)
        if word and (place == 0 or not _WORD.match(text, place - 1)) and stem(word[0]) == topic:
            return True
        place = text.find(topic, place + 1)
    return False


def topics(text: str) -> set[str]:
    """Stems of the words that carry meaning: no numbers, no function words."""
    return {stem(word) for word in set(words(text)) - _EMPTY if not word.isdigit() and len(word) > 1}


_SAME_THINGS = (
    "respite break",
    "transport travel bus taxi minibus",
    "cost price fee charge pay money free",
    "school education learning teaching",
    "work job employment career",
    "benefit finance grant fund money",
    "health medical nhs doctor nurse",
    "carer parent family",
    "childcare nursery childminder",
    "activity club leisure fun hobby",
    "housing home accommodation",
    "location place venue address where",
)


def _by_stem() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for line in _SAME_THINGS:
        stems = {stem(word) for word in line.split()}
        for one in stems:
            found.setdefault(one, set()).update(stems - {one})
    return {one: frozenset(others) for one, others in found.items()}


_RELATED = _by_stem()


def related(topic: str) -> frozenset[str]:
    """Stems of other words for what a stem stands for, as councils use them: "break" for "respite"."""
    return _RELATED.get(topic, frozenset())
