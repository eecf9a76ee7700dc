"""Comments in capitals, read as if they were written as usual: every letter keeps its place."""

from __future__ import annotations

import re

from plainoffer.rules.local_offer.personal_data.names import NAMES
from plainoffer.rules.local_offer.personal_data.places import is_ordinary

_SHOUTED = re.compile(r"(?<![\w@./-])(?:[A-Z][A-Z'’-]*+(?![\w@]|\.\w)[,;:.!?]*+\s*+)++")
"""Words in capitals that follow one another, as many as there are."""
_LONG = re.compile(r"[A-Z][A-Z'’-]+")
_WORD = re.compile(r"[A-Z][A-Z'’-]*")
_TITLES = frozenset("MR MRS MS MISS DR CLLR DOCTOR NURSE".split())
_SENTENCE_END = re.compile(r"[.!?]\s*$")
_KEPT = frozenset(
    "I NHS EHCP EHC SEND SEN SENCO SENDCO TA OT SALT CAMHS SENDIASS GP DCC ADHD ASD PDA PRU DLA PIP BSL UK "
    "LA EP".split()
)


def calm(text: str) -> str:
    """Return a text of the same length in which names alone have capitals where the writer shouted.

    A surname is a word that nobody uses otherwise, after a given name or a title.
    """
    return _SHOUTED.sub(_calm_run, text)


def _calm_run(run: re.Match[str]) -> str:
    if len(_LONG.findall(run[0])) < 3 or len(run[0].split()) < 4:
        return run[0]
    named = True

    def calm_word(match: re.Match[str]) -> str:
        nonlocal named
        word, follows_name = match[0], named and match.start() > 0
        if word in _KEPT:
            named = False
            return word
        ordinary = is_ordinary(re.sub(r"['’].*$", "", word))
        named = word in _TITLES or (not ordinary and re.sub(r"['’].*$", "", word).capitalize() in NAMES)
        begins = match.start() == 0 or bool(_SENTENCE_END.search(run[0][match.start() - 3 : match.start()]))
        if named or begins or (follows_name and not ordinary and len(word) > 2):
            return word.capitalize()
        return word.lower()

    return _WORD.sub(calm_word, run[0])
