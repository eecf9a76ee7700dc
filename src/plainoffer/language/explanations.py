"""Tells whether a text says what a term means: in brackets, after a dash, with "means", or as a name for plain words.

A bracket, a dash or "or" does not explain by itself: "the commissioners: they are in the main office" tells something
else about them. What begins with a pronoun, a preposition or a request is no meaning.
"""

from __future__ import annotations

import re

from plainoffer.language.matching import Match

_NO_MEANING = (
    r"(?!(?:see|such|for|eg|e\.g|ie|i\.e|includ\w+|if|unless|because|since|so|and|but|or|as|subject|depending|except|not"
    r"|only|just|also|usually|please|at|on|by|in|from|until|till|with|without|after|before|during|through|to|via|of"
    r"|they|it|we|you|he|she|i|there|this is not|open|closed|free|call|phone|ring|email|text|write|ask|contact|visit"
    r"|apply|click|find|read|download|go|come|use|get|speak|talk|tell|send|book|fill|check|pop|drop|sign|look|take"
    r"|page|part|section|step|chapter|annex|table|pdf|word|new|updated|see|all|any|each|both|some|most|many|one|two)\b)"
)
# As far as a word of four letters: "(RAG)" and "(1)" explain nothing.
_BRACKET = rf"\({_NO_MEANING}(?=[a-z]{{4}}|(?:a|an|the|how|any)\b)"
_DASH = rf"(?:\s[\u2013\u2014-]|\u2014|:)\s+{_NO_MEANING}(?=\w+ \w+ \w)"
# Between commas, and no more than a few words: "respite, or short breaks, can help".
_OR = rf",\s+or\s+{_NO_MEANING}(?:[\w’'-]+\s){{0,4}}[\w’'-]+[,.)]"
# "Signposting is a way of telling you …" explains; "is the best place to start" and "is the foundation of" do not.
_IS = (
    r"\s+(?:is|are) (?:(?:when|where|about|how)\b|(?:the|an?) "
    r"(?!(?:best|first|last|right|only|main|same|next|key|people to|place to|team to|person to|ones?)\b)"
    r"(?:\w+[ ,]){1,8}?(?:that|which|who|when|where|how|to|you|your|we|for) )"
)
_AFTER = re.compile(
    rf"['\"\u2019\u201d]?(?:\s*{_BRACKET}|{_DASH}|,?\s+(?:which |this )?means?\b(?!\s+that\b)|{_IS}|{_OR})", re.I
)
_BEFORE = re.compile(
    r"(?:\bcalled|known as|call (?:this|it|them|these)|referred to as|\bterm|\bphrase|\bword|mean by"
    r"|mean when we say)\s*['\"\u2018\u201c(]?$"
)
_LEADS_TO_A_NAME = tuple("called as this it them these term phrase word by say".split())
"""How the texts end that the pattern above finds: a quick look that spares nearly all searches."""


def explained(match: Match) -> bool:
    """Whether the text says what the term means."""
    text = match.words.text
    before = text[max(0, match.start - 40) : match.start].rstrip()
    if before.endswith("(") and text[match.end : match.end + 1] == ")":
        return True
    if _AFTER.match(text, match.end):
        return True
    return before.rstrip(" '\"\u2018\u201c(").endswith(_LEADS_TO_A_NAME) and bool(_BEFORE.search(before))
