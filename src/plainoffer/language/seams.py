"""Finds where a long sentence can be split: between two clauses, never inside of one.

"Show you and your child around" has no seam at its "and", and "to the hall and to the zoo" has none. After a seam stand
a subject and its verb, or the mark and the word before it say that a new clause begins.
"""

from __future__ import annotations

import re

_NO_VERB = (
    r"(?:and|or|but|to|in|at|on|of|for|with|from|by|about|around|into|over|under|after|before|through|near|who|which|"
    r"that|both|all|too|alike)\b"
)
_AUXILIARY = (
    r"(?:is|are|was|were|will|can|may|must|should|could|would|might|shall|has|have|had|do|does|did|cannot|needs?)\b"
)
_NOMINATIVE = rf"(?:you|we|they|he|she|it|I)(?:['’]\w+)?\s+(?!{_NO_VERB})\w"
_NOUNS = rf"(?:(?!{_NO_VERB}|{_AUXILIARY})[\w'’-]{{1,30}}\s+){{1,5}}{_AUXILIARY}"
_EITHER = rf"(?={_NOMINATIVE}|there\s+{_AUXILIARY}|{_NOUNS})"

_SEAM = re.compile(
    r";\s|:\s(?=[a-z])"
    rf"|,\s(?:and|but|so|or|yet)\s{_EITHER}"
    r"|,\sbut\s(?=(?:the|a|an|your|our|their|his|her|its|this|some|most|each|every)\s)"
    r"|,\s(?:which|who|where|although|while|whereas|because|unless)\s"
    rf"|\s(?:and|or|so)\s(?={_NOMINATIVE})|\sbut\s{_EITHER}"
    r"|\sbecause\s(?!of\b)|\sso\sthat\s"
)
_SUBORDINATE = re.compile(
    r"(?:if|when|where|although|because|as|while|after|before|unless|until|once|since|whether|to)\b", re.IGNORECASE
)
_OPENS_SUBORDINATE = re.compile(r"\b(?:if|whether|when|that|unless)\s+(?:\w+\s+){0,8}\Z", re.IGNORECASE)
_LEAST = 30
"""Characters that each part must have."""


def best_seam(sentence: str) -> int | None:
    """Return where a sentence is best split, at the seam nearest to its middle, or nothing if it has none."""
    middle = len(sentence) // 2
    first = sentence.find(",") if _SUBORDINATE.match(sentence) else 0  # a clause with "if" cannot stand alone
    if first < 0:
        return None
    seams = [
        match.start()
        for match in _SEAM.finditer(sentence)
        if max(_LEAST, first + 1) <= match.start() <= len(sentence) - _LEAST and not _is_inside(sentence, match)
    ]
    return min(seams, key=lambda seam: abs(seam - middle), default=None)


def _is_inside(sentence: str, match: re.Match[str]) -> bool:
    """Say whether "and" joins what follows "if" or "that" on both sides: "if you move and you change schools"."""
    joining = match.group().strip(" ,") in ("and", "or")
    return joining and _OPENS_SUBORDINATE.search(sentence, max(0, match.start() - 80), match.start()) is not None
